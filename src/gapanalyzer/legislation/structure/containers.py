"""Lines that open a container (book, part, title, chapter, division, schedule), and how containers nest."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve, frozen

from gapanalyzer.legislation.structure.keywords import AFTER_MATTER, CHINESE, CONNECTIVES, CONTAINERS, Word
from gapanalyzer.legislation.structure.lines import Line, Lines, asks_for_more, fits
from gapanalyzer.legislation.structure.number_words import plain, roman
from gapanalyzer.legislation.structure.numbers import Number, read_chinese, read_number
from gapanalyzer.model.instrument import Unit

_TOKEN = re.compile(r"(?:the\s+)?([^\s\d.,:;()\[\]«»“”\"*–—]+)\.?(?=[\s\d(]|$)\s*", re.IGNORECASE)
_LETTER = re.compile(r"[A-Z](?:\d{1,2})?(?![\w.’'])")
_CJK = re.compile(
    r"[第제]\s*[〇零○一二三四五六七八九十百千两兩\d]+\s*(分编|部分|[编編篇章节節장절편])(?=[\s　]|$|[^规定的和、，])"
)
_DISPOSITION = re.compile(
    r"((?:disposici[oó]n|disposi[cç][aã]o|disposi[cç][oõ]es|disposiciones)\s+"
    r"(?:adicional|transitori|transitóri|final|derogat|revogat)\w*"
    r"(?:\s+(?:y|e|et)\s+\w+)?)\.?(?=[\s.:\-–—]|$)\s*",
    re.IGNORECASE,
)
_TRANSITORY = re.compile(r"((?:ART[IÍ]CULOS\s+)?TRANSITORI[OA]S?)\s*\.?$", re.IGNORECASE)
_CJK_SCHEDULE = re.compile(r"(附件|附录|附表)\s*([一二三四五六七八九十\d]*)(?=[\s　:：]|$)")
_BETWEEN = re.compile(r"[\s.:)\-–—−：　º°ª]+")
_NUMBER_FIRST = re.compile(r"(\d{1,3}|[IVXLC]+)\s*[.\-]?\s*([^\W\d_]+)")
_FIRST_WORDS = frozenset(
    {
        "rozdział",
        "fejezet",
        "rész",
        "könyv",
        "skyrius",
        "dalis",
        "skirsnis",
        "nodaļa",
        "kap",
        "luku",
        "peatükk",
        "бөлүк",
        "тарау",
        "бөлім",
    }
)
_ROMAN_HEADING = re.compile(r"([IVX]+)\s?[.\-–—]\s+(?=[^\W\d_])")
_MARKDOWN = re.compile(r"(?:#{1,6}\s+|\*\*)+(?=\S)")
_LONGEST = 240


@frozen
class Container:
    """A container's heading at line `at`; `rest` is where its title begins on that line."""

    at: int
    kind: Unit
    word: str
    """The keyword without accents, in small letters: containers of one word stand side by side."""
    rank: int
    label: str
    number: Number
    rest: int

    @property
    def key(self) -> tuple[str, tuple[str, int, tuple[str, ...]]]:
        """What makes two headings the same."""
        return self.word, self.number.key


def find_containers(lines: Lines) -> tuple[Container, ...]:
    """Every line that reads like the heading of a container, in the order of the text."""
    found = (_read(line, at) for at, line in enumerate(lines.lines) if not line.leaders and line.opens > -2)
    headings = [c for c in found if c and _stands_alone(lines, c)]
    return tuple(c for before, c in zip([None, *headings], headings, strict=False) if not _is_title(lines, before, c))


def _is_title(lines: Lines, before: Container | None, found: Container) -> bool:
    """Whether it is the title of the container on the line above: "CAPÍTULO V", "DISPOSICIONES FINALES"."""
    directly = before is not None and before.at == found.at - 1 and not lines.lines[before.at].text[before.rest :]
    return directly and found.kind is Unit.DIVISION and not found.number.printed


def _read(line: Line, at: int) -> Container | None:
    marked = _MARKDOWN.match(line.text)
    if marked:
        found = _read(evolve(line, text=line.text[marked.end() :]), at)
        return evolve(found, rest=found.rest + marked.end()) if found else None
    text = line.text
    if text[0].islower() or text[0] in '(«“"0' or len(text) > _LONGEST:
        return None
    if text[0] in "第제附":
        return _chinese(text, at)
    return _number_first(text, at) or _disposition(line, at) or _worded(line, at)


def _worded(line: Line, at: int) -> Container | None:
    text = line.text
    token = _TOKEN.match(text)
    word = CONTAINERS.get(plain(token.group(1))) if token else None
    if not token or not word:
        return _ordinal_first(text, at)
    number, end = _numbered(text, token.end()) or (Number("", 0), token.end())
    if not number.printed and not (word.kind is Unit.SCHEDULE and _bare_schedule(line, end)):
        return None
    return _container(at, word, token.group(1), number, text, end)


def _disposition(line: Line, at: int) -> Container | None:
    """Read "Disposición transitoria primera": outside the titles and chapters, numbered with a word or not at all."""
    found = _DISPOSITION.match(line.text) or _TRANSITORY.match(line.text)
    if not found:
        return None
    numbered = read_number(line.text, found.end())
    if not numbered and not (line.text.isupper() or line.styled or not line.text[found.end() :].strip(" .")):
        return None
    number, end = numbered or (Number("", 0), found.end())
    return _container(at, Word(Unit.DIVISION, -1), found.group(1).strip(), number, line.text, end)


def _container(at: int, word: Word, label: str, number: Number, text: str, end: int) -> Container:
    between = _BETWEEN.match(text, end)
    return Container(at, word.kind, plain(label), word.rank, label, number, between.end() if between else end)


def _numbered(text: str, at: int) -> tuple[Number, int] | None:
    lettered = _LETTER.match(text, at)
    if lettered and not roman(lettered.group()):
        return Number(lettered.group(), ord(lettered.group()[0]) - 64), lettered.end()
    bracketed = at + 1 if text[at : at + 1] == "(" else at
    return read_number(text, bracketed)


def _bare_schedule(line: Line, end: int) -> bool:
    """A schedule without a number stands alone on its line, in capitals or set off by its looks."""
    rest = line.text[end:].strip()
    return (not rest or rest[0] == "(") and (line.text[:end].isupper() or line.styled or not rest)


def _chinese(text: str, at: int) -> Container | None:
    schedule = _CJK_SCHEDULE.match(text)
    if schedule:
        numbered = read_chinese(schedule.group(2))
        number = numbered[0] if numbered else Number("", 0)
        return _container(at, Word(Unit.SCHEDULE, -1), schedule.group(1), number, text, schedule.end())
    found, counted = _CJK.match(text), read_chinese(text)
    if not found or not counted:
        return None
    return _container(at, CHINESE[found.group(1)], found.group(1), counted[0], text, found.end())


def _ordinal_first(text: str, at: int) -> Container | None:
    """Read "FIRST SCHEDULE", "Zweiter Abschnitt", "PRIMERA PARTE", "BİRİNCİ BÖLÜM"."""
    found = read_number(text) if text[0].isalpha() else None
    token = _TOKEN.match(text, found[1] + 1) if found and text[found[1] : found[1] + 1] == " " else None
    word = CONTAINERS.get(plain(token.group(1))) if token else None
    if not found or not token or not word:
        return None
    return _container(at, word, token.group(1), found[0], text, token.end())


def _number_first(text: str, at: int) -> Container | None:
    """Read "1. fejezet", "2 kap." and their like."""
    found = _NUMBER_FIRST.match(text)
    label = plain(found.group(2)) if found else ""
    number = read_number(found.group(1)) if found and label in _FIRST_WORDS else None
    if not found or not number:
        return None
    word = CONTAINERS.get(label, Word(Unit.CHAPTER, 3))
    return _container(at, word, found.group(2), number[0], text, found.end())


def _stands_alone(lines: Lines, found: Container) -> bool:
    """Whether the line is a heading and not running text that happens to begin with the keyword."""
    line = lines.lines[found.at]
    if found.at and asks_for_more(lines.lines[found.at - 1].text):
        return False
    title = line.text[found.rest :]
    if not title:
        return line.opens >= 0 or line.styled or not lines.width
    if line.opens < 0 and not line.styled and not line.text[: found.rest].isupper():
        return False
    first = title.split(maxsplit=1)[0]
    marked = line.text[: found.rest].rstrip()[-1:] in "-–—−:："
    if (
        (title[0].islower() and not marked)
        or title[0] in ",;)"
        or (not _cased(title[0]) and plain(first) in CONNECTIVES)
    ):
        return False
    ended = title[-1] in ".;" and (len(title) > 90 or title.count(",") > 1)
    return not ended and not (lines.width and found.at and _mid_sentence(lines, found.at))


def _mid_sentence(lines: Lines, at: int) -> bool:
    before, line = lines.lines[at - 1], lines.lines[at]
    if line.text.split(maxsplit=1)[0].isupper() and before.text[0].isupper() and before.text[-1].isalnum():
        return False
    return line.opens <= 0 and not fits(before.text, line.text, lines.width)


def _cased(letter: str) -> bool:
    return letter.lower() != letter.upper()


def nesting(found: Sequence[Container], articles: Sequence[int]) -> dict[str, int]:
    """How deep each keyword stands, outermost 0: by which follows which without an article between, else by custom."""
    follows: Counter[tuple[str, str]] = Counter()
    opened = sorted(articles)
    place = 0
    for a, b in pairwise(found):
        while place < len(opened) and opened[place] < a.at:
            place += 1
        if a.word != b.word and not (place < len(opened) and opened[place] < b.at):
            follows[a.word, b.word] += 1
    words = {c.word: c.rank for c in found}
    order: list[str] = []
    for word in sorted(words, key=lambda w: (words[w], w)):
        spot = next((i for i, w in enumerate(order) if follows[word, w] > 2 * follows[w, word]), len(order))
        order.insert(spot, word)
    return {word: -1 if words[word] < 0 else i for i, word in enumerate(order)}


def roman_parts(lines: Lines, articles: Sequence[int]) -> tuple[Container, ...]:
    """Parts headed by a Roman numeral alone ("II. Smuggling by sea") on the line above an article, from I on."""
    found: list[Container] = []
    for article in articles:
        for at in range(max(article - 2, 0), article):
            heading = _ROMAN_HEADING.match(lines.lines[at].text)
            if heading and roman(heading.group(1)) == len(found) + 1 and lines.lines[at].short:
                number = Number(heading.group(1), len(found) + 1)
                found.append(Container(at, Unit.PART, "", 1, "", number, heading.end()))
                break
    return tuple(found) if len(found) > 1 else ()


def after_matter(lines: Lines, last_article: int) -> tuple[Container, ...]:
    """What is printed after a law and is none of it: the memorandum of a bill, endnotes."""
    heads = (at for at in range(last_article + 1, len(lines.lines)) if is_after_matter(lines.lines[at].text))
    return tuple(
        Container(at, Unit.DIVISION, "after", -1, lines.lines[at].text, Number("", 0), len(lines.lines[at].text))
        for at in heads
    )


def is_after_matter(text: str) -> bool:
    """Whether a line heads what is no part of the law: a memorandum, endnotes."""
    return len(text) < 60 and plain(text).strip(" .:") in AFTER_MATTER
