"""What became of each passage cited when a law got its text in use: read back from the ledger, at any later time."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from gapanalyzer.assess import registers
from gapanalyzer.assess.finding import read_citation
from gapanalyzer.assess.review import Review, read_review, reviews
from gapanalyzer.legislation.amending.amend_side import Side
from gapanalyzer.model.amendment import Outcome
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.citation import Citation, CitationId
from gapanalyzer.model.instrument import Law, TextSha
from gapanalyzer.model.ledger import Register


@frozen
class Followed:
    """One citation: what it rested on before, and its place, or the place proposed, in the text in use.

    `waits` says that a person still has to look; a citation that is same or moved never waits.
    """

    requirement: RequirementId
    citation: CitationId
    outcome: Outcome
    confidence: float
    before: Citation
    text: TextSha
    place: tuple[int, int] | None
    waits: bool


def amended_laws(now: Assessment) -> tuple[Law, ...]:
    """The laws that have got a new text."""
    return tuple(law for law in now.laws if len(law.texts) > 1)


def followed(now: Assessment, law: Law) -> tuple[Followed, ...]:
    """Every citation the last amendment of a law carried or could not carry, in the order of the checklist."""
    order = {r.id: n for n, r in enumerate(now.checklist.requirements)}
    waiting = {(r.requirement, r.citation): r for r in reviews(now) if r.law == law.id}
    found: dict[tuple[str, str], Followed] = {}
    for about in now.ledger.below(registers.CITATION):
        key = about[2], about[3]
        if key not in found and (
            one := _one(now, law, about, waiting.get((RequirementId(key[0]), CitationId(key[1]))))
        ):
            found[key] = one
    return tuple(sorted(found.values(), key=lambda one: (order.get(one.requirement, len(order)), one.before.paragraph)))


def _one(now: Assessment, law: Law, about: Register, waiting: Review | None) -> Followed | None:
    review = waiting or _settled(now, law, about)
    if review is not None:
        return Followed(
            review.requirement, review.citation, review.outcome, review.confidence, review.before, review.text,
            review.place, waits=waiting is not None,
        )  # fmt: skip
    standing = read_citation(about[3], now.ledger.value(about))
    former = _former(now, law, about)
    if standing.text != law.text or former is None:
        return None
    old, new = now.texts[former.text], now.text_of(law)
    place = standing.span(new)
    same = Side(old).path(*former.span(old)) == Side(new).path(*place)
    outcome = Outcome.SAME if same else Outcome.MOVED
    names = RequirementId(about[2]), standing.id
    return Followed(*names, outcome, 1.0, former, law.text, place, waits=False)


def _settled(now: Assessment, law: Law, about: Register) -> Review | None:
    """What was said for review about the text in use, and has been settled since."""
    marked = registers.review(about[2], about[3])
    said = [body for body in _history(now, marked) if body["text"] == law.text and body["law"] == law.id]
    return read_review(marked, said[-1]) if said else None


def _former(now: Assessment, law: Law, about: Register) -> Citation | None:
    """What a citation rested on in the text before the one in use, the latest such text."""
    before = law.texts[:-1]
    said = [read_citation(about[3], body) for body in _history(now, about)]
    rested = [c for c in said if c.text in before and c.text in now.texts]
    return max(rested, key=lambda c: before.index(c.text), default=None)


def _history(now: Assessment, about: Register) -> Iterator[Any]:
    """All a register ever said, in the order of the clocks that wrote it."""
    entries = (now.ledger.entries[i] for i in now.ledger.registers.get(about, ()))
    yield from (entry.said for entry in sorted(entries, key=lambda e: e.at) if entry.said is not None)
