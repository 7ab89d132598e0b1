"""What is looked for in a law."""

import pytest

from gapanalyzer.legislation.finding.query import from_phrases, from_words


def test_a_phrase_that_says_the_same_twice_is_looked_for_once() -> None:
    query = from_phrases(["illegal entry", "Illegal entries", "", "  "], "en")
    assert [term.said for term in query.terms] == ["illegal entry"]
    assert query.words == ("illeg", "entri")


def test_small_words_are_not_looked_for_unless_there_are_no_others() -> None:
    assert from_phrases(["of the sea"], "en").words == ("sea",)
    assert from_phrases(["of the"], "en").words == ("of", "the")


def test_words_a_person_types_each_become_a_reason() -> None:
    assert [term.said for term in from_words("Forged passports", "en").terms] == ["forged", "passports"]


def test_an_unfinished_quotation_is_read_as_words() -> None:
    assert [term.said for term in from_words('"forged passport', "en").terms] == ["forged", "passport"]


def test_a_quoted_run_of_characters_keeps_the_boundaries_inside_it() -> None:
    (term,) = from_words("“组织、领导”", "zh").terms
    assert term.spelled == ("组织", "织", "领导")


@pytest.mark.parametrize("asked", ["", "  ", '""', "—", "… NEAR …"])
def test_what_holds_no_word_asks_for_nothing(asked: str) -> None:
    assert from_words(asked, "en").terms == ()
