"""Verified copies of a document on this computer: often for the last hours, seldom for the last months."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from attrs import frozen

from gapanalyzer.store import publish

EVERY = timedelta(minutes=10)
"""A document that changes gets a new copy at most this often."""
TIERS = (("%Y-%m-%d %H", 12), ("%Y-%m-%d", 12), ("%G-%V", 10), ("%Y-%m", 9))
"""Hours, days, weeks and months, and of how many of each the latest copy is kept."""
SUFFIX = ".gap"
LATEST = 6
"""Copies that stay whatever their age: about the last hour of work."""
_FORM = "%Y%m%dT%H%M%SZ"


@frozen
class Backup:
    """One copy and the moment it was made, in UTC."""

    path: Path
    at: datetime


def kept(folder: Path) -> tuple[Backup, ...]:
    """The copies in a folder, the latest first; other files in it are passed over."""
    found = []
    for path in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        try:
            found.append(Backup(path, datetime.strptime(path.stem, _FORM).replace(tzinfo=UTC)))
        except ValueError:
            continue
    return tuple(sorted(found, key=lambda backup: backup.at, reverse=True))


def keep(source: Path, folder: Path, now: datetime, *, at_once: bool = False) -> Path | None:
    """Copy a document that has just been verified; None where the latest copy is fresh or holds the same bytes.

    `at_once` does not wait until the latest copy is old enough. Raises OSError where the copy cannot be made.
    """
    latest = next(iter(kept(folder)), None)
    fresh = latest is not None and timedelta() <= now - latest.at < EVERY
    if fresh and not at_once:
        return None
    data = source.read_bytes()
    if latest is not None and latest.path.read_bytes() == data:
        return None
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = folder / f"{now.astimezone(UTC):{_FORM}}{SUFFIX}"
    publish.put(data, target)
    thin(folder)
    return target


def thin(folder: Path) -> None:
    """Delete the copies that no tier keeps."""
    copies = kept(folder)
    staying = survivors(copy.at for copy in copies)
    for copy in copies:
        if copy.at not in staying:
            copy.path.unlink(missing_ok=True)


def clear(folder: Path) -> None:
    """Delete every copy, where what they hold must be nowhere any more."""
    for copy in kept(folder):
        copy.path.unlink(missing_ok=True)


def survivors(times: Iterable[datetime]) -> frozenset[datetime]:
    """The moments that stay: the last six, and the latest of each of the last hours, days, weeks and months."""
    ordered = sorted(times, reverse=True)
    staying = set(ordered[:LATEST])
    for form, count in TIERS:
        latest: dict[str, datetime] = {}
        for at in ordered:
            latest.setdefault(at.strftime(form), at)
        staying.update(list(latest.values())[:count])
    return frozenset(staying)
