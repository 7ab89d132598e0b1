"""Lines that may head an article, each with the family of its keyword and how much speaks for it."""

import re
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from gapanalyzer.legislation.structure.keywords import (
    ARTICLE,
    BARE,
    CONNECTIVES,
    FAMILIES,
    MONTHS,
    NUMBER_FIRST,
    PLURALS,
    PREFIXES,
    SIGN,
)
from gapanalyzer.legislation.structure.lines import Line, Lines
from gapanalyzer.legislation.structure.mended import after_noise, damaged_keyword, damaged_numbers
from gapanalyzer.legislation.structure.number_words import plain
from gapanalyzer.legislation.structure.numbers import Number, read_chinese, read_digits, read_number, read_ordinal

_MARKDOWN = re.compile(r"#{1,6}\s+|\*\*(?=\S)")
_OPENING = re.compile(r"[«„“”\"'‘「『<]+\s*")
_TOKEN = re.compile(r"(§§?|[^\s\d.,:;()\[\]«»“”„\"*°º–—§]+)\.?\s*(?:[Nn][.º°o]*\s+(?=\d))?[:(（]?\s*")
_FIGURES = re.compile(r"\*?\s?\d")
_PAREN = re.compile(r"[(（]?(\d{1,3}[a-z]?)\)")
_SEPARATOR = re.compile(r"\s*(?:[)）\]]\s*)?(?:[.:：．]\s*[-–—−]*|,\s*[-–—−]+|[-–—−]+|\.)(?=\s|[^\s\d]|$)\s*\*?")
_SUB = re.compile(r"\s*\(\d{1,3}[a-z]?(?:\.\d+)?\)\s*(.?)")
_WORD = re.compile(r"[^\W\d_]+|§")
_FOOTNOTE = re.compile(
    r"\W*(?:(?:subs|ins|omitted|added|rep)\.? (?:by|vide)|ibid|the words? [“\"‘].{0,120}\b(?:subs|ins|omitted|rep)\b)",
    re.IGNORECASE,
)
_FOOTNOTES = 20
_SPECKS = frozenset(".·•~_")
_MARGIN = re.compile(r"[^\t]{1,120}\t")
"""A note in the margin, where a table holds it beside the article."""
_SPECK = re.compile(r"[.·•~_]\s(?=\d)")
_DATE = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2,4}(?!\d)")
_LABELS = re.compile(r"(?:\s*\(\w{1,4}\))+\s*$")
"""Only labels of sub-units behind a figure: "4 (2) (g)" in a table names a provision."""
_STUB = re.compile(r"\s*[\[(［][^\])］]*[\])］]?\s*\.?$")
_CJK = re.compile(
    r"(?:第|제|笫)\s*([〇零○一二三四五六七八九十百千两兩―\d](?:\s?[〇零○一二三四五六七八九十百千两兩―\d])*)\s*"
    r"(条|條|조|奈)((?:\s?[之の]\s?[一二三四五六七八九十]+|의\s?\d+)?)"
)
_CJK_ON = "规定的第和与及至之所、，款项規定"
PAREN = "paren"
ORDINAL = "ordinal"
COUNTED = "counted"
LAST_RESORT = frozenset((PAREN, ORDINAL, COUNTED))
"""Families that number the articles of a law only where no other does."""
COUNTING = "一二三四五六七八九十百"
_COUNTED = re.compile(rf"([{COUNTING}]{{1,5}})、\s*")
_AFTER_KEYWORD = (" ", ".", "\t", "\u00a0", ":", "º", "")
_NEW = re.compile(r"\s*\(?\b(?:nouveau|nouvelle|nuevo|nueva|novo|nova|new|neu)\b\)?", re.IGNORECASE)
_TRANSITORY = re.compile(r"\s*(transit[oó]ri[oa])(?!\w)(\s+(?=\w))?", re.IGNORECASE)
_AFTER_SOLE = re.compile(r"\s*(?:[.:\-–—]|$)")
TRANSITORY = "transitory"
_AFTER_ORDINAL = re.compile(r"\s?(?:[.:]\s*[-–—]*|[-–—]+)\s*\S|\s*[.:]?$")
_DAMAGE = 0.4
"""What it takes from the worth of a line that its keyword or number had to be mended."""
_BASE: Mapping[str, float] = {ARTICLE: 2.0, SIGN: 2.0, BARE: 0.6, PAREN: 0.4}


@frozen
class Candidate:
    """A line that may open an article: `at` is its index, `rest` where the words after the number begin."""

    at: int
    family: str
    number: Number
    label: str
    rest: int
    worth: float
    quoted: bool = False
    mended: bool = False
    """Whether keyword or number were damaged and are a guess."""


def find_candidates(lines: Lines) -> tuple[Candidate, ...]:
    """Every candidate of every family, in the order of the text."""
    return tuple(c for at in range(len(lines.lines)) for c in _at(lines, at))


def candidate_at(lines: Lines, at: int, start: int) -> Candidate | None:
    """The head of a unit at a place inside a line, as a quotation may have it there."""
    return next((evolve(c, quoted=True) for c in _read(lines, at, start) if c.family not in LAST_RESORT), None)


def _at(lines: Lines, at: int) -> Iterator[Candidate]:
    line = lines.lines[at]
    text = line.text
    if line.opens < 0 and text[0].islower():
        return
    markdown = _MARKDOWN.match(text) if text[0] in "#*" else None
    opening = _OPENING.match(text, markdown.end() if markdown else 0)
    start = opening.end() if opening else markdown.end() if markdown else 0
    found = list(_read(lines, at, start))
    beside = _MARGIN.match(text) if line.looks.table and not found else None
    if beside:
        found = list(_read(lines, at, beside.end()))
    yield from (evolve(c, quoted=True) for c in found) if opening else found


def _read(lines: Lines, at: int, start: int) -> Iterator[Candidate]:
    first = lines.lines[at].text[start : start + 1]
    speck = _SPECK.match(lines.lines[at].text, start) if first in _SPECKS else None
    if first.isdecimal() or first in "*(（" or speck:
        return _numbered(lines, at, speck.end() if speck else start)
    if first in "第제笫":
        return _chinese(lines.lines[at], at, start)
    if first in COUNTING and (counted := _COUNTED.match(lines.lines[at].text, start)):
        return _counted(lines.lines[at], at, counted)
    return _worded(lines, at, start)


def _worded(lines: Lines, at: int, start: int) -> Iterator[Candidate]:
    line = lines.lines[at]
    start = after_noise(line.text, start)
    token = _TOKEN.match(line.text, start)
    word = plain(token.group(1)) if token else ""
    row = PREFIXES.get(word, "")
    if token and row:
        token = _TOKEN.match(line.text, token.end())
        word = plain(token.group(1)) if token else ""
    family = FAMILIES.get(word)
    found = _number(line.text, token.end()) if token and family else None
    broken = token is not None and line.text[token.end(1) : token.end(1) + 1] not in _AFTER_KEYWORD
    damaged = _damaged(line, at, start) if not found or broken else []
    if damaged or not token or not family:
        yield from damaged or _ordinal(line, at, start)
        return
    label = line.text[start : token.end(1)]
    if found:
        number, end = _transitory(line.text, token.end(), *found)
        new = _NEW.match(line.text, end)
        end = new.end() if new else end
        if line.text[end : end + 1] in (")", "）") and token.group().rstrip()[-1:] in ("(", "（"):
            end += 1
        worth = _worth(line, end, _BASE.get(family, 1.5)) + _keyword(label, word, number)
        yield Candidate(at, family, evolve(number, series=row or number.series), label, _rest(line.text, end), worth)
    yield from _mended(line, at, token.end(), family, label)


def _number(text: str, at: int) -> tuple[Number, int] | None:
    """The number behind a keyword: behind "transitorio", which some laws put first, or that word alone."""
    found = _TRANSITORY.match(text, at)
    if found and _AFTER_SOLE.match(text, found.end(1)):
        return Number(found.group(1), 1, series=TRANSITORY), found.end(1)
    return read_number(text, found.end() if found and found.group(2) else at)


def _transitory(text: str, begin: int, number: Number, end: int) -> tuple[Number, int]:
    """A number that says it is of a transitory article: these make a row of their own."""
    first, after = _TRANSITORY.match(text, begin), _TRANSITORY.match(text, end)
    if not (first and first.group(2)) and not after:
        return number, end
    last = after.end(1) if after else end
    return evolve(number, printed=text[begin:last].strip(), series=TRANSITORY), last


def _damaged(line: Line, at: int, start: int) -> list[Candidate]:
    """The head of an article whose keyword a scan has damaged."""
    keyword = damaged_keyword(line.text, start)
    if not keyword:
        return []
    family, word_end, begin = keyword
    label = line.text[start:word_end]
    found = read_number(line.text, begin)
    mended = list(_mended(line, at, begin, family, label))
    if found:
        worth = _worth(line, found[1], _BASE.get(family, 1.5)) - _DAMAGE
        mended.insert(0, Candidate(at, family, found[0], label, _rest(line.text, found[1]), worth, mended=True))
    return mended


def _mended(line: Line, at: int, begin: int, family: str, label: str) -> Iterator[Candidate]:
    """What the number may have been before the scan."""
    for number, end in damaged_numbers(line.text, begin):
        worth = _worth(line, end, _BASE.get(family, 1.5)) + _keyword(label, plain(label), number) - 2 * _DAMAGE
        yield Candidate(at, family, number, label, _rest(line.text, end), worth, mended=True)


def _ordinal(line: Line, at: int, start: int) -> Iterator[Candidate]:
    """An ordinal in words and a sign at the head of a line, as resolutions number their articles: "PRIMERO.- …"."""
    found = read_ordinal(line.text, start) if line.text[start : start + 1].isupper() else None
    if found and _AFTER_ORDINAL.match(line.text, found[1]):
        worth = _worth(line, found[1], _BASE[BARE])
        yield Candidate(at, ORDINAL, found[0], "", _rest(line.text, found[1]), worth)


def _counted(line: Line, at: int, found: re.Match[str]) -> Iterator[Candidate]:
    """A Chinese numeral and a comma at the head of a line, as decisions number their articles: "一、…"."""
    number = read_chinese(found.group(1))
    if number:
        worth = 1.5 + min(line.opens, 0)
        yield Candidate(at, COUNTED, number[0], "", found.end(), worth)


def _keyword(label: str, word: str, number: Number) -> float:
    """What the looks of the keyword say: "article" in small letters or a plural is seldom a heading."""
    worth = -2.5 if label[:1].islower() else 0.0
    return worth - (2.0 if word in PLURALS and not number.last else 0.0)


def _chinese(line: Line, at: int, start: int) -> Iterator[Candidate]:
    found = _CJK.match(line.text, start)
    number = read_chinese("".join(found.group(1).split()).replace("―", "一")) if found else None
    if not found or not number:
        return
    added = "".join(found.group(3).split())
    addition = read_chinese(added[1:]) if added else None
    tail = (f"{addition[0].head:02}",) if addition else ()
    after = line.text[found.end() : found.end() + 1]
    worth = 2.0 + (1.5 if not after or after.isspace() else -3.0 if after in _CJK_ON else 0.0) + min(line.opens, 0)
    value = Number(number[0].printed + added, number[0].head, tail)
    yield Candidate(at, ARTICLE, value, found.group(2), _rest(line.text, found.end()), worth)


def _numbered(lines: Lines, at: int, start: int) -> Iterator[Candidate]:
    line = lines.lines[at]
    paren = _PAREN.match(line.text, start)
    if paren:
        found = read_digits(paren.group(1), ranges=False)
        if found:
            worth = _worth(line, paren.end(), _BASE[PAREN])
            yield Candidate(at, PAREN, found[0], "", _rest(line.text, paren.end()), worth)
        return
    found = read_digits(line.text, start) if _FIGURES.match(line.text, start) else None
    if not found:
        return
    number, end = found
    following = _TOKEN.match(line.text, _skip(line.text, end))
    family = NUMBER_FIRST.get(plain(following.group(1))) if following else None
    if following and family:
        rest = following.end()
        worth = _worth(line, rest, _BASE[family]) + (0.0 if rest >= len(line.text) else 0.5)
        yield Candidate(at, family, number, following.group(1), rest, worth)
        return
    worth = _worth(line, end, _BASE[BARE]) + _above(lines, at) + _figure(line, number, end)
    yield Candidate(at, BARE, number, "", _rest(line.text, end), worth)


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " .-–":
        at += 1
    return at


def _figure(line: Line, number: Number, end: int) -> float:
    """What speaks against a bare figure: a year, an amount, a date, a figure alone on its line (page, margin)."""
    alone = end >= len(line.text)
    after = line.text[end : end + 2]
    worth = -5.0 if _DATE.match(line.text) else -1.5 if number.head > 1500 else 0.0
    worth -= 1.5 if alone and not line.styled else 0.0
    worth -= 3.0 if after[:1] in "%€$/°’'" or after[:1] == "," or (after[:1] == " " and after[1:].isdecimal()) else 0.0
    worth -= 3.0 if number.head < _FOOTNOTES and _FOOTNOTE.match(line.text, end) else 0.0
    worth -= 5.0 if _LABELS.match(line.text, end) else 0.0
    month = _WORD.match(line.text, _skip(line.text, end))
    worth -= 3.0 if month and plain(month.group()) in MONTHS else 0.0
    return worth - (1.0 if number.last and not _STUB.match(line.text, end) else 0.0)


def _above(lines: Lines, at: int) -> float:
    """A short line above that looks like a heading speaks for a number below it."""
    if at == 0:
        return 0.0
    above = lines.lines[at - 1]
    heads = above.short and not above.text[:1].islower() and above.opens >= 0 and above.text[:1].isalpha()
    return 0.7 if heads and not above.leaders else 0.0


def _rest(text: str, end: int) -> int:
    separator = _SEPARATOR.match(text, end)
    return separator.end() if separator else len(text) - len(text[end:].lstrip(" )）\t　"))


def _worth(line: Line, end: int, base: float) -> float:
    """What the words after the number and the looks of the line say."""
    text = line.text
    worth = base + (2.0 if line.looks.level else 0.0) + (0.8 if line.looks.bold else 0.0)
    worth += {1: 0.3, 0: 0.0, -1: -1.2, -2: -3.0}[line.opens] - (3.0 if line.leaders else 0.0)
    rest = text[end:].strip()
    if not rest:
        return worth + 1.2
    if _STUB.match(text, end) and rest[0] in "[［":
        return worth + 1.5
    separator = _SEPARATOR.match(text, end)
    if separator:
        return worth + 1.2 + _beginning(text[separator.end() :], 0.3)
    sub = _SUB.match(text, end)
    if sub:
        spaced = text[end : end + 1] == " "
        return worth + (1.2 if spaced else -0.2) + _beginning(sub.group(1) + text[sub.end() :], 1.0)
    return worth + _beginning(rest, 1.0)


def _beginning(words: str, weight: float) -> float:
    """A capital speaks for a unit, a small letter, a connective or a comma against one."""
    words = words.lstrip(" \t　")
    if not words:
        return 0.3
    if words[0] in ".,;)]/%&":
        return -3.0 * weight - 0.5
    word = _WORD.match(words)
    if word and plain(word.group()) in CONNECTIVES and not word.group().isupper() and weight == 1.0:
        lower = (
            words[0].islower()
            or word.group() in ("Abs", "Absatz", "Satz", "Nr", "Nummer")
            or words[0].lower() == words[0].upper()
        )
        return -4.0 if lower else 0.2
    if words[0].islower():
        return -2.0 * weight
    return 0.6 if words[0].isupper() or words[0] in '[(«“"„*' else 0.2
