"""A text made ready to be put beside another: paragraphs without their numbers, and the articles they stand in."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from attrs import frozen

from gapanalyzer.legislation.amending.amend_words import words
from gapanalyzer.model.instrument import LawText, Provision, Unit

_AFTER_NUMBER = re.compile(r"[.°º]?\s*[)\]）】]?\s*(?:条|條|款|项|項|조)?[\s.:)\]、．–—-]*")
_LISTED = re.compile(r"\s*(?:[(\[（]\w{1,5}[)\]）]|\d{1,3}[a-z]?[.)]|[a-zA-Z]{1,4}[.)]|[–—•-])\s+")
_REACH = 8
"""Signs that may stand before a number beside its label, such as blanks, brackets and the § sign."""

Shingle = int
"""Three words in a row, as their hash: a law has a hundred thousand of them."""


@frozen(slots=False)
class Stretch:
    """An article with everything in it, or the paragraphs between two articles."""

    first: int
    last: int
    article: Provision | None

    @property
    def number(self) -> str:
        """The article's printed number; empty between articles."""
        return self.article.number if self.article else ""

    @property
    def heading(self) -> str:
        """The article's heading, small letters."""
        return " ".join(words(self.article.heading)) if self.article else ""

    def __len__(self) -> int:
        return self.last - self.first + 1


@frozen(slots=False)
class Side:
    """One of the two texts."""

    text: LawText

    @cached_property
    def cuts(self) -> tuple[int, ...]:
        """Where the words of each paragraph begin, behind keyword and number."""
        cuts = [0] * len(self.text.paragraphs)
        for top in self.text.provisions:
            for p in top.walk():
                cuts[p.first] = _behind(self.text.paragraphs[p.first], cuts[p.first], p)
        for i, paragraph in enumerate(self.text.paragraphs):
            listed = _LISTED.match(paragraph, cuts[i])
            cuts[i] = listed.end() if listed else cuts[i]
        return tuple(cuts)

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """The words of each paragraph without its number, every blank a space."""
        both = zip(self.text.paragraphs, self.cuts, strict=True)
        return tuple(" ".join(paragraph[cut:].split()) for paragraph, cut in both)

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """Every paragraph is in exactly one, in the order of the text."""
        return tuple(_stretches(self.text))

    @cached_property
    def stretch_of(self) -> tuple[int, ...]:
        """The stretch each paragraph is in."""
        return tuple(n for n, s in enumerate(self.stretches) for _ in range(len(s)))

    @cached_property
    def shingles(self) -> tuple[frozenset[Shingle], ...]:
        """Three words in a row, wherever they stand in a stretch."""
        return tuple(
            frozenset(shingle for i in range(s.first, s.last + 1) for shingle in shingles_of(self.bare[i]))
            for s in self.stretches
        )

    @cached_property
    def headings(self) -> Counter[str]:
        """How often each heading stands in the text."""
        return Counter(s.heading for s in self.stretches)

    def bodies(self, stretch: Stretch) -> tuple[str, ...]:
        """The words of the paragraphs of a stretch."""
        return self.bare[stretch.first : stretch.last + 1]

    def path(self, start: int, end: int) -> str:
        """The path of the innermost provision that holds these offsets; empty outside any."""
        last = self.text.paragraph_at(max(start, end - 1))
        held = [p for p in self.text.chain_at(self.text.paragraph_at(start)) if p.last >= last]
        return held[-1].path if held else ""


def shingles_of(bare: str) -> Iterator[Shingle]:
    """Three words in a row; all words of a shorter paragraph."""
    found = words(bare)
    if len(found) < 3:
        return iter([hash(tuple(found))] if found else [])
    return map(hash, zip(found, found[1:], found[2:], strict=False))


def _behind(paragraph: str, cut: int, provision: Provision) -> int:
    """Behind the printed number of a provision, where it is found near the cut."""
    if not provision.number:
        return cut
    at = paragraph.find(provision.number, cut, cut + len(provision.label) + len(provision.number) + _REACH)
    if at < 0:
        return cut
    signs = _AFTER_NUMBER.match(paragraph, at + len(provision.number))
    return signs.end() if signs else at + len(provision.number)


def _outermost(level: tuple[Provision, ...]) -> Iterator[Provision]:
    """Articles that are in no other article."""
    for provision in level:
        if provision.kind is Unit.ARTICLE:
            yield provision
        else:
            yield from _outermost(provision.children)


def _stretches(text: LawText) -> Iterator[Stretch]:
    at = 0
    for article in _outermost(text.provisions):
        first = max(article.first, at)
        if first > at:
            yield Stretch(at, first - 1, None)
        if article.last >= first:
            yield Stretch(first, article.last, article)
            at = article.last + 1
    if at < len(text.paragraphs):
        yield Stretch(at, len(text.paragraphs) - 1, None)
