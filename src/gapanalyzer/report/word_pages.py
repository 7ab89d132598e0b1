"""Estimates the page each heading falls on, from the sizes of our template, until Word itself counts them."""

from collections.abc import Iterator, Mapping
from math import ceil

from attrs import define, field, frozen

from gapanalyzer.model.meter import Meter
from gapanalyzer.report.blocks import (
    Amended,
    Anchor,
    Block,
    Chapter,
    Chart,
    Choice,
    Content,
    Contents,
    Document,
    Heading,
    Kind,
    Note,
    Para,
    Recommended,
    Ref,
    Role,
    Run,
    Table,
)
from gapanalyzer.report.places import Places
from gapanalyzer.report.word_chart import height as height_of_chart
from gapanalyzer.report.word_looks import WHOLE
from gapanalyzer.report.word_page import Page, Paper

_TWIP = 20.0


@frozen
class Type:
    """How a paragraph takes room, in points: height of a line, mean width of a letter, spaces, indent.

    `keeps` says that it stays with what follows.
    """

    line: float
    letter: float
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    keeps: bool = False

    def height(self, letters: int, width: float) -> float:
        """Without the space around; each line loses about three letters, because lines break at words."""
        across = max(width - self.indent - 3 * self.letter, self.letter)
        return max(1, ceil(letters * self.letter / across)) * self.line


_BODY = Type(13.3, 3.9, 5.5, 5.5, 28.4)
_TYPES = {
    Role.TEXT: Type(13.3, 3.9, 5.5, 5.5),
    Role.NUMBERED: _BODY,
    Role.LEAD: Type(13.3, 3.9, 5.5, 5.5, 28.4, keeps=True),
    Role.ITEM: Type(13.3, 3.9, 2, 2, 28.4),
    Role.LABEL: Type(11.4, 4.6, 7, 2.5, keeps=True),
    Role.HEAD: Type(17.9, 4.2, 0, 5, keeps=True),
    Role.QUESTION: Type(13.3, 3.9, 5.5, 12, keeps=True),
    Role.DRAFT: Type(13.3, 3.9, 0, 3, 28.4),
    Role.TITLE: Type(34, 15, 6, 10),
}
_HEADINGS = {1: Type(21.5, 9, 0, 12, keeps=True), 2: Type(14.5, 6, 18, 5, 28.4, keeps=True)}
_RECOMMENDATION = Type(13.3, 4.35, 10, 0, 36.9, keeps=True)
_PARTICULARS = Type(10.8, 4.0, 0, 9, 36.9)
_CAPTION, _CELL, _NOTE = Type(11.4, 4.6, 9, 4, keeps=True), Type(10.7, 3.76, 2, 2), Type(10.8, 3.1, 0, 2)
_CONTENTS = {1: Type(12, 5, 7, 2), 2: Type(11.4, 4.5, 0, 1)}
_LEGEND = Type(11.4, 4.6, 9, 4)
_WHOLE, _BEGINNING = 3.5, 2
"""Up to so many lines a paragraph stays whole; of a longer one, so many begin it on a page."""
_CELL_SIDES = 2.85
_SHORT = 0.5
"""The part of a page that a table kept whole may take."""
_RULE = 0.5
_REFERENCE = 8
"""Letters a reference takes, more or less."""


@define
class _Layout:
    """Fills pages from top to bottom; what keeps with the next waits until that has come."""

    page: Page
    number: int
    used: float = 0.0
    waiting: float = 0.0
    after: float = 0.0
    anchors: list[Anchor] = field(factory=list)
    found: dict[Anchor, int] = field(factory=dict)
    width: float = field(init=False)
    """Of the text, in points."""
    room: float = field(init=False)
    """The height of a page, in points."""

    def __attrs_post_init__(self) -> None:
        self.width, self.room = self.page.text / _TWIP, self.page.column / _TWIP

    def type(self, kind: Type, letters: int, notes: float = 0.0) -> None:
        """A paragraph; of two spaces that meet, the larger counts."""
        apart = max(kind.before, self.after) - self.after
        high = apart + kind.height(letters, self.width)
        if kind.keeps or high <= _WHOLE * kind.line:
            self.add(high + kind.after + notes, keeps=kind.keeps)
        else:
            self.add(_BEGINNING * kind.line + notes)
            self.used += high - _BEGINNING * kind.line + kind.after
            self._turn()
        self.after = kind.after

    def add(self, height: float, *, keeps: bool = False, again: float = 0.0) -> None:
        """Put something down; `again` is what repeats at the top of a page it begins (the head of a table)."""
        self.waiting += height
        self.after = 0.0
        if keeps:
            return
        if self.used and self.used + self.waiting > self.room:
            self.number, self.used = self.number + 1, again
        if self.anchors:
            self.found |= dict.fromkeys(self.anchors, self.number)
            self.anchors.clear()
        self.used, self.waiting = self.used + self.waiting, 0.0
        self._turn()

    def _turn(self) -> None:
        """What does not fit goes on over the page."""
        while self.used > self.room:
            self.number, self.used = self.number + 1, self.used - self.room


def estimated(document: Document, known: Places, paper: Paper, meter: Meter) -> Mapping[Anchor, int]:
    """Page by anchor of every heading; 1 is the cover. Raises Cancelled where the meter says so."""
    anchors = iter([entry.anchor for entry in known.contents])
    found: dict[Anchor, int] = {}
    number = 0
    for chapter in document.chapters:
        layout = _Layout(paper.page(chapter), number + 1)
        _chapter(chapter, layout, known, anchors, meter)
        number = layout.number
        found |= layout.found
    return found


def _chapter(chapter: Chapter, layout: _Layout, known: Places, anchors: Iterator[Anchor], meter: Meter) -> None:
    if chapter.kind is not Kind.FRONT:
        layout.anchors.append(next(anchors))
        layout.type(_HEADINGS[1], len(chapter.title))
    for block in chapter.blocks:
        meter.check()
        if isinstance(block, Heading):
            layout.anchors.append(next(anchors))
        _block(block, layout, known)
    layout.add(0.0)


def _block(block: Block, layout: _Layout, known: Places) -> None:
    match block:
        case Heading():
            layout.type(_HEADINGS[2], len(block.text))
        case Para(role=Role.CONTENTS_TITLE):
            layout.number, layout.used = layout.number + 1, 34.0
        case Para():
            layout.type(_TYPES.get(block.role, _BODY), _letters(block.content), _notes(block.content, layout.width))
        case Recommended():
            layout.type(_RECOMMENDATION, len(block.text))
            layout.type(_PARTICULARS, _letters(block.particulars))
        case Amended():
            for line in block.lines:
                layout.type(_TYPES[Role.DRAFT], _letters(line))
        case Table():
            _table(block, layout)
        case Chart():
            layout.add(height_of_chart(block) / _TWIP + 8, keeps=True)
            layout.type(_LEGEND, len(block.caption))
        case Contents():
            _contents(layout, known)


def _contents(layout: _Layout, known: Places) -> None:
    for entry in known.contents:
        layout.type(_CONTENTS[entry.level], len(entry.text))


def _table(table: Table, layout: _Layout) -> None:
    columns = _columns(table, layout.page)
    head = _row([len(column.head) for column in table.columns], columns)
    heights = [_row([_letters(content) for content in row], columns) for row in table.rows]
    layout.type(_CAPTION, len(table.caption))
    layout.add(head, keeps=True)
    short = _is_short(heights, layout.page)
    for n, high in enumerate(heights, start=1):
        layout.add(high, keeps=short and n < len(heights), again=0.0 if short else head)


def stays_whole(table: Table, page: Page) -> bool:
    """Whether a table is so short that it is kept on one page: a few rows, and not half a page of them."""
    if len(table.rows) > WHOLE:
        return False
    columns = _columns(table, page)
    return _is_short([_row([_letters(content) for content in row], columns) for row in table.rows], page)


def _is_short(heights: list[float], page: Page) -> bool:
    return len(heights) <= WHOLE and sum(heights) <= page.column / _TWIP * _SHORT


def _columns(table: Table, page: Page) -> list[float]:
    """How many letters fit on a line of each column; about three are lost, because lines break at words."""
    shares = sum(column.share for column in table.columns)
    widths = [page.text / _TWIP * column.share / shares - 2 * _CELL_SIDES for column in table.columns]
    return [max(width / _CELL.letter - 3, 1.0) for width in widths]


def _row(letters: list[int], columns: list[float]) -> float:
    lines = max([count / room for count, room in zip(letters, columns, strict=True)])
    return max(1, ceil(lines)) * _CELL.line + _CELL.before + _CELL.after + _RULE


def _letters(content: Content) -> int:
    letters = 0
    for part in content:
        if isinstance(part, Run):
            letters += len(part.text)
        elif isinstance(part, Ref):
            letters += _REFERENCE
        elif isinstance(part, Choice):
            letters += len(part.chosen)
    return letters


def _notes(content: Content, width: float) -> float:
    lengths = [sum(len(run.text) for run in part.content) + 3 for part in content if isinstance(part, Note)]
    return sum(_NOTE.height(length, width) + _NOTE.after for length in lengths)
