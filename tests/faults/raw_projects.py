"""Writes .gap files row by row, with right names, hashes and seals around whatever is to stand in them."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import Any

from gapanalyzer.app import library
from gapanalyzer.model.ledger import Entry, EntryId, Stamp, canonical, sha256
from gapanalyzer.store import schema, texts
from tests.assess.test_shapes import CITATION
from tests.assess.test_shapes import LAW as ACT
from tests.builders import LAW

Row = tuple[Any, ...]
Crafted = tuple[str, bytes]
WHEN, REQUIREMENT = "2026-11-23T09:00:00+00:00", "SOM-6.1a"
STAMP = Stamp("anna", WHEN, "one")
QUOTE = {**CITATION, "text": LAW.sha, "paragraph": 2, "start": 4, "end": 11, "quote": LAW.paragraphs[2][4:11]}
PACKED: dict[str, bytes] = {LAW.sha: texts.pack(LAW)}
PUT = "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


def row(entry: Entry) -> Row:
    """An entry as our own programs store it."""
    about, seen = json.dumps(entry.about), json.dumps(sorted(entry.seen))
    return entry.id, about, seen, entry.who, entry.at, entry.step, entry.body_sha, entry.body


def said(about: Sequence[Any], value: object, stamp: Stamp = STAMP, seen: tuple[EntryId, ...] = ()) -> Row:
    """The row of an entry that says a value, under its right name."""
    return row(Entry.say(tuple(about), seen, stamp, value))


def raw(about: Any, body: str | None, who: Any = "anna", at: Any = WHEN, step: Any = "one") -> Row:
    """A row whose name and hash are right, whatever stands in it."""
    body_sha = "" if body is None else sha256(body)
    name = sha256(canonical([about, [], who, at, step, body_sha]))
    return name, json.dumps(about), "[]", who, at, step, body_sha, body


def beginning() -> list[Row]:
    """What every project says first: its checklist, State and person, a law, a mark and a citation."""
    asked = library.checklist(library.DEFAULT)
    return [
        said(("checklist",), {"id": asked.id, "edition": str(asked.edition), "digests": {}}),
        said(("state",), {"name": "Calvara", "treaties": {}, "reservations": "", "treaty_rank": ""}),
        said(("person", "anna"), {"name": "Anna"}),
        said(("law", "l"), {**ACT, "texts": [LAW.sha]}),
        said(("mark", "anna", REQUIREMENT, "a"), "found"),
        said(("citation", "anna", REQUIREMENT, "c"), QUOTE),
    ]


def gap(
    rows: Sequence[Row] | None = None,
    blobs: Mapping[str, bytes] = PACKED,
    then: str = "",
    seal: Mapping[str, Any] | None = None,
    tables: Mapping[str, str] = schema.TABLES,
) -> bytes:
    """A document of these rows and blobs under a seal that agrees; `then` is what is done to it after that."""
    put = beginning() if rows is None else rows
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA page_size = 4096")
        schema.create(connection, tables)
        connection.executemany(PUT, put)
        given = [(sha, schema.digest(data), data) for sha, data in blobs.items()]
        connection.executemany("INSERT INTO blob VALUES (?, ?, ?)", given)
        connection.executemany("INSERT INTO seal VALUES (?, ?)", {**_seal(put, blobs), **(seal or {})}.items())
        connection.commit()
        connection.executescript(then)
        connection.commit()
        return connection.serialize()


def _seal(rows: Sequence[Row], blobs: Mapping[str, bytes]) -> dict[str, str]:
    ids = sorted({str(one[0]) for one in rows})
    held = sorted(f"{sha} {schema.digest(data)}" for sha, data in blobs.items())
    named = schema.digest("\n".join([*ids, *held]).encode())
    return {"document": "d" * 32, "ids": named, "entries": str(len(ids)), "blobs": str(len(held)), "writer": "nobody"}


def with_rows(*more: Row) -> bytes:
    """The beginning and these rows."""
    return gap([*beginning(), *more])
