"""A project file is looked over, and what a damaged one still holds is made whole again."""

import json
import shutil
from pathlib import Path

from gapanalyzer.store import document
from tests.cli.conftest import Run

PAGE = 4096


def damage(path: Path, page: int = 1) -> None:
    """Zero one page of a file."""
    data = bytearray(path.read_bytes())
    data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(bytes(data))


def test_a_whole_file_is_said_to_be_whole(run: Run, gap: Path) -> None:
    code, out, _ = run("verify", gap)
    assert (code, out.startswith("calvara.gap is whole.")) == (0, True)
    said = json.loads(run("verify", gap, "--json")[1])
    assert (said["whole"], said["problem"], said["astray"]) == (True, "", [])


def test_a_damaged_file_is_said_to_be_damaged_with_what_can_be_saved(run: Run, gap: Path) -> None:
    whole = len(document.read(gap).ledger.entries)
    damage(gap)
    code, out, err = run("verify", gap, "--json")
    said = json.loads(out)
    assert (code, said["whole"]) == (1, False)
    assert said["salvage"]["entries"] == whole
    assert "calvara.gap is damaged" in err
    assert "Together:" in err


def test_with_a_backup_on_this_computer_everything_is_saved(run: Run, gap: Path, act: Path, tmp_path: Path) -> None:
    run("add-law", gap, act, "--short", "SA")
    whole = document.read(gap)
    for page in range(1, gap.stat().st_size // PAGE):
        damage(gap, page)
    gap.write_bytes(gap.read_bytes()[:PAGE])
    (tmp_path / "home" / "data" / "working" / f"{whole.document}.work").unlink()
    code, _, err = run("salvage", gap, "-o", tmp_path / "out.gap")
    assert (code, "Nothing of a project can be found in calvara.gap" in err) == (1, True)


def test_a_damaged_file_is_completed_from_the_working_copy(run: Run, gap: Path, act: Path, tmp_path: Path) -> None:
    run("add-law", gap, act, "--short", "SA")
    whole = document.read(gap)
    damage(gap, 2)
    code, out, _ = run("salvage", gap, "-o", tmp_path / "out.gap", "--json")
    assert code == 0
    assert json.loads(out)["texts_missing"] == 0
    assert document.read(tmp_path / "out.gap") == whole


def test_a_colleagues_copy_completes_a_damaged_one(run: Run, gap: Path, act: Path, tmp_path: Path) -> None:
    run("add-law", gap, act, "--short", "SA")
    whole, copy = document.read(gap), tmp_path / "copy.gap"
    shutil.copy(gap, copy)
    shutil.rmtree(tmp_path / "home" / "data")
    damage(gap, 1)
    damage(copy, 2)
    assert run("salvage", gap, copy, "-o", tmp_path / "out.gap")[0] == 0
    assert document.read(tmp_path / "out.gap").ledger == whole.ledger


def test_copies_of_different_projects_are_not_mixed(run: Run, gap: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.gap"
    run("new", other, "--checklist", "som-protocol", "--state", "X", "--assessor", "Ben")
    code, _, err = run("salvage", gap, other, "-o", tmp_path / "out.gap")
    assert (code, "different projects" in err) == (1, True)


def test_salvage_writes_over_nothing(run: Run, gap: Path) -> None:
    before = gap.read_bytes()
    assert run("salvage", gap, "-o", gap)[0] == 1
    assert gap.read_bytes() == before
