"""Rows of one kind as a table for Qt: what a subclass says are the names of the columns and the cells of a row."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from gapanalyzer.ui.words import harmless

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Nothing can be edited in it; all rows are shown anew together."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    # -- what a subclass says -----------------------------------------------------------------------------------

    def names(self) -> tuple[str, ...]:
        """What the columns are called; one without a name, if nothing else is said."""
        return ("",)

    def cells(self, row: Row) -> tuple[str, ...]:
        """The words of a row, a string for each column; of a row that is words itself, these."""
        return (str(row),)

    def tip(self, row: Row, column: int) -> str:
        """What is said in passing: the words of the cell, which may be too long for it."""
        return self.cells(row)[column]

    def sign(self, row: Row, column: int) -> QIcon | None:
        """What is drawn before the words of a cell; nothing, if nothing else is said."""
        del row, column
        return None

    # -- for those who look at it -------------------------------------------------------------------------------

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """The row an index stands in; None where it stands in none."""
        return self.rows[index.row()] if index.isValid() else None

    # -- Qt -----------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Qt: how many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many columns."""
        return 0 if parent.isValid() else len(self.names())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: names of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.names()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what is shown of a row."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cells(row)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return harmless(self.tip(row, index.column()))
        if role == Qt.ItemDataRole.DecorationRole:
            return self.sign(row, index.column())
        return None
