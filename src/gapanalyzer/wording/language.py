"""Says a sentence in one language: gettext catalogues for words, Babel for dates and lists."""

import datetime as dt
import gettext
import io
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal

from attrs import frozen
from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from gapanalyzer.model.problem import KnownError
from gapanalyzer.wording.countries import country_in

DOMAIN = "gapanalyzer"
SOURCE_LANGUAGE = "en"
_BRITISH = "en_GB"
"""United Nations English: day before month, no comma before the last item of a list."""
_TAKES_ARTICLE = re.compile(
    r"^(?!the\b)(?:.* of .*|.*\b(?:Republic|Kingdom|Federation|Emirates|Islands|Union|States))$", re.IGNORECASE
)
_FOLDER = Path(__file__).parent / "locale"
_DATES = {"ru": "d MMMM y 'года'"}
"""Dates where the long form is not that of the United Nations: "24 ноября 2026 года", not "24 ноября 2026 г."."""
_NOTE_MARK_FIRST = frozenset({"fr", "es", "zh"})
_LEVANT = "ar_SY"
"""Where Arabic months have their own names; the United Nations write both: "24 تشرين الثاني/نوفمبر 2026"."""
RIGHT_TO_LEFT = frozenset({"ar"})
"""Report languages that are read from the right."""


def msg(english: str) -> str:
    """Marks English words for the catalogues, where they are said later."""
    return english


@frozen
class Signs:
    """The punctuation of one language; what follows a sign in print is part of it."""

    opening: str = "“"
    closing: str = "”"
    comma: str = ", "
    semicolon: str = "; "
    colon: str = ": "
    stop: str = "."
    between: str = " "
    """Parts two sentences."""
    aside: str = " ({})"
    """What stands in brackets behind a word, with the blank before them."""


_SIGNS = {
    "fr": Signs("«\u202f", "\u202f»", semicolon="\u202f; ", colon="\u00a0: "),
    "es": Signs("«", "»"),
    "ru": Signs("«", "»"),
    "ar": Signs(comma="، ", semicolon="؛ ", between="\u200f "),
    "zh": Signs(comma="，", semicolon="；", colon="：", stop="。", between="", aside="（{}）"),
}
_ENGLISH = Signs()


@frozen
class Words:
    """The words of one language; English is both the key and the fallback."""

    language: str
    catalogue: gettext.NullTranslations

    def say(self, english: str, **values: object) -> str:
        """The sentence in this language, with its {places} filled."""
        said = self.catalogue.gettext(english)
        return said.format(**values) if values else said

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """The form of a sentence that fits a number, which is its {number} place."""
        return self.catalogue.ngettext(one, many, number).format(number=number, **values)

    def both(self, items: Iterable[str]) -> str:
        """Items joined as in "a, b and c"."""
        return self._joined(tuple(items), "standard")

    def either(self, items: Iterable[str]) -> str:
        """Items joined as in "a, b or c"."""
        return self._joined(tuple(items), "or")

    def _joined(self, items: tuple[str, ...], style: Literal["standard", "or"]) -> str:
        return format_list(items, style=style, locale=self._locale)

    @property
    def _locale(self) -> str:
        return _BRITISH if self.language == SOURCE_LANGUAGE else self.language

    def date(self, day: dt.date) -> str:
        """A date in full, e.g. "23 November 2026"; in Arabic the month has both its names."""
        if self.language == "ar":
            return f"{format_date(day, 'd MMMM', locale=_LEVANT)}/{format_date(day, 'MMMM y', locale='ar')}"
        return format_date(day, _DATES.get(self.language, "long"), locale=self._locale)

    def date_in(self, iso: str) -> str:
        """A date written as ISO 8601 in full; what is no such date stays as it was written."""
        try:
            return self.date(dt.date.fromisoformat(iso.strip()))
        except ValueError:
            return iso.strip()

    def quoted(self, text: str) -> str:
        """The text in this language's quotation marks."""
        return f"{self.signs.opening}{text}{self.signs.closing}"

    def aside(self, text: str) -> str:
        """The text in this language's brackets, as it stands behind a word: " (SOM 6)"."""
        return self.signs.aside.format(text)

    def sentences(self, *said: str) -> str:
        """Sentences one after another; empty ones are left out."""
        return self.signs.between.join(sentence for sentence in said if sentence)

    def place(self, name: str) -> str:
        """What this language calls a country that was named in any other; as it was named where that is not known."""
        return country_in(name, self.language)

    def country(self, name: str) -> str:
        """A country's name inside a sentence; English says "the Republic of Calvara" and "the United Kingdom"."""
        named = self.place(name)
        return f"the {named}" if self.language == SOURCE_LANGUAGE and _TAKES_ARTICLE.search(named) else named

    @property
    def signs(self) -> Signs:
        """The punctuation of this language."""
        return _SIGNS.get(self.language, _ENGLISH)

    @property
    def note_mark_first(self) -> bool:
        """Whether a note mark stands before the punctuation (French, Spanish, Chinese) and not after it."""
        return self.language in _NOTE_MARK_FIRST


def language_name(code: str, language: str = SOURCE_LANGUAGE) -> str:
    """What a language is called in another one ("French"); the code itself where nobody knows it."""
    try:
        return Locale.parse(code.replace("-", "_")).get_language_name(language) or code
    except (UnknownLocaleError, ValueError):
        return code


def languages() -> tuple[str, ...]:
    """Codes of the languages there are words for, English first."""
    return SOURCE_LANGUAGE, *sorted(path.parent.parent.name for path in _FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


@cache
def words(language: str = SOURCE_LANGUAGE) -> Words:
    """The words of one language; raises KnownError where there is no catalogue for it."""
    if language == SOURCE_LANGUAGE:
        return Words(language, gettext.NullTranslations())
    if language not in languages():
        known = ", ".join(languages())
        raise KnownError(f"There are no words for the language “{language}” yet. Choose one of these: {known}.")
    return Words(language, _catalogue(_FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"))


def _catalogue(path: Path) -> gettext.GNUTranslations:
    compiled = io.BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=path.parent.parent.name))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
