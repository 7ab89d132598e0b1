"""A bill beside the law it would amend: what becomes of each passage cited of the law in force."""

from attrs import frozen

from gapanalyzer.legislation.amending.amend import carry
from gapanalyzer.model.amendment import Carried
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import Law, LawId, Status
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError


@frozen
class Passage:
    """One citation of the law in force, and where its words stand in the bill; `gone` means not in the bill's text."""

    requirement: RequirementId
    carried: Carried


def bills(now: Assessment) -> tuple[Law, ...]:
    """The bills of a project."""
    return tuple(law for law in now.laws if law.status is Status.BILL)


def bill_named(now: Assessment, short: str) -> Law:
    """The bill with this short name; raises KnownError with the bills there are."""
    law = now.law_called(short)
    if law is not None and law.status is Status.BILL:
        return law
    there = ", ".join(bill.short for bill in bills(now)) or "none yet"
    raise KnownError(f"The project has no bill called {short}; its bills are: {there}.")


def passages(now: Assessment, bill: LawId, meter: Meter | None = None) -> tuple[Passage, ...]:
    """Every citation of the law in force, looked for in the bill, in the order of the checklist; may run in a job.

    Empty where nobody has said which law the bill is put beside.
    """
    beside = now.law_by_id.get(now.law_by_id[bill].amends)
    if beside is None:
        return ()
    (meter or Meter()).tell("Comparing the passages")
    cited = [(f.requirement, c) for f in now.findings.values() for c in f.citations if c.text == beside.text]
    found = carry(now.text_of(beside), now.text_of(now.law_by_id[bill]), [c for _, c in cited])
    return tuple(Passage(requirement, one) for (requirement, _), one in zip(cited, found, strict=True))
