"""Words of a text as search sees them: folded, stemmed, cut into pairs where a script has no spaces."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from threading import Lock
from typing import NamedTuple

import Stemmer

# Scripts written without spaces between words, and Hangul, whose words carry their particles with them.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_WORD = re.compile(rf"[{_UNSPACED}]+|(?:(?![{_UNSPACED}_])[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670])+")
_PAIRED = re.compile(rf"[{_UNSPACED}]")
_FIRST_UNSPACED = "\u0e00"

_STEMMERS = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali",
    "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "st": "sesotho", "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip

# Words that bind sentences together and say nothing by themselves; they are left out of what is looked for.
_STOP_WORDS = {
    "ar": "في من على الى عن او ان التي الذي ما لا هذا هذه ذلك كل مع بين اي و",
    "de": "der die das den dem des ein eine einer eines einem und oder von vom zu zum zur mit für in im auf bei",
    "en": "a an and any are as at be by for from in into is it its of on or other s such that the their to with",
    "es": "a al con de del e el en la las lo los o para por que se sin su sus u un una y",
    "fr": "à au aux avec c ce d dans de des du en et l la le les leur ou par pour qu que qui s se ses sur un une",
    "pt": "a ao aos as com da das de do dos e em na nas no nos o os ou para pela pelo por que se um uma",
    "ru": "а в во для до его и из или их к ко на не о об от по при с со у что",
}

_ARABIC = str.maketrans("أإآٱىةؤئ", "ااااي\u0647وي", "\u0640")
_PORTUGUESE = re.compile("c(?=[çt])|p(?=ç)|ões$")
_CYRILLIC_IO = str.maketrans("ёЁ", "еЕ")


_STEMMING = Lock()
"""A Snowball stemmer must not be used by two threads at once."""


class Token(NamedTuple):
    """A word at its place: `spelled` is folded, `stem` is folded and cut to its stem."""

    start: int
    end: int
    spelled: str
    stem: str


def fold(word: str) -> str:
    """One spelling for what a reader takes for the same word: case, accents, Arabic letter forms, the Russian yo."""
    plain = unicodedata.normalize("NFKC", word.translate(_CYRILLIC_IO)).casefold()
    if "\u0400" <= plain[:1] <= "\u052f":  # the breve of the Russian short i is no accent
        return plain
    parts = unicodedata.normalize("NFKD", plain).translate(_ARABIC)
    return "".join(_digit(c) for c in parts if not unicodedata.combining(c))


def _digit(char: str) -> str:
    value = unicodedata.digit(char, None)
    return char if value is None else str(value)


def primary(language: str) -> str:
    """The language without its region: "fr" for "fr-CA"."""
    return re.split(r"[-_]", language.strip().casefold(), maxsplit=1)[0]


def has_stems(language: str) -> bool:
    """Whether words of this language can be cut to their stems."""
    return primary(language) in _STEMMERS


def stem(word: str, language: str) -> str:
    """The folded stem of a word; the folded word where the language (a code, region ignored) has no stemmer.

    Snowball needs the accents (an unaccented "condamnee" keeps its ending), so the word is folded after it is cut.
    """
    if not has_stems(language):
        return fold(word)
    with _STEMMING:
        cut = _stemmer(primary(language)).stemWord(_bare(word.casefold(), primary(language)))
    return fold(cut) or fold(word)


def _bare(word: str, language: str) -> str:
    """Without what Snowball leaves in its way.

    In Arabic the "and" written before the article as part of the word, in Portuguese the mute consonants of the older
    spelling, in which Angola and Mozambique print their laws ("infracção"), and the plural of short words in -ão.
    """
    if language == "pt":
        return _PORTUGUESE.sub(lambda found: "ão" if found[0] == "ões" else "", word)
    return word[1:] if language == "ar" and word.startswith(("وال", "فال", "ولل")) else word


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(_STEMMERS[language])


@cache
def stop_words(language: str) -> frozenset[str]:
    """The folded words of this language that are not looked for; empty where we have no list."""
    return frozenset(fold(word) for word in _STOP_WORDS.get(primary(language), "").split())


def is_paired(spelled: str) -> bool:
    """Whether a token is a pair (or a last single character) of a script without spaces, not a word."""
    return _PAIRED.match(spelled) is not None


def tokens(text: str, language: str) -> Iterator[Token]:
    """The words of a text in order; a run of a script without spaces becomes overlapping pairs and its last character.

    The last character stands for itself so that a single character can be found wherever it is.
    """
    for match in _WORD.finditer(text):
        word, start = match.group(), match.start()
        if word >= _FIRST_UNSPACED and _PAIRED.match(word):
            for i in range(len(word)):
                piece = fold(word[i : i + 2])
                yield Token(start + i, start + min(i + 2, len(word)), piece, piece)
        else:
            spelled, cut = _forms(word, language)
            if spelled:
                yield Token(start, match.end(), spelled, cut)


@lru_cache(maxsize=50_000)
def _forms(word: str, language: str) -> tuple[str, str]:
    return fold(word), stem(word, language)
