"""A text knows its paragraphs, its articles and what holds what."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.model.instrument import LawText, Unit
from tests.builders import LAW


def test_articles_are_listed_in_the_order_of_the_text() -> None:
    assert [article.number for article in LAW.articles] == ["1", "2", "4"]


def test_a_paragraph_is_held_by_a_chain_of_provisions() -> None:
    assert [p.path for p in LAW.chain_at(3)] == ["art_1", "art_1/para_1", "art_1/para_1/point_a"]
    assert LAW.chain_at(0) == ()
    article = LAW.article_at(4)
    assert article is not None
    assert article.number == "1"


@given(st.lists(st.text(max_size=8).filter(lambda t: "\n" not in t), min_size=1, max_size=8), st.data())
def test_every_offset_belongs_to_the_paragraph_it_lies_in(paragraphs: list[str], data: st.DataObject) -> None:
    text = LawText(tuple(paragraphs))
    n = data.draw(st.integers(0, len(paragraphs) - 1))
    offset = data.draw(st.integers(0, len(paragraphs[n])))
    assert text.paragraph_at(text.starts[n] + offset) == n
    assert text.joined[text.starts[n] :].startswith(paragraphs[n])


def test_the_hash_names_the_words_and_not_the_outline() -> None:
    assert evolve(LAW, provisions=()).sha == LAW.sha
    assert LawText((*LAW.paragraphs, "more")).sha != LAW.sha


def test_the_kinds_of_units_are_those_of_the_documented_form() -> None:
    assert ", ".join(Unit) == "book, part, title, chapter, division, article, paragraph, point, schedule"
