"""A bill beside the law in force: two verdicts a requirement, what the bill repairs, what it breaks, what stays."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QSplitter,
    QToolButton,
    QWidget,
)

from gapanalyzer.app import comparing
from gapanalyzer.assess.compare import Compared, Effect, compare
from gapanalyzer.assess.edit_bill import mark_bill, put_beside
from gapanalyzer.model.assessment import Assessment, Mark
from gapanalyzer.model.instrument import Kind, Law, LawId
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.comparison.bill_detail import BillDetail
from gapanalyzer.ui.comparison.bill_model import BillModel
from gapanalyzer.ui.jobs import Jobs
from gapanalyzer.ui.place import LEGISLATION, Place
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import column, row, split
from gapanalyzer.ui.widgets.page import Page
from gapanalyzer.ui.widgets.rows_table import RowsTable
from gapanalyzer.ui.words import plain

_SHOWN: Mapping[str, Callable[[Compared], bool]] = {
    "all": lambda _row: True,
    "assessed": lambda row: row.said,
    "repairs": lambda row: row.effect in {Effect.REPAIRS, Effect.BOTH},
    "breaks": lambda row: row.effect in {Effect.BREAKS, Effect.BOTH},
    "stays": lambda row: row.said and row.effect is Effect.STAYS,
}


class ComparisonPage(QFrame):
    """The assessment of the law in force is never touched here."""

    def __init__(self, bridge: Bridge, place: Place, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._bridge, self._place, self._jobs = bridge, place, jobs
        self._passages: tuple[comparing.Passage, ...] = ()
        self._asked: object = None
        self._shown = "all"
        self.bills, self.beside = Choice(26), Choice(26)
        self.bills.setAccessibleName(self.tr("Bill"))
        self.beside.setAccessibleName(self.tr("Law in force"))
        self.model, self.detail = BillModel(self), BillDetail()
        self.table = self._make_table()
        self._group = QButtonGroup(self)
        self.filters = {name: self._filter(name) for name in _SHOWN}
        self.filters["all"].setChecked(True)
        self._none = plain(
            self.tr("No bill in this project yet. Bring its text in and set its status to bill in its properties."),
            "muted", wrap=True,
        )  # fmt: skip
        self._to_laws = button(self.tr("Go to the legislation"), lambda: place.go(LEGISLATION))
        self._nothing = QWidget()
        self._nothing.setLayout(column(self._none, row(self._to_laws, None), None, gap=10))
        self._parts = self._make_parts()
        between = plain(self.tr("beside the law in force"), "muted")
        head = row(plain(self.tr("Bills"), "heading"), 8, self.bills, between, self.beside, None)
        self._head = (self.bills, between, self.beside)
        filters = row(*self.filters.values(), None, gap=4)
        pieces = column(head, filters, self._nothing, self._parts, gap=10, margins=(20, 12, 20, 12))
        for piece in (self._nothing, self._parts):
            pieces.setStretch(pieces.indexOf(piece), 1)
        self.setLayout(pieces)
        self.bills.activated.connect(lambda _n: self._show(bridge.now))
        self.beside.activated.connect(lambda _n: self._put_beside())
        self.detail.marked.connect(self._mark)
        bridge.changed.connect(lambda now, _touched: self._refresh(now))

    def _make_table(self) -> RowsTable:
        table = RowsTable(self.model, self.tr("Requirements under the bill"), {1: 118, 2: 118, 3: 120}, (0,))
        table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_detail())
        table.activated.connect(lambda _index: self._focus_first())
        return table

    def _filter(self, name: str) -> QToolButton:
        made = QToolButton()
        made.setCheckable(True)
        self._group.addButton(made)
        made.clicked.connect(lambda _on: self._filter_by(name))
        return made

    def _make_parts(self) -> QSplitter:
        right = Page(widest=760)
        right.fill(column(self.detail))
        parts = split(Qt.Orientation.Horizontal, (self.table, 1), (right, 1))
        parts.setSizes([660, 660])
        return parts

    # -- what is shown ------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Compare when it is looked at, and begin with the current requirement."""
        super().showEvent(event)
        self._show(self._bridge.now)
        ids: list[str] = [one.requirement.id for one in self.model.rows]
        if ids:
            self.table.selectRow(ids.index(self._place.requirement) if self._place.requirement in ids else 0)

    def _refresh(self, now: Assessment) -> None:
        if self.isVisible():
            self._show(now)

    def bill(self) -> Law | None:
        """The bill that is shown."""
        return self._bridge.now.law_by_id.get(self.bills.currentData())

    def _list(self, now: Assessment) -> None:
        chosen = self.bills.currentData()
        self.bills.clear()
        for bill in comparing.bills(now):
            self.bills.addItem(bill.title, bill.id)
        self.bills.setCurrentIndex(max(0, self.bills.findData(chosen)))
        shown = self.bill()
        self.beside.clear()
        self.beside.addItem(self.tr("not said yet"), "")
        for law in now.laws:
            if law.kind is Kind.LAW and shown is not None and law.id != shown.id:
                self.beside.addItem(law.title, law.id)
        self.beside.setCurrentIndex(max(0, self.beside.findData(shown.amends if shown else "")))

    def _show(self, now: Assessment) -> None:
        self._list(now)
        bill = self.bill()
        for part in (*self._head, *self.filters.values(), self._parts):
            part.setVisible(bill is not None)
        self._nothing.setVisible(bill is None)
        rows = compare(now, bill.id) if bill is not None else ()
        self._count(rows)
        standing = self._chosen()
        self.model.show_rows(tuple(one for one in rows if _SHOWN[self._shown](one)))
        if bill is not None:
            self._look_for(now, bill)
        ids = [one.requirement.id for one in self.model.rows]
        if ids:
            known = standing is not None and standing.requirement.id in ids
            self.table.selectRow(ids.index(standing.requirement.id) if standing is not None and known else 0)
        self._show_detail()

    def _count(self, rows: tuple[Compared, ...]) -> None:
        words = {
            "all": self.tr("All {number}"),
            "assessed": self.tr("Assessed {number}"),
            "repairs": self.tr("Repairs {number}"),
            "breaks": self.tr("Breaks {number}"),
            "stays": self.tr("Stays {number}"),
        }
        for name, made in self.filters.items():
            made.setText(words[name].format(number=sum(_SHOWN[name](one) for one in rows)))

    def _filter_by(self, name: str) -> None:
        self._shown = name
        self._show(self._bridge.now)

    def _look_for(self, now: Assessment, bill: Law) -> None:
        """Look for the cited passages in the bill, once for the same texts and citations."""
        cited = tuple(c.id for f in now.findings.values() for c in f.citations)
        asked = (bill.id, bill.text, bill.amends, cited)
        if asked != self._asked:
            self._asked, self._passages = asked, ()
            work = comparing.passages
            self._jobs.start("", lambda meter: work(now, bill.id, meter), lambda found: self._found(asked, found))

    def _found(self, asked: object, passages: tuple[comparing.Passage, ...]) -> None:
        if asked == self._asked:
            self._passages = passages
            self._show_detail()

    def _chosen(self) -> Compared | None:
        return self.model.row_at(self.table.currentIndex())

    def _show_detail(self) -> None:
        chosen, bill = self._chosen(), self.bill()
        self.detail.setVisible(chosen is not None)
        if chosen is not None and bill is not None:
            self.detail.show_row(self._bridge.now, bill, chosen, self._passages)

    def _focus_first(self) -> None:
        if self.detail.rows:
            self.detail.rows[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- what is done -------------------------------------------------------------------------------------------

    def _put_beside(self) -> None:
        bill, law = self.bill(), self.beside.currentData()
        if bill is not None and law:
            self._bridge.do(put_beside, bill=bill.id, law=LawId(law))

    def _mark(self, criterion: str, mark: Mark | None) -> None:
        bill, chosen = self.bill(), self._chosen()
        if bill is not None and chosen is not None:
            what = {"bill": bill.id, "requirement": chosen.requirement.id}
            self._bridge.do(mark_bill, criterion=criterion, mark=mark, **what)
