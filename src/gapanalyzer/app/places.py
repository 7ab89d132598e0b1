"""Where this computer keeps what belongs to a document: its working copy, its backups, and reports of faults."""

from pathlib import Path

from gapanalyzer.app import settings
from gapanalyzer.model.text import file_name


def working(document: str) -> Path:
    """The private working copy of a document."""
    return settings.folder("data") / "working" / f"{file_name(document)}.work"


def documents() -> tuple[str, ...]:
    """The ids, as files are named by them, of all documents of which this computer keeps something."""
    held = settings.folder("data")
    found = [*(path.stem for path in held.glob("working/*.work")), *(path.name for path in held.glob("backups/*"))]
    return tuple(sorted(set(found)))


def backups(document: str) -> Path:
    """The folder of the backups of a document."""
    return settings.folder("data") / "backups" / file_name(document)


def faults() -> Path:
    """The folder of the reports of faults, in whose words some of a document may stand."""
    return settings.folder("data") / "faults"
