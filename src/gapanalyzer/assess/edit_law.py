"""Edits of the laws of a project: bring one in, describe it, take it out."""

from typing import Any

from gapanalyzer.assess import registers
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Kind, Law, LawId, LawText, Status
from gapanalyzer.model.ledger import Change, Stamp, sha256
from gapanalyzer.model.problem import Refused


def add_law(
    now: Assessment,
    stamp: Stamp,
    *,
    text: LawText,
    title: str,
    short: str,
    kind: Kind = Kind.LAW,
    status: Status = Status.IN_FORCE,
    language: str = "",
) -> Change:
    """Bring in an instrument whose text the store keeps; refused where its short name or text is there already."""
    if known := next((law for law in now.laws if law.text == text.sha), None):
        raise Refused(f"This text is in the project already, as {known.short} ({known.title}).")
    identity = sha256(f"{text.sha} {stamp.step}")[:16]
    law = Law(LawId(identity), title.strip(), short.strip(), kind, status, language, (text.sha,))
    return _say(now, stamp, law)


def change_law(
    now: Assessment,
    stamp: Stamp,
    *,
    law: LawId,
    title: str | None = None,
    short: str | None = None,
    kind: Kind | None = None,
    status: Status | None = None,
    language: str | None = None,
) -> Change:
    """Describe a law anew; None leaves a field as it is."""
    old = _known(now, law)
    said = (title, short, kind, status, language)
    kept = (old.title, old.short, old.kind, old.status, old.language)
    fresh: tuple[Any, ...] = tuple(was if new is None else new for new, was in zip(said, kept, strict=True))
    return _say(now, stamp, Law(old.id, fresh[0].strip(), fresh[1].strip(), fresh[2], fresh[3], fresh[4], old.texts))


def remove_law(now: Assessment, stamp: Stamp, *, law: LawId) -> Change:
    """Take a law out; refused while citations rest on it. Its text stays in the file, so that this can be undone."""
    old = _known(now, law)
    resting = sum(c.text in old.texts for finding in now.findings.values() for c in finding.citations)
    if resting:
        noun = "citation rests" if resting == 1 else "citations rest"
        raise Refused(f"{resting} {noun} on {old.short}; take them back before you remove the law.")
    return now.ledger.say(registers.law(law), stamp, None)


def free_short(now: Assessment, wanted: str) -> str:
    """A short name nobody uses yet: the wanted one, or it with a number."""
    short, n = wanted.strip() or "Law", 2
    while now.law_called(short):
        short, n = f"{wanted.strip() or 'Law'} {n}", n + 1
    return short


def _known(now: Assessment, law: LawId) -> Law:
    if law not in now.law_by_id:
        raise Refused("That law is not in the project any more.")
    return now.law_by_id[law]


def _say(now: Assessment, stamp: Stamp, law: Law) -> Change:
    if not law.title or not law.short:
        raise Refused("A law needs a title and a short name.")
    if (other := now.law_called(law.short)) and other.id != law.id:
        raise Refused(f"The short name {law.short} belongs to “{other.title}” already; choose another one.")
    body = {
        "title": law.title,
        "short": law.short,
        "kind": law.kind,
        "status": law.status,
        "language": law.language,
        "texts": list(law.texts),
    }
    return now.ledger.say(registers.law(law.id), stamp, body)
