"""The texts of an assessment as the index holds them: brought up to date before each search."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from math import log

from attrs import frozen

from gapanalyzer.legislation.finding.postings import Passage, Postings
from gapanalyzer.legislation.finding.query import Query, Term
from gapanalyzer.legislation.finding.tokens import primary
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Flag, Law, LawText, Provision, TextSha, Unit

_INNER = frozenset({Unit.PARAGRAPH, Unit.POINT})


@frozen
class Place:
    """A provision that is searched as one piece, in its law, with its words."""

    law: Law
    text: LawText
    provision: Provision
    passage: Passage


@frozen
class _Held:
    """A text in the index, under the name `source`; its units count as the index counts them."""

    text: LawText
    source: str
    units: tuple[Provision, ...]
    passages: tuple[Passage, ...]


class Searchable:
    """Keeps an index in step with whatever assessment it is shown: a text is read once for its words and outline."""

    def __init__(self) -> None:
        self._index = Postings()
        self._held: Mapping[tuple[TextSha, str], _Held] = {}

    def follow(self, now: Assessment) -> None:
        """Take in texts that are new or have another language or outline; forget those that are gone."""
        before = {one.source for one in self._held.values()}
        wanted = {(law.text, primary(law.language)): now.text_of(law) for law in now.laws}
        self._held = {key: self._held_as(key, text) for key, text in wanted.items()}
        for gone in before - {one.source for one in self._held.values()}:
            self._index.drop(gone)
        for one in self._held.values():
            if one.source not in before:
                self._index.put(one.source, one.passages)

    def find(self, laws: Iterable[Law], query: Query, limit: int) -> Iterator[tuple[Place, float]]:
        """Places in those of these laws that are in the query's language, best first, with their scores."""
        spoken = [law for law in laws if primary(law.language) == query.language]
        within = {held.source: (law, held) for law in spoken for held in (self._held[law.text, query.language],)}
        for row in self._index.find(query, within, limit):
            law, held = within[row.source]
            yield Place(law, held.text, held.units[row.unit], held.passages[row.unit]), row.score

    def rarity(self, law: Law, term: Term) -> float:
        """How telling a term is in this law: the fewer of its provisions have it, the more, as a logarithm."""
        held = self._held[law.text, primary(law.language)]
        having = self._index.count(Query(primary(law.language), (term,)), [held.source])
        return log(1 + len(held.units) / (1 + having))

    def _held_as(self, key: tuple[TextSha, str], text: LawText) -> _Held:
        known = self._held.get(key)
        if known is not None and known.text is text:
            return known
        units = tuple(units_of(text))
        outline = repr([(p.heading, p.first, p.last, above) for p, above in units]).encode("utf-8", "surrogatepass")
        source = "/".join((*key, hashlib.sha256(outline).hexdigest()))
        passages = tuple(Passage.of(key[1], _heading(p), above, text.words_of(p)) for p, above in units)
        return _Held(text, source, tuple(p for p, _ in units), passages)


def units_of(text: LawText) -> Iterator[tuple[Provision, str]]:
    """What is searched: every article, and every container or schedule that holds none; with the headings above it.

    What a person excluded is not searched. Where no article was recognized, it is every paragraph.
    """
    if text.lines:
        for line in text.lines:
            yield line, "\n".join(unit.heading for unit in text.chain_at(line.first) if unit.heading)
        return
    for top in text.provisions:
        yield from _units_in(top, ())


def _heading(unit: Provision) -> str:
    """A paragraph by itself has no heading but its own words."""
    return "" if unit.counted else unit.heading


def _units_in(provision: Provision, above: tuple[str, ...]) -> Iterator[tuple[Provision, str]]:
    if Flag.EXCLUDED in provision.flags:
        return
    holds = any(p.kind is Unit.ARTICLE for child in provision.children for p in child.walk())
    if provision.kind is Unit.ARTICLE or not (holds or provision.kind in _INNER):
        yield provision, "\n".join(above)
    if holds:
        inside = (*above, provision.heading) if provision.heading else above
        for child in provision.children:
            yield from _units_in(child, inside)
