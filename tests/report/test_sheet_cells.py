"""Cells with text are written as XlsxWriter itself would write them, and no longer than they are wanted."""

import io
import zipfile

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled
from gapanalyzer.report.sheet_cells import Sheet


def written(kind: type[Worksheet], meter: Meter | None = None) -> dict[str, bytes]:
    """The parts of a workbook with a cell of every sort, on a sheet of this kind."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet("One", kind)
    sheet.meter = meter or Meter()
    bold = book.add_format({"bold": True})
    sheet.write_string(0, 0, "plain")
    sheet.write_string(0, 1, "<b> & Ünï", bold)
    sheet.write_number(2, 30, 5, bold)
    sheet.write_blank(3, 0, None, bold)
    sheet.write_string(3, 1, "plain", book.add_format({"italic": True}))
    book.close()
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "docProps/core.xml"}


def test_every_part_is_as_the_library_writes_it() -> None:
    assert written(Sheet) == written(Worksheet)


def test_a_cancel_ends_it_while_the_workbook_is_closed() -> None:
    meter = Meter()
    meter.cancel()
    with pytest.raises(Cancelled):
        written(Sheet, meter)
