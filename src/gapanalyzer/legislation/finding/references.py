"""References to articles inside the text of a law, and the provisions they lead to: "section 3(1)(b) of this Act".

Doubt gives no link: another instrument may be meant, the number may stand twice, or nobody may know it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import evolve, frozen

from gapanalyzer.legislation.finding.reference_book import CHINESE, Book, Link, family_of, inside, key_of, schedule_at
from gapanalyzer.legislation.finding.reference_forms import FORMS, Pattern, compiled
from gapanalyzer.legislation.finding.tokens import fold, is_paired, primary, tokens
from gapanalyzer.model.citation import Locator
from gapanalyzer.model.instrument import Flag, Provision, Unit

_AROUND = 160
"""Characters before and after a reference that are looked at."""
_INSIDE = (
    r"(?:[\s,،、]+|\d+[a-z]?\b|Abs(?:atz|ätze|\.)|S(?:atz|ätze|\.)|N(?:ummern?|r\.)|Buchst(?:aben?|\.)|Halbsatz"
    r"|\bbis\b)*"
)
_LISTED = re.compile(rf"{_INSIDE}(?:[^\W\d]['’\w]{{0,4}}(?!\w){_INSIDE}){{0,3}}")
"""What may stand between two references that belong together: "section 5, section 7 and section 9"."""
_SENTENCE_OF = re.compile(r"\s(?:S(?:atz|ätze|\.)|Halbsatz|Hs\.|Unterabsatz)\s\d+|[º°]")
_RANGE = re.compile(r"(\d{1,4})\s?[-–]\s?(\d{1,4})")
_LABEL = re.compile(r"(?:\([\da-zA-Z]{1,4}\))+|(?<![\w(])[a-z]{1,2}\)")
_TAIL = re.compile(
    rf"(?:\s*(?:,\s(?:and|or|et|ou|y|o|e)\s|,|–|-|\b(?:to|and|or|à|et|ou|a|y|o|e)\b)\s*(?:{_LABEL.pattern}))+"
)
"""What lists more sub-units: " to (d)", ", (b) and (e)", " à d)"."""
_OWN_LIST = re.compile(r"(?:^|[\s:;,])(?:\([a-z\d]{1,3}\)|[a-z]\))\s")
"""A label that stands free: the sentence has a list of its own, so the labels after a number may be its."""
_INNER_WORDS = ("sub", "sous", "para", "alin")
"""Words for sub-units: their number must begin with that of the article, "paragraph 3(1)(b)"."""
_DEEPEST_SKIP = 4


@frozen
class Said:
    """A reference as it stands in a paragraph (offsets in it), and the links it gives; none in doubt."""

    start: int
    end: int
    word: str
    links: tuple[Link, ...]

    @property
    def inner(self) -> bool:
        """Whether it begins with a word for a unit inside an article."""
        return self.word.casefold().startswith(_INNER_WORDS)


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
    more: tuple[tuple[int, int], ...] = ()
    """Sub-units that follow the last number: "(d)" in "section 8(1)(a) to (d)"."""


def references(book: Book, paragraph: int, others: Sequence[Book] = ()) -> tuple[Said, ...]:
    """The references of one paragraph to articles, those of doubt too, in order."""
    pattern = _pattern(primary(book.language))
    chain = book.text.chain_at(paragraph)
    if pattern is None or any(Flag.QUOTED in p.flags for p in chain):
        return ()
    words, made = book.text.paragraphs[paragraph], []
    for found in _found(pattern, words):
        if found.start <= 2 and any(p.first == paragraph for p in chain):
            continue
        meant = _meant(book, others, words, found)
        led = _links(meant, book, paragraph, found) if meant is not None else ()
        made.append(Said(found.start, found.more[-1][1] if found.more else found.end, found.word, tuple(led)))
    return tuple(made)


def _links(meant: Book, book: Book, paragraph: int, found: _Found) -> Iterator[Link]:
    """Where the numbers of one reference lead in the law that is meant."""
    words, at = book.text.paragraphs[paragraph], book.text.starts[paragraph]
    last: Provision | None = None
    for start, end in _apart(meant, words, found):
        last = _provision(meant, book, paragraph, words[start:end], found)
        if last is not None:
            yield Link(at + start, at + end, meant.law, last)
    if found.more and last is not None and last.kind is not Unit.ARTICLE:
        article = meant.text.article_at(last.first)
        for start, end in found.more if article is not None else ():
            beside = _beside(article, last, words[start:end]) if article is not None else None
            if beside is not None:
                yield Link(at + start, at + end, meant.law, beside)


def _apart(meant: Book, words: str, found: _Found) -> Iterator[tuple[int, int]]:
    """The numbers; "4-7" is two of them where the law has no article of that number, but both of these."""
    for start, end in found.numbers:
        number = words[start:end].removeprefix(found.word)
        both = _RANGE.fullmatch(number.strip())
        if (
            both
            and not meant.by_number.get(key_of(both[0]))
            and all(meant.by_number.get(key_of(n)) for n in both.groups())
        ):
            middle = end - len(number) + number.index(both[2], len(both[1]))
            yield start, end - len(number) + number.index(both[1]) + len(both[1])
            yield middle, middle + len(both[2])
        else:
            yield start, end


def _beside(article: Provision, last: Provision, label: str) -> Provision | None:
    """The unit of this label beside the one last named, or beside one around it; None where several would do."""
    around = [unit for unit in article.walk() if unit.first <= last.first and last.last <= unit.last and unit != last]
    parts = [part for part in re.split(r"[()\s]+", label) if part]
    hits = [hit for unit in around if (hit := inside(unit, parts)) is not None]
    return hits[0] if len(hits) == 1 else None


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
    return _Found(start, end, words[start:inner], tuple(spans), own, other, end, _more(words, start, end))


def _more(words: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Labels in a list behind the sub-unit of a number, where they are no list of the sentence itself."""
    tail = _TAIL.match(words, end) if words[end - 1 : end] in {")", "）"} else None
    labels = [] if tail is None else [found.span() for found in _LABEL.finditer(words, end, tail.end())]
    if any(_OWN_LIST.search(words[:start]) for _ in labels):
        return ()
    return tuple(labels)


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
    family = family_of(found.word)
    if family and meant.family and family != meant.family:
        return None
    inner = found.word.casefold().startswith(_INNER_WORDS)
    number = words.removeprefix(found.word).strip()
    if inner and not re.match(r"\d+[^()]*\(", number):
        return None
    parts = _parts(number)
    standing = meant.by_number.get(key_of(parts[0]), ())
    if len(standing) > 1:
        standing = tuple(a for a in standing if schedule_at(meant, a.first) == schedule_at(book, paragraph))
    if len(standing) != 1:
        return None
    here = book.text.article_at(paragraph)
    reached = _descend(standing[0], parts[1:])
    return None if meant is book and reached is here else reached


def _parts(number: str) -> tuple[str, ...]:
    bare = _SENTENCE_OF.sub("", number.strip(" ()（）") if number[:1] in "(（" else number)
    return Locator.read(f"第{bare}" if CHINESE.match(bare) and "条" in bare else bare).parts


def _descend(provision: Provision, parts: Sequence[str]) -> Provision:
    for part in parts:
        inside = [c for c in provision.children if fold(c.number) == fold(part)]
        if len(inside) != 1:
            break
        provision = inside[0]
    return provision


@cache
def _pattern(language: str) -> Pattern | None:
    return compiled(FORMS[language]) if language in FORMS else None
