"""Text from outside as XML and HTML can hold it: never a tag, never a sign they refuse."""

import re
from xml.sax.saxutils import escape as _escape

from gapanalyzer.model.printed import legible

_PLAIN = re.compile("[\x20-\x25\x27-\x3b\x3d\x3f-\ud7ff\ue000-\ufffd]*")


def is_plain(text: str) -> bool:
    """Whether XML holds a text as it is: most of it, so that looking once saves the work of mending."""
    if text.isprintable():
        return not ("<" in text or "&" in text or ">" in text)
    return bool(_PLAIN.fullmatch(text))


def escaped(text: str) -> str:
    """Clean text, escaped for element content."""
    return text if is_plain(text) else _escape(legible(text))


def attribute(text: str) -> str:
    """Clean text in one line, escaped for an attribute in double quotes."""
    if '"' not in text and is_plain(text):
        return text
    return _escape(legible(text).replace("\n", " ").replace("\t", " "), {'"': "&quot;"})
