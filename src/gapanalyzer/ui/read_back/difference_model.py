"""The differences of a file that came back, as a table for Qt."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon

from gapanalyzer.exchange.difference import Difference, stands
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.icons import icon
from gapanalyzer.ui.read_back.difference_words import part_of, place_of, remarks, words_of
from gapanalyzer.ui.widgets.rows_model import RowsModel
from gapanalyzer.ui.words import apart, one_line

_SHORT = 160


class DifferenceModel(RowsModel[Difference]):
    """One row a difference; those the project says by now are accepted."""

    def __init__(self, now: Assessment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._accepted: dict[Difference, bool] = {}

    def show_found(self, now: Assessment, rows: tuple[Difference, ...]) -> None:
        """Show other differences, or the same against another value."""
        self._now = now
        self._accepted = {one: stands(now, one) for one in rows}
        self.show_rows(rows)

    @property
    def accepted(self) -> tuple[bool, ...]:
        """Of each row, whether the project says the same by now."""
        return tuple(self._accepted[one] for one in self.rows)

    def names(self) -> tuple[str, ...]:
        """Qt: names of the columns."""
        return (
            self.tr("State"),
            self.tr("Requirement"),
            self.tr("What"),
            self.tr("In the project"),
            self.tr("In the file"),
        )

    def sign(self, row: Difference, column: int) -> QIcon | None:
        """Whether it is accepted."""
        colours = colours_now()
        drawn = icon("same", colours.met[0]) if self._accepted[row] else icon("reworded", colours.partly[0])
        return drawn if column == 0 else None

    def tip(self, row: Difference, column: int) -> str:
        """The words of the cell, and what has to be known of the difference."""
        return "\n".join((self.cells(row)[column], *remarks(row)))

    def cells(self, row: Difference) -> tuple[str, ...]:
        """What is shown of a difference."""
        before = words_of(row, row.before)
        return (
            self._state(row),
            place_of(self._now, row),
            part_of(self._now, row),
            apart(one_line(before, _SHORT)) if before else "–",
            apart(one_line(words_of(row, row.after), _SHORT)) or "–",
        )

    def _state(self, one: Difference) -> str:
        if self._accepted[one]:
            return self.tr("Accepted")
        return self.tr("Open, changed since") if one.moved else self.tr("Open")
