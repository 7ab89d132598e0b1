"""Writes the same words as a source of any format: those of the law, and those that stand beside it."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from gapanalyzer.legislation.document import Document
from gapanalyzer.legislation.reading import read_akn, read_docx, read_html, read_odt, read_pdf, read_rtf, read_txt
from tests.hostile.crafted import W, p, package
from tests.legislation.reading.test_read_odt import SPACES

Writer = Callable[[Path, Sequence[str], Sequence[str]], None]
"""Writes (path, lines of the law, lines beside it): headers, comments, hidden words, as the format has them."""

LINES_A_PAGE = 30


def word(path: Path, law: Sequence[str], beside: Sequence[str]) -> None:
    """Running header, comment, deleted run, hidden run, footnote, table, text in a content control: turn by turn."""
    body = "".join(_word_paragraph(i, escape(line, quote=False)) for i, line in enumerate(law))
    hidden = "".join(
        f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{escape(line)}</w:t></w:r></w:p>"
        if i % 2
        else f"<w:p><w:del><w:r><w:delText>{escape(line)}</w:delText></w:r></w:del></w:p>"
        for i, line in enumerate(beside[2:])
    )
    parts = {"word/document.xml": f"<w:document {W}><w:body>{body}{hidden}</w:body></w:document>"}
    for name, root, lines in (("header1", "hdr", beside[:1]), ("comments", "comments", beside[1:2])):
        inside = "".join(p(escape(line, quote=False)) for line in lines)
        parts[f"word/{name}.xml"] = f"<w:{root} {W}><w:comment>{inside}</w:comment></w:{root}>"
    package(path, parts)


def _word_paragraph(i: int, words: str) -> str:
    if i % 3 == 1:
        return f"<w:tbl><w:tr><w:tc>{p(words)}</w:tc><w:tc>{p('x')}</w:tc></w:tr></w:tbl>"
    return f"<w:sdt><w:sdtContent>{p(words)}</w:sdtContent></w:sdt>" if i % 3 == 2 else p(words)


def odt(path: Path, law: Sequence[str], beside: Sequence[str]) -> None:
    """A running header among the styles, then comments."""
    notes = "".join(f"<text:p>{escape(line)}</text:p>" for line in beside[1:])
    body = "".join(f"<text:p>{escape(line)}</text:p>" for line in law)
    comment = f"<text:p><office:annotation>{notes}</office:annotation></text:p>" if notes else ""
    text = f"<office:body><office:text>{body}{comment}</office:text></office:body>"
    header = "".join(f"<style:header><text:p>{escape(line)}</text:p></style:header>" for line in beside[:1])
    page = f"<office:master-styles><style:master-page>{header}</style:master-page></office:master-styles>"
    package(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {SPACES}>{text}</office:document-content>",
            "styles.xml": f"<office:document-styles {SPACES}>{page}</office:document-styles>",
        },
    )


def rtf(path: Path, law: Sequence[str], beside: Sequence[str]) -> None:
    """A running header, a comment, then hidden and deleted paragraphs."""
    kinds = (r"{\header %s\par}", r"{\*\annotation %s\par}", r"{\v %s\par}", r"{\deleted %s\par}")
    head = "".join(kinds[i % 4].replace("%s", _rtf(line)) for i, line in enumerate(beside))
    body = "".join(rf"\pard {_rtf(line)}\par " for line in law)
    path.write_text(r"{\rtf1\ansi\uc0" + head + body + "}", encoding="ascii")


def _rtf(line: str) -> str:
    units = line.encode("utf-16-le")
    return "".join(rf"\u{int.from_bytes(units[i : i + 2], 'little')} " for i in range(0, len(units), 2))


def html(path: Path, law: Sequence[str], beside: Sequence[str]) -> None:
    """Navigation, a hidden part, a button."""
    kinds = ("<nav>%s</nav>", "<div hidden>%s</div>", "<p>a<button>%s</button></p>")
    around = "".join(kinds[i % 3].replace("%s", escape(line)) for i, line in enumerate(beside))
    body = "".join(f"<li>{escape(line)}</li>" if i % 2 else f"<p>{escape(line)}</p>" for i, line in enumerate(law))
    path.write_text(f"<html><body>{around}<p>law</p>{body}</body></html>", encoding="utf-8")


def akn(path: Path, law: Sequence[str], beside: Sequence[str]) -> None:
    """Words marked as deleted."""
    gone = "".join(f"<p><del>{escape(line)}</del></p>" for line in beside)
    body = "".join(f"<section><num>{i}.</num><p>{escape(line)}</p></section>" for i, line in enumerate(law))
    path.write_text(f"<akomaNtoso><act><body>{gone}{body}</body></act></akomaNtoso>", encoding="utf-8")


def txt(path: Path, law: Sequence[str], beside: Sequence[str]) -> None:
    """Plain text has nothing beside the law: every line is its text."""
    path.write_text("\n".join([*beside, *law]), encoding="utf-8")


def pdf(path: Path, law: Sequence[str], beside: Sequence[str]) -> None:
    """The first line beside the law as running header, the page number below; the others in the text."""
    canvas = Canvas(str(path), pagesize=A4)
    lines = [*beside[1:], *law]
    for at in range(0, len(lines), LINES_A_PAGE):
        for i, line in enumerate(lines[at : at + LINES_A_PAGE]):
            canvas.drawString(72, 740 - 20 * i, line)
        canvas.drawString(72, 810, "".join(beside[:1]))
        canvas.drawString(290, 30, str(at // LINES_A_PAGE + 1))
        canvas.showPage()
    canvas.save()


FORMATS: Mapping[str, tuple[Writer, Callable[[Path], Document]]] = {
    "docx": (word, read_docx.read),
    "odt": (odt, read_odt.read),
    "rtf": (rtf, read_rtf.read),
    "html": (html, read_html.read),
    "xml": (akn, read_akn.read),
    "txt": (txt, read_txt.read),
}
"""By suffix: who writes it and who reads it. Of a PDF file only its own text layer says what its words are."""

PDF: tuple[Writer, Callable[[Path], Document]] = (pdf, read_pdf.read)
