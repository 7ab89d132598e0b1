"""Amended laws: what became of every cited passage, old and new side by side; a person settles what changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from gapanalyzer.app.amended import Followed, amended_laws, followed
from gapanalyzer.assess.edit_amend import settle_review
from gapanalyzer.assess.review import dates
from gapanalyzer.model.amendment import Outcome
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Law
from gapanalyzer.ui.amendment.outcome_filter import WAITING, OutcomeFilter
from gapanalyzer.ui.amendment.passage_model import PassageModel, place_of
from gapanalyzer.ui.amendment.wordings import SideBySide, Wording
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.place import LEGISLATION, Place
from gapanalyzer.ui.widgets.buttons import button, press
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import column, row, split
from gapanalyzer.ui.widgets.rows_table import RowsTable
from gapanalyzer.ui.words import plain


class AmendmentPage(QFrame):
    """F follows the proposal, K keeps the former text, N goes to the next; every one can be undone."""

    def __init__(self, bridge: Bridge, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._bridge, self._place = bridge, place
        self.laws, self.filter = Choice(26), OutcomeFilter()
        self.laws.setAccessibleName(self.tr("Amended law"))
        self.model = PassageModel(bridge.now, self)
        self.table = self._make_table()
        self.wordings = SideBySide()
        self._said, self._none = plain(role="muted"), plain(role="muted", wrap=True)
        self.notes, self._noted = plain(role="muted", wrap=True), ""
        self.notes.hide()
        self._to_laws = button(self.tr("Go to the legislation"), lambda: place.go(LEGISLATION))
        self._parts = self._make_parts()
        self._nothing = self._make_nothing()
        head = row(plain(self.tr("Amended laws"), "heading"), 8, self.laws, self._said, None)
        self.setLayout(
            column(head, self.notes, self.filter, self._nothing, self._parts, gap=10, margins=(20, 12, 20, 12))
        )
        self._connect()

    def _make_table(self) -> RowsTable:
        return RowsTable(self.model, self.tr("Cited passages"), {0: 180, 1: 130, 2: 130, 3: 320}, (4,))

    def _make_parts(self) -> QSplitter:
        self.follow = button(self.tr("Follow the proposal  F"), lambda: self.settle(follow=True), "primary")
        self.keep = button(self.tr("Keep on the former text  K"), lambda: self.settle(follow=False))
        self.next = button(self.tr("Next to review  N"), self.go_next)
        self.open = button(self.tr("Open the requirement"), self.open_requirement)
        line = row(self.follow, self.keep, self.next, None, self.open)
        below = QWidget()
        below.setLayout(column(self.wordings, line, gap=8, margins=(0, 8, 0, 0)))
        return split(Qt.Orientation.Vertical, (self.table, 3), (below, 4))

    def _make_nothing(self) -> QWidget:
        nothing = QWidget()
        nothing.setLayout(column(self._none, row(self._to_laws, None), None, gap=10))
        return nothing

    def _connect(self) -> None:
        self.laws.activated.connect(lambda _n: self._show(self._bridge.now))
        self.filter.chosen.connect(lambda: self._show(self._bridge.now))
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._compare())
        self.table.activated.connect(lambda _index: self.open_requirement())
        self._bridge.changed.connect(lambda now, _touched: self._refresh(now))
        press(self, {"F": self.follow, "K": self.keep, "N": self.next})

    # -- what is shown ------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read the ledger when it is looked at; begin with what waits for the current requirement."""
        super().showEvent(event)
        self._show(self._bridge.now)
        rows = self.model.rows
        mine = (n for n, one in enumerate(rows) if one.waits and one.requirement == self._place.requirement)
        first = (n for n, one in enumerate(rows) if one.waits)
        self.table.selectRow(next(mine, next(first, 0)))
        self.table.setFocus()

    def _refresh(self, now: Assessment) -> None:
        if self.isVisible():
            self._show(now)

    def show_law(self, identity: str, notes: str = "") -> None:
        """Show what became of the citations of one law, and what is to be known about how its new text was read."""
        self.notes.setText(notes)
        self._noted = identity if notes else ""
        self._list_laws(self._bridge.now)
        self.laws.setCurrentIndex(max(0, self.laws.findData(identity)))
        self._show(self._bridge.now)

    def _list_laws(self, now: Assessment) -> None:
        chosen, waiting = self.laws.currentData(), {one.id for one in amended_laws(now) if self._waits(now, one)}
        self.laws.clear()
        for law in sorted(amended_laws(now), key=lambda law: law.id not in waiting):
            self.laws.addItem(law.title, law.id)
        self.laws.setCurrentIndex(max(0, self.laws.findData(chosen)))

    def _waits(self, now: Assessment, law: Law) -> bool:
        return any(one.waits for one in followed(now, law))

    def law(self) -> Law | None:
        """The law whose passages are shown."""
        return self._bridge.now.law_by_id.get(self.laws.currentData())

    def _show(self, now: Assessment) -> None:
        standing = self.passage()
        self._list_laws(now)
        law = self.law()
        for part in (self.laws, self.filter, self._parts, self._said):
            part.setVisible(law is not None)
        self._nothing.setVisible(law is None)
        if law is None:
            self._none.setText(
                self.tr("No law of this project has been amended yet. Choose a law and press “Amended text…”.")
            )
            self.model.show(now, ())
            return
        rows = followed(now, law)
        self.filter.count(rows)
        self._said.setText(self._dates(now, law))
        self.notes.setVisible(law.id == self._noted)
        self.model.show(now, tuple(one for one in rows if self.filter.accepts(one)))
        self._stand_on(standing)

    def _dates(self, now: Assessment, law: Law) -> str:
        known = dates(now, law)
        return self.tr("from the text of {former} to that of {new}").format(
            former=known[law.texts[-2]], new=known[law.text]
        )

    def _stand_on(self, standing: Followed | None) -> None:
        """Stay on the same passage, or on the one that has come into its place."""
        ids = [(one.requirement, one.citation) for one in self.model.rows]
        known = (standing.requirement, standing.citation) if standing else None
        if ids:
            self.table.selectRow(ids.index(known) if known in ids else 0)
        self._compare()

    def passage(self) -> Followed | None:
        """The passage that is chosen."""
        return self.model.row_at(self.table.currentIndex())

    def _compare(self) -> None:
        passage, now = self.passage(), self._bridge.now
        old = now.texts.get(passage.before.text) if passage else None
        self.follow.setEnabled(bool(passage and passage.waits and passage.place))
        self.keep.setEnabled(bool(passage and passage.waits))
        self.next.setEnabled(any(one.waits for one in self.model.rows))
        self.open.setEnabled(passage is not None)
        if passage is None or old is None:
            self.wordings.clear()
            return
        law, new = now.law_by_text[passage.before.text], now.texts.get(passage.text)
        known = dates(now, law)
        before, after = Wording(old, passage.before.span(old)), None
        where = place_of(now, old, before.span)
        heading = self.tr("Before: {place}, text of {date}").format(place=where, date=known[passage.before.text])
        said = self.tr("Now: nothing found, text of {date}")
        if new is not None and passage.place is not None:
            after = Wording(new, passage.place)
            said = self.tr("Proposed: {place}, text of {date}") if self._proposed(passage) else ""
            said = (said or self.tr("Now: {place}, text of {date}")).replace(
                "{place}", place_of(now, new, passage.place)
            )
        heads = heading, said.replace("{date}", known.get(passage.text, ""))
        self.wordings.show_wordings((heads[0], before), (heads[1], after), self._no_place(passage))

    def _proposed(self, passage: Followed) -> bool:
        return passage.waits and passage.outcome is Outcome.UNSURE

    def _no_place(self, passage: Followed) -> str:
        if passage.outcome is Outcome.GONE:
            return self.tr("Nothing in the new text stands for these words. The citation stays on the former text.")
        return self.tr("No place was found with enough certainty. Select the words in the new text and cite them anew.")

    # -- what is done -------------------------------------------------------------------------------------------

    def settle(self, *, follow: bool) -> None:
        """Follow the proposal, or put the citation on the former text; then go on to what waits next."""
        passage, here = self.passage(), self.table.currentIndex().row()
        if passage is None or not passage.waits:
            return
        one = {"requirement": passage.requirement, "citation": passage.citation}
        if self._bridge.do(settle_review, **one, follow=follow, former=not follow):
            self._go_from(here if self.filter.wanted == WAITING else here + 1)

    def go_next(self) -> None:
        """To the next passage that waits, round the end."""
        self._go_from(self.table.currentIndex().row() + 1)

    def _go_from(self, start: int) -> None:
        self.table.go_on([one.waits for one in self.model.rows], start)

    def open_requirement(self) -> None:
        """To the requirement, with the passage in the law beside it."""
        passage = self.passage()
        if passage is None:
            return
        now = self._bridge.now
        self._place.open_requirement(passage.requirement)
        law = now.law_by_text[passage.before.text]
        if passage.place is not None:
            self._place.show_passage(law.id, *passage.place)
        else:
            self._place.show_passage(law.id, *passage.before.span(now.texts[passage.before.text]), passage.before.text)
