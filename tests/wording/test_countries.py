"""A country is known under the names six languages have for it."""

import pytest

from gapanalyzer.wording import words
from gapanalyzer.wording.countries import country_in, names_of_country


def test_a_name_in_one_language_gives_those_of_the_others() -> None:
    for name in ("Spain", "españa", "Espagne"):
        names = names_of_country(name)
        assert {"Spain", "Espagne", "España", "Испания", "西班牙"} <= set(names)
        assert len(set(names)) == len(names)


def test_a_country_nobody_knows_has_no_other_names() -> None:
    assert names_of_country("Calvara") == ()
    assert names_of_country("") == ()


@pytest.mark.parametrize("name", ["Kenya", "kenya", "Кения", " 肯尼亚 "])
def test_a_country_is_called_what_the_language_of_the_report_calls_it(name: str) -> None:
    assert country_in(name, "ru") == ("Кения" if name != "Кения" else name)
    assert country_in(name, "ar") == "كينيا"


def test_a_name_already_in_that_language_stays_as_it_is_written() -> None:
    assert country_in("ESPAÑA", "es") == "ESPAÑA"


@pytest.mark.parametrize("name", ["Calvara", "Republic of Kenya", "State A", ""])
def test_a_name_that_is_no_country_of_the_tables_stays_as_it_is_written(name: str) -> None:
    assert country_in(name, "zh") == name


def test_inside_a_sentence_english_adds_its_article() -> None:
    assert words("en").country("Royaume-Uni") == "the United Kingdom"
    assert words("fr").country("United Kingdom") == "Royaume-Uni"
