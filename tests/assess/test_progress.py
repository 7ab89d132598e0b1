"""Progress counts results; the next open requirement goes round once."""

from gapanalyzer.assess import edit
from gapanalyzer.assess.progress import Progress, core_progress, is_open, next_open, progress
from gapanalyzer.model.assessment import Mark
from gapanalyzer.model.checklist import RequirementId
from tests.builders import ANNA, CHECKLIST, after, empty


def test_context_is_not_counted_and_not_applicable_is_a_result() -> None:
    assert progress(empty()) == Progress(1, 4)
    assert core_progress(empty()) == Progress(0, 2)


def test_the_next_open_requirement_goes_round_once() -> None:
    now = empty()
    assert next_open(now, None) == "R1"
    assert next_open(now, RequirementId("R1")) == "R3"
    assert next_open(now, RequirementId("R5")) == "R1"


def test_nothing_is_open_where_all_is_marked() -> None:
    now = empty()
    for requirement in CHECKLIST.requirements:
        for criterion in requirement.criteria:
            now = after(
                now, edit.mark(now, ANNA, requirement=requirement.id, criterion=criterion.key, mark=Mark.NOT_ASSESSABLE)
            )
    assert next_open(now, None) is None
    assert not is_open(now, CHECKLIST.requirements[0])


def test_what_cannot_be_assessed_from_a_text_has_no_result_and_is_closed() -> None:
    now = empty()
    for criterion in CHECKLIST.requirements[0].criteria:
        now = after(now, edit.mark(now, ANNA, requirement="R1", criterion=criterion.key, mark=Mark.NOT_ASSESSABLE))
    assert progress(now) == Progress(1, 4, 1)
