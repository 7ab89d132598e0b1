"""An edited workbook is shown, and taken over only when that is said."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.report.workbooks import edited

CELL = ("criteria", "SOM-6.1a/a", "mark")


@pytest.fixture
def book(run: Run, gap: Path, tmp_path: Path) -> Path:
    path = tmp_path / "book.xlsx"
    assert run("report", gap, "-o", path)[0] == 0
    return edited(path, {CELL: "missing", ("requirements", "SOM-6.1a", "analysis"): "New words."})


def test_differences_are_shown_and_nothing_is_changed(run: Run, gap: Path, book: Path) -> None:
    code, out, _ = run("read-back", gap, book)
    assert code == 0
    assert out.splitlines() == [
        "SOM-6.1a analysis: [--] {+New words.+}",
        "SOM-6.1a a: [--] {+missing+}",
        "2 differences found; --accept takes them over.",
    ]
    assert '"missing"' not in run("show", gap, "--json")[1].split('"SOM-6.1a"')[1].split('"id"')[0]


def test_accepted_differences_are_the_assessors_edits_and_then_none_is_left(run: Run, gap: Path, book: Path) -> None:
    assert run("read-back", gap, book, "--accept")[1].endswith("2 differences accepted.\n")
    shown = json.loads(run("show", gap, "--json")[1])["requirements"]
    (one,) = [r for r in shown if r["id"] == "SOM-6.1a"]
    assert (one["marks"]["a"], one["analysis"]) == ("missing", "New words.")
    assert json.loads(run("read-back", gap, book, "--json")[1]) == []


def test_the_documented_form(run: Run, gap: Path, book: Path) -> None:
    found = json.loads(run("read-back", gap, book, "--json")[1])
    assert found[1] == {
        "requirement": "SOM-6.1a", "recommendation": "", "what": "a", "kind": "mark", "before": "", "after": "missing",
        "place": found[1]["place"], "moved": False, "tracked": False,
    }  # fmt: skip
    assert found[1]["place"].startswith("Criteria, row ")


def test_what_cannot_be_read_back_is_refused_in_one_sentence(run: Run, gap: Path, tmp_path: Path, book: Path) -> None:
    code, _, err = run("read-back", gap, tmp_path / "x.txt")
    assert (code, err.startswith("x.txt does not end in .")) == (1, True)
    code, _, err = run("read-back", gap, tmp_path / "none.xlsx")
    assert (code, err.startswith("There is no file ")) == (1, True)
    code, _, err = run("read-back", gap, edited(book, {CELL: "perhaps"}), "--accept")
    assert (code, "“perhaps” is none of the words" in err) == (1, True)


@pytest.mark.parametrize("suffix", [".xlsx", ".html", ".json"])
def test_a_report_takes_the_form_its_name_asks_for(run: Run, gap: Path, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"report{suffix}"
    assert run("report", gap, "-o", path) == (0, f"Wrote {path}.\n", "")
    begins = {".xlsx": b"PK\x03\x04", ".html": b"<!DOCTYPE html>", ".json": b"{\n"}[suffix]
    assert path.read_bytes().startswith(begins)


def test_json_of_a_report_is_what_show_prints(run: Run, gap: Path, tmp_path: Path) -> None:
    assert run("report", gap, "-o", tmp_path / "r.json")[0] == 0
    assert (tmp_path / "r.json").read_text("utf-8") == run("show", gap, "--json")[1]


def test_a_worksheet_is_written_and_read_back(run: Run, gap: Path, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    assert run("worksheet", gap, "-o", path, "--only", "core", "--language", "fr") == (0, f"Wrote {path}.\n", "")
    assert run("read-back", gap, path)[1] == "The file says nothing otherwise than the project.\n"
    code, _, err = run("worksheet", gap, "-o", path, "--language", "zh")
    assert (code, "not in Chinese; write an Excel workbook" in err) == (1, True)


def test_a_word_report_nobody_edited_says_nothing_new(run: Run, gap: Path, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    assert run("report", gap, "-o", path)[0] == 0
    assert run("read-back", gap, path, "--accept")[1] == "The file says nothing otherwise than the project.\n"
