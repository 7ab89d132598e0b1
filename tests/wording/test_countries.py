"""A country is known under the names six languages have for it."""

from gapanalyzer.wording.countries import names_of_country


def test_a_name_in_one_language_gives_those_of_the_others() -> None:
    for name in ("Spain", "españa", "Espagne"):
        names = names_of_country(name)
        assert {"Spain", "Espagne", "España", "Испания", "西班牙"} <= set(names)
        assert len(set(names)) == len(names)


def test_a_country_nobody_knows_has_no_other_names() -> None:
    assert names_of_country("Calvara") == ()
    assert names_of_country("") == ()
