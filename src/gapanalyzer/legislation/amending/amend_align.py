"""Two rows of things in order, put side by side: what is certain first, then the best order-keeping pairs between."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

_CELLS = 40_000
"""Pairs weighed in one gap; in a larger gap only pairs near its diagonal are, so that the work stays linear."""
_NEAR = 12

Pair = tuple[int, int]


@frozen
class Gap:
    """What lies between two certain pairs: positions in the old row and in the new one, without the ends."""

    old: Sequence[int]
    new: Sequence[int]
    after: Pair = (-1, -1)
    """The certain pair before it, or -1 at the start."""
    before: Pair = (-1, -1)
    """The certain pair behind it; the lengths of the rows at the end."""


def alone(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Pairs of things that are equal and stand once in each row."""
    once, again = Counter(old), Counter(new)
    there = {key: j for j, key in enumerate(new) if again[key] == 1}
    return [(i, there[key]) for i, key in enumerate(old) if once[key] == 1 and key in there]


def chain(pairs: Iterable[tuple[int, int, float]]) -> list[Pair]:
    """The weightiest choice of pairs that keeps the order of both rows (each row used once by the pairs given)."""
    ordered = sorted(pairs)
    tops: list[int] = []
    sums: list[float] = []
    back: list[int] = []
    holders: list[int] = []
    for n, (_, j, weight) in enumerate(ordered):
        at = bisect_left(tops, j)
        total = weight + (sums[at - 1] if at else 0.0)
        back.append(holders[at - 1] if at else -1)
        stop = at
        while stop < len(tops) and sums[stop] <= total:
            stop += 1
        tops[at:stop], sums[at:stop], holders[at:stop] = [j], [total], [n]
    kept: list[Pair] = []
    n = holders[-1] if holders else -1
    while n >= 0:
        kept.append(ordered[n][:2])
        n = back[n]
    return kept[::-1]


def gaps(certain: Sequence[Pair], n: int, m: int) -> Iterator[Gap]:
    """What is left between pairs that keep the order, before the first and after the last."""
    i, j = -1, -1
    for to_i, to_j in (*certain, (n, m)):
        if to_i - i > 1 or to_j - j > 1:
            yield Gap(range(i + 1, to_i), range(j + 1, to_j), (i, j), (to_i, to_j))
        i, j = to_i, to_j


def best_pairs(gap: Gap, worth: Callable[[int, int], float]) -> list[Pair]:
    """Order-keeping pairs of the greatest worth in a gap; a pair worth nothing or less is never made."""
    n, m = len(gap.old), len(gap.new)
    wide = m if n * m <= _CELLS else _NEAR
    row: dict[int, float] = {}
    rows: list[dict[int, str]] = []
    for i in range(n if m else 0):
        last, row, steps = row, {}, {}
        for j in range(max(0, i * m // n - wide), min(m, i * m // n + wide + 1)):
            gain = worth(gap.old[i], gap.new[j])
            up, left, paired = _at(last, j), _at(row, j - 1), _at(last, j - 1) + gain
            row[j] = max(up, left, paired) if gain > 0 else max(up, left)
            steps[j] = "pair" if gain > 0 and paired > max(up, left) else "up" if up >= left else "left"
        rows.append(steps)
    return [(gap.old[i], gap.new[j]) for i, j in _walked(rows)]


def _at(row: dict[int, float], j: int) -> float:
    """The best sum up to column j; to the right of what was weighed it is the last sum."""
    if j in row:
        return row[j]
    last = next(reversed(row), j)
    return row[last] if j > last else 0.0


def _walked(rows: Sequence[Mapping[int, str]]) -> list[Pair]:
    """The pairs on the best way, from the last corner back to the first."""
    found: list[Pair] = []
    i = len(rows) - 1
    j = max(rows[i]) if rows else -1
    while i >= 0 and j >= 0:
        step = rows[i].get(j, "left" if j > max(rows[i]) else "up")
        if step == "pair":
            found.append((i, j))
        i, j = i - (step != "left"), j - (step != "up")
    return found[::-1]
