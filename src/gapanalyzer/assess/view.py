"""From the ledger to what is shown: the only place that knows the kinds of entries."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from attrs import evolve

from gapanalyzer.assess import registers
from gapanalyzer.assess.finding import Said, considered, shown
from gapanalyzer.assess.outline import outlined
from gapanalyzer.assess.read_outlines import read_outlines
from gapanalyzer.assess.review import for_review
from gapanalyzer.model.assessment import (
    Assessment,
    Mark,
    Measure,
    Person,
    PersonId,
    Priority,
    Recommendation,
    RecommendationId,
    State,
)
from gapanalyzer.model.checklist import Checklist, RequirementId
from gapanalyzer.model.instrument import Kind, Law, LawId, LawText, Status, TextSha
from gapanalyzer.model.ledger import Ledger, Register
from gapanalyzer.model.outline import Openings


def assess(
    ledger: Ledger, checklist: Checklist, texts: Mapping[TextSha, LawText], before: Assessment | None = None
) -> Assessment:
    """The view of a ledger under a checklist edition; entries of unknown kinds are passed over.

    `texts` are under the outlines their readers found. `before` is an earlier value: texts whose outline nobody has
    edited since are taken from it, so that a mark costs no law.
    """
    said = _judgements(ledger)
    state = read_state(ledger.value(registers.STATE))
    nothing: dict[PersonId, Said] = {}
    decided = {about[1]: body for about, body in _standing(ledger, registers.DECISION)}
    overtaken = {
        r for r, body in decided.items() if body.get("considered", considered(ledger, r)) != considered(ledger, r)
    }
    findings = {
        r.id: shown(r, said.get(r.id, nothing), decided.get(r.id), state, news=r.id in overtaken)
        for r in checklist.requirements
    }
    laws = tuple(law for law in _laws(ledger) if law.text in texts)
    recommendations, people = _recommendations(ledger), _people(ledger)
    own, settled = _own_phrases(ledger), _settled(ledger)
    outlines = read_outlines(ledger)
    edited = _edited(texts, outlines, before)
    return Assessment(
        checklist, state, laws, edited, findings, recommendations, people, ledger, own, settled,
        for_review(ledger), _bill_marks(ledger), as_read=texts, outlines=outlines,
    )  # fmt: skip


def _standing(ledger: Ledger, kind: str) -> Iterator[tuple[Register, Any]]:
    """Registers of one kind that say something, in order, each with what it says."""
    for about in ledger.below(kind):
        yield about, ledger.value(about)


def _judgements(ledger: Ledger) -> dict[RequirementId, dict[PersonId, Said]]:
    """What each person says, by requirement."""
    found: dict[RequirementId, dict[PersonId, Said]] = {}
    for about in sorted(a for a in ledger.current if a[0] in registers.JUDGEMENTS):
        if values := ledger.values(about):
            people = found.setdefault(RequirementId(about[2]), {})
            people.setdefault(PersonId(about[1]), Said()).add(about, values)
    return found


def _own_phrases(ledger: Ledger) -> dict[tuple[RequirementId, str], tuple[str, ...]]:
    """Where two people said different phrases at once, those of both."""
    return {
        (RequirementId(about[1]), about[2]): tuple(dict.fromkeys(chain.from_iterable(ledger.values(about))))
        for about in ledger.below(registers.PHRASE)
    }


def _settled(ledger: Ledger) -> dict[tuple[RequirementId, TextSha, int], bool]:
    """Where one accepted and another dismissed at once, the passage stays accepted."""
    return {
        (RequirementId(about[1]), TextSha(about[2]), int(about[3])): any(ledger.values(about))
        for about in ledger.below(registers.CANDIDATE)
    }


def _bill_marks(ledger: Ledger) -> dict[LawId, dict[RequirementId, dict[str, Mark]]]:
    """Where people differ, nothing is said for that criterion."""
    given: dict[Register, set[Mark]] = {}
    for about in ledger.below(registers.BILL_MARK):
        given.setdefault(about[2:], set()).update(Mark(code) for code in ledger.values(about))
    found: dict[LawId, dict[RequirementId, dict[str, Mark]]] = {}
    for (requirement, criterion, bill), marks in given.items():
        if len(marks) == 1:
            found.setdefault(LawId(bill), {}).setdefault(RequirementId(requirement), {})[criterion] = marks.pop()
    return found


def _edited(
    texts: Mapping[TextSha, LawText], outlines: Mapping[TextSha, Mapping[int, Openings]], before: Assessment | None
) -> Mapping[TextSha, LawText]:
    """The texts under their outlines as people have edited them."""
    edited = dict(texts)
    for sha, said in outlines.items():
        if sha in texts:
            known = before is not None and before.as_read.get(sha) is texts[sha] and before.outlines.get(sha) == said
            edited[sha] = before.texts[sha] if before is not None and known else outlined(texts[sha], said)
    return edited


def read_state(body: Any) -> State:
    """The State's profile as an entry says it."""
    return State(**body) if body else State()


def _laws(ledger: Ledger) -> Iterator[Law]:
    found = [
        Law(
            LawId(about[1]), body["title"], body["short"], Kind(body["kind"]), Status(body["status"]),
            body["language"], tuple(TextSha(sha) for sha in body["texts"]), LawId(body.get("amends", "")),
            body.get("style", ""),
        )
        for about, body in _standing(ledger, registers.LAW)
    ]  # fmt: skip
    yield from sorted(found, key=lambda law: (law.kind is Kind.TREATY, law.short.casefold(), law.id))


def _people(ledger: Ledger) -> dict[PersonId, Person]:
    named = ((PersonId(about[1]), body) for about, body in _standing(ledger, registers.PERSON))
    return {identity: Person(identity, body["name"]) for identity, body in named}


def _recommendations(ledger: Ledger) -> tuple[Recommendation, ...]:
    """In the order of their rank; the number counts from 1."""
    found = [read_recommendation(about[1], body) for about, body in _standing(ledger, registers.RECOMMENDATION)]
    ordered = sorted(found, key=lambda r: (r.rank, r.id))
    return tuple(evolve(r, number=n) for n, r in enumerate(ordered, start=1))


def read_recommendation(identity: str, body: Any) -> Recommendation:
    """A recommendation as an entry says it."""
    return Recommendation(
        RecommendationId(identity),
        0,
        body["text"],
        tuple(RequirementId(served) for served in body["serves"]),
        Measure(body["measure"]) if body["measure"] else None,
        body["addressee"],
        Priority(body["priority"]) if body["priority"] else None,
        body["time_frame"],
        LawId(body["law"]) if body["law"] else None,
        body["locator"],
        body["draft"],
        body["rank"],
    )
