"""One requirement under a bill: its criteria with the answers under it, and the cited passages beside the bill."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gapanalyzer import wording
from gapanalyzer.app.comparing import Passage
from gapanalyzer.assess.compare import Compared
from gapanalyzer.model.amendment import Outcome
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Law
from gapanalyzer.ui.amendment.passage_model import place_of
from gapanalyzer.ui.amendment.wordings import SideBySide, Wording
from gapanalyzer.ui.requirement.criterion_row import CriterionRow
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import column, empty, hairline, row
from gapanalyzer.ui.words import plain

_LOWEST = 150


class BillDetail(QWidget):
    """The marks are those under the bill; the words beside them say what stands in force."""

    marked = Signal(str, object)
    """The criterion's key, and the Mark or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[CriterionRow] = []
        self._passages: tuple[Passage, ...] = ()
        self._now: Assessment | None = None
        self._bill: Law | None = None
        self.title, self._verdicts = plain(role="strong", wrap=True), plain(role="muted", wrap=True)
        hint = plain(self.tr("Marks under the bill: F found · W wider · M missing · N not assessable"), "small")
        self._box = QVBoxLayout()
        self._box.setSpacing(0)
        self.choice, self.wordings = Choice(32), SideBySide()
        self.choice.setAccessibleName(self.tr("Cited passage"))
        self.choice.activated.connect(lambda _n: self._compare())
        self.wordings.setMinimumHeight(_LOWEST)
        self._none = plain(role="muted", wrap=True)
        self.setLayout(
            column(
                self.title, self._verdicts, 4, hint, hairline(), self._box, 8,
                row(plain(self.tr("Cited passages in the bill"), "section"), self.choice, None), self._none,
                self.wordings, None, gap=6,
            )
        )  # fmt: skip

    def show_row(self, now: Assessment, bill: Law, found: Compared, passages: tuple[Passage, ...]) -> None:
        """Show a requirement; `passages` are all that were looked for in the bill."""
        requirement, self._now, self._bill = found.requirement, now, bill
        self.title.setText(f"{requirement.pinpoint.split(';')[0]}  {requirement.title}")
        said = self.tr("In force: {before} Under the bill: {after}")
        before, after = wording.why(found.in_force, "en"), wording.why(found.under_bill, "en")
        self._verdicts.setText(said.format(before=before, after=after))
        self._show_criteria(now, bill, found)
        self._passages = tuple(one for one in passages if one.requirement == requirement.id)
        self._list_passages()

    def _show_criteria(self, now: Assessment, bill: Law, found: Compared) -> None:
        focused = next((line.key for line in self.rows if line.hasFocus()), None)
        empty(self._box)
        marks = now.finding(found.requirement).marks
        said = now.bill_marks.get(bill.id, {}).get(found.requirement.id, {})
        self.rows = []
        for criterion in found.requirement.criteria:
            remark = self.tr("in force: {mark}").format(mark=wording.mark(marks.get(criterion.key)))
            line = CriterionRow(criterion, str(criterion.text), remark)
            line.show_mark(said.get(criterion.key))
            line.marked.connect(self.marked)
            line.step.connect(self._step)
            self.rows.append(line)
            self._box.addWidget(line)
            line.show()
            if criterion.key == focused:
                line.setFocus()

    def _step(self, key: str, by: int) -> None:
        wanted = [line.key for line in self.rows].index(key) + by
        if 0 <= wanted < len(self.rows):
            self.rows[wanted].setFocus(Qt.FocusReason.TabFocusReason)

    # -- passages -----------------------------------------------------------------------------------------------

    def _list_passages(self) -> None:
        self.choice.clear()
        for one in self._passages:
            self.choice.addItem(self._named(one))
        some = bool(self._passages)
        self.choice.setVisible(some)
        self.wordings.setVisible(some)
        self._none.setVisible(not some)
        beside = self._bill is not None and bool(self._bill.amends)
        self._none.setText(
            self.tr("No passage of the law in force is cited for this requirement.")
            if beside
            else self.tr("Say above which law in force the bill is put beside; its passages are then looked for here.")
        )
        self._compare()

    def _named(self, one: Passage) -> str:
        said = one.carried
        outcome = {
            Outcome.SAME: self.tr("same in the bill"),
            Outcome.MOVED: self.tr("moved in the bill"),
            Outcome.REWORDED: self.tr("reworded in the bill"),
            Outcome.GONE: self.tr("not in the bill"),
            Outcome.UNSURE: self.tr("unsure"),
        }[said.outcome]
        if self._now is None:
            return outcome
        old = self._now.texts[said.citation.text]
        return f"{place_of(self._now, old, said.citation.span(old))}: {outcome}"

    def _compare(self) -> None:
        if not self._passages or self._now is None or self._bill is None:
            self.wordings.clear()
            return
        said = self._passages[max(0, self.choice.currentIndex())].carried
        old, new = self._now.texts[said.citation.text], self._now.text_of(self._bill)
        law = self._now.law_by_text[said.citation.text]
        stood = place_of(self._now, old, said.citation.span(old))
        before = self.tr("In force: {law} {place}").format(law=law.short, place=stood)
        after = self.tr("Bill: {law} {place}").format(
            law=self._bill.short, place=place_of(self._now, new, said.place) if said.place else ""
        )
        nothing = self.tr(
            "These words are not in the bill. A short amending bill names only what it changes; what it does not "
            "mention stays in force."
        )
        there = Wording(new, said.place) if said.place else None
        self.wordings.show_wordings((before, Wording(old, said.citation.span(old))), (after, there), nothing)
