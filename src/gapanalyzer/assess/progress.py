"""How much is answered, and what comes next."""

from attrs import frozen

from gapanalyzer.model.assessment import Assessment, Verdict
from gapanalyzer.model.checklist import Obligation, Requirement, RequirementId


@frozen
class Progress:
    """How many of how many requirements have a result; context items are not counted.

    `closed` have none although nothing is left to mark: every criterion that counts cannot be assessed from a text.
    """

    answered: int
    total: int
    closed: int = 0


def progress(now: Assessment, requirements: tuple[Requirement, ...] | None = None) -> Progress:
    """Over the given requirements, or over the whole checklist."""
    asked = [r for r in requirements or now.checklist.requirements if r.level is not Obligation.CONTEXT]
    answered = [now.finding(r).answered for r in asked]
    closed = sum(not has and not is_open(now, r) for has, r in zip(answered, asked, strict=True))
    return Progress(sum(answered), len(asked), closed)


def core_progress(now: Assessment) -> Progress:
    """Over the workshop core."""
    return progress(now, tuple(r for r in now.checklist.requirements if r.core))


def is_open(now: Assessment, requirement: Requirement) -> bool:
    """Whether somebody still has to answer it: criteria stand open, or people disagree."""
    finding = now.finding(requirement)
    if finding.verdict is Verdict.DISPUTED:
        return True
    return finding.verdict is Verdict.NOT_ASSESSED and None in finding.marks.values()


def next_open(now: Assessment, after: RequirementId | None) -> RequirementId | None:
    """The next requirement that is open, going round the checklist once from the one after `after`."""
    ids = [r.id for r in now.checklist.requirements]
    start = ids.index(after) + 1 if after in ids else 0
    ordered = now.checklist.requirements[start:] + now.checklist.requirements[:start]
    return next((r.id for r in ordered if is_open(now, r)), None)
