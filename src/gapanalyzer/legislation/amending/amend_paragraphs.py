"""Which paragraph of an article of the new text is which of the old article, in order first, then wherever it went."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from gapanalyzer.legislation.amending.amend_align import Pair, alone, best_pairs, chain, gaps
from gapanalyzer.legislation.amending.amend_words import likeness

_LEAST, _ELSEWHERE = 0.3, 0.75
"""How alike paragraphs must be to stand for one another: in order, and out of order."""
_NEARLY = 0.05
_DOUBTFUL = 0.5


@frozen
class Counterpart:
    """The new paragraph that stands for an old one, how alike they are, and how sure it is (0 to 1)."""

    new: int
    alike: float
    sure: float


def match_paragraphs(old: Sequence[str], new: Sequence[str]) -> dict[int, Counterpart]:
    """Counterparts by positions in two rows of paragraphs, each used once."""
    pairs = _in_order(old, new)
    pairs += _elsewhere(old, new, _left(len(old), (i for i, _ in pairs)), _left(len(new), (j for _, j in pairs)))
    return _judged(old, new, {**_between(old, new, dict(pairs)), **dict(pairs)})


def _in_order(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    certain = chain((i, j, 1.0 + len(old[i])) for i, j in alone(old, new))
    pairs = list(certain)
    for gap in gaps(certain, len(old), len(new)):
        pairs += best_pairs(gap, lambda i, j: likeness(old[i], new[j]) - _LEAST)
    return pairs


def _left(length: int, used: Iterable[int]) -> list[int]:
    taken = set(used)
    return [n for n in range(length) if n not in taken]


def _elsewhere(old: Sequence[str], new: Sequence[str], left: Sequence[int], free: Sequence[int]) -> list[Pair]:
    """Paragraphs that changed their place within the article: equal ones, and very like ones where few are left."""
    pairs = [(left[i], free[j]) for i, j in alone([old[i] for i in left], [new[j] for j in free])]
    left = [i for i in left if i not in {i for i, _ in pairs}]
    free = [j for j in free if j not in {j for _, j in pairs}]
    if len(left) * len(free) > 2_500:
        return pairs
    for i in left:
        best = max(free, key=lambda j: likeness(old[i], new[j]), default=None)
        if best is not None and likeness(old[i], new[best]) >= _ELSEWHERE:
            pairs.append((i, best))
            free = [j for j in free if j != best]
    return pairs


def _between(old: Sequence[str], new: Sequence[str], pairs: Mapping[int, int]) -> dict[int, int]:
    """A single paragraph whose neighbours stand beside a single new one: what replaced it, never sure by itself."""
    known = {-1: -1, len(old): len(new), **pairs}
    free = set(_left(len(new), pairs.values()))
    left = _left(len(old), pairs)
    places = {i: known[i - 1] + 1 for i in left if i - 1 in known and known.get(i + 1) == known[i - 1] + 2}
    return {i: j for i, j in places.items() if j in free and likeness(old[i], new[j]) > 0}


def _judged(old: Sequence[str], new: Sequence[str], pairs: Mapping[int, int]) -> dict[int, Counterpart]:
    left, free = _left(len(old), pairs), _left(len(new), pairs.values())
    before, after = Counter(old), Counter(new)
    found = {}
    for i, j in pairs.items():
        alike = likeness(old[i], new[j])
        sure = 1.0 if alike == 1.0 else min(1.0, 0.55 + 0.5 * alike)
        if old[i] == new[j] and before[old[i]] == after[old[i]]:
            rivalled = False
        else:
            rivalled = _rivalled(old, new, (i, j), _near(left, i), _near(free, j), alike)
        if rivalled and not _held_by_neighbours(old, new, i, pairs):
            sure = min(sure, _DOUBTFUL)
        found[i] = Counterpart(j, alike, sure)
    return found


def _near(positions: Sequence[int], middle: int) -> Sequence[int]:
    """The positions that are looked at as rivals: all of a few, the nearest of many."""
    return positions if len(positions) <= 60 else sorted(positions, key=lambda n: abs(n - middle))[:60]


def _rivalled(
    old: Sequence[str], new: Sequence[str], pair: Pair, left: Sequence[int], free: Sequence[int], alike: float
) -> bool:
    """Whether a paragraph that found no counterpart would do nearly as well."""
    others = [likeness(old[pair[0]], new[n]) for n in free] + [likeness(old[n], new[pair[1]]) for n in left]
    return max(others, default=0.0) >= alike - _NEARLY


def _held_by_neighbours(old: Sequence[str], new: Sequence[str], i: int, pairs: Mapping[int, int]) -> bool:
    """Whether the paragraphs beside it, with words of their own, stand beside its counterpart too, on both sides."""
    beside = []
    for step in (-1, 1):
        there, here = i + step, pairs[i] + step
        edge = not 0 <= there < len(old) and not 0 <= here < len(new)
        own = 0 <= there < len(old) and old[there] != old[i] and pairs.get(there) == here
        beside.append(edge or (own and likeness(old[there], new[here]) >= 0.6))
    return all(beside)
