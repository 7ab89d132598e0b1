"""Measures of the page and the parts around the text: sections, headers and footers."""

from attrs import frozen

from gapanalyzer.report import word_looks as looks
from gapanalyzer.report.blocks import Chapter, Document, Kind
from gapanalyzer.report.escaping import attribute
from gapanalyzer.report.numbers import numbers
from gapanalyzer.report.word_xml import HEAD, NAMESPACES, field, paragraph, run
from gapanalyzer.wording import words


@frozen
class Page:
    """An A4 page in twentieths of a point."""

    width: int
    height: int
    left: int
    right: int
    top: int = 1361
    bottom: int = 1247
    edge: int = 680
    """From the edge of the paper to header and footer."""

    @property
    def text(self) -> int:
        """The width of the text."""
        return self.width - self.left - self.right

    @property
    def column(self) -> int:
        """The height of the text."""
        return self.height - self.top - self.bottom


@frozen
class Paper:
    """The pages of a report: the upright one, and the one that lies on its side."""

    upright: Page = Page(11906, 16838, 1304, 1531)
    wide: Page = Page(16838, 11906, 1134, 1134)

    @classmethod
    def of(cls, upright: Page) -> "Paper":
        """The same paper turned, with even margins."""
        side = min(upright.left, upright.right)
        return cls(upright, Page(upright.height, upright.width, side, side))

    def page(self, chapter: Chapter) -> Page:
        """The page a chapter is printed on."""
        return self.wide if chapter.wide else self.upright


def section(chapter: Chapter, page: Page, header: str, footer: str) -> str:
    """The properties of the section that ends with this chapter; the cover has neither header nor footer."""
    lying = ' w:orient="landscape"' if chapter.wide else ""
    cover = "<w:titlePg/>" if chapter.kind is Kind.FRONT else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{attribute(header)}"/>'
        f'<w:footerReference w:type="default" r:id="{attribute(footer)}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"{lying}/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.right}" w:bottom="{page.bottom}" w:left="{page.left}" '
        f'w:header="{page.edge}" w:footer="{page.edge}" w:gutter="0"/><w:cols w:space="720"/>{cover}</w:sectPr>'
    )


def header(document: Document, chapter: Chapter, number: str) -> str:
    """Which chapter this is at the left, status and date at the right; the chapter is a field that follows edits."""
    style = looks.HEADER_WIDE if chapter.wide else looks.HEADER
    if chapter.kind is Kind.FRONT:
        name = run(document.title)
    else:
        of = '"Report Annex"' if chapter.kind is Kind.ANNEX else "1"
        gap = run(" ") if numbers(document.language).chapter.after != "nothing" or chapter.kind is Kind.ANNEX else ""
        name = field(f"STYLEREF {of} \\n", number) + gap + field(f"STYLEREF {of}", chapter.title)
    content = paragraph(name + run("\t" + document.running[0]), style)
    return f"{HEAD}<w:hdr {NAMESPACES}>{content}</w:hdr>"


def footer(document: Document, *, wide: bool) -> str:
    """The checklist at the left, page x of y at the right."""
    style = looks.FOOTER_WIDE if wide else looks.FOOTER
    before, between, after = words(document.language).say("Page {page} of {pages}", page="\0", pages="\0").split("\0")
    pages = run("\t" + before) + field("PAGE", "1") + run(between) + field("NUMPAGES", "1") + run(after)
    return f"{HEAD}<w:ftr {NAMESPACES}>{paragraph(run(document.running[1]) + pages, style)}</w:ftr>"
