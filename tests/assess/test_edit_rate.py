"""A rating is a person's judgement with a reason; it counts only while nobody contradicts it."""

import pytest

from gapanalyzer.assess.edit import mark
from gapanalyzer.assess.edit_rate import rate
from gapanalyzer.assess.verdict import Why
from gapanalyzer.model.assessment import Assessment, Mark, Rated, Rating, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.problem import Refused
from tests.builders import ANNA, BEN, after, empty

R1 = RequirementId("R1")


def partly() -> Assessment:
    now = after(empty(), mark(empty(), ANNA, requirement="R1", criterion="a", mark=Mark.FOUND))
    return after(now, mark(now, ANNA, requirement="R1", criterion="b", mark=Mark.MISSING))


def test_a_rating_stands_beside_the_verdict_and_changes_nothing_of_it() -> None:
    now = partly()
    now = after(now, rate(now, ANNA, requirement="R1", rating=Rating.LARGELY, reason=" Rare in practice. "))
    found = now.findings[R1]
    assert (found.verdict, found.judgement.why) == (Verdict.PARTLY, Why.SOME_MISSING)
    assert found.rated == Rated(Rating.LARGELY, "Rare in practice.")
    assert not found.positions


def test_two_ratings_that_differ_leave_it_to_be_decided() -> None:
    now = partly()
    now = after(now, rate(now, ANNA, requirement="R1", rating=Rating.LARGELY, reason="Rare."))
    now = after(now, rate(now, BEN, requirement="R1", rating=Rating.PARTIALLY, reason="Grave."))
    assert now.findings[R1].rated is None
    assert now.findings[R1].verdict is Verdict.PARTLY
    now = after(now, rate(now, BEN, requirement="R1", rating=Rating.LARGELY, reason="I agree."))
    assert now.findings[R1].rated == Rated(Rating.LARGELY, "I agree. Rare.")


def test_a_rating_is_taken_back() -> None:
    now = partly()
    now = after(now, rate(now, ANNA, requirement="R1", rating=Rating.LARGELY, reason="Rare."))
    now = after(now, rate(now, ANNA, requirement="R1", rating=None))
    assert now.findings[R1].rated is None


@pytest.mark.parametrize(
    ("requirement", "reason", "said"),
    [("R1", " ", "needs a written reason"), ("R4", "Why not.", "is context"), ("R9", "Why not.", "no requirement R9")],
)
def test_what_cannot_be_rated_is_refused(requirement: str, reason: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        rate(partly(), ANNA, requirement=requirement, rating=Rating.PARTIALLY, reason=reason)
