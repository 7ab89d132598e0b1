"""A sheet of a workbook that takes the short way with text, and stops where the work is no longer wanted."""

from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell_fast
from xlsxwriter.worksheet import CellStringTuple, Worksheet

from gapanalyzer.model.meter import Meter


class Sheet(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """Its rows and columns have no looks of their own, so that a cell without one has none.

    XlsxWriter writes all cells when the workbook is closed, in one go; `meter` is asked at each, and raises Cancelled.
    """

    meter = Meter()

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        self.meter.check()
        if isinstance(cell, CellStringTuple):
            # The private name is that of the method which this one stands in for.
            look = f' s="{cell.format._get_xf_index()}"' if cell.format else ""  # noqa: SLF001
            self.fh.write(f'<c r="{xl_rowcol_to_cell_fast(row, col)}"{look} t="s"><v>{cell.string}</v></c>')
        else:
            super()._write_cell(row, col, cell)
