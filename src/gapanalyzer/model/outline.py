"""What a person says about the outline of a law: which units open at a paragraph, and how deep."""

from collections.abc import Callable, Iterator

from attrs import field, frozen

from gapanalyzer.model.instrument import Flag, Provision, Unit

INNER = frozenset({Unit.PARAGRAPH, Unit.POINT})
"""Units below the citable one."""

_ARTICLE_RANK, _DEEPEST = 100, 98


@frozen
class Opening:
    """A unit that opens at a paragraph.

    `level` counts containers around a container, or sub-units around a sub-unit, from 0; an article has none.
    `excluded` says that the unit is no part of the law (a table of contents, a memorandum).
    """

    kind: Unit
    number: str = ""
    heading: str = ""
    label: str = ""
    level: int = 0
    excluded: bool = False

    @property
    def rank(self) -> int:
        """How far in it stands: a unit ends where another of its rank or a smaller one opens."""
        return rank(self.kind, self.level)


Openings = tuple[Opening, ...]
"""What opens at one paragraph, the outermost first; empty where it only goes on with the unit above it."""


def rank(kind: Unit, level: int) -> int:
    """Containers by their level, then articles, then sub-units by their level."""
    bounded = max(0, min(level, _DEEPEST))
    if kind is Unit.ARTICLE:
        return _ARTICLE_RANK
    return bounded + (_ARTICLE_RANK + 1 if kind in INNER else 0)


def band(at: int) -> int:
    """0 for the ranks of containers, 1 for those of articles and sub-units."""
    return int(at >= _ARTICLE_RANK)


@frozen
class Placed:
    """A unit of a tree with its level; `end` counts the units up to the end of those inside it."""

    unit: Provision
    level: int
    parent: int
    end: int = field(eq=False, default=0)

    @property
    def opening(self) -> Opening:
        """The same as a person would say it."""
        p = self.unit
        return Opening(p.kind, p.number, p.heading, p.label, self.level, Flag.EXCLUDED in p.flags)


def placed(tops: tuple[Provision, ...], whole: Callable[[Provision], bool] = lambda _unit: False) -> tuple[Placed, ...]:
    """Every unit of a tree in the order of the text; `parent` is a place in the same tuple, -1 for none.

    What stands inside a unit that is to be taken as a `whole` is left out.
    """
    found: list[Placed] = []
    for top in tops:
        _place(top, -1, (0, 0), found, whole)
    return tuple(found)


def _place(
    unit: Provision, parent: int, around: tuple[int, int], found: list[Placed], whole: Callable[[Provision], bool]
) -> None:
    """`around` counts the containers and the sub-units around it."""
    here, inner = len(found), unit.kind in INNER
    level = around[1] if inner else (0 if unit.kind is Unit.ARTICLE else around[0])
    found.append(Placed(unit, level, parent))
    outer = unit.kind is not Unit.ARTICLE and not inner
    inside = (around[0] + outer, around[1] + inner)
    for child in () if whole(unit) else unit.children:
        _place(child, here, inside, found, whole)
    found[here] = Placed(unit, level, parent, len(found))


def opening_at(tops: tuple[Provision, ...], paragraph: int) -> Openings:
    """What opens at one paragraph."""
    return tuple(_opening_at(tops, paragraph, (0, 0)))


def _opening_at(level: tuple[Provision, ...], paragraph: int, around: tuple[int, int]) -> Iterator[Opening]:
    for unit in level:
        if not unit.first <= paragraph <= unit.last:
            continue
        inner, article = unit.kind in INNER, unit.kind is Unit.ARTICLE
        if unit.first == paragraph:
            yield Placed(unit, around[1] if inner else (0 if article else around[0]), -1).opening
        yield from _opening_at(unit.children, paragraph, (around[0] + (not inner and not article), around[1] + inner))
