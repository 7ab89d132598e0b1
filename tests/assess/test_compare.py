"""A bill beside the law in force: the same rule twice, and what changes criterion by criterion."""

import pytest

from gapanalyzer.assess import edit
from gapanalyzer.assess.compare import Effect, compare, compare_one
from gapanalyzer.assess.edit_bill import mark_bill, put_beside
from gapanalyzer.assess.view import assess
from gapanalyzer.model.assessment import Assessment, Mark, Verdict
from gapanalyzer.model.instrument import LawId, LawText, Status
from gapanalyzer.model.ledger import Change
from gapanalyzer.model.problem import Refused
from tests.builders import ANNA, BEN, LAW, empty

BILL = LawText(("BILL", *LAW.paragraphs[1:]))


def said(now: Assessment, change: Change) -> Assessment:
    return assess(now.ledger.after(change), now.checklist, {LAW.sha: LAW, BILL.sha: BILL})


@pytest.fixture
def now() -> Assessment:
    """A law in force and a bill; R1 has criteria a found, b missing."""
    made = said(empty(), edit.add_law(empty(), ANNA, text=LAW, title="Penal Code", short="PC"))
    made = said(made, edit.add_law(made, ANNA, text=BILL, title="Bill", short="B", status=Status.BILL))
    for criterion, mark in (("a", Mark.FOUND), ("b", Mark.MISSING)):
        made = said(made, edit.mark(made, ANNA, requirement="R1", criterion=criterion, mark=mark))
    return made


def bill_of(now: Assessment) -> LawId:
    return next(law.id for law in now.laws if law.status is Status.BILL)


def under(now: Assessment, criterion: str, mark: Mark | None) -> Assessment:
    change = mark_bill(now, ANNA, bill=bill_of(now), requirement="R1", criterion=criterion, mark=mark)
    return said(now, change)


def first(now: Assessment) -> Effect:
    return compare_one(now, bill_of(now), now.checklist.requirements[0]).effect


def test_nothing_said_about_the_bill_changes_nothing(now: Assessment) -> None:
    for row in compare(now, bill_of(now)):
        assert row.in_force == row.under_bill
        assert (row.effect, row.said) == (Effect.STAYS, False)


def test_what_the_bill_adds_is_repaired_and_the_assessment_in_force_stays(now: Assessment) -> None:
    after = under(now, "b", Mark.FOUND)
    row = compare_one(after, bill_of(after), after.checklist.requirements[0])
    assert (row.in_force.verdict, row.under_bill.verdict) == (Verdict.PARTLY, Verdict.MET)
    assert (row.effect, row.repaired, row.broken) == (Effect.REPAIRS, ("b",), ())
    assert after.findings == now.findings
    assert after.totals == now.totals


def test_what_the_bill_drops_is_broken_and_both_are_said_together(now: Assessment) -> None:
    dropped = under(now, "a", Mark.MISSING)
    assert first(dropped) is Effect.BREAKS
    assert first(under(dropped, "b", Mark.WIDER)) is Effect.BOTH
    assert first(under(dropped, "a", None)) is Effect.STAYS


def test_where_two_people_differ_the_answer_in_force_holds(now: Assessment) -> None:
    mine = under(now, "b", Mark.FOUND)
    ours = said(mine, mark_bill(mine, BEN, bill=bill_of(mine), requirement="R1", criterion="b", mark=Mark.MISSING))
    assert first(ours) is Effect.STAYS


def test_a_departure_from_the_rule_holds_until_the_bill_is_answered(now: Assessment) -> None:
    change = edit.override(now, ANNA, requirement="R1", verdict=Verdict.NOT_APPLICABLE, reason="No coast.")
    departed = said(now, change)
    row = compare_one(departed, bill_of(departed), departed.checklist.requirements[0])
    assert row.under_bill.verdict is Verdict.NOT_APPLICABLE
    answered = under(departed, "b", Mark.FOUND)
    row = compare_one(answered, bill_of(answered), answered.checklist.requirements[0])
    assert row.under_bill.verdict is Verdict.MET


def test_a_bill_is_put_beside_a_law_and_keeps_it_when_described_anew(now: Assessment) -> None:
    law = next(law.id for law in now.laws if law.short == "PC")
    beside = said(now, put_beside(now, ANNA, bill=bill_of(now), law=law))
    assert beside.law_by_id[bill_of(now)].amends == law
    renamed = said(beside, edit.change_law(beside, ANNA, law=bill_of(now), title="New bill"))
    assert renamed.law_by_id[bill_of(now)].amends == law


def test_only_a_bill_is_compared_and_only_with_another_law(now: Assessment) -> None:
    law, bill = next(law.id for law in now.laws if law.short == "PC"), bill_of(now)
    with pytest.raises(Refused, match="not a bill"):
        mark_bill(now, ANNA, bill=law, requirement="R1", criterion="a", mark=Mark.FOUND)
    with pytest.raises(Refused, match="has no criterion z"):
        mark_bill(now, ANNA, bill=bill, requirement="R1", criterion="z", mark=Mark.FOUND)
    with pytest.raises(Refused, match="another law"):
        put_beside(now, ANNA, bill=bill, law=bill)
