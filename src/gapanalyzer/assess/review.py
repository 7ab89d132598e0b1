"""What an amendment left for a person to look at, and the dates of the texts of a law: read from the ledger."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from gapanalyzer.assess import registers
from gapanalyzer.assess.finding import read_citation
from gapanalyzer.model.amendment import Outcome
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.citation import Citation, CitationId
from gapanalyzer.model.instrument import Law, LawId, TextSha
from gapanalyzer.model.ledger import Ledger, Register


@frozen
class Review:
    """A citation that rests on changed words; `place` is where it stands or may stand in the text `text`."""

    requirement: RequirementId
    citation: CitationId
    law: LawId
    outcome: Outcome
    confidence: float
    before: Citation
    text: TextSha
    place: tuple[int, int] | None


def reviews(now: Assessment) -> tuple[Review, ...]:
    """What waits for a look, in the order of requirement and citation; without what was uncited since."""
    return tuple(read_review(about, now.ledger.value(about)) for about in _waiting(now.ledger))


def for_review(ledger: Ledger) -> Mapping[RequirementId, int]:
    """How many cited passages of a requirement wait for a look; requirements with none are left out."""
    return Counter(RequirementId(about[1]) for about in _waiting(ledger))


def _waiting(ledger: Ledger) -> tuple[Register, ...]:
    waiting = ledger.below(registers.REVIEW)
    standing = {(about[2], about[3]) for about in ledger.below(registers.CITATION)} if waiting else set()
    return tuple(about for about in waiting if (about[1], about[2]) in standing)


def dates(now: Assessment, law: Law) -> dict[TextSha, str]:
    """The date of each text of a law: as it was said, else the day it was brought in."""
    return {sha: _date(now, law, sha) for sha in law.texts}


def _date(now: Assessment, law: Law, sha: TextSha) -> str:
    if said := now.ledger.value(registers.version(law.id, sha)):
        return str(said["date"])
    entries = (now.ledger.entries[i] for i in now.ledger.registers.get(registers.law(law.id), ()))
    return min((e.at[:10] for e in entries if e.said and sha in e.said["texts"]), default="")


def read_review(about: Register, body: Mapping[str, Any]) -> Review:
    """A mark for review as an entry says it."""
    place = (int(body["place"][0]), int(body["place"][1])) if body["place"] else None
    return Review(
        RequirementId(about[1]),
        CitationId(about[2]),
        LawId(body["law"]),
        Outcome(body["outcome"]),
        float(body["confidence"]),
        read_citation(about[2], body["before"]),
        TextSha(body["text"]),
        place,
    )
