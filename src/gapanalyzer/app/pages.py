"""Pages of the PDF file a law was read from, drawn in a child process with the place of a passage."""

import base64
import zlib
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from attrs import frozen

from gapanalyzer.isolate.limits import Limits
from gapanalyzer.isolate.run import run
from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.model.instrument import LawText
from gapanalyzer.model.meter import Meter

_LIMITS = Limits(cpu_s=20, wall_s=20.0)
_BEFORE = 200
_DRAW = "gapanalyzer.legislation.reading.draw_page:draw"
_MOST_PIXELS = 20_000_000
_REMEDY = "Read the law as text instead"


@frozen
class Box:
    """A rectangle on a page (counted from 1), as shares of it from its upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@frozen
class Drawn:
    """A page as a picture: `pixels` are rows of red, green and blue, three bytes a pixel; and where the passage is."""

    page: int
    pages: int
    width: int
    height: int
    pixels: bytes
    boxes: tuple[Box, ...] = ()


@frozen
class Original:
    """The file a text was read from, as the project keeps it."""

    name: str
    content: bytes


@frozen
class Wanted:
    """A page from 1, how many pixels wide; or, where there is a passage (offsets of a text), the page it begins on."""

    page: int
    width: int
    text: LawText | None = None
    passage: tuple[int, int] = (0, 0)


def draw(original: Original, wanted: Wanted, meter: Meter | None = None) -> Drawn:
    """Draw a page; raises KnownError where that does not work, Cancelled through the meter."""
    with TemporaryDirectory(prefix="gapanalyzer-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "law.pdf"
        path.write_bytes(original.content)
        passage = _sought(wanted.text, *wanted.passage) if wanted.text is not None else None
        arguments: dict[str, Any] = {"path": str(path), "name": original.name, "passage": passage}
        arguments |= {"page": wanted.page, "width": wanted.width}
        said = run(_DRAW, arguments, about=original.name, limits=_LIMITS, meter=meter)
    try:
        return _read(said)
    except (KeyError, TypeError, ValueError, zlib.error):
        raise unreadable(original.name, "the picture of its page makes no sense", _REMEDY) from None


def _sought(text: LawText, start: int, end: int) -> Mapping[str, Any]:
    words = text.joined
    return {
        "words": words[start:end],
        "before": words[max(0, start - _BEFORE) : start],
        "place": start / max(1, len(words)),
    }


def _read(said: Mapping[str, Any]) -> Drawn:
    width, height = int(said["width"]), int(said["height"])
    if not 0 < width * height <= _MOST_PIXELS:
        raise ValueError("no picture")
    unpacker = zlib.decompressobj()
    pixels = unpacker.decompress(base64.b64decode(said["pixels"], validate=True), 3 * width * height)
    if len(pixels) != 3 * width * height:
        raise ValueError("not all of the picture")
    boxes = tuple(Box(int(page), *(float(edge) for edge in edges)) for page, *edges in said["boxes"])
    return Drawn(int(said["page"]), int(said["pages"]), width, height, pixels, boxes)
