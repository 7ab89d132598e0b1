"""Opening a published document: identity, age and wholeness are checked before anything is believed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from gapanalyzer.model.ledger import Ledger
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import schema
from gapanalyzer.store.schema import Contents

_MAGIC = b"SQLite format 3\x00"
_STEPS = 50_000_000
"""Virtual machine steps a foreign file may cost before it is given up."""


class Damaged(KnownError):
    """The file is ours, but not all of it is as it was written."""


def read(path: Path) -> Contents:
    """Everything in a document, verified; raises KnownError with one sentence where it cannot be believed."""
    try:
        _look(path)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise KnownError(f"{path.name} cannot be read ({why}); check its name and that you may open it.") from error
    try:
        with _opened(path) as connection:
            _identify(connection, path)
            contents = _take(connection)
    except (sqlite3.DatabaseError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise Damaged(f"{path.name} is damaged ({error}); open a copy of it or the last backup instead.") from error
    return contents


def _look(path: Path) -> None:
    if not path.exists():
        raise KnownError(f"There is no file {path.name} in that folder; look for it under another name.")
    if path.is_dir():
        raise KnownError(f"{path.name} is a folder; choose the .gap file inside it.")
    if not path.is_file():
        raise KnownError(f"{path.name} is no ordinary file; choose a file that GapAnalyzer saved as .gap.")
    with path.open("rb") as file:
        head = file.read(len(_MAGIC))
    if head != _MAGIC:
        raise KnownError(f"{path.name} is not a GapAnalyzer file; choose a file that GapAnalyzer saved as .gap.")


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Read-only and without looking for a journal, so that nothing is ever written beside it."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.set_progress_handler(lambda: 1, _STEPS)
        yield connection


def _identify(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION_ID:
        raise KnownError(f"{path.name} belongs to another program; choose a file that GapAnalyzer saved as .gap.")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > schema.FORMAT:
        raise KnownError(f"{path.name} was saved by a newer GapAnalyzer; install that version here to open it.")
    found = set(connection.execute("SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"))
    if found != {("table", name) for name in schema.TABLES}:
        raise ValueError("its tables are not those of a GapAnalyzer file")
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise ValueError("its pages do not fit together")


def _take(connection: sqlite3.Connection) -> Contents:
    rows = schema.entries(connection)
    if any(entry.id != identity or not entry.whole for identity, entry in rows):
        raise ValueError("an entry is not what its name says")
    blobs: dict[str, bytes] = {}
    for sha, data_sha, data in connection.execute("SELECT sha, data_sha, data FROM blob"):
        if schema.digest(data) != data_sha:
            raise ValueError("a law's text is not what its name says")
        blobs[sha] = data
    seal = dict(connection.execute("SELECT name, value FROM seal"))
    contents = Contents(seal.get("document", ""), Ledger.of(entry for _, entry in rows), blobs)
    if not contents.document or seal != schema.seal_of(contents, seal.get("writer", "")):
        raise ValueError("something is missing from it or was added to it")
    return contents
