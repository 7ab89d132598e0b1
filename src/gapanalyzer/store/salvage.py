"""What can still be read from a damaged document: every entry and every text that is what its name says."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from attrs import field, frozen

from gapanalyzer.assess.shapes import sound
from gapanalyzer.model.ledger import Entry, EntryId, Ledger
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import decipher, schema, spare
from gapanalyzer.store.carve import Row, rows
from gapanalyzer.store.engine import Key
from gapanalyzer.store.schema import Contents

LARGEST = 1_000_000_000
"""Bytes of a file that is still read for salvage."""
_HEX = frozenset("0123456789abcdef")


@frozen
class Salvaged:
    """What one file still holds; `expected` entries are what its seal speaks of, or nothing where that is gone.

    A working copy has notes in place of the seal.
    """

    ledger: Ledger
    blobs: dict[str, bytes]
    seal: dict[str, str] = field(factory=dict)

    @property
    def expected(self) -> int | None:
        """How many entries the file had when it was written."""
        said = self.seal.get("entries", "")
        return int(said) if said.isdecimal() else None

    @property
    def document(self) -> str:
        """The id of the document, where it can still be read."""
        return self.seal.get("document", "")

    @property
    def place(self) -> str:
        """Of a working copy: the URI of the document it belonged to last, where that can still be read."""
        return self.seal.get("path", "")

    def contents(self, document: str) -> Contents:
        """The same as a document of this id."""
        return Contents(document, self.ledger, self.blobs)


def salvage(path: Path, keys: Sequence[Key] = ()) -> Salvaged:
    """Read what can be read, under a password with one of the keys; raises KnownError where the disk gives nothing."""
    try:
        if path.stat().st_size > LARGEST:
            raise KnownError(f"{path.name} is larger than any project; choose a .gap file.")
        data = path.read_bytes()
    except OSError as error:
        raise KnownError(f"{path.name} cannot be read ({error.strerror}); copy it to this computer first.") from error
    key = next((key for key in keys if data.startswith(key.salt) and decipher.fits(data, key)), None)
    return read(data) if key is None else read(decipher.plain(data, key), decipher.RESERVED)


def read(data: bytes, reserved: int = 0) -> Salvaged:
    """The entries, texts and seal in the bytes of a document, each checked by its hash."""
    found = list(rows(data, reserved))
    again = spare.unpack(_parts(found), len(data))
    return Salvaged(Ledger.of(chain(_entries(found), _entries(again))), dict(_blobs(found)), dict(_seal(found)))


def _parts(found: Iterable[Row]) -> Iterator[bytes]:
    """The second copy of the entries; SQLite keeps the number of a part outside its record."""
    for row in found:
        match row:
            case (None, bytes(part)):
                yield part


def _entries(found: Iterable[tuple[object, ...]]) -> Iterator[Entry]:
    for row in found:
        match row:
            case (str(identity), str(), str(), str(), str(), str(), str(), None | str()):
                entry = _entry(row)
                if entry is not None and entry.id == identity and entry.whole and sound(entry):
                    yield entry


def _entry(row: tuple[object, ...]) -> Entry | None:
    _, about, seen, who, at, step, body_sha, body = map(str, row)
    said = None if row[-1] is None else body
    try:
        replaced = frozenset(EntryId(one) for one in json.loads(seen))
        return Entry(tuple(json.loads(about)), replaced, who, at, step, body_sha, said)
    except (ValueError, TypeError, RecursionError):
        return None


def _blobs(found: Iterable[Row]) -> Iterator[tuple[str, bytes]]:
    for row in found:
        match row:
            case (str(name), str(said), bytes(content)) if len(name) == 64 and _HEX.issuperset(name):
                if schema.digest(content) == said:
                    yield name, content


def _seal(found: Iterable[Row]) -> Iterator[tuple[str, str]]:
    for row in found:
        match row:
            case ("document" | "ids" | "entries" | "blobs" | "writer" | "path" as name, str(value)):
                yield str(name), value
