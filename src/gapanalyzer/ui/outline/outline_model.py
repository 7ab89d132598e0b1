"""The tree of a law's units for Qt, with what each is called and why it wants a look."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gapanalyzer.model.instrument import Flag, LawText, Provision
from gapanalyzer.model.outline import Placed, placed
from gapanalyzer.ui.outline.unit_words import DOUBTS, flag_sentences, name_of
from gapanalyzer.ui.words import harmless

Index = QModelIndex | QPersistentModelIndex
FLAGS_ROLE = Qt.ItemDataRole.UserRole
OUT_ROLE = Qt.ItemDataRole.UserRole + 1
"""Whether the unit, or one around it, was left out."""


class OutlineModel(QAbstractItemModel):
    """An index carries the place of its unit in the order of the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = LawText(())
        self.units: tuple[Placed, ...] = ()
        self._inside: list[list[int]] = [[]]
        self._rows: list[int] = []

    def show(self, text: LawText) -> None:
        """Show the units of a text."""
        self.beginResetModel()
        self._text, self.units = text, placed(text.provisions)
        self._inside, self._rows = [[] for _ in range(len(self.units) + 1)], []
        for at, one in enumerate(self.units):
            beside = self._inside[one.parent]
            self._rows.append(len(beside))
            beside.append(at)
        self.endResetModel()

    @property
    def doubts(self) -> tuple[int, ...]:
        """Places of the units that want a look, in order."""
        return tuple(at for at, one in enumerate(self.units) if DOUBTS.intersection(one.unit.flags))

    def unit(self, index: Index) -> Provision | None:
        """The unit of a row."""
        return self.units[index.internalId()].unit if index.isValid() else None

    def of(self, at: int) -> QModelIndex:
        """The index of the unit at this place; none for -1."""
        return self.createIndex(self._rows[at], 0, at) if at >= 0 else QModelIndex()

    def order(self, at: int) -> int:
        """How many units open on the same line before this one."""
        first, order = self.units[at].unit.first, 0
        while at - order > 0 and self.units[at - order - 1].unit.first == first:
            order += 1
        return order

    # -- Qt -----------------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's signature
        """Qt: the index of a row."""
        inside = self._children(parent)
        return self.createIndex(row, column, inside[row]) if 0 <= row < len(inside) and column == 0 else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # Qt has two functions of this name
        """Qt: the unit around a unit."""
        return self.of(self.units[index.internalId()].parent) if index.isValid() else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many units are directly inside."""
        return len(self._children(parent))

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the name of a unit, its flags, and what they say."""
        unit = self.unit(index)
        if unit is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return name_of(self._text, unit)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            said = flag_sentences()
            return harmless("\n".join((name_of(self._text, unit), *(said[flag] for flag in unit.flags))))
        if role == FLAGS_ROLE:
            return unit.flags
        return self._is_out(index.internalId()) if role == OUT_ROLE else None

    def _children(self, parent: Index) -> list[int]:
        return self._inside[parent.internalId() if parent.isValid() else -1]

    def _is_out(self, at: int) -> bool:
        while at >= 0:
            if Flag.EXCLUDED in self.units[at].unit.flags:
                return True
            at = self.units[at].parent
        return False
