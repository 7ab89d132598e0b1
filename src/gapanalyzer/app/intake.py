"""Brings laws in: finds out what each file is, has a child process read it, and hands over what may be added."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from gapanalyzer.app.plugins import OLD_WORD, PDF, Importer, importer_of
from gapanalyzer.isolate.limits import Limits
from gapanalyzer.isolate.office import as_docx
from gapanalyzer.isolate.run import run
from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.choices import Choices
from gapanalyzer.legislation.incoming import Incoming, unpacked
from gapanalyzer.legislation.reading.read_bytes import FRESH_COPY, MOST_BYTES, SMALLER
from gapanalyzer.legislation.sources import MOST, is_source
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled, KnownError

_LIMITS = Limits()
_UNPACKING = Limits(file_mb=64)
_MOST_LOOKED_AT = 20_000
ARCHIVE = ".zip"
MOST_KEPT = 24 * 2**20
"""Bytes of a file that is kept in the project for the sake of its pages."""
TOO_LARGE_TO_KEEP = f"Its pages cannot be shown, because files of more than {MOST_KEPT // 2**20} MB are not kept."
CONVERTED = "LibreOffice turned this old Word file into one of today; check its numbers against the original."


@frozen
class Brought:
    """What became of one file: `name` is its own, with the folders above it that were searched."""

    name: str
    outcome: Incoming | KnownError


def bring_in_all(path: Path, meter: Meter | None = None, choices: Choices | None = None) -> Iterator[Brought]:
    """Every file of a folder or a zip archive in the order of their names, or the one file that `path` is.

    What cannot be read is given as its sentence and the others still come. Archives inside archives are refused so.
    Raises Cancelled through the meter.
    """
    watched = meter or Meter()
    try:
        with unfolded(path, watched) as sources:
            for name, file in sources:
                yield Brought(name, outcome_of(file, watched, choices))
    except Cancelled:
        raise
    except KnownError as error:
        yield Brought(path.name, error)


def outcome_of(file: Path, meter: Meter, choices: Choices | None = None) -> Incoming | KnownError:
    """One file brought in, or the sentence why not; raises Cancelled through the meter."""
    try:
        return bring_in(file, meter, choices)
    except Cancelled:
        raise
    except KnownError as error:
        return error


@contextmanager
def unfolded(path: Path, meter: Meter) -> Iterator[list[tuple[str, Path]]]:
    """The files to read with their names; those of an archive lie in a folder of their own until the end.

    Raises KnownError where there are none, or too many; Cancelled through the meter.
    """
    if path.is_dir():
        yield _files_under(path)
    elif path.suffix.lower() != ARCHIVE:
        yield [(path.name, path)]
    else:
        _must_be_a_file(path)
        with TemporaryDirectory(prefix="gapanalyzer-", ignore_cleanup_errors=True) as folder:
            arguments = {"path": str(path.absolute()), "folder": folder}
            target = "gapanalyzer.legislation.reading.read_archive:unpack"
            names = run(target, arguments, about=path.name, limits=_UNPACKING, meter=meter)
            yield [(name, Path(folder) / str(i) / name) for i, name in enumerate(names)]


def _files_under(folder: Path) -> list[tuple[str, Path]]:
    seen = list(islice(folder.rglob("*"), _MOST_LOOKED_AT))
    named = {file.relative_to(folder).as_posix(): file for file in seen if file.is_file() and not file.is_symlink()}
    found = sorted((name, file) for name, file in named.items() if is_source(PurePosixPath(name)))
    if not found:
        raise unreadable(folder.name, "there are no files in this folder", "Choose the folder with the laws in it")
    if len(found) > MOST or len(seen) == _MOST_LOOKED_AT:
        reason = f"there are more than {MOST} files in this folder"
        raise unreadable(folder.name, reason, "Put the laws in a folder of their own and choose that")
    return found


def several(path: Path) -> bool:
    """Whether it is a folder or an archive, from which many laws may come."""
    return path.is_dir() or path.suffix.lower() == ARCHIVE


def bring_in(path: Path, meter: Meter | None = None, choices: Choices | None = None) -> Incoming:
    """Read a source file in a child process, as the person wants it read where that is open.

    Raises KnownError with one sentence that names the file, the reason and the next step; Cancelled through the meter.
    """
    _must_be_a_file(path)
    try:
        importer = importer_of(path)
    except OSError:
        raise _locked(path) from None
    with _readable(path, importer, meter or Meter()) as file:
        asked = dict((choices or Choices()).asked_by(importer.choices))
        arguments = {"path": str(file.absolute()), "reader": importer.reader, "choices": asked}
        said = run("gapanalyzer.legislation.taking_in:read", arguments, about=path.name, limits=_LIMITS, meter=meter)
    try:
        incoming = unpacked(said)
    except (KeyError, TypeError, ValueError):
        raise unreadable(path.name, "its reader gave an answer that makes no sense", FRESH_COPY) from None
    if importer is PDF:
        return _with_original(incoming, path)
    return incoming if file is path else evolve(incoming, notes=(CONVERTED, *incoming.notes))


def _with_original(incoming: Incoming, path: Path) -> Incoming:
    """The file goes along, so that its pages can be shown; a large one stays where it is, and that is said."""
    if path.stat().st_size > MOST_KEPT:
        return evolve(incoming, notes=(*incoming.notes, TOO_LARGE_TO_KEEP))
    return evolve(incoming, original=path.read_bytes())


@contextmanager
def _readable(path: Path, importer: Importer, meter: Meter) -> Iterator[Path]:
    """The file itself, or what LibreOffice makes of an old one, for as long as it is read."""
    if importer is not OLD_WORD:
        yield path
        return
    with TemporaryDirectory(prefix="gapanalyzer-", ignore_cleanup_errors=True) as folder:
        yield as_docx(path, Path(folder), meter)


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
