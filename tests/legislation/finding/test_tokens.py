"""Words of a text as search sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.finding.tokens import fold, has_stems, primary, stem, stop_words, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [("Été", "ete"), ("ﬁn", "fin"), ("أحكام", "احكام"), ("مـادّة", "مادة"), ("ёлка", "Елка"), ("١٢", "12"), ("Ⅳ", "iv")],
)
def test_two_spellings_of_a_word_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_the_russian_short_i_is_a_letter_of_its_own() -> None:
    assert fold("край") != fold("краи")


def test_a_word_is_stemmed_with_its_accents_and_folded_after() -> None:
    assert stem("condamnées", "fr") == stem("condamné", "fr-CA") == "condamn"
    assert stem("Condamnées", "") == "condamnees"


def test_portuguese_words_are_found_in_either_spelling() -> None:
    for older, newer in (
        ("infracções", "infração"),
        ("colectivas", "coletiva"),
        ("factos", "fato"),
        ("acções", "ação"),
    ):
        assert stem(older, "pt-MZ") == stem(newer, "pt-BR")


def test_a_run_without_spaces_becomes_pairs_and_its_last_character() -> None:
    assert [t.stem for t in tokens("非法入境 boat", "zh")] == ["非法", "法入", "入境", "境", "boat"]


def test_apostrophes_and_hyphens_part_words() -> None:
    assert [t.spelled for t in tokens("l’État non-partie", "fr")] == ["l", "etat", "non", "partie"]


def test_a_language_is_known_by_its_code_without_the_region() -> None:
    assert primary(" pt_BR ") == "pt"
    assert has_stems("es-MX")
    assert not has_stems("zh")
    assert "de" in stop_words("es-MX")
    assert stop_words("tlh") == frozenset()


@given(st.text(max_size=120), st.sampled_from(["en", "fr", "ar", "ru", "zh", "th", ""]))
def test_tokens_stand_in_order_inside_the_text_and_are_never_empty(text: str, language: str) -> None:
    found = list(tokens(text, language))
    assert all(t.spelled and t.stem and 0 <= t.start < t.end <= len(text) for t in found)
    assert [t.start for t in found] == sorted(t.start for t in found)


def test_an_accent_that_stands_alone_is_no_word() -> None:
    assert [t.spelled for t in tokens("a ́ b", "en")] == ["a", "b"]
