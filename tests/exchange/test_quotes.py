"""A quote is found at its place however it was typed or copied; another one is told where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.exchange.quotes import find_quote
from gapanalyzer.model.instrument import LawText, Provision, Unit
from tests.builders import LAW

ACT = LawText(
    (
        "Having regard to the Protocol,",
        " ",
        "Article 1. Offence",
        "  Whoever “smuggles” a person’s child – for gain –",
        "by land or water\u00adways, is punished. ",
        " ",
    ),
    (Provision("1", Unit.ARTICLE, "Offence", "art_1", 2, 5, "Article"),),
)


@pytest.mark.parametrize(
    "quote",
    [
        "Whoever “smuggles” a person’s child",
        'Whoever "smuggles" a person\'s child',
        "Whoever «smuggles» a person´s   child - for\ngain",
        "gain –\nby land or waterways",
        "gain - by land or wa\u00adterways, is\u200b punished.",
    ],
)
def test_marks_blanks_and_hyphens_may_be_others(quote: str) -> None:
    span = find_quote(ACT, "Article 1", quote)
    assert isinstance(span, tuple)
    assert ACT.joined[slice(*span)].split()[-1] in {"child", "gain", "water\u00adways", "punished."}


def test_no_quote_is_the_whole_provision_without_blanks_at_its_ends() -> None:
    span = find_quote(ACT, "1", "")
    assert isinstance(span, tuple)
    words = ACT.joined[slice(*span)]
    assert words.startswith("Article 1")
    assert words.endswith("punished.")


def test_words_of_a_preamble_need_no_locator() -> None:
    span = find_quote(ACT, "", "regard to the Protocol")
    assert isinstance(span, tuple)
    assert ACT.joined[slice(*span)] == "regard to the Protocol"


def test_an_empty_provision_has_no_words() -> None:
    empty = LawText((" ",), (Provision("1", Unit.ARTICLE, "", "art_1", 0, 0),))
    assert isinstance(find_quote(empty, "1", ""), str)


def test_capitals_and_other_words_matter() -> None:
    assert "do not stand there" in str(find_quote(ACT, "1", "whoever"))
    assert "do not stand there" in str(find_quote(ACT, "1", ".*"))


@given(st.data())
def test_every_stretch_of_words_of_a_provision_is_found_in_it(data: st.DataObject) -> None:
    article = data.draw(st.sampled_from(LAW.articles))
    words = LAW.words_of(article).split()
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    quote = " ".join(words[first : last + 1])
    span = find_quote(LAW, article.number, quote)
    assert isinstance(span, tuple)
    assert " ".join(LAW.joined[slice(*span)].split()) == quote


def test_a_text_without_articles_is_quoted_by_its_paragraphs() -> None:
    text = LawText(("Decree", "Ports are watched.", "Entry is punished."))
    assert find_quote(text, "paragraph 3", "is punished") == (
        len("Decree\nPorts are watched.\nEntry "),
        len(text.joined) - 1,
    )
    assert find_quote(text, "paragraph 2", "is punished") == (
        "the words “is punished” do not stand there; they stand in paragraph 3."
    )
