"""References to articles inside the text of a law, and the provisions they lead to: "section 3(1)(b) of this Act".

Doubt gives no link: another instrument may be meant, the number may stand twice, or nobody may know it.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from itertools import pairwise

from attrs import evolve, frozen

from gapanalyzer.legislation.finding.reference_forms import FORMS, Pattern, compiled
from gapanalyzer.legislation.finding.tokens import fold, is_paired, primary, tokens
from gapanalyzer.legislation.structure.number_words import chinese
from gapanalyzer.legislation.structure.numbers import read_digits
from gapanalyzer.model.citation import Locator
from gapanalyzer.model.instrument import Flag, LawId, LawText, Provision, Unit

_AROUND = 160
"""Characters before and after a reference that are looked at."""
_INSIDE = (
    r"(?:[\s,،、]+|\d+[a-z]?\b|Abs(?:atz|ätze|\.)|S(?:atz|ätze|\.)|N(?:ummern?|r\.)|Buchst(?:aben?|\.)|Halbsatz"
    r"|\bbis\b)*"
)
_LISTED = re.compile(rf"{_INSIDE}(?:[^\W\d]['’\w]{{0,4}}(?!\w){_INSIDE}){{0,3}}")
"""What may stand between two references that belong together: "section 5, section 7 and section 9"."""
_SENTENCE_OF = re.compile(r"\s(?:S(?:atz|ätze|\.)|Halbsatz|Hs\.|Unterabsatz)\s\d+|[º°]")
_CHINESE = re.compile(r"([一二三四五六七八九十百千零〇两]+|\d+)(?:[条條])?(之[一二三四五六七八九十])?")
_FAMILIES: Mapping[str, str] = {
    "section": "section", "sections": "section", "sec": "section", "s": "section", "subsection": "section",
    "subsections": "section", "paragraph": "section", "paragraphs": "section", "subparagraph": "section",
    "subparagraphs": "section", "article": "article", "articles": "article", "art": "article",
    "regulation": "regulation", "regulations": "regulation", "rule": "rule", "rules": "rule",
    "§": "§", "§§": "§", "artikel": "article", "artikels": "article", "artikeln": "article",
}  # fmt: skip
"""Which words name the same units, in languages that have several."""
_INNER_WORDS = ("sub", "sous", "para", "alin")
"""Words for sub-units: their number must begin with that of the article, "paragraph 3(1)(b)"."""
_DEEPEST_SKIP = 4

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
                found.setdefault(_key(article.number), []).append(article)
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
        return _family(label) or ("section" if primary(self.language) == "en" else "")


@frozen
class _Found:
    """A match of the language's pattern, and whether it speaks of another text (None: nothing says so)."""

    start: int
    end: int
    word: str
    numbers: tuple[tuple[int, int], ...]
    own: bool
    other: bool
    named: int
    """Where the name of the other text would begin."""


def links(book: Book, paragraph: int, others: Sequence[Book] = ()) -> tuple[Link, ...]:
    """The references of one paragraph that lead somewhere, in order."""
    pattern = _pattern(primary(book.language))
    chain = book.text.chain_at(paragraph)
    if pattern is None or any(Flag.QUOTED in p.flags for p in chain):
        return ()
    words, at = book.text.paragraphs[paragraph], book.text.starts[paragraph]
    made: list[Link] = []
    for found in _found(pattern, words):
        if found.start <= 2 and any(p.first == paragraph for p in chain):
            continue
        meant = _meant(book, others, words, found)
        if meant is not None:
            made += [
                Link(at + start, at + end, meant.law, provision)
                for start, end in found.numbers
                if (provision := _provision(meant, book, paragraph, words[start:end], found)) is not None
            ]
    return tuple(made)


def _found(pattern: Pattern, words: str) -> tuple[_Found, ...]:
    hits = [_read(pattern, words, match) for match in pattern.whole.finditer(words)]
    for n, (before, after) in reversed(list(enumerate(pairwise(hits)))):
        following = hits[n + 1]
        if following.other and not before.own and _LISTED.fullmatch(words[before.end : after.start]):
            hits[n] = evolve(before, other=True, named=following.named)
    return tuple(hits)


def _read(pattern: Pattern, words: str, match: re.Match[str]) -> _Found:
    start, end = match.span()
    after, before = words[end : end + _AROUND], words[max(0, start - _AROUND) : start]
    listed = pattern.tail.match(after)
    beyond = after[listed.end() :] if listed else after
    own = bool(pattern.own.match(beyond) or pattern.own_before.search(before))
    other = not own and bool(pattern.other.match(after) or pattern.other.match(beyond) or pattern.before.search(before))
    inner = match.start("several") if match.groupdict().get("several") else -1
    inner = match.start("single") if inner < 0 and match.groupdict().get("single") else max(inner, start)
    spans = [number.span() for number in pattern.number.finditer(words, inner, end)]
    if spans:
        spans[0] = (start, spans[0][1] if len(spans) > 1 else end)
    return _Found(start, end, words[start:inner], tuple(spans), own, other, end)


def _meant(book: Book, others: Sequence[Book], words: str, found: _Found) -> Book | None:
    """The law a reference speaks of; None where that is not known."""
    if found.own:
        return book
    named = _named((book, *others), words, found) if found.other else None
    return named if found.other else book


def _named(books: Sequence[Book], words: str, found: _Found) -> Book | None:
    """The law whose name stands right after the reference, or right before it."""
    after, before = words[found.named : found.named + _AROUND], words[max(0, found.start - _AROUND) : found.start]
    fitting = [(length, book) for book in books if (length := _name_fits(book, after, before))]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def _name_fits(book: Book, after: str, before: str) -> int:
    """How many words of its longest fitting name; 0 where none fits."""
    following = [token.stem for token in tokens(after, book.language)]
    preceding = [token.stem for token in tokens(before.rstrip("》〉 的,，"), book.language)]
    longest = 0
    for stems in book.stems:
        size = len(stems)
        skipped = next((n for n in range(_DEEPEST_SKIP) if tuple(following[n : n + size]) == stems), None)
        close = skipped is not None and all(
            len(word) <= _DEEPEST_SKIP or n == 0 for n, word in enumerate(following[:skipped])
        )
        ends = tuple(preceding[-size:]) == stems
        if (close and not any(is_paired(word) for word in stems)) or ends:
            longest = max(longest, size)
    return longest


def _provision(meant: Book, book: Book, paragraph: int, words: str, found: _Found) -> Provision | None:
    """What a number names in the law that is meant; None where its words are for other units, or it is in doubt."""
    family = _family(found.word)
    if family and meant.family and family != meant.family:
        return None
    inner = found.word.casefold().startswith(_INNER_WORDS)
    number = words.removeprefix(found.word).strip()
    if inner and not re.match(r"\d+[^()]*\(", number):
        return None
    parts = _parts(number)
    standing = meant.by_number.get(_key(parts[0]), ())
    if len(standing) > 1:
        standing = tuple(a for a in standing if _schedule(meant, a.first) == _schedule(book, paragraph))
    if len(standing) != 1:
        return None
    here = book.text.article_at(paragraph)
    reached = _descend(standing[0], parts[1:])
    return None if meant is book and reached is here else reached


def _parts(number: str) -> tuple[str, ...]:
    bare = _SENTENCE_OF.sub("", number.strip(" ()（）") if number[:1] in "(（" else number)
    return Locator.read(f"第{bare}" if _CHINESE.match(bare) and "条" in bare else bare).parts


def _descend(provision: Provision, parts: Sequence[str]) -> Provision:
    for part in parts:
        inside = [c for c in provision.children if fold(c.number) == fold(part)]
        if len(inside) != 1:
            break
        provision = inside[0]
    return provision


def _schedule(book: Book, paragraph: int) -> str:
    return next((p.path for p in book.text.chain_at(paragraph) if p.kind is Unit.SCHEDULE), "")


def _family(words: str) -> str:
    return _FAMILIES.get(words.casefold().strip(" ."), "")


@cache
def _pattern(language: str) -> Pattern | None:
    return compiled(FORMS[language]) if language in FORMS else None


@cache
def _key(number: str) -> Key:
    """One key for "12", "١٢" and "十二"; what is no number stays as it is written."""
    plain = number.strip(" ()").rstrip(".")
    figures = read_digits(plain, ranges=False)
    if figures is not None:
        return figures[0].key
    han = _CHINESE.match(plain)
    if han and chinese(han[1]):
        return "", chinese(han[1]), (han[2],) if han[2] else ()
    return fold(plain), 0, ()
