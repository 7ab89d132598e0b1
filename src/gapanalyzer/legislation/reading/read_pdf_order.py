"""Lines of a page in reading order: labels beside their text, columns one after the other.

PDFium follows the order in which a page was drawn, which is nearly always the order of reading. Such things are put
right: labels ("(a)") and page numbers drawn apart from the text on their line, and pages drawn in no order at all.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from gapanalyzer.legislation.reading.read_pdf_page import Line

_LABEL = re.compile(r"[(\[]?(?:\d{1,4}(?:\.\d+)*[a-zA-Z]{0,2}|[a-zA-Z]{1,5})[.)\]]{1,2}$|§+ ?\d+[a-z]?$|[•–—·▪-]$")
_LONGEST_LABEL = 9
_WIDEST_GAP = 6.0
_FEWEST_LINES = 6
_FEWEST_ROWS = 4
_FEWEST_ENTRIES = 4
_NUMBER = re.compile(r"\d{1,4}|[ivxlc]{1,6}")
_LONGEST_NUMBER = 6
_MIDDLE = tuple(0.40 + step / 50 for step in range(11))
_LEAST_SHARE = 0.2
_MOST_ACROSS = 0.25


def in_order(lines: Sequence[Line], width: float) -> tuple[Line, ...]:
    """The lines as a reader takes them; `width` is the page's."""
    whole = _with_page_numbers(_with_labels(list(lines)))
    return _sorted(whole, width) if _jumbled(whole) or _by_rows(whole, width) else tuple(whole)


def gutter(lines: Sequence[Line], width: float) -> float | None:
    """The middle of the gap between two columns, or None where the page has one column."""
    if len(lines) < _FEWEST_LINES:
        return None
    starts, ends = sorted(line.left for line in lines), sorted(line.right for line in lines)
    best: tuple[float, float] | None = None
    for share in _MIDDLE:
        x = width * share
        left, right = bisect_right(ends, x), len(lines) - bisect_left(starts, x)
        across = len(lines) - left - right
        if min(left, right) >= _LEAST_SHARE * len(lines) and across <= _MOST_ACROSS * len(lines):
            best = min(best or (across, x), (across, x))
    return best[1] if best and _both_wide(lines, best[1], width) else None


def _both_wide(lines: Sequence[Line], x: float, width: float) -> bool:
    """Whether both sides are columns of running text, not labels beside a text or a list of page numbers."""
    sides = [
        sorted(line.width for line in side)
        for side in ([m for m in lines if m.right <= x], [m for m in lines if m.left >= x])
    ]
    return all(side[len(side) // 2] > width / 6 for side in sides)


def _with_labels(lines: list[Line]) -> list[Line]:
    """Every lone label joined to the text at its right on the same line, which keeps the text's place in the order."""
    labels = [line for line in lines if len(line.text) <= _LONGEST_LABEL and _LABEL.match(line.text)]
    for label in sorted(labels, key=lambda line: -line.left):
        beside = [line for line in lines if line is not label and _beside(label, line)]
        if beside:
            text = min(beside, key=lambda line: line.left)
            at = next(i for i, line in enumerate(lines) if line is text)
            lines[at] = evolve(text, text=f"{label.text} {text.text}", left=label.left)
            lines = [line for line in lines if line is not label]
    return lines


def _with_page_numbers(lines: list[Line]) -> list[Line]:
    """In a table of contents, the page number at the right end of each line joined to it by a tab."""
    numbered = [line for line in lines if len(line.text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(line.text)]
    if len(numbered) < _FEWEST_ENTRIES:
        return lines
    worded = [line for line in lines if not _NUMBER.fullmatch(line.text)]
    entries = {id(text): (text, n) for n in numbered if (text := _entry(worded, n)) is not None}
    if len(entries) < _FEWEST_ENTRIES:
        return lines
    joined = {key: evolve(text, text=f"{text.text}\t{n.text}", right=n.right) for key, (text, n) in entries.items()}
    numbers = {id(n) for _, n in entries.values()}
    return [joined.get(id(line), line) for line in lines if id(line) not in numbers]


def _entry(lines: Sequence[Line], number: Line) -> Line | None:
    """The line of text that ends nearest before a page number, well apart from it, on the same height."""
    level = [line for line in lines if abs(number.bottom - line.bottom) < line.height / 2 and line.right < number.left]
    nearest = max(level, key=lambda line: line.right, default=None)
    return nearest if nearest and number.left - nearest.right > 2 * nearest.height else None


def _beside(label: Line, line: Line) -> bool:
    close = -1.0 <= line.left - label.right <= _WIDEST_GAP * label.height
    return close and abs(line.bottom - label.bottom) < label.height / 2


def _jumbled(lines: Sequence[Line]) -> bool:
    """Whether a line stands above the one before it although they share a column."""
    return any(
        after.bottom > before.bottom
        and after.bottom > before.bottom + before.height
        and after.left < before.right
        and before.left < after.right
        for before, after in pairwise(lines)
    )


def _by_rows(lines: Sequence[Line], width: float) -> bool:
    """Whether two columns were drawn row by row: most lines of one are followed by their neighbour in the other."""
    level = [
        (before, after)
        for before, after in pairwise(lines)
        if after.left >= before.right and abs(after.bottom - before.bottom) < before.height / 2
    ]
    return len(level) >= _FEWEST_ROWS and len(level) > _LEAST_SHARE * len(lines) and gutter(lines, width) is not None


def _sorted(lines: Sequence[Line], width: float) -> tuple[Line, ...]:
    """From top to bottom; between lines that run across the page, the left column before the right."""
    x = gutter(lines, width)
    down = sorted(lines, key=lambda line: (-round(line.bottom / 3), line.left))
    if x is None:
        return tuple(down)
    done: list[Line] = []
    band: list[Line] = []
    for line in down:
        if line.left < x < line.right:
            done += [*_by_column(band, x), line]
            band = []
        else:
            band.append(line)
    return tuple(done + _by_column(band, x))


def _by_column(band: Sequence[Line], x: float) -> list[Line]:
    return [m for m in band if m.left < x] + [m for m in band if m.left >= x]
