"""Looks a project file over, and makes a whole one of what damaged files, copies and backups still hold."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from gapanalyzer.app import places, start
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


def rescue(paths: Sequence[Path]) -> Rescue:
    """Everything the given files hold, united with the working copy and the backups of the same document.

    Raises KnownError where a file cannot be read at all, holds nothing of ours, or is another document.
    """
    given = [(path, salvage.salvage(path)) for path in paths]
    document = _document(given)
    here = list(_on_this_computer(document))
    ledger, blobs = Ledger(), dict[str, bytes]()
    for _, one in (*given, *here):
        ledger = ledger.after(one.ledger.entries.values())
        blobs.update(one.blobs)
    if not ledger.entries:
        raise KnownError(f"No statement can be read in {paths[0].name} any more; try a backup or a colleague's copy.")
    named = named_blobs(ledger)
    kept = {sha: data for sha, data in blobs.items() if sha in named}
    contents = Contents(document, ledger, kept)
    return Rescue(contents, _counted(given), _counted(here), len(named - kept.keys()))


def write(saved: Rescue, path: Path) -> None:
    """Write what was rescued as a new document; refused where a file is there already."""
    publish.publish(saved.contents, start.free(path), WRITER)


def _counted(files: Sequence[tuple[Path, Salvaged]]) -> tuple[Found, ...]:
    return tuple(Found(path, len(one.ledger.entries), one.expected) for path, one in files)


def _document(given: Sequence[tuple[Path, Salvaged]]) -> str:
    """The one document these files are copies of; a copy whose seal is gone is taken for that one too."""
    for path, one in given:
        if not one.ledger.entries and not one.document:
            raise KnownError(f"Nothing of a project can be found in {path.name}; try a backup or a colleague's copy.")
    known = {one.document: path for path, one in given if one.document}
    if len(known) > 1:
        first, second = (path.name for path in list(known.values())[:2])
        raise KnownError(f"{first} and {second} are different projects; salvage copies of one, then use merge.")
    return next(iter(known), "") or start.fresh_id()


def _on_this_computer(document: str) -> Iterator[tuple[Path, Salvaged]]:
    copies = [copy.path for copy in backup.kept(places.backups(document))]
    for path in (places.working(document), *copies):
        if path.is_file():
            yield path, salvage.salvage(path)
