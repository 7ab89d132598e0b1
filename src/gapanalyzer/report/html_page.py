"""Writes a neutral document as one web page that needs nothing besides itself: no scripts, nothing from elsewhere."""

from pathlib import Path

from gapanalyzer.model.meter import Meter
from gapanalyzer.report.blocks import Document
from gapanalyzer.report.escaping import attribute
from gapanalyzer.report.html_body import Body
from gapanalyzer.report.html_text import element, text
from gapanalyzer.report.places import places
from gapanalyzer.wording import words
from gapanalyzer.wording.language import RIGHT_TO_LEFT

_LOOK = Path(__file__).parent / "html_look.css"
_NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for the page: its own style, nothing more."""


def files(document: Document, meter: Meter) -> tuple[bytes, ...]:
    """The one file; the same document gives the same bytes. Raises Cancelled where the meter says so."""
    body = Body(places(document), words(document.language), meter)
    chapters = []
    for n, chapter in enumerate(document.chapters):
        meter.tell("Writing the page", n, len(document.chapters))
        chapters.append(body.chapter(chapter))
    begin, end = _frame(document)
    return ("".join([begin, *chapters, *body.endnotes(), end]).encode(),)


def _frame(document: Document) -> tuple[str, str]:
    """What stands before and after the chapters and notes."""
    way = "rtl" if document.language in RIGHT_TO_LEFT else "ltr"
    running = element("p", text(" · ".join(part for part in document.running if part)), "running")
    head = (
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_ELSE}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        element("title", text(document.title)),
        *(f'<meta name="{name}" content="{attribute(said)}">' for name, said in _particulars(document)),
        element("style", _LOOK.read_text(encoding="utf-8")),
    )
    begin = f'<!DOCTYPE html>\n<html lang="{attribute(document.language)}" dir="{way}">\n'
    end = f"</main>{element('footer', running)}</body>\n</html>\n"
    return begin + element("head", "\n".join(head)) + "\n<body><main>", end


def _particulars(document: Document) -> tuple[tuple[str, str], ...]:
    """As Word's document properties."""
    named = (
        ("author", ", ".join(document.authors)),
        ("description", document.subject),
        ("keywords", ", ".join(document.keywords)),
        ("generator", document.made_by),
        ("date", document.date.isoformat()),
    )
    return tuple((name, said) for name, said in named if said)
