"""What a country is called in the languages reports are written in."""

from functools import cache

from babel import Locale

_LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")


def country_in(name: str, language: str) -> str:
    """What a language calls the country of this name; the name as it is written where that is not one country."""
    wanted = _bare(name)
    codes = {code for told in _territories() for code, said in told if said.casefold() == wanted}
    if len(codes) != 1:
        return name
    own = Locale.parse(language).territories.get(codes.pop(), name)
    return name if own.casefold() == wanted else own


def names_of_country(name: str) -> tuple[str, ...]:
    """Every name of the country that one of these languages calls so; nothing where none does."""
    wanted = _bare(name)
    codes = {code for told in _territories() for code, said in told if said.casefold() == wanted}
    return tuple(dict.fromkeys(said for told in _territories() for code, said in told if code in codes))


def _bare(name: str) -> str:
    return " ".join(name.split()).casefold()


@cache
def _territories() -> tuple[tuple[tuple[str, str], ...], ...]:
    """By language: two letters and a name for every country, without continents."""
    return tuple(
        tuple((code, said) for code, said in Locale.parse(language).territories.items() if code.isalpha())
        for language in _LANGUAGES
    )
