"""Edits of the laws of a project: bring one in, describe it, take it out."""

import itertools
import re
from typing import TypedDict, Unpack

from attrs import evolve

from gapanalyzer.assess import registers
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Kind, Law, LawId, LawText, Status
from gapanalyzer.model.ledger import Change, Stamp, sha256
from gapanalyzer.model.problem import Refused
from gapanalyzer.model.text import one_line

_LANGUAGE = re.compile(r"(?:[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)?", re.IGNORECASE)
"""Codes as in BCP 47, such as es or zh-Hant; empty where the language is not known."""


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
    return _say(now, stamp, Law(_identity(now, text.sha, stamp), title, short, kind, status, language, (text.sha,)))


class Described(TypedDict, total=False):
    """What can be said anew of a law; `style` is the code of a citation style, or empty."""

    title: str
    short: str
    kind: Kind
    status: Status
    language: str
    style: str


def change_law(now: Assessment, stamp: Stamp, *, law: LawId, **said: Unpack[Described]) -> Change:
    """Describe a law anew; what is not given stays as it is."""
    return _say(now, stamp, evolve(_known(now, law), **said))


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
    first = one_line(wanted) or "Law"
    names = itertools.chain([first], (f"{first} {n}" for n in itertools.count(2)))
    return next(name for name in names if now.law_called(name) is None)


def _identity(now: Assessment, text: str, stamp: Stamp) -> LawId:
    """The same text brought in on two computers is one law; a law that has been amended since keeps its own id."""
    first = LawId(sha256(text)[:16])
    return LawId(sha256(f"{text} {stamp.step}")[:16]) if first in now.law_by_id else first


def _known(now: Assessment, law: LawId) -> Law:
    if law not in now.law_by_id:
        raise Refused("That law is not in the project any more.")
    return now.law_by_id[law]


def _say(now: Assessment, stamp: Stamp, law: Law) -> Change:
    title, short = one_line(law.title), one_line(law.short)
    if not title or not short:
        raise Refused("A law needs a title and a short name.")
    if (other := now.law_called(short)) and other.id != law.id:
        raise Refused(f"The short name {short} belongs to “{other.title}” already; choose another one.")
    if not _LANGUAGE.fullmatch(law.language):
        raise Refused(f"“{law.language}” is not the code of a language; write one such as en, es or zh.")
    body = {
        "title": title,
        "short": short,
        "kind": law.kind,
        "status": law.status,
        "language": law.language,
        "texts": list(law.texts),
        **({"amends": law.amends} if law.amends else {}),
        **({"style": law.style} if law.style else {}),
    }
    return now.ledger.say(registers.law(law.id), stamp, body)
