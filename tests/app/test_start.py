"""A document is made and opened with its working copy, its person and its checklist, or refused in one sentence."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gapanalyzer.app import library, settings, start
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Mark, Person, PersonId
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.ledger import Entry, Ledger, Stamp
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import publish
from gapanalyzer.store.schema import Contents
from tests.builders import CHECKLIST

ANNA = Person(PersonId("anna"), "Anna")
TWIN = Person(PersonId("twin"), "Anna")
R1 = RequirementId("R1")


@pytest.fixture(autouse=True)
def small_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(library, "checklist", lambda _name: CHECKLIST)
    monkeypatch.setattr(library, "names", lambda: ("small",))


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "calvara.gap"
    start.new(path, "small", "Calvara", ANNA).close()
    return path


def mark(path: Path, who: Person | str = ANNA) -> None:
    workspace = start.open_(path, who)
    workspace.do(edit.mark, requirement="R1", criterion="a", mark=Mark.FOUND)
    workspace.close()


def working_copies() -> list[str]:
    return sorted(p.suffix for p in (settings.folder("data") / "working").iterdir())


def test_a_name_no_file_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="File name too long"):
        start.new(tmp_path / f"{'x' * 300}.gap", "small", "Calvara", ANNA)
    with pytest.raises(KnownError, match="no folder"):
        start.new(tmp_path / "none" / "a.gap", "small", "Calvara", ANNA)
    loop = tmp_path / "loop.gap"
    loop.symlink_to(loop)
    with pytest.raises(KnownError, match="cannot be made there"):
        start.new(loop, "small", "Calvara", ANNA)


@pytest.mark.skipif(os.name == "nt", reason="names of files are text on Windows")
def test_a_file_whose_name_is_not_text_is_made_and_opened(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.gap")
    start.new(path, "small", "Calvara", ANNA).close()
    mark(path)
    assert start.look(path).findings[R1].marks["a"] is Mark.FOUND


def test_a_project_that_cannot_be_begun_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="State needs a name"):
        start.new(tmp_path / "a.gap", "small", " ", ANNA)
    assert not (tmp_path / "a.gap").exists()
    assert working_copies() == []


def test_two_copies_of_a_file_called_alike_stay_apart(
    saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = tmp_path / "backup"
    backup.mkdir()
    shutil.copy(saved, backup)
    mark(Path(os.path.relpath(saved)))
    monkeypatch.chdir(backup)
    workspace = start.open_(Path("calvara.gap"), ANNA)
    assert workspace.now.findings[R1].marks["a"] is None
    workspace.close()


def test_a_link_to_a_project_stays_a_link(saved: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.gap"
    link.symlink_to(saved)
    mark(link)
    assert link.is_symlink()
    assert start.look(saved).findings[R1].marks["a"] is Mark.FOUND


@pytest.mark.parametrize("at", [0, 100, 4096, 8192, 12288])
def test_a_damaged_working_copy_is_put_aside_and_the_file_opens_again(saved: Path, at: int) -> None:
    (copy,) = (settings.folder("data") / "working").iterdir()
    was = copy.read_bytes()
    copy.write_bytes(was[:at] + b"0" * 300 + was[at + 300 :])
    with pytest.raises(KnownError, match="damaged and was put aside as"):
        mark(saved)
    mark(saved)
    assert start.look(saved).findings[R1].marks["a"] is Mark.FOUND
    assert working_copies() == [".damaged", ".work"]


def test_a_profile_that_cannot_be_written_is_one_sentence(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAPANALYZER_HOME", str(saved))
    with pytest.raises(KnownError, match="cannot be kept in"):
        start.open_(saved, ANNA)


def test_the_one_at_work_is_known_by_name_by_id_or_by_this_computer(saved: Path) -> None:
    mark(saved, "anna")
    mark(saved, TWIN)
    twins = start.look(saved).ledger
    with pytest.raises(start.WhoIsIt, match=r"Anna \(anna\), Anna \(twin\)"):
        start.assessor(twins, "Anna")
    assert start.assessor(twins, "twin") == TWIN
    settings.save(settings.Settings(person_id="twin", person_name="Anna"))
    assert start.assessor(twins, "Anna") == TWIN
    assert start.somebody(" Anna ") == TWIN
    assert start.assessor(twins, "Carla").name == "Carla"


@pytest.mark.parametrize("name", ["", "  ", "\x00"])
def test_a_person_needs_a_name(saved: Path, name: str) -> None:
    with pytest.raises(KnownError, match="needs a name"):
        start.open_(saved, name)


def strange(path: Path, value: object) -> Path:
    entry = Entry.say(("checklist",), (), Stamp("anna", "2026", "s"), value)
    publish.publish(Contents("document1", Ledger.of([entry])), path, "test")
    return path


@pytest.mark.parametrize("read", [start.look, start.open_])
def test_a_checklist_this_program_does_not_have_is_named(tmp_path: Path, read: Callable[[Path], object]) -> None:
    path = strange(tmp_path / "a.gap", {"id": "other", "edition": "1"})
    with pytest.raises(KnownError, match=r"a\.gap answers the checklist “other”"):
        read(path)


@pytest.mark.parametrize("value", ["words", ["small"], {"id": "small"}, {"id": ["small"], "edition": "1"}])
def test_a_checklist_said_in_a_strange_form_is_refused(tmp_path: Path, value: object) -> None:
    with pytest.raises(KnownError, match=r"a\.gap (holds a statement|answers the checklist)"):
        start.look(strange(tmp_path / "a.gap", value))
