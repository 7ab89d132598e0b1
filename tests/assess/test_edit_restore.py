"""Going back to an earlier state says again what it said; other people's judgements stay theirs."""

from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_restore import preview, restore
from gapanalyzer.model.assessment import Assessment, Field, Mark
from gapanalyzer.model.checklist import RequirementId
from tests.builders import ANNA, BEN, after, empty

R1 = RequirementId("R1")


def marked(now: Assessment, mark: Mark | None, criterion: str = "a") -> Assessment:
    return after(now, edit.mark(now, ANNA, requirement="R1", criterion=criterion, mark=mark))


def test_what_was_said_then_is_said_again_and_what_is_new_is_taken_back() -> None:
    then = marked(empty(), Mark.FOUND)
    now = marked(marked(then, Mark.MISSING), Mark.WIDER, "b")
    back = after(now, restore(now, ANNA, former=then.ledger))
    assert back.findings[R1].marks == then.findings[R1].marks
    assert len(back.ledger.entries) == len(now.ledger.entries) + 2


def test_the_preview_lists_exactly_what_restoring_changes() -> None:
    then = marked(empty(), Mark.FOUND)
    now = marked(then, Mark.MISSING)
    found = preview(now, who="anna", former=then.ledger)
    assert [(said.about, said.before, said.after) for said in found.changes] == [
        (("mark", "anna", "R1", "a"), ("missing",), "found")
    ]
    assert {entry.about for entry in restore(now, ANNA, former=then.ledger)} == {s.about for s in found.changes}


def test_another_persons_judgement_is_shown_and_left_alone() -> None:
    then = empty()
    now = after(then, edit.write(then, BEN, requirement="R1", which=Field.ANALYSIS, text="Ben says so."))
    found = preview(now, who="anna", former=then.ledger)
    assert found.changes == ()
    assert [said.about[1] for said in found.others] == ["ben"]
    assert restore(now, ANNA, former=then.ledger) == ()


def test_going_back_to_where_one_is_changes_nothing() -> None:
    now = marked(empty(), Mark.FOUND)
    assert restore(now, ANNA, former=now.ledger) == ()
