"""The criteria of a requirement as rows that are marked with one key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gapanalyzer import wording
from gapanalyzer.assess.verdict import considered
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Criterion, Requirement
from gapanalyzer.ui.requirement.criterion_row import CriterionRow
from gapanalyzer.ui.widgets.layouts import column, empty, hairline, row
from gapanalyzer.ui.words import plain


class Criteria(QWidget):
    """Rows are made anew for another requirement, and only repainted for another mark."""

    marked = Signal(str, object)
    """The criterion's key, and the Mark or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[CriterionRow] = []
        self._shown: tuple[str, tuple[str, ...]] = ("", ())
        hint = plain(self.tr("F found · W wider · M missing · N not assessable"), "small")
        head = row(plain(self.tr("Criteria"), "section"), None, hint)
        self._box = QVBoxLayout()
        self._box.setSpacing(0)
        self.setLayout(column(head, hairline(), self._box, gap=4))

    def show_requirement(self, now: Assessment, requirement: Requirement) -> None:
        """Show the criteria of a requirement with the marks that stand."""
        counted = tuple(c.key for c in considered(requirement, now.state))
        if self._shown != (requirement.id, counted):
            self._shown = (requirement.id, counted)
            self._make_rows(requirement, counted)
        marks = now.finding(requirement).marks
        for line in self.rows:
            line.show_mark(marks.get(line.key))

    def _make_rows(self, requirement: Requirement, counted: tuple[str, ...]) -> None:
        empty(self._box)
        self.rows = [self._row(requirement, c, counts=c.key in counted) for c in requirement.criteria]
        for line in self.rows:
            line.marked.connect(self.marked)
            line.step.connect(self._step)
            self._box.addWidget(line)
            line.show()  # at once, so that it can take the focus before the layout gets round to it

    def _row(self, requirement: Requirement, criterion: Criterion, *, counts: bool) -> CriterionRow:
        remarks = []
        if criterion.level is not requirement.level:
            remarks.append(wording.obligation(criterion.level))
        if not counts:
            remarks.append(self.tr("not counted in the verdict"))
        return CriterionRow(criterion, str(criterion.text), " · ".join(remarks))

    def _step(self, key: str, by: int) -> None:
        keys = [line.key for line in self.rows]
        wanted = keys.index(key) + by
        if 0 <= wanted < len(self.rows):
            self.rows[wanted].setFocus(Qt.FocusReason.TabFocusReason)
