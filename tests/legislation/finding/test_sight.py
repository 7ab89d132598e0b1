"""Where phrases and words are seen in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.finding.query import By, from_phrases, from_words
from gapanalyzer.legislation.finding.sight import hear, merged, sights, word_spans

ANY_TEXT = st.text(max_size=80)
LANGUAGES = st.sampled_from(["en", "fr", "es", "ar", "ru", "zh", "pl", "", "xx-YY"])


def seen(phrase: str, text: str, language: str) -> list[str]:
    """The stretches of the text in which the phrase is seen."""
    return [
        text[a:b]
        for sight in sights(from_phrases([phrase], language), hear(text, language))
        for a, b in merged(sight.spans)
    ]


@pytest.mark.parametrize(
    ("language", "phrase", "text"),
    [
        ("en", "smuggling of migrants", "Whoever smuggles a migrant is punished."),
        ("en", "illegal entry", "ILLEGAL  ENTRIES are punished."),
        ("fr", "entrée illégale", "Quiconque organise des entrées ILLÉGALES"),
        ("fr", "personne condamnée", "les personnes condamnées pour aide"),
        ("fr", "document d'identité", "des documents d’identité"),
        ("es", "prescripción de la acción penal", "Las acciones penales por estos delitos prescriben: prescripción"),
        ("es", "tráfico ilícito de migrantes", "el trafico ilicito de un migrante"),
        ("ru", "незаконный въезд", "организация незаконного въезда"),
        ("ru", "совершенное преступление", "совершённые преступления"),
        ("ar", "تهريب المهاجرين", "يعاقب على تَهْرِيبِ المـــهاجرين"),
        ("ar", "وثيقة سفر", "وثائق السفر أو وثيقة السفر"),
        ("ar", "الأشخاص", "الاشخاص"),
        ("ar", "السفر", "والسفر"),
        ("zh", "非法入境", "禁止非法入境的外国人"),
        ("zh", "组织他人偷越国(边)境", "组织他人偷越国（边）境的，处有期徒刑"),
        ("zh", "组织、领导", "组织、领导犯罪集团"),
        ("de", "unerlaubte Einreise", "bei unerlaubter Einreise"),
        ("pl", "nielegalne przekroczenie", "NIELEGALNE przekroczenie granicy"),
    ],
)
def test_a_phrase_is_seen_whatever_the_endings_case_and_accents(language: str, phrase: str, text: str) -> None:
    assert seen(phrase, text, language)


@pytest.mark.parametrize(
    ("language", "phrase", "text"),
    [
        ("en", "smuggling of migrants", "smuggling of goods; " + "other " * 7 + "migrants"),
        ("en", "illegal entry", "illegal stay"),
        ("zh", "非法入境", "入境非法"),
        ("fr", "entrée illégale", "entrée légale"),
        ("ru", "въезд", "выезд"),
    ],
)
def test_a_phrase_is_not_seen_in_its_words_far_apart_or_in_half_of_them(language: str, phrase: str, text: str) -> None:
    assert seen(phrase, text, language) == []


def test_a_phrase_is_seen_in_any_order_with_six_words_between() -> None:
    text = "migrants one two three four five six smuggled"
    assert seen("smuggling of migrants", text, "en") == ["migrants", "smuggled"]


def test_spans_are_places_in_the_original_text_with_its_accents() -> None:
    text = "1° L’entrée illégale est punie."
    assert seen("entrée illégale", text, "fr") == ["entrée", "illégale"]


def test_quoted_words_must_stand_as_typed_but_for_case_and_accents() -> None:
    query = from_words("“entrée illégale” étranger", "fr")
    assert [(term.said, term.by, term.needed) for term in query.terms] == [
        ("entrée illégale", By.SPELLING, True),
        ("etranger", By.STEM, False),
    ]
    assert [s.term.said for s in sights(query, hear("ENTREE ILLEGALE", query.language))] == ["entrée illégale"]
    assert sights(query, hear("entrées illégales", query.language)) == ()


def test_near_asks_for_two_words_close_together() -> None:
    query = from_words("vessel NEAR/2 board", "en")
    assert sights(query, hear("board the foreign vessel", query.language))
    assert not sights(query, hear("board the large foreign vessel", query.language))


def test_a_single_character_is_found_wherever_it_stands() -> None:
    assert [s.spans for s in sights(from_words("船", "zh"), hear("小船和船长", "zh"))] == [((1, 2), (3, 4))]


def test_without_a_stemmer_a_word_stands_for_every_word_that_begins_with_it() -> None:
    assert sights(from_words("cudzoziem", "uk"), hear("ustawa o cudzoziemcach", "uk"))
    assert not sights(from_words("cud", "uk"), hear("ustawa o cudzoziemcach", "uk"))


def test_single_words_of_phrases_are_shown_where_no_phrase_is() -> None:
    text = "the entry of goods"
    assert [text[a:b] for a, b in word_spans(from_phrases(["illegal entry"], "en"), hear(text, "en"))] == ["entry"]


def test_stretches_that_touch_become_one() -> None:
    assert merged([(5, 8), (0, 3), (2, 4), (8, 9)]) == ((0, 4), (5, 9))


@given(ANY_TEXT, ANY_TEXT, LANGUAGES)
def test_whatever_is_typed_makes_a_query_whose_spans_lie_in_the_text(asked: str, text: str, language: str) -> None:
    for query in (from_words(asked, language), from_phrases([asked], language)):
        for sight in sights(query, hear(text, query.language)):
            assert sight.spans
            assert all(0 <= a < b <= len(text) for a, b in sight.spans)


@given(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12), LANGUAGES)
def test_a_word_is_always_seen_in_itself(word: str, language: str) -> None:
    query = from_words(word, language)
    assert len(sights(query, hear(f"… {word}, …", query.language))) == len(query.terms)


def test_of_quoted_words_only_the_place_where_they_stand_together_is_shown() -> None:
    text = "illegal stay and illegal entry"
    assert [s.spans for s in sights(from_words('"illegal entry"', "en"), hear(text, "en"))] == [((17, 30),)]
