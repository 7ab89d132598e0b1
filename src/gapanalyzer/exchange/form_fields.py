"""In the child process: the fields of a filled PDF form and what stands in them."""

import io
from pathlib import Path
from typing import Any

import pypdf
from pypdf.errors import PyPdfError

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.reading.read_bytes import whole
from gapanalyzer.model.meter import Meter

_MOST = 100_000
_AGAIN = "Save the form again in the program it was filled in with, and read that back"
_OFF = "/Off"


def read(arguments: dict[str, str], meter: Meter) -> list[tuple[str, str]]:
    """Name and value of every field, in the order of the form; the value of a box is its name without the slash.

    Raises KnownError where the file is no PDF that can be read, or is under a password.
    """
    path = Path(arguments["path"])
    content = whole(path)
    meter.tell("Reading the worksheet", 1, 2)
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted:
            raise unreadable(path.name, "it is protected with a password", "Save a copy without the password")
        fields = reader.get_fields() or {}
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError):
        raise unreadable(path.name, "it is no PDF file, or something in it is not as its format asks", _AGAIN) from None
    return [(str(name), _value(field)) for name, field in list(fields.items())[:_MOST]]


def _value(field: Any) -> str:
    said = field.get("/V")
    if field.get("/FT") != "/Btn":
        return said.decode("latin-1") if isinstance(said, bytes) else str(said or "")
    ticked = [str(kid.get_object().get("/AS", _OFF)) for kid in field.get("/Kids", ())]
    chosen = str(said or next((state for state in ticked if state != _OFF), _OFF))
    return "" if chosen == _OFF else chosen.removeprefix("/")
