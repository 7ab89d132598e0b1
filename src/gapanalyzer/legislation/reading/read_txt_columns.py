"""Pages of plain text printed in two columns side by side: the left column first, then the right.

So a gazette looks that was turned into text with its layout kept. A gutter is a strip of blanks near the middle with
running text on both sides; a line that runs across it (a running head, a heading over both) keeps its place.
"""

import re
from collections.abc import Sequence

_PAGE = "\f"
_APART = re.compile(r"\S {3,}\S")
_NEAR_MIDDLE = (0.3, 0.7)
_FEWEST = 5
_BESIDE = 3
"""How many lines must have words on both sides; further ones may stand in the right-hand column alone."""
_INDENT = 8
_ACROSS = 0.25
_RUNNING = 30
"""How long full lines of a column are: labels, amounts and notes in the margin are shorter."""
_FULL = 0.2
"""How many of the lines of a column are full, at least: headings and ends of paragraphs are not."""
_STRIP = 2
_UNPAGED = 150
"""How many lines a text without page ends may have to be read as one page."""


def unfolded(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines with the columns of each page one after the other; lines of other pages as they are."""
    pages = _pages(lines)
    if len(pages) == 1 and len(lines) > _UNPAGED:
        return tuple(lines)
    gutters = [_gutter(page) for page in pages]
    known = sorted(gutter for gutter in gutters if gutter)
    usual = known[len(known) // 2] if known else 0
    return tuple(line for page, gutter in zip(pages, gutters, strict=True) for line in _read(page, gutter, usual))


def _pages(lines: Sequence[str]) -> list[list[str]]:
    """The lines page by page; a page begins with its form feed."""
    pages: list[list[str]] = [[]]
    for line in lines:
        if line.startswith(_PAGE) and pages[-1]:
            pages.append([])
        pages[-1].append(line)
    return pages


def _gutter(page: Sequence[str]) -> int:
    """Where the right-hand column begins, as a place in the line; 0 where the page has one column."""
    apart = [line for line in page if _APART.search(line.lstrip())]
    if len(apart) < _BESIDE:
        return 0
    widest = max(len(line.rstrip()) for line in apart)
    places = range(max(_STRIP, int(widest * _NEAR_MIDDLE[0])), int(widest * _NEAR_MIDDLE[1]))
    best = max(places, key=lambda x: (_parted(page, x), x), default=0)
    if sum(_splits(line, best) for line in page) < _BESIDE or _parted(page, best) < _FEWEST:
        return 0
    inside = [line for line in page if not _runs_across(line, best)]
    return best if min(_full([line[:best] for line in inside]), _full([line[best:] for line in inside])) >= _FULL else 0


def _full(column: Sequence[str]) -> float:
    lengths = [len(line.strip()) for line in column if line.strip()]
    return sum(length >= _RUNNING for length in lengths) / len(lengths)


def _parted(page: Sequence[str], x: int) -> float:
    """How many lines a gutter at `x` parts, less those that run across it; -1 where too many do."""
    parted = sum(_splits(line, x) or _stands_right(line, x) for line in page)
    across = sum(_runs_across(line, x) for line in page)
    return parted - across if across <= _ACROSS * (parted + across) else -1.0


def _splits(line: str, x: int) -> bool:
    """Whether there are words on both sides of a strip of blanks that ends before `x`."""
    return not line[x - _STRIP : x].strip() and bool(line[:x].strip()) and bool(line[x:].strip())


def _stands_right(line: str, x: int) -> bool:
    return bool(line.strip()) and 0 <= len(line) - len(line.lstrip()) - x <= _INDENT


def _runs_across(line: str, x: int) -> bool:
    return len(line.rstrip()) > x and bool(line[x - _STRIP : x].strip())


def _read(page: Sequence[str], gutter: int, usual: int) -> list[str]:
    """A page in reading order; one with few lines beside each other goes by the gutter of the others."""
    x = gutter or (usual if usual and any(_splits(line, usual) for line in page) and _fits(page, usual) else 0)
    if not x:
        return list(page)
    done: list[str] = []
    left: list[str] = []
    right: list[str] = []
    for line in page:
        if _runs_across(line, x):
            done += [*left, *right, line]
            left, right = [], []
        else:
            left.append(line[:x].rstrip())
            right.append(line[x:])
    return [*done, *left, *right]


def _fits(page: Sequence[str], x: int) -> bool:
    """Whether nearly no line of the page runs across the gutter of the others."""
    filled = [line for line in page if line.strip()]
    return sum(_runs_across(line, x) for line in filled) <= _ACROSS * len(filled)
