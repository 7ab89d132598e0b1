"""A workbook holds all that was said, counts as the report does, is open where it may be edited, and has no formula."""

import zipfile
from pathlib import Path

import openpyxl
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from ooxml_integrity import check
from openxml_audit import OpenXmlValidator

from gapanalyzer.model.assessment import Field, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed import legible
from gapanalyzer.model.printed_sheet import LONGEST, Tag, pieces, read_row_id, row_id
from gapanalyzer.model.problem import Cancelled, KnownError
from gapanalyzer.report import concordance, sheet, sheet_tables
from gapanalyzer.report.blocks import Table, words_of
from gapanalyzer.report.gap_report import build
from gapanalyzer.wording import languages
from tests.builders import LAW
from tests.report.assessments import large, nothing, small
from tests.report.workbooks import PARTICULARS, lines, source, table, written

HOSTILE = "=1+1|<b>&amp; \0\x0b ]]> \ufffe \ud800 {0} %s \U0001f6a2 بحر 海 \r\n\t“” _x0041_"
FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x")',
    "1/2",
    "007",
)
NOT_FOR_WORKBOOKS = {"PKG006", "REL003"}
"""ooxml-integrity knows the parts of Word only: the workbook part, and parts named by their kind, are strange to it."""


def faults(path: Path) -> list[str]:
    found = [str(f) for f in check(path) if f.code not in NOT_FOR_WORKBOOKS]
    return [str(e) for e in OpenXmlValidator().validate(path).errors] + found


@pytest.mark.parametrize("language", languages())
def test_a_workbook_is_valid_in_every_language(tmp_path: Path, language: str) -> None:
    assert faults(written(small(), tmp_path / "a.xlsx", language)) == []


@pytest.mark.parametrize("made", [nothing, lambda: large(HOSTILE)], ids=["empty", "hostile"])
def test_an_empty_and_a_hostile_workbook_are_valid(tmp_path: Path, made: object) -> None:
    assert callable(made)
    assert faults(written(made(), tmp_path / "a.xlsx")) == []


def test_everything_said_is_there_once(tmp_path: Path) -> None:
    now = large()
    book = openpyxl.load_workbook(written(now, tmp_path / "a.xlsx"))
    ids = {
        code: [line["id"] for line in lines(table(book, code))] for code in ("requirements", "criteria", "citations")
    }
    assert ids["requirements"] == [r.id for r in now.checklist.requirements]
    assert ids["criteria"] == [f"{r.id}/{c.key}" for r in now.checklist.requirements for c in r.criteria]
    assert ids["citations"] == [f"{r}/{c.id}" for r, f in now.findings.items() for c in f.citations]
    plan = list(lines(table(book, "recommendations")))
    assert [(line["id"], line["number"], line["text"]) for line in plan] == [
        (r.id, f"R\xa0{r.number}", r.text) for r in now.recommendations
    ]


def test_a_finding_and_a_citation_say_what_the_assessment_says(tmp_path: Path) -> None:
    now = evolve(small(), settled={(RequirementId("R1"), LAW.sha, 5): False, (RequirementId("R1"), LAW.sha, 0): True})
    book = openpyxl.load_workbook(written(now, tmp_path / "a.xlsx"))
    first = next(lines(table(book, "requirements")))
    assert (first["pinpoint"], first["level"], first["verdict"]) == ("SOM R1", "duty", "Partly met")
    assert first["analysis"] == "The help is covered.\n\nThe stay is not."
    assert (first["good_practice"], first["assistance_need"]) == (
        "The penalty is doubled for officials.",
        "A drafter for two weeks.",
    )
    quoted = next(lines(table(book, "citations")))
    assert (quoted["law"], quoted["quote"], quoted["language"]) == ("Penal Code (PC)", "(a) by fine, or", "Spanish")
    assert quoted["place"].replace("\xa0", " ") == "article 1(1)(a)"
    outside, dismissed = lines(table(book, "settled"))
    assert (outside["place"], outside["words"], outside["settled"]) == ("outside any article", "PENAL CODE", "accepted")
    assert dismissed["words"] == "Article 2. Stay\nWhoever enables a person to stay is punished."
    assert dismissed["settled"] == "dismissed"


def test_the_summary_counts_as_the_report_does(tmp_path: Path) -> None:
    now = large()
    tables = {b.anchor: b for c in build(now, PARTICULARS).chapters for b in c.blocks if isinstance(b, Table)}
    duties, levels = tables["table:results"], tables["table:levels"]
    book = openpyxl.load_workbook(written(now, tmp_path / "a.xlsx"))
    counted = {line["name"]: line for line in lines(table(book, "summary"))}
    for table_, last in ((duties, "All duties"), (levels, "")):
        heads = [column.head for column in table_.columns][1:]
        for row in table_.rows:
            name, *figures = map(words_of, row)
            line = counted[last if name == "All sections" else name if last else f"For information: {name.lower()}"]
            shown = dict(zip(heads, figures, strict=True))
            codes = {"All": "all", "Met": Verdict.MET, "Met (wider)": Verdict.MET_WIDER, "Partly met": Verdict.PARTLY,
                     "Not met": Verdict.NOT_MET, "Not assessed": Verdict.NOT_ASSESSED,
                     "Not applicable": Verdict.NOT_APPLICABLE, "Disputed": Verdict.DISPUTED}  # fmt: skip
            assert {h: str(line[codes[h]] or "–") for h in heads} == shown


@pytest.mark.parametrize("words", FORMULAS)
def test_no_text_is_a_formula_a_number_or_a_date(tmp_path: Path, words: str) -> None:
    now = large(words)
    path = written(now, tmp_path / "a.xlsx")
    with zipfile.ZipFile(path) as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any("<f>" in one or "<hyperlink" in one for one in sheets)
    line = next(lines(table(openpyxl.load_workbook(path), "recommendations")))
    assert line["addressee"] == legible(words)


def test_ids_are_locked_and_answers_open_without_a_password(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(small(), tmp_path / "a.xlsx"))
    for code, column in (("criteria", "mark"), ("recommendations", "priority"), ("requirements", "analysis")):
        one = table(book, code)
        named = {cell.value: cell.column for cell in one[1]}
        assert one.protection.sheet
        assert one.protection.password is None
        assert one.cell(3, 1).protection.locked
        assert not one.cell(3, named[column]).protection.locked
        assert one.column_dimensions["A"].hidden
        assert one.row_dimensions[1].hidden
        assert one.freeze_panes
        assert one.auto_filter.ref
        assert (one.page_setup.orientation, one.page_setup.paperSize, one.page_setup.fitToHeight) == ("landscape", 9, 0)
        assert one.print_title_rows == "$2:$2"


def test_a_mark_is_chosen_from_a_list_that_the_key_shows(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(small(), tmp_path / "a.xlsx"))
    validations = table(book, "criteria").data_validations.dataValidation
    (place,) = [v.formula1 for v in validations]
    key = book.worksheets[0]
    shown = [cell.value for (cell,) in key[place.split("!")[1].replace("$", "")]]
    assert shown == ["found", "wider", "missing", "not assessable", "unanswered"]


def test_it_names_nobody(tmp_path: Path) -> None:
    path = written(small(), tmp_path / "a.xlsx")
    with zipfile.ZipFile(path) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"Anna Alba" not in everything
    assert b"Ask Ben" not in everything


def test_the_same_date_gives_the_same_bytes() -> None:
    assert sheet.files(source(small()), Meter()) == sheet.files(source(small()), Meter())


def test_a_sheet_in_arabic_begins_at_the_right(tmp_path: Path) -> None:
    if "ar" not in languages():
        pytest.skip("there is no Arabic catalogue yet")
    book = openpyxl.load_workbook(written(small(), tmp_path / "a.xlsx", "ar"))
    assert all(one.sheet_view.rightToLeft for one in book.worksheets)


def test_a_text_too_long_for_a_cell_goes_on_below(tmp_path: Path) -> None:
    words = "".join(f"{n:06d} " for n in range(14_000))
    now = small()
    finding = evolve(now.findings[RequirementId("R1")], texts={Field.ANALYSIS: words})
    now = evolve(now, findings={**now.findings, RequirementId("R1"): finding})
    book = openpyxl.load_workbook(written(now, tmp_path / "a.xlsx"))
    held = [line for line in lines(table(book, "requirements")) if line["requirement"] == "R1"]
    assert [line["id"] for line in held] == ["R1", "R1~2", "R1~3"]
    assert "".join(line["analysis"] for line in held) == words


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=0, max_size=50), st.integers(1, 3000))
def test_pieces_fit_and_lose_nothing(words: str, times: int) -> None:
    cut = pieces(words * times)
    assert "".join(cut) == legible(words * times)
    assert all(len(piece.encode("utf-16-le")) // 2 <= LONGEST for piece in cut)


@given(st.text(st.sampled_from("SOM-6.1a~2/"), min_size=1, max_size=9), st.integers(1, 20))
def test_an_id_is_read_back_with_its_part(identity: str, part: int) -> None:
    if read_row_id(identity) == (identity, 1):
        assert read_row_id(row_id(identity, part)) == (identity, part)


def test_a_tag_is_read_back_and_another_cell_is_none() -> None:
    tag = Tag("criteria", "en", "som-protocol", "3", ("ab", "cd"))
    assert Tag.read(str(tag)) == tag
    assert Tag.read(str(evolve(tag, origins=()))) == evolve(tag, origins=())
    assert Tag.read("gapanalyzer-1|criteria") is None
    assert Tag.read("Requirement") is None


def test_writing_can_be_stopped() -> None:
    with pytest.raises(Cancelled):
        sheet.files(source(small()), Meter(cancelled=True))


def test_another_kind_of_report_is_its_tables(tmp_path: Path) -> None:
    document = concordance.build(large(), PARTICULARS)
    (content,) = sheet_tables.files(document, Meter())
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert faults(path) == []
    tables = [b for c in document.chapters for b in c.blocks if isinstance(b, Table)]
    _key, *sheets = openpyxl.load_workbook(path).worksheets
    assert len(sheets) == len(tables)
    for one, table_ in zip(sheets, tables, strict=True):
        assert [c.value for c in one[2]][2:] == [column.head for column in table_.columns]
        assert one.max_row == len(table_.rows) + 2
        assert (one.cell(3, 4).value or "").startswith(words_of(table_.rows[0][1]))
    assert sheet_tables.files(document, Meter()) == (content,)


def test_a_report_without_tables_is_refused() -> None:
    document = evolve(build(small(), PARTICULARS), chapters=())
    with pytest.raises(KnownError, match="has no tables"):
        sheet_tables.files(document, Meter())
