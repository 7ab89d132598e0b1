"""What has been done, by whom and when; the latest step can be taken back."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.pages.history_model import HistoryModel
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.words import plain


class HistoryPage(QFrame):
    """Nothing is ever lost from it: taking back is a step too."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._bridge = bridge
        self.model = HistoryModel(bridge.now, self)
        self.table = QTableView()
        self.table.setObjectName("boxed")
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Steps, the latest first"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(28)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 140)
        self.table.setColumnWidth(1, 160)
        self.undo = button(self.tr("Undo the last step"), bridge.undo)
        self.redo = button(self.tr("Do it again"), bridge.redo)
        top = row(plain(self.tr("History"), "heading"), None, self.undo, self.redo)
        self.setLayout(column(top, self.table, gap=12, margins=(20, 12, 20, 20)))
        bridge.changed.connect(lambda _now, _touched: self._refresh())

    def showEvent(self, event: QShowEvent) -> None:
        """Read the ledger when it is looked at."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        if self.isVisible():
            self.model.show(self._bridge.now)
            self.undo.setEnabled(self._bridge.workspace.can_undo)
            self.redo.setEnabled(self._bridge.workspace.can_redo)
