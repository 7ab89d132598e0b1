"""Assessments to report on: one with a little of everything, one that fills the real checklist."""

from functools import cache
from pathlib import Path

from attrs import evolve

from gapanalyzer import checklists
from gapanalyzer.assess.verdict import judge
from gapanalyzer.model.assessment import (
    Assessment,
    Field,
    Finding,
    Judgement,
    Mark,
    Measure,
    OutsideEvidence,
    Person,
    PersonId,
    Priority,
    Recommendation,
    RecommendationId,
    State,
    Verdict,
)
from gapanalyzer.model.checklist import Checklist, Requirement, RequirementId
from gapanalyzer.model.citation import Citation, CitationId
from gapanalyzer.model.instrument import Kind, Law, LawId, LawText, Provision, Status, Unit
from tests.builders import CHECKLIST, LAW, empty

ANNA, BEN = Person(PersonId("anna"), "Anna Alba"), Person(PersonId("ben"), "Ben Bruno")
BOUND = State("Republic of Calvara", {"SOM": "2011-05-01", "CRC": ""}, "None.", "Treaties rank above statutes.")
CODE = Law(LawId("code"), "Penal Code", "PC", Kind.LAW, Status.IN_FORCE, "es", (LAW.sha,))


def citation(text: LawText, paragraph: int, name: str) -> Citation:
    """A whole paragraph, cited."""
    words = text.paragraphs[paragraph]
    return Citation(CitationId(name), text.sha, paragraph, 0, len(words), words)


def finding(requirement: Requirement, marks: dict[str, Mark | None], state: State) -> Finding:
    """A finding whose verdict comes from the rule."""
    every = {c.key: marks.get(c.key) for c in requirement.criteria}
    return Finding(requirement.id, every, judge(requirement, every, state))


def small() -> Assessment:
    """Partly met, not applicable, met by decision with a quote, disputed; two recommendations, one serving two."""
    r1, r2, r3, r4, r5 = CHECKLIST.requirements
    state = evolve(BOUND, treaties={"SOM": "2011-05-01", "REFUGEE": ""})
    one, other = (finding(r5, {"a": mark, "b": Mark.FOUND}, state) for mark in (Mark.FOUND, Mark.MISSING))
    dispute = Judgement(Verdict.DISPUTED, "disputed", open=("a",))
    findings = {
        r1.id: evolve(
            finding(r1, {"a": Mark.FOUND, "b": Mark.MISSING}, state),
            citations=(citation(LAW, 3, "c1"), citation(LAW, 6, "c2")),
            outside=(OutsideEvidence("o1", "Circular 5", "Official Gazette", "2020-02-03"),),
            texts={
                Field.ANALYSIS: "The help is covered.\n\nThe stay is not.",
                Field.GOOD_PRACTICE: "The penalty is doubled for officials.",
                Field.ASSISTANCE_NEED: "A drafter for two weeks.",
                Field.NOTE: "Ask Ben about this.",
            },
        ),
        r2.id: finding(r2, {}, state),
        r3.id: evolve(finding(r3, {"a": Mark.FOUND, "b": Mark.FOUND}, state), citations=(citation(LAW, 8, "c3"),)),
        r4.id: finding(r4, {"a": Mark.NOT_ASSESSABLE}, state),
        r5.id: evolve(
            finding(r5, {"b": Mark.FOUND}, state), judgement=dispute, positions={ANNA.id: one, BEN.id: other}
        ),
    }
    draft = "Whoever enables a person to stay unlawfully is punished."
    recommendations = (
        Recommendation(
            RecommendationId("first"), 1, "The Ministry should amend article 2.", (r1.id, r5.id), Measure.STATUTE,
            "Ministry", Priority.HIGH, "24 months", CODE.id, "2", draft,
        ),
        Recommendation(RecommendationId("second"), 2, "The Ministry may wish to consider more.", (r3.id,)),
    )  # fmt: skip
    people = {ANNA.id: ANNA, BEN.id: BEN}
    return Assessment(CHECKLIST, state, (CODE,), {LAW.sha: LAW}, findings, recommendations, people)


@cache
def som() -> Checklist:
    """The real checklist."""
    return checklists.read(Path(__file__).parents[2] / "checklists" / "som-protocol")


def nothing(checklist: Checklist | None = None) -> Assessment:
    """A project somebody has just begun."""
    return evolve(empty(checklist or som()), texts={})


def large(text: str = "Whoever helps a person to enter unlawfully is punished.") -> Assessment:
    """Every requirement of the real checklist answered, about 150 citations, a recommendation for every third one.

    `text` stands wherever a person could have written something.
    """
    checklist = som()
    act = LawText(
        tuple(f"{n}. {text}" for n in range(60)),
        tuple(Provision(str(n), Unit.ARTICLE, text, f"art_{n}", n, n, "Section") for n in range(60)),
        source="act.txt",
    )
    law = Law(LawId("act"), f"Act: {text}", text, Kind.LAW, Status.BILL, "fr", (act.sha,))
    state = State(text, dict.fromkeys(checklist.treaties, "2011"), text, text)
    findings = {r.id: _answered(n, r, act, state, text) for n, r in enumerate(checklist.requirements)}
    served = [r.id for n, r in enumerate(checklist.requirements) if n % 3 == 0]
    recommendations = tuple(_advice(n, serves, text, law) for n, serves in enumerate(served, start=1))
    people = {ANNA.id: Person(ANNA.id, text)}
    return Assessment(checklist, state, (law,), {act.sha: act}, findings, recommendations, people)


def _answered(n: int, requirement: Requirement, act: LawText, state: State, text: str) -> Finding:
    marks: dict[str, Mark | None] = {
        c.key: (Mark.FOUND, Mark.MISSING, Mark.FOUND, Mark.WIDER, Mark.NOT_ASSESSABLE)[(n * 3 + k) % 5 if n % 4 else 0]
        for k, c in enumerate(requirement.criteria)
    }
    cited = tuple(citation(act, (n + k) % 60, f"c{n}-{k}") for k in range(n % 3))
    outside = (OutsideEvidence(f"o{n}", text, text, text),) if n % 5 == 0 else ()
    return evolve(
        finding(requirement, marks, state), citations=cited, outside=outside, texts=dict.fromkeys(Field, text)
    )


def _advice(n: int, serves: RequirementId, text: str, law: Law) -> Recommendation:
    return Recommendation(
        RecommendationId(f"{n:032x}"), n, text, (serves,), list(Measure)[n % 5], text, list(Priority)[n % 3], text,
        law.id if n % 2 else None, str(n % 60), text,
    )  # fmt: skip
