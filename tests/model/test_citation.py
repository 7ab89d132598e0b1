"""Locators are read as people write them, found in the outline, and derived from a place."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gapanalyzer.model.citation import Citation, CitationId, Locator
from gapanalyzer.model.instrument import LawText, Provision, Unit
from tests.builders import LAW


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("6(1)(a)", ("6", "1", "a")),
        ("art. 6 (1)(a).", ("6", "1", "a")),
        ("Article 41", ("41",)),
        ("section 25.1(2)", ("25.1", "2")),
        ("§ 95", ("95",)),
        ("204 and 205", ("204 and 205",)),
        ("5 bis", ("5 bis",)),
    ],
)
def test_a_locator_is_read_as_people_write_it(written: str, parts: tuple[str, ...]) -> None:
    assert Locator.read(written).parts == parts


NUMBER = st.from_regex(r"[1-9a-z]{1,3}", fullmatch=True)


@given(st.from_regex(r"[1-9][0-9a-z]{0,2}", fullmatch=True), st.lists(NUMBER, max_size=3))
@example("6", ["nr"])
def test_a_printed_locator_reads_back(article: str, inside: list[str]) -> None:
    """An article that were called "nr" would read as the word before a number."""
    assert Locator.read(str(Locator((article, *inside)))) == Locator((article, *inside))


@pytest.mark.parametrize(("written", "path"), [("1", "art_1"), ("1(1)(b)", "art_1/para_1/point_b"), ("4", "art_4")])
def test_a_locator_finds_its_provision(written: str, path: str) -> None:
    found = Locator.read(written).find(LAW)
    assert found is not None
    assert found.path == path


@pytest.mark.parametrize("written", ["3", "1(2)", "1(1)(c)", "", "(1)"])
def test_a_locator_of_nothing_finds_nothing(written: str) -> None:
    assert Locator.read(written).find(LAW) is None


@pytest.mark.parametrize(
    ("first", "last", "locator"), [(3, 3, "1(1)(a)"), (2, 4, "1(1)"), (3, 4, "1(1)"), (1, 1, "1"), (0, 0, "")]
)
def test_a_place_is_named_by_the_innermost_unit_that_holds_it(first: int, last: int, locator: str) -> None:
    assert str(Locator.of(LAW, first, last)) == locator


def test_a_citation_knows_whether_its_quote_still_stands() -> None:
    citation = Citation(CitationId("c"), LAW.sha, 3, 4, 11, "by fine")
    assert citation.stands_in(LAW)
    assert str(citation.locator(LAW)) == "1(1)(a)"
    assert not Citation(CitationId("c"), LAW.sha, 3, 4, 11, "by Fine").stands_in(LAW)
    assert not Citation(CitationId("c"), LAW.sha, 99, 4, 11, "by fine").stands_in(LAW)


def test_a_citation_may_run_over_several_paragraphs() -> None:
    start = LAW.joined.index("by fine")
    end = LAW.joined.index("imprisonment.") + len("imprisonment.")
    at = LAW.starts[3]
    citation = Citation(CitationId("c"), LAW.sha, 3, start - at, end - at, LAW.joined[start:end])
    assert citation.stands_in(LAW)
    assert str(citation.locator(LAW)) == "1(1)"


def numbered(*numbers: tuple[str, str]) -> LawText:
    """A law whose articles have these labels and numbers."""
    return LawText(
        tuple(number for _, number in numbers),
        tuple(Provision(n, Unit.ARTICLE, "", f"art_{i}", i, i, label) for i, (label, n) in enumerate(numbers)),
    )


def test_a_dot_between_digits_tells_two_articles_apart() -> None:
    law = numbered(("", "3.1"), ("", "31"))
    found = [Locator.read(written).find(law) for written in ("31", "3.1", "3.1.")]
    assert [hit.path if hit else "" for hit in found] == ["art_1", "art_0", "art_0"]


@pytest.mark.parametrize(
    ("label", "number", "written"),
    [
        ("Artículo", "5 bis", "Artículo 5 bis"),
        ("Artículo", "5", "art. 5"),
        ("Article", "L. 511-1", "Art. L.511-1"),
        ("Section", "41", "s 41"),
        ("Section", "41", "SECTION 41."),
        ("Статья", "2", "ст. 2"),
        ("Статья", "2", "Статья 2"),
        ("المادة", "7", "المادة 7"),
        ("条", "三", "第三条"),
        ("§", "2a", "§2a"),
    ],
)
def test_the_laws_own_keyword_does_not_matter(label: str, number: str, written: str) -> None:
    assert Locator.read(written).find(numbered((label, number))) is not None


def test_a_citation_that_does_not_stand_in_a_text_has_no_place_there() -> None:
    assert str(Citation(CitationId("c"), LAW.sha, 99, 0, 3, "gone").locator(LAW)) == ""


UNNUMBERED = LawText(("Decree", "Ports are watched.", " ", "Whoever enters is fined."))


def test_a_text_without_articles_is_named_by_its_paragraphs() -> None:
    assert str(Locator.of(UNNUMBERED, 3, 3)) == "paragraph 4"
    assert Locator.of(UNNUMBERED, 1, 3) == Locator(())
    assert Locator.of(UNNUMBERED, 2, 2) == Locator(())


@pytest.mark.parametrize("written", ["paragraph 4", "4", "párrafo 4", "第4段", "Absatz 4"])
def test_its_paragraphs_are_found_by_their_number(written: str) -> None:
    found = Locator.read(written).find(UNNUMBERED)
    assert found is not None
    assert UNNUMBERED.words_of(found) == "Whoever enters is fined."


@pytest.mark.parametrize("written", ["9", "3", "", "four"])
def test_a_paragraph_that_is_not_there_or_blank_is_not_found(written: str) -> None:
    assert Locator.read(written).find(UNNUMBERED) is None
