"""Makes small source files for tests, honest and hostile ones, byte by byte."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = ("styles", "numbering", "footnotes", "comments")


def docx(path: Path, body: str, **parts: str) -> Path:
    """A Word file: `body` is what stands in w:body; `parts` are the insides of w:styles, w:numbering, w:footnotes."""
    roots = {name: f"<w:{name} {W}>{inside}</w:{name}>" for name, inside in parts.items() if name in _PARTS}
    relations = "".join(
        f'<Relationship Id="r{i}" Type="{_RELATIONS}/{name}" Target="{name}.xml"/>' for i, name in enumerate(roots)
    )
    spaces = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    files = {f"word/{name}.xml": xml for name, xml in roots.items()}
    files["word/document.xml"] = f"<w:document {W} {spaces}><w:body>{body}</w:body></w:document>"
    files["word/_rels/document.xml.rels"] = f"<Relationships>{relations}</Relationships>"
    return package(path, files)


def package(path: Path, files: Mapping[str, str | bytes]) -> Path:
    """A zip package whose main part is word/document.xml."""
    main = f'<Relationship Id="m" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", f"<Relationships>{main}</Relationships>")
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def p(text: str = "", properties: str = "", runs: str = "") -> str:
    """One paragraph of Word with one run of text, or with `runs` as they are."""
    inside = runs or f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def pdf(path: Path, pages: list[str], *, trailer: str = "", images: bool = False) -> Path:
    """A PDF file of these page contents (operators), Helvetica as /F1 and Helvetica-Bold as /F2."""
    count = len(pages)
    kids = " ".join(f"{6 + 2 * i} 0 R" for i in range(count))
    fonts = "<</F1 3 0 R/F2 4 0 R>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {count}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        stream(b"\x80" * 64, "/Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 8/ColorSpace/DeviceGray"),
    ]
    pictures = "/XObject<</Im 5 0 R>>" if images else ""
    for i, content in enumerate(pages):
        resources = f"<</Font{fonts}{pictures}>>"
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources{resources}/Contents {7 + 2 * i} 0 R>>"
        objects += [page.encode(), stream(content.encode("cp1252"))]
    path.write_bytes(assembled(objects, trailer))
    return path


def stream(content: bytes, keys: str = "") -> bytes:
    """A PDF stream object."""
    return f"<<{keys}/Length {len(content)}>>stream\n".encode() + content + b"\nendstream"


def assembled(objects: list[bytes], trailer: str = "") -> bytes:
    """PDF objects, numbered from 1 (the catalogue), with table and trailer."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R{trailer}>>\n"
    return out + end.encode() + f"startxref\n{len(out)}\n%%EOF\n".encode()


def line(text: str, x: float, y: float, size: float = 10, font: str = "F1") -> str:
    """The operators that print a line with its left end at x, y."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n"
