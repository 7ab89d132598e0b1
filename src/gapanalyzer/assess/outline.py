"""The outline of a law under what people say about it: the reader's tree and statements in, another tree out.

A statement says what opens at one paragraph and takes the place of what the reader saw there. The words of the text
are not touched, so no citation moves. What nobody spoke of hangs where it hung, however its parent was moved.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping

from attrs import define, evolve, field, frozen

from gapanalyzer.model.instrument import PATH_NAMES, Flag, LawText, Provision, Unit
from gapanalyzer.model.outline import INNER, Opening, Openings, Placed, band, placed, rank

_UNMARKED = 10_000
"""No unit stands so far in: a paragraph that closes nothing."""


@frozen
class _Head:
    """A unit about to be opened; `name` is its own part of the path."""

    opening: Opening
    rank: int
    name: str
    flags: tuple[Flag, ...]
    whole: Provision | None = None
    """The article as it was read, where nothing inside it changes."""


@define
class _Open:
    """A unit under construction."""

    head: _Head
    first: int
    path: str
    last: int = -1
    children: list[Provision] = field(factory=list)

    def done(self) -> Provision:
        """The finished unit."""
        if self.head.whole is not None:
            return _renamed(self.head.whole, self.path)
        of = self.head.opening
        return Provision(
            of.number, of.kind, of.heading, self.path, self.first, self.last, of.label, self.head.flags,
            tuple(self.children),
        )  # fmt: skip


def outlined(text: LawText, said: Mapping[int, Openings]) -> LawText:
    """The text with its provisions as people say they are; the same value where nobody says anything."""
    here = {at: what for at, what in said.items() if 0 <= at < len(text.paragraphs)}
    if not here:
        return text
    read = placed(text.provisions, _untouched(here))
    heads, closing = _heads(read, here), _closing(read, here, len(text.paragraphs))
    return evolve(text, provisions=_Tree(len(text.paragraphs)).build(heads, closing))


def _untouched(said: Mapping[int, Openings]) -> Callable[[Provision], bool]:
    """Whether a unit is an article that no statement touches, not even on the line after it."""
    ordered = sorted(said)

    def whole(unit: Provision) -> bool:
        return unit.kind is Unit.ARTICLE and bisect_left(ordered, unit.first) == bisect_right(ordered, unit.last + 1)

    return whole


def _renamed(unit: Provision, path: str) -> Provision:
    """The unit under another path, and what is inside it likewise."""
    if unit.path == path:
        return unit
    inside = (_renamed(child, f"{path}/{child.path.rpartition('/')[2]}") for child in unit.children)
    return evolve(unit, path=path, children=tuple(inside))


# -- what opens --------------------------------------------------------------------------------------------------


def _heads(read: tuple[Placed, ...], said: Mapping[int, Openings]) -> dict[int, list[_Head]]:
    """Every unit to be opened, by paragraph."""
    heads: dict[int, list[_Head]] = {}
    whole = _untouched(said)
    shifts: list[int] = []
    seen: dict[int, list[Placed]] = {}
    for one in read:
        first = one.unit.first
        order = len(seen.setdefault(first, []))
        seen[first].append(one)
        was = rank(one.unit.kind, one.level)
        above = _shift_above(read, shifts, one, was)
        if first in said:
            now = said[first][order].rank if order < len(said[first]) else None
            shifts.append(above if now is None else (now - was) * (band(now) == band(was)))
            continue
        moved = rank(one.unit.kind, one.level + above)
        shifts.append(moved - was)
        name = one.unit.path.rpartition("/")[2]
        kept = one.unit if whole(one.unit) else None
        heads.setdefault(first, []).append(_Head(one.opening, moved, name, one.unit.flags, kept))
    prefix = next((one.unit.path.rpartition("/")[2] for one in read if one.unit.kind is Unit.ARTICLE), "")
    for at, openings in said.items():
        heads[at] = _said_heads(openings, seen.get(at, []), prefix.partition("_")[0])
    return heads


def _shift_above(read: tuple[Placed, ...], shifts: list[int], one: Placed, was: int) -> int:
    """How far the parent moved; containers that move take no sub-units further in."""
    if one.parent < 0:
        return 0
    parent = read[one.parent]
    return shifts[one.parent] if band(rank(parent.unit.kind, parent.level)) == band(was) else 0


def _said_heads(openings: Openings, read: list[Placed], prefix: str) -> list[_Head]:
    """A unit keeps its name where it keeps kind and number, and stays quoted while it is a sub-unit."""
    heads = []
    for order, opening in enumerate(openings):
        was = read[order].unit if order < len(read) else None
        same = was is not None and (was.kind, was.number) == (opening.kind, opening.number)
        name = was.path.rpartition("/")[2] if was is not None and same else _name(opening, prefix)
        quoted = was is not None and Flag.QUOTED in was.flags and opening.kind in INNER
        flags = (*((Flag.QUOTED,) if quoted else ()), *((Flag.EXCLUDED,) if opening.excluded else ()))
        heads.append(_Head(opening, opening.rank, name, flags))
    return heads


def _name(opening: Opening, prefix: str) -> str:
    number = "_".join(opening.number.replace("/", " ").split())
    kind = prefix if prefix and opening.kind is Unit.ARTICLE else PATH_NAMES[opening.kind]
    return f"{kind}_{number}" if number else kind


# -- what ends without another beginning -------------------------------------------------------------------------


def _closing(read: tuple[Placed, ...], said: Mapping[int, Openings], count: int) -> dict[int, int]:
    """The rank from which everything open ends before a paragraph; where a unit goes, so does its end."""
    closing: dict[int, int] = {}
    outermost: dict[int, Placed] = {}
    for one in read:
        outermost.setdefault(one.unit.first, one)
        end, following = one.unit.last + 1, read[one.end].unit.first if one.end < len(read) else count
        if end < count and following >= end:
            closing[end] = min(closing.get(end, _UNMARKED), rank(one.unit.kind, one.level))
    for at in sorted(said):
        _move_end(closing, at, said[at], outermost.get(at))
    return closing


def _move_end(closing: dict[int, int], at: int, openings: Openings, was: Placed | None) -> None:
    """What opens there no more, or further in, goes on with the unit above, which so ends later."""
    now = openings[0].rank if openings else _UNMARKED
    before = rank(was.unit.kind, was.level) if was is not None else rank(Unit.ARTICLE, 0)
    if now > before and (moved := closing.pop(at, None)) is not None and was is not None:
        end = was.unit.last + 1
        closing[end] = min(closing.get(end, _UNMARKED), moved)


# -- the tree ----------------------------------------------------------------------------------------------------


@define
class _Tree:
    """Opens and closes units in the order of the text."""

    count: int
    tops: list[Provision] = field(factory=list)
    stack: list[_Open] = field(factory=list)
    paths: dict[str, int] = field(factory=dict)

    def build(self, heads: Mapping[int, list[_Head]], closing: Mapping[int, int]) -> tuple[Provision, ...]:
        """The whole tree."""
        for at in sorted(heads.keys() | closing.keys()):
            self._close(closing.get(at, _UNMARKED), at - 1)
            for head in heads.get(at, ()):
                self._close(head.rank, at - 1)
                self.stack.append(_Open(head, at, self._path(head.name)))
        self._close(0, self.count - 1)
        return tuple(self.tops)

    def _close(self, from_rank: int, last: int) -> None:
        while self.stack and self.stack[-1].head.rank >= from_rank:
            closed = self.stack.pop()
            inside = closed.children[-1].last if closed.children else closed.first
            closed.last = closed.head.whole.last if closed.head.whole else max(closed.first, last, inside)
            (self.stack[-1].children if self.stack else self.tops).append(closed.done())

    def _path(self, name: str) -> str:
        """Unique in the text."""
        path = unique = f"{self.stack[-1].path}/{name}" if self.stack else name
        while unique in self.paths:
            self.paths[path] = self.paths.get(path, 1) + 1
            unique = f"{path}_{self.paths[path]}"
        self.paths[unique] = 1
        return unique
