"""Brings a law in: finds out what the file is, has a child process read it, and hands over what may be added."""

from pathlib import Path

from gapanalyzer.app.plugins import importer_of
from gapanalyzer.isolate.limits import Limits
from gapanalyzer.isolate.run import run
from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.incoming import Incoming, unpacked
from gapanalyzer.legislation.read_bytes import FRESH_COPY, MOST_BYTES, SMALLER
from gapanalyzer.model.meter import Meter

_LIMITS = Limits()


def bring_in(path: Path, meter: Meter | None = None) -> Incoming:
    """Read a source file in a child process.

    Raises KnownError with one sentence that names the file, the reason and the next step; Cancelled through the meter.
    """
    _must_be_a_file(path)
    try:
        importer = importer_of(path)
    except OSError:
        raise _locked(path) from None
    arguments = {"path": str(path.absolute()), "reader": importer.reader}
    said = run("gapanalyzer.legislation.incoming:read", arguments, about=path.name, limits=_LIMITS, meter=meter)
    try:
        return unpacked(said)
    except (KeyError, TypeError, ValueError):
        raise unreadable(path.name, "its reader gave an answer that makes no sense", FRESH_COPY) from None


def _must_be_a_file(path: Path) -> None:
    try:
        if path.is_dir():
            raise unreadable(path.name, "it is a folder", "Choose the files in it")
        if not path.exists():
            raise unreadable(path.name, "it is not there", "Check the name and the folder")
        if not path.is_file():
            raise unreadable(path.name, "it is no ordinary file", "Copy the law to this computer and choose it there")
        size = path.stat().st_size
    except (OSError, ValueError):
        raise _locked(path) from None
    if size == 0:
        raise unreadable(path.name, "it is empty", FRESH_COPY)
    if size > MOST_BYTES:
        raise unreadable(path.name, f"it is larger than {MOST_BYTES // 2**20} MB", SMALLER)


def _locked(path: Path) -> Exception:
    return unreadable(path.name, "this computer does not allow it", "Close it in other programs, or copy it first")
