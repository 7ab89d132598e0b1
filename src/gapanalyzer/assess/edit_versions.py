"""Named versions: everything said up to a moment gets a name, and what was said since can be listed."""

from collections.abc import Iterable

from attrs import frozen

from gapanalyzer.assess import registers
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.ledger import Change, Entry, EntryId, Ledger, Stamp, sha256
from gapanalyzer.model.problem import Refused
from gapanalyzer.model.text import one_line

SHORT = 16
"""Hex digits by which a version names an entry."""


@frozen
class Version:
    """A name for everything said up to a moment."""

    id: str
    name: str
    at: str
    who: str
    heads: frozenset[str]
    """The first 16 hex digits of every entry that nobody had replaced then."""


def name_version(now: Assessment, stamp: Stamp, *, name: str) -> Change:
    """Give what the file holds now a name; refused without one, or where a version has that name already."""
    called = one_line(name)
    if not called:
        raise Refused("A version needs a name, such as “After the workshop”.")
    if any(version.name.casefold() == called.casefold() for version in versions(now.ledger)):
        raise Refused(f"There is a version called “{called}” already; choose another name.")
    standing = {i[:SHORT] for ids in now.ledger.current.values() for i in ids}
    identity = sha256(f"{called} {stamp.step}")[:SHORT]
    return now.ledger.say(registers.label(identity), stamp, {"name": called, "heads": sorted(standing)})


def versions(ledger: Ledger) -> tuple[Version, ...]:
    """The named versions, in the order their clocks show."""
    found = []
    for about in ledger.below(registers.LABEL):
        entry = next(head for head in ledger.heads(about) if head.body is not None)
        body = entry.said
        found.append(Version(about[1], body["name"], entry.at, entry.who, frozenset(body["heads"])))
    return tuple(sorted(found, key=lambda version: (version.at, version.id)))


def since(ledger: Ledger, version: Version) -> tuple[Entry, ...]:
    """What was said after a version was named, and what came in from others who had not said it there.

    An entry belongs to the version if a head of it is that entry or replaced it, directly or through others.
    """
    held = _closure(ledger, (i for i in ledger.entries if i[:SHORT] in version.heads))
    label = registers.label(version.id)
    return tuple(entry for i, entry in ledger.entries.items() if i not in held and entry.about != label)


def state_at(ledger: Ledger, version: Version) -> Ledger:
    """What had been said when a version was named."""
    label = ledger.registers.get(registers.label(version.id), frozenset())
    later = label | {entry.id for entry in since(ledger, version)}
    return Ledger.of(entry for i, entry in ledger.entries.items() if i not in later)


def _closure(ledger: Ledger, heads: Iterable[EntryId]) -> set[EntryId]:
    held: set[EntryId] = set()
    waiting = list(heads)
    while waiting:
        identity = waiting.pop()
        if identity not in held and identity in ledger.entries:
            held.add(identity)
            waiting.extend(ledger.entries[identity].seen)
    return held
