"""The text of a law as a blob: packed JSON with the words and the reader's outline."""

import json
import zlib

from cattrs.preconf.json import make_converter

from gapanalyzer.model.instrument import LawText

LARGEST = 200_000_000
"""Bytes a packed text may unpack to."""

_converter = make_converter(forbid_extra_keys=True)


def pack(text: LawText) -> bytes:
    """The blob that stands for a text in a file."""
    plain = json.dumps(_converter.unstructure(text), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(plain.encode("utf-8", "surrogatepass"), 6)


def unpack(data: bytes) -> LawText:
    """The text a blob stands for; raises ValueError where it is none."""
    unpacker = zlib.decompressobj()
    try:
        plain = unpacker.decompress(data, LARGEST)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if unpacker.unconsumed_tail:
        raise ValueError("larger than any law")
    return _converter.structure(json.loads(plain.decode("utf-8", "surrogatepass")), LawText)
