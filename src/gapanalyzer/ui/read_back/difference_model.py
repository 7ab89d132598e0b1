"""The differences of a file that came back, as a table for Qt."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gapanalyzer.exchange.difference import Difference, stands
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.icons import icon
from gapanalyzer.ui.read_back.difference_words import part_of, place_of, remarks, words_of
from gapanalyzer.ui.words import apart, harmless, one_line

Index = QModelIndex | QPersistentModelIndex
DIFFERENCE_ROLE = Qt.ItemDataRole.UserRole
_SHORT = 160


class DifferenceModel(QAbstractTableModel):
    """One row a difference; those the project says by now are accepted."""

    def __init__(self, now: Assessment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.rows: tuple[Difference, ...] = ()
        self.accepted: tuple[bool, ...] = ()

    def show_found(self, now: Assessment, rows: tuple[Difference, ...]) -> None:
        """Show other differences, or the same against another value."""
        self.beginResetModel()
        self._now, self.rows = now, rows
        self.accepted = tuple(stands(now, one) for one in rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Qt: how many differences."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many columns."""
        return 0 if parent.isValid() else len(self._names())

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("State"),
            self.tr("Requirement"),
            self.tr("What"),
            self.tr("In the project"),
            self.tr("In the file"),
        )

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: names of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._names()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what is shown of a difference."""
        if not index.isValid():
            return None
        one, accepted = self.rows[index.row()], self.accepted[index.row()]
        if role == DIFFERENCE_ROLE:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(one, accepted=accepted)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return harmless("\n".join((self._cells(one, accepted=accepted)[index.column()], *remarks(one))))
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            colours = colours_now()
            return icon("same", colours.met[0]) if accepted else icon("reworded", colours.partly[0])
        return None

    def _cells(self, one: Difference, *, accepted: bool) -> tuple[str, ...]:
        before = words_of(one, one.before)
        return (
            self._state(one, accepted=accepted),
            place_of(self._now, one),
            part_of(self._now, one),
            apart(one_line(before, _SHORT)) if before else "–",
            apart(one_line(words_of(one, one.after), _SHORT)) or "–",
        )

    def _state(self, one: Difference, *, accepted: bool) -> str:
        if accepted:
            return self.tr("Accepted")
        return self.tr("Open, changed since") if one.moved else self.tr("Open")
