"""Opening a published document: identity, age and wholeness are checked before anything is believed."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from gapanalyzer.model.ledger import Ledger
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import schema
from gapanalyzer.store.engine import MAGIC, Key, connect, errors
from gapanalyzer.store.schema import Contents

_STEPS = 50_000_000
"""Virtual machine steps a foreign file may cost before it is given up."""


LARGEST = 1_000_000_000
"""Bytes of the largest document that is opened."""


class Damaged(KnownError):
    """The file is ours, but not all of it is as it was written."""


class Locked(KnownError):
    """The file opens with a password, or it is none of ours; without the password nobody can tell."""


def read(path: Path, key: Key | None = None) -> Contents:
    """Everything in a document, verified; raises KnownError with one sentence where it cannot be believed."""
    return take(load(path), path.name) if key is None else unlock(path, key)


def unlock(path: Path, key: Key, *, verified: bool = False) -> Contents:
    """Everything in a document under a password; raises Locked where it is not that one.

    Every page carries a code that only somebody with the password can have made, so no child looks it over.
    """
    try:
        with closing(connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", key, uri=True)) as connection:
            _opens(connection, path.name)
            _guard(connection)
            _identify(connection, path.name)
            return _everything(connection) if verified else _verified(connection)
    except errors(TypeError, ValueError, AttributeError, RecursionError) as error:
        raise Damaged(f"{path.name} is damaged ({error}); open a copy of it or the last backup instead.") from error


def counted(path: Path, key: Key | None = None) -> int:
    """How many entries a document says it holds: one line of its seal is read, the rest is not looked at.

    Raises Damaged where there is no such line, Locked under another password.
    """
    try:
        with closing(connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", key, uri=True)) as connection:
            _opens(connection, path.name)
            _guard(connection)
            return int(connection.execute("SELECT value FROM seal WHERE name = 'entries'").fetchone()[0])
    except errors(TypeError, ValueError) as error:
        raise Damaged(f"{path.name} is damaged ({error}); open a copy of it or the last backup instead.") from error


def locked(path: Path) -> bool:
    """Whether a file looks as one under a password does; raises KnownError where it cannot be read."""
    try:
        load(path)
    except Locked:
        return True
    return False


def _opens(connection: sqlite3.Connection, name: str) -> None:
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except errors():
        raise Locked(f"That is not the password of {name}, or it is no GapAnalyzer file; try again.") from None


def load(path: Path) -> bytes:
    """The bytes of a document; raises KnownError where it is none, or larger than any."""
    try:
        _look(path)
        if path.stat().st_size > LARGEST:
            raise KnownError(f"{path.name} is larger than any project; choose a file that GapAnalyzer saved as .gap.")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise KnownError(f"{path.name} cannot be read ({why}); check its name and that you may open it.") from error


def take(data: bytes, name: str, *, verified: bool = False) -> Contents:
    """What stands in the bytes of a document called `name`.

    `verified` says that this computer has looked over these very bytes before. Raises KnownError, and Damaged where the
    file is ours but not as it was written.
    """
    try:
        with _opened(data) as connection:
            _identify(connection, name)
            return _everything(connection) if verified else _verified(connection)
    except (sqlite3.DatabaseError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise Damaged(f"{name} is damaged ({error}); open a copy of it or the last backup instead.") from error


def look_over(arguments: Mapping[str, Any], _meter: Meter) -> list[dict[str, str]]:
    """In a child process: {"paths"} to what each is: {"sha": of its bytes, verified} or {"damaged": the sentence}."""
    return [_looked_over(Path(path)) for path in arguments["paths"]]


def _looked_over(path: Path) -> dict[str, str]:
    data = load(path)
    try:
        take(data, path.name)
    except Damaged as error:
        return {"damaged": str(error)}
    return {"sha": schema.digest(data)}


def _look(path: Path) -> None:
    if not path.exists():
        raise KnownError(f"There is no file {path.name} in that folder; look for it under another name.")
    if path.is_dir():
        raise KnownError(f"{path.name} is a folder; choose the .gap file inside it.")
    if not path.is_file():
        raise KnownError(f"{path.name} is no ordinary file; choose a file that GapAnalyzer saved as .gap.")
    with path.open("rb") as file:
        head = file.read(len(MAGIC))
    if head != MAGIC and path.stat().st_size and path.stat().st_size % schema.PAGE == 0:
        raise Locked(f"{path.name} is under a password, or it is no GapAnalyzer file; give its password.")
    if head != MAGIC:
        raise KnownError(f"{path.name} is not a GapAnalyzer file; choose a file that GapAnalyzer saved as .gap.")


@contextmanager
def _opened(data: bytes) -> Iterator[sqlite3.Connection]:
    """In memory: what is looked over is what is believed, and nothing is ever written beside the file."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        _guard(connection)
        yield connection


def _guard(connection: sqlite3.Connection) -> None:
    """Nothing in a file runs, and nothing in it takes for ever."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA query_only = ON")
    connection.set_progress_handler(lambda: 1, _STEPS)


def _identify(connection: sqlite3.Connection, name: str) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION_ID:
        raise KnownError(f"{name} belongs to another program; choose a file that GapAnalyzer saved as .gap.")
    if connection.execute("PRAGMA user_version").fetchone()[0] > schema.FORMAT:
        raise KnownError(f"{name} was saved by a newer GapAnalyzer; install that version here to open it.")
    found = set(connection.execute("SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"))
    if found != {("table", table) for table in schema.TABLES}:
        raise ValueError("its tables are not those of a GapAnalyzer file")


def _everything(connection: sqlite3.Connection) -> Contents:
    """What the tables hold, its names taken as they stand there."""
    entries = [entry.called(identity) for identity, entry in schema.entries(connection)]
    blobs = dict(connection.execute("SELECT sha, data FROM blob"))
    seal = dict(connection.execute("SELECT name, value FROM seal"))
    return Contents(seal["document"], Ledger.of(entries), blobs)


def _verified(connection: sqlite3.Connection) -> Contents:
    """The same, where every page, name and hash and the seal agree; raises ValueError where they do not."""
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise ValueError("its pages do not fit together")
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
