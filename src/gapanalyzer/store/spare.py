"""The second copy of every entry: what one bad page takes from the table of entries still stands here.

Nobody reads it while the file is whole; it is made afresh from the entries whenever a document is written.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

Row = Sequence[str | None]
"""A row of the entry table, in the order of its columns."""
EACH = 16
"""Rows in one part: packed they stand on a page or two."""
_LARGEST = 16_000_000
"""Bytes a part is unpacked to; of one that holds more there is no second copy."""
_AMPLE = 200
"""How much larger than the file all parts together may become: nobody packs a bomb into a file of ours."""


def pack(rows: Iterable[Row]) -> Iterator[bytes]:
    """The rows in parts: zlib (RFC 1950) of a JSON list of rows."""
    rest = iter(rows)
    while part := list(islice(rest, EACH)):
        yield zlib.compress(json.dumps(part, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)


def unpack(parts: Iterable[bytes], size: int) -> Iterator[tuple[object, ...]]:
    """Whatever rows can be read in parts of a file of `size` bytes; they are not to be believed."""
    left = _AMPLE * size
    for part in parts:
        if left <= 0:
            return
        try:
            said = zlib.decompressobj().decompress(part, min(left, _LARGEST))
            left -= len(said)
            rows = json.loads(said)
        except (zlib.error, ValueError, RecursionError):
            continue
        yield from (tuple(row) for row in rows if isinstance(row, list)) if isinstance(rows, list) else ()
