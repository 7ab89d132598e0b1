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


SHORT = 1000
"""Letters below which a text fits a cell in whatever script."""


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
        said = [str(line.cells[n]) for n in read_back]
        if all(isinstance(c, int) or (len(c) < SHORT and c.isprintable()) for c in line.cells):
            yield line.id, prints(line.id, 1, said) if read_back else "", line.cells
            continue
        split: list[tuple[Cell, ...]] = [(c,) if isinstance(c, int) else pieces(c) for c in line.cells]
        parts = max(map(len, split))
        yield line.id, prints(line.id, parts, said) if read_back else "", tuple([held[0] for held in split])
        for part in range(2, parts + 1):
            yield row_id(line.id, part), "", tuple(_again(grid, split, part))


def _again(grid: Grid, split: list[tuple[Cell, ...]], part: int) -> Iterator[Cell]:
    """Further rows say again what names them."""
    for column, held in zip(grid.fields, split, strict=True):
        yield held[0] if column.kept else held[part - 1] if part <= len(held) else ""
