"""Judges of PDF files: two checkers of PDF/UA-1, and the words as a reader of the file gets them back."""

from pathlib import Path

import pdfua
import pypdfium2
from outloud import check

BETWEEN = dict.fromkeys(map(ord, " \t\n\r\u00a0\u00ad\u200b\u202f\u2003\ufffe-"))
"""What a line's end may take or leave: spaces, hyphens and marks where a line may break."""


def faults(path: Path) -> list[str]:
    """The errors outloud and pdfua find; empty for a good file."""
    heard = check(str(path))
    errors = [f"{f.rule}: {f.message}" for f in heard.findings if f.severity == "error"]
    return [*([heard.error] if heard.error else []), *errors, *rules_broken(path)]


def rules_broken(path: Path) -> list[str]:
    """What pdfua finds alone: it counts no lines, so it judges files of two pages fairly."""
    return [f"{f.rule_id}: {f.message}" for f in pdfua.validate(str(path)).findings if f.severity.name == "ERROR"]


def said(content: bytes) -> list[str]:
    """The words of each page, in the order of the file."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [document[n].get_textpage().get_text_bounded() for n in range(len(document))]
    finally:
        document.close()


def squeezed(text: str) -> str:
    """Words without what a line's end may take or leave."""
    return text.translate(BETWEEN)
