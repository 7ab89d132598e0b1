"""Carries a stretch of words inside one paragraph to the paragraph that stands for it."""

from collections.abc import Sequence

from attrs import frozen

from gapanalyzer.legislation.amending.amend_words import Token, counterparts, tokens

_SIGNS = frozenset(",;.:،؛；。")


@frozen
class Carry:
    """Where words stand in a new paragraph (characters from its start), and the share of them that is kept."""

    start: int
    end: int
    kept: float


def carry_words(old: str, new: str, cuts: tuple[int, int], span: tuple[int, int]) -> Carry | None:
    """The place of old[span] in a new wording; `cuts` are where the words begin behind the number in each.

    None where nothing of them is left. Words put in at an edge of the passage are left out, unless it is the
    paragraph's own edge or they replaced words of the passage.
    """
    before, after = tokens(old[cuts[0] :]), tokens(new[cuts[1] :])
    held = [n for n, t in enumerate(before) if t.end > span[0] - cuts[0] and t.start < span[1] - cuts[0]]
    if not held:
        return _number(old[: cuts[0]], new[: cuts[1]], span)
    first, last = held[0], held[-1]
    same = counterparts([t.text for t in before], [t.text for t in after])
    start, stop = _edges(same, first, last, len(after))
    kept = sum(start <= j < stop for j in same[first : last + 1])
    if not kept:
        return None
    whole = first == 0 and last == len(before) - 1
    longer = last - first + 1 if whole else max(last - first + 1, stop - start)
    number = _number(old[: cuts[0]], new[: cuts[1]], span)
    began = number.start if number else cuts[1] + _start(before, after, (first, start), span[0] - cuts[0])
    return Carry(began, cuts[1] + _end(before, after, (last, stop - 1), span[1] - cuts[0]), kept / longer)


def _number(old: str, new: str, span: tuple[int, int]) -> Carry | None:
    """The part of a passage that is in the number before a paragraph: as much of the same number, all of another."""
    if span[0] >= len(old) or not new:
        return None
    return Carry(span[0], min(span[1], len(new)), 1.0) if old == new else Carry(0, len(new), 1.0)


def _edges(same: Sequence[int], first: int, last: int, length: int) -> tuple[int, int]:
    """First new word of the passage, and the one behind its last."""
    ahead = next((same[n] for n in range(first - 1, -1, -1) if same[n] >= 0), -1)
    behind = next((same[n] for n in range(last + 1, len(same)) if same[n] >= 0), length)
    start = same[first] if same[first] >= 0 and first > 0 else ahead + 1
    stop = same[last] + 1 if same[last] >= 0 and last < len(same) - 1 else behind
    return start, stop


def _start(before: Sequence[Token], after: Sequence[Token], at: tuple[int, int], start: int) -> int:
    """Where the passage starts; one that starts inside a word starts inside the same word."""
    old, new = before[at[0]], after[at[1]]
    return new.start + (start - old.start if start > old.start and old.text == new.text else 0)


def _end(before: Sequence[Token], after: Sequence[Token], at: tuple[int, int], end: int) -> int:
    """Where the passage ends; one that ends inside a word ends inside the same word."""
    old, new = before[at[0]], after[at[1]]
    return new.end - (old.end - end if end < old.end and old.text == new.text else 0)


def as_said(words: str) -> list[str]:
    """Words and signs as they are compared: blanks and the sign at the very end do not count."""
    said = [t.text for t in tokens(words)]
    return said[:-1] if said and said[-1] in _SIGNS else said
