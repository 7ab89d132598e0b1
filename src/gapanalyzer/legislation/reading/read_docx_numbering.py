"""The automatic numbering of a Word file: which label a paragraph gets (ISO/IEC 29500-1, 17.9).

An abstract list has up to nine levels; an instance (`numId`) points at it and may override levels and starts.
Instances of one abstract list go on counting together; a start override restarts at the first use of its instance.
A level that was skipped counts as used once, as word processors do.
"""

import re
from collections.abc import Mapping

from attrs import define, evolve, field, frozen

from gapanalyzer.legislation.reading.read_docx_formats import number_words
from gapanalyzer.legislation.reading.read_docx_xml import W, child, children, is_on, points, value
from gapanalyzer.legislation.reading.read_package import Element

_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 8
_BULLET = "•"
_DASHES = frozenset("-–—*·•")


@frozen
class Level:
    """One level of a list; `restart` is the level (from 1) whose use starts it again, 0 never, None any above."""

    start: int = 1
    format: str = "decimal"
    words: str = ""
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None
    style: str = ""
    indent: float = 0.0


@frozen
class _Instance:
    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@define
class Numbering:
    """Counts through one document; ask for the label of each numbered paragraph once, in order."""

    instances: Mapping[str, _Instance] = field(factory=dict)
    _counts: dict[str, dict[int, int]] = field(factory=dict)
    _used: set[str] = field(factory=set)

    @classmethod
    def of(cls, root: Element | None) -> "Numbering":
        """From the root of the numbering part, None where there is none."""
        if root is None:
            return cls()
        abstracts = {n.get(f"{W}abstractNumId", ""): n for n in children(root, "abstractNum")}
        styled = {value(n, "styleLink"): n for n in abstracts.values() if value(n, "styleLink")}
        instances = {}
        for num in children(root, "num"):
            key = value(num, "abstractNumId")
            abstract = abstracts.get(key)
            if abstract is not None:
                levels = _levels(styled.get(value(abstract, "numStyleLink"), abstract))
                instances[num.get(f"{W}numId", "")] = _instance(num, key, levels)
        return cls(instances)

    def level_of_style(self, num: str, style: str) -> int | None:
        """The level of this list that belongs to a paragraph style; None where none says so."""
        found = self.instances.get(num)
        levels = found.levels.items() if found else ()
        return next((at for at, level in levels if level.style == style), None)

    def level(self, num: str, at: int) -> Level | None:
        """What a level of a list looks like, or None where the list does not exist."""
        found = self.instances.get(num)
        return found.levels.get(at) if found else None

    def label(self, num: str, at: int) -> str:
        """Count one paragraph and give its label ("Article 3.", "(a)", "•"); empty where there is no such level."""
        instance, level = self.instances.get(num), self.level(num, at)
        if instance is None or level is None:
            return ""
        counts = self._counts.setdefault(instance.abstract, {})
        if num not in self._used:
            self._used.add(num)
            for restarted, start in instance.starts.items():
                counts[restarted] = start - 1
        counts[at] = counts.get(at, level.start - 1) + 1
        for above, skipped in instance.levels.items():
            if above < at:
                counts.setdefault(above, skipped.start)
        for deeper in [d for d in counts if d > at]:
            if _restarts(instance.levels.get(deeper), at):
                del counts[deeper]
        return _said(level, instance.levels, counts)


def _restarts(deeper: Level | None, used: int) -> bool:
    return deeper is None or deeper.restart is None or used < deeper.restart


def _said(level: Level, levels: Mapping[int, Level], counts: Mapping[int, int]) -> str:
    if level.format == "bullet":
        plain = level.words.strip()
        return plain if plain in _DASHES else _BULLET

    def place(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        named = levels.get(at, Level())
        style = "decimal" if level.legal and named.format != "decimalZero" else named.format
        return number_words(counts.get(at, named.start), style)

    return _PLACE.sub(place, level.words).strip()


def _levels(abstract: Element) -> dict[int, Level]:
    return {_at(lvl): _level(lvl) for lvl in children(abstract, "lvl")}


def _at(element: Element) -> int:
    return min(max(_whole(element.get(f"{W}ilvl"), 0), 0), _DEEPEST)


def _whole(words: str | None, otherwise: int) -> int:
    digits = (words or "").strip()
    return int(digits) if re.fullmatch(r"[+-]?[0-9]{1,9}", digits) else otherwise


def _level(lvl: Element) -> Level:
    restart = child(lvl, "lvlRestart")
    properties = child(lvl, "pPr")
    return Level(
        start=_whole(value(lvl, "start"), 0),
        format=value(lvl, "numFmt") or "decimal",
        words=value(lvl, "lvlText"),
        suffix=value(lvl, "suff") or "tab",
        legal=is_on(child(lvl, "isLgl")),
        restart=None if restart is None else _whole(restart.get(f"{W}val"), 0),
        style=value(lvl, "pStyle"),
        indent=points(child(properties, "ind")),
    )


def _instance(num: Element, abstract: str, levels: Mapping[int, Level]) -> _Instance:
    changed, starts = dict(levels), {}
    for override in children(num, "lvlOverride"):
        at = _at(override)
        redefined, start = child(override, "lvl"), value(override, "startOverride")
        if redefined is not None:
            changed[at] = _level(redefined)
        if start:
            starts[at] = _whole(start, 1)
            changed[at] = evolve(changed.get(at, Level()), start=starts[at])
    return _Instance(abstract, changed, starts)
