"""A law as references see it: its names, its articles by number, and a link into it."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property

from attrs import frozen

from gapanalyzer.legislation.finding.tokens import fold, primary, tokens
from gapanalyzer.legislation.structure.number_words import chinese
from gapanalyzer.legislation.structure.numbers import read_digits
from gapanalyzer.model.instrument import Flag, LawId, LawText, Provision, Unit

CHINESE = re.compile(r"([一二三四五六七八九十百千零〇两]+|\d+)(?:[条條])?(之[一二三四五六七八九十])?")
"""A number in Chinese, with what is put after it for an inserted article."""
_FAMILIES: Mapping[str, str] = {
    "section": "section", "sections": "section", "sec": "section", "secs": "section", "s": "section", "ss": "section",
    "arts": "article", "reg": "regulation", "regs": "regulation", "subsection": "section",
    "subsections": "section", "paragraph": "section", "paragraphs": "section", "subparagraph": "section",
    "subparagraphs": "section", "article": "article", "articles": "article", "art": "article",
    "regulation": "regulation", "regulations": "regulation", "rule": "rule", "rules": "rule",
    "§": "§", "§§": "§", "artikel": "article", "artikels": "article", "artikeln": "article",
}  # fmt: skip
"""Which words name the same units, in languages that have several."""

Key = tuple[str, int, tuple[str, ...]]


@frozen
class Link:
    """A reference in a law's text (offsets in `text.joined`) and where it leads."""

    start: int
    end: int
    law: LawId
    provision: Provision


@frozen(slots=False)
class Book:
    """A law as references see it: what it is called, its language, and its articles by number."""

    law: LawId
    names: tuple[str, ...]
    language: str
    text: LawText

    @cached_property
    def by_number(self) -> Mapping[Key, tuple[Provision, ...]]:
        """The articles of each number, without those quoted from other laws."""
        found: dict[Key, list[Provision]] = {}
        for article in self.text.articles:
            if Flag.QUOTED not in article.flags:
                found.setdefault(key_of(article.number), []).append(article)
        return {key: tuple(articles) for key, articles in found.items()}

    @cached_property
    def stems(self) -> tuple[tuple[str, ...], ...]:
        """The words of each of its names, cut to their stems."""
        said = (tuple(token.stem for token in tokens(name, self.language)) for name in self.names)
        return tuple(stems for stems in said if stems)

    @cached_property
    def family(self) -> str:
        """The unit its articles are, where the language has several words; empty where any will do."""
        label = next((a.label for a in self.text.articles), "")
        return family_of(label) or ("section" if primary(self.language) == "en" else "")


def schedule_at(book: Book, paragraph: int) -> str:
    """The path of the schedule around a paragraph; empty where there is none."""
    return next((p.path for p in book.text.chain_at(paragraph) if p.kind is Unit.SCHEDULE), "")


def family_of(words: str) -> str:
    """The unit that a word names, one for all the words of a language; empty where any will do."""
    return _FAMILIES.get(words.casefold().strip(" ."), "")


def inside(unit: Provision, parts: Sequence[str]) -> Provision | None:
    """The unit that these labels name inside another, one below the other; None where one is missing or doubled."""
    for part in parts:
        named = [child for child in unit.children if fold(child.number) == fold(part)]
        if len(named) != 1:
            return None
        unit = named[0]
    return unit


@cache
def key_of(number: str) -> Key:
    """One key for "12", "١٢" and "十二"; what is no number stays as it is written."""
    plain = number.strip(" ()").rstrip(".")
    figures = read_digits(plain, ranges=False)
    if figures is not None:
        return figures[0].key
    han = CHINESE.match(plain)
    if han and chinese(han[1]):
        return "", chinese(han[1]), (han[2],) if han[2] else ()
    return fold(plain), 0, ()
