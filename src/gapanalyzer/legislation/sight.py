"""Where the terms of a query stand in a text: the reasons for showing a provision, and what to highlight in it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from gapanalyzer.legislation.query import By, Query, Term
from gapanalyzer.legislation.tokens import Token, is_paired, tokens


@frozen
class Sight:
    """A term seen in a text: offsets of the words it was recognized by."""

    term: Term
    spans: tuple[tuple[int, int], ...]


def sights(query: Query, text: str) -> tuple[Sight, ...]:
    """Which terms stand in a text and where, in the order of the query; terms that do not are left out."""
    heard = _Heard.of(text, query.language)
    found = ((term, tuple(heard.spans(term))) for term in query.terms)
    return tuple(Sight(term, spans) for term, spans in found if spans)


def word_spans(query: Query, text: str) -> tuple[tuple[int, int], ...]:
    """Where the single words of the query stand in a text, for a provision that holds none of its terms."""
    wanted = frozenset(query.words)
    return tuple((t.start, t.end) for t in tokens(text, query.language) if t.stem in wanted)


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
class _Heard:
    """The words of a text, and where each stem and each spelling stands among them."""

    words: tuple[Token, ...]
    stems: Mapping[str, Sequence[int]]
    spelled: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, text: str, language: str) -> "_Heard":
        words = tuple(tokens(text, language))
        stems, spelled = defaultdict(list), defaultdict(list)
        for i, word in enumerate(words):
            stems[word.stem].append(i)
            spelled[word.spelled].append(i)
        return cls(words, stems, spelled)

    def places(self, term: Term, k: int) -> Collection[int]:
        """Where the word stands that is looked for at place `k` of the term."""
        if term.by is By.BEGINNING:
            return [i for i, word in enumerate(self.words) if word.spelled.startswith(term.spelled[k])]
        same = self.spelled.get(term.spelled[k], ())
        return {*same, *self.stems.get(term.stems[k], ())} if term.by is By.STEM else same

    def spans(self, term: Term) -> Iterator[tuple[int, int]]:
        """Stretches of the text that hold the term."""
        places = [self.places(term, k) for k in range(len(term.spelled))]
        if not all(places):
            return
        if term.gap is None:
            yield from self._side_by_side(places, lone=term.by is By.BEGINNING)
        else:
            yield from self._close_together(places, term.gap)

    def _side_by_side(self, places: Sequence[Collection[int]], *, lone: bool) -> Iterator[tuple[int, int]]:
        """Stretches of neighbours; of a pair that begins with a lone character only that character."""
        for i in sorted(places[0]):
            if all(i + k in there for k, there in enumerate(places)):
                start, end = self.words[i].start, self.words[i + len(places) - 1].end
                yield start, start + 1 if lone and is_paired(self.words[i]) else end

    def _close_together(self, places: Sequence[Collection[int]], gap: int) -> Iterator[tuple[int, int]]:
        """The words of every closest group that holds each word of the term at least once."""
        last: dict[int, int] = {}
        for i, k in sorted((i, k) for k, there in enumerate(places) for i in there):
            last[k] = i
            if len(last) == len(places) and max(last.values()) - min(last.values()) - 1 <= gap + len(places) - 2:
                yield from ((self.words[at].start, self.words[at].end) for at in set(last.values()))
