"""The ledger: a growing set of immutable entries, each named by the hash of its content."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, NewType

from attrs import evolve, field, frozen

EntryId = NewType("EntryId", str)
Register = tuple[str, ...]

WITHDRAWN = ""
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(value: object) -> str:
    """JSON with sorted keys, no spaces and no escapes beyond those JSON demands: one text for one value."""
    return _CANONICAL.encode(value)


def sha256(text: str) -> str:
    """Hex digest of a text in UTF-8; lone surrogates pass, so that every text of the world has a name."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@frozen
class Stamp:
    """Who makes a gesture and when: `at` is ISO 8601 UTC (shown, never compared), `step` names the gesture."""

    who: str
    at: str
    step: str


@frozen(slots=False)
class Entry:
    """One statement about one register; `seen` are the current entries of that register it replaces.

    `body` is canonical JSON; it is None both where the statement is withdrawn (`body_sha` is empty) and where it has
    been redacted (`body_sha` still names what stood there).
    """

    about: Register
    seen: frozenset[EntryId]
    who: str
    at: str
    step: str
    body_sha: str
    body: str | None = field(eq=False)

    @classmethod
    def say(cls, about: Register, seen: Iterable[EntryId], stamp: Stamp, value: object | None) -> "Entry":
        """An entry that says `value` (anything JSON can hold), or withdraws where it is None."""
        body = None if value is None else canonical(value)
        named = WITHDRAWN if body is None else sha256(body)
        return cls(about, frozenset(seen), stamp.who, stamp.at, stamp.step, named, body)

    @cached_property
    def id(self) -> EntryId:
        """SHA-256 over everything but the body itself, for which its hash stands."""
        parts = (self.about, sorted(self.seen), self.who, self.at, self.step, self.body_sha)
        return EntryId(sha256(canonical(parts)))

    def called(self, identity: EntryId) -> "Entry":
        """The same entry, its name taken as given: for what has been verified before."""
        self.__dict__["id"] = identity
        return self

    @cached_property
    def said(self) -> Any:
        """The value said, or None."""
        return None if self.body is None else json.loads(self.body)

    @property
    def whole(self) -> bool:
        """Whether the body is the one its hash names; True for withdrawn and redacted entries."""
        return self.body is None or sha256(self.body) == self.body_sha


Change = tuple[Entry, ...]


REDACTION = "redaction"


@frozen
class Ledger:
    """A set of entries; `registers` are all ids by register, `current` those of them that nobody has replaced."""

    entries: Mapping[EntryId, Entry] = field(factory=dict)
    registers: Mapping[Register, frozenset[EntryId]] = field(factory=dict)
    current: Mapping[Register, frozenset[EntryId]] = field(factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Ledger":
        """The ledger that holds exactly these entries."""
        return cls().after(entries)

    def after(self, change: Iterable[Entry]) -> "Ledger":
        """A new ledger with these entries too; registers they do not name are shared with this one."""
        entries, registers, current = dict(self.entries), dict(self.registers), dict(self.current)
        new: dict[Register, set[EntryId]] = {}
        for entry in change:
            entries[entry.id] = _fuller(entry, entries.get(entry.id))
            new.setdefault(entry.about, set()).add(entry.id)
        registers |= {about: registers.get(about, frozenset()) | ids for about, ids in new.items()}
        touched = set(new)
        _redact(entries, registers, touched)
        for about in touched:
            current[about] = _unreplaced(entries, registers[about])
        return Ledger(MappingProxyType(entries), MappingProxyType(registers), MappingProxyType(current))

    def heads(self, about: Register) -> tuple[Entry, ...]:
        """The entries of a register that nobody has replaced, in the order of their ids."""
        return tuple(self.entries[i] for i in sorted(self.current.get(about, ())))

    def values(self, about: Register) -> tuple[Any, ...]:
        """What a register says now; equal statements count once, more than one is a disagreement."""
        standing = {e.body_sha: e.said for e in self.heads(about) if e.body is not None}
        return tuple(standing[sha] for sha in sorted(standing))

    def value(self, about: Register) -> Any:
        """The one thing a register says, or None; of several the first by hash: the same on every machine."""
        values = self.values(about)
        return values[0] if values else None

    def below(self, *prefix: str) -> tuple[Register, ...]:
        """Registers that begin with `prefix` and say something now, in order."""
        n = len(prefix)
        return tuple(sorted(about for about in self.current if about[:n] == prefix and self.values(about)))

    def say(self, about: Register, stamp: Stamp, value: object | None) -> Change:
        """The change that makes a register say `value` (None withdraws); empty where it says just that already."""
        heads = self.heads(about)
        said = WITHDRAWN if value is None else sha256(canonical(value))
        if {h.body_sha for h in heads} == {said} or (not heads and value is None):
            return ()
        return (Entry.say(about, self.current.get(about, ()), stamp, value),)


def _fuller(entry: Entry, known: Entry | None) -> Entry:
    return entry if known is None or known.body is None else known


def _redact(
    entries: dict[EntryId, Entry], registers: Mapping[Register, frozenset[EntryId]], touched: set[Register]
) -> None:
    """Drop the body of every entry that a redaction names, whichever side still has it."""
    for about in registers:
        named = entries.get(EntryId(about[1])) if about[0] == REDACTION else None
        if named is not None and named.body is not None:
            entries[named.id] = evolve(named, body=None)
            touched.add(named.about)


def _unreplaced(entries: Mapping[EntryId, Entry], ids: frozenset[EntryId]) -> frozenset[EntryId]:
    return ids - {seen for i in ids for seen in entries[i].seen}


def union(a: Ledger, b: Ledger) -> Ledger:
    """Everything either ledger holds: commutative, associative, idempotent."""
    return a.after(b.entries.values())
