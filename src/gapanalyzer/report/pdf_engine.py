"""In the child process: typst makes a PDF of one volume."""

import base64
import os
from collections.abc import Mapping
from typing import Any

import typst

from gapanalyzer.model.meter import Meter

_THREADS = "1"
"""Every thread sets address space aside, and a second one costs more in waiting for the first than it saves."""


def compiled(arguments: Mapping[str, Any], _meter: Meter) -> str:
    """The PDF in base 64: PDF/UA-1 (ISO 14289-1), tagged, with a language, a title and words for every picture.

    Arguments: `source` in typst, `fonts` as paths of folders, `stamp` in seconds since 1970.
    """
    os.environ["RAYON_NUM_THREADS"] = _THREADS
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(arguments["fonts"]))
    made = typst.compile(
        arguments["source"].encode("utf-8"),
        font_paths=fonts,
        ignore_system_fonts=True,
        pdf_standards="ua-1",
        timestamp=arguments["stamp"],
    )
    return base64.b64encode(made).decode("ascii")
