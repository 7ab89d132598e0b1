"""The gestures of a project, the latest first, each in one sentence."""

from datetime import datetime
from typing import Any

from attrs import frozen
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gapanalyzer import wording
from gapanalyzer.model.assessment import Assessment, Field, Mark, PersonId, Verdict
from gapanalyzer.model.ledger import Entry
from gapanalyzer.ui.pages.history_desk import desk_words
from gapanalyzer.ui.words import harmless, one_line

Index = QModelIndex | QPersistentModelIndex
_LONGEST = 90


@frozen
class Gesture:
    """One step: its entries, made together."""

    at: str
    who: str
    entries: tuple[Entry, ...]


def gestures(now: Assessment) -> tuple[Gesture, ...]:
    """Every step of the ledger, the latest first."""
    steps: dict[str, list[Entry]] = {}
    for entry in now.ledger.entries.values():
        if entry.about[0] not in {"person", "checklist"}:
            steps.setdefault(entry.step, []).append(entry)
    made = [Gesture(entries[0].at, entries[0].who, tuple(entries)) for entries in steps.values()]
    return tuple(sorted(made, key=lambda g: g.at, reverse=True))


class HistoryModel(QAbstractTableModel):
    """Three columns: when, who, what."""

    def __init__(self, now: Assessment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._gestures = gestures(now)

    def show(self, now: Assessment) -> None:
        """Show the steps of another value."""
        self.beginResetModel()
        self._now, self._gestures = now, gestures(now)
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
            return f"{datetime.fromisoformat(gesture.at).astimezone():%Y-%m-%d %H:%M}"
        if index.column() == 1:
            person = self._now.people.get(PersonId(gesture.who))
            return person.name if person else ""
        return self._words(gesture)

    def _words(self, gesture: Gesture) -> str:
        first = self._say(gesture.entries[0])
        more = len(gesture.entries) - 1
        return self.tr("{first} and %n more", "", more).format(first=first) if more else first

    def _say(self, entry: Entry) -> str:
        kind, said = entry.about[0], entry.said
        if kind in _JUDGEMENTS:
            return self._judgement(entry, said)
        desk = desk_words(self._now, entry)
        if desk is not None:
            return desk
        name = one_line(str(said.get("title") or said.get("text") or "") if isinstance(said, dict) else "", _LONGEST)
        taken = {"law": self.tr("A law was taken out"), "recommendation": self.tr("A recommendation was withdrawn")}
        given = {"law": self.tr("Law: {name}"), "recommendation": self.tr("Recommendation: {name}")}
        if kind == "outline":
            return self._outline(entry)
        if kind == "state":
            return self.tr("State profile")
        words = taken if entry.body is None else given
        return words.get(kind, kind).format(name=name)

    def _outline(self, entry: Entry) -> str:
        law = next((law for law in self._now.laws if entry.about[1] in law.texts), None)
        name = law.short if law else self.tr("a law that is not here now")
        line = int(entry.about[2]) + 1
        if entry.body is None:
            return self.tr("Outline of {law}, line {line}: as it was read").format(law=name, line=line)
        return self.tr("Outline of {law}, line {line}").format(law=name, line=line)

    def _judgement(self, entry: Entry, said: Any) -> str:
        asked = self._now.checklist.requirement(entry.about[2])
        where = asked.pinpoint.split(";")[0] if asked else entry.about[2]
        what = self._what(entry.about, said)
        return self.tr("{requirement}: {what}").format(requirement=where, what=what)

    def _what(self, about: tuple[str, ...], said: Any) -> str:
        kind = about[0]
        if kind == "mark":
            mark = wording.mark(Mark(said) if said else None)
            return self.tr("criterion {key} {mark}").format(key=about[3], mark=mark)
        if kind == "text":
            field = wording.field_name(Field(about[3]))
            return self.tr("{field}: {words}").format(field=field, words=one_line(said or "", _LONGEST))
        if kind == "override":
            gone = self.tr("verdict by the rule again")
            word = wording.verdict(Verdict(said["verdict"])) if said else gone
            return self.tr("verdict {verdict}").format(verdict=word) if said else gone
        if kind == "rating":
            gone = self.tr("rating taken back")
            return self.tr("rating {rating}").format(rating=said["rating"]) if said else gone
        if kind == "citation":
            gone = self.tr("a citation taken back")
            return wording.words().quoted(one_line(said["quote"], _LONGEST)) if said else gone
        gone = self.tr("evidence removed")
        return one_line(said["title"], _LONGEST) if said else gone


_JUDGEMENTS = frozenset({"mark", "text", "override", "rating", "citation", "outside"})
"""Kinds whose register names a person and a requirement."""
