"""Workbooks to test with: written from assessments, edited as a person would, and looked into."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.meter import Meter
from gapanalyzer.report import sheet
from gapanalyzer.report.source import Particulars, Source
from gapanalyzer.wording import words

PARTICULARS = Particulars(dt.date(2026, 11, 23), ("Anna Alba",), "GapAnalyzer 0")


def source(now: Assessment, language: str = "en") -> Source:
    """What a report on this assessment is made from."""
    return Source(now, PARTICULARS, words(language))


def written(now: Assessment, path: Path, language: str = "en") -> Path:
    """The workbook of an assessment, at `path`."""
    (content,) = sheet.files(source(now, language), Meter())
    path.write_bytes(content)
    return path


def table(book: Any, code: str) -> Any:
    """The sheet of this code."""
    return next(one for one in book.worksheets if str(one["A1"].value or "").startswith(f"gapanalyzer-1|{code}|"))


def columns(one: Any) -> dict[str, int]:
    """The number of each column, from 1, by its code."""
    return {cell.value: cell.column for cell in one[1] if cell.column > 1}


def lines(one: Any) -> Iterator[dict[str, Any]]:
    """Each row by code of column; the id is "id"."""
    named = {1: "id", **{number: code for code, number in columns(one).items()}}
    for row in one.iter_rows(min_row=3):
        yield {named[cell.column]: cell.value for cell in row}


def edited(path: Path, changes: dict[tuple[str, str, str], Any]) -> Path:
    """The workbook saved by another program, with cells changed: (sheet, id, column) → value."""
    book = openpyxl.load_workbook(path)
    for (code, identity, column), value in changes.items():
        one = table(book, code)
        row = next(row for row in range(3, one.max_row + 1) if one.cell(row, 1).value == identity)
        one.cell(row, columns(one)[column] if column != "id" else 1).value = value
    book.save(path)
    return path
