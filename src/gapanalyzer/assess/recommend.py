"""Obligation-driven wording: how strongly a recommendation may speak, and a first proposal for one."""

from gapanalyzer.model.assessment import (
    Assessment,
    Finding,
    Measure,
    Priority,
    Recommendation,
    RecommendationId,
    Verdict,
)
from gapanalyzer.model.checklist import Evidence, Obligation, Requirement

VERBS = {
    Obligation.MANDATORY: "should",
    Obligation.QUALIFIED: "should",
    Obligation.THROUGH_INSTRUMENT: "should",
    Obligation.CONSIDER: "should consider",
    Obligation.OPTION: "may wish to consider",
    Obligation.GOOD_PRACTICE: "may wish to consider",
}
WIDER = "is encouraged to"
"""Where the law goes beyond the treaty, whatever the level."""

_TIME = {Measure.DESIGNATION: "6 months", Measure.PRACTICE: "6 months", Measure.REGULATION: "12 months"}
_MEASURE = {Evidence.PRACTICE: Measure.PRACTICE, Evidence.TREATY: Measure.TREATY}
_VITAL = frozenset({"B", "C", "D", "E", "I"})
"""Sections that touch life, liberty or the possibility to prosecute (som-requirements.md 4.4)."""


def verb(requirement: Requirement, finding: Finding) -> str:
    """How a recommendation on this finding speaks; empty where the level is context and none is made."""
    if finding.verdict is Verdict.MET_WIDER:
        return WIDER
    return VERBS.get(requirement.level, "")


def priority(requirement: Requirement) -> Priority:
    """High for duties that touch life, liberty or prosecution, medium for other duties, low for the rest."""
    if not requirement.level.is_duty:
        return Priority.LOW
    return Priority.HIGH if requirement.section in _VITAL else Priority.MEDIUM


def propose(now: Assessment, requirement: Requirement) -> Recommendation:
    """A recommendation to begin with, in English: addressee, verb by the level, what the checklist says repairs it."""
    finding = now.finding(requirement)
    addressee = str(requirement.authority).split(";", maxsplit=1)[0].strip()
    measure = _MEASURE.get(requirement.evidence, Measure.STATUTE)
    first = next(iter(finding.citations), None)
    law = now.law_by_text.get(first.text) if first else None
    return Recommendation(
        RecommendationId(""),
        0,
        _sentence(addressee, verb(requirement, finding), str(requirement.repair)),
        (requirement.id,),
        measure,
        addressee,
        priority(requirement),
        _TIME.get(measure, "24 months"),
        law.id if law else None,
        str(first.locator(now.texts[first.text])) if first and law else "",
    )


def _sentence(addressee: str, verb: str, repair: str) -> str:
    step = repair.split(".", maxsplit=1)[0].strip()
    lower = step[:1].lower() + step[1:] if step[1:2].islower() else step
    doing = lower if verb in {"should", WIDER} else f"the following: {lower}"
    return f"The {addressee} {verb} {doing}." if addressee and verb and step else ""
