"""Writes a workshop worksheet on chosen requirements."""

import datetime as dt
from importlib import import_module
from pathlib import Path

from gapanalyzer import __version__, wording
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import publish


def write_worksheet(
    now: Assessment,
    path: Path,
    *,
    language: str = "en",
    only: tuple[str, ...] = (),
    date: dt.date | None = None,
    meter: Meter | None = None,
) -> None:
    """A form at `path` for the requirements that `only` names, as for reports; for all of them where it names none.

    Raises KnownError where the name does not end in .pdf, the language is none of those a form can show, a section is
    unknown or the place cannot be written, Cancelled where the meter says so; then what stood at `path` is still there.
    """
    if path.suffix.casefold() != ".pdf":
        raise KnownError(f"{path.name} does not end in .pdf; a worksheet is a PDF form, give it such a name.")
    source, worksheet = (import_module(f"gapanalyzer.report.{name}") for name in ("source", "worksheet"))
    say = wording.words(language)
    limited, scope = import_module("gapanalyzer.report.only").limited(now, only, say)
    day = date or dt.datetime.now().astimezone().date()
    particulars = source.Particulars(day, (), f"GapAnalyzer {__version__}", scope=scope)
    content = worksheet.write(source.Source(limited, particulars, say), meter or Meter())
    try:
        publish.put(content, path)
    except OSError as error:
        what = f"The worksheet could not be written to {path} ({error.strerror or error})"
        raise KnownError(f"{what}; close it elsewhere, or choose another place.") from error
