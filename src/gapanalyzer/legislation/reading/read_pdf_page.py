"""The printed lines of one PDF page, with their places and looks, as PDFium finds them.

A handful of calls a line, none a character: looks are sampled at the first and last character of each line.
"""

import re
import unicodedata
from collections.abc import Iterator

import pypdfium2.raw as pdfium
from attrs import frozen
from pypdfium2 import PdfPage, PdfTextPage

from gapanalyzer.legislation.reading.read_pdf_arabic import put_right
from gapanalyzer.legislation.reading.read_pdf_gaps import Span, cuts
from gapanalyzer.legislation.reading.read_pdf_looks import Looks
from gapanalyzer.legislation.reading.read_raised import raised

_LINE = re.compile("[^\r\n\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
"""Up to a line break, or to the sign that PDFium writes for a hyphen at the end of a line, without a break."""
_HYPHEN = re.compile("[\x02\ufffe]")
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
    text, looks = page.get_text_range(), Looks(page)
    units = _units(text)
    same = page.count_chars() == units
    found = []
    for words, start, end in _words(text, wide=units != len(text)):
        first, last = (start, end) if same else (_place(page, start), _place(page, end))
        pieces = looks.pieces(first, last)
        bare = words.strip() if pieces < 2 else _raised(looks, words.strip(), first)
        bare = clean(put_right(looks, bare, first))
        if bare:
            line = _look(looks, bare, first, last)
            found.append((line, Span(first, last, line.left, line.right, line.height, pieces)))
    parted = cuts(looks, [span for _, span in found], width)
    if not parted:
        return tuple(line for line, _ in found)
    return tuple(part for i, (line, span) in enumerate(found) for part in _parts(looks, line, span, parted.get(i)))


def _place(page: PdfTextPage, at: int) -> int:
    """The number of the character at a place of the text, where some characters print nothing."""
    return max(int(pdfium.FPDFText_GetCharIndexFromTextIndex(page.raw, at)), 0)


def _words(text: str, *, wide: bool) -> Iterator[tuple[str, int, int]]:
    """The words of each line, with the first and last of PDFium's places in the text of the page."""
    for match in _LINE.finditer(text):
        words = match.group()
        bare = words.strip()
        if bare:
            start, count = (_units(text[: match.start()]), _units(words)) if wide else (match.start(), len(words))
            lead, tail = (0, 0) if len(bare) == len(words) else _blanks(words)
            yield words, start + lead, start + count - 1 - tail


def _blanks(words: str) -> tuple[int, int]:
    return len(words) - len(words.lstrip()), len(words) - len(words.rstrip())


def _units(text: str) -> int:
    """How many places PDFium counts: two for a character beyond the first 65,536."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _parts(looks: Looks, line: Line, span: Span, cut: int | None) -> Iterator[Line]:
    if cut is None or not span.first < cut <= span.last:
        yield line
        return
    for first, last in ((span.first, cut - 1), (cut, span.last)):
        words = looks.page.get_text_range(first, last - first + 1)
        bare = clean(words)
        if bare:
            yield _look(looks, bare, first, last - (len(words) - len(words.rstrip())))


def _raised(looks: Looks, words: str, first: int) -> str:
    """The words of a line with its small raised digits as such."""
    usual = 0.0
    for match in _NUMBER.finditer(words):
        usual = usual or max(looks.size(first), looks.size(first + len(words) - 1))
        if looks.size(first + match.end() - 1) < _SMALL * usual:
            places = range(match.start(), match.end())
            small = next(i for i in places if looks.size(first + i) < _SMALL * usual)
            if looks.box(first + small)[1] > looks.box(first)[1]:
                words = words[:small] + raised(words[small : match.end()]) + words[match.end() :]
    return words


def clean(words: str) -> str:
    """Plain characters for ligatures and Arabic letter shapes; single spaces."""
    if words.isascii() and words.isprintable() and "  " not in words:
        return words.strip()
    plain = _CONTROL.sub("", _HYPHEN.sub("-", _SPACES.sub(" ", words))).strip()
    return plain if plain.isascii() else _FORMS.sub(_plain_form, plain)


def _plain_form(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match.group())


def _look(looks: Looks, text: str, first: int, last: int) -> Line:
    left, bottom, right, top = looks.box(first)
    if last != first:
        other = looks.box(last)
        left, bottom = min(left, other[0]), min(bottom, other[1])
        right, top = max(right, other[2]), max(top, other[3])
    return Line(text, left, bottom, right, top, looks.size(first), looks.bold(first) and looks.bold(last))
