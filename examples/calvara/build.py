"""Makes the three acts of Calvara, as Word, PDF and HTML files in `laws/`, from their plain-text sources.

Run `python -m examples.calvara.build` in the top folder. The same sources always give the same bytes.
"""

from collections.abc import Callable, Iterator
from html import escape
from io import BytesIO
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from examples.calvara.source import HERE, SOURCES, Act, Kind, Line, read
from examples.calvara.word import docx

PUBLISHER = "Official Gazette of the Republic of Calvara"
FRAME_PADDING = 6  # points that reportlab keeps free inside its margins
SERIF, BOLD, ITALIC = "Times-Roman", "Times-Bold", "Times-Italic"

HTML_HEAD = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>
body {{ max-width: 42em; margin: 3em auto; padding: 0 1em; color: #1a1a1a; font: 1em/1.5 Georgia, serif; }}
.head {{ text-align: center; margin-bottom: 3em; }}
h1 {{ font-size: 1.7em; margin: 0; }}
h2 {{ font-size: 1.3em; text-align: center; margin: 2.5em 0 1em; }}
h3 {{ font-size: 1.1em; text-align: center; font-style: italic; font-weight: normal; margin: 2em 0 1em; }}
h4 {{ font-size: 1em; margin: 1.8em 0 0.5em; }}
p {{ margin: 0.4em 0; }}
.note {{ font-style: italic; }}
.point {{ margin-left: 2em; }}
</style>
</head>
<body>
<div class="head">
<h1>{title}</h1>
<p>{enacted}</p>
<p class="note">{note}</p>
</div>
"""


def printed(act: Act, line: Line) -> str:
    """The line as it is read on paper: number first, then the words."""
    if line.kind is Kind.UNIT:
        return f"{act.unit} {line.number}. {line.text}"
    return f"({line.number}) {line.text}" if line.number else line.text


def html(act: Act) -> bytes:
    """The act as one HTML page: h1 for its title, h2 and h3 for the containers, h4 for the units."""
    head = HTML_HEAD.format(language=act.language, title=act.title, enacted=act.enacted, note=act.note)
    tags = {
        Kind.CONTAINER: "<h2>{}</h2>",
        Kind.SUBCONTAINER: "<h3>{}</h3>",
        Kind.UNIT: "<h4>{}</h4>",
        Kind.PARAGRAPH: "<p>{}</p>",
        Kind.POINT: '<p class="point">{}</p>',
        Kind.TEXT: "<p>{}</p>",
    }
    body = "\n".join(tags[line.kind].format(escape(printed(act, line), quote=False)) for line in act.lines)
    return f"{head}{body}\n</body>\n</html>\n".encode()


def style(name: str, **changes: Any) -> ParagraphStyle:
    """A paragraph style of the printed act; what is not said is as in its body text."""
    usual = {"fontName": SERIF, "fontSize": 11, "leading": 15, "spaceAfter": 5, "alignment": TA_JUSTIFY}
    return ParagraphStyle(name, **{**usual, **changes})


HEADING = {"alignment": TA_CENTER, "keepWithNext": 1}
HANGING = {"bulletFontName": SERIF, "bulletFontSize": 11, "bulletIndent": 0}
STYLES = {
    Kind.CONTAINER: style("container", fontName=BOLD, fontSize=14, leading=18, spaceBefore=22, spaceAfter=8, **HEADING),
    Kind.SUBCONTAINER: style("subcontainer", fontName=ITALIC, fontSize=12, spaceBefore=12, spaceAfter=6, **HEADING),
    Kind.UNIT: style("unit", fontName=BOLD, spaceBefore=11, spaceAfter=4, alignment=0, keepWithNext=1),
    Kind.PARAGRAPH: style("paragraph", leftIndent=22, **HANGING),
    Kind.POINT: style("point", leftIndent=44, spaceAfter=3, **{**HANGING, "bulletIndent": 22}),
    Kind.TEXT: style("text"),
}
ACT_TITLE = style("act", fontName=BOLD, fontSize=20, leading=26, spaceBefore=18, spaceAfter=6, alignment=TA_CENTER)
ENACTED = style("enacted", alignment=TA_CENTER, spaceAfter=14)
NOTE = style("note", fontName=ITALIC, fontSize=10, leading=13, spaceAfter=10)


def paragraph(act: Act, line: Line) -> Paragraph:
    """The line as one block of the PDF; the numbers of paragraphs and points hang before their text."""
    if line.kind in (Kind.PARAGRAPH, Kind.POINT):
        return Paragraph(escape(line.text, quote=False), STYLES[line.kind], bulletText=f"({line.number})")
    return Paragraph(escape(printed(act, line), quote=False), STYLES[line.kind])


def story(act: Act) -> Iterator[Flowable]:
    """The blocks of the PDF in order."""
    yield Paragraph(act.title, ACT_TITLE)
    yield Paragraph(act.enacted, ENACTED)
    yield Paragraph(act.note, NOTE)
    for line in act.lines:
        yield paragraph(act, line)


def running(act: Act) -> Callable[[Canvas, SimpleDocTemplate], None]:
    """Draws the running header and the page number of one page."""

    def draw(canvas: Canvas, template: SimpleDocTemplate) -> None:
        width, height = A4
        canvas.saveState()
        canvas.setFont(ITALIC, 9)
        canvas.drawCentredString(width / 2, height - 15 * mm, act.title)
        canvas.setLineWidth(0.4)
        canvas.line(25 * mm, height - 17 * mm, width - 25 * mm, height - 17 * mm)
        canvas.setFont(SERIF, 9)
        canvas.drawCentredString(width / 2, 13 * mm, str(template.page))
        canvas.restoreState()

    return draw


def pdf(act: Act) -> bytes:
    """The act on A4 pages, with running header and page numbers."""
    out = BytesIO()
    template = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=25 * mm - FRAME_PADDING,
        rightMargin=25 * mm - FRAME_PADDING,
        topMargin=24 * mm,
        bottomMargin=22 * mm,
        invariant=1,
        title=act.title,
        author=PUBLISHER,
        lang=act.language,
    )
    template.build(list(story(act)), onFirstPage=running(act), onLaterPages=running(act))
    return out.getvalue()


def files() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file of `laws/`."""
    for name in SOURCES:
        act = read(name)
        yield f"{name}.docx", docx(act, PUBLISHER)
        yield f"{name}.pdf", pdf(act)
        yield f"{name}.html", html(act)


def main() -> None:
    """Writes the nine files."""
    target = HERE / "laws"
    target.mkdir(exist_ok=True)
    for name, data in files():
        (target / name).write_bytes(data)
        print(target / name)


if __name__ == "__main__":
    main()
