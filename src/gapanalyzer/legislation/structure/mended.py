"""Keywords and figures that the recognition of a scanned page has damaged: "Art(culo 52", "Arúculo", "Art. l2", "6 3".

A damaged number is offered beside what the line says as it stands; the sequence of the numbering decides.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from gapanalyzer.legislation.structure.keywords import ARTICLE, CONTAINERS, FAMILIES, SECTION
from gapanalyzer.legislation.structure.number_words import plain
from gapanalyzer.legislation.structure.numbers import Number, read_digits

_KEYWORDS = (("articulo", ARTICLE, 2), ("artigo", ARTICLE, 1), ("article", ARTICLE, 1), ("section", SECTION, 1))
_APART = r"[\s._:,]+(?=[\w|])"
_BEFORE_NUMBER = (
    re.compile(rf"([^\W\d_](?:[^\s.:;,_]|:(?=[^\W\d_])){{1,10}}){_APART}"),
    re.compile(rf"([^\W\d_][^\s.:;,_]{{0,8}}\s[^\s.:;,\d]{{1,8}}){_APART}"),
    re.compile(r"([^\W\d_][^\s.:;,_]{1,10})(?<!\d)(?=\d)"),
)
_SHORT = re.compile(r"(?:A\s?r\s?[tlif]|A\s[rR]t|A[fit]t|Ar[lif])[.,]\s*(?=[\dlIO|])")
_LOOKALIKE = str.maketrans("01!|:(íìî4568", "oiiiiiiiiasgb")
_TWO_FOR_ONE = (("ri", "n"), ("rn", "m"), ("ii", "u"))
"""Two letters that a scan takes one for."""
_AS_DIGIT = str.maketrans("lIi|!OoQSsGBZz", "11111000556822")
_ROMAN = re.compile(r"I{1,3}")
_RUN = re.compile(r"[\dlIi|!OoQSsGBZz]{1,4}(?![^\W\d_])")
_SPACED = re.compile(r"(\d{1,2})\s(\d{1,2})(?=\s*[.°º]|\s?[-–—])")
_NOISE = re.compile(r"[\s.,·•*_~'`´|^\-–—:;\\/]{1,4}(?=[^\W\d_])")
_FARTHEST = 99
_ADDED = 12
"""How far behind the figures an addition ("-A", "bis") may stand."""
_FIRST_OF_KEYWORD = frozenset("ASqQMu")
"""First letters of damaged keywords; a quotation mark before one may have become q, M or u."""


def after_noise(text: str, start: int) -> int:
    """Where the words begin behind specks at the head of a line (". ARTÍCULO 5"); `start` where none are."""
    noise = None if text[start : start + 1].isalpha() else _NOISE.match(text, start)
    return noise.end() if noise else start


def damaged_keyword(text: str, at: int) -> tuple[str, int, int] | None:
    """The family of a damaged keyword, where it ends and where its number begins; None where it is another word."""
    if text[at : at + 1] not in _FIRST_OF_KEYWORD:
        return None
    short = _SHORT.match(text, at)
    if short:
        return ARTICLE, short.end(), short.end()
    tried = [found for pattern in _BEFORE_NUMBER if (found := pattern.match(text, at))]
    meant = [(*_meant(plain(found.group(1))), found) for found in tried]
    family, _, best = min(meant, key=lambda one: one[1], default=("", _FARTHEST, None))
    return (family, best.end(1), best.end()) if family and best else None


@lru_cache(maxsize=4096)
def _meant(word: str) -> tuple[str, int]:
    """The family of the keyword a word is a damaged form of, and how far from it; no family for other words."""
    if FAMILIES.get(word) in (ARTICLE, SECTION):
        return FAMILIES[word], 0
    joined = word.replace(" ", "")
    if joined != word and FAMILIES.get(joined) in (ARTICLE, SECTION):
        return FAMILIES[joined], -1
    if word in FAMILIES or word in CONTAINERS or word.split(maxsplit=1)[0] in FAMILIES:
        return "", _FARTHEST
    bare = re.sub(r"[\W_]+", "", word.translate(_LOOKALIKE))
    forms = {bare, *(bare.replace(two, one) for two, one in _TWO_FOR_ONE)}
    near = [(family, min(distance(form, keyword) for form in forms), most) for keyword, family, most in _KEYWORDS]
    return min(((f, far) for f, far, most in near if far <= most), key=lambda one: one[1], default=("", _FARTHEST))


def distance(a: str, b: str) -> int:
    """How many letters must be put in, taken out or replaced to turn one word into the other."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def damaged_numbers(text: str, at: int) -> Iterator[tuple[Number, int]]:
    """What a damaged number may be: letters read as the digits they look like, two halves put together."""
    run = _RUN.match(text, at)
    if run and not run.group().isdecimal() and not _ROMAN.fullmatch(run.group()):
        yield from _read(run.group().translate(_AS_DIGIT), text, run.end())
    spaced = _SPACED.match(text, at)
    if spaced:
        yield from _read(spaced.group(1) + spaced.group(2), text, spaced.end())


def _read(digits: str, text: str, end: int) -> Iterator[tuple[Number, int]]:
    found = read_digits(digits + text[end : end + _ADDED]) if digits[0] != "0" else None
    if found:
        yield found[0], end + found[1] - len(digits)
