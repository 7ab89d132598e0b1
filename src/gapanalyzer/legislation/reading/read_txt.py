"""Plain text: one Paragraph per printed line, a blank line as Paragraph("").

Wrapped text knows lines, not paragraphs: whoever segments joins them. Form feeds and control characters go.
"""

import re
from pathlib import Path

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.reading.read_bytes import limited, whole
from gapanalyzer.legislation.reading.read_encoding import decode
from gapanalyzer.legislation.reading.read_hyphens import mended
from gapanalyzer.legislation.reading.read_txt_columns import unfolded

_BREAK = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufeff]")
_POINTS_PER_COLUMN = 6.0


def read(path: Path, encoding: str = "") -> Document:
    """Read a text file of any encoding, or of the one given; raises KnownError where it is not text."""
    decoded = decode(whole(path), chosen=encoding)
    text = decoded.text
    limited(len(text), path.name)
    junk = len(_CONTROL.findall(text))
    if junk > len(text) // 50:
        raise unreadable(path.name, "it is not a text file", "Open it in its own program and save it as .docx or .txt")
    printed = _BREAK.split(_CONTROL.sub("", text).replace("\f", "\n\f"))
    lines = tuple(_line(line) for line in unfolded(printed))
    paragraphs, hyphens = mended(_without_double_blanks(lines))
    return Document(paragraphs, hyphens, notes=decoded.notes, guesses=decoded.guesses)


def _line(line: str) -> Paragraph:
    bare = line.strip()
    indent = len(line) - len(line.lstrip())
    return Paragraph(bare, indent=indent * _POINTS_PER_COLUMN if bare else 0.0)


def _without_double_blanks(lines: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    kept: list[Paragraph] = []
    for line in lines:
        if line.text or (kept and kept[-1].text):
            kept.append(line)
    return tuple(kept[:-1] if kept and not kept[-1].text else kept)
