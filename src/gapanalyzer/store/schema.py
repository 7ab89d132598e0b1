"""Tables of a .gap file, its application id and format version, and the rows as values."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping

from attrs import field, frozen

from gapanalyzer.model.ledger import Entry, EntryId, Ledger, Register
from gapanalyzer.store import spare

APPLICATION_ID = 0x47415031
"""“GAP1” in ASCII: what makes a SQLite file ours."""
FORMAT = 2
"""PRAGMA user_version; grows when a reader of the former format could not understand the file."""

PAGE = 4096
"""Bytes of a page: what every file of ours is a multiple of."""

TABLES = {
    "entry": """CREATE TABLE entry (
        id TEXT PRIMARY KEY, about TEXT NOT NULL, seen TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,
        step TEXT NOT NULL, body_sha TEXT NOT NULL, body TEXT) WITHOUT ROWID""",
    "blob": "CREATE TABLE blob (sha TEXT PRIMARY KEY, data_sha TEXT NOT NULL, data BLOB NOT NULL)",
    "seal": "CREATE TABLE seal (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "spare": "CREATE TABLE spare (part INTEGER PRIMARY KEY, rows BLOB NOT NULL)",
}
LATER = {"spare": 2}
"""The tables that files of an older format lack, and the format they came with."""


@frozen
class Contents:
    """Everything a document holds: its id, its ledger, and the texts of laws by hash (packed, see `texts`)."""

    document: str
    ledger: Ledger = field(factory=Ledger)
    blobs: Mapping[str, bytes] = field(factory=dict)


def create(connection: sqlite3.Connection, tables: Mapping[str, str] = TABLES) -> None:
    """Make an empty file ours."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")
    for statement in tables.values():
        connection.execute(statement)


def put(connection: sqlite3.Connection, entries: Iterable[Entry], blobs: Mapping[str, bytes]) -> None:
    """Add rows; an entry that is there already gives way, because its body may have been redacted since.

    They go in by name, so that the same contents make the same file.
    """
    named = sorted(entries, key=lambda entry: entry.id)
    connection.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", map(_row, named))
    rows = ((sha, digest(data), data) for sha, data in sorted(blobs.items()))
    connection.executemany("INSERT OR IGNORE INTO blob VALUES (?, ?, ?)", rows)


def put_spare(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Add the second copy of every entry.

    It goes in first, so that a file that breaks off has lost entries from one of the two copies only.
    """
    named = sorted(entries, key=lambda entry: entry.id)
    connection.executemany("INSERT INTO spare VALUES (?, ?)", enumerate(spare.pack(map(_row, named))))


def _row(entry: Entry) -> tuple[str | None, ...]:
    about = json.dumps(entry.about, ensure_ascii=False)
    return entry.id, about, json.dumps(sorted(entry.seen)), entry.who, entry.at, entry.step, entry.body_sha, entry.body


def entries(connection: sqlite3.Connection, name: EntryId | None = None) -> list[tuple[EntryId, Entry]]:
    """Every row of the entry table, or the one of this name, as (id as stored, entry)."""
    rows = "SELECT id, about, seen, who, at, step, body_sha, body FROM entry"
    one = f"{rows} WHERE id = ?"
    found = connection.execute(f"{rows} ORDER BY id") if name is None else connection.execute(one, (name,))
    registers: dict[str, Register] = {}
    return [(EntryId(row[0]), _entry(row, registers)) for row in found]


def _entry(row: tuple[str, ...], registers: dict[str, Register]) -> Entry:
    """`registers` remembers those that have been read: most rows name one of a few."""
    about = registers.get(row[1])
    if about is None:
        about = registers[row[1]] = tuple(json.loads(row[1]))
    seen = frozenset(EntryId(seen) for seen in json.loads(row[2])) if row[2] != "[]" else _NONE
    return Entry(about, seen, row[3], row[4], row[5], row[6], row[7])


_NONE: frozenset[EntryId] = frozenset()


def seal_of(contents: Contents, writer: str, digests: Mapping[str, str] | None = None) -> dict[str, str]:
    """What a published file says about itself; `ids` is a hash over all ids and the hashes of all texts.

    `digests` are those of the texts, where somebody has just made them.
    """
    ids = sorted(contents.ledger.entries)
    named = {sha: digest(data) for sha, data in contents.blobs.items()} if digests is None else digests
    texts = sorted(f"{sha} {said}" for sha, said in named.items())
    return {
        "document": contents.document,
        "ids": digest("\n".join([*ids, *texts]).encode()),
        "entries": str(len(ids)),
        "blobs": str(len(texts)),
        "writer": writer,
    }


def digest(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()
