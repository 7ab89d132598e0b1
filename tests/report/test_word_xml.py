"""Small pieces of XML hold any text."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gapanalyzer.model.printed import legible
from gapanalyzer.report.escaping import attribute
from gapanalyzer.report.word_xml import NAMESPACES, bookmark_name, field, paragraph, run
from tests.report import word_file


@given(st.text())
def test_a_run_gives_its_text_back(text: str) -> None:
    tree = etree.fromstring(f"<x {NAMESPACES}>{paragraph(run(text), 'ReportText')}</x>")
    assert word_file.words(tree) == legible(text)


@given(st.text())
def test_an_attribute_gives_its_text_back_in_one_line(text: str) -> None:
    tree = etree.fromstring(f'<x a="{attribute(text)}"/>')
    assert tree.get("a") == legible(text).replace("\n", " ").replace("\t", " ")


@given(st.text(), st.text())
def test_bookmarks_have_names_word_allows_and_differ(one: str, other: str) -> None:
    assert bookmark_name(one).isascii()
    assert len(bookmark_name(one)) <= 40
    assert (bookmark_name(one) == bookmark_name(other)) == (one == other)


def test_a_field_keeps_its_instruction_and_shows_its_result() -> None:
    tree = etree.fromstring(f"<x {NAMESPACES}>{field('REF a & b', 'R 5')}</x>")
    assert word_file.words(tree) == "R 5"
    assert [e.text for e in tree.iter(f"{word_file.W}instrText")] == [" REF a & b "]
