"""Zip packages in memory, honest and otherwise: the ground on which hostile Word and OpenDocument files are made."""

import io
import zipfile
from collections.abc import Mapping

from tests.hostile.crafted import W

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAME = "urn:oasis:names:tc:opendocument:xmlns"
ODT_SPACES = " ".join(
    f'xmlns:{short}="{_NAME}:{name}:1.0"'
    for short, name in (("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"))
)
ODT_MIME = "application/vnd.oasis.opendocument.text"
Parts = Mapping[str, str | bytes]


def zipped(parts: Parts, *, method: int = zipfile.ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    """A zip of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.comment = comment
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def word_parts(body: str, **parts: str) -> dict[str, str | bytes]:
    """The parts of a Word file: `body` in w:body, `parts` inside w:styles, w:numbering, w:footnotes and so on."""
    main = f'<Relationship Id="m" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
    relations = "".join(f'<Relationship Id="{n}" Type="{_RELATIONS}/{n}" Target="{n}.xml"/>' for n in parts)
    found: dict[str, str | bytes] = {
        "_rels/.rels": f"<Relationships>{main}</Relationships>",
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
        "word/document.xml": f"<w:document {W} {MORE}><w:body>{body}</w:body></w:document>",
    }
    return found | {f"word/{n}.xml": f"<w:{n} {W}>{inside}</w:{n}>" for n, inside in parts.items()}


MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def word(body: str, **parts: str) -> bytes:
    """A Word file, unpacked, so that it is read and not refused for what it weighs."""
    return zipped(word_parts(body, **parts), method=zipfile.ZIP_STORED)


def raw_word(main: str | bytes) -> bytes:
    """A Word file whose main part is exactly this."""
    return zipped(word_parts("") | {"word/document.xml": main}, method=zipfile.ZIP_STORED)


def odt_parts(body: str, automatic: str = "", styles: str = "") -> dict[str, str | bytes]:
    """The parts of an OpenDocument text."""
    inside = f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{body}"
    return {
        "mimetype": ODT_MIME,
        "content.xml": f"<office:document-content {ODT_SPACES}>{inside}</office:text></office:body>"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles {ODT_SPACES}><office:styles>{styles}</office:styles>"
        "</office:document-styles>",
    }


def odt(body: str, automatic: str = "", styles: str = "") -> bytes:
    """An OpenDocument text, unpacked, so that it is read and not refused for what it weighs."""
    return zipped(odt_parts(body, automatic, styles), method=zipfile.ZIP_STORED)


def patched(content: bytes, mark: bytes, offset: int, value: bytes, *, last: bool = False) -> bytes:
    """The bytes with `value` written at `offset` from the first (or last) `mark`."""
    at = (content.rindex(mark) if last else content.index(mark)) + offset
    return content[:at] + value + content[at + len(value) :]
