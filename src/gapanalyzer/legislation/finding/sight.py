"""Where the terms of a query stand in a text: the reasons for showing a provision, and what to highlight in it."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from gapanalyzer.legislation.finding.query import By, Query, Term
from gapanalyzer.legislation.finding.tokens import is_paired, tokens


@frozen
class Heard:
    """The words of a text, to be looked through many times: stem, spelling, start and end of each, in order."""

    stems: tuple[str, ...]
    spelled: tuple[str, ...]
    starts: Sequence[int]
    ends: Sequence[int]


@frozen
class Sight:
    """A term seen in a text: offsets of the words it was recognized by."""

    term: Term
    spans: tuple[tuple[int, int], ...]


def hear(text: str, language: str) -> Heard:
    """The words of a text in this language."""
    words = tuple(tokens(text, language))
    starts, ends = array("L", (w.start for w in words)), array("L", (w.end for w in words))
    return Heard(tuple(w.stem for w in words), tuple(w.spelled for w in words), starts, ends)


def sights(query: Query, heard: Heard) -> tuple[Sight, ...]:
    """Which terms stand in a text and where, in the order of the query; terms that do not are left out."""
    look = _Look.of(query, heard)
    found = ((term, tuple(look.spans(term))) for term in query.terms if look.begins(term))
    return tuple(Sight(term, spans) for term, spans in found if spans)


def word_spans(query: Query, heard: Heard) -> tuple[tuple[int, int], ...]:
    """Where the single words of the query stand in a text, for a provision that holds none of its terms."""
    wanted = frozenset(query.words)
    return tuple((heard.starts[i], heard.ends[i]) for i, stem in enumerate(heard.stems) if stem in wanted)


def merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The same stretches in order, overlapping and touching ones made one."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)


@frozen
class _Look:
    """A text, and where each stem and each spelling that is looked for stands among its words."""

    heard: Heard
    stems: Mapping[str, Sequence[int]]
    spelled: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, query: Query, heard: Heard) -> "_Look":
        return cls(heard, _where(query.stems, heard.stems), _where(query.spelled, heard.spelled))

    def begins(self, term: Term) -> bool:
        """Whether the first word of a term may be there: a quick no."""
        if term.by is By.BEGINNING:
            return True
        return (term.by is By.STEM and term.stems[0] in self.stems) or term.spelled[0] in self.spelled

    def places(self, term: Term, k: int) -> Collection[int]:
        """Where the word stands that is looked for at place `k` of the term."""
        if term.by is By.BEGINNING:
            return [i for i, word in enumerate(self.heard.spelled) if word.startswith(term.spelled[k])]
        if term.by is By.SPELLING:
            return self.spelled.get(term.spelled[k], ())
        alike = self.stems.get(term.stems[k], ())
        return {*alike, *self.spelled.get(term.spelled[k], ())} if term.is_lone_stem else alike

    def spans(self, term: Term) -> Iterator[tuple[int, int]]:
        """Stretches of the text that hold the term."""
        places = []
        for k in range(len(term.spelled)):
            places.append(self.places(term, k))
            if not places[-1]:
                return
        if term.gap is None:
            yield from self._side_by_side(places, lone=term.by is By.BEGINNING)
        else:
            yield from self._close_together(places, term.gap)

    def _side_by_side(self, places: Sequence[Collection[int]], *, lone: bool) -> Iterator[tuple[int, int]]:
        """Stretches of neighbours; of a pair that begins with a lone character only that character."""
        for i in sorted(places[0]):
            if all(i + k in there for k, there in enumerate(places)):
                start, end = self.heard.starts[i], self.heard.ends[i + len(places) - 1]
                yield start, start + 1 if lone and is_paired(self.heard.spelled[i]) else end

    def _close_together(self, places: Sequence[Collection[int]], gap: int) -> Iterator[tuple[int, int]]:
        """The words of every closest group that holds each word of the term at least once."""
        last: dict[int, int] = {}
        for i, k in sorted((i, k) for k, there in enumerate(places) for i in there):
            last[k] = i
            if len(last) == len(places) and max(last.values()) - min(last.values()) - 1 <= gap + len(places) - 2:
                yield from ((self.heard.starts[at], self.heard.ends[at]) for at in set(last.values()))


def _where(wanted: frozenset[str], words: Sequence[str]) -> Mapping[str, Sequence[int]]:
    """The places of each wanted word among these words."""
    found: dict[str, list[int]] = {}
    if wanted and not wanted.isdisjoint(words):
        for i, word in enumerate(words):
            if word in wanted:
                found.setdefault(word, []).append(i)
    return found
