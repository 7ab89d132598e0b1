"""At close, everything this computer keeps of a document can go, but never before it is whole at its place."""

from pathlib import Path

import pytest

from gapanalyzer.app import leaving, library, places, settings, start
from gapanalyzer.app.settings import Settings
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Mark, Person, PersonId
from gapanalyzer.model.problem import KnownError
from tests.builders import CHECKLIST

ANNA = Person(PersonId("anna"), "Anna")


@pytest.fixture
def workspace(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Workspace:
    """A document on a stick, with a backup on this computer and an edit that is not published yet."""
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(library, "checklist", lambda _name: CHECKLIST)
    monkeypatch.setattr(library, "names", lambda: ("small",))
    (tmp_path / "stick").mkdir()
    made = start.new(tmp_path / "stick" / "calvara.gap", "small", "Calvara", ANNA)
    made.back_up()
    made.do(edit.mark, requirement="R1", criterion="a", mark=Mark.FOUND)
    return made


def traces(home: Path) -> list[str]:
    """The files below a folder; the journal beside an open working copy goes with its connection."""
    return sorted(path.name for path in home.rglob("*") if path.is_file() and not path.name.endswith("-journal"))


def test_the_document_is_saved_and_nothing_of_it_stays(workspace: Workspace, tmp_path: Path) -> None:
    other = str(tmp_path / "other.gap")
    places.faults().mkdir(parents=True)
    (places.faults() / "2026-11-24.txt").write_text("ValueError: words of the document", "utf-8")
    assert traces(tmp_path / "home")
    kept = leaving.leave_nothing(workspace, Settings(recent=(str(workspace.path), other)))
    assert kept.recent == (other,)
    assert traces(tmp_path / "home") == []
    now = start.look(workspace.path)
    assert now.findings[CHECKLIST.requirements[0].id].marks["a"] is Mark.FOUND


def test_nothing_is_deleted_where_it_cannot_be_saved(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "stick").rename(tmp_path / "pulled")
    before = traces(tmp_path / "home")
    with pytest.raises(KnownError, match="could not be saved"):
        leaving.leave_nothing(workspace, Settings())
    assert traces(tmp_path / "home") == before
    (tmp_path / "pulled").rename(tmp_path / "stick")
    again = start.open_(workspace.path, ANNA)
    assert again.recovered > 0
    again.close()


def test_nothing_is_deleted_where_the_stick_is_pulled_after_saving(workspace: Workspace, tmp_path: Path) -> None:
    workspace.publish()
    (tmp_path / "stick").rename(tmp_path / "pulled")
    before = traces(tmp_path / "home")
    with pytest.raises(KnownError, match="is not deleted"):
        leaving.leave_nothing(workspace, Settings())
    assert traces(tmp_path / "home") == before


def test_what_is_remembered_survives_a_restart(workspace: Workspace) -> None:
    settings.save(Settings(leaves_nothing=True))
    assert settings.load().leaves_nothing
    workspace.close()
