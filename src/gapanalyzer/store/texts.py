"""The text of a law as a blob: packed JSON with the words and the reader's outline."""

import json
import zlib
from collections.abc import Mapping

from cattrs.errors import BaseValidationError
from cattrs.preconf.json import make_converter

from gapanalyzer.model.instrument import LawText, Provision

LARGEST = 60_000_000
"""Bytes a packed text may unpack to; no reader gives more."""
_ALL = 200_000_000
"""Bytes all texts of a file may unpack to."""
_UNITS = 300_000
"""Units the texts of a file may have."""
_DEEPEST = 40
"""Units that stand inside one another."""

_converter = make_converter(forbid_extra_keys=True)


def pack(text: LawText) -> bytes:
    """The blob that stands for a text in a file."""
    plain = json.dumps(_converter.unstructure(text), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(plain.encode("utf-8", "surrogatepass"), 6)


def unpack(data: bytes) -> LawText:
    """The text a blob stands for; raises ValueError where it is none, or where its outline leaves the text."""
    return _text(_plain(data, LARGEST))


def look_over(blobs: Mapping[str, bytes]) -> None:
    """Raise ValueError where a blob is no text, or not the text that its name says, or all are too much together."""
    left, units = _ALL, _UNITS
    for sha, data in blobs.items():
        plain = _plain(data, min(left, LARGEST))
        left, units = left - len(plain), units - plain.count(b'"first"')
        if units < 0:
            raise ValueError("more units than any laws have")
        if _text(plain).sha != sha:
            raise ValueError("a law's text is not what its name says")


def _plain(data: bytes, most: int) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        plain = unpacker.decompress(data, max(most, 1))
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if unpacker.unconsumed_tail or not unpacker.eof:
        raise ValueError("larger than any law, or not all of it")
    return plain


def _text(plain: bytes) -> LawText:
    try:
        text = _converter.structure(json.loads(plain.decode("utf-8", "surrogatepass")), LawText)
    except BaseValidationError as error:
        raise ValueError("a law's text has another form") from error
    _inside(text.provisions, 0, len(text.paragraphs) - 1, _DEEPEST)
    return text


def _inside(units: tuple[Provision, ...], first: int, last: int, deep: int) -> None:
    """Units hold what is inside them, and nothing stands outside the text."""
    for unit in units:
        if not first <= unit.first <= unit.last <= last or deep == 0:
            raise ValueError("a unit of a law leaves its text")
        _inside(unit.children, unit.first, unit.last, deep - 1)
