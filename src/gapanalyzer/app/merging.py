"""Unites files of the same State and checklist edition: everything all of them hold, and nothing decided by itself."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import frozen

from gapanalyzer.app import opening, start
from gapanalyzer.app.workspace import WRITER, Workspace
from gapanalyzer.assess import registers
from gapanalyzer.assess.merging import Merged, merged, why_not
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.ledger import Ledger, sha256
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import publish
from gapanalyzer.store.schema import Contents


@frozen
class Came:
    """What one file brought: how many entries it holds, and how many of them none of the files before it had."""

    path: Path
    entries: int
    new: int


@frozen
class Union:
    """The union of several files, before it is written anywhere."""

    contents: Contents
    came: tuple[Came, ...]
    now: Assessment
    shows: Merged


def unite(paths: Sequence[Path]) -> Union:
    """The union of these files; the same in whatever order and however often they are given.

    Raises KnownError where a file cannot be read, or is of another State, checklist or edition, or a hand-over copy.
    """
    return _united(paths, opening.read_all(paths))


def unite_with(workspace: Workspace, ours: Contents, others: Sequence[Path]) -> Union:
    """The union of an open document, with what it holds now, and other files; raises KnownError likewise.

    The others may be under the password of the open one.
    """
    locked = workspace.has_password
    files = [workspace.read(path) for path in others] if locked else opening.read_all(others)
    return _united((workspace.path, *others), (ours, *files))


def _united(paths: Sequence[Path], files: Sequence[Contents]) -> Union:
    for path, file in zip(paths, files, strict=True):
        _may_unite(paths[0], files[0].ledger, path, file.ledger)
    ledger, came = Ledger(), []
    for path, file in zip(paths, files, strict=True):
        new = len(file.ledger.entries.keys() - ledger.entries.keys())
        ledger = ledger.after(file.ledger.entries.values())
        came.append(Came(path, len(file.ledger.entries), new))
    blobs = {sha: data for file in files for sha, data in file.blobs.items()}
    contents = Contents(_document(file.document for file in files), ledger, blobs)
    now = start.value_of(contents, paths[0])
    return Union(contents, tuple(came), now, merged(now))


def write(union: Union, path: Path) -> None:
    """Write a union as a new document; refused where a file is there already."""
    publish.publish(union.contents, start.free(path), WRITER)


def _document(documents: Iterable[str]) -> str:
    """Copies of one document stay that document; of different ones a new one is made, always with the same name."""
    known = sorted(set(documents))
    return known[0] if len(known) == 1 else sha256("\n".join(known))[:32]


def _may_unite(first: Path, ours: Ledger, path: Path, theirs: Ledger) -> None:
    if theirs.value(registers.setting(registers.HAND_OVER)):
        raise KnownError(f"{path.name} is a hand-over copy without its history; unite the file that it was made from.")
    if why := why_not(ours, theirs):
        raise KnownError(
            f"{path.name} cannot be united with {first.name}: {why}; unite files of one State and edition."
        )
