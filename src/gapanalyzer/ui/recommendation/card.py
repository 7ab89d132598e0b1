"""A recommendation to read: its number, its words, and what it asks of whom."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gapanalyzer import wording
from gapanalyzer.model.assessment import Assessment, Recommendation
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.words import apart, plain

_MANY = 4


class RecommendationCard(QWidget):
    """Shows one value; "Edit" asks for the editor in its place."""

    edit_wanted = Signal()

    def __init__(self, now: Assessment, recommendation: Recommendation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now, self._shown = now, recommendation
        number = plain(self.tr("R {number}").format(number=recommendation.number), "number")
        number.setMinimumWidth(28)
        number.setAlignment(Qt.AlignmentFlag.AlignTop)
        text = plain(recommendation.text, wrap=True)
        said = self.tr("Edit recommendation {number}").format(number=recommendation.number)
        change = button(self.tr("Edit"), self.edit_wanted.emit, "link", said)
        line = row(number, column(text, plain(self._particulars(), "small", wrap=True), gap=2), gap=8)
        line.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.setLayout(line)

    def _particulars(self) -> str:
        shown = self._shown
        parts = [
            wording.priority(shown.priority) if shown.priority else "",
            self.tr("within {time}").format(time=apart(shown.time_frame)) if shown.time_frame else "",
            wording.measure(shown.measure) if shown.measure else "",
            self._law(),
            self._serves(),
            self.tr("%n line(s) of draft wording", "", len(shown.draft.splitlines())) if shown.draft else "",
        ]
        return " · ".join(part for part in parts if part)

    def _law(self) -> str:
        law = self._now.law_by_id.get(self._shown.law) if self._shown.law else None
        place = wording.cite_named(self._now, law, self._shown.locator) if law else ""
        return ", ".join(part for part in (law.short, place) if part) if law else ""

    def _serves(self) -> str:
        served = [r.pinpoint.split(";")[0] for r in map(self._now.checklist.requirement, self._shown.serves) if r]
        if len(served) > _MANY:
            more = self.tr("serves {some} and %n more", "", len(served) - _MANY)
            return more.format(some=", ".join(served[:_MANY]))
        return self.tr("serves {all}").format(all=", ".join(served))
