"""Publishing: a whole verified file, written afresh beside the target and renamed over it."""

import glob
import os
import platform
import secrets
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from gapanalyzer.model.problem import KnownError
from gapanalyzer.model.text import file_name
from gapanalyzer.store import document, schema
from gapanalyzer.store.engine import Key, connect, errors
from gapanalyzer.store.schema import Contents

_WAITS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0)
"""Seconds between tries while an antivirus or a cloud client holds the target (about 2 s in all)."""

_HOUR = 3600.0


def publish(contents: Contents, target: Path, writer: str, key: Key | None = None) -> str:
    """Put a document where the user wants it, all of it or nothing; the SHA-256 of the file written.

    The target is whole at every moment: temp file in the same folder, verified, flushed, renamed, folder flushed.
    Under a key, it opens with its password only. The temp file is named after this computer, so that one a crash left
    behind is swept away at the next opening or saving.
    """
    sweep(target)
    draft = _draft(target)
    with plainly(target), _swept(draft):
        _private(draft)
        _write(contents, draft, writer, key)
        if set(document.written(draft, key).ledger.entries) != set(contents.ledger.entries):
            raise KnownError(f"{target.name} could not be verified after writing; save it to another place.")
        _flush(draft)
        written = fingerprint(draft)
        _rename(draft, target)
        _flush(target.parent)
    return written


def sweep(target: Path) -> None:
    """Delete what a crash of this computer left beside a document while it was saved; what is being written stays."""
    with suppress(OSError):
        for left in target.parent.glob(f"{glob.escape(_mine(target))}*.part"):
            process = left.name.removeprefix(_mine(target)).split("-")[0]
            if process.isdecimal() and not _at_work(int(process), left):
                left.unlink(missing_ok=True)


def _at_work(process: int, draft: Path) -> bool:
    """Whether another process of this number is running here; on Windows, whether the draft is younger than an hour."""
    if process == os.getpid():  # one saving of a document at a time: what is there is left from a broken one
        return False
    if os.name == "nt":  # there os.kill would end the process
        return time.time() - draft.stat().st_mtime < _HOUR
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def put(data: bytes, target: Path, *, lasting: bool = True) -> None:
    """Put bytes that have been verified where they belong, all of them or nothing; raises OSError.

    What may be forgotten when the power fails does not wait for the disk.
    """
    draft = _draft(target)
    with _swept(draft):
        _private(draft)
        draft.write_bytes(data)
        if lasting:
            _flush(draft)
        _rename(draft, target)
        if lasting:
            _flush(target.parent)


def _mine(target: Path) -> str:
    """How the drafts of this computer begin."""
    return f".{target.name}.{file_name(platform.node())}-"


def _draft(target: Path) -> Path:
    """A name nobody else writes to: laptops of a workshop may all be called the same."""
    return target.with_name(f"{_mine(target)}{os.getpid()}-{secrets.token_hex(4)}.part")


def _private(path: Path) -> None:
    """Make an empty file that nobody but the user may read, where the disk knows of such things."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def fingerprint(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    return schema.digest(path.read_bytes())


def _write(contents: Contents, draft: Path, writer: str, key: Key | None) -> None:
    with closing(connect(draft, key)) as connection:
        connection.execute(f"PRAGMA page_size = {schema.PAGE}")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        schema.create(connection)
        schema.put_spare(connection, contents.ledger.entries.values())
        schema.put(connection, contents.ledger.entries.values(), contents.blobs)
        connection.executemany("INSERT INTO seal VALUES (?, ?)", schema.seal_of(contents, writer).items())
        connection.commit()


@contextmanager
def plainly(target: Path) -> Iterator[None]:
    """Whatever the disk says while a document is saved becomes one sentence."""
    try:
        yield
    except errors(OSError) as error:
        why = getattr(error, "strerror", None) or str(error)
        where = f"{target.name} could not be saved in {target.parent}"
        raise KnownError(f"{where} ({why}); your work is kept on this computer, save it elsewhere.") from error


@contextmanager
def _swept(draft: Path) -> Iterator[None]:
    try:
        draft.unlink(missing_ok=True)
        yield
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _rename(draft: Path, target: Path) -> None:
    for wait in _WAITS:
        try:
            draft.replace(target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    draft.replace(target)


def _flush(path: Path) -> None:
    """Make the disk keep it; Windows has no way to flush a folder."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() or os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
