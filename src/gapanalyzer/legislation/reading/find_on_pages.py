"""Where a passage of a law stands on the pages of the PDF file it was read from, by its letters and digits alone.

Blanks, hyphens and signs differ between page and text, letters and digits do not. Lines are those of the reader, in its
order, so columns follow each other; lines that do not belong to the passage (running headers) are passed over.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from attrs import define, field, frozen

from gapanalyzer.legislation.reading.read_pdf_order import in_order
from gapanalyzer.legislation.reading.read_pdf_page import Line, lines_of

_KEYS = (((40, 40), (12, 60)), ((0, 60), (0, 30)))
"""How many letters before the passage and of it are looked for: first with what stands before, then without."""
_FEWEST = 8
_NEARLY = 60
_PAGES_WITHOUT = 2


@frozen
class Sought:
    """A passage: its words, those before it, and how far into the law it stands (0 to 1)."""

    words: str
    before: str
    place: float

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> "Sought":
        """From its form between processes: letters and digits alone."""
        return cls(letters(str(said["words"])), letters(str(said["before"])), float(said["place"]))


@frozen
class Box:
    """A rectangle of a page (counted from 0) in points from its lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


def letters(text: str) -> str:
    """Letters and digits, ligatures and raised digits as plain ones, without case."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


@frozen
class _Sheet:
    """A page: its lines in reading order with their letters, and where each begins among the letters of the page."""

    number: int
    lines: tuple[Line, ...]
    words: tuple[str, ...]
    starts: tuple[int, ...]
    joined: str


def find(document: pypdfium2.PdfDocument, sought: Sought) -> tuple[Box, ...]:
    """The boxes of the lines of a passage, in order; empty where it is not found."""
    return _Search(document, sought).boxes() if sought.words else ()


@define
class _Search:
    document: pypdfium2.PdfDocument
    sought: Sought
    _sheets: dict[int, _Sheet] = field(factory=dict)

    def boxes(self) -> tuple[Box, ...]:
        """Those of the likeliest place."""
        for keys in _KEYS:
            for number in self._nearest_first():
                at = self._begins(self._sheet(number), keys)
                if at is not None:
                    return tuple(self._follow(number, at))
        return ()

    def _nearest_first(self) -> Iterator[int]:
        count = len(self.document)
        guess = min(count - 1, int(self.sought.place * count))
        return iter(sorted(range(count), key=lambda number: abs(number - guess)))

    def _begins(self, sheet: _Sheet, keys: tuple[tuple[int, int], ...]) -> int | None:
        """Where among the letters of a page the passage begins."""
        for before, words in keys:
            lead = self.sought.before[-before:] if before else ""
            key = lead + self.sought.words[:words]
            at = sheet.joined.find(key) if len(key) >= min(_FEWEST, len(self.sought.words)) else -1
            if at >= 0:
                return at + len(lead)
        return None

    def _sheet(self, number: int) -> _Sheet:
        if number not in self._sheets:
            self._sheets[number] = _sheet(self.document, number)
        return self._sheets[number]

    def _follow(self, number: int, at: int) -> Iterator[Box]:
        """Line after line, over pages, until the words are used up."""
        done, without = 0, 0
        while done < len(self.sought.words) and number < len(self.document) and without < _PAGES_WITHOUT:
            sheet, before = self._sheet(number), done
            for i, line in enumerate(sheet.lines):
                skipped = max(0, at - sheet.starts[i])
                own = sheet.words[i][skipped:]
                taken, done = self._taken(own, done)
                if taken:
                    yield self._box(sheet, line, skipped, skipped + taken, len(sheet.words[i]))
            without = 0 if done > before else without + 1
            number, at = number + 1, 0

    def _taken(self, own: str, done: int) -> tuple[int, int]:
        """How many letters of a line belong to the passage, and how many of the passage's are done then."""
        rest = self.sought.words[done:]
        if not own or not rest:
            return 0, done
        if rest.startswith(own):
            return len(own), done + len(own)
        if own.startswith(rest):
            return len(rest), done + len(rest)
        gap = rest.find(own, 0, len(own) + _NEARLY) if len(own) >= _FEWEST else -1
        return (len(own), done + gap + len(own)) if gap >= 0 else (0, done)

    def _box(self, sheet: _Sheet, line: Line, first: int, last: int, whole: int) -> Box:
        left, right = line.left, line.right
        if first or last < whole:
            left, right = _edges(self.document, sheet.number, line, first, last)
        return Box(sheet.number, left, line.bottom, right, line.top)


def _sheet(document: pypdfium2.PdfDocument, number: int) -> _Sheet:
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return _Sheet(number, (), (), (), "")
    width = page.get_width()
    lines = in_order(lines_of(page, width), width)
    page.close()
    words = tuple(letters(line.text) for line in lines)
    starts = tuple(sum(map(len, words[:n])) for n in range(len(words)))
    return _Sheet(number, lines, words, starts, "".join(words))


def _edges(document: pypdfium2.PdfDocument, number: int, line: Line, first: int, last: int) -> tuple[float, float]:
    """Left and right edge of some letters of a line, by the boxes of its signs; those of the line where none are."""
    page = document[number]
    text = page.get_textpage()
    places = sorted(_places(text, line), reverse=_right_to_left(line.text))
    inside, at = [], 0
    for left, right, width in places:
        if first < at + width and at < last:
            inside.append((left, right))
        at += width
    text.close()
    page.close()
    if not inside:
        return line.left, line.right
    return min(left for left, _ in inside), max(right for _, right in inside)


def _places(text: pypdfium2.PdfTextPage, line: Line) -> Iterator[tuple[float, float, int]]:
    """Edges of each sign of a line, and how many letters it stands for."""
    box = pdfium.FS_RECTF()
    for i in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, i)
        width = len(letters(chr(code))) if code < 0x110000 else 0
        if not width or not pdfium.FPDFText_GetLooseCharBox(text, i, box):
            continue
        middle, height = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        if line.left - 1 <= middle <= line.right + 1 and line.bottom <= height <= line.top:
            yield box.left, box.right, width


def _right_to_left(text: str) -> bool:
    strong = [unicodedata.bidirectional(c) for c in text]
    return strong.count("R") + strong.count("AL") > strong.count("L")
