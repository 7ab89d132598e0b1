"""The other direction: which requirements a provision might answer, by the phrases of each that stand in it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from math import log

from attrs import field, frozen

from gapanalyzer.legislation.finding.query import Query, Term
from gapanalyzer.legislation.finding.sight import Heard, sights
from gapanalyzer.model.checklist import RequirementId

_HEADED = 2.0
"""How much more a phrase weighs in a heading than in the words below it."""

_WORDS_FROM = 2
"""Single words of its phrases that must be there before a requirement is listed for them alone."""


@frozen
class Answerable:
    """A requirement that a provision might answer; `why` are the phrases seen, the most telling first.

    `weak` says that no phrase was seen, only single words of some.
    """

    requirement: RequirementId
    score: float
    why: tuple[str, ...]
    weak: bool


@frozen
class Asked:
    """What each requirement looks for in one language, and by how many of them a phrase or a word is shared."""

    queries: Mapping[RequirementId, Query]
    phrases: Counter[tuple[str, ...]] = field(factory=Counter)
    words: Counter[str] = field(factory=Counter)

    @classmethod
    def of(cls, queries: Mapping[RequirementId, Query]) -> "Asked":
        """Counted."""
        phrases = Counter(term.stems for query in queries.values() for term in query.terms)
        return cls(queries, phrases, Counter(word for query in queries.values() for word in query.words))

    def rare(self, shared: int) -> float:
        """The weight of something that `shared` requirements look for."""
        return log(1 + len(self.queries) / shared)


def answerable(
    asked: Asked, body: Heard, headings: Iterable[Heard], rarity: Callable[[Term], float]
) -> tuple[Answerable, ...]:
    """The requirements whose phrases, or several of whose words, stand in a provision; best first, the weak ones last.

    A phrase weighs less the more requirements look for it, and the less `rarity` it has among the provisions.
    """
    headed = tuple(headings)
    found = [_one(asked, identity, (body, *headed), rarity) for identity in asked.queries]
    listed = [one for one in found if one is not None]
    return tuple(sorted(listed, key=lambda one: (one.weak, -one.score)))


def _one(
    asked: Asked, identity: RequirementId, heard: tuple[Heard, ...], rarity: Callable[[Term], float]
) -> Answerable | None:
    query = asked.queries[identity]
    weights: dict[Term, float] = {}
    for at, part in enumerate(heard):
        for sight in sights(query, part):
            weight = asked.rare(asked.phrases[sight.term.stems]) * rarity(sight.term)
            weights[sight.term] = weight * (_HEADED if at else 1)
    if not weights:
        return _by_words(asked, identity, heard)
    why = sorted(weights, key=lambda term: -weights[term])
    return Answerable(identity, sum(weights.values()), tuple(term.said for term in why), weak=False)


def _by_words(asked: Asked, identity: RequirementId, heard: tuple[Heard, ...]) -> Answerable | None:
    words = asked.queries[identity].words
    seen = {word for part in heard for word in part.stems if word in words}
    if len(seen) < _WORDS_FROM:
        return None
    score = sum(asked.rare(asked.words[word]) for word in seen) / len(words)
    return Answerable(identity, score, (), weak=True)
