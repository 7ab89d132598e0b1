"""Looks a project file over, and makes a whole one of what damaged files, copies and backups still hold."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from attrs import frozen

from gapanalyzer.app import places, start
from gapanalyzer.app.kept_here import Kept, may_be
from gapanalyzer.app.workspace import WRITER
from gapanalyzer.assess.edit_redact import named_blobs
from gapanalyzer.model.ledger import Ledger
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import backup, document, publish, salvage
from gapanalyzer.store.document import Locked
from gapanalyzer.store.engine import Key, is_plain
from gapanalyzer.store.salvage import Salvaged
from gapanalyzer.store.schema import Contents


@frozen
class Found:
    """What one file gave: entries that can be believed, and how many it had when it was written (None: unknown)."""

    path: Path
    entries: int
    expected: int | None


@frozen
class Rescue:
    """The union of everything found; `missing` texts of laws are named by an entry and are in none of the files."""

    contents: Contents
    found: tuple[Found, ...]
    here: tuple[Found, ...]
    """What the working copy and the backups on this computer gave beside that."""
    missing: int
    may_be: tuple[Kept, ...] = ()
    """Copies on this computer that may be of this document, whose id is gone: to be given as well, if they are."""
    key: Key | None = None
    """Under which the new document is written."""


def rescue(paths: Sequence[Path], password: str | None = None) -> Rescue:
    """Everything the given files hold, united with the working copy and the backups of the same document.

    What is under a password is read with it, and so will the new document be. Raises KnownError where a file cannot be
    read at all, holds nothing of ours, or is another document, and Locked where it needs a password, or another one.
    """
    keys = _keys(paths, password)
    given = [(path, salvage.salvage(path, keys)) for path in paths]
    known = _document(given)
    identity, likely = known or start.fresh_id(), () if known else may_be(given, keys)
    here = list(_on_this_computer(identity, keys))
    ledger, blobs = Ledger(), dict[str, bytes]()
    for _, one in (*given, *here):
        ledger = ledger.after(one.ledger.entries.values())
        blobs.update(one.blobs)
    if not ledger.entries and not likely:
        raise _nothing(paths[0], known, password)
    named = named_blobs(ledger)
    kept = {sha: data for sha, data in blobs.items() if sha in named}
    contents = Contents(identity, ledger, kept)
    return Rescue(contents, _counted(given), _counted(here), len(named - kept.keys()), likely, next(iter(keys), None))


def _nothing(path: Path, known: str, password: str | None) -> KnownError:
    with suppress(KnownError):
        if not known and document.locked(path):
            what = (
                f"{path.name} is under a password" if password is None else f"That is not the password of {path.name}"
            )
            return Locked(f"{what}, or nothing of a project is left in it; give its password.")
    what = "No statement can be read" if known else "Nothing of a project can be found"
    return KnownError(f"{what} in {path.name} any more; try a backup or a colleague's copy.")


def write(saved: Rescue, path: Path) -> None:
    """Write what was rescued as a new document; refused where a file is there already, or nothing was found."""
    if not saved.contents.ledger.entries:
        raise KnownError(
            f"No statement can be read in {saved.found[0].path.name}; give a copy that may be of it as well."
        )
    publish.publish(saved.contents, start.free(path), WRITER, saved.key)


def _counted(files: Sequence[tuple[Path, Salvaged]]) -> tuple[Found, ...]:
    return tuple(Found(path, len(one.ledger.entries), one.expected) for path, one in files)


def _document(given: Sequence[tuple[Path, Salvaged]]) -> str:
    """The one document these files are copies of; a copy whose seal is gone is taken for that one too.

    Nothing where none of them says which, and a working copy is known by its name.
    """
    known = {_named(path, one): path for path, one in given if _named(path, one)}
    if len(known) > 1:
        first, second = (path.name for path in list(known.values())[:2])
        raise KnownError(f"{first} and {second} are different projects; salvage copies of one, then use merge.")
    return next(iter(known), "")


def _named(path: Path, one: Salvaged) -> str:
    return path.stem if path.resolve() == places.working(path.stem).resolve() else one.document


def _keys(paths: Sequence[Path], password: str | None) -> tuple[Key, ...]:
    """The keys that the password makes of the files that are under it."""
    if password is None:
        return ()
    with suppress(OSError):
        return tuple(Key.for_file(password, path) for path in paths if not is_plain(path))
    return ()


def _on_this_computer(identity: str, keys: Sequence[Key]) -> Iterator[tuple[Path, Salvaged]]:
    copies = [copy.path for copy in backup.kept(places.backups(identity))]
    for path in (places.working(identity), *copies):
        if path.is_file():
            yield path, salvage.salvage(path, keys)
