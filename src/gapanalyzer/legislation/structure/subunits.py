"""Sub-units inside an article: (1), 1., (a), a), (i) and their like, nested by the sequence of their numbers."""

import re
from collections.abc import Container, Sequence

from attrs import define, evolve, frozen

from gapanalyzer.legislation.structure.lines import Line, Lines, fits
from gapanalyzer.legislation.structure.number_words import MULTIPLES, chinese, letter, plain, roman
from gapanalyzer.model.instrument import Unit

_MULTIPLE = "|".join(sorted(MULTIPLES, key=len, reverse=True))
_MARKER = re.compile(
    rf"(?P<sign>§\s*)?(?P<open>[(（\[])?\s?(?P<body>\d{{1,3}}(?:\.\d{{1,3}})*|[IVXLC]+|[ivxlc]+|([a-z])\4|[^\W\d_]"
    rf"|[一二三四五六七八九十]{{1,3}}|[①-⑳])(?P<more>[a-z]|(?<=\d)[A-Z]{{1,2}}(?=\s?[)）\]])|[.\-]\d{{1,3}}|[\s.\-]?(?:{_MULTIPLE}))?"
    rf"(?P<close>\s?[)）\]]|[.]?[º°ª]\)?|\.\)?(?=[\s(\D]|$)|、|\s?[-–—](?=\s)|(?<=[①-⑳]))[-–—]?\s*"
)
_SOLE = re.compile(r"(Parágrafo único)\s*[.\-–:]*\s*", re.IGNORECASE)
_REFERS = re.compile(r"(?:and|or|to|et|ou|à|y|o|e|und|oder|bis|и|или|و|أو)\s*[(\d]|[,;)]|of\b|du\b|de la\b|del\b")
_GROUPED = re.compile(r"\((\d{1,3})\)\s*(and|to|et|à|y|a|und|bis|–|-)\s*\((\d{1,3})\)\s*(?=\[)")
_RUNNING = re.compile(r"(?![ivxlcIVXLCP])([A-Za-z])(?!\1)[A-Za-z]{2}")
"""The head of a word that can be neither a letter nor a Roman numeral with its sign."""
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_JOINING = frozenset(
    {
        "and",
        "or",
        "et",
        "ou",
        "y",
        "o",
        "e",
        "u",
        "und",
        "oder",
        "i",
        "и",
        "или",
        "و",
        "أو",
        "atau",
        "dan",
        "và",
        "hoặc",
        "ve",
        "veya",
        "i/ili",
        "sowie",
        "bzw",
    }
)
_BETWEEN_LETTERS = "đĐñÑ"
_FIRST = 1
_FIRST_ITEMS = ("(a)", "a)", "(1)", "1.", "1)", "(i)", "i)", "(A)", "(а)", "а)", "1°")
_ENDED = 0.85


@frozen
class SubUnit:
    """A sub-unit that begins at line `at`; `depth` is 0 directly below the article."""

    at: int
    number: str
    kind: Unit
    depth: int


@frozen
class _Marker:
    at: int
    number: str
    style: tuple[str, str, str]
    """Opening sign, kind of numeral, closing sign: items of one list share it."""
    value: int
    added: bool
    other: int = 0
    """The value as a Roman numeral, where the letter may be one; 0 where it cannot."""
    sure: int = 2
    """How surely an item may begin there, see `_sureness`."""
    last: int = 0
    """The last of a group that is listed together ("(2) and (3) [Repealed]"), else 0."""


@define
class _Level:
    style: tuple[str, str, str]
    value: int


def find_subunits(
    lines: Lines,
    first: int,
    last: int,
    rest: int,
    article: int,
    *,
    quoted: bool = False,
    without: Container[int] = (),
) -> tuple[SubUnit, ...]:
    """The sub-units of the article on lines `first` to `last`; its words begin at `rest` on its first line.

    Lines in `without` hold none. In words that are `quoted`, lines may begin with a quotation mark, and where no
    article heads them (`article` is 0) any number may come first.
    """
    within = (at for at in range(first, last + 1) if at not in without)
    markers = [m for at in within for m in _markers(lines, at, first, rest, quoted=quoted)]
    stack: list[_Level] = []
    found: list[SubUnit] = []
    for place, marker in enumerate(markers):
        following = next((m for m in markers[place + 1 : place + 40] if m.style[::2] == marker.style[::2]), None)
        read = _decided(_confirmed(marker, following), following, stack)
        begun = quoted and not article and not stack and read.sure > 0
        if begun:
            stack.append(_Level(read.style, read.value))
        if read.sure >= 0 and (begun or _placed(read, stack, article)):
            depth = len(stack) - 1
            kind = Unit.PARAGRAPH if depth == 0 and read.style[1][:5] in ("digit", "circl", "decim") else Unit.POINT
            found.append(SubUnit(read.at, read.number, kind, depth))
    return tuple(found)


def _markers(lines: Lines, at: int, first: int, rest: int, *, quoted: bool) -> list[_Marker]:
    line = lines.lines[at]
    if at > first and _RUNNING.match(line.text):
        return []
    start = rest if at == first else _after_mark(line.text) if quoted else 0
    sure = 2 if quoted and start else _sureness(lines, at, first)
    if sure < 0 and not line.text.startswith(_FIRST_ITEMS):
        return []
    grouped = _GROUPED.match(line.text, start)
    if grouped:
        style = ("(", "digit", ")")
        return [_Marker(at, " ".join(grouped.groups()), style, int(grouped[1]), added=False, last=int(grouped[3]))]
    found: list[_Marker] = []
    start += len(line.text[start:]) - len(line.text[start:].lstrip())
    while len(found) < 3 and (marker := _MARKER.match(line.text, start)):
        one = _marker(marker, at, sure)
        if _REFERS.match(line.text, marker.end()):
            return []
        if not one or not _set_off(marker, line):
            break
        found.append(one)
        start = marker.end()
        if not marker["open"] and line.text[start : start + 1] != "(":
            break
    sole = _SOLE.match(line.text, start)
    return found or ([_Marker(at, "único", ("§", "digit", "º"), 1, added=False)] if sole else [])


def _after_mark(text: str) -> int:
    return len(text) - len(text.lstrip("«“„‘\"'「『` "))


def _confirmed(marker: _Marker, following: _Marker | None) -> _Marker:
    """A first item after a full line is one all the same where the second follows it plainly."""
    first = _FIRST in (marker.value, marker.other)
    if marker.sure > 0 or not first or following is None or following.sure < 0:
        return marker
    second = 2 in (following.value, following.other) or (following.value == _FIRST and following.added)
    return evolve(marker, sure=1) if second else marker


def _sureness(lines: Lines, at: int, first: int) -> int:
    """How surely an item may begin here: 2 after a sentence, 1 after a line ended on purpose, 0 only in sequence.

    -1 is running text that was broken in the middle.
    """
    line, before = lines.lines[at], lines.lines[at - 1]
    if at == first or line.apart:
        return 2
    if line.opens == 1 and before.text[-1] not in ")]":
        return 2
    heading_over = at == first + 1 and before.short and before.text[-1] not in ")]"
    if heading_over or line.opens == 0 or fits(before.text, line.text, _ENDED * lines.width):
        return 1
    last = before.text.rsplit(" ", 1)[-1]
    return 0 if line.opens == 1 or before.text[-1] in ",;" or plain(last) in _JOINING else -1


def _set_off(marker: re.Match[str], line: Line) -> bool:
    """Without a bracket a sign must be followed by words: "1. Text", not "1.5" or "i.e."."""
    after = line.text[marker.end() : marker.end() + 1]
    spaced = marker.group()[-1:].isspace() or not after or marker["close"] in ("、", "") or bool(marker["open"])
    return spaced or (not marker["open"] and marker["close"].strip() in (")", "）"))


def _marker(found: re.Match[str], at: int, sure: int) -> _Marker | None:
    body, more = found["body"], found["more"] or ""
    close = found["close"].strip().replace("）", ")").replace("°", "º")
    opened = "§" if found["sign"] else (found["open"] or "").replace("（", "(")
    if close in ("-", "–", "—"):
        close = "-"
    if opened and close and re.fullmatch(r"\d+\.\d+", body):
        body, more = body.split(".")[0], f".{body.split('.')[1]}"
    numeral = _numeral(body)
    if not numeral or (close == "-" and not _dashed(found, numeral[0])):
        return None
    kind, value, other = numeral
    added = bool(more) or body in _BETWEEN_LETTERS
    return _Marker(at, f"{body}{more}".strip(), (opened, kind, close), value, added, other, sure)


def _dashed(found: re.Match[str], kind: str) -> bool:
    """Whether a dash makes an item: "II - text" and "2 - Text" do, "2 - 5" and "b - text" do not."""
    after = found.string[found.end() : found.end() + 1]
    return kind in ("upper", "ROMAN") or (kind == "digit" and after.isupper())


def _numeral(body: str) -> tuple[str, int, int] | None:
    """The kind of a numeral, its value, and its value as a Roman numeral where it could be one."""
    if body[0] in _CIRCLED:
        return "circle", _CIRCLED.index(body) + 1, 0
    if body[0].isdecimal():
        parts = [int(p) for p in body.split(".")]
        return ("digit", parts[0], 0) if len(parts) == 1 else (f"decimal{len(parts)}", parts[-1], parts[0])
    if chinese(body):
        return "chinese", chinese(body), 0
    case = "upper" if body.isupper() else "lower"
    as_roman, as_letter = roman(body), letter(body)
    if len(body) > 1 and as_letter and not as_roman:
        return case * 2, letter(body[0]), 0
    if len(body) > 1:
        return ("ROMAN" if case == "upper" else "roman", as_roman, as_roman) if as_roman else None
    return (case, as_letter, as_roman) if as_letter else None


def _decided(marker: _Marker, following: _Marker | None, stack: Sequence[_Level]) -> _Marker:
    """Whether i, v, x … is a letter or a Roman numeral: by the lists that are open, else by what comes next."""
    if not marker.other or marker.style[1] not in ("lower", "upper"):
        return marker
    as_roman = _Marker(
        marker.at, marker.number, _roman_style(marker.style), marker.other, marker.added, marker.other, marker.sure
    )
    for level in reversed(stack):
        if level.style == as_roman.style and level.value + 1 == as_roman.value:
            return as_roman
        if level.style == marker.style and level.value + 1 == marker.value:
            second = following is not None and following.other == 2 and following.style == as_roman.style
            return as_roman if as_roman.value == _FIRST and second else marker
    return as_roman if marker.other == _FIRST or (marker.value > 3 and marker.other < 11 and stack) else marker


def _roman_style(style: tuple[str, str, str]) -> tuple[str, str, str]:
    return style[0], "ROMAN" if style[1] == "upper" else "roman", style[2]


def _placed(marker: _Marker, stack: list[_Level], article: int) -> bool:
    """Put the marker on the stack of open lists; False where it fits nowhere and is running text."""
    if marker.style[1].startswith("decimal"):
        return _placed_decimal(marker, stack, article)
    if marker.style[0] == "§":
        stack[:] = [level for level in stack[:1] if level.style == marker.style]
    for depth in range(len(stack) - 1, -1, -1):
        level = stack[depth]
        if level.style == marker.style and _continues(level, marker):
            del stack[depth + 1 :]
            level.value = max(marker.value, marker.last)
            return True
    if marker.sure == 0 or (marker.value != _FIRST and not (marker.value == 2 and not stack and marker.sure == 2)):
        return False
    known = next((d for d, level in enumerate(stack) if level.style == marker.style), None)
    if known is not None:
        del stack[known:]
    stack.append(_Level(marker.style, marker.value))
    return True


def _continues(level: _Level, marker: _Marker) -> bool:
    ahead = marker.value - level.value
    if ahead == 1 or (ahead == 0 and marker.added):
        return True
    return 1 < ahead <= (0, 2, 4)[marker.sure]


def _placed_decimal(marker: _Marker, stack: list[_Level], article: int) -> bool:
    """Place "5.1", "5.2" below article 5 or item 5: the depth is that of the points."""
    depth = int(marker.style[1][len("decimal") :]) - 2
    if marker.other != article and not any(level.value == marker.other for level in stack):
        return False
    if marker.other != article:
        depth += 1
    del stack[depth:]
    while len(stack) < depth:
        stack.append(_Level(marker.style, 0))
    stack.append(_Level(marker.style, marker.value))
    return True
