"""An edited workbook says what was edited and nothing else; what was tampered with is refused by sheet and row."""

import datetime as dt
import random
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from attrs import evolve

from gapanalyzer.assess import edit
from gapanalyzer.exchange import difference
from gapanalyzer.exchange.difference import Difference
from gapanalyzer.exchange.read_sheet import read as read_sheet
from gapanalyzer.model.assessment import (
    Assessment,
    Field,
    Mark,
    Measure,
    Priority,
    Recommendation,
    RecommendationId,
)
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.ledger import Stamp
from gapanalyzer.model.printed_sheet import CRITERIA, EDITABLE, RECOMMENDATIONS, REQUIREMENTS
from gapanalyzer.model.problem import Faults, KnownError
from gapanalyzer.wording import languages
from tests.builders import ANNA, BEN, CHECKLIST, after, empty
from tests.report.assessments import som
from tests.report.workbooks import columns, edited, table, written

ANALYSIS = (REQUIREMENTS, "R1", "analysis")
MARK = (CRITERIA, "R1/a", "mark")
ADVICE = "aaaa"
HAS_CALC = any(Path("/usr/lib/libreoffice/program").glob("libsclo*"))


def begun(now: Assessment) -> Assessment:
    """A project with something said about its first requirements, and a recommendation for each of them."""
    now = after(now, edit.begin(now, ANNA, state="Calvara"))
    for n, requirement in enumerate(now.checklist.requirements[:40]):
        stamp = Stamp("anna", "2026", f"s{n}")
        now = after(now, edit.write(now, stamp, requirement=requirement.id, which=Field.ANALYSIS, text=f"Words {n}."))
        for c in requirement.criteria[::2]:
            now = after(now, edit.mark(now, stamp, requirement=requirement.id, criterion=c.key, mark=Mark.FOUND))
        identity = RecommendationId(ADVICE if n == 0 else f"{n:016x}")
        said = Recommendation(
            identity, 0, f"Amend article {n}.", (requirement.id,), Measure.STATUTE, "Ministry", Priority.HIGH,
            "12 months", None, "", "New words.", n + 1,
        )  # fmt: skip
        now = after(now, edit.recommend(now, stamp, recommendation=said))
    return now


@pytest.fixture
def now() -> Assessment:
    return begun(empty())


@pytest.fixture
def book(now: Assessment, tmp_path: Path) -> Path:
    return written(now, tmp_path / "book.xlsx")


def shown(found: tuple[Difference, ...]) -> dict[str, tuple[str, str]]:
    return {str(one.where): (one.before, one.after) for one in found}


def test_a_workbook_nobody_edited_says_nothing_new(now: Assessment, book: Path) -> None:
    assert read_sheet(now, book) == ()
    assert read_sheet(now, edited(book, {})) == ()


def test_each_edited_cell_is_one_difference(now: Assessment, book: Path) -> None:
    changes: dict[tuple[str, str, str], Any] = {
        ANALYSIS: "Other words.\n\nAnd more.",
        (REQUIREMENTS, "R2", "good_practice"): "A hotline.",
        MARK: "missing",
        (CRITERIA, "R1/b", "mark"): "Wider",
        (CRITERIA, "R2/a", "mark"): "unanswered",
        (RECOMMENDATIONS, ADVICE, "measure"): "practice",
        (RECOMMENDATIONS, ADVICE, "priority"): None,
        (RECOMMENDATIONS, ADVICE, "time_frame"): 24,
        (RECOMMENDATIONS, ADVICE, "draft"): "",
        (RECOMMENDATIONS, ADVICE, "status"): "done",
    }
    found = read_sheet(now, edited(book, changes))
    assert shown(found) == {
        "finding:R1:analysis": ("Words 0.", "Other words.\n\nAnd more."),
        "finding:R2:good_practice": ("", "A hotline."),
        "mark:R1:a": ("found", "missing"),
        "mark:R1:b": ("", "wider"),
        "mark:R2:a": ("found", ""),
        f"recommendation:{ADVICE}:measure": ("statute", "practice"),
        f"recommendation:{ADVICE}:priority": ("high", ""),
        f"recommendation:{ADVICE}:time_frame": ("12 months", "24"),
        f"recommendation:{ADVICE}:draft": ("New words.", ""),
    }
    assert {one.requirement for one in found} == {"R1", "R2"}
    assert found[0].place == "Requirements, row 3"
    assert not any(one.moved for one in found)


def _random_edits(now: Assessment, chance: random.Random, number: int) -> dict[tuple[str, str, str], Any]:
    """Different cells with new words or another of the words offered."""
    offered = {
        "mark": {m.replace("_", " "): m for m in ("found", "wider", "missing", "not_assessable")} | {"unanswered": ""},
        "measure": {"statute": "statute", "regulation": "regulation", "practice": "practice", "": ""},
        "priority": {"high": "high", "medium": "medium", "low": "low", "": ""},
    }
    cells: list[tuple[str, str, str]] = [
        (REQUIREMENTS, r.id, f) for r in now.checklist.requirements for f in EDITABLE[REQUIREMENTS]
    ]
    cells += [(CRITERIA, f"{r.id}/{c.key}", "mark") for r in now.checklist.requirements for c in r.criteria]
    cells += [(RECOMMENDATIONS, r.id, f) for r in now.recommendations for f in EDITABLE[RECOMMENDATIONS]]
    words = "Закон بحر 海 =1+1 <b> & “q” é 7 - @x"
    chosen = chance.sample(cells, number)
    return {
        cell: chance.choice(list(offered[cell[2]]))
        if cell[2] in offered
        else f"{chance.choice(words.split(' '))} words {n}"
        for n, cell in enumerate(chosen)
    }


def _expected(now: Assessment, changes: dict[tuple[str, str, str], Any]) -> set[tuple[str, str]]:
    """Address and new value of each edit that is one."""
    found = set()
    for (code, identity, column), word in changes.items():
        kind, name = ("recommendation", identity) if code == RECOMMENDATIONS else ("finding", identity)
        if code == CRITERIA:
            name, _, key = identity.rpartition("/")
            where, after_ = difference.mark_of(name, key), "" if word == "unanswered" else word.replace(" ", "_")
        else:
            where, after_ = evolve(difference.mark_of(name, column), kind=kind), word
        if difference.said(now, where) != after_:
            found.add((str(where), after_))
    return found


@pytest.mark.parametrize("seed", range(2))
def test_of_a_hundred_edits_exactly_those_come_back_and_can_be_accepted(tmp_path: Path, seed: int) -> None:
    now = begun(empty(som()))
    changes = _random_edits(now, random.Random(seed), 100)
    # a text that begins like a formula is typed into a cell that is text, as ours are
    path = _typed(written(now, tmp_path / "book.xlsx"), changes)
    found = read_sheet(now, path)
    assert {(str(one.where), one.after) for one in found} == _expected(now, changes)
    now = after(now, difference.accept(now, ANNA, differences=found))
    assert {(str(one.where), difference.said(now, one.where)) for one in found} == _expected_after(found)
    assert read_sheet(now, path) == ()


def _expected_after(found: tuple[Difference, ...]) -> set[tuple[str, str]]:
    return {(str(one.where), one.after) for one in found}


def _typed(path: Path, changes: dict[tuple[str, str, str], Any]) -> Path:
    book = openpyxl.load_workbook(path)
    for code in EDITABLE:
        one = table(book, code)
        named, rows = columns(one), {one.cell(row, 1).value: row for row in range(3, one.max_row + 1)}
        for (of, identity, column), value in changes.items():
            if of == code:
                cell = one.cell(rows[identity], named[column])
                cell.value = value
                cell.data_type = "s" if value else cell.data_type
    book.save(path)
    return path


@pytest.mark.skipif(not HAS_CALC or shutil.which("soffice") is None, reason="LibreOffice Calc is not on this machine")
def test_edits_come_back_after_libreoffice_saved_the_workbook_again(tmp_path: Path) -> None:
    now = begun(empty(som()))
    changes = _random_edits(now, random.Random(7), 100)
    path = _typed(written(now, tmp_path / "book.xlsx"), changes)
    profile = (tmp_path / "office").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", str(tmp_path / "again"), str(path)], check=True, capture_output=True)
    found = read_sheet(now, tmp_path / "again" / "book.xlsx")
    assert {(str(one.where), one.after) for one in found} == _expected(now, changes)


@pytest.mark.parametrize("language", languages())
def test_words_are_read_in_the_language_they_were_written_in(now: Assessment, tmp_path: Path, language: str) -> None:
    path = written(now, tmp_path / "book.xlsx", language)
    assert read_sheet(now, path) == ()
    one = openpyxl.load_workbook(path)
    row = table(one, CRITERIA)
    words = {c.value for c in list(row.iter_cols())[columns(row)["mark"] - 1][2:]}
    found = read_sheet(now, edited(path, {(CRITERIA, "R1/b", "mark"): row.cell(3, columns(row)["mark"]).value}))
    assert len(words) == 2
    assert shown(found) == {"mark:R1:b": ("", "found")}


def test_what_the_project_said_since_is_told(now: Assessment, book: Path) -> None:
    path = edited(book, {ANALYSIS: "Theirs.", MARK: "missing", (CRITERIA, "R2/a", "mark"): "wider"})
    later = after(now, edit.write(now, ANNA, requirement="R1", which=Field.ANALYSIS, text="Ours."))
    later = after(later, edit.mark(later, ANNA, requirement="R1", criterion="a", mark=None))
    later = after(later, edit.write(later, ANNA, requirement="R2", which=Field.ANALYSIS, text="Only ours."))
    found = {str(one.where): (one.before, one.after, one.moved) for one in read_sheet(later, path)}
    assert found == {
        "finding:R1:analysis": ("Ours.", "Theirs.", True),
        "mark:R1:a": ("", "missing", True),
        "mark:R2:a": ("found", "wider", False),
    }


def test_a_text_that_goes_on_in_further_rows_is_read_as_one(now: Assessment, tmp_path: Path) -> None:
    words = " ".join(f"{n:06d}" for n in range(12_000))
    now = after(now, edit.write(now, ANNA, requirement="R1", which=Field.ANALYSIS, text=words))
    path = written(now, tmp_path / "book.xlsx")
    assert read_sheet(now, path) == ()
    (one,) = read_sheet(now, edited(path, {(REQUIREMENTS, "R1~3", "analysis"): "and so on."}))
    assert one.after.endswith("and so on.")
    assert len(one.after) > 65_000
    with pytest.raises(Faults, match="goes on is missing"):
        read_sheet(now, without_row(path, REQUIREMENTS, "R1~2"))


def without_row(path: Path, code: str, identity: str) -> Path:
    book = openpyxl.load_workbook(path)
    one = table(book, code)
    one.delete_rows(next(row for row in range(3, one.max_row + 1) if one.cell(row, 1).value == identity))
    book.save(path)
    return path


def test_a_row_that_was_taken_out_says_nothing(now: Assessment, book: Path) -> None:
    assert read_sheet(now, without_row(book, REQUIREMENTS, "R2")) == ()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({(CRITERIA, "R1/a", "id"): "R1/z"}, "Criteria, row 3: The id R1/z is not in this project"),
        ({(CRITERIA, "R1/a", "id"): "R1/b"}, "Criteria, row 3: The id R1/b stands twice, also in row 4"),
        ({(CRITERIA, "R1/a", "id"): "R1/b", (CRITERIA, "R1/b", "id"): "R1/a"}, "row 3: The id R1/b was changed"),
        ({(CRITERIA, "R1/a", "id"): dt.datetime(2026, 6, 1)}, "Criteria, row 3: The row has no id that can be read"),  # noqa: DTZ001
        ({(CRITERIA, "R1/a", "id"): None}, "Criteria, row 3: The row has no id that can be read"),
        ({(CRITERIA, "R1/a", "id"): 6.1}, "Criteria, row 3: The row has no id that can be read"),
        ({(CRITERIA, "R1/a", "printed"): "x"}, "row 3: The hidden columns of R1/a were changed"),
        ({MARK: "perhaps"}, "Criteria, row 3: “perhaps” is none of the words for it: found; wider; missing"),
        ({ANALYSIS: "=1+1"}, "Requirements, cell K3: The cell holds a formula"),
        ({ANALYSIS: "#REF!"}, "Requirements, cell K3: The cell holds an error"),
        ({ANALYSIS: dt.datetime(2026, 6, 1)}, "Requirements, cell K3: The cell holds a date"),  # noqa: DTZ001
    ],
)  # fmt: skip
def test_what_was_tampered_with_is_refused_by_sheet_and_row(
    now: Assessment, book: Path, changes: dict[tuple[str, str, str], Any], said: str
) -> None:
    with pytest.raises(Faults) as refused:
        read_sheet(now, _swapped(book, changes))
    assert said in str(refused.value)


def _swapped(path: Path, changes: dict[tuple[str, str, str], Any]) -> Path:
    """All cells are found before any is changed."""
    book = openpyxl.load_workbook(path)
    cells = []
    for (code, identity, column), value in changes.items():
        one = table(book, code)
        row = next(row for row in range(3, one.max_row + 1) if one.cell(row, 1).value == identity)
        cells.append((one.cell(row, 1 if column == "id" else columns(one)[column]), value))
    for cell, value in cells:
        cell.value = value
    book.save(path)
    return path


def test_a_recommendation_that_was_added_is_refused(now: Assessment, book: Path) -> None:
    one = openpyxl.load_workbook(book)
    plan = table(one, RECOMMENDATIONS)
    plan.cell(plan.max_row + 1, columns(plan)["text"]).value = "Do more."
    one.save(book)
    with pytest.raises(Faults, match="Recommendations, row 8: The row has no id"):
        read_sheet(now, book)


def test_a_workbook_of_another_project_or_checklist_is_refused(now: Assessment, book: Path) -> None:
    other = after(empty(), edit.begin(empty(), BEN, state="Elsewhere"))
    with pytest.raises(KnownError, match="was written from another project"):
        read_sheet(other, book)
    with pytest.raises(KnownError, match="answers another checklist or edition"):
        read_sheet(evolve(now, checklist=evolve(CHECKLIST, edition=2)), book)


def test_what_is_no_workbook_of_ours_is_refused(now: Assessment, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"PK\x03\x04 no")
    with pytest.raises(KnownError, match="it is not an Excel workbook"):
        read_sheet(now, path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    with pytest.raises(KnownError, match="it is not an Excel workbook"):
        read_sheet(now, path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<broken")
    with pytest.raises(KnownError, match="cannot be read"):
        read_sheet(now, path)
    openpyxl.Workbook().save(path)
    with pytest.raises(KnownError, match="is not a workbook of GapAnalyzer"):
        read_sheet(now, path)


def test_a_workbook_that_unpacks_to_too_much_is_refused(now: Assessment, book: Path) -> None:
    with zipfile.ZipFile(book, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/more.xml", "w") as part:
        for _ in range(520):
            part.write(bytes(2**20))
    with pytest.raises(KnownError, match="unpacks to more than any workbook"):
        read_sheet(now, book)


def test_a_cell_at_the_very_end_of_a_sheet_is_passed_over(now: Assessment, book: Path) -> None:
    one = openpyxl.load_workbook(book)
    table(one, CRITERIA)["XFD1048576"] = "far"
    one.save(book)
    assert read_sheet(now, edited(book, {MARK: "missing"}))[0].after == "missing"


def test_requirements_of_a_recommendation_that_serves_none_are_empty(now: Assessment, book: Path) -> None:
    (first, *rest) = now.recommendations
    bare = evolve(now, recommendations=(evolve(first, serves=()), *rest))
    (one,) = read_sheet(bare, edited(book, {(RECOMMENDATIONS, ADVICE, "text"): "New."}))
    assert one.requirement == RequirementId("")
