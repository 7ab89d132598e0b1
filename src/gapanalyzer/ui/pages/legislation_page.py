"""The laws of the project: bring in, describe, remove; what is being read and what became of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_redact import remove_for_good
from gapanalyzer.legislation.document import picture_pages
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Law, LawId, LawText, Status
from gapanalyzer.model.ledger import Register
from gapanalyzer.model.problem import Refused
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.dialogs.aside_dialog import AsideDialog
from gapanalyzer.ui.dialogs.confirm_dialog import ConfirmDialog
from gapanalyzer.ui.dialogs.law_dialog import LawDialog
from gapanalyzer.ui.importing import Importing
from gapanalyzer.ui.pages.import_list import ImportList
from gapanalyzer.ui.pages.law_model import LawModel
from gapanalyzer.ui.pages.unused_list import UnusedList
from gapanalyzer.ui.place import COMPARISON, Place
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.widgets.page import Page
from gapanalyzer.ui.widgets.rows_table import RowsTable
from gapanalyzer.ui.words import apart, plain

_ROOMY = 640
"""Pixels of width from which the table shows every column."""
_SPARED = (2, 4, 5)
"""Kind, language and articles: a click on Properties tells them."""


class LegislationPage(Page):
    """Files may be dropped anywhere on it."""

    import_wanted = Signal()
    treaty_wanted = Signal()
    amend_wanted = Signal(str)
    """The id of a law whose amended text is to be brought in."""
    outline_wanted = Signal(str)
    """The id of a law whose outline is to be put right."""

    def __init__(self, bridge: Bridge, place: Place, importing: Importing, parent: QWidget | None = None) -> None:
        super().__init__(widest=900, parent=parent)
        self._bridge, self._place, self._importing = bridge, place, importing
        self.model = LawModel(bridge.now, self)
        self.table = self._make_table()
        self._none = plain(self.tr("No law yet. Drop files here or press Ctrl+O."), "muted", wrap=True)
        self.bring = button(self.tr("Bring in laws…"), self.import_wanted.emit, "primary")
        self.treaty = button(self.tr("Bring in a treaty text…"), self.treaty_wanted.emit)
        self.change = button(self.tr("Properties…"), self.open_properties)
        self.amend = button(self.tr("Amended text…"), self._amend)
        self.outline = button(self.tr("Edit outline…"), self._edit_outline)
        self.aside = button(self.tr("Lines set aside…"), self.open_aside)
        self.bill = button(
            self.tr("Compare…"), lambda: place.go(COMPARISON), "", self.tr("Put the bill beside the law")
        )
        self.unused = UnusedList(place)
        self.remove = button(self.tr("Remove"), self.remove_law)
        self.for_good = button(self.tr("Remove for good…"), self.ask_for_good)
        self.work, self.known = ImportList(importing), plain(role="muted", wrap=True)
        formats = self.tr(
            "Word, OpenDocument, RTF, PDF, HTML, Akoma Ntoso and text files can be read, also in a folder or a zip. "
            "The text is kept in the project; the files stay where they are."
        )
        self.fill(
            column(
                plain(self.tr("Legislation"), "heading"), plain(formats, "muted", wrap=True), 4,
                row(self.bring, self.treaty, None), self.work, self._none, self.table, self.known,
                row(self.change, self.outline, self.aside, self.amend, self.bill, None),
                row(self.remove, self.for_good, None), self.unused, None, gap=10,
            )
        )  # fmt: skip
        bridge.changed.connect(self._changed)
        importing.moved.connect(self._show_work)
        importing.arrived.connect(self._choose)
        self._show_laws()

    def _make_table(self) -> RowsTable:
        table = RowsTable(self.model, self.tr("Laws of the project"), {}, ())
        table.verticalHeader().setDefaultSectionSize(30)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._follow())
        table.doubleClicked.connect(lambda _index: self.open_properties())
        return table

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the titles have it; the properties say the rest."""
        super().resizeEvent(event)
        for n in _SPARED:
            self.table.setColumnHidden(n, self.width() < _ROOMY)

    # -- laws ---------------------------------------------------------------------------------------------------

    def _changed(self, now: Assessment, touched: frozenset[Register]) -> None:
        if any(about[0] in {"law", "citation", "outline", "candidate"} for about in touched):
            chosen = self.law()
            self.model.show(now)
            self._show_laws()
            if chosen is not None:
                self._choose(chosen.id)

    def _show_laws(self) -> None:
        some = self.model.rowCount() > 0
        self.table.setVisible(some)
        self._none.setVisible(not some and not self._importing.jobs)
        self.change.setVisible(some)
        self.amend.setVisible(some)
        self.outline.setVisible(some)
        self.aside.setVisible(some)
        self.remove.setVisible(some)
        self.for_good.setVisible(some)
        height = self.table.horizontalHeader().sizeHint().height() + 4
        self.table.setFixedHeight(height + min(12, self.model.rowCount()) * 30)
        self.unused.setVisible(some)
        self.unused.show_value(self._bridge.now)
        self._follow()

    def law(self) -> Law | None:
        """The law that is chosen."""
        return self.model.row_at(self.table.currentIndex())

    def _choose(self, identity: str) -> None:
        ids: list[str] = [law.id for law in self._bridge.now.laws]
        if identity in ids:
            self.table.selectRow(ids.index(identity))

    def _follow(self) -> None:
        law = self.law()
        self._tell_of(law)
        self.change.setEnabled(law is not None)
        self.amend.setEnabled(law is not None)
        self.bill.setVisible(law is not None and law.status is Status.BILL)
        self.outline.setEnabled(law is not None)
        self.aside.setEnabled(law is not None and bool(self._bridge.now.text_of(law).aside))
        self.remove.setEnabled(law is not None)
        self.for_good.setEnabled(law is not None)
        if law is not None and self.isVisible():
            self._place.show_passage(law.id, 0, 0)

    def _tell_of(self, law: Law | None) -> None:
        """What is to be known of the text that is chosen."""
        text = self._bridge.now.text_of(law) if law is not None else LawText(())
        said = [self.tr("No articles were recognized in it; its paragraphs are searched.")] * bool(text.lines)
        if pages := picture_pages(text.aside):
            scanned = self.tr("Pages of its file that are pictures without text, and were not read: {number}.")
            said.append(scanned.format(number=pages))
        self.known.setText(" ".join(said))
        self.known.setVisible(bool(said))

    def open_properties(self) -> None:
        """Open the properties of the chosen law."""
        law = self.law()
        if law is not None:
            dialog = LawDialog(law, self._bridge.now.text_of(law), self.window())
            dialog.accepted.connect(lambda: self._keep(law.id, dialog))
            dialog.open()

    def _keep(self, law: LawId, dialog: LawDialog) -> None:
        self._bridge.do(edit.change_law, law=law, **dialog.values())

    def _edit_outline(self) -> None:
        law = self.law()
        if law is not None:
            self.outline_wanted.emit(law.id)

    def open_aside(self) -> None:
        """Show the lines of the source that are not in the text of the chosen law."""
        law = self.law()
        if law is not None:
            AsideDialog(law, self._bridge.now.text_of(law), self.window()).open()

    def _amend(self) -> None:
        law = self.law()
        if law is not None:
            self.amend_wanted.emit(law.id)

    def remove_law(self) -> None:
        """Take the chosen law out; undo brings it back."""
        law = self.law()
        if law is not None:
            self._bridge.do(edit.remove_law, law=law.id)

    def ask_for_good(self) -> None:
        """Ask, then take the chosen law out with its text and everything quoted from it; nothing brings it back."""
        law = self.law()
        if law is None or not self._may_go(law.id):
            return
        name = self.tr("{law} is removed for good, with its text and every word quoted from it.")
        told = (
            name.format(law=apart(law.short)),
            self.tr("This cannot be undone. The steps before it can no longer be undone either."),
            self.tr("It goes from the file, from what this computer keeps of it, and from every copy that is united "
                    "with this file afterwards. Copies that are elsewhere until then still hold it."),
        )  # fmt: skip
        dialog = ConfirmDialog(self.tr("Remove for good"), self.tr("Remove for good"), told, self.window())
        dialog.accepted.connect(lambda: self._bridge.do(remove_for_good, law=law.id))
        dialog.open()

    def _may_go(self, law: LawId) -> bool:
        """Whether nothing rests on the law; what does is told before anybody is asked."""
        try:
            remove_for_good(self._bridge.now, self._bridge.workspace.stamp(), law=law)
        except Refused as error:
            self._bridge.trouble.emit(str(error))
            return False
        return True

    # -- imports ------------------------------------------------------------------------------------------------

    def _show_work(self) -> None:
        self._none.setVisible(self.model.rowCount() == 0 and not self._importing.jobs)
