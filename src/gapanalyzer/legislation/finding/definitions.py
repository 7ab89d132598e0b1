"""Terms a law defines, where each definition stands, and where a term is used."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import frozen

from gapanalyzer.legislation.finding.definition_forms import (
    ALIAS,
    FORMS,
    MARKER,
    NO_TERM,
    QUOTED,
    THIS_ARTICLE,
    THIS_PART,
    TRIMMED,
    Defining,
)
from gapanalyzer.legislation.finding.tokens import Token, is_paired, primary, stop_words, tokens
from gapanalyzer.model.instrument import Flag, LawText, Provision, Unit

_LEAD_PARAGRAPHS = 3
"""How far into an article its heading and lead sentence are looked for."""
_LONGEST_TERM = 8
"""Words; more than that is a sentence, not a term."""
_LONGEST_HAN = 20
_TERM_WITHIN, _BEFORE_QUOTE = 120, 12
"""Characters in which a term ends, and that may stand before a quoted one."""


@frozen
class Definition:
    """A term and the words that define it: offsets in `text.joined` of the term and of the whole definition."""

    term: str
    at: tuple[int, int]
    start: int
    end: int
    first: int
    last: int
    """The paragraphs in which it holds."""


@frozen
class Use:
    """A defined term where it is used: offsets in `text.joined`."""

    start: int
    end: int
    definition: Definition


@frozen(slots=False)
class Terms:
    """The defined terms of one law, ready to be recognized."""

    language: str
    definitions: tuple[Definition, ...]

    @cached_property
    def by_first(self) -> Mapping[str, tuple[tuple[tuple[str, ...], Definition], ...]]:
        """Terms by the stem of their first word, longest first."""
        found: dict[str, list[tuple[tuple[str, ...], Definition]]] = {}
        for definition in self.definitions:
            stems = tuple(token.stem for token in tokens(definition.term, self.language))
            if stems:
                found.setdefault(stems[0], []).append((stems, definition))
        return {first: tuple(sorted(terms, key=lambda t: -len(t[0]))) for first, terms in found.items()}

    def uses(self, text: LawText, paragraph: int) -> tuple[Use, ...]:
        """The defined terms in one paragraph, in order; a term where it is defined is no use of it."""
        at = text.starts[paragraph]
        made = (Use(at + start, at + end, known) for start, end, known in self._seen(text.paragraphs[paragraph]))
        return tuple(
            use
            for use in made
            if use.definition.first <= paragraph <= use.definition.last
            and not use.definition.at[0] <= use.start < use.definition.at[1]
        )

    def _seen(self, words: str) -> Iterator[tuple[int, int, Definition]]:
        after = 0
        heard = list(tokens(words, self.language))
        for n, token in enumerate(heard):
            fitting = next(self._fitting(words, heard, n), None) if token.start >= after else None
            if fitting is not None:
                after = fitting[0]
                yield token.start, *fitting

    def _fitting(self, words: str, heard: Sequence[Token], n: int) -> Iterator[tuple[int, Definition]]:
        """Where the terms end that begin at one word, the longest first."""
        for stems, known in self.by_first.get(heard[n].stem, ()):
            start = heard[n].start
            if is_paired(stems[0]):
                if words.startswith(known.term, start):
                    yield start + len(known.term), known
            elif tuple(token.stem for token in heard[n : n + len(stems)]) == stems and _same_case(
                known.term, words[start : heard[n].end], self.language
            ):
                yield heard[n + len(stems) - 1].end, known


def _same_case(term: str, used: str, language: str) -> bool:
    """In English a single capitalized word ("Minister", "Act") is the term only where it is written so."""
    return primary(language) != "en" or " " in term or not term[:1].isupper() or used[:1].isupper()


def definitions(text: LawText, language: str) -> Terms:
    """The terms this law defines; none in a language whose ways of defining are not known."""
    forms = FORMS.get(primary(language))
    found: dict[str, Definition] = {}
    for definition in (*_listed(text, forms), *_inline(text, forms)) if forms else ():
        if _is_term(definition.term, language):
            found.setdefault(definition.term.casefold(), definition)
    return Terms(language, tuple(found.values()))


def _is_term(term: str, language: str) -> bool:
    heard = list(tokens(term, language))
    if not heard or NO_TERM.match(term) or heard[0].spelled in stop_words(language):
        return False
    return len(term) <= _LONGEST_HAN if is_paired(heard[0].spelled) else len(heard) <= _LONGEST_TERM


def _listed(text: LawText, forms: Defining) -> Iterator[Definition]:
    for article in text.articles:
        if Flag.QUOTED not in article.flags and _defines(text, article, forms):
            yield from _in_article(text, article, forms)


def _defines(text: LawText, article: Provision, forms: Defining) -> bool:
    """Whether its heading or one of its first sentences says that terms follow."""
    lead = text.paragraphs[article.first : min(article.last + 1, article.first + _LEAD_PARAGRAPHS)]
    return bool(forms.place.search(article.heading)) or any(forms.place.search(_bare(words)) for words in lead)


def _bare(words: str) -> str:
    return MARKER.sub("", words, count=1)


def _in_article(text: LawText, article: Provision, forms: Defining) -> Iterator[Definition]:
    """A definition begins with its term and runs to where the next one begins, or to the end of the article."""
    begun: list[tuple[int, int, str]] = []
    scope = _holds(text, article, " ".join(text.paragraphs[article.first : article.first + _LEAD_PARAGRAPHS]))
    for paragraph in range(article.first, article.last + 1):
        begun += [
            (text.starts[paragraph] + start, paragraph, term)
            for start, term in _terms(text.paragraphs[paragraph], forms)
        ]
    next_paragraphs = [following for _start, following, _term in begun[1:]]
    for n, (start, paragraph, term) in enumerate(begun):
        end = _own_end(text, article, paragraph)
        if n < len(next_paragraphs):
            end = min(end, text.starts[next_paragraphs[n]] - 1)
        yield Definition(term, (start, start + len(term)), text.starts[paragraph], end, *scope)


def _holds(text: LawText, article: Provision, lead: str) -> tuple[int, int]:
    """The first and last paragraph in which the definitions of an article hold."""
    around = [p for p in text.chain_at(article.first) if p.first <= article.first and p.kind is not Unit.ARTICLE]
    if THIS_ARTICLE.search(lead):
        return article.first, article.last
    if around and THIS_PART.search(lead):
        return around[-1].first, around[-1].last
    return 0, len(text.paragraphs) - 1


def _own_end(text: LawText, article: Provision, paragraph: int) -> int:
    """Where the unit ends in which a definition begins: the sub-unit, where it has one of its own."""
    chain = [p for p in text.chain_at(paragraph) if p.first == paragraph and p is not article]
    last = chain[0].last if chain else article.last
    return text.starts[last] + len(text.paragraphs[last])


def _terms(words: str, forms: Defining) -> Iterator[tuple[int, str]]:
    """The term a paragraph begins with, and where it stands."""
    marker = MARKER.match(words)
    start = marker.end() if marker else 0
    quoted = QUOTED.search(words, start, start + _TERM_WITHIN)
    before = words[start : quoted.start()].rstrip() if quoted else ""
    if quoted and (len(before) <= _BEFORE_QUOTE or before.endswith((",", ":", "—", "–"))):
        said = forms.means.search(words, quoted.end(), quoted.end() + _TERM_WITHIN)
        if said or words[quoted.end() :].lstrip()[:1] in tuple(",:–—-"):
            term = quoted["quoted"].strip()
            yield words.index(term, quoted.start("quoted")), term
        return
    means = forms.means.search(words, start)
    if means and start < means.start() < start + _TERM_WITHIN:
        term = TRIMMED.sub("", ALIAS.sub("", words[start : means.start()]).strip(' ,:–—-«»“”"'))
        at = words.find(term, start)
        if term and not re.search(r"[.;:]|\b(?:shall|must|may|doit|debe)\b", term):
            yield at, term


def _inline(text: LawText, forms: Defining) -> Iterator[Definition]:
    """Terms defined by a sentence of their own, wherever it stands."""
    for match in forms.inline.finditer(text.joined):
        paragraph = text.paragraph_at(match.start())
        end = text.starts[paragraph] + len(text.paragraphs[paragraph])
        term = match["term"].strip(' «»“”"')
        chain = text.chain_at(paragraph)
        if term and not any(Flag.QUOTED in p.flags for p in chain):
            article = text.article_at(paragraph)
            scope = _holds(text, article, match.group()) if article else (0, len(text.paragraphs) - 1)
            yield Definition(term, (match.start("term"), match.end("term")), text.starts[paragraph], end, *scope)
