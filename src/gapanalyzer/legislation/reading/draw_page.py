"""In the child process: draws a page of a PDF file, and says where on its pages a passage stands."""

import base64
import ctypes
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.reading.find_on_pages import Box, Sought, find
from gapanalyzer.legislation.reading.read_bytes import FRESH_COPY
from gapanalyzer.model.meter import Meter

WIDEST, HIGHEST = 3_000, 4_500
_UNIT = 1_000_000
_SMALLEST = 16


def draw(arguments: Mapping[str, Any], meter: Meter) -> dict[str, Any]:
    """{"path", "name", "page" from 1, "width" in pixels, "passage": {"words", "before", "place"} or None} to a page.

    With a passage that is found, the page is the one it begins on. The answer: {"page", "pages", "width", "height",
    "pixels"} (rows of RGB, three bytes a pixel, packed and in base 64) and "boxes": [page, left, top, right, bottom] as
    shares of the page from its upper left corner. Raises KnownError where it cannot be drawn.
    """
    name, width = str(arguments["name"]), int(arguments["width"])
    try:
        document = pypdfium2.PdfDocument(Path(arguments["path"]))
        meter.tell("Looking for the passage", 0, 2)
        boxes = find(document, Sought.of(arguments["passage"])) if arguments["passage"] else ()
        number = boxes[0].page if boxes else min(max(0, int(arguments["page"]) - 1), len(document) - 1)
        meter.tell("Drawing the page", 1, 2)
        said = _drawn(document, number, width)
        return {**said, "pages": len(document), "boxes": [_share(document, box) for box in boxes]}
    except pypdfium2.PdfiumError:
        raise unreadable(name, "this page cannot be drawn", FRESH_COPY) from None


def _drawn(document: pypdfium2.PdfDocument, number: int, width: int) -> dict[str, Any]:
    page = document[number]
    wide, high = page.get_size()
    scale = max(min(width / wide, WIDEST / wide, HIGHEST / high), _SMALLEST / max(wide, high))
    bitmap = page.render(
        scale=scale, rev_byteorder=True, may_draw_forms=False, force_bitmap_format=pdfium.FPDFBitmap_BGR
    )
    content, row = bytes(bitmap.buffer), 3 * bitmap.width
    rows = (content[at : at + row] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    pixels = base64.b64encode(zlib.compress(b"".join(rows), 1)).decode("ascii")
    return {"page": number + 1, "width": bitmap.width, "height": bitmap.height, "pixels": pixels}


def _share(document: pypdfium2.PdfDocument, box: Box) -> list[float]:
    """A box as it lies on the page as drawn, turned and cropped."""
    page = document[box.page]
    (x0, y0), (x1, y1) = (_turned(page, x, y) for x, y in ((box.left, box.bottom), (box.right, box.top)))
    return [box.page + 1, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)]


def _turned(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    right, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, _UNIT, _UNIT, 0, x, y, right, down)
    return min(max(right.value / _UNIT, 0.0), 1.0), min(max(down.value / _UNIT, 0.0), 1.0)
