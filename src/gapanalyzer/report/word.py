"""Writes a neutral document as a Word file."""

from collections.abc import Iterator
from pathlib import Path

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from gapanalyzer.model.meter import Meter
from gapanalyzer.report import word_looks as looks
from gapanalyzer.report import word_reading as reading
from gapanalyzer.report.blocks import Document, Kind
from gapanalyzer.report.places import places
from gapanalyzer.report.word_body import Body
from gapanalyzer.report.word_chart import part, relation, workbook
from gapanalyzer.report.word_design import DESIGNS, UN
from gapanalyzer.report.word_notes import notes_part
from gapanalyzer.report.word_numbering import numbering
from gapanalyzer.report.word_package import Parts
from gapanalyzer.report.word_page import footer, header, section
from gapanalyzer.report.word_pages import estimated
from gapanalyzer.report.word_reading import OURS
from gapanalyzer.report.word_xml import paragraph
from gapanalyzer.wording import words

NAMES = tuple(design.name for design in DESIGNS)
"""Our templates: the style of the United Nations, a plain one, and one in large print."""
PATH = OURS / f"{UN.name}.docx"
_STEP = "Writing the report"


def files(document: Document, meter: Meter, template: str = UN.name) -> tuple[bytes, ...]:
    """The one file; raises KnownError where the template cannot be used, Cancelled where the meter says so.

    `template` names one of ours, or is the path of a Word file that has the styles of the contract.
    """
    path = OURS / f"{template}.docx"
    return (write(document, path if template in NAMES else Path(template), meter),)


def write(document: Document, template: Path = PATH, meter: Meter | None = None) -> bytes:
    """The file; the same document and template give the same bytes.

    Raises KnownError where the template is no Word file or lacks a style, Cancelled where the meter says so.
    """
    meter = meter or Meter()
    meter.tell(_STEP, 1, 3)
    on = reading.template(template, meter)
    parts = Parts(on, document.language, meter)
    known = places(document)
    pages = estimated(document, known, on.paper, meter)
    body = Body(known, words(document.language), pages, document.date, on.paper)
    text = list(_chapters(document, body, parts, meter))
    parts.add("numbering.xml", CT.WML_NUMBERING, RT.NUMBERING, numbering(body.say, body.lists))
    parts.add("footnotes.xml", CT.WML_FOOTNOTES, RT.FOOTNOTES, notes_part(body.notes))
    if comments := body.comments.part():
        parts.add("comments.xml", CT.WML_COMMENTS, RT.COMMENTS, comments)
    for n, chart in enumerate(body.charts, start=1):
        parts.add_chart(n, relation(n), part(chart, "rId1"), workbook(chart, document.date))
    meter.tell(_STEP, 1, 3)
    return parts.finished(text, document)


def _chapters(document: Document, body: Body, parts: Parts, meter: Meter) -> Iterator[str]:
    """All chapters; the properties of the last section stand in the body itself, the others in a paragraph each."""
    footers = {
        wide: parts.add(f"footer{int(wide) + 1}.xml", CT.WML_FOOTER, RT.FOOTER, footer(document, wide=wide))
        for wide in sorted({chapter.wide for chapter in document.chapters})
    }
    numbers = iter([entry.number for entry in body.places.contents if entry.level == 1])
    for n, chapter in enumerate(document.chapters, start=1):
        meter.tell(_STEP, 1, 3)
        number = "" if chapter.kind is Kind.FRONT else next(numbers)
        head = parts.add(f"header{n}.xml", CT.WML_HEADER, RT.HEADER, header(document, chapter, number))
        properties = section(chapter, body.paper.page(chapter), head, footers[chapter.wide])
        last = n == len(document.chapters)
        ending = paragraph("", looks.BREAK) + properties if last else paragraph("", looks.BREAK, properties)
        for piece in body.chapter(chapter, ending):
            meter.check()
            yield piece
