"""Writes the recovery sheet of a document under a password as a Word or a PDF file."""

import datetime as dt
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from gapanalyzer import __version__
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import publish

FORMS: Mapping[str, str] = {".docx": "gapanalyzer.report.word", ".pdf": "gapanalyzer.report.pdf"}
"""The writer of each form, by the suffix of the file."""


def write(path: Path, name: str, state: str, meter: Meter | None = None, *, language: str = "en") -> None:
    """Write the sheet for the file called `name` about this State in a language that has words.

    Raises KnownError where that is not possible.
    """
    form = FORMS.get(path.suffix.casefold())
    if form is None:
        raise KnownError(f"{path.name} is neither a Word nor a PDF file; let its name end in .docx or .pdf.")
    sheet = import_module("gapanalyzer.report.recovery_sheet")
    document = sheet.build(name, state, dt.datetime.now().astimezone().date(), f"GapAnalyzer {__version__}", language)
    [content] = import_module(form).files(document, meter or Meter())
    try:
        publish.put(content, path)
    except OSError as error:
        what = f"The recovery sheet could not be written to {path} ({error.strerror or error})"
        raise KnownError(f"{what}; choose another place.") from error
