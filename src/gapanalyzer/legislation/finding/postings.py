"""Where every word of the laws stands, in memory: which provisions answer a query, best first.

Ranked by BM25 (Robertson and Zaragoza 2009) with the usual constants; a word in a heading counts three times.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from heapq import nlargest
from itertools import chain
from math import log

from attrs import define, field, frozen

from gapanalyzer.legislation.finding.nearness import met
from gapanalyzer.legislation.finding.query import By, Query, Term
from gapanalyzer.legislation.finding.sight import Heard, hear

_K1, _B = 1.2, 0.75
_HEADING = 3
_LEAST_RARITY = 1e-6
_PATH_AT, _BODY_AT = 10_000, 20_000
"""Words of the heading are counted from 0, those of the headings above and of the body from here and from there."""

_FEW = 100
"""A word that so few units have is added at once; for others it is asked first whether that can still matter."""

_Table = dict[str, dict[int, tuple[int, ...]]]
"""By word and by unit: the places where the word stands."""


@frozen
class Passage:
    """The words of one unit of a text; `path` are the headings it stands under."""

    heading: Heard
    path: Heard
    body: Heard

    @classmethod
    def of(cls, language: str, heading: str, path: str, body: str) -> "Passage":
        """The words of a unit in this language."""
        return cls(hear(heading, language), hear(path, language), hear(body, language))


@frozen
class Row:
    """A unit that answers a query: number `unit` of `source`; a higher score is a better answer."""

    source: str
    unit: int
    score: float


@define
class Postings:
    """Every word of the units that were put in; not safe for two threads at once."""

    _units: dict[int, tuple[str, int]] = field(factory=dict)
    _sources: dict[str, range] = field(factory=dict)
    _stems: _Table = field(factory=dict)
    _spelled: _Table = field(factory=dict)
    _lengths: dict[int, int] = field(factory=dict)
    _damping: dict[int, float] = field(factory=dict)
    _shares: dict[str, dict[int, float]] = field(factory=dict)
    _next: int = 0

    @property
    def sources(self) -> frozenset[str]:
        """The sources it holds."""
        return frozenset(self._sources)

    def put(self, source: str, passages: Iterable[Passage]) -> None:
        """Take in a source, in the place of what was held under this name; units count from 0."""
        self._remove(source)
        first = self._next
        for number, passage in enumerate(passages):
            unit, self._next = self._next, self._next + 1
            heading, path, body = passage.heading, passage.path, passage.body
            self._units[unit] = (source, number)
            self._lengths[unit] = len(heading.stems) + len(path.stems) + len(body.stems)
            _note(self._stems, unit, {0: heading.stems, _PATH_AT: path.stems, _BODY_AT: body.stems})
            _note(self._spelled, unit, {0: heading.spelled, _BODY_AT: body.spelled})
        self._sources[source] = range(first, self._next)
        self._renew()

    def drop(self, source: str) -> None:
        """Forget a source; nothing happens where it is not held."""
        self._remove(source)
        self._renew()

    def _remove(self, source: str) -> None:
        gone = self._sources.pop(source, range(0))
        for unit in gone:
            del self._units[unit], self._lengths[unit]
        if gone:
            self._stems, self._spelled = _without(self._stems, gone), _without(self._spelled, gone)

    def _renew(self) -> None:
        """What rests on all units together: how much a unit's length damps the weight of its words."""
        mean = sum(self._lengths.values()) / len(self._lengths) if self._lengths else 0.0
        self._damping = {u: _K1 * (1 - _B + _B * n / (mean or 1)) for u, n in self._lengths.items()}
        self._shares = {}

    def find(self, query: Query, sources: Iterable[str], limit: int) -> tuple[Row, ...]:
        """The units of these sources that answer the query, best first; none for a query that asks for nothing."""
        within = self._within(sources)
        scores = self._by_words(query.words, self._by_terms(query, within), within, limit)
        least = _least(scores, limit)
        best = sorted((-score, unit) for unit, score in scores.items() if score >= least)[:limit]
        return tuple(Row(*self._units[unit], -score) for score, unit in best)

    def count(self, query: Query, sources: Iterable[str]) -> int:
        """How many units of these sources have a term of the query, and all the needed ones."""
        return len(self._by_terms(query, self._within(sources)))

    def _within(self, sources: Iterable[str]) -> Collection[int]:
        held = {source: self._sources[source] for source in sources if source in self._sources}
        return self._units.keys() if len(held) == len(self._sources) else set(chain.from_iterable(held.values()))

    def _by_terms(self, query: Query, within: Collection[int]) -> dict[int, float]:
        """The units that have a term, and all the needed ones, with their scores."""
        scores: dict[int, float] = defaultdict(float)
        needed = []
        for term in query.terms:
            shares = self._of_term(term)
            _add(scores, shares, shares)
            if term.needed:
                needed.append(shares)
        return {unit: s for unit, s in scores.items() if unit in within and all(unit in had for had in needed)}

    def _by_words(
        self, words: Iterable[str], scores: dict[int, float], within: Collection[int], limit: int
    ) -> dict[int, float]:
        """The same with the shares of single words, and the units that have only these.

        Once the words that are left, the common ones, cannot lift a unit among the first any more, it is let go
        (MaxScore, Turtle and Flood 1995): the first `limit` are the same as if every unit had been scored.
        """
        known = sorted((len(self._stems[word]), word) for word in words if word in self._stems)
        left = sum(self._most(having) for having, _ in known)
        for having, word in known:
            shares = self._of_word(word)
            least = _least(scores, limit) if having > _FEW else 0.0
            if left < least:
                scores = {unit: score for unit, score in scores.items() if score + left >= least}
                _add(scores, shares, scores.keys() & shares.keys())
            else:
                _add(scores, shares, shares.keys() & within)
            left -= self._most(having)
        return scores

    def _of_word(self, stem: str) -> dict[int, float]:
        """The units that have a stem, with its share in their scores; kept until another text comes."""
        if stem not in self._shares:
            places = self._stems[stem]
            self._shares[stem] = self._weighed(places, self._most(len(places)))
        return self._shares[stem]

    def _of_term(self, term: Term) -> dict[int, float]:
        """The units that have a term, with its share in their scores."""
        if term.by is By.BEGINNING:
            begun = (places for word, places in self._spelled.items() if word.startswith(term.spelled[0]))
            return self._alone([{}, *begun])
        if term.is_lone_stem:
            return self._alone([self._stems.get(term.stems[0], {}), self._spelled.get(term.spelled[0], {})])
        table, words = (self._stems, term.stems) if term.by is By.STEM else (self._spelled, term.spelled)
        held = [table.get(word, {}) for word in words]
        found = {unit: at for unit in _in_all(held) if (at := met([places[unit] for places in held], term.gap))}
        most = self._most(len(found)) if term.gap is None else sum(self._most(len(places)) for places in held)
        return self._weighed(found, most)

    def _alone(self, tables: Sequence[Mapping[int, tuple[int, ...]]]) -> dict[int, float]:
        """One word in any of its forms."""
        first, *others = tables
        found = dict(first)
        for unit, places in chain.from_iterable(other.items() for other in others):
            known = found.setdefault(unit, places)
            if known != places:
                found[unit] = tuple(sorted({*known, *places}))
        return self._weighed(found, self._most(len(found)))

    def _weighed(self, found: Mapping[int, Sequence[int]], most: float) -> dict[int, float]:
        damping = self._damping
        return {unit: most * (n := _often(places)) / (n + damping[unit]) for unit, places in found.items()}

    def _most(self, having: int) -> float:
        """The most that a word can add to a score, where so many units have it."""
        return (_K1 + 1) * max(_LEAST_RARITY, log((len(self._units) - having + 0.5) / (having + 0.5)))


def _note(table: _Table, unit: int, parts: Mapping[int, Iterable[str]]) -> None:
    where: dict[str, list[int]] = defaultdict(list)
    for start, words in parts.items():
        for i, word in enumerate(words, start):
            where[word].append(i)
    for word, places in where.items():
        table.setdefault(word, {})[unit] = tuple(places) if len(places) > 1 else _lone(places[0])


@cache
def _lone(place: int) -> tuple[int, ...]:
    """One value for all words that stand once, at this place: most do, and it saves a fifth of the memory."""
    return (place,)


def _without(table: _Table, gone: Collection[int]) -> _Table:
    kept = {word: {u: at for u, at in held.items() if u not in gone} for word, held in table.items()}
    return {word: held for word, held in kept.items() if held}


def _in_all(tables: Iterable[Mapping[int, object]]) -> AbstractSet[int]:
    """The units that every one of these has."""
    first, *others = sorted(tables, key=len)
    units: AbstractSet[int] = first.keys()
    for other in others:
        units = units & other.keys()
    return units


def _add(scores: dict[int, float], shares: Mapping[int, float], units: Iterable[int]) -> None:
    for unit in units:
        scores[unit] = scores.get(unit, 0.0) + shares[unit]


def _least(scores: Mapping[int, float], limit: int) -> float:
    """The score of the last of the first `limit`, 0 where there are not so many."""
    return nlargest(limit, scores.values())[-1] if len(scores) >= limit else 0.0


def _often(places: Sequence[int]) -> int:
    in_heading = sum(at < _PATH_AT for at in places) if places[0] < _PATH_AT else 0
    return len(places) + (_HEADING - 1) * in_heading
