"""One finding out of what several people say about a requirement."""

from collections.abc import Mapping
from typing import Any

from attrs import define, evolve, field

from gapanalyzer.assess import registers
from gapanalyzer.assess.verdict import Why, judge
from gapanalyzer.model.assessment import (
    Field,
    Finding,
    Judgement,
    Mark,
    OutsideEvidence,
    Override,
    PersonId,
    Rated,
    Rating,
    State,
    Verdict,
)
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.citation import Citation, CitationId
from gapanalyzer.model.instrument import TextSha
from gapanalyzer.model.ledger import EntryId, Ledger, Register

_VERDICTS = frozenset({registers.MARK, registers.OVERRIDE})
"""Kinds of statements that make a verdict."""


@define
class Said:
    """What one person says about one requirement, gathered from their registers.

    `torn` is set where the same person said two things at once on two computers.
    """

    marks: dict[str, Mark] = field(factory=dict)
    texts: dict[Field, str] = field(factory=dict)
    override: Override | None = None
    rated: set[Rated] = field(factory=set)
    citations: list[Citation] = field(factory=list)
    outside: list[OutsideEvidence] = field(factory=list)
    torn: bool = False
    twice: set[str] = field(factory=set)
    """The criteria of which they said two things."""

    def add(self, about: Register, values: tuple[Any, ...]) -> None:
        """Take in one register; `about` is kind / WHO / REQUIREMENT, then what the kind adds."""
        kind, body = about[0], values[0]
        self.torn |= len(values) > 1 and kind != registers.RATING
        if kind == registers.MARK and len(values) > 1:
            self.twice.add(about[3])
        elif kind == registers.MARK:
            self.marks[about[3]] = Mark(body)
        elif kind == registers.TEXT:
            self.texts[Field(about[3])] = "\n\n".join(values)
        elif kind == registers.OVERRIDE:
            self.override = Override(Verdict(body["verdict"]), body["reason"])
        elif kind == registers.RATING:
            self.rated |= {Rated(Rating(said["rating"]), said["reason"]) for said in values}
        elif kind == registers.CITATION:
            self.citations.append(read_citation(about[3], body))
        elif kind == registers.OUTSIDE:
            self.outside.append(OutsideEvidence(about[3], **body))

    @property
    def takes_position(self) -> bool:
        """Whether it says anything that makes a verdict."""
        return bool(self.marks) or self.override is not None or self.torn


def read_citation(identity: str, body: Mapping[str, Any]) -> Citation:
    """A citation as an entry says it."""
    return Citation(CitationId(identity), **{**body, "text": TextSha(body["text"])})


def shown(
    requirement: Requirement, said: Mapping[PersonId, Said], decision: Any, state: State, *, news: bool = False
) -> Finding:
    """What a reader is shown: the decision, else the only or unanimous finding, else the dispute with each position.

    `news` says that something was said which the decision did not consider.
    """
    finding = _together(requirement, list(said.values()), state)
    positions = {who: s for who, s in said.items() if s.takes_position}
    if decision is not None:
        why = Why.DECISION_BEFORE if news else Why.DECISION
        ruled = Judgement(Verdict(decision["verdict"]), why, reason=decision["reason"])
        return evolve(finding, judgement=ruled)
    if _agree(list(positions.values())):
        return finding
    separate = {who: _together(requirement, [s], state) for who, s in positions.items()}
    disputed = evolve(finding.judgement, verdict=Verdict.DISPUTED, why=Why.DISPUTED)
    return evolve(finding, judgement=disputed, positions=separate)


def considered(ledger: Ledger, requirement: str) -> list[EntryId]:
    """The entries that make everybody's verdict on a requirement now, in order: what a decision weighs."""
    abouts = [about for about in ledger.current if about[0] in _VERDICTS and about[2] == requirement]
    return sorted(identity for about in abouts for identity in ledger.current[about])


def _agree(positions: list[Said]) -> bool:
    """Two different answers to one thing are never agreed; an answer and no answer are no dispute."""
    if any(position.torn for position in positions):
        return False
    answers: dict[str, Mark] = {}
    same = all(answers.setdefault(key, mark) is mark for p in positions for key, mark in p.marks.items())
    overrides = {p.override for p in positions if p.override is not None}
    return same and len(overrides) <= 1


def _together(requirement: Requirement, said: list[Said], state: State) -> Finding:
    """Everything said, in one finding; where marks differ, the criterion stands open."""
    marks = {c.key: _one_mark(c.key, said) for c in requirement.criteria}
    override = next((s.override for s in said if s.override is not None), None)
    texts = {f: "\n\n".join(dict.fromkeys(s.texts[f] for s in said if f in s.texts)) for f in Field}
    citations = {(c.text, c.paragraph, c.start, c.end): c for s in said for c in s.citations}
    rated = {one for s in said for one in s.rated}
    return Finding(
        requirement.id,
        marks,
        judge(requirement, marks, state, override),
        override,
        tuple(sorted(citations.values(), key=lambda c: (c.text, c.paragraph, c.start))),
        tuple(o for s in said for o in s.outside),
        {f: words for f, words in texts.items() if words},
        rated=_one_rating(rated),
    )


def _one_rating(given: set[Rated]) -> Rated | None:
    """The rating nobody contradicts, with every reason given for it."""
    reasons = " ".join(sorted({one.reason for one in given}))
    ratings = {one.rating for one in given}
    return Rated(ratings.pop(), reasons) if len(ratings) == 1 else None


def _one_mark(key: str, said: list[Said]) -> Mark | None:
    """What everybody who answered a criterion answered, where that is one thing."""
    given = {s.marks[key] for s in said if key in s.marks}
    return given.pop() if len(given) == 1 and not any(key in s.twice for s in said) else None
