"""Copies of an open document that a cloud folder or a person left beside it, to be offered for uniting."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen

from gapanalyzer.app import opening
from gapanalyzer.model.ledger import Ledger
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store.schema import Contents

_NAMED_LIKE = re.compile(
    r".*(conflict|konflikt|conflit|conflicto|конфликт|冲突|تعارض"  # Dropbox, Nextcloud, Syncthing and their like
    r"|\(\d+\)$"  # browsers, Google Drive
    r"|[- ](copy|copie|copia|kopie|копия|副本|نسخة)( \(?\d+\)?)?$"  # Windows, macOS
    r"|-[\w.-]{2,}$).*",  # OneDrive adds the computer's name
    re.IGNORECASE,
)
_MOST = 20
"""Files beside the document that are looked at."""


@frozen
class Neighbour:
    """A copy of the same document beside it; `new` entries are not in ours."""

    path: Path
    new: int


def neighbours(
    path: Path, document: str, ours: Ledger, read: Callable[[Path], Contents] = opening.read
) -> tuple[Neighbour, ...]:
    """Copies beside `path` that hold something ours does not, by name; what `read` cannot read is passed over."""
    found = []
    for beside in list(_beside(path))[:_MOST]:
        try:
            theirs = read(beside)
        except KnownError:
            continue
        new = len(theirs.ledger.entries.keys() - ours.entries.keys())
        if theirs.document == document and new:
            found.append(Neighbour(beside, new))
    return tuple(found)


def _beside(path: Path) -> Iterator[Path]:
    """Files whose name begins as ours does and goes on as copies are called."""
    try:
        names = sorted(path.parent.glob(f"*{path.suffix}"))
    except OSError:
        return
    for beside in names:
        tail = beside.stem.removeprefix(path.stem)
        if beside != path and tail != beside.stem and _NAMED_LIKE.fullmatch(tail):
            yield beside
