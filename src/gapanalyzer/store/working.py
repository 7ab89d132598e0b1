"""The private working copy on the computer's own disk: every gesture is one durable transaction."""

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from cattrs.errors import BaseValidationError
from cattrs.preconf.json import make_converter

from gapanalyzer.model.ledger import Change, Entry, EntryId, Ledger, Register
from gapanalyzer.model.problem import KnownError
from gapanalyzer.model.undo import Steps
from gapanalyzer.store import schema
from gapanalyzer.store.engine import Key, connect, errors, is_plain
from gapanalyzer.store.schema import Contents

_TABLES = {
    **{name: schema.TABLES[name] for name in ("entry", "blob")},
    "draft": "CREATE TABLE draft (about TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID",
    "note": "CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
}
_SETTINGS = (
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "locking_mode = EXCLUSIVE",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)
_DAMAGE = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR})
_converter = make_converter()


class Working:
    """One open working copy; only one program at a time can have it."""

    def __init__(self, path: Path, key: Key | None = None) -> None:
        """Open the copy at `path`, or make an empty one; raises KnownError where another window has it.

        The copy of a document under a password is under the same.
        """
        self.path = path
        self._lock = threading.RLock()
        plain = key is not None and is_plain(path)
        self._open(None if plain else key)
        if plain:
            self.rekey(key)

    def _open(self, key: Key | None) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._connection = connect(self.path, key, timeout=0.2, isolation_level=None, check_same_thread=False)
        except errors(OSError) as error:
            raise _no_place(self.path, error) from error
        with self._believed():
            self._begin()

    def rekey(self, key: Key | None) -> None:
        """Put the copy under another key, or none: written afresh, and moved over the former one."""
        beside = self.path.with_suffix(".rekey")
        try:
            beside.unlink(missing_ok=True)
            with closing(connect(beside, key, isolation_level=None)) as other:
                schema.create(other, _TABLES)
                for table in _TABLES:
                    found = self._connection.execute(f"SELECT * FROM {table}")  # noqa: S608  our own names
                    marks = ", ".join("?" * len(found.description))
                    other.executemany(f"INSERT INTO {table} VALUES ({marks})", found.fetchall())  # noqa: S608
            self._connection.close()
            beside.replace(self.path)
        except errors(OSError) as error:
            beside.unlink(missing_ok=True)
            raise _no_place(self.path, error) from error
        self._open(key)

    @contextmanager
    def still(self) -> Iterator[None]:
        """Nothing comes into the copy from another thread meanwhile; who wants to write there waits."""
        with self._lock:
            yield

    def _begin(self) -> None:
        for setting in _SETTINGS:
            self._connection.execute(f"PRAGMA {setting}")
        self._connection.execute("BEGIN EXCLUSIVE")
        if not self._connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone():
            schema.create(self._connection, _TABLES)
        self._connection.execute("COMMIT")
        if (found := self._connection.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
            raise ValueError(found)
        self.path.chmod(0o600)

    @contextmanager
    def _believed(self) -> Iterator[None]:
        """What is read is what was written, or the copy is let go with one sentence."""
        try:
            with self.still():
                yield
        except errors(BaseValidationError, TypeError, ValueError, AttributeError) as error:
            self._connection.close()
            raise self._refused(error) from error

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of it or nothing; errors of the disk become one sentence."""
        try:
            with self.still():
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    yield
                except BaseException:
                    self._connection.execute("ROLLBACK")
                    raise
                self._connection.execute("COMMIT")
        except errors() as error:
            raise KnownError(f"The change could not be kept ({error}); free some space on this computer.") from error

    def _refused(self, error: Exception) -> KnownError:
        """Why the copy cannot be had; a damaged one is put aside, so that the saved file opens without it."""
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        if code == sqlite3.SQLITE_BUSY:
            return KnownError("This file is open in another window of GapAnalyzer; close that one first.")
        if code not in _DAMAGE:
            return _no_place(self.path, error)
        aside = self.path.replace(self.path.with_suffix(".damaged"))
        what = f"The working copy of this file is damaged and was put aside as {aside}"
        return KnownError(f"{what}; open the file again, it holds everything up to the last saving.")

    def names(self) -> tuple[frozenset[EntryId], frozenset[str]]:
        """The names of the entries and of the blobs in the copy."""
        with self._believed():
            entries = frozenset(EntryId(name) for (name,) in self._connection.execute("SELECT id FROM entry"))
            return entries, frozenset(name for (name,) in self._connection.execute("SELECT sha FROM blob"))

    def contents(self, document: str, entries: Iterable[EntryId], blobs: Iterable[str]) -> Contents:
        """The entries and blobs of these names; those that are not what their name says are left out."""
        with self._believed():
            rows = [row for name in entries for row in schema.entries(self._connection, name)]
            whole = (entry for identity, entry in rows if entry.id == identity and entry.whole)
            one = "SELECT sha, data_sha, data FROM blob WHERE sha = ?"
            found = (self._connection.execute(one, (name,)).fetchone() for name in blobs)
            kept = {sha: data for sha, data_sha, data in found if schema.digest(data) == data_sha}
            return Contents(document, Ledger.of(whole), kept)

    def append(self, change: Change, blobs: Mapping[str, bytes], steps: Steps) -> None:
        """Keep one gesture, all of it or nothing; what it says ends the drafts of the same registers."""
        with self._transaction():
            schema.put(self._connection, change, blobs)
            self._note("steps", json.dumps(_converter.unstructure(steps)))
            self._connection.executemany("DELETE FROM draft WHERE about = ?", [(_key(e.about),) for e in change])

    def take_in(self, entries: Iterable[Entry], blobs: Mapping[str, bytes]) -> None:
        """Keep what another file holds, beside what is here."""
        with self._transaction():
            schema.put(self._connection, entries, blobs)

    def forget(self, blobs: Iterable[str]) -> None:
        """Delete texts for good: SQLite overwrites where they stood (`secure_delete`).

        A program that keeps the file to itself also keeps the journal, with what stood there before; cut to nothing
        once, it holds none of what was redacted.
        """
        self._connection.execute("PRAGMA journal_mode = TRUNCATE")
        with self._transaction():
            self._connection.executemany("DELETE FROM blob WHERE sha = ?", [(sha,) for sha in blobs])
            self._note("forgotten", datetime.now(UTC).isoformat())
        self._connection.execute("PRAGMA journal_mode = DELETE")

    def keep_draft(self, about: Register, text: str) -> None:
        """Overwrite what is being typed into one register."""
        with self._transaction():
            self._connection.execute("INSERT OR REPLACE INTO draft VALUES (?, ?)", (_key(about), text))

    def drafts(self) -> dict[Register, str]:
        """What was being typed when the program last ended."""
        with self._believed():
            found = self._connection.execute("SELECT about, text FROM draft ORDER BY about")
            return {tuple(json.loads(about)): text for about, text in found}

    def steps(self) -> Steps:
        """What can be undone and redone."""
        with self._believed():
            kept = self.note("steps")
            return _converter.structure(json.loads(kept), Steps) if kept else Steps()

    def note(self, name: str) -> str:
        """A remark of the program about this copy, or nothing."""
        with self._believed():
            row = self._connection.execute("SELECT value FROM note WHERE name = ?", (name,)).fetchone()
        return row[0] if row else ""

    def remark(self, notes: Mapping[str, str]) -> None:
        """Keep remarks about this copy, such as where it was last published."""
        with self._transaction():
            for name, value in notes.items():
                self._note(name, value)

    def _note(self, name: str, value: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO note VALUES (?, ?)", (name, value))

    def close(self, *, remove: bool = False) -> None:
        """Let go of the copy; `remove` deletes it from this computer."""
        self._connection.close()
        if remove:
            self.path.unlink(missing_ok=True)


def _no_place(path: Path, error: Exception) -> KnownError:
    what = f"Your work cannot be kept in {path.parent} ({error})"
    return KnownError(f"{what}; free space there, or ask who may write in that folder.")


def _key(about: Iterable[str]) -> str:
    return json.dumps(list(about), ensure_ascii=False)
