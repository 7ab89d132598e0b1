"""Opening a published document: identity, age and wholeness are checked before anything is believed."""

import gc
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from gapanalyzer.assess import registers
from gapanalyzer.assess.shapes import sound
from gapanalyzer.isolate.trouble import shown
from gapanalyzer.model.ledger import Ledger
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import schema
from gapanalyzer.store.engine import MAGIC, Key, connect, errors
from gapanalyzer.store.schema import Contents

_NOT_OURS = (TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError)
"""What rows in a form that nobody ever wrote come to."""
_STEPS = 50_000_000
"""Virtual machine steps a foreign file may cost before it is given up."""


_IDENTITY = re.compile(r"[A-Za-z0-9-]{1,64}")
LARGEST = 1_000_000_000
"""Bytes of the largest document that is opened."""


class Damaged(KnownError):
    """The file is ours, but not all of it is as it was written."""


class Locked(KnownError):
    """The file opens with a password, or it is none of ours; without the password nobody can tell."""


def read(path: Path, key: Key | None = None) -> Contents:
    """Everything in a document, verified; raises KnownError with one sentence where it cannot be believed."""
    return take(load(path), path.name) if key is None else unlock(path, key)


def written(path: Path, key: Key | None = None) -> Contents:
    """The same of a file that this program wrote a moment ago: its statements have the form they had in memory."""
    if key is None:
        with _told(path.name), _opened(load(path)) as connection:
            return _verified(connection)
    return _unlocked(path, key, _verified)


def unlock(path: Path, key: Key, *, verified: bool = False) -> Contents:
    """Everything in a document under a password; raises Locked where it is not that one.

    Every page carries a code that only somebody with the password can have made, so no child looks it over.
    """
    return _unlocked(path, key, _everything if verified else lambda connection: _believed(connection, path.name))


def _unlocked(path: Path, key: Key, reading: Callable[[sqlite3.Connection], Contents]) -> Contents:
    try:
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        with _all_of_it_stays(), closing(connect(uri, key, uri=True)) as connection:
            _opens(connection, path, key)
            _guard(connection)
            _identify(connection, path.name)
            return reading(connection)
    except errors(*_NOT_OURS) as error:
        raise Damaged(
            f"{path.name} is damaged ({_why(error)}); open a copy of it or the last backup instead."
        ) from error


def counted(path: Path, key: Key | None = None) -> int:
    """How many entries a document says it holds: one line of its seal is read, the rest is not looked at.

    Raises Damaged where there is no such line, Locked under another password.
    """
    try:
        with closing(connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", key, uri=True)) as connection:
            _opens(connection, path, key)
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


def _opens(connection: sqlite3.Connection, path: Path, key: Key | None) -> None:
    """Raise Locked under another password; ValueError where the first page is bad and others are under this one."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except errors():
        from gapanalyzer.store import decipher  # noqa: PLC0415  late: hardly any file needs it

        if key is not None and decipher.fits(path.read_bytes(), key):
            raise ValueError("its first page is not as it was written") from None
        raise Locked(f"That is not the password of {path.name}, or it is no GapAnalyzer file; try again.") from None


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
    with _told(name), _opened(data) as connection:
        _identify(connection, name)
        return _everything(connection) if verified else _believed(connection, name)


@contextmanager
def _told(name: str) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, *_NOT_OURS) as error:
        raise Damaged(f"{name} is damaged ({_why(error)}); open a copy of it or the last backup instead.") from error


def _why(error: Exception) -> str:
    """SQLite and our own checks say it in words; what Python says of a value of another type means nothing here."""
    said = str(error) if type(error) is ValueError or isinstance(error, sqlite3.Error) else ""
    return shown(said) or "a row has another form"


def look_over(arguments: Mapping[str, Any], _meter: Meter) -> list[dict[str, str]]:
    """In a child process: {"paths"} to what each is: {"sha": of its bytes, verified} or {"damaged": the sentence}."""
    return [_looked_over(Path(path)) for path in arguments["paths"]]


def _looked_over(path: Path) -> dict[str, str]:
    data = load(path)
    try:
        with _told(path.name), _opened(data) as connection:
            _identify(connection, path.name)
            _believed(connection, path.name, keep=False)
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
    with _all_of_it_stays(), closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        _guard(connection)
        yield connection


@contextmanager
def _all_of_it_stays() -> Iterator[None]:
    """Nothing that is read is garbage; to look whether it is would take a quarter of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _guard(connection: sqlite3.Connection) -> None:
    """Nothing in a file runs, and nothing in it takes for ever."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA query_only = ON")
    connection.set_progress_handler(lambda: 1, _STEPS)


def _identify(connection: sqlite3.Connection, name: str) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION_ID:
        raise KnownError(f"{name} belongs to another program; choose a file that GapAnalyzer saved as .gap.")
    if (form := connection.execute("PRAGMA user_version").fetchone()[0]) > schema.FORMAT:
        raise KnownError(f"{name} was saved by a newer GapAnalyzer; install that version here to open it.")
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    tables = {name: sql for name, sql in schema.TABLES.items() if schema.LATER.get(name, 0) <= form}
    ours = {("table", name, " ".join(sql.split())) for name, sql in tables.items()}
    if {(kind, name, " ".join(sql.split())) for kind, name, sql in found if sql is not None} != ours:
        raise ValueError("its tables are not those of a GapAnalyzer file")


def _everything(connection: sqlite3.Connection) -> Contents:
    """What the tables hold, its names taken as they stand there."""
    entries = [entry.called(identity) for identity, entry in schema.entries(connection)]
    blobs = dict(connection.execute("SELECT sha, data FROM blob"))
    seal = dict(connection.execute("SELECT name, value FROM seal"))
    return Contents(seal["document"], Ledger.of(entries), blobs)


def _believed(connection: sqlite3.Connection, name: str, *, keep: bool = True) -> Contents:
    """Verified contents whose statements and texts have the form that programs of ours give them."""
    contents = _verified(connection, keep=keep)
    entries = contents.ledger.entries.values()
    if strange := next((entry for entry in entries if not sound(entry)), None):
        kind = "".join(c for c in strange.about[0][:20] if c.isalnum() or c == "-")
        raise _strange(name, f"a statement that cannot be read (of the kind “{kind}”)")
    named = {sha for e in entries if e.about[0] == registers.LAW and e.body is not None for sha in e.said["texts"]}
    if not named:
        return contents
    from gapanalyzer.store import texts  # noqa: PLC0415  late: the child that looks a file over starts without it

    try:
        texts.look_over(_blobs(connection, named))
    except _NOT_OURS as error:
        raise _strange(name, "the text of a law that cannot be read") from error
    return contents


def _strange(name: str, what: str) -> KnownError:
    """The file is whole; what it says was never said with this program."""
    return KnownError(f"{name} holds {what}; it was not written by GapAnalyzer, open the last good copy.")


def _blobs(connection: sqlite3.Connection, names: Iterable[str]) -> dict[str, bytes]:
    rows = (connection.execute("SELECT sha, data FROM blob WHERE sha = ?", (sha,)).fetchone() for sha in names)
    return dict(row for row in rows if row is not None)


def _verified(connection: sqlite3.Connection, *, keep: bool = True) -> Contents:
    """The same, where every page, name and hash and the seal agree; raises ValueError where they do not.

    Blobs that nobody is going to use need not be kept.
    """
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise ValueError("its pages do not fit together")
    rows = schema.entries(connection)
    if any(entry.id != identity or not entry.whole for identity, entry in rows):
        raise ValueError("an entry is not what its name says")
    blobs, digests = dict[str, bytes](), dict[str, str]()
    for sha, data_sha, data in connection.execute("SELECT sha, data_sha, data FROM blob"):
        if schema.digest(data) != data_sha:
            raise ValueError("a law's text is not what its name says")
        digests[sha] = data_sha
        if keep:
            blobs[sha] = data
    seal = dict(connection.execute("SELECT name, value FROM seal"))
    contents = Contents(seal.get("document", ""), Ledger.of(entry for _, entry in rows), blobs)
    if not _IDENTITY.fullmatch(contents.document) or seal != schema.seal_of(contents, seal.get("writer", ""), digests):
        raise ValueError("something is missing from it or was added to it")
    return contents
