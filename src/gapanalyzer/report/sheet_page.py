"""How a sheet looks and behaves: heads that stay, filters, lists to choose from, locked ids, pages to print."""

import inspect
import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from attrs import field, frozen
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed import legible
from gapanalyzer.model.printed_sheet import PRINTED, Tag
from gapanalyzer.report.blocks import Look
from gapanalyzer.report.sheet_cells import Sheet
from gapanalyzer.report.sheet_grid import Field, Grid, Words, rows

SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""Settings of a workbook: a string is a string."""
HIDDEN = 2
"""Columns before the first one that is seen: the id and the fingerprints."""
HEAD = 1
"""The row of heads, counted from 0; the one above it is hidden."""
_A4 = 9
_INK, _BLUE, _RULE, _MUTED = "#1A2330", "#00629B", "#C3CBD4", "#5B6675"
_OPEN = "#FFF9E5"
"""The ground of a cell that may be edited."""
COLOURS = {
    Look.MET: "#1C7046",
    Look.WIDER: "#1D5FA8",
    Look.PARTLY: "#8A5A00",
    Look.NOT_MET: "#A8231B",
    Look.OPEN: _MUTED,
}
_HEAD = {"bold": True, "font_color": _BLUE, "top": 2, "top_color": _BLUE, "bottom": 1, "bottom_color": _BLUE}
_ALLOWED = {
    "autofilter": True, "sort": True, "format_cells": True, "format_columns": True, "format_rows": True,
    "select_locked_cells": True, "select_unlocked_cells": True,
}  # fmt: skip
_FIGURES = '0;-0;"–"'
"""Nought is a dash, as in the report."""
_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_TEXT, _BLANK = inspect.unwrap(Worksheet.write_string), inspect.unwrap(Worksheet.write_blank)
"""The methods themselves: their wrapper asks of every cell whether it is called "A1", an eighth of the time."""
_FOOTER = 120
"""Letters of a title in the footer, which holds 255 in all."""


@frozen(slots=False)
class Paper:
    """The workbook that sheets are written to, its direction, and where each list of words stands."""

    book: Workbook
    right_to_left: bool
    footer: str
    meter: Meter
    looks: Mapping[str, Words] = field(factory=dict)
    ranges: Mapping[str, str] = field(factory=dict)

    def format(self, **more: Any) -> Any:
        """A look of cells; every text is text and stays it, whatever it begins with."""
        usual = {
            "font_name": "Arial", "font_size": 9, "font_color": _INK, "valign": "top", "text_wrap": True,
            "reading_order": 2 if self.right_to_left else 0, "align": "right" if self.right_to_left else "left",
        }  # fmt: skip
        return self.book.add_format({**usual, **more})

    @cached_property
    def head(self) -> Any:
        """Heads of columns."""
        return self.format(**_HEAD)

    @cached_property
    def head_number(self) -> Any:
        """Heads of columns of figures."""
        return self.format(**_HEAD, align="right")

    @cached_property
    def locked(self) -> Any:
        """Cells that say how things stand."""
        return self.format(num_format="@", bottom=4, bottom_color=_RULE)

    @cached_property
    def editable(self) -> Any:
        """Cells that may be edited."""
        return self.format(num_format="@", bottom=4, bottom_color=_RULE, bg_color=_OPEN, locked=False)

    @cached_property
    def number(self) -> Any:
        """Figures."""
        return self.format(align="right", bottom=4, bottom_color=_RULE, num_format=_FIGURES)

    @cached_property
    def total(self) -> Any:
        """A row that sums up."""
        return self.format(bold=True, top=1, top_color=_INK, bottom=1)

    @cached_property
    def total_number(self) -> Any:
        """Its figures."""
        return self.format(bold=True, align="right", top=1, top_color=_INK, bottom=1, num_format=_FIGURES)

    @cached_property
    def words(self) -> Mapping[Look, Any]:
        """The colours of words that stand for a verdict or a mark."""
        return {look: self.book.add_format({"font_color": colour, "bold": True}) for look, colour in COLOURS.items()}


def sheet_of(paper: Paper, title: str) -> Sheet:
    """A new sheet, set up for print."""
    sheet: Sheet = paper.book.add_worksheet(title, Sheet)
    sheet.meter = paper.meter
    if paper.right_to_left:
        sheet.right_to_left()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    sheet.set_footer(f"&L&8{paper.footer}&R&8&A · &P/&N")
    return sheet


def sheet_name(words: str) -> str:
    """What a sheet may be called."""
    return _NAME.sub(" ", legible(words))[:_LONGEST_NAME]


def footer(words: str) -> str:
    """Words as a footer can hold them: a sign that would be a command is doubled."""
    return legible(" ".join(words.split()))[:_FOOTER].replace("&", "&&")


def write(paper: Paper, grid: Grid, tag: Tag) -> None:
    """One sheet, protected without a password: ids are locked, what may be edited is open."""
    sheet = sheet_of(paper, grid.title)
    sheet.set_landscape()
    sheet.write_string(0, 0, str(tag))
    sheet.write_string(0, 1, PRINTED)
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.set_column(0, HIDDEN - 1, 12, None, {"hidden": True})
    for n, column in enumerate(grid.fields, start=HIDDEN):
        sheet.write_string(0, n, column.code)
        sheet.write_string(HEAD, n, legible(column.head), paper.head_number if column.figures else paper.head)
        sheet.set_column(n, n, column.width)
    last = _lines(paper, sheet, grid)
    for n, column in enumerate(grid.fields, start=HIDDEN):
        _choices(paper, sheet, column, n, last)
    sheet.freeze_panes(HEAD + 1, HIDDEN + grid.still)
    sheet.repeat_rows(HEAD)
    if grid.lines and not grid.total:
        sheet.autofilter(HEAD, HIDDEN, last, HIDDEN + len(grid.fields) - 1)
    sheet.protect("", _ALLOWED)


def _lines(paper: Paper, sheet: Sheet, grid: Grid) -> int:
    """Writes the rows; the number of the last one."""
    looks = [paper.editable if column.editable else paper.locked for column in grid.fields]
    text, blank = _TEXT.__get__(sheet), _BLANK.__get__(sheet)
    at = HEAD
    for at, (identity, printed, cells) in enumerate(rows(grid), start=HEAD + 1):
        paper.meter.check()
        text(at, 0, identity)
        if printed:
            text(at, 1, printed)
        total = identity == grid.total
        for n, (cell, look) in enumerate(zip(cells, looks, strict=True), start=HIDDEN):
            if isinstance(cell, int):
                sheet.write_number(at, n, cell, paper.total_number if total else paper.number)
            elif cell:
                text(at, n, cell, paper.total if total else look)
            else:
                blank(at, n, None, paper.total if total else look)
    return max(at, HEAD + 1)


def _choices(paper: Paper, sheet: Sheet, column: Field, n: int, last: int) -> None:
    """A list to choose from, where a cell may be edited; the colours of the words that have any."""
    if not column.lists:
        return
    if column.editable:
        choice = {"validate": "list", "source": paper.ranges[column.lists], "ignore_blank": True}
        sheet.data_validation(HEAD + 1, n, last, n, choice)
    for word, look in paper.looks[column.lists].words:
        if look in paper.words:
            quoted = legible(word).replace('"', '""')
            rule = {"type": "cell", "criteria": "==", "value": f'"{quoted}"', "format": paper.words[look]}
            sheet.conditional_format(HEAD + 1, n, last, n, rule)
