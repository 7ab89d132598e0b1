"""Pages of a worksheet: pieces of known height, one below the other, with the looks of everything on them."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import IO

from attrs import frozen
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
LEFT, RIGHT = 48.0, WIDTH - 48.0
TOP, BOTTOM = HEIGHT - 62.0, 54.0
"""Points, from the lower left corner; running lines stand outside."""
TEXT_WIDTH = RIGHT - LEFT
REGULAR, BOLD, SLANTED = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"
INK, MUTED, LINE, ACCENT, GROUND = (
    HexColor(colour) for colour in ("#1f2328", "#5b636d", "#b8bfc8", "#1f4e79", "#f3f5f8")
)
_LEADING = 1.28
_MOST_GROWN = 180.0
_LONGEST = 200
"""Characters of a name that a screen reader says."""


@frozen
class Piece:
    """Something that is never parted by the end of a page; `draw` is given the canvas and where its top is.

    Room to write in has `grown`, which gives it so many points more.
    """

    height: float
    draw: Callable[[Canvas, float], None]
    grown: "Callable[[float], Piece] | None" = None


@frozen
class Font:
    """How words look."""

    name: str = REGULAR
    size: float = 9.0
    colour: Color = INK


def latin(words: str) -> str:
    """The words in the letters that standard fonts have: accents are dropped where need be, others are "?"."""
    return "".join(_letter(sign) for sign in words)


def _letter(sign: str) -> str:
    for form in (sign, unicodedata.normalize("NFKD", sign)[:1]):
        try:
            form.encode("cp1252")
        except UnicodeEncodeError:
            continue
        return form
    return "?"


def words(text: str, font: Font, width: float = TEXT_WIDTH, left: float = LEFT, after: float = 0.0) -> Piece:
    """A paragraph that wraps."""
    lines = simpleSplit(latin(text), font.name, font.size, width)
    step = font.size * _LEADING

    def draw(canvas: Canvas, top: float) -> None:
        for n, line in enumerate(lines):
            say(canvas, left, top - font.size - n * step, line, font)

    return Piece(len(lines) * step + after, draw)


def say(canvas: Canvas, x: float, y: float, line: str, font: Font, *, right: bool = False) -> None:
    """One line on its base line, which begins or ends at `x`."""
    canvas.setFont(font.name, font.size)
    canvas.setFillColor(font.colour)
    (canvas.drawRightString if right else canvas.drawString)(x, y, latin(line))


def rule(canvas: Canvas, y: float, colour: Color = LINE, thick: float = 0.5) -> None:
    """A line across the column."""
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(thick)
    canvas.line(LEFT, y, RIGHT, y)


def field(canvas: Canvas, name: str, said: str, box: tuple[float, float, float, float], *, lines: bool = False) -> None:
    """A field for words at left, bottom, width and height; `said` is what it is called."""
    left, bottom, width, height = box
    canvas.acroForm.textfield(
        name=name, tooltip=latin(said)[:_LONGEST], x=left, y=bottom, width=width, height=height, fontName=REGULAR,
        fontSize=9, borderWidth=0.5, borderColor=LINE, fillColor=None, textColor=INK, forceBorder=True,
        maxlen=None, fieldFlags="multiline" if lines else "",
    )  # fmt: skip


def boxes(canvas: Canvas, name: str, said: str, values: Iterable[str], centres: Iterable[float], middle: float) -> None:
    """One box a value, of which one at most can be ticked."""
    size = 11.0
    for value, centre in zip(values, centres, strict=True):
        canvas.acroForm.radio(
            name=name, value=value, tooltip=latin(said)[:_LONGEST], x=centre - size / 2, y=middle - size / 2, size=size,
            buttonStyle="check", shape="square", borderWidth=0.75, borderColor=MUTED, fillColor=None, textColor=ACCENT,
            forceBorder=True, fieldFlags="radio",
        )  # fmt: skip


def sheet(file: IO[bytes], language: str) -> Canvas:
    """An empty sheet whose bytes depend on nothing but what is drawn."""
    canvas = Canvas(file, pagesize=A4, invariant=1, lang=language)
    canvas.acroForm.checkboxAP = cache(canvas.acroForm.checkboxAP)  # else every box is drawn six times over
    return canvas


def pages(blocks: Iterable[list[Piece]]) -> Iterator[list[Piece]]:
    """The pieces of each page; what a page has left over is more room to write in."""
    for held in _parted(blocks):
        growing = sum(piece.grown is not None for piece in held)
        left = TOP - BOTTOM - sum(piece.height for piece in held)
        extra = min(left / growing, _MOST_GROWN) if growing else 0.0
        yield [piece.grown(extra) if piece.grown else piece for piece in held]


def _parted(blocks: Iterable[list[Piece]]) -> Iterator[list[Piece]]:
    """A block begins a page where it would be parted and fits on one."""
    held: list[Piece] = []
    room = TOP - BOTTOM
    for block in blocks:
        whole = sum(piece.height for piece in block)
        used = sum(piece.height for piece in held)
        if held and used + whole > room and whole <= room:
            yield held
            held, used = [], 0.0
        for piece in block:
            if held and used + piece.height > room:
                yield held
                held, used = [], 0.0
            held.append(piece)
            used += piece.height
    if held:
        yield held
