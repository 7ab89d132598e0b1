"""What PDFium says of single characters of a page: box, size, weight. Buffers are made once a page, not once a call."""

import ctypes
import math
import re
from typing import Any

import pypdfium2.raw as pdfium
from attrs import define, field
from pypdfium2 import PdfTextPage

_BOLD_WEIGHT = 600
_FORCED_BOLD = 1 << 18
_BOLD_NAME = re.compile(rb"bold|black|heavy|-bd|,bd|demi", re.IGNORECASE)
_LONGEST_NAME = 96
_NOWHERE = (0.0, 0.0, 0.0, 0.0)

Box = tuple[float, float, float, float]
"""Left, bottom, right and top edge in points from the page's lower left corner."""


@define
class Looks:
    """The characters of one page, by the numbers PDFium gives them."""

    page: PdfTextPage
    _raw: Any = field(init=False)
    _box: pdfium.FS_RECTF = field(factory=pdfium.FS_RECTF)
    _matrix: pdfium.FS_MATRIX = field(factory=pdfium.FS_MATRIX)
    _name: ctypes.Array[ctypes.c_char] = field(factory=lambda: ctypes.create_string_buffer(_LONGEST_NAME))
    _flags: ctypes.c_int = field(factory=ctypes.c_int)
    _edges: tuple[ctypes.c_double, ...] = field(factory=lambda: tuple(ctypes.c_double() for _ in range(4)))
    _bold_fonts: dict[tuple[bytes, int], bool] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self._raw = self.page.raw

    def box(self, at: int) -> Box:
        """The loose box of a character: as high as its font; all zero where it has no place."""
        box = self._box
        if not pdfium.FPDFText_GetLooseCharBox(self._raw, at, box):
            return _NOWHERE
        return box.left, box.bottom, box.right, box.top

    def size(self, at: int) -> float:
        """The size as printed: the font's own, scaled by the matrix of the text; 0 where unknown."""
        matrix = self._matrix
        if not pdfium.FPDFText_GetMatrix(self._raw, at, matrix):
            return 0.0
        scale = math.hypot(matrix.b, matrix.d)
        return float(round(pdfium.FPDFText_GetFontSize(self._raw, at) * scale, 1))

    def bold(self, at: int) -> bool:
        """Whether a character is bold, by the name of its font or its weight."""
        pdfium.FPDFText_GetFontInfo(self._raw, at, self._name, _LONGEST_NAME, self._flags)
        font = self._name.value, self._flags.value
        known = self._bold_fonts.get(font)
        if known is None:
            named = bool(_BOLD_NAME.search(font[0]) or font[1] & _FORCED_BOLD)
            known = named or bool(pdfium.FPDFText_GetFontWeight(self._raw, at) >= _BOLD_WEIGHT)
            self._bold_fonts[font] = known
        return known

    def pieces(self, first: int, last: int) -> int:
        """In how many pieces (stretches of one font, drawn at once) these characters stand; `piece` gives them."""
        return int(pdfium.FPDFText_CountRects(self._raw, first, last - first + 1))

    def piece(self, i: int) -> tuple[float, float]:
        """Left and right edge of a piece counted last."""
        left, top, right, bottom = self._edges
        pdfium.FPDFText_GetRect(self._raw, i, left, top, right, bottom)
        return left.value, right.value
