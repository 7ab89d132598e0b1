"""Lines that run across two columns because the page was drawn row by row, parted at the gutter.

PDFium joins what stands on one height and is drawn in a row. Where most of the long lines of a page have a wide gap at
the same place near its middle, that place is a gutter.
"""

from collections.abc import Sequence

import pypdfium2.raw as pdfium
from attrs import frozen
from pypdfium2 import PdfTextPage

_FEWEST = 5
_SHARE = 0.5
_NEAR_MIDDLE = (0.42, 0.58)
_WIDE = 1.2


@frozen
class Span:
    """A line as characters `first` to `last` of a page, with its left and right edge and its height."""

    first: int
    last: int
    left: float
    right: float
    height: float


def cuts(page: PdfTextPage, spans: Sequence[Span], width: float) -> dict[int, int]:
    """Which lines to part, by their place in `spans`: the character that begins the right-hand part."""
    middle = width / 2
    across = [i for i, span in enumerate(spans) if span.left < middle < span.right]
    gaps = {i: gap for i in across if (gap := _gap(page, spans[i], width))}
    if len(gaps) < _FEWEST or len(gaps) < _SHARE * len(across):
        return {}
    places = sorted((left + right) / 2 for left, right in gaps.values())
    x = places[len(places) // 2]
    parted = {i: _first_right_of(page, spans[i], x) for i, (left, right) in gaps.items() if left < x < right}
    return parted if len(parted) >= _FEWEST else {}


def _gap(page: PdfTextPage, span: Span, width: float) -> tuple[float, float] | None:
    """The widest gap of a line near the middle of the page, or None."""
    count = pdfium.FPDFText_CountRects(page, span.first, span.last - span.first + 1)
    if count < 2:
        return None
    boxes = sorted(_rect(page, i) for i in range(count))
    best, reached = None, boxes[0][1]
    for left, right in boxes[1:]:
        central = _NEAR_MIDDLE[0] * width < (reached + left) / 2 < _NEAR_MIDDLE[1] * width
        if central and left - reached > max(_WIDE * span.height, best[1] - best[0] if best else 0.0):
            best = (reached, left)
        reached = max(reached, right)
    return best


def _rect(page: PdfTextPage, i: int) -> tuple[float, float]:
    left, top, right, bottom = (pdfium.c_double() for _ in range(4))
    pdfium.FPDFText_GetRect(page, i, left, top, right, bottom)
    return left.value, right.value


def _first_right_of(page: PdfTextPage, span: Span, x: float) -> int:
    box = pdfium.FS_RECTF()
    for at in range(span.first, span.last + 1):
        if pdfium.FPDFText_GetLooseCharBox(page, at, box) and box.left >= x:
            return at
    return span.last
