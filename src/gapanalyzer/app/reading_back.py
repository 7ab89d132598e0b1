"""Reads an edited report back: what it says otherwise than the project, by the format its name ends in."""

from pathlib import Path

from gapanalyzer.app import plugins
from gapanalyzer.exchange.difference import Difference
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError


def read_back(now: Assessment, path: Path, meter: Meter | None = None) -> tuple[Difference, ...]:
    """The differences, in the order of the file; nothing has moved yet (`exchange.difference.accept` is the edit).

    Raises KnownError where the file is not there, is of no kind that is read back, or is refused by its reader;
    Cancelled through the meter.
    """
    reader = plugins.function(plugins.reader_of(path))
    if not path.is_file():
        raise KnownError(f"There is no file {path}; choose the report that was edited.")
    found: tuple[Difference, ...] = reader(now, path, meter or Meter())
    return found
