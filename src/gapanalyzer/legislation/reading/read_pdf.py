"""PDF files with a text layer, through PDFium: one Paragraph per printed line (whoever segments joins them).

Lines carry page, size, bold, indent and centring; columns come one after the other; running headers and page numbers
are set aside; words divided at line ends are joined again. A scan has no text to read, and that is said.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from attrs import frozen

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.document import Document, Paragraph, picture_page
from gapanalyzer.legislation.reading.read_bytes import FRESH_COPY, OCR, SMALLER, limited, whole
from gapanalyzer.legislation.reading.read_hyphens import mended
from gapanalyzer.legislation.reading.read_pdf_furniture import furniture
from gapanalyzer.legislation.reading.read_pdf_order import gutter, in_order
from gapanalyzer.legislation.reading.read_pdf_page import Line, lines_of

MOST_PAGES = 5_000
_LEAST_LETTERS_A_PAGE = 8
_MOST_UNKNOWN = 0.2
_NARROWER = 0.08
_LETTER = re.compile(r"\w")
_ARABIC = re.compile("[\u0600-\u06ff]")
_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff]")
_STAMP = 60
"""Letters that a scanner or an archive may put on each page it keeps as a picture."""
_MOST_PICTURES = 20
ARABIC = "Arabic lines were put in reading order from a PDF file; compare quotes with the original."


@frozen
class _Page:
    lines: tuple[Line, ...]
    width: float
    height: float
    picture: bool
    """Nothing but a picture is on it."""
    scanned: bool = False
    """A picture covers most of it, and beside that there is a stamp at most."""


def read(path: Path) -> Document:
    """Read a PDF file; raises KnownError where it is none, is damaged, protected, a scan, or too large."""
    content = whole(path)
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise _refusal(path.name, error) from None
    try:
        pages = _pages(document, path.name)
        title = document.get_metadata_value("Title")
    finally:
        document.close()
    _must_have_words(pages, path.name)
    places = furniture([page.lines for page in pages], [page.height for page in pages])
    lines, aside = _parted(pages, places)
    if not lines:
        lines, aside = _parted(pages, frozenset())
    whole_words, hyphens = mended(lines)
    unread = tuple(picture_page(n) for n, page in enumerate(pages, 1) if page.picture)
    return Document(whole_words, aside + hyphens + unread, title=" ".join(title.split()), notes=_remarks(pages, lines))


def _refusal(name: str, error: pypdfium2.PdfiumError) -> Exception:
    if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
        return unreadable(name, "it is protected with a password", "Save or print a copy without the password")
    return unreadable(name, "it is damaged or no PDF file", FRESH_COPY)


def _pages(document: pypdfium2.PdfDocument, name: str) -> list[_Page]:
    count = len(document)
    if count > MOST_PAGES:
        raise unreadable(name, f"it has {count:,} pages, more than {MOST_PAGES:,}", SMALLER)
    pages, characters = [], 0
    for i in range(count):
        try:
            page = document[i]
        except pypdfium2.PdfiumError:
            continue
        width, height = page.get_size()
        lines = in_order(lines_of(page, width), width)
        characters += sum(len(line.text) for line in lines)
        limited(characters, name)
        scanned = _letters("".join(line.text for line in lines), _STAMP) < _STAMP and _is_covered(page, width * height)
        pages.append(_Page(lines, width, height, not lines and _has_picture(page), scanned))
        page.close()
    return pages


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    return next(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3), None) is not None


def _is_covered(page: pypdfium2.PdfPage, area: float) -> bool:
    """Whether one picture takes most of the page."""
    pictures = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)
    try:
        boxes = [picture.get_bounds() for picture in islice(pictures, _MOST_PICTURES)]
    except pypdfium2.PdfiumError:
        return False
    return any((right - left) * (top - bottom) > area / 2 for left, bottom, right, top in boxes)


def _must_have_words(pages: Sequence[_Page], name: str) -> None:
    text = "".join(line.text for page in pages for line in page.lines)
    unknown = len(_UNKNOWN.findall(text))
    least = _LEAST_LETTERS_A_PAGE * len(pages)
    if not pages:
        raise unreadable(name, "it has no page that can be opened", FRESH_COPY)
    if all(page.scanned for page in pages) or (_letters(text, least) < least and not _has_text(pages)):
        raise unreadable(name, "it is a scan, a picture of each page without its words", OCR)
    if unknown and unknown > _MOST_UNKNOWN * (_letters(text, len(text)) + unknown):
        raise unreadable(name, "its fonts do not say which letters they print", OCR)


def _letters(text: str, enough: int) -> int:
    """How many letters and digits, counted no further than is enough."""
    return sum(1 for _ in islice(_LETTER.finditer(text), enough))


def _has_text(pages: Sequence[_Page]) -> bool:
    """Whether it has little text because there is little, not because the rest are pictures."""
    return any(page.lines for page in pages) and not any(page.picture for page in pages)


def _remarks(pages: Sequence[_Page], lines: Sequence[Paragraph]) -> tuple[str, ...]:
    scanned = [str(n) for n, page in enumerate(pages, 1) if page.picture]
    notes = []
    if scanned:
        shown = ", ".join(scanned[:12]) + (" and others" if len(scanned) > 12 else "")
        notes.append(f"These pages are pictures without text and were not read: {shown}.")
    if _ARABIC.search("".join(line.text for line in lines)):
        notes.append(ARABIC)
    return tuple(notes)


def _parted(
    pages: Sequence[_Page], places: frozenset[tuple[int, int]]
) -> tuple[tuple[Paragraph, ...], tuple[str, ...]]:
    kept: list[Paragraph] = []
    aside: list[str] = []
    for n, page in enumerate(pages):
        lines = [line for i, line in enumerate(page.lines) if (n, i) not in places]
        if len(lines) < len(page.lines):
            aside += [line.text for i, line in enumerate(page.lines) if (n, i) in places]
        kept += _paragraphs(lines, page.width, n + 1)
    return tuple(kept), tuple(aside)


def _paragraphs(lines: Sequence[Line], width: float, number: int) -> list[Paragraph]:
    x = gutter(lines, width)
    sides = [line for line in lines if x is None or line.left < x], [line for line in lines if x and line.left >= x]
    edges = [_edges(side, x) for side in sides]
    centre = None if x else width / 2
    return [_paragraph(line, edges[bool(x and line.left >= x)], centre, number) for line in lines]


def _edges(lines: Sequence[Line], x: float | None) -> tuple[float, float]:
    """Left and right edge of a column: the leftmost start, the most common end among the long lines."""
    if not lines:
        return 0.0, 0.0
    inside = [line for line in lines if x is None or not line.left < x < line.right] or lines
    return min(line.left for line in inside), _right(inside)


def _right(lines: Sequence[Line]) -> float:
    ends = Counter(round(line.right / 4) * 4.0 for line in lines)
    longest = max(line.right for line in lines)
    return max((end for end, n in ends.items() if n > 1), default=longest)


def _paragraph(line: Line, edges: tuple[float, float], centre: float | None, number: int) -> Paragraph:
    """`centre` is the page's where it has one column; a line may be centred on that or on the column."""
    left, right = edges
    margin = _NARROWER * (right - left)
    inside = line.left > left + margin and line.right - line.left < right - left - margin
    middle = (line.left + line.right) / 2
    off = [abs(middle - place) for place in ((left + right) / 2, centre) if place is not None] if inside else []
    return Paragraph(
        text=line.text,
        size=line.size,
        bold=line.bold,
        centred=inside and min(off) < margin / 4,
        indent=round(max(line.left - left, 0.0), 1),
        page=number,
    )
