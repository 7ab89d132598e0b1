"""The gestures of a project, the latest first, each in one sentence."""

from datetime import datetime

from attrs import frozen
from PySide6.QtCore import QObject

from gapanalyzer.assess.edit_versions import Version, since
from gapanalyzer.model.assessment import Assessment, PersonId
from gapanalyzer.model.ledger import Entry
from gapanalyzer.ui.history.words import tell
from gapanalyzer.ui.widgets.rows_model import RowsModel


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


class HistoryModel(RowsModel[Gesture]):
    """Three columns: when, who, what."""

    def __init__(self, now: Assessment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.rows = gestures(now)

    def show(self, now: Assessment, version: Version | None = None) -> None:
        """Show the steps of another value, or those of it since a named version."""
        self._now = now
        self.show_rows(gestures(now, version))

    def names(self) -> tuple[str, ...]:
        """Qt: names of the columns."""
        return self.tr("When"), self.tr("Who"), self.tr("What")

    def cells(self, row: Gesture) -> tuple[str, ...]:
        """What is shown of a step."""
        person = self._now.people.get(PersonId(row.who))
        return _clock(row.at), person.name if person else "", self._words(row)

    def _words(self, gesture: Gesture) -> str:
        first = tell(self._now, gesture.entries[0])
        more = len(gesture.entries) - 1
        return self.tr("{first} and %n more", "", more).format(first=first) if more else first
