"""The web page says what the report says, needs nothing besides itself, and takes no text for a tag."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed import legible
from gapanalyzer.model.problem import Cancelled
from gapanalyzer.report import html_page, html_text
from gapanalyzer.report.blocks import Chart, Document, Look, Note, Para, Recommended, Run, Table
from gapanalyzer.report.gap_report import build
from gapanalyzer.wording import languages
from tests.report.assessments import large, nothing, small
from tests.report.workbooks import PARTICULARS

HOSTILE = "<b>&amp; \0\x0b ]]> \ufffe \ud800 \U0001f6a2 بحر 海 \r\n\t“” <script>alert(1)</script> onload=\"x\" 'y'"


def page(document: Document) -> str:
    (content,) = html_page.files(document, Meter())
    return content.decode()


def parsed(now: Assessment, language: str = "en") -> Any:
    return html.fromstring(page(build(now, PARTICULARS, language)))


def squeezed(words: str) -> str:
    return "".join(legible(words).split())


@pytest.mark.parametrize("language", languages())
def test_the_page_says_its_language_and_direction(language: str) -> None:
    tree = parsed(small(), language)
    assert (tree.get("lang"), tree.get("dir")) == (language, "rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize(
    "made", [small, nothing, large, lambda: large(HOSTILE)], ids=["small", "empty", "large", "bad"]
)
def test_every_link_leads_somewhere_and_no_place_is_named_twice(made: Callable[[], Assessment]) -> None:
    tree = parsed(made())
    named = Counter(tree.xpath("//@id"))
    assert [name for name, times in named.items() if times > 1] == []
    links = tree.xpath("//a/@href")
    assert links
    assert {link.removeprefix("#") for link in links} <= set(named)


@pytest.mark.parametrize("made", [small, lambda: large(HOSTILE)], ids=["small", "bad"])
def test_the_page_needs_nothing_besides_itself(made: Callable[[], Assessment]) -> None:
    document = build(made(), PARTICULARS)
    tree: Any = html.fromstring(page(document))
    assert (
        tree.xpath("//script | //link | //img | //iframe | //object | //form | //@src | //@onload | //@onclick") == []
    )
    assert all(link.startswith("#") for link in tree.xpath("//@href"))
    assert not re.search(r"url\(|@import|https?://", page(build(small(), PARTICULARS)))


def test_everything_the_report_says_stands_on_the_page() -> None:
    document = build(large(HOSTILE), PARTICULARS)
    tree: Any = html.fromstring(page(document))
    said = squeezed("".join(tree.xpath("//body//text()")))
    for chapter in document.chapters:
        for block in chapter.blocks:
            contents = [block.content] if isinstance(block, Para) else []
            contents += [cell for row in block.rows for cell in row] if isinstance(block, Table) else []
            runs = [
                run
                for content in contents
                for part in content
                for run in (part.content if isinstance(part, Note) else (part,))
            ]
            assert all(squeezed(run.text) in said for run in runs if isinstance(run, Run))
            if isinstance(block, Recommended):
                assert squeezed(block.text) in said


def test_tables_have_heads_for_columns_and_rows_and_charts_are_told() -> None:
    document = build(large(), PARTICULARS)
    tree: Any = html.fromstring(page(document))
    blocks = [block for chapter in document.chapters for block in chapter.blocks]
    tables = [block for block in blocks if isinstance(block, Table)]
    assert len(tree.xpath("//table[caption][thead/tr/th[@scope='col']]")) == len(tables)
    assert len(tree.xpath("//tbody/tr/th[@scope='row'] | //tfoot/tr/th[@scope='row']")) == sum(
        len(t.rows) for t in tables
    )
    assert tree.xpath("//*[@role='img']/@aria-label") == [b.told for b in blocks if isinstance(b, Chart)]
    assert len(tree.xpath("//h1")) == 1
    levels = [int(head.tag[1]) for head in tree.xpath("//h1|//h2|//h3|//h4")]
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_each_note_has_a_mark_and_a_way_back() -> None:
    tree = parsed(small())
    notes = tree.xpath("//section[@class='notes']//li")
    marks = tree.xpath("//sup/a")
    assert len(notes) == len(marks) == 3
    assert [note.xpath("./a/@href") for note in notes] == [[f"#{mark.get('id')}"] for mark in marks]
    assert notes[0].xpath(".//span[@lang='es']/text()") == ["(a) by fine, or"]


def test_the_same_document_gives_the_same_bytes_and_writing_can_be_stopped() -> None:
    assert page(build(small(), PARTICULARS)) == page(build(small(), PARTICULARS))
    with pytest.raises(Cancelled):
        html_page.files(build(small(), PARTICULARS), Meter(cancelled=True))


@given(st.text(), st.sampled_from(Look), st.text(max_size=12))
def test_any_words_come_out_as_they_went_in(words: str, look: Look, language: str) -> None:
    tree: Any = etree.fromstring(f"<p>{html_text.run(words, look, language, 'en').replace('<br>', '<br/>')}</p>")
    for line_break in tree.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    assert "".join(tree.itertext()) == legible(words).replace("\t", "\u2003")
