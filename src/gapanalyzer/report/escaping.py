"""Text from outside as XML and HTML can hold it: never a tag, never a sign they refuse."""

import re
from xml.sax.saxutils import escape as _escape

from gapanalyzer.model.printed import legible

PLAIN = re.compile("[\x20-\x25\x27-\x3b\x3d\x3f-\ud7ff\ue000-\ufffd]*")
"""Text that XML holds as it is: most of it, so that looking once saves the work of mending."""


def escaped(text: str) -> str:
    """Clean text, escaped for element content."""
    return text if PLAIN.fullmatch(text) else _escape(legible(text))


def attribute(text: str) -> str:
    """Clean text in one line, escaped for an attribute in double quotes."""
    if PLAIN.fullmatch(text) and '"' not in text:
        return text
    return _escape(legible(text).replace("\n", " ").replace("\t", " "), {'"': "&quot;"})
