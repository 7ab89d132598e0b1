"""The provisions one search found, as a list for Qt."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gapanalyzer.app.search import Hit
from gapanalyzer.ui.law.naming import name_of
from gapanalyzer.ui.words import harmless

Index = QModelIndex | QPersistentModelIndex
HIT_ROLE = Qt.ItemDataRole.UserRole
CITED_ROLE = Qt.ItemDataRole.UserRole + 1
SETTLED_ROLE = Qt.ItemDataRole.UserRole + 2


class CandidateModel(QAbstractListModel):
    """The hits of one search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._cited: frozenset[tuple[str, str]] = frozenset()

    def show(self, hits: tuple[Hit, ...], cited: frozenset[tuple[str, str]]) -> None:
        """Show other hits; `cited` are law id and path of provisions in which something is cited."""
        self.beginResetModel()
        self._hits, self._cited = hits, cited
        self.endResetModel()

    def mark_cited(self, cited: frozenset[tuple[str, str]]) -> None:
        """Show other hits as cited."""
        self._cited = cited
        if self._hits:
            self.dataChanged.emit(self.index(0), self.index(len(self._hits) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Qt: how many hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what is shown and said about a hit."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(hit.law, hit.provision)
        if role == HIT_ROLE:
            return hit
        if role in {CITED_ROLE, SETTLED_ROLE}:
            return (hit.law.id, hit.provision.path) in self._cited if role == CITED_ROLE else hit.settled
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            words = self._spoken(hit)
            return harmless(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def _spoken(self, hit: Hit) -> str:
        said = self.tr("{place} {heading}, found by: {phrases}")
        if hit.settled is not None:
            said = self.tr("{place} {heading}, accepted") if hit.settled else self.tr("{place} {heading}, dismissed")
        place = name_of(hit.law, hit.provision)
        return said.format(place=place, heading=hit.provision.heading, phrases=", ".join(hit.why))
