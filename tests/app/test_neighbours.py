"""Copies that a cloud folder left beside the open document are found, others are left alone."""

import shutil
from pathlib import Path

import pytest

from gapanalyzer.app import library, start
from gapanalyzer.app.neighbours import neighbours
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Mark, Person, PersonId
from gapanalyzer.store import document
from tests.builders import CHECKLIST

ANNA = Person(PersonId("anna"), "Anna")


@pytest.fixture(autouse=True)
def small_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The small checklist in place of the shipped ones, and a home of our own."""
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(library, "checklist", lambda _name: CHECKLIST)
    monkeypatch.setattr(library, "names", lambda: ("small",))


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Workspace, Path]:
    """A document as it was, and a copy in which one thing more was said."""
    workspace = start.new(tmp_path / "Calvara.gap", "small", "Calvara", ANNA)
    workspace.close()
    shutil.copy(workspace.path, tmp_path / "kept")
    again = start.open_(workspace.path, ANNA)
    again.do(edit.mark, requirement="R1", criterion="a", mark=Mark.FOUND)
    again.close()
    ahead = tmp_path / "ahead"
    workspace.path.rename(ahead)
    (tmp_path / "kept").rename(workspace.path)
    return workspace, ahead


@pytest.mark.parametrize(
    "name",
    [
        "Calvara (Anna's conflicted copy 2026-11-23).gap",
        "Calvara (conflicted copy 2026-11-23 091500).gap",
        "Calvara.sync-conflict-20261123-091500-ABCDEFG.gap",
        "Calvara (1).gap",
        "Calvara - Copy.gap",
        "Calvara - Copie (2).gap",
        "Calvara-LAPTOP7.gap",
        "Calvara copy.gap",
    ],
)
def test_a_copy_as_clouds_and_people_name_it_is_found(pair: tuple[Workspace, Path], name: str) -> None:
    workspace, ahead = pair
    shutil.copy(ahead, workspace.path.with_name(name))
    ours = document.read(workspace.path)
    (found,) = neighbours(workspace.path, ours.document, ours.ledger)
    assert (found.path.name, found.new) == (name, 1)


@pytest.mark.parametrize("name", ["Honduras.gap", "Calvara2.gap", "Calvara final report.gap"])
def test_a_file_of_another_name_is_left_alone(pair: tuple[Workspace, Path], name: str) -> None:
    workspace, ahead = pair
    shutil.copy(ahead, workspace.path.with_name(name))
    ours = document.read(workspace.path)
    assert neighbours(workspace.path, ours.document, ours.ledger) == ()


def test_a_copy_with_nothing_new_another_project_and_a_broken_file_are_passed_over(
    pair: tuple[Workspace, Path], tmp_path: Path
) -> None:
    workspace, _ = pair
    shutil.copy(workspace.path, tmp_path / "Calvara (1).gap")
    start.new(tmp_path / "Calvara (2).gap", "small", "Calvara", ANNA).close()
    (tmp_path / "Calvara (3).gap").write_bytes(b"SQLite format 3\x00")
    ours = document.read(workspace.path)
    assert neighbours(workspace.path, ours.document, ours.ledger) == ()
