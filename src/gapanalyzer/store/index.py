"""The full-text table: provisions of laws as folded stems, ranked for a query. It can be rebuilt at any time."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from attrs import frozen

from gapanalyzer.legislation.query import By, Query, Term
from gapanalyzer.legislation.sight import Heard, hear

_SCHEMA = """
CREATE TABLE IF NOT EXISTS place (id INTEGER PRIMARY KEY, source TEXT NOT NULL, unit INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS place_source ON place (source);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    heading, path, body, spelled, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
"""
_STEMS = "{heading path body}"
_SPELLED = "{spelled}"
_FIND = """
SELECT place.source, place.unit, -bm25(words, 3.0, 1.0, 1.0, 0.5)
FROM words JOIN place ON place.id = words.rowid
WHERE words MATCH ? AND place.source IN (SELECT value FROM json_each(?))
ORDER BY bm25(words, 3.0, 1.0, 1.0, 0.5), place.id LIMIT ?
"""
_COUNT = """
SELECT count(*) FROM words JOIN place ON place.id = words.rowid
WHERE words MATCH ? AND place.source IN (SELECT value FROM json_each(?))
"""


@frozen
class Passage:
    """The words of one unit of a text, as they are put into the table; `path` are the headings it stands under."""

    heading: Heard
    path: Heard
    body: Heard

    @classmethod
    def of(cls, language: str, heading: str, path: str, body: str) -> "Passage":
        """The words of a unit in this language."""
        return cls(hear(heading, language), hear(path, language), hear(body, language))


@frozen
class Row:
    """A unit that answers a query: number `unit` of `source`; a higher score is a better answer."""

    source: str
    unit: int
    score: float


class Index:
    """The table in a connection of its own or in one that is given; not safe for two threads at once."""

    def __init__(self, connection: sqlite3.Connection | None = None) -> None:
        self._connection = connection or sqlite3.connect(":memory:", check_same_thread=False)
        self._connection.executescript(_SCHEMA)

    @property
    def sources(self) -> frozenset[str]:
        """The sources the table holds."""
        return frozenset(source for (source,) in self._connection.execute("SELECT DISTINCT source FROM place"))

    def put(self, source: str, passages: Iterable[Passage]) -> None:
        """Take in a source, in the place of what the table held under this name; units count from 0."""
        with self._connection:
            self._remove(source)
            for unit, passage in enumerate(passages):
                row = self._connection.execute(
                    "INSERT INTO place (source, unit) VALUES (?, ?)", (source, unit)
                ).lastrowid
                self._connection.execute(
                    "INSERT INTO words (rowid, heading, path, body, spelled) VALUES (?, ?, ?, ?, ?)",
                    (row, *_columns(passage)),
                )

    def drop(self, source: str) -> None:
        """Forget a source; nothing happens where it is not held."""
        with self._connection:
            self._remove(source)

    def _remove(self, source: str) -> None:
        self._connection.execute("DELETE FROM words WHERE rowid IN (SELECT id FROM place WHERE source = ?)", (source,))
        self._connection.execute("DELETE FROM place WHERE source = ?", (source,))

    def find(self, query: Query, sources: Iterable[str], limit: int) -> tuple[Row, ...]:
        """The units of these sources that answer the query, best first; none for a query that asks for nothing."""
        wanted = expression(query)
        if not wanted:
            return ()
        within = json.dumps(list(sources))
        return tuple(Row(*row) for row in self._connection.execute(_FIND, (wanted, within, limit)))

    def count(self, query: Query, sources: Iterable[str]) -> int:
        """How many units of these sources answer the query."""
        wanted = expression(query)
        row = self._connection.execute(_COUNT, (wanted, json.dumps(list(sources)))).fetchone() if wanted else (0,)
        return int(row[0])

    def close(self) -> None:
        """Let the connection go."""
        self._connection.close()


def _columns(passage: Passage) -> Iterator[str]:
    yield from (" ".join(part.stems) for part in (passage.heading, passage.path, passage.body))
    yield " ".join((*passage.heading.spelled, *passage.body.spelled))


def expression(query: Query) -> str:
    """The query in the language of the full-text table; empty where it asks for nothing.

    Every word is quoted, so nothing that a person types can be read as an operator.
    """
    needed = [_term(term) for term in query.terms if term.needed]
    others = [_term(term) for term in query.terms if not term.needed]
    words = [f"{_STEMS} : ({' OR '.join(map(_quoted, query.words))})"] if query.words else []
    either = " OR ".join(others + words)
    if not needed:
        return either
    every = " AND ".join(needed)
    return f"({every}) OR ({every} AND ({either}))" if either else every


def _term(term: Term) -> str:
    if term.by is By.BEGINNING:
        return f"({_SPELLED} : {' + '.join(map(_quoted, term.spelled))} *)"
    if term.by is By.SPELLING:
        return f"({_SPELLED} : {_together(term.spelled, term.gap)})"
    alike = f"{_STEMS} : {_together(term.stems, term.gap)}"
    return f"({alike} OR {_SPELLED} : {_together(term.spelled, term.gap)})" if len(term.stems) == 1 else f"({alike})"


def _together(words: tuple[str, ...], gap: int | None) -> str:
    if gap is None or len(words) == 1:
        return " + ".join(map(_quoted, words))
    return f"NEAR({' '.join(map(_quoted, words))}, {gap + len(words) - 2})"


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
