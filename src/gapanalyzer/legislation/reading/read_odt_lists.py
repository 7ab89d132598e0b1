"""Lists of OpenDocument text: which label an item gets (ODF 1.3 part 3, 16.30 to 16.39 and 19.880).

A list counts by itself unless it says that it goes on from another one, or from the last one of its style.
"""

import re
from collections.abc import Mapping

from attrs import define, field, frozen

from gapanalyzer.legislation.reading.read_docx_formats import number_words
from gapanalyzer.legislation.reading.read_package import Element

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_PATTERN = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}num-list-format"
_PLACE = re.compile(r"%([1-9]|10)%")
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
    "一, 二, 三, ...": "chineseCounting",
    "أ, ب, ت, ...": "arabicAlpha",
    "أ, ب, ج, ...": "arabicAbjad",
    "1st": "ordinal",
}
_BULLET = "•"
_DASHES = frozenset("-–—*·•")


@frozen
class Level:
    """One level of a list style."""

    format: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1
    """How many levels the label shows, from the inside."""
    pattern: str = ""
    """As LibreOffice also writes it: "Article %1%."."""
    bullet: str = ""


def levels_of(style: Element) -> dict[int, Level]:
    """The levels of a list style or of the outline style, from 1."""
    return {whole(node.get(f"{TEXT}level"), 1): _level(node) for node in style if node.get(f"{TEXT}level")}


def _level(node: Element) -> Level:
    sign = node.get(f"{TEXT}bullet-char", "")
    return Level(
        format=node.get(f"{STYLE}num-format", ""),
        prefix=node.get(f"{STYLE}num-prefix", ""),
        suffix=node.get(f"{STYLE}num-suffix", ""),
        start=whole(node.get(f"{TEXT}start-value"), 1),
        shown=whole(node.get(f"{TEXT}display-levels"), 1),
        pattern=node.get(_PATTERN, ""),
        bullet=(sign if sign in _DASHES else _BULLET) if sign else "",
    )


def whole(words: str | None, otherwise: int) -> int:
    """A whole number as an attribute says it."""
    return int(words) if words and re.fullmatch(r"[0-9]{1,6}", words) else otherwise


@frozen
class Item:
    """Where an item stands: which count, which style, how deep (from 1)."""

    counts: dict[int, int]
    style: str
    depth: int


@define
class Lists:
    """Counts through one document; ask for the label of each item once, in order."""

    styles: Mapping[str, Mapping[int, Level]]
    _by_id: dict[str, dict[int, int]] = field(factory=dict)
    _by_style: dict[str, dict[int, int]] = field(factory=dict)

    def inside(self, node: Element, around: Item | None, otherwise: str = "") -> Item:
        """The place of the items of a list within the item `around`; `otherwise` is the style where it names none."""
        style = node.get(f"{TEXT}style-name") or (around.style if around else otherwise)
        if around is not None:
            return Item(around.counts, style, around.depth + 1)
        named = node.get(f"{TEXT}continue-list")
        before = self._by_id.get(named) if named else None
        if before is None and node.get(f"{TEXT}continue-numbering") == "true":
            before = self._by_style.get(style)
        counts = before if before is not None else {}
        self._by_style[style] = counts
        self._by_id[node.get("{http://www.w3.org/XML/1998/namespace}id", "")] = counts
        return Item(counts, style, 1)

    def label(self, item: Item, start: int | None = None) -> str:
        """Count one item and give its label ("Article 3.", "(a)", "•"); empty where it has none."""
        levels, counts = self.styles.get(item.style, {}), item.counts
        level = levels.get(item.depth, Level())
        counts[item.depth] = start if start is not None else counts.get(item.depth, level.start - 1) + 1
        for above in range(1, item.depth):
            counts.setdefault(above, levels.get(above, Level()).start)
        for deeper in [depth for depth in counts if depth > item.depth]:
            del counts[deeper]
        return _said(item.depth, levels, counts)


def _said(at: int, levels: Mapping[int, Level], counts: Mapping[int, int]) -> str:
    level = levels.get(at, Level())
    if level.bullet or not level.format:
        return level.bullet

    def number(depth: int) -> str:
        named = levels.get(depth, Level()).format
        return number_words(counts.get(depth, 1), _FORMATS.get(named, "decimal"))

    if level.pattern:
        return _PLACE.sub(lambda place: number(int(place.group(1))), level.pattern).strip()
    shown = [number(depth) for depth in range(max(at - level.shown + 1, 1), at + 1)]
    return f"{level.prefix}{'.'.join(part for part in shown if part)}{level.suffix}".strip()
