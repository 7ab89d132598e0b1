"""Lines inside quotation marks: words of another law that an amending law puts in."""

from bisect import bisect_left
from collections.abc import Sequence

from gapanalyzer.legislation.structure.lines import Line

_CLOSING = {"«": "»", "“": "”", "„": "“”", "「": "」", "『": "』"}
_CLOSERS = frozenset("".join(_CLOSING.values()))
_FARTHEST = 400


def quoted_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Every line that stands inside a quotation which begins at the head of a line and runs on over it."""
    quoted: set[int] = set()
    closers = [at for at, line in enumerate(lines) if _CLOSERS.intersection(line.text)]
    for at, line in enumerate(lines):
        if line.text[0] in _CLOSING and at not in quoted:
            place = bisect_left(closers, at)
            closed = place < len(closers) and closers[place] < at + _FARTHEST
            quoted.update(range(at, _end(lines, at) + 1) if closed else (at,))
    return frozenset(quoted)


def _end(lines: Sequence[Line], at: int) -> int:
    """The line that closes the quotation begun on line `at`; that line itself where it is never closed."""
    opening = lines[at].text[0]
    closing = _CLOSING[opening]
    depth = 0
    for i in range(at, min(len(lines), at + _FARTHEST)):
        text = lines[i].text
        opened = text.count(opening)
        reopened = i > at and text[0] == opening and depth > 0
        depth += opened - reopened - sum(text.count(c) for c in closing)
        if depth <= 0:
            return i
    return at
