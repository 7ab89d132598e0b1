"""References that count from where they stand: "subsection (2)", "paragraph (a) of this section", "the preceding one".

They are looked for beside those to articles by number (`references`), which a label may belong to. Doubt gives no link.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from gapanalyzer.legislation.finding.reference_book import Book, Link, inside, schedule_at
from gapanalyzer.legislation.finding.references import Said, references
from gapanalyzer.legislation.finding.relative_forms import BEFORE, RELATIVE, RelativePattern, compiled_relative
from gapanalyzer.legislation.finding.tokens import primary
from gapanalyzer.model.instrument import Flag, Provision, Unit

_DOUBTS = frozenset({Flag.GAP, Flag.DUPLICATE, Flag.DOUBTFUL})
_ENDS, _QUOTES = frozenset(".;:。；："), ' "”»'
"""What ends a paragraph that is no line of a broken one."""
_JOINED = re.compile(r"\s*,?\s*$")


@frozen
class _Here:
    """Where a reference stands: the units around it from the article inwards, and the other references beside it."""

    book: Book
    paragraph: int
    units: tuple[Provision, ...]
    said: tuple[Said, ...]

    @property
    def words(self) -> str:
        return self.book.text.paragraphs[self.paragraph]

    @property
    def article(self) -> Provision:
        return self.units[0]


def links(book: Book, paragraph: int, others: Sequence[Book] = ()) -> tuple[Link, ...]:
    """Every reference of one paragraph that leads somewhere, in order."""
    said = references(book, paragraph, others)
    made = [link for one in said for link in one.links]
    chain = book.text.chain_at(paragraph)
    article = next((n for n, unit in enumerate(chain) if unit.kind is Unit.ARTICLE), None)
    if article is not None and not any({Flag.QUOTED, Flag.EXCLUDED} & set(unit.flags) for unit in chain):
        here = _Here(book, paragraph, chain[article:], said)
        made += [link for link in (*_labelled(here), *_before(here)) if _free(link, made)]
    return tuple(sorted(made, key=lambda link: link.start))


def _free(link: Link, made: Sequence[Link]) -> bool:
    return not any(one.start < link.end and link.start < one.end for one in made)


# -- by a label --------------------------------------------------------------------------------------------------


@cache
def _pattern(language: str) -> RelativePattern | None:
    return compiled_relative(RELATIVE[language]) if language in RELATIVE else None


def _labelled(here: _Here) -> Iterator[Link]:
    language = primary(here.book.language)
    pattern = _pattern(language)
    if pattern is None or pattern.changed.search(here.words):
        return
    for match in pattern.whole.finditer(here.words):
        bases = _bases(here, pattern, match, follows=RELATIVE[language].after)
        law = next((link.law for link in _of(here, pattern, match.end())), here.book.law)
        for n, label in enumerate(pattern.label.finditer(here.words, match.start("labels"), match.end("labels"))):
            target = _below(bases, label[0])
            if target is not None and (law != here.book.law or target not in here.units):
                at = here.book.text.starts[here.paragraph]
                yield Link(at + (label.start() if n else match.start()), at + label.end(), law, target)


def _bases(here: _Here, pattern: RelativePattern, match: re.Match[str], *, follows: bool) -> tuple[Provision, ...]:
    """The units that a label may stand in; none where another text may be meant."""
    if pattern.here.match(here.words, match.end()):
        return here.units[:1]
    if pattern.within.match(here.words, match.end()):
        return here.units[1:2] if len(here.units) > 1 else ()
    if pattern.of.match(here.words, match.end()):
        return _holding(here, pattern, match.end())
    ahead = next((one for one in here.said if _follows(here, one, match.start())), None)
    if ahead is not None:
        return tuple(link.provision for link in ahead.links[-1:]) if follows and len(ahead.links) == 1 else ()
    return () if _doubtful(here, match) else here.units[:1] if match["first"] else here.units


def _doubtful(here: _Here, match: re.Match[str]) -> bool:
    """Whether another text was spoken of before, or a number without brackets may be one of a schedule."""
    elsewhere = any(not one.links and not one.inner for one in here.said if one.end <= match.start())
    return elsewhere or (match["labels"][:1].isdigit() and bool(schedule_at(here.book, here.paragraph)))


def _follows(here: _Here, one: Said, start: int) -> bool:
    """Whether nothing but a comma stands between a reference and this place."""
    return not one.inner and one.end <= start and _JOINED.fullmatch(here.words[one.end : start]) is not None


def _of(here: _Here, pattern: RelativePattern, end: int) -> tuple[Link, ...]:
    """The links of the reference to an article that a label belongs to: "of section 5"."""
    led = pattern.of.match(here.words, end)
    said = next((one for one in here.said if led is not None and one.start == led.end()), None)
    return said.links if said is not None and len(said.links) == 1 else ()


def _holding(here: _Here, pattern: RelativePattern, end: int) -> tuple[Provision, ...]:
    """The article, or the unit of this article, that follows and holds the label."""
    if linked := _of(here, pattern, end):
        return (linked[0].provision,)
    led = pattern.of.match(here.words, end)
    outer = pattern.whole.match(here.words, led.end()) if led is not None else None
    if outer is None or len(pattern.label.findall(outer["labels"])) != 1:
        return ()
    target = _below(_bases(here, pattern, outer, follows=False), outer["labels"])
    return (target,) if target is not None else ()


def _below(bases: Sequence[Provision], label: str) -> Provision | None:
    """The one unit of this label right below one of these; None where there is none, or several."""
    parts = [part.rstrip("º°") for part in re.split(r"[()\s]+", label) if part]
    hits = [hit for base in bases if (hit := inside(base, parts)) is not None]
    return hits[0] if len(hits) == 1 else None


# -- the one before ----------------------------------------------------------------------------------------------


def _before(here: _Here) -> Iterator[Link]:
    forms, at = BEFORE.get(primary(here.book.language)), here.book.text.starts[here.paragraph]
    if forms is None:
        return
    for match in forms.article.finditer(here.words):
        word = match.groupdict().get("word") or ""
        target = _article_before(here, word)
        if target is not None and not forms.whose.match(here.words, match.end()):
            yield Link(at + match.start(), at + match.end(), here.book.law, target)
    for pattern, kinds in forms.inner:
        for match in pattern.finditer(here.words):
            target = _unit_before(here, kinds, text_in_head=forms.text_in_head)
            if target is not None and not forms.whose.match(here.words, match.end()):
                yield Link(at + match.start(), at + match.end(), here.book.law, target)


def _article_before(here: _Here, word: str) -> Provision | None:
    """The article before this one, where both are surely what they seem."""
    articles = here.book.text.articles
    place = next((n for n, article in enumerate(articles) if article is here.article), 0)
    if place == 0 or (word and here.book.family and word.casefold() != here.book.family):
        return None
    former = articles[place - 1]
    schedules = {schedule_at(here.book, article.first) for article in (former, here.article)}
    sure = not {Flag.QUOTED, *_DOUBTS} & {*former.flags, *here.article.flags}
    return former if sure and len(schedules) == 1 else None


def _unit_before(here: _Here, kinds: frozenset[str], *, text_in_head: bool) -> Provision | None:
    if len(here.units) > 1 and "first" in kinds:
        return _sibling_before(here.article, here.units[1])
    alike = [n for n, unit in enumerate(here.units) if n and _kind(unit) in kinds]
    if len(alike) == 1:
        return _sibling_before(here.units[alike[0] - 1], here.units[alike[0]])
    if "line" in kinds and len(here.units) == 1 and not here.article.children:
        line = here.paragraph - 1
        whole = here.book.text.paragraphs[line].rstrip(_QUOTES)[-1:] in _ENDS
        if whole and line >= here.article.first + (not text_in_head):
            return Provision("", Unit.PARAGRAPH, "", f"{here.article.path}/line_{line}", line, line)
    return None


def _sibling_before(parent: Provision, unit: Provision) -> Provision | None:
    place = next((n for n, child in enumerate(parent.children) if child is unit), 0)
    return parent.children[place - 1] if place and not _DOUBTS & {*unit.flags} else None


def _kind(unit: Provision) -> str:
    letter = unit.number.isalpha() and len(unit.number) <= 2 and not unit.number.isupper()
    return "letter" if letter else "number"
