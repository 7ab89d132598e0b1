"""Looks a project file over, and makes a whole one of what damaged files, copies and backups still hold."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from gapanalyzer.app import places, start
from gapanalyzer.app.kept_here import Kept, may_be
from gapanalyzer.app.workspace import WRITER
from gapanalyzer.assess.edit_redact import named_blobs
from gapanalyzer.model.ledger import Ledger
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import backup, publish, salvage
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


def rescue(paths: Sequence[Path]) -> Rescue:
    """Everything the given files hold, united with the working copy and the backups of the same document.

    Raises KnownError where a file cannot be read at all, holds nothing of ours, or is another document.
    """
    given = [(path, salvage.salvage(path)) for path in paths]
    known = _document(given)
    document, likely = known or start.fresh_id(), () if known else may_be(given)
    here = list(_on_this_computer(document))
    ledger, blobs = Ledger(), dict[str, bytes]()
    for _, one in (*given, *here):
        ledger = ledger.after(one.ledger.entries.values())
        blobs.update(one.blobs)
    if not ledger.entries and not likely:
        what = "No statement can be read" if known else "Nothing of a project can be found"
        raise KnownError(f"{what} in {paths[0].name} any more; try a backup or a colleague's copy.")
    named = named_blobs(ledger)
    kept = {sha: data for sha, data in blobs.items() if sha in named}
    contents = Contents(document, ledger, kept)
    return Rescue(contents, _counted(given), _counted(here), len(named - kept.keys()), likely)


def write(saved: Rescue, path: Path) -> None:
    """Write what was rescued as a new document; refused where a file is there already, or nothing was found."""
    if not saved.contents.ledger.entries:
        raise KnownError(
            f"No statement can be read in {saved.found[0].path.name}; give a copy that may be of it as well."
        )
    publish.publish(saved.contents, start.free(path), WRITER)


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


def _on_this_computer(document: str) -> Iterator[tuple[Path, Salvaged]]:
    copies = [copy.path for copy in backup.kept(places.backups(document))]
    for path in (places.working(document), *copies):
        if path.is_file():
            yield path, salvage.salvage(path)
