"""The best chain of candidates: numbers that follow one another, with gaps at a price and going back dear."""

from collections.abc import Sequence
from math import inf, log2

from attrs import define, field, frozen

from gapanalyzer.legislation.structure.candidates import LAST_RESORT, Candidate
from gapanalyzer.legislation.structure.keywords import BARE
from gapanalyzer.legislation.structure.numbers import Number, fresh, gap_price, step

RESTART = 14.0
AFTER_CONTAINER = 4.0
AFTER_SCHEDULE = 1.0
_AGAIN = 3.0
_AGAIN_BARE = 6.0
_LATE = 3.0
_GAP_WORDED = 3.2
"""The dearest gap before a number with a keyword: less than what such a line is worth, so that one alone is kept."""
_GAP_BARE = 6.0
_GAP_LAYERED = 1.5
_REACH = 350
_SAME = 40


@frozen
class Chain:
    """Chosen candidates in order; `starts` are the places in `links` where the numbering begins anew."""

    links: tuple[Candidate, ...] = ()
    starts: tuple[int, ...] = ()
    worth: float = 0.0

    @property
    def runs(self) -> tuple[tuple[Candidate, ...], ...]:
        """The links in runs of rising numbers."""
        ends = (*self.starts[1:], len(self.links)) if self.links else ()
        return tuple(self.links[a:b] for a, b in zip(self.starts, ends, strict=True))


@define
class _Reached:
    """The best score with which each figure has been reached so far, and the latest candidates of each figure."""

    best: dict[int, int] = field(factory=dict)
    same: dict[int, list[int]] = field(factory=dict)
    anywhere: int = -1


def best_chain(candidates: Sequence[Candidate], restarts: Sequence[float]) -> Chain:
    """The chain worth most; `restarts` is, for each candidate, the price of beginning a new numbering there."""
    score = [0.0] * len(candidates)
    back = [-1] * len(candidates)
    anew = [True] * len(candidates)
    reached = _Reached()
    waiting: list[int] = []
    for i, candidate in enumerate(candidates):
        if waiting and candidates[waiting[-1]].at != candidate.at:
            for known in waiting:
                _note(reached, known, candidates[known].number, score)
            waiting.clear()
        late = min(_LATE, 0.6 * log2(max(candidate.number.head, 1)))
        best, came, new = -late, -1, True
        if reached.anywhere >= 0:
            again = score[reached.anywhere] - restarts[i] - late
            best, came, new = max((best, came, new), (again, reached.anywhere, True))
        following, before = _best_before(candidate, candidates, reached, score)
        if before >= 0 and following >= best:
            best, came, new = following, before, False
        score[i], back[i], anew[i] = best + candidate.worth, came, new
        waiting.append(i)
    return _traced(candidates, score, back, anew)


def _best_before(
    candidate: Candidate, candidates: Sequence[Candidate], reached: _Reached, score: Sequence[float]
) -> tuple[float, int]:
    """The candidate this number had best follow, and the score it comes with; index -1 where there is none."""
    number = candidate.number
    most = _GAP_LAYERED if number.layered else _GAP_BARE if candidate.family in (BARE, *LAST_RESORT) else _GAP_WORDED
    again = _AGAIN_BARE if candidate.family in (BARE, *LAST_RESORT) else _AGAIN
    best, came = -inf, -1
    for j in reversed(reached.same.get(number.head, ())):
        other = candidates[j].number
        price = again if other.key == number.key else step(other, number)
        if price >= 0 and score[j] - price > best:
            best, came = score[j] - price, j
    highest = score[reached.anywhere] if reached.anywhere >= 0 else -inf
    begun = fresh(number.tail)
    for gap in range(1, min(number.head, _REACH) + 1):
        price = min(gap_price(gap), most) + begun
        if best >= highest - price:
            break
        near = reached.best.get(number.head - gap)
        if near is not None and score[near] - price > best:
            best, came = score[near] - price, near
    if number.layered and highest - _GAP_LAYERED > best and candidates[reached.anywhere].number.end < number.head:
        return highest - _GAP_LAYERED, reached.anywhere
    return best, came


def _note(reached: _Reached, i: int, number: Number, score: Sequence[float]) -> None:
    place = number.end
    known = reached.best.get(place)
    if known is None or score[i] >= score[known]:
        reached.best[place] = i
    same = reached.same.setdefault(place, [])
    same.append(i)
    del same[:-_SAME]
    if reached.anywhere < 0 or score[i] >= score[reached.anywhere]:
        reached.anywhere = i


def _traced(
    candidates: Sequence[Candidate], score: Sequence[float], back: Sequence[int], anew: Sequence[bool]
) -> Chain:
    if not candidates:
        return Chain()
    i = max(range(len(candidates)), key=score.__getitem__)
    if score[i] <= 0:
        return Chain()
    worth, path = score[i], []
    while i >= 0:
        path.append(i)
        i = back[i]
    path.reverse()
    starts = tuple(place for place, i in enumerate(path) if anew[i])
    return Chain(tuple(candidates[i] for i in path), starts, worth)
