"""Small pieces of WordprocessingML as text, in the order the schema wants."""

import hashlib
import re
from functools import cache, lru_cache

from gapanalyzer.model.printed import legible
from gapanalyzer.report.escaping import attribute, escaped, is_plain

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "dv", "ckb"})
_EAST_ASIAN = frozenset({"zh", "ja", "ko"})
_BOOKMARK = 40
"""Characters Word allows in the name of a bookmark."""


def words(text: str, element: str = "t") -> str:
    """Some text inside a run: line feeds become breaks, tabs become tabs; in a deletion the element is `delText`."""
    begin, end = f'<w:{element} xml:space="preserve">', f"</w:{element}>"
    if is_plain(text):
        return begin + text + end
    parts = re.split(r"([\n\t])", legible(text))
    return "".join(_PIECES.get(part) or begin + escaped(part) + end for part in parts if part)


_PIECES = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def run(text: str, style: str = "", properties: str = "", element: str = "t") -> str:
    """A run in a character style; `properties` are further elements of rPr in schema order."""
    if not text:
        return ""
    if not style and not properties:
        return f"<w:r>{words(text, element)}</w:r>"
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    return f"<w:r><w:rPr>{named}{properties}</w:rPr>{words(text, element)}</w:r>"


def paragraph(content: str, style: str, properties: str = "") -> str:
    """A paragraph in a style; `properties` are further elements of pPr in schema order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def field(instruction: str, result: str, style: str = "") -> str:
    """A field with the result a reader sees until it is updated."""
    looks = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return (
        f'<w:r>{looks}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{looks}<w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
        f'<w:r>{looks}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run(result, style)}"
        f'<w:r>{looks}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def numbering(number: int, level: int) -> str:
    """What makes a paragraph an item of a list of its own, whatever its style says."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def bookmark(number: int, name: str, content: str) -> str:
    """Content under a bookmark."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


@lru_cache(maxsize=64)
def choices(options: tuple[str, ...]) -> str:
    """What makes a content control a drop-down list."""
    items = "".join(f'<w:listItem w:displayText="{attribute(o)}" w:value="{attribute(o)}"/>' for o in options)
    return f"<w:dropDownList>{items}</w:dropDownList>"


def bookmark_name(anchor: str) -> str:
    """A hidden bookmark for an anchor: the same in every report, within the characters Word allows, and unique."""
    readable = re.sub(r"[^A-Za-z0-9]+", "_", anchor)
    return f"_{readable[: _BOOKMARK - 10]}_{hashlib.sha256(anchor.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


@cache
def tongue(language: str) -> str:
    """What tells Word in which language a run is; nothing for a code that is none."""
    code = "".join(c for c in language if c.isascii() and (c.isalnum() or c == "-"))
    main = code.split("-")[0].lower()
    if not code:
        return ""
    if main in _RIGHT_TO_LEFT:
        return f'<w:rtl/><w:lang w:bidi="{code}"/>'
    return f'<w:lang w:eastAsia="{code}"/>' if main in _EAST_ASIAN else f'<w:lang w:val="{code}"/>'
