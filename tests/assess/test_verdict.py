"""The visible rule, line by line, and against a second reading of its words."""

from itertools import product

import pytest

from gapanalyzer.assess.verdict import Why, judge
from gapanalyzer.model.assessment import Mark, Override, State, Verdict
from gapanalyzer.model.checklist import Requirement
from tests.builders import MX, C, G, M, X, requirement

CODES = {"+": Mark.FOUND, "w": Mark.WIDER, "-": Mark.MISSING, "0": Mark.NOT_ASSESSABLE, " ": None}


def verdict(asked: Requirement, marks: str, *treaties: str) -> Verdict:
    given = {c.key: CODES[sign] for c, sign in zip(asked.criteria, marks, strict=True)}
    return judge(asked, given, State(treaties=dict.fromkeys(treaties, ""))).verdict


@pytest.mark.parametrize(
    ("levels", "marks", "expected"),
    [
        ("M M", "++", Verdict.MET),
        ("M M", "+w", Verdict.MET_WIDER),
        ("M M", "+-", Verdict.PARTLY),
        ("M M", "w-", Verdict.PARTLY),
        ("M M", "--", Verdict.NOT_MET),
        ("M M", "+ ", Verdict.NOT_ASSESSED),
        ("M M", "00", Verdict.NOT_ASSESSED),
        ("M M", "+0", Verdict.MET),
        ("M M", "-0", Verdict.NOT_MET),
        ("M M", " 0", Verdict.NOT_ASSESSED),
        ("M G", "+-", Verdict.MET),
        ("M G", "+ ", Verdict.MET),
        ("M G", "-+", Verdict.NOT_MET),
        ("G G", "+-", Verdict.PARTLY),
        ("C O", "--", Verdict.NOT_MET),
    ],
)
def test_the_duties_decide_or_everything_where_nothing_is_a_duty(levels: str, marks: str, expected: Verdict) -> None:
    assert verdict(requirement("R", M, levels), marks) is expected


def test_context_is_never_scored() -> None:
    assert verdict(requirement("R", X, "X X"), "+-") is Verdict.CONTEXT


def test_a_duty_through_an_instrument_counts_only_for_a_state_bound_by_it() -> None:
    asked = requirement("R", MX, "MX MX", ("CRC", "ICCPR"))
    assert verdict(asked, "+-") is Verdict.NOT_APPLICABLE
    assert verdict(asked, "+-", "UNTOC") is Verdict.NOT_APPLICABLE
    assert verdict(asked, "+-", "ICCPR") is Verdict.PARTLY


def test_a_single_criterion_through_an_instrument_is_left_out_for_a_state_not_bound() -> None:
    asked = requirement("R", M, "M MX", ("REFUGEE",))
    assert verdict(asked, "+-") is Verdict.MET
    assert verdict(asked, "+-", "REFUGEE") is Verdict.PARTLY


def test_the_reason_names_the_criteria_that_decided() -> None:
    asked = requirement("R", M, "M M M G")
    found = judge(asked, {"a": Mark.FOUND, "b": Mark.MISSING, "c": Mark.WIDER, "d": Mark.MISSING}, State())
    assert (found.why, found.found, found.missing, found.wider) == (Why.SOME_MISSING, ("a",), ("b",), ("c",))
    left = judge(asked, {"a": Mark.FOUND}, State())
    assert (left.why, left.open) == (Why.OPEN, ("b", "c"))


def test_an_override_comes_before_the_rule_and_carries_its_reason() -> None:
    asked = requirement("R", M, "M M")
    found = judge(asked, {}, State(), Override(Verdict.NOT_APPLICABLE, "The State has no coast."))
    assert (found.verdict, found.why, found.reason) == (Verdict.NOT_APPLICABLE, Why.OVERRIDE, "The State has no coast.")


def second_reading(levels: str, marks: str) -> Verdict:
    """The rule of docs/architecture.md, written a second time from its words alone."""
    pairs = list(zip(levels, marks, strict=True))
    counted = [m for level, m in pairs if level == "M"] or [m for _, m in pairs]
    counted = [m for m in counted if m != "0"]
    if not counted or " " in counted:
        return Verdict.NOT_ASSESSED
    if all(m in "+w" for m in counted):
        return Verdict.MET_WIDER if "w" in counted else Verdict.MET
    return Verdict.PARTLY if any(m in "+w" for m in counted) else Verdict.NOT_MET


@pytest.mark.parametrize("levels", ["".join(p) for p in product("MGC", repeat=3)])
def test_the_whole_truth_table_agrees_with_a_second_reading(levels: str) -> None:
    asked = requirement("R", {"M": M, "G": G, "C": C}[levels[0]], " ".join(levels))
    for marks in product("+w-0 ", repeat=3):
        assert verdict(asked, "".join(marks)) is second_reading(levels, "".join(marks)), (levels, marks)
