"""What has been done, by whom and when; the latest step can be taken back."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from gapanalyzer.assess.edit_versions import Version, versions
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.file.naming import ask_version
from gapanalyzer.ui.pages.history_model import HistoryModel
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.widgets.rows_table import RowsTable
from gapanalyzer.ui.words import one_line, plain


class HistoryPage(QFrame):
    """Nothing is ever lost from it: taking back is a step too."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._bridge = bridge
        self.model = HistoryModel(bridge.now, self)
        self.table = RowsTable(self.model, self.tr("Steps, the latest first"), {0: 140, 1: 160}, (2,))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.undo = button(self.tr("Undo the last step"), bridge.undo)
        self.redo = button(self.tr("Do it again"), bridge.redo)
        self._versions: tuple[Version, ...] = ()
        self.since = Choice(24)
        self.since.setAccessibleName(self.tr("Which steps are shown"))
        self.since.activated.connect(lambda _number: self._refresh())
        self.name = button(self.tr("Name this version…"), lambda: ask_version(bridge, self.window()))
        top = row(plain(self.tr("History"), "heading"), None, self.since, self.name, self.undo, self.redo)
        self.setLayout(column(top, self.table, gap=12, margins=(20, 12, 20, 20)))
        self._offer()
        bridge.changed.connect(lambda _now, _touched: self._refresh())

    def showEvent(self, event: QShowEvent) -> None:
        """Read the ledger when it is looked at."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        if self.isVisible():
            self._offer()
            self.model.show(self._bridge.now, self._version())
            self.undo.setEnabled(self._bridge.workspace.can_undo)
            self.redo.setEnabled(self._bridge.workspace.can_redo)

    def _offer(self) -> None:
        """Offer the named versions, the latest first; what is chosen stays chosen."""
        named = tuple(reversed(versions(self._bridge.now.ledger)))
        if named != self._versions or not self.since.count():
            chosen = self._version()
            self._versions = named
            self.since.clear()
            self.since.addItem(self.tr("Everything"))
            self.since.addItems([self.tr("Since “{name}”").format(name=one_line(one.name, 60)) for one in named])
            self.since.setCurrentIndex(named.index(chosen) + 1 if chosen in named else 0)
        self.since.setVisible(bool(named))

    def _version(self) -> Version | None:
        number = self.since.currentIndex() - 1
        return self._versions[number] if 0 <= number < len(self._versions) else None
