"""Copies on this computer that may be of a damaged file whose own id is gone: offered with their date, not taken in."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from attrs import frozen

from gapanalyzer.app import places
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import backup, salvage
from gapanalyzer.store.engine import Key
from gapanalyzer.store.salvage import Salvaged

_Likeness = tuple[int, bool, bool]
_NONE: _Likeness = (0, False, False)


@frozen
class Kept:
    """The working copy of a document, or its latest backup: when it was made (UTC), and what it holds."""

    path: Path
    at: datetime
    held: Salvaged


def may_be(given: Sequence[tuple[Path, Salvaged]], keys: Sequence[Key] = ()) -> tuple[Kept, ...]:
    """The copies of the document that is most likely meant, or of several as likely; none where nothing speaks for one.

    Most is said by entries that stand in the file too, then by the place where a document was open last, then by its
    name there.
    """
    known = [(_likeness(copies, given), copies) for copies in (_copies(one, keys) for one in places.documents())]
    best = max((likeness for likeness, _ in known), default=_NONE)
    return tuple(kept for likeness, copies in known if likeness == best > _NONE for kept in copies)


def _copies(document: str, keys: Sequence[Key]) -> tuple[Kept, ...]:
    """Those that can be read and hold something."""
    found: list[Kept] = []
    for path in (places.working(document), *(copy.path for copy in backup.kept(places.backups(document))[:1])):
        with suppress(KnownError, OSError):
            held, at = salvage.salvage(path, keys), datetime.fromtimestamp(path.stat().st_mtime, UTC)
            found += [Kept(path, at, held)] if held.ledger.entries else []
    return tuple(found)


def _likeness(copies: Sequence[Kept], given: Sequence[tuple[Path, Salvaged]]) -> _Likeness:
    """How many entries are the same, whether the place is, and whether the name is."""
    ours = {identity for _, one in given for identity in one.ledger.entries}
    theirs = {identity for kept in copies for identity in kept.held.ledger.entries}
    opened = {kept.held.place for kept in copies if kept.held.place}
    place = any(path.resolve().as_uri() in opened for path, _ in given)
    name = {path.name for path, _ in given} & {Path(unquote(urlsplit(one).path)).name for one in opened}
    return len(ours & theirs), place, bool(name)
