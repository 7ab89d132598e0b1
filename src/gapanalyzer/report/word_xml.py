"""Small pieces of WordprocessingML as text, in the order the schema wants."""

import hashlib
import re
from xml.sax.saxutils import escape as _escape

from gapanalyzer.model.printed import legible

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BOOKMARK = 40
"""Characters Word allows in the name of a bookmark."""


def escaped(text: str) -> str:
    """Clean text, escaped for element content."""
    return _escape(legible(text))


def attribute(text: str) -> str:
    """Clean text in one line, escaped for an attribute in double quotes."""
    return _escape(legible(text).replace("\n", " ").replace("\t", " "), {'"': "&quot;"})


def words(text: str) -> str:
    """Text inside a run: line feeds become breaks, tabs become tabs."""
    parts = re.split(r"([\n\t])", legible(text))
    return "".join(_PIECES.get(part) or f'<w:t xml:space="preserve">{_escape(part)}</w:t>' for part in parts if part)


_PIECES = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def run(text: str, style: str = "", properties: str = "") -> str:
    """A run in a character style; `properties` are further elements of rPr in schema order."""
    if not text:
        return ""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    looks = f"<w:rPr>{named}{properties}</w:rPr>" if named or properties else ""
    return f"<w:r>{looks}{words(text)}</w:r>"


def paragraph(content: str, style: str, properties: str = "") -> str:
    """A paragraph in a style; `properties` are further elements of pPr in schema order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def field(instruction: str, result: str, style: str = "") -> str:
    """A field with the result a reader sees until it is updated."""
    looks = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return (
        f'<w:r>{looks}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{looks}<w:instrText xml:space="preserve"> {_escape(instruction)} </w:instrText></w:r>'
        f'<w:r>{looks}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run(result, style)}"
        f'<w:r>{looks}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def bookmark(number: int, name: str, content: str) -> str:
    """Content under a bookmark."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def choices(options: tuple[str, ...]) -> str:
    """What makes a content control a drop-down list."""
    items = "".join(f'<w:listItem w:displayText="{attribute(o)}" w:value="{attribute(o)}"/>' for o in options)
    return f"<w:dropDownList>{items}</w:dropDownList>"


def bookmark_name(anchor: str) -> str:
    """A hidden bookmark for an anchor: the same in every report, within the characters Word allows, and unique."""
    readable = re.sub(r"[^A-Za-z0-9]+", "_", anchor)
    return f"_{readable[: _BOOKMARK - 10]}_{hashlib.sha256(anchor.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
