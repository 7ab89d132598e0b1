"""Edits about a bill: the law it is put beside, and the answers that would be given if it were law.

The assessment of the law in force stays as it is.
"""

from gapanalyzer.assess import registers
from gapanalyzer.assess.edit import known
from gapanalyzer.model.assessment import Assessment, Mark
from gapanalyzer.model.instrument import LawId, Status
from gapanalyzer.model.ledger import Change, Stamp
from gapanalyzer.model.problem import Refused


def mark_bill(
    now: Assessment, stamp: Stamp, *, bill: LawId, requirement: str, criterion: str, mark: Mark | None
) -> Change:
    """Answer one criterion as it would be under a bill; None takes that back: the answer in force holds again."""
    asked = known(now, requirement)
    _check(now, bill)
    if asked.criterion(criterion) is None:
        keys = ", ".join(c.key for c in asked.criteria)
        raise Refused(f"{requirement} has no criterion {criterion}; its criteria are {keys}.")
    return now.ledger.say(registers.bill_mark(stamp.who, requirement, criterion, bill), stamp, mark)


def put_beside(now: Assessment, stamp: Stamp, *, bill: LawId, law: LawId) -> Change:
    """Say which law in force a bill is put beside."""
    _check(now, bill)
    if law == bill or law not in now.law_by_id:
        raise Refused("A bill is put beside another law of the project; bring that law in first.")
    about = registers.law(bill)
    return now.ledger.say(about, stamp, {**now.ledger.value(about), "amends": law})


def _check(now: Assessment, bill: LawId) -> None:
    law = now.law_by_id.get(bill)
    if law is None or law.status is not Status.BILL:
        raise Refused("That is not a bill of this project; set its status to bill in its properties first.")
