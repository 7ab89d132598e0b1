"""The gestures of a project, the latest first, each in one sentence."""

from datetime import datetime
from typing import Any

from attrs import frozen
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gapanalyzer.assess.edit_versions import Version, since
from gapanalyzer.model.assessment import Assessment, PersonId
from gapanalyzer.model.ledger import Entry
from gapanalyzer.ui.history.words import tell
from gapanalyzer.ui.words import harmless

Index = QModelIndex | QPersistentModelIndex


@frozen
class Gesture:
    """One step: its entries, made together."""

    at: str
    who: str
    entries: tuple[Entry, ...]


def gestures(now: Assessment, version: Version | None = None) -> tuple[Gesture, ...]:
    """Every step of the ledger, or of what was said since a named version, the latest first."""
    steps: dict[str, list[Entry]] = {}
    for entry in since(now.ledger, version) if version else now.ledger.entries.values():
        if entry.about[0] not in {"person", "checklist"}:
            steps.setdefault(entry.step, []).append(entry)
    made = [Gesture(entries[0].at, entries[0].who, tuple(entries)) for entries in steps.values()]
    made.reverse()  # of steps in one second, what was said last comes first
    return tuple(sorted(made, key=lambda g: g.at, reverse=True))


def _clock(at: str) -> str:
    """What a clock showed, as the clock here would show it; as it stands in the file where that is no time."""
    try:
        return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError):
        return at


class HistoryModel(QAbstractTableModel):
    """Three columns: when, who, what."""

    def __init__(self, now: Assessment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._gestures = gestures(now)

    def show(self, now: Assessment, version: Version | None = None) -> None:
        """Show the steps of another value, or those of it since a named version."""
        self.beginResetModel()
        self._now, self._gestures = now, gestures(now, version)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Qt: how many steps."""
        return 0 if parent.isValid() else len(self._gestures)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: when, who, what."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: names of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return (self.tr("When"), self.tr("Who"), self.tr("What"))[section]
        return Qt.AlignmentFlag.AlignLeft if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the words of a cell."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        words = self._cell(index)
        return words if role == Qt.ItemDataRole.DisplayRole else harmless(words)

    def _cell(self, index: Index) -> str:
        gesture = self._gestures[index.row()]
        if index.column() == 0:
            return _clock(gesture.at)
        if index.column() == 1:
            person = self._now.people.get(PersonId(gesture.who))
            return person.name if person else ""
        return self._words(gesture)

    def _words(self, gesture: Gesture) -> str:
        first = tell(self._now, gesture.entries[0])
        more = len(gesture.entries) - 1
        return self.tr("{first} and %n more", "", more).format(first=first) if more else first
