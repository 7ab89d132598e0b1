"""The heads of a law in order: containers with their titles, articles with headings, flags and sub-units."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from gapanalyzer.legislation.structure.candidates import Candidate
from gapanalyzer.legislation.structure.containers import Container, after_matter, roman_parts
from gapanalyzer.legislation.structure.contents import Run, without_listed
from gapanalyzer.legislation.structure.families import Chosen
from gapanalyzer.legislation.structure.headings import (
    Headings,
    Place,
    find_headings,
    headlike,
    in_brackets,
    inline_heading,
    is_heading,
    is_whole,
    words_only,
)
from gapanalyzer.legislation.structure.joining import Joined
from gapanalyzer.legislation.structure.keywords import FAMILIES
from gapanalyzer.legislation.structure.lines import Line, Lines, fits
from gapanalyzer.legislation.structure.outline import Head
from gapanalyzer.legislation.structure.quoted import QuotedUnit
from gapanalyzer.legislation.structure.subunits import find_subunits
from gapanalyzer.model.instrument import Flag

_DOUBTFUL = 1.0
_TITLE_LINES = 3


@frozen
class Plan:
    """Heads without their words, the habit of headings, and the lines that begin a paragraph in any case."""

    heads: tuple[Head, ...]
    habit: Headings
    starts: frozenset[int]


def plan(
    lines: Lines, chosen: Chosen, found: Sequence[Container], quoted: Sequence[QuotedUnit], inner: frozenset[int]
) -> Plan:
    """Everything that opens a unit, in the order of the text; `inner` are the lines inside quotations."""
    units = chosen.units
    own = {unit.at for unit in units}
    others = [c for c in found if FAMILIES.get(c.word) != chosen.family and c.at not in own]
    law = [
        *others,
        *chosen.above,
        *roman_parts(lines, [u.at for u in units]),
        *after_matter(lines, units[-1].at if units else 0),
    ]
    law.sort(key=lambda c: c.at)
    containers = without_listed(law, [u.at for u in units], chosen.listed)
    opened = own | {c.at for c in containers}
    titles = {c.at: _title_end(lines, c, opened) for c in containers}
    listed = [at for first, last in chosen.listed for at in range(first, last + 1)]
    taken = inner | frozenset([*listed, *(at for first, last in titles.items() for at in range(first, last + 1))])
    headings = find_headings(lines, units, taken)
    heads = [*_container_heads(containers, titles), *_unit_heads(units, headings, _flags(chosen.runs))]
    heads.sort(key=lambda head: head.at)
    full = tuple(_filled(lines, heads, quoted, inner))
    return Plan(full, headings, frozenset(_starts(full, titles, listed, headings, lines)))


def _title_end(lines: Lines, container: Container, taken: set[int]) -> int:
    """The last line of a container's title, which may stand on the following lines."""
    at = container.at
    titled = bool(lines.lines[at].text[container.rest :])
    for following in range(at + 1, min(at + 1 + _TITLE_LINES, len(lines.lines))):
        line = lines.lines[following]
        more = _runs_on(lines, following, taken) if titled else _may_be_title(line)
        if following in taken or not more:
            break
        at, titled = following, True
    sentence = lines.lines[at].text[-1] == "." and not lines.lines[at].text.isupper()
    return container.at if sentence and at > container.at else at


def _may_be_title(line: Line) -> bool:
    """Whether a line can be a title; one in capitals may end with a full stop, as Colombia prints them."""
    bare = evolve(line, text=line.text.rstrip(". ")) if line.text.isupper() else line
    return headlike(bare) and line.text[0] != "("


def _runs_on(lines: Lines, at: int, taken: set[int]) -> bool:
    """Whether a title that fills its line goes on; just above an article it may be that article's heading instead."""
    line, before = lines.lines[at], lines.lines[at - 1]
    full = lines.wrapped and not line.apart and not fits(before.text, line.text, lines.width)
    if not full or before.text[-1] in ".;:":
        return False
    other = at + 1 in taken and is_whole(before) and not line.text[0].islower()
    return not other or (before.text.isupper() and line.text.isupper())


def _container_heads(containers: Sequence[Container], titles: Mapping[int, int]) -> Iterator[Head]:
    for container in containers:
        yield Head(container.at, container.at, container.at, container, title_end=titles[container.at])


def _unit_heads(
    units: Sequence[Candidate], headings: Headings, flags: Mapping[int, tuple[Flag, ...]]
) -> Iterator[Head]:
    for unit, top, crossed in zip(units, headings.tops, headings.crossed, strict=True):
        yield Head(unit.at, top, crossed, unit, flags=flags[unit.at])


def _flags(runs: Sequence[Run]) -> dict[int, tuple[Flag, ...]]:
    flags: dict[int, tuple[Flag, ...]] = {}
    for run in runs:
        seen: set[object] = set()
        before = None
        for unit in run:
            marks = [Flag.GAP] if _gap(before, unit) else []
            marks += [Flag.DUPLICATE] if unit.number.key in seen else []
            marks += [Flag.DOUBTFUL] if unit.worth < _DOUBTFUL or unit.mended else []
            seen.add(unit.number.key)
            flags[unit.at], before = tuple(marks), unit
    return flags


def _gap(before: Candidate | None, unit: Candidate) -> bool:
    """Whether numbers are missing before it; codes whose figure names the chapter ("112-1" after "111-3") have none."""
    layered = unit.number.tail[:1] == ("1",) and (before is None or before.number.tail)
    return unit.number.head - (before.number.end if before else 0) > 1 and not layered


def _filled(
    lines: Lines, heads: Sequence[Head], quoted: Sequence[QuotedUnit], inside: frozenset[int]
) -> Iterator[Head]:
    """Articles with the sub-units and quotations between their head and the next."""
    places = [q.at for q in quoted]
    decimal = any(isinstance(head.what, Candidate) and head.what.number.tail for head in heads)
    for i, head in enumerate(heads):
        last = heads[i + 1].crossed - 1 if i + 1 < len(heads) else len(lines.lines) - 1
        if isinstance(head.what, Container):
            yield head
            continue
        inner = quoted[bisect_left(places, head.at) : bisect_left(places, last + 1)]
        words = head.what.rest + inline_heading(lines.lines[head.at].text[head.what.rest :])[1]
        figure = 0 if decimal else head.what.number.head
        found = find_subunits(lines, head.at, last, words, figure, without=inside)
        yield evolve(head, subunits=found, quoted=tuple(inner))


def _starts(
    heads: Sequence[Head], titles: Mapping[int, int], listed: Sequence[int], headings: Headings, lines: Lines
) -> Iterator[int]:
    for first, last in titles.items():
        yield from (first, last + 1)
    yield from listed
    yield from (at + 1 for at in listed)
    for head in heads:
        yield from (head.crossed, head.top, head.at)
        yield from (unit.at for unit in head.subunits)
        for quoted in head.quoted:
            yield from (quoted.top, quoted.at, quoted.last + 1)
            yield from (unit.at for unit in quoted.subunits)
        if isinstance(head.what, Candidate) and not lines.lines[head.at].text[head.what.rest :]:
            yield head.at + 1
            if headings.place is Place.BELOW:
                yield head.at + 2


def headed(found: Plan, joined: Joined, lines: Lines) -> Iterator[Head]:
    """The heads with the words of their headings."""
    for i, head in enumerate(found.heads):
        last = found.heads[i + 1].crossed - 1 if i + 1 < len(found.heads) else len(lines.lines) - 1
        yield evolve(head, heading=_heading(head, found.habit, joined, last))


def _heading(head: Head, habit: Headings, joined: Joined, last: int) -> str:
    place, dotted = habit.place, habit.dotted
    first = joined.of_line[head.at]
    rest = joined.paragraphs[first][head.what.rest :].strip()
    if isinstance(head.what, Container):
        below = joined.paragraphs[first + 1 : joined.of_line[head.title_end] + 1]
        return words_only(" ".join([rest, *below]))
    if head.top < head.at:
        return words_only(" ".join(joined.paragraphs[joined.of_line[head.top] : first]))
    more = joined.of_line[last] > first
    inline, _ = inline_heading(rest)
    if inline:
        return inline
    usual = place is Place.SAME and is_heading(rest) and (dotted or rest[-1] != ".")
    if more and (usual or in_brackets(rest)):
        return words_only(rest)
    under = joined.paragraphs[first + 1] if not rest and joined.of_line[last] > first + 1 else ""
    return words_only(under) if in_brackets(under) or (place is Place.BELOW and is_heading(under)) else ""
