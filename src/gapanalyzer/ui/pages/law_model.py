"""The laws of a project as a table for Qt."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gapanalyzer import wording
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Law, LawText, Provision, TextSha
from gapanalyzer.ui.outline.unit_words import DOUBTS
from gapanalyzer.ui.words import harmless
from gapanalyzer.wording.language import language_name

Index = QModelIndex | QPersistentModelIndex
LAW_ROLE = Qt.ItemDataRole.UserRole


class LawModel(QAbstractTableModel):
    """One row a law."""

    def __init__(self, now: Assessment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._resting: dict[str, int] = {}
        self._doubts: dict[TextSha, int] = {}
        self._counted: dict[TextSha, LawText] = {}
        self.show(now)

    def show(self, now: Assessment) -> None:
        """Show the laws of another value."""
        self.beginResetModel()
        self._now = now
        cited = [c.text for finding in now.findings.values() for c in finding.citations]
        self._resting = {law.id: sum(text in law.texts for text in cited) for law in now.laws}
        self._count_doubts(now)
        self.endResetModel()

    def _count_doubts(self, now: Assessment) -> None:
        """A text is counted once for each of its outlines."""
        for law in now.laws:
            if self._counted.get(law.text) is not now.text_of(law):
                self._counted[law.text] = now.text_of(law)
                self._doubts[law.text] = sum(bool(DOUBTS.intersection(unit.flags)) for unit in self._units(law))

    def law(self, index: Index) -> Law | None:
        """The law of a row."""
        return self._now.laws[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Qt: how many laws."""
        return 0 if parent.isValid() else len(self._now.laws)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many columns."""
        return 0 if parent.isValid() else len(self._names())

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Short name"), self.tr("Title"), self.tr("Kind"), self.tr("Status"), self.tr("Language"),
            self.tr("Articles"), self.tr("Citations"),
            self.tr("Doubts"),
        )  # fmt: skip

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: names of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._names()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what is shown of a law."""
        law = self.law(index)
        if law is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(law)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return harmless(self._cells(law)[index.column()])
        if role == LAW_ROLE:
            return law.id
        return None

    def _cells(self, law: Law) -> tuple[str, ...]:
        return (
            law.short,
            law.title,
            wording.kind(law.kind),
            wording.status(law.status),
            language_name(law.language) if law.language else self.tr("not known"),
            str(len(self._now.text_of(law).articles)),
            str(self._resting[law.id]),
            str(self._doubts[law.text]),
        )

    def _units(self, law: Law) -> Iterator[Provision]:
        """Every unit of the law that is not left out."""
        return (unit for top in self._now.text_of(law).provisions for unit in top.of_the_law())
