"""Differences are accepted as ordinary edits: then the project says what the file said."""

import pytest
from attrs import evolve

from gapanalyzer.assess import edit
from gapanalyzer.exchange.difference import Difference, accept, mark_of, said
from gapanalyzer.model.assessment import (
    Assessment,
    Field,
    Mark,
    Measure,
    Priority,
    Recommendation,
    RecommendationId,
    Verdict,
)
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.printed import Address
from gapanalyzer.model.problem import Refused
from tests.builders import ANNA, BEN, after, empty

R1 = RequirementId("R1")
ANALYSIS = Address("finding", "R1", "analysis")


@pytest.fixture
def now() -> Assessment:
    first = Recommendation(RecommendationId("one"), 0, "Amend it.", (R1,), Measure.STATUTE, "Ministry")
    return after(empty(), edit.recommend(empty(), ANNA, recommendation=first))


def advice(part: str, words: str) -> Difference:
    return Difference(Address("recommendation", "one", part), R1, "", words)


def test_a_mark_is_given_and_taken_back(now: Assessment) -> None:
    where = mark_of("R1", "a")
    now = after(now, accept(now, BEN, differences=[Difference(where, R1, "", "missing")]))
    assert (now.findings[R1].marks["a"], said(now, where)) == (Mark.MISSING, "missing")
    now = after(now, accept(now, BEN, differences=[Difference(where, R1, "missing", "")]))
    assert (now.findings[R1].marks["a"], said(now, where)) == (None, "")


def test_accepted_words_stand_alone_though_several_people_wrote_before(now: Assessment) -> None:
    for who, words in ((ANNA, "Hers."), (BEN, "His.")):
        now = after(now, edit.write(now, who, requirement="R1", which=Field.ANALYSIS, text=words))
    assert said(now, ANALYSIS) == "Hers.\n\nHis."
    one = Difference(ANALYSIS, R1, "Hers.\n\nHis.", "Hers.\n\nTheirs.")
    now = after(now, accept(now, evolve(BEN, step="later"), differences=[one]))
    assert said(now, ANALYSIS) == "Hers.\n\nTheirs."


def test_the_differences_of_one_recommendation_are_one_edit(now: Assessment) -> None:
    given = [advice("text", "Amend all."), advice("measure", ""), advice("priority", "high"), advice("draft", "New.")]
    change = accept(now, BEN, differences=given)
    assert len(change) == 1
    (found,) = after(now, change).recommendations
    assert (found.text, found.measure, found.priority, found.draft) == ("Amend all.", None, Priority.HIGH, "New.")
    assert found.addressee == "Ministry"


def test_a_verdict_needs_the_reason_of_any_departure(now: Assessment) -> None:
    one = Difference(Address("finding", "R1", "verdict"), R1, "not_assessed", "met")
    with pytest.raises(Refused, match="needs a written reason"):
        accept(now, BEN, differences=[one])
    now = after(now, accept(now, BEN, differences=[evolve(one, reason="The court says so.")]))
    assert (now.findings[R1].verdict, said(now, one.where)) == (Verdict.MET, "met")


def test_what_is_not_there_any_more_is_refused(now: Assessment) -> None:
    gone = evolve(advice("text", "x"), where=Address("recommendation", "two", "text"), place="row 3")
    with pytest.raises(Refused, match="at row 3 is not in the project any more"):
        accept(now, BEN, differences=[gone])
    with pytest.raises(Refused, match="no place called law:x:y"):
        accept(now, BEN, differences=[evolve(gone, where=Address("law", "x", "y"))])
    with pytest.raises(Refused, match="needs its words"):
        accept(now, BEN, differences=[advice("text", "")])


@pytest.mark.parametrize(
    "where",
    [
        mark_of("R9", "a"),
        mark_of("R1", "z"),
        Address("recommendation", "two", "text"),
        Address("finding", "R9", "note"),
    ],
)
def test_a_place_the_project_does_not_know_says_nothing(now: Assessment, where: Address) -> None:
    assert said(now, where) is None


def test_a_difference_names_its_recommendation_and_its_part() -> None:
    one = advice("text", "x")
    assert (one.recommendation, one.what) == ("one", "text")
    assert Difference(mark_of("R1", "b"), R1, "", "").recommendation == ""
