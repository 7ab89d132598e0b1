"""A table of rows as every page shows it: one row is chosen at a time, and one goes on to the next that waits."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

_HEIGHT = 28
"""Pixels of a row."""


class RowsTable(QTableView):
    """`widths` are pixels of columns, `stretched` the columns that share the room that is left."""

    def __init__(
        self,
        model: QAbstractItemModel,
        name: str,
        widths: Mapping[int, int],
        stretched: Iterable[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("boxed")
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        for n, width in widths.items():
            self.setColumnWidth(n, width)
        for n in stretched:
            self.horizontalHeader().setSectionResizeMode(n, QHeaderView.ResizeMode.Stretch)

    def go_on(self, waits: Sequence[bool], start: int) -> None:
        """Choose the first row from `start` on, round the end, that waits; none where none does."""
        order = [*range(start, len(waits)), *range(min(start, len(waits)))]
        waiting = next((n for n in order if waits[n]), None)
        if waiting is not None:
            self.selectRow(waiting)
            self.scrollTo(self.model().index(waiting, 0), QAbstractItemView.ScrollHint.EnsureVisible)
