"""Which article of the new text is which of the old one: by its words, its heading, its place and its number.

Words that many articles share (a penalty clause) say little, words found nowhere else say much; the order of the text
decides between articles that say the same.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from heapq import nlargest
from typing import NamedTuple

from attrs import define, field, frozen

from gapanalyzer.legislation.amending.amend_align import Gap, Pair, best_pairs, chain, gaps
from gapanalyzer.legislation.amending.amend_side import Shingle, Side
from gapanalyzer.legislation.amending.amend_words import likeness

_COMMON = 4
"""Words in a row that stand in more articles than this tell none of them."""
_STRAY = 0.05
"""Articles that have less than this in common have it by chance."""
_CERTAIN, _CLEARLY = 0.2, 0.6
_ELSEWHERE = 0.4
"""How alike an article must be that is found out of order."""
_PART = 0.2
"""The share of an article's own words that makes another article a place where parts of it may stand."""


@frozen
class Partner:
    """The article that stands for an old one, and how sure that is (0 to 1)."""

    new: int
    sure: float


@frozen(slots=False)
class Articles:
    """Stretches of the new text by stretches of the old: the one that stands for it, those that took parts."""

    partners: Mapping[int, Partner]
    parts: Mapping[int, tuple[int, ...]]
    holders: Mapping[Shingle, tuple[int, ...]]
    """The new stretches in which three words in a row stand, where these are few."""

    @cached_property
    def old_of(self) -> Mapping[int, int]:
        """The old stretch that each new one stands for."""
        return {partner.new: old for old, partner in self.partners.items()}


class _Score(NamedTuple):
    alike: float
    share: float


@define
class _Matching:
    old: Side
    new: Side
    scores: list[dict[int, _Score]] = field(factory=list)
    holders: dict[Shingle, tuple[int, ...]] = field(factory=dict)
    often: set[Shingle] = field(factory=set)
    partners: dict[int, Partner] = field(factory=dict)

    def weigh(self) -> None:
        """How much of what is their own two stretches have in common."""
        posted: dict[Shingle, list[int]] = defaultdict(list)
        for n, shingles in enumerate(self.new.shingles):
            for shingle in shingles:
                posted[shingle].append(n)
        before = Counter(s for shingles in self.old.shingles for s in shingles)
        self.holders = {s: tuple(held) for s, held in posted.items() if len(held) <= _COMMON}
        self.often = posted.keys() - self.holders.keys()
        totals = [self._total(shingles, before) for shingles in self.new.shingles]
        for shingles in self.old.shingles:
            own = self._total(shingles, before)
            common: dict[int, float] = defaultdict(float)
            for shingle in shingles:
                if before[shingle] <= _COMMON and (held := self.holders.get(shingle)):
                    weight = 1 / (len(held) * before[shingle])
                    for n in held:
                        common[n] += weight
            self.scores.append(
                {
                    n: _Score(min(1.0, 2 * c / (own + totals[n])), c / own)
                    for n, c in common.items()
                    if c >= _STRAY * own or c >= _STRAY * totals[n]
                }
            )

    def _total(self, shingles: frozenset[Shingle], before: Counter[Shingle]) -> float:
        """The weight of what a stretch alone, or nearly alone, says; 1 at least, so that little is never everything."""
        own = [s for s in shingles if before[s] <= _COMMON and s not in self.often]
        return max(1.0, sum(1 / (len(self.holders.get(s, " ")) * (before[s] or 1)) for s in own))

    def certain(self) -> list[Pair]:
        """Pairs that are each other's best by far, in order; those out of order are kept as partners where alike."""
        backward: dict[int, dict[int, float]] = defaultdict(dict)
        for i, row in enumerate(self.scores):
            for j, score in row.items():
                backward[j][i] = score.alike
        found = []
        for i, row in enumerate(self.scores):
            best = _by_far({n: score.alike for n, score in row.items()})
            if best is not None and _by_far(backward[best]) == i:
                found.append((i, best, row[best].alike))
        kept = chain(found)
        ordered = set(kept)
        for i, j, alike in found:
            if (i, j) in ordered or alike >= _ELSEWHERE:
                self.partners[i] = Partner(j, _trust(alike))
        return kept

    def fill(self, certain: Sequence[Pair]) -> None:
        """Between certain pairs, by everything there is, in order."""
        taken = {partner.new for partner in self.partners.values()}
        for gap in gaps(certain, len(self.old.stretches), len(self.new.stretches)):
            free = Gap(tuple(i for i in gap.old if i not in self.partners), tuple(j for j in gap.new if j not in taken))
            if free.old and free.new:
                self._fill(free, numbered=self._keeps_numbers(gap))

    def _keeps_numbers(self, gap: Gap) -> bool:
        """Whether the certain articles around a gap have kept their numbers."""
        old, new = self.old.stretches, self.new.stretches
        around = [(i, j) for i, j in (gap.after, gap.before) if 0 <= i < len(old) and 0 <= j < len(new)]
        return all(old[i].number == new[j].number for i, j in around)

    def _fill(self, gap: Gap, *, numbered: bool) -> None:
        worth = {(i, j): self._worth(i, j, numbered=numbered) for i, j in _cells(gap)}
        pairs = best_pairs(gap, lambda i, j: worth.get((i, j), 0.0) - 0.1)
        left = set(gap.old) - {i for i, _ in pairs}
        right = set(gap.new) - {j for _, j in pairs}
        for i, j in pairs:
            rivals = [worth.get((i, n), 0.0) for n in right] + [worth.get((n, j), 0.0) for n in left]
            sure = self._sure(i, j) if max(rivals, default=0.0) < worth[i, j] - 0.05 else 0.5
            self.partners[i] = Partner(j, sure)

    def _worth(self, i: int, j: int, *, numbered: bool) -> float:
        one, other = self.old.stretches[i], self.new.stretches[j]
        if (one.article is None) != (other.article is None):
            return 0.0
        alike = self.scores[i][j].alike if j in self.scores[i] else 0.0
        alike = max(alike, float(self.old.bodies(one) == self.new.bodies(other)))
        same_number = numbered and one.number == other.number
        return 0.6 * alike + 0.3 * likeness(one.heading, other.heading) + 0.1 * same_number

    def _sure(self, i: int, j: int) -> float:
        one, other = self.old.stretches[i], self.new.stretches[j]
        if self.old.bodies(one) == self.new.bodies(other):
            return 0.95
        sure = _trust(self.scores[i][j].alike if j in self.scores[i] else 0.0)
        alone = self.old.headings[one.heading] == self.new.headings[one.heading] == 1
        telling = alone and len(one.heading.split()) >= 2 and one.heading == other.heading
        return max(sure, 0.85 if telling else 0.0)


def _cells(gap: Gap) -> list[Pair]:
    """The pairs of a gap that are weighed: all of a small one, those near the diagonal of a large one."""
    n, m = len(gap.old), len(gap.new)
    wide = m if n * m <= 2_500 else 6
    return [
        (gap.old[i], gap.new[j])
        for i in range(n)
        for j in range(max(0, i * m // n - wide), min(m, i * m // n + wide + 1))
    ]


def _by_far(found: Mapping[int, float]) -> int | None:
    """The best of some scores, where it is high and the next one much lower."""
    best = nlargest(2, found, key=lambda n: (found[n], -n))
    if not best or found[best[0]] < _CERTAIN:
        return None
    return best[0] if len(best) == 1 or found[best[1]] <= _CLEARLY * found[best[0]] else None


def _trust(alike: float) -> float:
    """From how alike two articles are to how sure it is that they are one: 0.8 at a fifth, 1 at two fifths."""
    return min(1.0, 0.6 + alike)


def match_articles(old: Side, new: Side) -> Articles:
    """Put the articles of two texts side by side; the work grows with their length, not with its square."""
    matching = _Matching(old, new)
    matching.weigh()
    matching.fill(matching.certain())
    parts = {
        i: tuple(sorted((n for n in row if row[n].share >= _PART), key=lambda n: -row[n].share))
        for i, row in enumerate(matching.scores)
    }
    return Articles(matching.partners, parts, matching.holders)
