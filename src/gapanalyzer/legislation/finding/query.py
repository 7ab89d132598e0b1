"""What to look for in a law: a requirement's phrases, or a person's words."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from itertools import chain, pairwise

from attrs import frozen

from gapanalyzer.legislation.finding.tokens import Token, has_stems, is_paired, stop_words, tokens

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

    @property
    def is_lone_stem(self) -> bool:
        """Whether it is one word in any of its forms, or spelled without its accents."""
        return self.by is By.STEM and len(self.stems) == 1


@frozen(slots=False)
class Query:
    """Terms, each a reason to show a provision, and single stems that only raise or lower its place."""

    language: str
    terms: tuple[Term, ...]
    words: tuple[str, ...] = ()

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems its terms are recognized by."""
        return frozenset(stem for term in self.terms if term.by is By.STEM for stem in term.stems)

    @cached_property
    def spelled(self) -> frozenset[str]:
        """The spellings its terms are recognized by: every word of quoted ones, and words that stand alone."""
        exact = (term for term in self.terms if term.by is By.SPELLING or term.is_lone_stem)
        return frozenset(word for term in exact for word in term.spelled)


def from_phrases(phrases: Iterable[str], language: str) -> Query:
    """The query for a requirement's phrases: each phrase, or its words, whatever their endings.

    Empty phrases and repetitions are passed over.
    """
    terms: dict[tuple[str, ...], Term] = {}
    for phrase in phrases:
        found = _content(phrase, language)
        stems = tuple(t.stem for t in found)
        if stems:
            gap = None if len(found) == 1 or _is_one_run(found) else NEAR
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
    found = tuple(tokens(quoted, language))
    if len(found) > 1 and _ends_in(found[-2], found[-1]):
        found = found[:-1]
    if found:
        spelled = tuple(t.spelled for t in found)
        yield Term(quoted.strip(), tuple(t.stem for t in found), spelled, By.SPELLING, needed=True)


def _single(token: Token, language: str) -> Term:
    open_end = not has_stems(language) and not is_paired(token.spelled) and len(token.spelled) >= _PREFIX_FROM
    lone = is_paired(token.spelled) and len(token.spelled) == 1
    by = By.BEGINNING if open_end or lone else By.STEM
    return Term(token.spelled, (token.stem,), (token.spelled,), by)


def _content(words: str, language: str) -> tuple[Token, ...]:
    """The words that say something; all of them where only small words are left.

    Single characters of a script without spaces count only where there is no pair: they are the ends of pairs, or
    letters that some write in brackets.
    """
    every = tuple(tokens(words, language))
    small = stop_words(language)
    pairs = any(is_paired(t.spelled) and len(t.spelled) > 1 for t in every)
    said = tuple(
        t for t in every if t.spelled not in small and not (pairs and is_paired(t.spelled) and len(t.spelled) == 1)
    )
    return said or every


def _is_one_run(found: tuple[Token, ...]) -> bool:
    """Whether these are the overlapping pairs of one stretch of characters."""
    return all(is_paired(after.spelled) and after.start < before.end for before, after in pairwise(found))


def _ends_in(pair: Token, single: Token) -> bool:
    return is_paired(single.spelled) and single.start < pair.end == single.end
