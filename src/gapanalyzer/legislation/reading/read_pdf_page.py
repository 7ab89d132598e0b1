"""The printed lines of one PDF page, with their places and looks, as PDFium finds them.

A handful of calls a line, none a character: looks are sampled at the first and last character of each line.
"""

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator

import pypdfium2.raw as pdfium
from attrs import frozen
from pypdfium2 import PdfPage, PdfTextPage

from gapanalyzer.legislation.reading.read_pdf_arabic import put_right
from gapanalyzer.legislation.reading.read_pdf_gaps import Span, cuts
from gapanalyzer.legislation.reading.read_raised import raised

_LINE = re.compile("[^\r\n\x02\ufffe]*[\x02\ufffe]|[^\r\n\x02\ufffe]+")
"""Up to a line break, or to the sign that PDFium writes for a hyphen at the end of a line, without a break."""
_HYPHEN = re.compile("[\x02\ufffe]")
_BOLD_WEIGHT = 600
_FORCED_BOLD = 1 << 18
_BOLD_NAME = re.compile(rb"bold|black|heavy|-bd|,bd|demi", re.IGNORECASE)
_FORMS = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ufeff]")
_NUMBER = re.compile(r"(?<=\S)[0-9]{1,3}(?![0-9])")
_SMALL = 0.8
_SPACES = re.compile(r"[ \u00a0\u2000-\u200a\u202f]+")


@frozen
class Line:
    """One printed line: its words, its box in points from the page's lower left corner, and its looks."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float = 0.0
    bold: bool = False

    @property
    def width(self) -> float:
        """How wide it is, in points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is, in points; never 0."""
        return max(self.top - self.bottom, 1.0)


def lines_of(page: PdfPage, width: float) -> tuple[Line, ...]:
    """The lines of a page of this width, in the order PDFium yields them."""
    text_page = page.get_textpage()
    try:
        return _lines(text_page, width)
    finally:
        text_page.close()


def _lines(page: PdfTextPage, width: float) -> tuple[Line, ...]:
    text = page.get_text_range()
    found = []
    for words, first, last in _words(text):
        start, end = (max(pdfium.FPDFText_GetCharIndexFromTextIndex(page, i), 0) for i in (first, last))
        bare = clean(put_right(page, _raised(page, words.strip(), start), start))
        if bare:
            line = _look(page, bare, start, end)
            found.append((line, Span(start, end, line.left, line.right, line.height)))
    parted = cuts(page, [span for _, span in found], width)
    return tuple(part for i, (line, span) in enumerate(found) for part in _parts(page, line, span, parted.get(i)))


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of each line, with the first and last of PDFium's places in the text of the page."""
    wide = max(text, default="") > "\uffff"
    for match in _LINE.finditer(text):
        words = match.group()
        if words.strip():
            before, units = (_units(text[: match.start()]), _units(words)) if wide else (match.start(), len(words))
            lead, tail = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
            yield words, before + lead, before + units - 1 - tail


def _units(text: str) -> int:
    """How many places PDFium counts: two for a character beyond the first 65,536."""
    return len(text) + sum(c > "\uffff" for c in text)


def _parts(page: PdfTextPage, line: Line, span: Span, cut: int | None) -> Iterator[Line]:
    if cut is None or not span.first < cut <= span.last:
        yield line
        return
    for first, last in ((span.first, cut - 1), (cut, span.last)):
        words = page.get_text_range(first, last - first + 1)
        bare = clean(words)
        if bare:
            yield _look(page, bare, first, last - (len(words) - len(words.rstrip())))


def _raised(page: PdfTextPage, words: str, first: int) -> str:
    """The words of a line with its small raised digits as such."""
    usual = 0.0
    for match in _NUMBER.finditer(words):
        usual = usual or max(_size(page, first), _size(page, first + len(words) - 1))
        if _size(page, first + match.end() - 1) < _SMALL * usual:
            places = range(match.start(), match.end())
            small = next(i for i in places if _size(page, first + i) < _SMALL * usual)
            if _box(page, first + small).bottom > _box(page, first).bottom:
                words = words[:small] + raised(words[small : match.end()]) + words[match.end() :]
    return words


def clean(words: str) -> str:
    """Plain characters for ligatures and Arabic letter shapes; single spaces."""
    plain = _CONTROL.sub("", _HYPHEN.sub("-", _SPACES.sub(" ", words))).strip()
    if plain.isascii():
        return plain
    return _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match.group()), plain)


def _look(page: PdfTextPage, text: str, first: int, last: int) -> Line:
    one, other = _box(page, first), _box(page, last)
    return Line(
        text=text,
        left=min(one.left, other.left),
        bottom=min(one.bottom, other.bottom),
        right=max(one.right, other.right),
        top=max(one.top, other.top),
        size=_size(page, first),
        bold=_bold(page, first) and _bold(page, last),
    )


def _box(page: PdfTextPage, at: int) -> pdfium.FS_RECTF:
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(page, at, box)
    return box


def _size(page: PdfTextPage, at: int) -> float:
    """The size as printed: the font's own, scaled by the matrix of the text."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(page, at, matrix):
        return 0.0
    return float(round(pdfium.FPDFText_GetFontSize(page, at) * math.hypot(matrix.b, matrix.d), 1))


def _bold(page: PdfTextPage, at: int) -> bool:
    name, flags = ctypes.create_string_buffer(96), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page, at, name, len(name), flags)
    if _BOLD_NAME.search(name.value) or flags.value & _FORCED_BOLD:
        return True
    return bool(pdfium.FPDFText_GetFontWeight(page, at) >= _BOLD_WEIGHT)
