"""Taking words out for good: the entry stays, so that the chain holds; what it said goes wherever it still stands."""

from collections.abc import Iterable, Iterator

from gapanalyzer.assess import registers
from gapanalyzer.assess.edit_law import remove_law
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import LawId, TextSha
from gapanalyzer.model.ledger import REDACTION, Change, Entry, EntryId, Ledger, Stamp
from gapanalyzer.model.problem import Refused
from gapanalyzer.model.text import one_line


def redact(now: Assessment, stamp: Stamp, *, entries: Iterable[EntryId], reason: str = "") -> Change:
    """Take what these entries say out of this file and of every copy that is united with it. Nothing undoes it."""
    named = [now.ledger.entries[i] for i in entries if i in now.ledger.entries]
    if not named:
        raise Refused("There is nothing to take out: this file does not hold those statements.")
    return tuple(said for entry in named if entry.body is not None for said in _redaction(now, stamp, entry, reason))


def remove_for_good(now: Assessment, stamp: Stamp, *, law: LawId) -> Change:
    """Take a law out with its text and every word that was ever quoted from it; refused while citations rest on it."""
    texts = {sha for entry in _said_of_law(now.ledger, law) for sha in entry.said["texts"]}
    kept = {sha for other in now.laws if other.id != law for sha in other.texts}
    withdrawn = remove_law(now, stamp, law=law)
    gone = [*_said_of_law(now.ledger, law), *_said_of_texts(now.ledger, texts - kept)]
    redactions = (said for entry in gone for said in _redaction(now, stamp, entry, "removed for good"))
    return (*withdrawn, *redactions)


def named_blobs(ledger: Ledger) -> frozenset[str]:
    """The texts and sources that some entry still names; what no entry names has no place in a published file."""
    named = (entry for entry in ledger.entries.values() if entry.body is not None)
    return frozenset(sha for entry in named for sha in _blobs_of(entry))


def _blobs_of(entry: Entry) -> Iterator[str]:
    if entry.about[0] == registers.LAW:
        yield from entry.said["texts"]
    elif entry.about[0] == registers.SOURCE:
        yield entry.said["sha"]
    elif entry.about[0] not in registers.KINDS:
        yield from _words(entry.said)


def _words(value: object) -> Iterator[str]:
    """Every string inside a statement of a newer version: any of them may be the name of a blob."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in (*value.keys(), *value.values()):
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)


def _redaction(now: Assessment, stamp: Stamp, entry: Entry, reason: str) -> Change:
    return now.ledger.say((REDACTION, entry.id), stamp, {"reason": one_line(reason)})


def _said_of_law(ledger: Ledger, law: LawId) -> list[Entry]:
    found = (ledger.entries[i] for i in sorted(ledger.registers.get(registers.law(law), ())))
    return [entry for entry in found if entry.body is not None]


def _said_of_texts(ledger: Ledger, texts: set[TextSha] | set[str]) -> list[Entry]:
    """Citations and reviews that hold words of these texts, and the sources they were read from."""
    held = (e for e in ledger.entries.values() if e.body is not None and e.about[0] in _HOLD_WORDS)
    return [entry for entry in held if _HOLD_WORDS[entry.about[0]](entry) in texts]


_HOLD_WORDS = {
    registers.CITATION: lambda entry: entry.said["text"],
    registers.REVIEW: lambda entry: entry.said["text"],
    registers.SOURCE: lambda entry: entry.about[1],
    registers.OUTLINE: lambda entry: entry.about[1],
}
"""Kinds whose entries hold words of a law, and the text they are of."""
