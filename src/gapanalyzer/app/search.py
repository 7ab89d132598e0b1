"""Looks through the laws of an assessment: provisions that may answer a requirement, and words a person asks for."""

from collections.abc import Iterable
from functools import cache
from threading import Lock

from attrs import evolve, frozen

from gapanalyzer.app.answering import Answerable, Asked, answerable
from gapanalyzer.app.searchable import Place, Searchable
from gapanalyzer.legislation.finding.query import Query, from_phrases, from_words
from gapanalyzer.legislation.finding.sight import hear, merged, sights, word_spans
from gapanalyzer.legislation.finding.tokens import primary
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.instrument import Kind, Law, Provision
from gapanalyzer.model.problem import KnownError
from gapanalyzer.wording import language_name, words

_NO_LAW = "There is no law to look through yet. Add one, and what may answer is listed here."


@frozen
class Hit:
    """A provision worth reading; `why` are the terms seen in it, `spans` their words in `LawText.joined`.

    `weak` says that no phrase was seen, only single words of one (or, of words asked for, not every one of them).
    `settled` is what a person made of it for this requirement: accepted, dismissed (False), or nothing yet.
    """

    law: Law
    provision: Provision
    score: float
    why: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    weak: bool
    settled: bool | None = None


@frozen
class Results:
    """What was found, best first, and what was looked for; an empty list never means that the laws say nothing."""

    hits: tuple[Hit, ...]
    searched_for: tuple[str, ...]
    note: str = ""


class Search:
    """Searches the laws of whatever assessment it is shown; it keeps the index of their texts between calls.

    One object serves one window or one command; calls from several threads wait for each other.
    """

    def __init__(self) -> None:
        self._searchable = Searchable()
        self._turn = Lock()

    def candidates(
        self, now: Assessment, requirement_id: str, limit: int = 8, *, dismissed_too: bool = False
    ) -> Results:
        """Provisions of the laws, not of treaties, that may answer a requirement, by its phrases in each language.

        A person's own phrases count like the checklist's. What a person dismissed comes last; with
        `dismissed_too` it is listed beyond the limit.
        Raises KnownError where the checklist has no such requirement.
        """
        requirement = now.checklist.requirement(requirement_id)
        if requirement is None:
            raise KnownError(f"The checklist has no requirement “{requirement_id}”. Choose one of its identifiers.")
        laws = tuple(law for law in now.laws if law.kind is Kind.LAW)
        queries = {spoken: _phrases(now, requirement, spoken) for spoken in _languages(laws)}
        settled = {(text, at): said for (about, text, at), said in now.settled.items() if about == requirement.id}
        found = self._look(now, laws, queries.values(), limit + len(settled))
        hits = [evolve(hit, settled=settled.get((hit.law.text, hit.provision.first))) for hit in found]
        ranked = sorted(hits, key=lambda hit: -hit.score)
        kept = [hit for hit in ranked if hit.settled is not False][:limit]
        best = (*kept, *(hit for hit in ranked if hit.settled is False))
        best = best if dismissed_too else best[:limit]
        searched = _said(queries.values())
        own = tuple(law for law in laws if _only_own(now, requirement, primary(law.language)))
        mute = tuple(law for law in laws if not queries[primary(law.language)].terms)
        note = _told(_about_candidates(laws, mute, best, searched), _about_own(own))
        return Results(best, searched, _told(note, _without_outline(now, laws)))

    def words(self, now: Assessment, query: str, limit: int = 50) -> Results:
        """Provisions of all instruments that hold the words asked for; those that hold every one of them come first.

        `query` is what `legislation.query.from_words` reads: words, "exact words", `one NEAR two`.
        """
        loose = {spoken: from_words(query, spoken) for spoken in _languages(now.laws)}
        strict = [_every(asked) for asked in loose.values()]
        found = self._look(now, now.laws, [*strict, *loose.values()], limit)
        hits = [evolve(hit, weak=len(hit.why) < len(loose[primary(hit.law.language)].terms)) for hit in found]
        best = tuple(sorted(hits, key=lambda hit: (hit.weak, -hit.score))[:limit])
        searched = _said(loose.values())
        note = _about_words(now.laws, best, searched)
        return Results(best, searched, _told(note, _without_outline(now, now.laws)))

    def requirements_for(
        self, now: Assessment, law: Law, provision: Provision, limit: int = 8
    ) -> tuple[Answerable, ...]:
        """The requirements a provision of this law might answer, best first; those seen by single words only come last.

        Empty where the checklist has no phrases in the language of the law, or none of them is seen.
        """
        spoken, text = primary(law.language), now.text_of(law)
        asked = Asked.of({r.id: _phrases(now, r, spoken) for r in now.checklist.requirements})
        above = (p.heading for p in text.chain_at(provision.first) if p.last >= provision.last and p != provision)
        headings = (hear(provision.heading, spoken), hear("\n".join(above), spoken))
        with self._turn:
            self._searchable.follow(now)
            rarity = cache(lambda term: self._searchable.rarity(law, term))
            return answerable(asked, hear(text.words_of(provision), spoken), headings, rarity)[:limit]

    def _look(self, now: Assessment, laws: tuple[Law, ...], queries: Iterable[Query], limit: int) -> list[Hit]:
        with self._turn:
            self._searchable.follow(now)
            once = {
                (place.law.id, place.provision.path): (place, query, score)
                for query in queries
                for place, score in self._searchable.find(laws, query, limit)
            }
        return [_hit(*one) for one in once.values()]


def _languages(laws: Iterable[Law]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(primary(law.language) for law in laws))


def _phrases(now: Assessment, requirement: Requirement, spoken: str) -> Query:
    phrases = requirement.phrases.get(spoken)
    own = now.own_phrases.get((requirement.id, spoken), ())
    return from_phrases((*(phrases.all if phrases else ()), *own), spoken)


def _only_own(now: Assessment, requirement: Requirement, spoken: str) -> bool:
    phrases = requirement.phrases.get(spoken)
    return not (phrases and phrases.all) and bool(now.own_phrases.get((requirement.id, spoken)))


def _about_own(laws: tuple[Law, ...]) -> str:
    """Where only the person's own words are looked for, it is said."""
    told = []
    for language in _spoken(laws):
        shorts = words().both(law.short for law in laws if law.language == language)
        if language:
            name = language_name(language)
            told.append(
                f"There are no phrases in {name} for this requirement; {shorts} was searched by your own words."
            )
        else:
            told.append(f"The language of {shorts} is not set; it was searched by your own words.")
    return _told(*told)


def _every(query: Query) -> Query:
    return evolve(query, terms=tuple(evolve(term, needed=True) for term in query.terms))


def _said(queries: Iterable[Query]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term.said for query in queries for term in query.terms))


def _hit(place: Place, query: Query, score: float) -> Hit:
    start, passage = place.text.starts[place.provision.first], place.passage
    seen = sights(query, passage.body)
    known = {sight.term for sight in (*seen, *sights(query, passage.heading), *sights(query, passage.path))}
    why = tuple(term.said for term in query.terms if term in known)
    spans = [span for sight in seen for span in sight.spans] or word_spans(query, passage.body)
    return Hit(place.law, place.provision, score, why, merged((start + a, start + b) for a, b in spans), weak=not why)


def _about_candidates(
    laws: tuple[Law, ...], mute: tuple[Law, ...], hits: tuple[Hit, ...], searched: tuple[str, ...]
) -> str:
    """What the person should know about a list of candidates; never that a law is silent."""
    if not laws:
        return _NO_LAW
    told = [_no_phrases(spoken, [law.short for law in mute if law.language == spoken]) for spoken in _spoken(mute)]
    if searched and all(hit.weak for hit in hits):
        told.append(f"No strong match; searched for {_quoted(searched)}. The answer may stand in other words.")
    return _told(*told)


def _told(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def _without_outline(now: Assessment, laws: Iterable[Law]) -> str:
    shorts = [law.short for law in laws if now.text_of(law).lines]
    return f"No articles were recognized in {words().both(shorts)}; its paragraphs are searched." if shorts else ""


def _spoken(laws: Iterable[Law]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(law.language for law in laws))


def _no_phrases(language: str, shorts: Iterable[str]) -> str:
    laws = words().both(shorts)
    if not language:
        return f"The language of {laws} is not set; once it is, the phrases of that language are looked for."
    name = language_name(language)
    return f"There are no phrases in {name} for this requirement; look through {laws} with your own words."


def _about_words(laws: tuple[Law, ...], hits: tuple[Hit, ...], searched: tuple[str, ...]) -> str:
    if not laws:
        return _NO_LAW
    if not searched:
        return "Nothing was asked for. Type a word to look for."
    if not hits:
        return f"Nothing was seen for {_quoted(searched)}. The laws may say it in other words."
    return "No provision was seen with every word; these have some of them." if all(h.weak for h in hits) else ""


def _quoted(said: Iterable[str]) -> str:
    return ", ".join(words().quoted(phrase) for phrase in said)
