"""The view of a ledger: what is shown on screen and in reports. Derived, never stored."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import NewType

from attrs import field, frozen

from gapanalyzer.model.checklist import Checklist, Requirement, RequirementId
from gapanalyzer.model.citation import Citation
from gapanalyzer.model.instrument import Law, LawId, LawText, TextSha
from gapanalyzer.model.ledger import Ledger
from gapanalyzer.model.outline import Openings

PersonId = NewType("PersonId", str)
RecommendationId = NewType("RecommendationId", str)


class Mark(StrEnum):
    """The answer to one criterion; no answer yet is None."""

    FOUND = "found"
    WIDER = "wider"
    MISSING = "missing"
    NOT_ASSESSABLE = "not_assessable"


class Verdict(StrEnum):
    """The result for one requirement."""

    MET = "met"
    MET_WIDER = "met_wider"
    PARTLY = "partly"
    NOT_MET = "not_met"
    NOT_ASSESSED = "not_assessed"
    NOT_APPLICABLE = "not_applicable"
    DISPUTED = "disputed"
    CONTEXT = "context"


class Rating(StrEnum):
    """How grave it is that a requirement is only partly met: a person's judgement, asked for by one scale alone."""

    LARGELY = "LC"
    PARTIALLY = "PC"


class Field(StrEnum):
    """The texts a person writes about a requirement."""

    ANALYSIS = "analysis"
    GOOD_PRACTICE = "good_practice"
    ASSISTANCE_NEED = "assistance_need"
    NOTE = "note"


class Measure(StrEnum):
    """What kind of step a recommendation asks for."""

    STATUTE = "statute"
    REGULATION = "regulation"
    DESIGNATION = "designation"
    PRACTICE = "practice"
    TREATY = "treaty"


class Strength(StrEnum):
    """How strongly a recommendation speaks, from a duty to what is left open; none of them says "must"."""

    SHOULD = "should"
    ENCOURAGED = "is encouraged to"
    CONSIDER = "should consider"
    MAY = "may wish to consider"


class Priority(StrEnum):
    """How soon it matters."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@frozen
class Person:
    """Somebody who answers: a random id and a name."""

    id: PersonId
    name: str


@frozen
class State:
    """The country: what it is called and bound by. `treaties` is code → date of becoming bound ("" if unknown)."""

    name: str = ""
    treaties: Mapping[str, str] = field(factory=dict)
    reservations: str = ""
    treaty_rank: str = ""


@frozen
class OutsideEvidence:
    """Evidence that is not in the laws of the project."""

    id: str
    title: str
    place: str = ""
    date: str = ""


@frozen
class Override:
    """A departure from the rule's verdict, with the written reason that allows it."""

    verdict: Verdict
    reason: str


@frozen
class Rated:
    """A rating with its written reason."""

    rating: Rating
    reason: str


@frozen
class Judgement:
    """A verdict, where it comes from, and why, as a code and its particulars (worded in `wording`).

    `why` is one of the codes of `assess.verdict`; `found`, `wider`, `missing`, `open` are keys of criteria considered.
    """

    verdict: Verdict
    why: str
    found: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    reason: str = ""


@frozen
class Finding:
    """What one person, or everybody alike, says about one requirement."""

    requirement: RequirementId
    marks: Mapping[str, Mark | None]
    """By key of criterion; every criterion is listed."""
    judgement: Judgement
    override: Override | None = None
    citations: tuple[Citation, ...] = ()
    outside: tuple[OutsideEvidence, ...] = ()
    texts: Mapping[Field, str] = field(factory=dict)
    positions: Mapping[PersonId, "Finding"] = field(factory=dict)
    """Where it is disputed: each person's own finding."""
    rated: Rated | None = None
    """Where it is partly met: how grave that is, if a person has said so and nobody says otherwise."""

    @property
    def verdict(self) -> Verdict:
        """The verdict shown."""
        return self.judgement.verdict

    @property
    def answered(self) -> bool:
        """Whether the requirement has a result (anything but not assessed)."""
        return self.verdict is not Verdict.NOT_ASSESSED

    @property
    def begun(self) -> bool:
        """Whether anybody has said anything about it."""
        said = any(self.marks.values()) or self.citations or self.outside or any(self.texts.values())
        return bool(said or self.override or self.positions)

    def text(self, which: Field) -> str:
        """The text of one field, empty where nothing is written."""
        return self.texts.get(which, "")


@frozen
class Recommendation:
    """What should be done, by whom, by when; it serves one requirement or several.

    `number` is its place in the whole assessment, from 1: the one number it carries on screen and in every report.
    """

    id: RecommendationId
    number: int
    text: str
    serves: tuple[RequirementId, ...]
    measure: Measure | None = None
    addressee: str = ""
    priority: Priority | None = None
    time_frame: str = ""
    law: LawId | None = None
    locator: str = ""
    draft: str = ""
    rank: int = 0


@frozen(slots=False)
class Assessment:
    """One State's legislation against one checklist edition, as the ledger says it stands."""

    checklist: Checklist
    state: State
    laws: tuple[Law, ...]
    texts: Mapping[TextSha, LawText]
    """Every text under its outline as people have edited it."""
    findings: Mapping[RequirementId, Finding]
    recommendations: tuple[Recommendation, ...]
    people: Mapping[PersonId, Person]
    ledger: Ledger = field(factory=Ledger)
    own_phrases: Mapping[tuple[RequirementId, str], tuple[str, ...]] = field(factory=dict)
    """What people look for besides the checklist's phrases, by requirement and language of the law."""
    settled: Mapping[tuple[RequirementId, TextSha, int], bool] = field(factory=dict)
    """Found passages by requirement, text and first paragraph: accepted (True) or dismissed (False)."""
    for_review: Mapping[RequirementId, int] = field(factory=dict)
    """How many cited passages of a requirement an amendment left for a person to look at; none is left out."""
    bill_marks: Mapping[LawId, Mapping[RequirementId, Mapping[str, Mark]]] = field(factory=dict)
    """By bill and requirement: the answers that would be given if the bill were law, by key of criterion."""
    as_read: Mapping[TextSha, LawText] = field(factory=dict)
    """Every text under the outline its reader found."""
    outlines: Mapping[TextSha, Mapping[int, Openings]] = field(factory=dict)
    """What people say opens at a paragraph, by text and paragraph."""

    @cached_property
    def law_by_text(self) -> Mapping[TextSha, Law]:
        """The law each text belongs to."""
        return {sha: law for law in self.laws for sha in law.texts}

    @cached_property
    def law_by_id(self) -> Mapping[LawId, Law]:
        """Laws by id."""
        return {law.id: law for law in self.laws}

    def law_called(self, short: str) -> Law | None:
        """The law with this short name (case does not matter), or None."""
        return next((law for law in self.laws if law.short.casefold() == short.strip().casefold()), None)

    def text_of(self, law: Law) -> LawText:
        """The text of a law that is in use."""
        return self.texts[law.text]

    def finding(self, requirement: Requirement) -> Finding:
        """The finding on one requirement."""
        return self.findings[requirement.id]

    @cached_property
    def serving(self) -> Mapping[RequirementId, tuple[Recommendation, ...]]:
        """Recommendations by the requirement they serve."""
        found: dict[RequirementId, list[Recommendation]] = {r.id: [] for r in self.checklist.requirements}
        for recommendation in self.recommendations:
            for served in recommendation.serves:
                found.setdefault(served, []).append(recommendation)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def totals(self) -> Mapping[Verdict, int]:
        """How many requirements have each verdict; every verdict is listed."""
        verdicts = [finding.verdict for finding in self.findings.values()]
        return {verdict: verdicts.count(verdict) for verdict in Verdict}
