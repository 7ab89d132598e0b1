"""Finds the rows of a SQLite file page by page, without believing its header, its tables or the links between pages.

A page tells by its first byte what it holds; every cell in it is a record that stands for itself. So one bad page costs
the rows on that page and no others. What is found is not to be believed: the caller checks each row by its hash.
Source: "Database File Format" of SQLite, sections 1.6 (b-tree pages), 2.1 (records) and 1.7 (overflow pages).
"""

from collections.abc import Iterator, Mapping, Sequence

from attrs import define, frozen

PAGE = 4096
"""Bytes of a page in every file we write."""
Value = int | float | bytes | str | None
Row = tuple[Value, ...]
_LONGEST = 250_000_000
"""Bytes a record may claim to have."""
_AMPLE = 20
"""How often each page of a file may be an overflow page: once where it is whole, more often where damage leads."""
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Serial types that are integers, and how many bytes each has."""


@frozen
class _Kind:
    """What a kind of page holds before each record, and how much of a record it keeps itself."""

    header: int
    child: int
    rowid: bool
    most: int


def _kinds(usable: int) -> Mapping[int, _Kind]:
    """By the first byte of a page."""
    table, index = usable - 35, (usable - 12) * 64 // 255 - 23
    return {
        0x0D: _Kind(8, 0, rowid=True, most=table),
        0x0A: _Kind(8, 0, rowid=False, most=index),
        0x02: _Kind(12, 4, rowid=False, most=index),
    }


def rows(data: bytes, reserved: int = 0) -> Iterator[Row]:
    """Every record that can be made out in the bytes of a database with pages of 4,096 bytes.

    `reserved` bytes at the end of each page hold nothing of it.
    """
    overflow = _Overflow(data, _AMPLE * (len(data) // PAGE + 1), PAGE - reserved)
    kinds = _kinds(overflow.usable)
    for at in range(0, len(data), PAGE):
        yield from _page(data, at, kinds, overflow)


def _page(data: bytes, at: int, kinds: Mapping[int, _Kind], overflow: "_Overflow") -> Iterator[Row]:
    start = at + (100 if at == 0 else 0)
    kind = kinds.get(data[start]) if start < len(data) else None
    if kind is None:
        return
    count = int.from_bytes(data[start + 3 : start + 5])
    first = start + kind.header
    pointers = (int.from_bytes(data[first + 2 * n : first + 2 * n + 2]) for n in range(min(count, PAGE // 4)))
    for pointer in dict.fromkeys(pointers):
        try:
            yield _record(_payload(data, at + pointer, kind, at + PAGE, overflow))
        except (IndexError, ValueError):
            continue


def _payload(data: bytes, at: int, kind: _Kind, end: int, overflow: "_Overflow") -> bytes:
    """The bytes of one cell's record, with what overflows onto other pages."""
    size, at = _varint(data, at + kind.child)
    if kind.rowid:
        _, at = _varint(data, at)
    if size > min(_LONGEST, len(data)):
        raise ValueError("longer than any record of ours")
    if size <= kind.most:
        return _exactly(data[at : min(at + size, end)], size)
    least = (overflow.usable - 12) * 32 // 255 - 23
    here = least + (size - least) % (overflow.usable - 4)
    here = here if here <= kind.most else least
    chain = overflow.chain(int.from_bytes(data[at + here : at + here + 4]), size - here)
    return _exactly(data[at : at + here] + chain, size)


@define
class _Overflow:
    """Follows chains of overflow pages, and `left` pages in all: chains that run in rings end with that."""

    data: bytes
    left: int
    usable: int

    def chain(self, page: int, size: int) -> bytes:
        """What stands on the pages of a chain, `size` bytes or as much as there is."""
        parts: list[bytes] = []
        while size > 0 and page > 0 and self.left > 0:
            self.left -= 1
            at = (page - 1) * PAGE
            part = self.data[at + 4 : at + 4 + min(size, self.usable - 4)]
            if not part:
                break
            parts.append(part)
            size -= len(part)
            page = int.from_bytes(self.data[at : at + 4])
        return b"".join(parts)


def _exactly(found: bytes, size: int) -> bytes:
    if len(found) != size:
        raise ValueError("a part of the record is not there")
    return found


def _record(payload: bytes) -> Row:
    size, at = _varint(payload, 0)
    types: list[int] = []
    while at < size:
        serial, at = _varint(payload, at)
        types.append(serial)
    values: list[Value] = []
    for serial in types:
        value, at = _value(payload, at, serial)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, at: int, serial: int) -> tuple[Value, int]:
    """One value of a serial type, and where the next begins; raises ValueError for what we never write."""
    if serial in {0, 8, 9}:
        return (None, 0, 1)[(0, 8, 9).index(serial)], at
    if serial in _INTEGERS:
        size = _INTEGERS[serial]
        return int.from_bytes(_exactly(payload[at : at + size], size), signed=True), at + size
    if serial < 12:
        raise ValueError("a kind of value that is not in our files")
    size = (serial - 12) // 2
    words = _exactly(payload[at : at + size], size)
    return (words.decode("utf-8") if serial % 2 else words), at + size


def _varint(data: Sequence[int], at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    value = 0
    for n in range(8):
        byte = data[at + n]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + n + 1
    return value << 8 | data[at + 8], at + 9
