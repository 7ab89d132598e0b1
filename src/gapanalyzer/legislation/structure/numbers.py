"""The printed number of a unit ("117", "4a", "17 bis", "204 and 205"): what it says and what may follow it."""

import re
from functools import cache
from math import log2

from attrs import frozen

from gapanalyzer.legislation.structure.number_words import MULTIPLES, chinese, roman
from gapanalyzer.legislation.structure.ordinals import ordinal

_MULTIPLE = "|".join(sorted(MULTIPLES, key=len, reverse=True))
_TAIL = (
    rf"(?:[.\-–‑/]\d{{1,5}}(?![\d])"
    rf"|(?:\.?[\s\-–‑]?)(?:{_MULTIPLE})(?!\w|\s+\d)"
    rf"|[\-–‑/]?[^\W\d_](?![\w’'])"
    rf"|(?-i:[A-Z]{{2}})(?![\w’'])"
    rf"|\s[A-Z](?=\s*[.:]|\s?[\-–—]|\s*$)"
    rf"|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)"
)
_SUFFIX = r"(?:\s?\.?[º°ª](?!\w)|(?:er|ère|re|o|st|nd|rd|th|-?[йя])(?![\w]))?"
_ONE = rf"\d{{1,5}}{_SUFFIX}{_TAIL}*"
_JOIN = r"\s*(?:\b(?:and|to|through|et|à|y|e|al|a|und|bis|и|по|dan|sampai|và|đến|ve|ila)\b|\bو|إلى|至|–|—|&|,)\s*"
_DIGITS = re.compile(rf"(\*\s?)?(?P<one>{_ONE})(?P<more>(?:{_JOIN}{_ONE}){{0,3}})", re.IGNORECASE)
_SERIES = re.compile(r"(?P<series>LO|[LRDA])\s?\*{0,2}\s?\.?\s?\*{0,2}\s?(?=\d)")
_PIECE = re.compile(rf"\d+|{_MULTIPLE}|[^\W\d_]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+", re.IGNORECASE)
_ROMAN_WORD = re.compile(r"([IVXLCDM]+)(?:er|(?<=\bI)ER|re|ère|ème|º|°|ª)?(?![\w.]*\w)")
_WORDS = re.compile(r"[^\W\d_]+(?:\s+[^\W\d_]+){0,3}")
_WORD = re.compile(r"[^\W\d_]+")
_CHINESE = re.compile(r"[第제]?\s*([〇零○一二三四五六七八九十百千两兩\d]+)\s*")
_COUNTED = re.compile(rf"\s({_MULTIPLE})\s(\d{{1,2}})(?!\w)", re.IGNORECASE)
_SUPERSCRIPT = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_STEP_BACK = -1.0
_LAYERED = 100
_BESIDE = 0.3
"""The price of a number beside one with another letter before its figure: "L. 121-4", "R. 121-1"."""


@frozen
class Number:
    """A number as printed, its first figure, what is added ("bis", ".01", "a"), and the last figure of a range."""

    printed: str
    head: int
    tail: tuple[str, ...] = ()
    last: int = 0
    series: str = ""
    """A letter before the figure that makes a row of its own ("R. 610-5")."""

    @property
    def end(self) -> int:
        """The figure the next number is counted from."""
        return max(self.head, self.last)

    @property
    def layered(self) -> bool:
        """Whether its figure names the chapter of a code and its addition begins there: "L. 1471-1" may follow 1462."""
        return self.head >= _LAYERED and self.tail[:1] == ("1",) and "-" in self.printed

    @property
    def key(self) -> tuple[str, int, tuple[str, ...]]:
        """What makes two numbers the same."""
        return self.series, self.head, self.tail


def read_digits(text: str, at: int = 0, *, ranges: bool = True) -> tuple[Number, int] | None:
    """A number in figures at this place, and where it ends; figures of any script."""
    series = _SERIES.match(text, at)
    found = _DIGITS.match(text, series.end() if series else at)
    if not found:
        return None
    head, tail = _pieces(found["one"])
    counted = _COUNTED.match(text, found.end("one"))
    if counted and int(counted[2]) <= head:
        printed = text[at : counted.end()].strip()
        return Number(printed, head, (*tail, _piece(counted[1].casefold()), counted[2])), counted.end()
    last, end = (_last(found["more"], head), found.end()) if ranges and found["more"] else (0, found.end("one"))
    if found["more"] and last <= head:
        last, end = 0, found.end("one")
    printed = re.sub(r"\s+", " ", text[at:end]).strip()
    return Number(printed, head, tail, last, series["series"].upper() if series else ""), end


def _pieces(one: str) -> tuple[int, tuple[str, ...]]:
    figure = re.match(r"\d+", one)
    head = figure.group() if figure else ""
    rest = re.sub(rf"^{_SUFFIX}", "", one[len(head) :], flags=re.IGNORECASE)
    tail = [piece.group().casefold() for piece in _PIECE.finditer(rest)]
    return int(head), tuple(_piece(piece) for piece in tail)


def _piece(piece: str) -> str:
    if piece in MULTIPLES:
        return f"~{MULTIPLES[piece]:02}"
    plain = piece.translate(_SUPERSCRIPT)
    return "".join(str(int(c)) for c in plain) if plain.isdecimal() else piece


def _last(more: str, head: int) -> int:
    figures = [int(f) for f in re.findall(rf"{_JOIN}(\d+)", more, re.IGNORECASE)]
    rising = all(b > a for a, b in zip([head, *figures], figures, strict=False))
    return figures[-1] if figures and rising else 0


def read_number(text: str, at: int = 0) -> tuple[Number, int] | None:
    """A number after a keyword: figures, a Roman numeral or an ordinal word."""
    found = read_digits(text, at)
    if found:
        return found
    numeral = _ROMAN_WORD.match(text, at)
    if numeral and roman(numeral.group(1)):
        return Number(numeral.group(), roman(numeral.group(1))), numeral.end()
    return read_ordinal(text, at)


def read_ordinal(text: str, at: int = 0) -> tuple[Number, int] | None:
    """An ordinal in words."""
    found = _WORDS.match(text, at)
    if not found:
        return None
    words = list(_WORD.finditer(text, at, found.end()))
    value, used = ordinal([word.group() for word in words])
    return (Number(text[at : words[used - 1].end()], value), words[used - 1].end()) if used else None


def read_chinese(text: str, at: int = 0) -> tuple[Number, int] | None:
    """A Chinese numeral with or without 第 before it."""
    found = _CHINESE.match(text, at)
    value = chinese(found.group(1)) if found else 0
    return (Number(found.group(1), value), found.end()) if found and value else None


def step(before: Number, after: Number) -> float:
    """The price of `after` coming next: 0 for a direct successor, more for a gap, negative where it goes back.

    "82.3" - "82.31" - "82.4" and "10.9" - "10.10" both go forward: decimals are read both ways.
    """
    if after.series != before.series and after.head == before.end:
        return max(_tail_step(before.tail, after.tail), _BESIDE)
    if after.head > before.end:
        return gap_price(after.head - before.end) + fresh(after.tail)
    if after.head < before.end:
        return _STEP_BACK
    return _tail_step(before.tail, after.tail)


@cache
def gap_price(gap: int) -> float:
    """What it costs that figures are missing: nothing for the next one, then by the logarithm."""
    return 1.2 * log2(gap)


def fresh(tail: tuple[str, ...]) -> float:
    """The price of beginning a new row of additions with this tail."""
    if not tail:
        return 0.0
    return sum(0.0 if piece.lstrip("0") in ("", "1", "a") or piece.startswith("~0") else 0.4 for piece in tail)


def _tail_step(before: tuple[str, ...], after: tuple[str, ...]) -> float:
    shared = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), None)
    if shared is None:
        return fresh(after[len(before) :]) if len(after) > len(before) else _STEP_BACK
    a, b = before[shared], after[shared]
    if a.isdecimal() and b.isdecimal():
        return 0.0 + fresh(after[shared + 1 :]) if _decimal_next(a, b) else _STEP_BACK
    if b > a or a.startswith("~") != b.startswith("~"):
        return (0.0 if len(a) == len(b) == 1 and ord(b) - ord(a) == 1 else 0.3) + fresh(after[shared + 1 :])
    return _STEP_BACK


def _decimal_next(a: str, b: str) -> bool:
    return b > a or int(b) > int(a)
