"""A recommendation to begin with, in the language the assessor works in."""

import re

from gapanalyzer.assess.recommend import priority, strength
from gapanalyzer.model.assessment import Assessment, Measure, Recommendation, RecommendationId
from gapanalyzer.model.checklist import Evidence, Requirement
from gapanalyzer.model.text import FALLBACK
from gapanalyzer.wording import advice, languages, months

_MEASURE = {Evidence.PRACTICE: Measure.PRACTICE, Evidence.TREATY: Measure.TREATY}
_MONTHS = {Measure.DESIGNATION: 6, Measure.PRACTICE: 6, Measure.REGULATION: 12}
_STATUTE_MONTHS = 24
_FIRST_SENTENCE = re.compile(r"\.(?:\s|$)|。")
_FIRST_NAME = re.compile("[;؛；]")


def propose(now: Assessment, requirement: Requirement, language: str = FALLBACK) -> Recommendation:
    """A proposal: addressee, verb by the level, what the checklist says repairs it, the law cited first.

    It is in English where the checklist does not say in `language` who repairs what; its text is empty where the level
    is context or the checklist knows no repair.
    """
    spoken = language if _is_told(requirement, language) else FALLBACK
    finding = now.finding(requirement)
    addressee = _FIRST_NAME.split(requirement.authority.said_in(spoken))[0].strip()
    step = _begun_small(_FIRST_SENTENCE.split(requirement.repair.said_in(spoken))[0].strip())
    how = strength(requirement, finding)
    measure = _MEASURE.get(requirement.evidence, Measure.STATUTE)
    first = next(iter(finding.citations), None)
    law = now.law_by_text.get(first.text) if first else None
    return Recommendation(
        RecommendationId(""),
        0,
        advice(how, addressee, step, spoken) if how and addressee and step else "",
        (requirement.id,),
        measure,
        addressee,
        priority(requirement),
        months(_MONTHS.get(measure, _STATUTE_MONTHS), spoken),
        law.id if law else None,
        str(first.locator(now.texts[first.text])) if first and law else "",
    )


def _is_told(requirement: Requirement, language: str) -> bool:
    return language in languages() and requirement.repair.has(language) and requirement.authority.has(language)


def _begun_small(step: str) -> str:
    return step[:1].lower() + step[1:] if step[1:2].islower() else step
