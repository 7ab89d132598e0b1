"""A decision settles a dispute, and says so when somebody has said something new since."""

import pytest

from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_decide import decide
from gapanalyzer.model.assessment import Assessment, Mark, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.problem import Refused
from tests.builders import ANNA, BEN, after, empty

R1 = RequirementId("R1")


def disputed() -> Assessment:
    """Anna found criterion a of R1, Ben did not."""
    now = empty()
    now = after(now, edit.mark(now, ANNA, requirement="R1", criterion="a", mark=Mark.FOUND))
    return after(now, edit.mark(now, BEN, requirement="R1", criterion="a", mark=Mark.MISSING))


def test_a_decision_settles_what_was_disputed() -> None:
    assert disputed().findings[R1].judgement.verdict is Verdict.DISPUTED
    torn = disputed()
    now = after(torn, decide(torn, ANNA, requirement="R1", verdict=Verdict.PARTLY, reason="Agreed on Friday."))
    assert now.findings[R1].judgement.verdict is Verdict.PARTLY
    assert now.findings[R1].judgement.why == "decision"


def test_a_new_answer_shows_that_the_decision_was_made_before_it() -> None:
    torn = disputed()
    now = after(torn, decide(torn, ANNA, requirement="R1", verdict=Verdict.PARTLY, reason="Agreed."))
    now = after(now, edit.mark(now, BEN, requirement="R1", criterion="b", mark=Mark.FOUND))
    assert now.findings[R1].judgement.verdict is Verdict.PARTLY
    assert now.findings[R1].judgement.why == "decision_before"


def test_an_answer_about_something_else_leaves_the_decision_as_it_is() -> None:
    torn = disputed()
    now = after(torn, decide(torn, ANNA, requirement="R1", verdict=Verdict.PARTLY, reason="Agreed."))
    now = after(now, edit.mark(now, BEN, requirement="R3", criterion="a", mark=Mark.FOUND))
    assert now.findings[R1].judgement.why == "decision"


def test_a_decision_taken_back_leaves_the_dispute() -> None:
    torn = disputed()
    now = after(torn, decide(torn, ANNA, requirement="R1", verdict=Verdict.PARTLY, reason="Agreed."))
    now = after(now, decide(now, BEN, requirement="R1", verdict=None))
    assert now.findings[R1].judgement.verdict is Verdict.DISPUTED


@pytest.mark.parametrize(
    ("requirement", "verdict", "reason", "said"),
    [
        ("R1", Verdict.MET, " ", "written reason"),
        ("R1", Verdict.DISPUTED, "why", "cannot be decided"),
        ("R4", Verdict.MET, "why", "cannot be decided"),
        ("R9", Verdict.MET, "why", "no requirement R9"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(requirement: str, verdict: Verdict, reason: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        decide(disputed(), ANNA, requirement=requirement, verdict=verdict, reason=reason)
