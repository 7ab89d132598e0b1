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


def test_without_its_id_a_file_finds_its_copies_by_what_both_hold(
    run: Run, gap: Path, act: Path, tmp_path: Path
) -> None:
    run("add-law", gap, act, "--short", "SA")
    run("new", tmp_path / "other.gap", "--checklist", "som-protocol", "--state", "X", "--assessor", "Ben")
    whole = document.read(gap)
    data = gap.read_bytes()
    damage(gap, data.find(whole.document.encode()) // PAGE)
    moved = gap.rename(tmp_path / "moved.gap")
    code, out, _ = run("salvage", moved, "-o", tmp_path / "out.gap", "--json")
    found = json.loads(out)["may_be"]
    assert (code, {Path(one["file"]).suffix for one in found}) == (0, {".work", ".gap"})
    assert all(whole.document in one["file"] and one["entries"] for one in found)
    told = run("verify", moved)[2]
    assert "On this computer, a copy of 20" in told
    assert "may be of this project" in told
    copies = [one["file"] for one in found]
    assert run("salvage", moved, *copies, "-o", tmp_path / "all.gap")[0] == 0
    assert document.read(tmp_path / "all.gap") == whole


def test_a_file_of_which_nothing_is_left_finds_its_copies_by_its_place_or_name(
    run: Run, gap: Path, tmp_path: Path
) -> None:
    whole = document.read(gap)
    run("new", tmp_path / "other.gap", "--checklist", "som-protocol", "--state", "X", "--assessor", "Ben")
    gap.write_bytes(gap.read_bytes()[:100])
    elsewhere = tmp_path / "stick" / gap.name
    elsewhere.parent.mkdir()
    elsewhere.write_bytes(gap.read_bytes())
    for damaged in (gap, elsewhere):
        code, _, err = run("salvage", damaged, "-o", tmp_path / "out.gap")
        assert (code, (tmp_path / "out.gap").exists()) == (1, False)
        assert whole.document in err
        assert err.count("may be of this project") == 2
    copies = sorted((tmp_path / "home" / "data").rglob(f"*{whole.document}*"))
    assert run("salvage", gap, copies[-1], "-o", tmp_path / "out.gap")[0] == 0
    assert document.read(tmp_path / "out.gap").ledger == whole.ledger


def test_copies_of_other_projects_are_not_offered(run: Run, gap: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "nothing like it.gap"
    damaged.write_bytes(gap.read_bytes()[:100])
    assert "Nothing of a project can be found in nothing like it.gap" in run("salvage", damaged, "-o", "x.gap")[2]


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
