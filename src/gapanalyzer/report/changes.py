"""What turns one wording into another: which paragraphs stay, and which words go in or out of them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from attrs import frozen

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORDS = re.compile(rf"\s+|[{_UNSPACED}]|(?:(?![{_UNSPACED}])\w)+|[^\w\s]")
_ALIKE = 0.5
"""From this share of common words on, one paragraph is another one amended."""
_LONGEST = 2000
"""Words; longer paragraphs are exchanged whole."""
_SHORT_LIFE = 2
"""So few signs kept between two changes are read as changed too, unless they are a word."""


class Fate(StrEnum):
    """What becomes of words, or of the end of a paragraph."""

    KEPT = "kept"
    IN = "in"
    OUT = "out"


@frozen
class Piece:
    """Words of one fate."""

    text: str
    fate: Fate = Fate.KEPT


@frozen
class Line:
    """A paragraph; its end is kept, or goes in or out with all that stands in it."""

    pieces: tuple[Piece, ...]
    end: Fate = Fate.KEPT


def changes(before: Sequence[str], after: Sequence[str]) -> tuple[Line, ...]:
    """The paragraphs in reading order, what goes out before what comes in.

    Without what goes in they are `before`, without what goes out `after`, character by character.
    """
    lines: list[Line] = []
    compared = SequenceMatcher(None, before, after, autojunk=False)
    for kind, i, j, k, m in compared.get_opcodes():
        if kind == "equal":
            lines += [Line((Piece(text),) if text else ()) for text in before[i:j]]
        else:
            lines += _exchanged(before[i:j], after[k:m])
    return tuple(lines)


def _exchanged(before: Sequence[str], after: Sequence[str]) -> Iterator[Line]:
    i = k = 0
    for old, new in [*_partners(before, after), (len(before), len(after))]:
        yield from (_whole(text, Fate.OUT) for text in before[i:old])
        yield from (_whole(text, Fate.IN) for text in after[k:new])
        if old < len(before):
            yield Line(_amended(before[old], after[new]))
        i, k = old + 1, new + 1


def _whole(text: str, fate: Fate) -> Line:
    return Line((Piece(text, fate),) if text else (), fate)


def _partners(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Paragraphs that are one another amended, in order, so that together they are as alike as can be."""
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    bags = [[Counter(words(text)) for text in side] for side in (before, after)]
    alike = [[_likeness(old, new) for new in bags[1]] for old in bags[0]]
    for i in range(len(before) - 1, -1, -1):
        for k in range(len(after) - 1, -1, -1):
            paired = alike[i][k] + best[i + 1][k + 1] if alike[i][k] >= _ALIKE else 0.0
            best[i][k] = max(best[i + 1][k], best[i][k + 1], paired)
    found, i, k = [], 0, 0
    while i < len(before) and k < len(after):
        if alike[i][k] >= _ALIKE and best[i][k] == alike[i][k] + best[i + 1][k + 1]:
            found.append((i, k))
            i, k = i + 1, k + 1
        elif best[i][k] == best[i + 1][k]:
            i += 1
        else:
            k += 1
    return found


def likeness(before: str, after: str) -> float:
    """How many words two wordings share, from 0 to 1."""
    return _likeness(Counter(words(before)), Counter(words(after)))


def words(text: str) -> list[str]:
    """Words and signs without the blanks between them."""
    return [word for word in _WORDS.findall(text) if not word.isspace()]


def _likeness(old: "Counter[str]", new: "Counter[str]") -> float:
    every = old.total() + new.total()
    return 2 * (old & new).total() / every if every else 0.0


def _amended(before: str, after: str) -> tuple[Piece, ...]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) + len(new) > _LONGEST:
        return Piece(before, Fate.OUT), Piece(after, Fate.IN)
    pieces: list[Piece] = []
    for kept, i, j, k, m in _stretches(old, new):
        if kept:
            pieces.append(Piece("".join(old[i:j])))
            continue
        pieces += [Piece("".join(old[i:j]), Fate.OUT)] if j > i else []
        pieces += [Piece("".join(new[k:m]), Fate.IN)] if m > k else []
    return tuple(pieces)


def _stretches(old: list[str], new: list[str]) -> list[tuple[bool, int, int, int, int]]:
    """Stretches kept and changed in turn; a blank or a sign alone between two changes changes with them."""
    found: list[tuple[bool, int, int, int, int]] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        kept = kind == "equal"
        lone = kept and found and j < len(old) and _is_little(old[i:j])
        if found and not found[-1][0] and (not kept or lone):
            _, first, _, start, _ = found.pop()
            found.append((False, first, j, start, m))
        else:
            found.append((kept, i, j, k, m))
    return found


def _is_little(kept: list[str]) -> bool:
    said = "".join(kept)
    return len(said) <= _SHORT_LIFE and not any(sign.isalnum() for sign in said)
