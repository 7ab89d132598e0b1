"""Lines that run across two columns because the page was drawn row by row, parted at the gutter.

PDFium joins what stands on one height and is drawn in a row. Where most of the long lines of a page have a wide gap at
the same place near its middle, that place is a gutter.
"""

from collections.abc import Sequence

from attrs import frozen

from gapanalyzer.legislation.reading.read_pdf_looks import Looks

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
    pieces: int
    """In how many pieces it was drawn."""


def cuts(looks: Looks, spans: Sequence[Span], width: float) -> dict[int, int]:
    """Which lines to part, by their place in `spans`: the character that begins the right-hand part."""
    middle = width / 2
    across = [i for i, span in enumerate(spans) if span.left < middle < span.right]
    gaps = {i: gap for i in across if spans[i].pieces > 1 and (gap := _gap(looks, spans[i], width))}
    if len(gaps) < _FEWEST or len(gaps) < _SHARE * len(across):
        return {}
    places = sorted((left + right) / 2 for left, right in gaps.values())
    x = places[len(places) // 2]
    parted = {i: _first_right_of(looks, spans[i], x) for i, (left, right) in gaps.items() if left < x < right}
    return parted if len(parted) >= _FEWEST else {}


def _gap(looks: Looks, span: Span, width: float) -> tuple[float, float] | None:
    """The widest gap of a line near the middle of the page, or None."""
    count = looks.pieces(span.first, span.last)
    boxes = sorted(looks.piece(i) for i in range(count))
    best, reached = None, boxes[0][1]
    for left, right in boxes[1:]:
        central = _NEAR_MIDDLE[0] * width < (reached + left) / 2 < _NEAR_MIDDLE[1] * width
        if central and left - reached > max(_WIDE * span.height, best[1] - best[0] if best else 0.0):
            best = (reached, left)
        reached = max(reached, right)
    return best


def _first_right_of(looks: Looks, span: Span, x: float) -> int:
    for at in range(span.first, span.last + 1):
        if looks.box(at)[0] >= x:
            return at
    return span.last
