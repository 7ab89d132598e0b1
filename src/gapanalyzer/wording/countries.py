"""What a country is called in the languages reports are written in."""

from functools import cache

from babel import Locale

_LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")


def names_of_country(name: str) -> tuple[str, ...]:
    """Every name of the country that one of these languages calls so; nothing where none does."""
    wanted = " ".join(name.split()).casefold()
    codes = {code for told in _territories() for code, said in told if said.casefold() == wanted}
    return tuple(dict.fromkeys(said for told in _territories() for code, said in told if code in codes))


@cache
def _territories() -> tuple[tuple[tuple[str, str], ...], ...]:
    """By language: two letters and a name for every country, without continents."""
    return tuple(
        tuple((code, said) for code, said in Locale.parse(language).territories.items() if code.isalpha())
        for language in _LANGUAGES
    )
