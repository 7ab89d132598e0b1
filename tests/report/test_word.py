"""A report is a valid Word file whatever was written into it, and the same bytes every time."""

import datetime as dt
import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from attrs import evolve
from docx_plus.lint import lint
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.model.assessment import Assessment, Field
from gapanalyzer.model.printed import Address, bookmark, legible, read_bookmark
from gapanalyzer.report.blocks import Document
from gapanalyzer.report.gap_report import build
from gapanalyzer.report.places import places
from gapanalyzer.report.source import Particulars
from gapanalyzer.report.word import write
from gapanalyzer.report.word_xml import bookmark_name
from tests.documents import faults, needs_libreoffice, needs_office_fonts, pages
from tests.report.assessments import large, nothing, small
from tests.report.word_file import W, WordFile, style, unwrap, words

PARTICULARS = Particulars(dt.date(2026, 11, 23), ("Anna Alba",), "GapAnalyzer 0")
HOSTILE = "<b>&amp; \x00\x0b\x1f ]]> \ufffe\uffff \ud800 {0} {name} %s \U0001f6a2 بحر 海 \r\n\t“” \\h"
TOLERATED = {
    ("manual-list", "TOC1"): "the contents repeat the numbers of the headings, as Word itself writes them",
    ("manual-list", "TOC2"): "the contents repeat the numbers of the headings, as Word itself writes them",
    ("direct-numbering-override", "Heading2"): "annexes are a list of their own, in which headings begin anew",
    ("manual-list", "ReportDraft"): "the numbers of a law belong to its text",
    ("manual-list", "ReportDraftKept"): "the numbers of a law belong to its text",
    ("mixed-language", "ReportDraftKept"): "the words of a law are in its language",
    ("mixed-language", "ReportDraft"): "the words of a law are in its language",
    ("mixed-language", "ReportCell"): "the words of a law are in its language",
    ("mixed-language", "ReportCellKept"): "the words of a law are in its language",
    ("indent-by-whitespace", "ReportParticulars"): "they stand under the text of the recommendation, inside its bar",
}
"""What docx-plus says of paragraphs of one style, and why it is right there."""


def document(now: Assessment) -> Document:
    return build(now, PARTICULARS)


def written(now: Assessment) -> bytes:
    return write(document(now))


MADE: Mapping[str, Callable[[], Assessment]] = {
    "small": small,
    "empty": nothing,
    "large": large,
    "hostile": lambda: large(HOSTILE),
}


@pytest.mark.parametrize("project", list(MADE))
def test_every_report_is_valid(project: str, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(written(MADE[project]()))
    assert faults(path) == []
    assert WordFile.of(path.read_bytes()).faults() == []


@pytest.mark.parametrize("project", ["small", "empty"])
def test_formatting_comes_from_the_styles(project: str) -> None:
    assert formatted_by_hand(written(MADE[project]())) == set()


def formatted_by_hand(content: bytes) -> set[tuple[str, str]]:
    """What docx-plus finds, by rule and style, but for what is tolerated."""
    opened = docx.Document(io.BytesIO(content))
    unwrap(opened.element.body)
    styles = [style(p) for p in opened.element.body.iter(f"{W}p")]
    return {(f.rule, styles[f.location.paragraph_index or 0]) for f in lint(opened)} - set(TOLERATED)


@given(st.text(max_size=200))
def test_any_text_gives_well_formed_parts_and_can_be_read_back(text: str) -> None:
    now = small()
    finding = now.findings[now.checklist.requirements[0].id]
    changed = evolve(finding, texts={Field.ANALYSIS: f"<{text}>"})
    recommendations = (evolve(now.recommendations[0], text=text or "-", draft=text, addressee=text),)
    state = evolve(now.state, name=text, treaties={text: text}, reservations=text)
    now = evolve(
        now, state=state, recommendations=recommendations, findings={**now.findings, finding.requirement: changed}
    )
    file = WordFile.of(written(now))
    assert file.faults() == []
    for part in legible(f"<{text}>").split("\n\n"):
        assert not part.strip() or part.strip() in file.paragraphs("ReportParagraph")


def test_a_quote_is_printed_character_by_character() -> None:
    now = large("A  quote, with   spaces — “inside”,\ttabs\u00a0and – dashes;")
    notes = WordFile.of(written(now)).notes()
    quotes = [c.quote for f in now.findings.values() for c in f.citations]
    assert len(quotes) > 100
    assert all(any(quote in note for note in notes) for quote in quotes)


def test_a_quote_carries_the_language_of_its_law() -> None:
    notes = WordFile.of(written(small())).tree("word/footnotes.xml")
    spoken = {words(run): lang.get(f"{W}val") for run in notes.iter(f"{W}r") for lang in run.iter(f"{W}lang")}
    assert spoken["The penalty is doubled."] == "es"


def test_the_same_assessment_gives_the_same_bytes() -> None:
    assert written(large()) == written(large())


def test_nothing_of_the_machine_or_its_libraries_leaks() -> None:
    file = WordFile.of(written(large()))
    everything = b"".join(file.parts.values()).lower()
    assert b"python" not in everything
    core = file.parts["docProps/core.xml"].decode()
    assert "Anna Alba" in core
    assert "2026-11-23T00:00:00Z" in core


def test_the_contents_are_the_headings() -> None:
    now = large()
    file = WordFile.of(written(now))
    lines = [line.split("\t") for line in file.paragraphs("TOC1", "TOC2")]
    assert [line[1] for line in lines] == file.paragraphs("Heading1", "Heading2", "ReportAnnex")
    assert [line[0] for line in lines] == [entry.number for entry in places(document(now)).contents]
    pages = [int(line[2]) for line in lines]
    assert pages == sorted(pages)
    assert pages[-1] > 40


def test_references_name_the_number_word_gives_the_paragraph() -> None:
    now = large()
    body = WordFile.of(written(now)).body
    numbered = [p for p in body.iter(f"{W}p") if style(p) in {"ReportParagraph", "ReportLead"}]
    numbers = {
        mark.get(f"{W}name"): str(n)
        for n, paragraph in enumerate(numbered, start=1)
        for mark in paragraph.iter(f"{W}bookmarkStart")
    }
    labels = {bookmark_name(a): n for a, n in places(document(now)).labels.items() if a.startswith("paragraph:")}
    assert len(labels) == len(now.checklist.requirements)
    assert {name: numbers[name] for name in labels} == labels


def test_what_can_be_edited_sits_in_controls_under_its_address() -> None:
    now = small()
    controls = WordFile.of(written(now)).controls()
    first = now.checklist.requirements[0].id
    assert {tag for tag in controls if tag.startswith(f"finding:{first}:")} == {
        f"finding:{first}:{part}" for part in ("verdict", "analysis", "good_practice", "assistance_need")
    }
    assert [t for t in controls if t.endswith(":verdict")] == [
        f"finding:{r.id}:verdict" for r in now.checklist.requirements
    ]
    assert [t for t in controls if t.startswith("recommendation:")] == [
        *(f"recommendation:first:{part}" for part in ("text", "priority", "time_frame", "addressee", "draft")),
        "recommendation:second:text",
    ]
    assert controls[f"finding:{first}:analysis"] == "The help is covered.\nThe stay is not."
    assert controls["recommendation:first:time_frame"] == "24 months"


@pytest.mark.parametrize("text", ["Plain words.", HOSTILE])
def test_every_control_holds_a_bookmark_that_says_its_address_and_its_words(text: str) -> None:
    file = WordFile.of(written(large(text)))
    controls = file.controls()
    assert len(controls) > 300
    names = [name for name in file.bookmarks() if read_bookmark(name)]
    assert sorted(names) == sorted(bookmark(tag, said) for tag, said in controls.items())
    assert all(Address.read(tag) for tag in controls)


def test_the_chart_holds_the_numbers_of_the_table() -> None:
    file = WordFile.of(written(large()))
    chart = file.tree("word/charts/chart1.xml")
    space = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
    series = [[int(v.text or 0) for v in s.iterfind(f"{space}val//{space}v")] for s in chart.iter(f"{space}ser")]
    table = next(file.body.iter(f"{W}tbl"))
    rows = [[words(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")][1:-1]
    assert series == [[int(row[n].replace("–", "0")) for row in rows] for n in range(2, len(rows[0]))]
    with ZipFile(io.BytesIO(file.parts["word/embeddings/chart1.xlsx"])) as workbook:
        assert "xl/worksheets/sheet1.xml" in workbook.namelist()


def test_every_table_and_figure_is_counted_and_referred_to() -> None:
    file = WordFile.of(written(small()))
    captions = file.paragraphs("Caption", "ReportFigureCaption")
    said = "\n".join(file.paragraphs())
    for caption in captions:
        label = re.match(r"(?:Table|Figure) \d+", caption)
        assert label
        if "Criteria of section" not in caption and "What is no duty" not in caption:
            assert said.count(label[0]) > 1


@needs_libreoffice
@needs_office_fonts
def test_another_office_draws_every_chapter_on_the_page_the_contents_say(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(written(small()))
    drawn = pages(path, tmp_path)
    lines = [line.split("\t") for line in WordFile.of(path.read_bytes()).paragraphs("TOC1")]
    assert len(lines) > 8
    for number, title, page in lines:
        heading = rf"^\s*{re.escape(number.rstrip('.'))}\. {re.escape(title)}"
        assert re.search(heading, drawn[int(page) - 1], re.MULTILINE)
