"""A sheet before it has a format: columns, rows, and what each of them is."""

from collections.abc import Iterator

from attrs import frozen

from gapanalyzer.model.printed_sheet import pieces, prints, row_id
from gapanalyzer.report.blocks import Look

Cell = str | int


@frozen
class Field:
    """A column: its code, its head, its width in letters.

    `lists` names the list of words a cell may hold, `editable` says that a reader may change it, `kept` that it is
    repeated where a long text goes on in further rows, `figures` that it holds numbers.
    """

    code: str
    head: str
    width: float
    lists: str = ""
    editable: bool = False
    kept: bool = False
    figures: bool = False


@frozen
class Line:
    """A row with the id it keeps in every workbook."""

    id: str
    cells: tuple[Cell, ...]


@frozen
class Grid:
    """A sheet; `still` columns stay in sight, `read_back` are the codes of columns that are read back."""

    code: str
    title: str
    fields: tuple[Field, ...]
    lines: tuple[Line, ...]
    still: int = 1
    read_back: tuple[str, ...] = ()
    total: str = ""
    """The id of the row that sums up those above it."""


@frozen
class Words:
    """The words a cell may hold, with their looks."""

    code: str
    title: str
    words: tuple[tuple[str, Look], ...]


def rows(grid: Grid) -> Iterator[tuple[str, str, tuple[Cell, ...]]]:
    """The rows as they are written: id, fingerprints, cells; a long text goes on in the rows that follow."""
    read_back = [n for n, column in enumerate(grid.fields) if column.code in grid.read_back]
    for line in grid.lines:
        split: list[tuple[Cell, ...]] = [(c,) if isinstance(c, int) else pieces(c) for c in line.cells]
        parts = max(map(len, split))
        for part in range(1, parts + 1):
            first = part == 1
            cells = tuple(held[part - 1] if part <= len(held) else "" for held in split)
            printed = prints(line.id, parts, [str(line.cells[n]) for n in read_back]) if first and read_back else ""
            again = cells if first else tuple(_again(grid, line, cells))
            yield row_id(line.id, part), printed, again


def _again(grid: Grid, line: Line, cells: tuple[Cell, ...]) -> Iterator[Cell]:
    """Further rows say again what names them."""
    for column, whole, piece in zip(grid.fields, line.cells, cells, strict=True):
        yield whole if column.kept else piece
