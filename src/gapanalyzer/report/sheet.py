"""Writes an assessment as an Excel workbook that can be edited and read back; no text in it is ever a formula."""

import datetime as dt
import io

import xlsxwriter

from gapanalyzer.assess.origin import origins
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed import legible
from gapanalyzer.model.printed_sheet import Tag
from gapanalyzer.report.front import country, instrument, title
from gapanalyzer.report.sheet_grid import Grid
from gapanalyzer.report.sheet_key import key
from gapanalyzer.report.sheet_page import SAFE, Paper, footer, sheet_name, write
from gapanalyzer.report.sheet_rows import citations, criteria, lists, recommendations, requirements, settled
from gapanalyzer.report.sheet_summary import summary
from gapanalyzer.report.source import Source
from gapanalyzer.wording.language import RIGHT_TO_LEFT

_MAKERS = (summary, requirements, criteria, citations, recommendations, settled)


def files(source: Source, meter: Meter) -> tuple[bytes, ...]:
    """The one file; the same assessment and date give the same bytes. Raises Cancelled where the meter says so."""
    grids = tuple(_named(make(source)) for make in _MAKERS)
    words = lists(source)
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, SAFE)
    book.set_properties(_properties(source))
    day = source.say.date(source.particulars.date)
    running = footer(f"{country(source)} · {day}")
    looks = {held.code: held for held in words}
    paper = Paper(book, source.language in RIGHT_TO_LEFT, running, meter, looks)
    ranges = key(paper, source, grids, words, sheet_name(source.say.say("Key")))
    paper = Paper(book, paper.right_to_left, running, meter, looks, ranges)
    for n, grid in enumerate(grids):
        meter.tell("Writing the workbook", n, len(grids))
        write(paper, grid, _tag(source, grid))
    book.close()
    return (file.getvalue(),)


def _tag(source: Source, grid: Grid) -> Tag:
    checklist = source.now.checklist
    return Tag(grid.code, source.language, checklist.id, str(checklist.edition), origins(source.now.ledger))


def _named(grid: Grid) -> Grid:
    return Grid(grid.code, sheet_name(grid.title), grid.fields, grid.lines, grid.still, grid.read_back, grid.total)


def _properties(source: Source) -> dict[str, object]:
    """Title and date; nobody's name."""
    return {
        "title": legible(f"{country(source)}: {title(source)}"),
        "subject": legible(instrument(source)),
        "category": source.now.checklist.instrument,
        "comments": source.particulars.tool,
        "created": dt.datetime.combine(source.particulars.date, dt.time(), dt.UTC),
    }
