"""Writes the report on an assessment: all of it or nothing, on a file that is replaced in one step."""

import datetime as dt
import os
import secrets
from importlib import import_module
from pathlib import Path

from gapanalyzer import __version__
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError

SUFFIX = ".docx"


def write_report(
    now: Assessment,
    path: Path,
    *,
    language: str = "en",
    date: dt.date | None = None,
    authors: tuple[str, ...] | None = None,
    final: bool = False,
    meter: Meter | None = None,
) -> None:
    """The recommendations report as a Word file at `path`, dated today and by all who answered, unless told otherwise.

    Raises KnownError where the language has no words or the place cannot be written, Cancelled where the meter says so;
    then whatever stood at `path` is still there.
    """
    meter = meter or Meter()
    if not path.parent.is_dir():
        raise KnownError(f"There is no folder {path.parent}; choose one that is there.")
    meter.tell("Collecting the findings", 0, 3)
    gap_report, word = import_module("gapanalyzer.report.gap_report"), import_module("gapanalyzer.report.word")
    names = tuple(sorted(person.name for person in now.people.values())) if authors is None else authors
    particulars = gap_report.Particulars(
        date or dt.datetime.now().astimezone().date(), names, f"GapAnalyzer {__version__}", final
    )
    document = gap_report.build(now, particulars, language)
    meter.tell("Writing the report", 1, 3)
    content: bytes = word.write(document)
    meter.tell("Saving the report", 2, 3)
    _replace(path, content)
    meter.tell("The report is written", 3, 3)


def _replace(path: Path, content: bytes) -> None:
    """Write beside the target, then move over it; nothing is left beside it."""
    beside = path.parent / f".{secrets.token_hex(8)}{SUFFIX}"
    try:
        try:
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise KnownError(
            f"The report could not be written to {path}: {error.strerror or error}. "
            "Close the file in Word if it is open there, or choose another place."
        ) from error
