"""In the child process: the cells of the sheets of a workbook that are ours, as plain words with their rows."""

import datetime as dt
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed_sheet import EDITABLE, PRINTED, Tag
from gapanalyzer.model.problem import KnownError

_MOST_ROWS, _MOST_COLUMNS, _MOST_SHEETS = 100_000, 64, 50
_MOST_BYTES = 512 * 2**20
"""Of all parts, unpacked."""
_AGAIN = "Save it as an Excel workbook (.xlsx) in the program it was edited with, and read that back"
_FORMULA, _ERROR = "f", "e"
_RETURN = "_x000D_\n"
"""A carriage return before a line feed, as Excel writes it."""

Sheet = dict[str, Any]


def read(arguments: dict[str, str], meter: Meter) -> list[Sheet]:
    """The sheets with a tag of ours: {tag, title, rows: [[number, id, printed, {code: words}, {cell: fault}]]}.

    A fault is "formula", "error" or "date": what a cell holds in place of words. Raises KnownError where the file is
    no workbook or larger than any we write.
    """
    path = Path(arguments["path"])
    _look_over(path)
    try:
        book = openpyxl.load_workbook(path, read_only=True, keep_links=False)
        found: list[Sheet] = []
        for n, sheet in enumerate(book.worksheets[:_MOST_SHEETS]):
            meter.tell("Reading the workbook", n, len(book.worksheets))
            found += _sheet(sheet)
    except (InvalidFileException, KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
        raise _damaged(path) from error
    return found


def _look_over(path: Path) -> None:
    """Before anything is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError) as error:
        raise unreadable(path.name, "it is not an Excel workbook", _AGAIN) from error
    if "xl/workbook.xml" not in {part.filename for part in parts}:
        raise unreadable(path.name, "it is not an Excel workbook", _AGAIN)
    if sum(part.file_size for part in parts) > _MOST_BYTES:
        raise unreadable(path.name, "it unpacks to more than any workbook of ours", "Read back the one you were sent")


def _damaged(path: Path) -> KnownError:
    return unreadable(path.name, "something in it is not as its format asks", _AGAIN)


def _sheet(sheet: Any) -> Iterator[Sheet]:
    """The sheet, where its first cell is a tag of ours and it is one that is read back."""
    rows = sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)
    head = next(rows, ())
    tag = Tag.read(_words(head[0])) if head else None
    if tag is None or tag.sheet not in EDITABLE:
        return
    wanted = {_words(cell): n for n, cell in enumerate(head) if n}
    next(rows, None)
    yield {"tag": str(tag), "title": sheet.title, "rows": [row for cells in rows for row in _row(cells, wanted, tag)]}


def _row(cells: tuple[Any, ...], wanted: dict[str, int], tag: Tag) -> Iterator[list[Any]]:
    """What a row says; nothing where it holds nothing."""
    filled = [cell for cell in cells if cell.value is not None]
    if not filled:
        return
    codes = [code for code in EDITABLE[tag.sheet] if code in wanted and wanted[code] < len(cells)]
    held = {code: cells[wanted[code]] for code in codes}
    printed = wanted.get(PRINTED, 0)
    faults = {cell.coordinate: fault for cell in held.values() if (fault := _fault(cell))}
    identity = "" if _fault(cells[0]) or not isinstance(cells[0].value, str) else cells[0].value
    said = {code: _words(cell) for code, cell in held.items()}
    yield [filled[0].row, identity, _words(cells[printed]) if printed else "", said, faults]


def _fault(cell: Any) -> str:
    if cell.value is None:
        return ""
    if cell.data_type == _FORMULA:
        return "formula"
    if cell.data_type == _ERROR:
        return "error"
    return "date" if isinstance(cell.value, dt.date | dt.time | dt.timedelta) else ""


def _words(cell: Any) -> str:
    """What a person reads in a cell."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace(_RETURN, "\n")
