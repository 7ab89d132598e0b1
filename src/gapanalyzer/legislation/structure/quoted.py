"""Units of other laws inside a quotation: their heads, headings and sub-units, and the law they belong to."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve, frozen

from gapanalyzer.legislation.structure.amended_law import law_named
from gapanalyzer.legislation.structure.amendments import Quotation
from gapanalyzer.legislation.structure.candidates import LAST_RESORT, Candidate, candidate_at
from gapanalyzer.legislation.structure.headings import headlike, in_brackets, inline_heading, is_heading, words_only
from gapanalyzer.legislation.structure.keywords import BARE
from gapanalyzer.legislation.structure.lines import Lines
from gapanalyzer.legislation.structure.numbers import step
from gapanalyzer.legislation.structure.subunits import SubUnit, find_subunits

_HEADING_ABOVE = 2
_SEARCHED = 60
_TITLE = 15
_LED_BY = 4
"""How many lines above a quotation may name the law it changes."""


@frozen
class QuotedUnit:
    """A unit of another law on line `at`, its heading from line `top`, to line `last`."""

    at: int
    top: int
    last: int
    number: str
    label: str = ""
    heading: str = ""
    amends: str = ""
    """The law it belongs to, in the words of the law that quotes it; empty where they do not say."""
    subunits: tuple[SubUnit, ...] = ()


def quoted_units(
    lines: Lines, quotations: Sequence[Quotation], candidates: Sequence[Candidate], *, figures: bool
) -> tuple[QuotedUnit, ...]:
    """Every quoted unit, in the order of the text; `figures` where the law numbers its own units with bare figures."""
    places = [c.at for c in candidates]
    inside = frozenset(at for quotation in quotations for at in quotation.inner)
    found: list[QuotedUnit] = []
    for quotation in quotations:
        inner = candidates[bisect_left(places, quotation.first) : bisect_right(places, quotation.last)]
        heads = _heads(lines, quotation, inner, figures=figures)
        named = _named(lines, quotation, inside)
        units = _units(lines, quotation, heads) if heads else _pieces(lines, quotation)
        found += [evolve(unit, amends=named) for unit in units]
    return tuple(found)


def _heads(lines: Lines, quotation: Quotation, inner: Sequence[Candidate], *, figures: bool) -> list[Candidate]:
    """The heads of the quoted units: words before figures, and figures only where they go on from the first."""
    first = candidate_at(lines, quotation.first, quotation.start)
    rest = [c for c in inner if c.at > quotation.first or (first is None and not quotation.start)]
    every = [
        c for c in ([first, *rest] if first else rest) if c.family not in LAST_RESORT and (c is first or c.worth > 0)
    ]
    worded = [c for c in every if c.family != BARE and (c is first or not _points(c))]
    if worded:
        family = worded[0].family
        return _one_a_line([c for c in worded if c.family == family])
    bare = [c for c in every if c.family == BARE and figures and _may_head(lines, quotation, c)]
    heads: list[Candidate] = []
    for candidate in bare:
        if (heads and 0 <= step(heads[-1].number, candidate.number) <= 1) or (
            not heads and _is_first(quotation, candidate)
        ):
            heads.append(candidate)
    return heads


def _points(candidate: Candidate) -> bool:
    """Whether a line only points to a unit: its keyword in small letters ("rule 10", broken off), or a mere guess."""
    return candidate.label[:1].islower() or candidate.mended


def _one_a_line(candidates: Sequence[Candidate]) -> list[Candidate]:
    return list({c.at: c for c in reversed(candidates)}.values())[::-1]


def _may_head(lines: Lines, quotation: Quotation, candidate: Candidate) -> bool:
    words = lines.lines[candidate.at].text[candidate.rest :]
    return candidate.at == quotation.first or bool(words)


def _is_first(quotation: Quotation, candidate: Candidate) -> bool:
    return candidate.at - quotation.first <= _HEADING_ABOVE


def _units(lines: Lines, quotation: Quotation, heads: Sequence[Candidate]) -> list[QuotedUnit]:
    floor = quotation.first
    tops = [_top(lines, floor if i == 0 else heads[i - 1].at + 1, head.at) for i, head in enumerate(heads)]
    lasts = [*(top - 1 for top in tops[1:]), quotation.last]
    return [_unit(lines, head, top, max(last, head.at)) for head, top, last in zip(heads, tops, lasts, strict=True)]


def _top(lines: Lines, floor: int, at: int) -> int:
    """The line where the heading above a quoted unit begins: only where it opens the quotation, or ends no sentence."""
    top = at
    while top > floor and at - top < _HEADING_ABOVE and headlike(lines.lines[top - 1]):
        top -= 1
    return top


def _unit(lines: Lines, head: Candidate, top: int, last: int) -> QuotedUnit:
    rest = lines.lines[head.at].text[head.rest :].strip()
    inline, end = inline_heading(rest)
    above = words_only(" ".join(line.text.lstrip('«“„‘"') for line in lines.lines[top : head.at]))
    beside = words_only(rest) if last > head.at and is_heading(rest) else ""
    under = lines.lines[head.at + 1].text if not rest and last > head.at + 1 else ""
    beside = words_only(under) if in_brackets(under) else beside
    below = find_subunits(lines, head.at, last, head.rest + end, head.number.head, quoted=True)
    return QuotedUnit(head.at, top, last, head.number.printed, head.label, above or inline or beside, "", below)


def _pieces(lines: Lines, quotation: Quotation) -> list[QuotedUnit]:
    """Quoted sub-units without the head of an article: "(3) …"; none where the quotation begins otherwise."""
    found = find_subunits(lines, quotation.first, quotation.last, quotation.start, 0, quoted=True)
    if not found or found[0].at != quotation.first:
        return []
    heads = [i for i, unit in enumerate(found) if unit.depth == 0]
    units: list[QuotedUnit] = []
    for i, following in pairwise([*heads, len(found)]):
        last = found[following].at - 1 if following < len(found) else quotation.last
        inner = tuple(evolve(unit, depth=unit.depth - 1) for unit in found[i + 1 : following])
        at = found[i].at
        units.append(QuotedUnit(at, at, max(last, at), found[i].number, subunits=inner))
    return units


def _named(lines: Lines, quotation: Quotation, inside: frozenset[int]) -> str:
    """The law named last before the quotation, else the one the title of the law names."""
    led = [line.text for line in lines.lines[max(0, quotation.first - _LED_BY) : quotation.first]]
    near = law_named(" ".join([*led, lines.lines[quotation.first].text[: quotation.start]]))
    if near:
        return near
    above = range(quotation.first - 1, max(-1, quotation.first - _SEARCHED), -1)
    found = (law_named(lines.lines[at].text) for at in above if at not in inside)
    title = (law_named(line.text) for line in lines.lines[:_TITLE])
    return next((name for name in (*found, *title) if name), "")
