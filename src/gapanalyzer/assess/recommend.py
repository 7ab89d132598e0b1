"""Obligation-driven wording: how strongly a recommendation may speak, and how soon it matters."""

from gapanalyzer.model.assessment import Finding, Priority, Strength, Verdict
from gapanalyzer.model.checklist import Obligation, Requirement

_STRENGTHS = {
    Obligation.MANDATORY: Strength.SHOULD,
    Obligation.QUALIFIED: Strength.SHOULD,
    Obligation.THROUGH_INSTRUMENT: Strength.SHOULD,
    Obligation.CONSIDER: Strength.CONSIDER,
    Obligation.OPTION: Strength.MAY,
    Obligation.GOOD_PRACTICE: Strength.MAY,
}
_VITAL = frozenset({"B", "C", "D", "E", "I"})
"""Sections that touch life, liberty or the possibility to prosecute (som-requirements.md 4.4)."""


def strength(requirement: Requirement, finding: Finding) -> Strength | None:
    """How strongly a recommendation on this finding speaks; None where the level is context and none is made.

    Where the law goes beyond the treaty, it encourages, whatever the level.
    """
    if finding.verdict is Verdict.MET_WIDER:
        return Strength.ENCOURAGED
    return _STRENGTHS.get(requirement.level)


def priority(requirement: Requirement) -> Priority:
    """High for duties that touch life, liberty or prosecution, medium for other duties, low for the rest."""
    if not requirement.level.is_duty:
        return Priority.LOW
    return Priority.HIGH if requirement.section in _VITAL else Priority.MEDIUM
