"""The body of a report as WordprocessingML: every kind of block, in the order of the document."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from attrs import define, field

from gapanalyzer.report import word_ids as ids
from gapanalyzer.report import word_looks as looks
from gapanalyzer.report import word_xml as xml
from gapanalyzer.report.blocks import (
    Amended,
    Anchor,
    Block,
    Chapter,
    Chart,
    Choice,
    Content,
    Contents,
    Heading,
    Kind,
    Note,
    Para,
    Recommended,
    Ref,
    Remark,
    Remarks,
    Role,
    Run,
    Tab,
    Table,
    kept_words,
    words_of,
)
from gapanalyzer.report.escaping import attribute
from gapanalyzer.report.numbers import after_label
from gapanalyzer.report.places import Places
from gapanalyzer.report.word_changes import Tracked
from gapanalyzer.report.word_chart import frame
from gapanalyzer.report.word_comments import Comments
from gapanalyzer.report.word_keeping import drafted, headed
from gapanalyzer.report.word_numbering import ANNEXES, FIRST_LIST, OF_HEADINGS
from gapanalyzer.report.word_page import Page, Paper
from gapanalyzer.report.word_pages import stays_whole
from gapanalyzer.wording import Words

_LABEL = 10
"""Letters that fit before the first tab of the contents; “Приложение III” does not."""


@define
class Body:
    """Grows block by block; keeps the notes, charts and numbers that the parts around it need."""

    places: Places
    say: Words
    pages: Mapping[Anchor, int]
    date: dt.date
    paper: Paper
    notes: list[str] = field(factory=list)
    charts: list[Chart] = field(factory=list)
    lists: int = 0
    comments: Comments = field(factory=Comments)
    _remarks: dict[Anchor, tuple[Remark, ...]] = field(factory=dict)
    _ids: int = 0
    _headings: int = 0
    _in_list: bool = False
    _in_annex: bool = False

    @property
    def tracked(self) -> Tracked:
        """Writes provisions with changes."""
        return Tracked(self._number, self.date)

    def chapter(self, chapter: Chapter, section: str) -> Iterator[str]:
        """A chapter, piece by piece; its section properties go into a paragraph of their own at its end."""
        self._remarks = {block.about: block.said for block in chapter.blocks if isinstance(block, Remarks)}
        self._in_annex = chapter.kind is Kind.ANNEX
        page = self.paper.page(chapter)
        if chapter.kind is not Kind.FRONT:
            yield self._title(chapter)
        for address, held in groupby(chapter.blocks, lambda block: block.id if isinstance(block, Para) else ""):
            if address:
                yield self._edited(address, held)
            else:
                yield from (self.block(block, page) for block in held)
        yield section

    def _edited(self, address: Anchor, blocks: Iterable[Block]) -> str:
        """The paragraphs of one text that a reader may edit, each in a control, all in one bookmark.

        LibreOffice garbles the first paragraph in a control that is around paragraphs, where it mixes scripts.
        """
        paras = [block for block in blocks if isinstance(block, Para)]
        words = "\n".join(kept_words(para.content) for para in paras)
        begun, ended = ids.marks(self._number(), address, words)
        contents = [ids.control(self._number(), address, self.inlines(para.content), self.say) for para in paras]
        contents[0] = begun + contents[0]
        contents[-1] += ended
        lines = drafted([words_of(para.content) for para in paras])
        styles = [s if p.role is Role.DRAFT else looks.PARAGRAPHS[p.role] for s, p in zip(lines, paras, strict=True)]
        return "".join([xml.paragraph(content, style) for content, style in zip(contents, styles, strict=True)])

    def block(self, block: Block, page: Page) -> str:
        """One block."""
        self._follow_list(block)
        match block:
            case Heading():
                numbered = xml.numbering(ANNEXES, OF_HEADINGS) if self._in_annex else ""
                said = self._heading(block.text, looks.HEADINGS[2], self._next_heading(), numbered)
            case Para():
                said = self._para(block, page)
            case Remarks():
                said = ""
            case Recommended():
                said = self._recommended(block)
            case Amended():
                said = self.tracked.block(block)
            case Table():
                said = self._caption(block.anchor, "Table", block.caption) + self._table(block, page)
            case Chart():
                said = self._chart(block, page)
            case Contents():
                said = self._contents()
        return said

    def _chart(self, chart: Chart, page: Page) -> str:
        self.charts.append(chart)
        drawing = frame(len(self.charts), chart, page.text)
        return xml.paragraph(drawing, looks.FIGURE) + self._caption(chart.anchor, "Figure", chart.caption)

    def _follow_list(self, block: Block) -> None:
        is_item = isinstance(block, Para) and block.role is Role.ITEM
        self.lists += is_item and not self._in_list
        self._in_list = is_item

    def _number(self) -> int:
        self._ids += 1
        return self._ids

    def _marked(self, anchor: Anchor, content: str) -> str:
        return xml.bookmark(self._number(), xml.bookmark_name(anchor), content) if anchor else content

    # -- headings -----------------------------------------------------------------------------------------------

    def _next_heading(self) -> Anchor:
        entry = self.places.contents[self._headings]
        self._headings += 1
        return entry.anchor

    def _title(self, chapter: Chapter) -> str:
        style = looks.ANNEX if chapter.kind is Kind.ANNEX else looks.HEADINGS[1]
        return self._heading(chapter.title, style, self._next_heading())

    def _heading(self, text: str, style: str, anchor: Anchor, numbered: str = "") -> str:
        content = self._marked(anchor, xml.run(" ".join(text.split()) or "–"))
        return xml.paragraph(self.comments.around(content, self._remarks.get(anchor, ())), style, numbered)

    def _contents(self) -> str:
        """Every line in full, inside the field that lets Word make them anew."""
        lines = [self._line(n) for n in range(len(self.places.contents))]
        begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        instruction = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
        separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        written = []
        for n, (style, line) in enumerate(lines):
            first = begin + instruction + separate if n == 0 else ""
            last = end if n == len(lines) - 1 else ""
            written.append(xml.paragraph(first + line + last, style))
        return "".join(written)

    def _line(self, n: int) -> tuple[str, str]:
        entry = self.places.contents[n]
        name = xml.bookmark_name(entry.anchor)
        gap = "\t" if len(entry.number) <= _LABEL else "\u2002"
        words = xml.run(f"{entry.number}{gap}{' '.join(entry.text.split())}\t")
        page = xml.field(f"PAGEREF {name} \\h", str(self.pages.get(entry.anchor, 1)))
        return looks.CONTENTS[entry.level], f'<w:hyperlink w:anchor="{name}" w:history="1">{words}{page}</w:hyperlink>'

    # -- paragraphs ---------------------------------------------------------------------------------------------

    def _para(self, para: Para, page: Page) -> str:
        numbering = xml.numbering(FIRST_LIST + self.lists - 1, 0)
        properties = numbering if para.role is Role.ITEM else ""
        content = headed(para.content, page) if para.role is Role.HEAD else para.content
        said = self._marked(para.anchor, self.inlines(content))
        return xml.paragraph(said, looks.PARAGRAPHS[para.role], properties)

    def _recommended(self, block: Recommended) -> str:
        number = self._marked(block.id, xml.run(self.places.label(block.id), looks.NUMBER))
        text = self._editable(f"{block.id}:text", block.text or "–", xml.run(block.text or "–"))
        particulars = xml.run("\t") + self.inlines(block.particulars)
        said = xml.paragraph(number + xml.run("\t") + text, looks.RECOMMENDATION)
        return said + xml.paragraph(particulars, looks.PARTICULARS)

    def inlines(self, content: Content) -> str:
        """Runs, notes, references and controls."""
        return "".join([self._run(part) if isinstance(part, Run) else self._inline(part) for part in content])

    def _inline(self, part: Note | Ref | Tab | Choice) -> str:
        match part:
            case Tab():
                return "<w:r><w:tab/></w:r>"
            case Ref():
                return self._reference(part.to)
            case Choice():
                words = xml.run(part.chosen, looks.RUNS[part.look])
                return self._editable(part.id, part.chosen, words, xml.choices(part.options))
            case Note():
                return self._note(part)

    def _run(self, run: Run) -> str:
        style = looks.RUNS[run.look]
        if run.id:
            return self._editable(run.id, run.text, xml.run(run.text, style))
        foreign = run.language and run.language != self.say.language
        return xml.run(run.text, style, xml.tongue(run.language) if foreign else "")

    def _editable(self, address: Anchor, words: str, content: str, kind: str = "") -> str:
        """Runs that a reader may edit and hand back."""
        begun, ended = ids.marks(self._number(), address, words)
        return begun + ids.control(self._number(), address, content, self.say, kind) + ended

    def _reference(self, to: Anchor) -> str:
        numbered = to.startswith(("paragraph:", "annex:"))
        switches = "\\n \\h" if numbered else "\\h"
        return xml.field(f"REF {xml.bookmark_name(to)} {switches}", self.places.label(to))

    def _note(self, note: Note) -> str:
        number = len(self.notes) + 1
        mark = f'<w:r><w:rPr><w:rStyle w:val="{looks.NOTE_MARK}"/></w:rPr><w:footnoteRef/></w:r>'
        content = xml.paragraph(mark + xml.run(" ") + self.inlines(note.content), looks.NOTE)
        self.notes.append(f'<w:footnote w:id="{number}">{content}</w:footnote>')
        return f'<w:r><w:rPr><w:rStyle w:val="{looks.NOTE_MARK}"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'

    # -- tables -------------------------------------------------------------------------------------------------

    def _caption(self, anchor: Anchor, sequence: str, text: str) -> str:
        label = self.places.label(anchor)
        number = re.findall(r"\d+", label)[-1]
        before, after = label.rsplit(number, 1)
        counted = xml.run(before) + xml.field(f"SEQ {sequence} \\* ARABIC", number) + xml.run(after)
        style = looks.CAPTION if sequence == "Table" else looks.LEGEND
        return xml.paragraph(self._marked(anchor, counted) + xml.run(f"{after_label(self.say.language)}{text}"), style)

    def _table(self, table: Table, page: Page) -> str:
        widths = _widths(table, page.text)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        last, flags = ("1", "0660") if table.total else ("0", "0620")
        properties = (
            f'<w:tblPr><w:tblStyle w:val="{looks.TABLE}"/><w:tblW w:w="{page.text}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{flags}" '
            f'w:firstRow="1" w:lastRow="{last}" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{attribute(table.caption)}"/>'
            f'<w:tblDescription w:val="{attribute("; ".join(c.head for c in table.columns))}"/></w:tblPr>'
        )
        rows = self._head(table, widths) + self._rows(table, widths, whole=stays_whole(table, page))
        return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"

    def _head(self, table: Table, widths: list[int]) -> str:
        cells = "".join(
            _cell(
                width, xml.paragraph(xml.run(column.head), looks.CELL_HEAD_NUMBER if column.number else looks.CELL_HEAD)
            )
            for width, column in zip(widths, table.columns, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"

    def _rows(self, table: Table, widths: list[int], *, whole: bool) -> str:
        """A table that stays whole keeps each row with the next."""
        text = looks.CELL_KEPT if whole else looks.CELL
        styles = [looks.CELL_NUMBER if column.number else text for column in table.columns]
        last = [looks.CELL if style == text else style for style in styles]
        kept, ending = (_begun(widths, held) for held in (styles, last))
        return "".join(
            [self._row(row, ending if n == len(table.rows) else kept) for n, row in enumerate(table.rows, start=1)]
        )

    def _row(self, row: tuple[Content, ...], begun: list[str]) -> str:
        cells = [begin + self.inlines(content) + "</w:p></w:tc>" for begin, content in zip(begun, row, strict=True)]
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _begun(widths: list[int], styles: list[str]) -> list[str]:
    """How the cells of a row begin."""
    return [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        for width, style in zip(widths, styles, strict=True)
    ]


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _widths(table: Table, text: int) -> list[int]:
    """Whole twips that sum to the text width."""
    shares = sum(column.share for column in table.columns)
    widths = [int(text * column.share / shares) for column in table.columns]
    widths[-1] += text - sum(widths)
    return widths
