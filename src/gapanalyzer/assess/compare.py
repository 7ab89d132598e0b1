"""The law in force beside a bill: for each requirement both verdicts, and what the bill repairs or breaks."""

from enum import StrEnum

from attrs import frozen

from gapanalyzer.assess.verdict import considered, judge
from gapanalyzer.model.assessment import Assessment, Judgement, Mark
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.instrument import LawId

_THERE = frozenset({Mark.FOUND, Mark.WIDER})


class Effect(StrEnum):
    """What a bill does to a requirement."""

    REPAIRS = "repairs"
    BREAKS = "breaks"
    BOTH = "both"
    STAYS = "stays"


@frozen
class Compared:
    """One requirement: how it is judged in force and under the bill; `repaired` and `broken` are keys of criteria.

    `said` tells whether anybody has answered a criterion of it under the bill.
    """

    requirement: Requirement
    in_force: Judgement
    under_bill: Judgement
    repaired: tuple[str, ...]
    broken: tuple[str, ...]
    said: bool

    @property
    def effect(self) -> Effect:
        """What the bill does here."""
        if self.repaired and self.broken:
            return Effect.BOTH
        return Effect.REPAIRS if self.repaired else Effect.BREAKS if self.broken else Effect.STAYS


def compare(now: Assessment, bill: LawId) -> tuple[Compared, ...]:
    """Every requirement in the order of the checklist.

    A criterion nobody has answered under the bill keeps its answer in force. The rule is the same for both; a written
    departure from it, or a decision, holds until a criterion is answered under the bill.
    """
    return tuple(compare_one(now, bill, requirement) for requirement in now.checklist.requirements)


def compare_one(now: Assessment, bill: LawId, requirement: Requirement) -> Compared:
    """One requirement."""
    finding, said = now.finding(requirement), now.bill_marks.get(bill, {}).get(requirement.id, {})
    counted = [c.key for c in considered(requirement, now.state)]
    changed = [(key, finding.marks.get(key), said[key]) for key in counted if key in said]
    under = judge(requirement, {**finding.marks, **said}, now.state) if said else finding.judgement
    repaired = tuple(key for key, was, would in changed if was is Mark.MISSING and would in _THERE)
    broken = tuple(key for key, was, would in changed if was in _THERE and would is Mark.MISSING)
    return Compared(requirement, finding.judgement, under, repaired, broken, bool(said))
