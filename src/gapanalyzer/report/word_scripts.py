"""Parts a text into stretches by the side its letters are read from."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

ENDS = frozenset(".!?:;")
"""What ends a sentence, or announces another."""
FEWEST_WORDS = 4
"""Words that make a sentence; fewer are a name or a code."""
_PLACE = re.compile(r"[0-9][0-9A-Za-z.]*(?:\([0-9A-Za-z]{1,6}\))+(?:[–-]\(?[0-9A-Za-z]{1,6}\)?)*")
"""A place in a law as Latin letters write it: "340(a)–(c)", "3(2)"."""
_PAIRS = {")": "(", "]": "["}


def scripts(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a text in order, and whether each is read from the right; together they are the text."""
    start = 0
    for first, last in _latin(text):
        if first > start:
            yield text[start:first], True
        yield text[first:last], False
        start = last
    if start < len(text):
        yield text[start:], True


def _latin(text: str) -> Iterator[tuple[int, int]]:
    """Where letters read from the left stand, with the figures and closing brackets that belong to them."""
    kinds = [direction(sign) for sign in text]
    for place in _PLACE.finditer(text):
        kinds[place.start() : place.end()] = "L" * len(place[0])
    at = 0
    while at < len(text):
        if kinds[at] != "L":
            at += 1
            continue
        first, last = at, at + 1
        while kinds[max(first - 1, 0) : first] == ["EN"] or kinds[max(first - 2, 0) : first] == ["EN", "WS"]:
            first -= 1
        for n in range(at + 1, len(text)):
            if kinds[n] in {"R", "AL"}:
                break
            if kinds[n] in {"L", "EN"}:
                last = n + 1
        while text[last : last + 1] in _PAIRS and _opens(text[first:last], text[last]):
            last += 1
        last = _without_open_bracket(text, first, last)
        if len(text[first:last].split()) >= FEWEST_WORDS and text[last:].strip() in ENDS:
            last += 1
        yield first, last
        at = last


def _without_open_bracket(text: str, first: int, last: int) -> int:
    """Where the stretch ends: before a bracket that closes behind Arabic words."""
    for closing, opening in _PAIRS.items():
        open_ones: list[int] = []
        for at in range(first, last):
            if text[at] == opening:
                open_ones.append(at)
            elif text[at] == closing and open_ones:
                open_ones.pop()
        if open_ones and closing in text[last:]:
            last = first + len(text[first : open_ones[0]].rstrip())
    return last


def _opens(said: str, closing: str) -> bool:
    return said.count(_PAIRS[closing]) > said.count(closing)


@cache
def direction(sign: str) -> str:
    """Its bidirectional class; the Arabic comma counts as a letter, so that no Latin words take it along."""
    return "AL" if "\u0600" <= sign <= "\u06ff" else unicodedata.bidirectional(sign)
