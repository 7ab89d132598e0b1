"""Writes the tables of a report as an Excel workbook, a sheet each: concordance, observations, questionnaire."""

import datetime as dt
import io

import xlsxwriter

from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed import legible
from gapanalyzer.model.printed_sheet import Tag
from gapanalyzer.model.problem import KnownError
from gapanalyzer.report.blocks import Choice, Content, Document, Note, Ref, Run, Table
from gapanalyzer.report.places import Places, places
from gapanalyzer.report.sheet_grid import Field, Grid, Line
from gapanalyzer.report.sheet_page import SAFE, Paper, footer, sheet_name, sheet_of, write
from gapanalyzer.wording import words
from gapanalyzer.wording.language import RIGHT_TO_LEFT

_LETTERS = 130
"""The width of all columns of a sheet together."""


def files(document: Document, meter: Meter) -> tuple[bytes, ...]:
    """The one file; the same document gives the same bytes. Raises KnownError where the report has no table."""
    tables = [block for chapter in document.chapters for block in chapter.blocks if isinstance(block, Table)]
    if not tables:
        raise KnownError("This report has no tables that a workbook could hold; choose Word, PDF or HTML.")
    numbered, file = places(document), io.BytesIO()
    book = xlsxwriter.Workbook(file, SAFE)
    created = dt.datetime.combine(document.date, dt.time(), dt.UTC)
    book.set_properties({"title": legible(document.title), "comments": document.made_by, "created": created})
    paper = Paper(book, document.language in RIGHT_TO_LEFT, footer(document.running[0]), meter)
    _first(paper, document, numbered, tables)
    for n, table in enumerate(tables):
        meter.tell("Writing the workbook", n, len(tables))
        write(paper, _grid(numbered, table), Tag("tables", document.language, "", "", ()))
    book.close()
    return (file.getvalue(),)


def _first(paper: Paper, document: Document, numbered: Places, tables: list[Table]) -> None:
    """What the workbook is, and what each sheet holds."""
    sheet = sheet_of(paper, sheet_name(words(document.language).say("Key")))
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 100)
    sheet.write_string(0, 0, legible(document.title), paper.format(bold=True, font_size=14, text_wrap=False))
    sheet.write_string(1, 0, legible(document.subject), paper.format(text_wrap=False))
    for n, table in enumerate(tables, start=3):
        sheet.write_string(n, 0, numbered.label(table.anchor), paper.format(bold=True))
        sheet.write_string(n, 1, legible(table.caption), paper.format())


def _grid(numbered: Places, table: Table) -> Grid:
    shares = sum(column.share for column in table.columns)
    fields = tuple(
        Field(f"column-{n}", column.head, max(8.0, _LETTERS * column.share / shares), figures=column.number)
        for n, column in enumerate(table.columns, start=1)
    )
    lines = tuple(
        Line(f"{table.anchor}/{n}", tuple(_said(numbered, content) for content in row))
        for n, row in enumerate(table.rows, start=1)
    )
    total = lines[-1].id if table.total and lines else ""
    return Grid("tables", sheet_name(numbered.label(table.anchor)), fields, lines, total=total)


def _said(numbered: Places, content: Content) -> str:
    """The words of a cell; what a footnote says follows in brackets."""
    said = []
    for part in content:
        match part:
            case Run():
                said.append(part.text)
            case Choice():
                said.append(part.chosen)
            case Ref():
                said.append(numbered.label(part.to))
            case Note():
                said.append(f" [{_said(numbered, part.content)}]")
            case _:
                said.append(" ")
    return "".join(said)
