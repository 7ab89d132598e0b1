"""Words of two wordings: how alike they are, which stand for which, and what was put in or taken out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from attrs import frozen

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[\w\u064b-\u065f])+|[^\w\s]")
_WORD = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[\w\u064b-\u065f])+")
Key = TypeVar("Key")
_FAR = 4_000_000
"""The most pairs of words that are compared one by one; longer stretches keep only their equal ends."""


@frozen
class Token:
    """A word or a sign, and where it stands."""

    start: int
    end: int
    text: str


def tokens(text: str) -> list[Token]:
    """Words and signs in order; a character of a script without spaces stands for itself."""
    return [Token(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]


def words(text: str) -> list[str]:
    """The words alone, small letters."""
    return _WORD.findall(text.casefold())


@lru_cache(maxsize=20_000)
def _bags(text: str) -> tuple[Counter[str], Counter[tuple[str, str]], int]:
    found = words(text)
    return Counter(found), Counter(pairwise(found)), len(found)


def likeness(old: str, new: str) -> float:
    """From 0 (no word in common) to 1 (the same words): the mean of common words and of common pairs of words."""
    if old == new:
        return 1.0
    (one, pairs, n), (other, other_pairs, m) = _bags(old), _bags(new)
    if not n or not m:
        return 0.0
    common = 2 * _common(one, other) / (n + m)
    if n + m < 4:
        return common
    return (common + 2 * _common(pairs, other_pairs) / (n + m - 2)) / 2


def _common(one: Counter[Key], other: Counter[Key]) -> int:
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(min(count, large[key]) for key, count in small.items() if key in large)


def counterparts(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """For each old word the new one that stands for it (the same word in the same order), or -1."""
    same = [-1] * len(old)
    for i, j, n in _blocks(old, new):
        same[i : i + n] = range(j, j + n)
    return same


def _blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Runs of equal words: starts in old and new, and how many; the equal ends first, as they are never in doubt."""
    least, head = min(len(old), len(new)), 0
    while head < least and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < least - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    yield 0, 0, head
    inner, other = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(inner) * len(other) <= _FAR:
        for block in SequenceMatcher(None, inner, other, autojunk=False).get_matching_blocks():
            yield block.a + head, block.b + head, block.size
    yield len(old) - tail, len(new) - tail, tail


class Change(StrEnum):
    """What an amendment did to some words."""

    KEPT = "kept"
    OUT = "out"
    IN = "in"


@frozen
class Difference:
    """Words that were kept, taken out or put in, with the blanks of the text they are shown in.

    `former` are kept words as the old text spaces them, and those taken out.
    """

    change: Change
    words: str
    former: str = ""


def differences(old: str, new: str) -> tuple[Difference, ...]:
    """Word by word, in reading order; blanks at its ends aside, kept and put in make the new text, `former` the old."""
    before, after = tokens(old), tokens(new)
    same = counterparts([t.text for t in before], [t.text for t in after])
    pieces: list[Difference] = []
    i = j = 0
    while i < len(before) or j < len(after):
        starts = i, j
        if i < len(before) and same[i] == j:
            while i < len(before) and j < len(after) and same[i] == j:
                i, j = i + 1, j + 1
            former = _stretch(old, before, starts[0], i)
            pieces.append(Difference(Change.KEPT, _stretch(new, after, starts[1], j), former))
            continue
        while i < len(before) and same[i] < 0:
            i += 1
        j = same[i] if i < len(before) else len(after)
        if i > starts[0]:
            out = _stretch(old, before, starts[0], i)
            pieces.append(Difference(Change.OUT, out, out))
        if j > starts[1]:
            pieces.append(Difference(Change.IN, _stretch(new, after, starts[1], j)))
    return tuple(pieces)


def _stretch(text: str, found: Sequence[Token], first: int, stop: int) -> str:
    """From one token to the next, with the blanks that follow it."""
    end = found[stop].start if stop < len(found) else found[stop - 1].end
    return text[found[first].start : end]
