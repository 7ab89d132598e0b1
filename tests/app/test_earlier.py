"""Backups and named versions are listed as states to go back to; going back is one step and overwrites nobody."""

from pathlib import Path

import pytest

from gapanalyzer.app import earlier, library, places, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_versions import name_version
from gapanalyzer.model.assessment import Mark, Person, PersonId
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import backup
from tests.builders import CHECKLIST

ANNA, BEN = Person(PersonId("anna"), "Anna"), Person(PersonId("ben"), "Ben")
R1 = RequirementId("R1")


@pytest.fixture
def workspace(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Workspace:
    """A document in which one answer was given, a version named, and the answer changed."""
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(library, "checklist", lambda _name: CHECKLIST)
    monkeypatch.setattr(library, "names", lambda: ("small",))
    made = start.new(tmp_path / "calvara.gap", "small", "Calvara", ANNA)
    mark(made, Mark.FOUND)
    made.do(name_version, name="After the workshop")
    made.back_up()
    mark(made, Mark.MISSING)
    return made


def mark(workspace: Workspace, value: Mark) -> None:
    workspace.do(edit.mark, requirement=R1, criterion="a", mark=value)


def marked(workspace: Workspace) -> Mark | None:
    return workspace.now.findings[R1].marks["a"]


def of_kind(workspace: Workspace, *, named: bool) -> list[earlier.State]:
    return [state for state in earlier.states(workspace) if (state.version is not None) is named]


@pytest.mark.parametrize("named", [True, False])
def test_going_back_is_one_step_that_undo_takes_back(workspace: Workspace, *, named: bool) -> None:
    former = earlier.read(workspace, of_kind(workspace, named=named)[0])
    found = earlier.preview(workspace, former)
    assert [(said.requirement, said.before, said.after) for said in found.changes] == [("R1", ("missing",), "found")]
    assert earlier.go_back(workspace, former)
    assert marked(workspace) is Mark.FOUND
    workspace.undo()
    assert marked(workspace) is Mark.MISSING
    workspace.close()


def test_states_say_how_much_they_hold(workspace: Workspace) -> None:
    held = len(workspace.now.ledger.entries)
    [version], backups = of_kind(workspace, named=True), of_kind(workspace, named=False)
    assert version.version is not None
    assert version.version.name == "After the workshop"
    assert version.entries == held - 2  # the version's own name, and the answer given since
    assert backups[0].entries == held - 1
    workspace.close()


def test_what_others_said_stays(workspace: Workspace) -> None:
    workspace.close()
    ben = start.open_(workspace.path, BEN)
    former = earlier.read(ben, of_kind(ben, named=True)[0])
    found = earlier.preview(ben, former)
    assert found.changes == ()
    assert [said.requirement for said in found.others] == ["R1"]
    assert earlier.go_back(ben, former) == ()
    assert marked(ben) is Mark.MISSING
    ben.close()


def test_a_backup_brings_back_what_the_document_has_lost(workspace: Workspace, tmp_path: Path) -> None:
    workspace.close()
    other = start.new(tmp_path / "other.gap", "small", "Elsewhere", ANNA)
    strange = places.backups(other.contents.document)
    strange.mkdir(parents=True, exist_ok=True)
    copy = strange / "20200101T000000Z.gap"
    copy.write_bytes(workspace.path.read_bytes())
    (strange / "20190101T000000Z.gap").write_text("no document")
    [state] = [state for state in earlier.states(other) if state.path == copy]
    with pytest.raises(KnownError, match="another project"):
        earlier.read(other, state)
    assert all(state.path is None or state.path.stem != "20190101T000000Z" for state in earlier.states(other))
    other.close()


def test_entries_that_only_the_backup_has_are_taken_in(workspace: Workspace, tmp_path: Path) -> None:
    workspace.close()
    whole = workspace.path.read_bytes()
    [latest, *_] = backup.kept(places.backups(workspace.contents.document))
    workspace.path.write_bytes(latest.path.read_bytes())
    places.working(workspace.contents.document).unlink()
    latest.path.write_bytes(whole)
    behind = start.open_(workspace.path, ANNA)
    assert marked(behind) is Mark.FOUND
    [state] = [state for state in earlier.states(behind) if state.path == latest.path]
    earlier.go_back(behind, earlier.read(behind, state))
    assert marked(behind) is Mark.MISSING
    behind.close()
