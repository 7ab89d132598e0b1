"""Sub-units nest by the sequence of their numbers."""

import pytest

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from tests.legislation.laws import outline


def inner(*lines: str, page: int = 0) -> list[str]:
    """The outline inside one article that holds these lines."""
    law = ["Article 1. Heading of it", *lines, "Article 2. Another", "A person is free."]
    text = segment(Document(tuple(Paragraph(line, page=page) for line in law)))
    found = outline(text.provisions)
    return [line[2:] for line in found[1 : found.index("article 2 Another")]]


def test_letters_run_past_h_i_j_when_no_roman_list_begins() -> None:
    letters = "abcdefghijklm"
    assert inner("The officer may", *(f"({c}) do the thing {c};" for c in letters)) == [f"point {c}" for c in letters]


def test_i_begins_a_roman_list_when_ii_follows() -> None:
    assert inner("(h) if", "(i) one;", "(ii) two.") == ["point i", "point ii"]
    lines = [f"({c}) item;" for c in "abcdefgh"]
    assert inner(*lines, "(i) first;", "(ii) second;", "(i) letter i;", "(j) letter j.")[-5:] == [
        "point h",
        "  point i",
        "  point ii",
        "point i",
        "point j",
    ]


def test_inserted_items_stand_beside_the_one_before() -> None:
    assert inner("(1) One.", "(2) Two.", "(2.1) Inserted.", "(3) Three:", "(a) x;", "(a.1) y;", "(b) z.") == [
        "paragraph 1",
        "paragraph 2",
        "paragraph 2.1",
        "paragraph 3",
        "  point a",
        "  point a.1",
        "  point b",
    ]


def test_repealed_subsections_may_be_grouped() -> None:
    assert inner("(1) One.", "(2) and (3) [Repealed]", "(4) Four.") == [
        "paragraph 1",
        "paragraph 2 and 3",
        "paragraph 4",
    ]


def test_several_signs_on_one_line_nest() -> None:
    assert inner("(1) (a) One;", "(b) two.") == ["paragraph 1", "  point a", "  point b"]


def test_double_letters_lie_below_single_ones() -> None:
    assert inner("1. One", "a) x,", "aa) xx,", "bb) yy,", "b) y.") == [
        "paragraph 1",
        "  point a",
        "    point aa",
        "    point bb",
        "  point b",
    ]


def test_ordinal_and_circled_items() -> None:
    assert inner("1° Un ;", "2° Deux.") == ["paragraph 1", "paragraph 2"]
    assert inner("① First.", "② Second.") == ["paragraph ①", "paragraph ②"]


def test_decimal_paragraphs_take_the_number_of_the_article() -> None:
    assert inner("1.1. One.", "1.2. Two.", "1.2.1. Below two.") == [
        "paragraph 1.1",
        "paragraph 1.2",
        "  point 1.2.1",
    ]


@pytest.mark.parametrize("reference", ["(2) or (3) with respect to fewer persons", "(2), a person is liable."])
def test_a_cross_reference_at_the_start_of_a_line_is_no_item(reference: str) -> None:
    before = "(1) A person who is convicted of an offence under subsection"
    assert inner(before, reference, "and to nobody else.", page=1) == ["paragraph 1"]


def test_a_first_item_after_a_full_line_counts_where_the_second_follows() -> None:
    lines = ("(1) The Ministry provides victims for at least three months with", "(a) housing;", "(b) food.")
    assert inner(*lines, page=1) == ["paragraph 1", "  point a", "  point b"]
