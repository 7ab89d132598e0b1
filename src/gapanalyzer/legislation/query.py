"""What to look for in a law: a requirement's phrases, or a person's words, and where they stand in a text."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain

from attrs import frozen

from gapanalyzer.legislation.tokens import Token, has_stems, is_paired, stop_words, tokens

NEAR = 6
"""How many other words may stand between the first and the last word of a phrase."""

_PREFIX_FROM = 4
_ASKED = re.compile(r'"(?P<quoted>[^"]*)"|(?P<left>\S+)\s+NEAR(?:/(?P<gap>\d{1,3}))?\s+(?P<right>\S+)|(?P<word>\S+)')
_QUOTES = str.maketrans("“”„«»「」『』", '"' * 9)


class By(StrEnum):
    """How a word of a law is compared with a word that is looked for."""

    STEM = "stem"
    SPELLING = "spelling"
    BEGINNING = "beginning"


@frozen
class Term:
    """Words that must stand together: in this order side by side, or in any order with `gap` others between.

    `stems` and `spelled` are parallel. `needed` means that a result without it is of no use.
    """

    said: str
    stems: tuple[str, ...]
    spelled: tuple[str, ...]
    by: By = By.STEM
    gap: int | None = None
    needed: bool = False

    def fits(self, place: int, token: Token) -> bool:
        """Whether a word of the law is the one looked for at this place of the term."""
        if self.by is By.BEGINNING:
            return token.spelled.startswith(self.spelled[place])
        same = token.spelled == self.spelled[place]
        return same or (self.by is By.STEM and token.stem == self.stems[place])


@frozen
class Query:
    """Terms, each a reason to show a provision, and single stems that only raise or lower its place."""

    language: str
    terms: tuple[Term, ...]
    words: tuple[str, ...] = ()


@frozen
class Sight:
    """A term seen in a text: offsets of the words it was recognized by."""

    term: Term
    spans: tuple[tuple[int, int], ...]


def from_phrases(phrases: Iterable[str], language: str) -> Query:
    """The query for a requirement's phrases: each phrase, or its words, whatever their endings.

    Empty phrases and repetitions are passed over.
    """
    terms: dict[tuple[str, ...], Term] = {}
    for phrase in phrases:
        found = _content(phrase, language)
        stems = tuple(t.stem for t in found)
        if stems:
            paired = all(map(is_paired, found))
            gap = None if len(found) == 1 or paired else NEAR + len(found) - 2
            terms.setdefault(stems, Term(phrase.strip(), stems, tuple(t.spelled for t in found), By.STEM, gap))
    return Query(language, tuple(terms.values()), tuple(dict.fromkeys(chain.from_iterable(terms))))


def from_words(asked: str, language: str) -> Query:
    """The query for what a person typed: words, "exact words", and `one NEAR two` or `one NEAR/3 two`.

    Quoted words must stand in the law as typed (case and accents do not matter); words may have other endings.
    In a language without a stemmer a word of four letters or more stands for every word that begins with it.
    """
    terms = dict.fromkeys(chain.from_iterable(_asked(match, language) for match in _ASKED.finditer(_level(asked))))
    return Query(language, tuple(terms))


def _level(asked: str) -> str:
    asked = asked.translate(_QUOTES)
    return asked if asked.count('"') % 2 == 0 else asked.replace('"', " ")


def _asked(match: re.Match[str], language: str) -> Iterator[Term]:
    if match["quoted"] is not None:
        yield from _exact(match["quoted"], language)
    elif match["word"] is not None:
        for token in _content(match["word"], language):
            yield _single(token, language)
    else:
        pair = _content(f"{match['left']} {match['right']}", language)
        stems, spelled = tuple(t.stem for t in pair), tuple(t.spelled for t in pair)
        said = f"{match['left']} NEAR {match['right']}"
        if pair:
            yield Term(said, stems, spelled, By.STEM, int(match["gap"] or NEAR), needed=True)


def _exact(quoted: str, language: str) -> Iterator[Term]:
    found = _whole(tokens(quoted, language))
    if found:
        spelled = tuple(t.spelled for t in found)
        yield Term(quoted.strip(), tuple(t.stem for t in found), spelled, By.SPELLING, needed=True)


def _single(token: Token, language: str) -> Term:
    open_end = not has_stems(language) and not is_paired(token) and len(token.spelled) >= _PREFIX_FROM
    lone = is_paired(token) and len(token.spelled) == 1
    by = By.BEGINNING if open_end or lone else By.STEM
    return Term(token.spelled, (token.stem,), (token.spelled,), by)


def _content(words: str, language: str) -> tuple[Token, ...]:
    """The words that say something; all of them where only small words are left."""
    every = _whole(tokens(words, language))
    small = stop_words(language)
    return tuple(t for t in every if t.spelled not in small) or every


def _whole(found: Iterable[Token]) -> tuple[Token, ...]:
    """Without the single last character of a run of pairs, which the pair before it holds already."""
    kept: list[Token] = []
    for token in found:
        within_last_pair = kept and is_paired(token) and token.start < kept[-1].end and token.end == kept[-1].end
        if not within_last_pair:
            kept.append(token)
    return tuple(kept)


def sights(query: Query, text: str) -> tuple[Sight, ...]:
    """Which terms stand in a text and where, in the order of the query; terms that do not are left out."""
    words = tuple(tokens(text, query.language))
    found = ((term, tuple(_places(term, words))) for term in query.terms)
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


def _places(term: Term, words: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    size = len(term.spelled)
    if term.gap is None:
        for i in range(len(words) - size + 1):
            if all(term.fits(k, words[i + k]) for k in range(size)):
                yield words[i].start, words[i + size - 1].end
        return
    heard = [(i, k) for i, word in enumerate(words) for k in range(size) if term.fits(k, word)]
    yield from _clumps(heard, words, size, term.gap)


def _clumps(heard: list[tuple[int, int]], words: tuple[Token, ...], size: int, gap: int) -> Iterator[tuple[int, int]]:
    """Spans of the words of every closest group that holds each word of the term at least once."""
    last: dict[int, int] = {}
    for i, k in heard:
        last[k] = i
        if len(last) == size and max(last.values()) - min(last.values()) - 1 <= gap:
            yield from ((words[at].start, words[at].end) for at in set(last.values()))
