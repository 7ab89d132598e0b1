"""The head of the requirement page: pinpoint, obligation, place in the checklist, title and question."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gapanalyzer import wording
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.ui.requirement.pinpoints import Pinpoint, pinpoints
from gapanalyzer.ui.widgets.buttons import button, icon_button
from gapanalyzer.ui.widgets.flow import Flow
from gapanalyzer.ui.widgets.layouts import column, empty, row
from gapanalyzer.ui.words import plain, tooltip


class Head(QWidget):
    """Chips are words in an outline; a pinpoint whose treaty is in the project opens it."""

    step = Signal(int)
    """To the previous (-1) or the next (1) requirement."""
    passage = Signal(str, int, int)
    """A treaty's id and the offsets of a provision in its text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = Flow(gap=8)
        self._count = plain(role="small")
        self._title = plain(role="heading", wrap=True)
        self._question = plain(role="question", wrap=True)
        back = icon_button("previous", self.tr("Previous requirement (Alt+Up)"), lambda: self.step.emit(-1))
        on = icon_button("next", self.tr("Next requirement (Alt+Down)"), lambda: self.step.emit(1))
        top = row(self._chips, 8, back, self._count, on, gap=2)
        top.setStretch(0, 1)
        self.setLayout(column(top, self._title, self._question, gap=6))

    def show_requirement(self, now: Assessment, requirement: Requirement) -> None:
        """Show another requirement, or the same with another set of treaties at hand."""
        empty(self._chips)
        for pinpoint in pinpoints(requirement.pinpoint):
            self._chips.addWidget(self._pinpoint(now, pinpoint))
        self._chips.addWidget(plain(wording.obligation(requirement.level), "chip"))
        if requirement.core:
            core = plain(self.tr("core"), "chip")
            tooltip(core, self.tr("Part of the workshop core"))
            self._chips.addWidget(core)
        source = self.tr("answer in {where}").format(where=wording.evidence(requirement.evidence))
        self._chips.addWidget(plain(source, "chip"))
        place = now.checklist.requirements.index(requirement) + 1
        of = self.tr("{number} of {total}")
        self._count.setText(of.format(number=place, total=len(now.checklist.requirements)))
        self._title.setText(str(requirement.title))
        self._question.setText(str(requirement.question))

    def _pinpoint(self, now: Assessment, pinpoint: Pinpoint) -> QWidget:
        found = pinpoint.find(now)
        if found is None:
            label = plain(pinpoint.words, "chip-accent")
            if pinpoint.treaty:
                hint = self.tr(
                    "Bring in the treaty as a law with the short name {short} to read it beside the question."
                )
                tooltip(label, hint.format(short=pinpoint.treaty))
            return label
        law, provision = found
        text = now.text_of(law)
        start = text.starts[provision.first]
        end = text.starts[provision.last] + len(text.paragraphs[provision.last])
        name = self.tr("Read {pinpoint}").format(pinpoint=pinpoint.words)
        return button(pinpoint.words, lambda: self.passage.emit(law.id, start, end), "chip", name)
