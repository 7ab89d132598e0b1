"""How many requirements have each verdict: a bar, and every number with its shape and word."""

from PySide6.QtWidgets import QGridLayout, QWidget

from gapanalyzer import wording
from gapanalyzer.assess.progress import progress
from gapanalyzer.model.assessment import Assessment, Verdict
from gapanalyzer.ui.widgets.layouts import column, empty, row
from gapanalyzer.ui.widgets.share_bar import ShareBar
from gapanalyzer.ui.widgets.verdict_shape import VerdictShape
from gapanalyzer.ui.words import plain

_ALWAYS = (
    Verdict.MET, Verdict.MET_WIDER, Verdict.PARTLY, Verdict.NOT_MET, Verdict.NOT_APPLICABLE, Verdict.NOT_ASSESSED,
)  # fmt: skip
_WHERE_ANY = (Verdict.DISPUTED, Verdict.CONTEXT)
_COLUMNS = 4


class Totals(QWidget):
    """Verdicts nobody has come to are left out where they are rare."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = ShareBar(8)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self.setLayout(column(self._bar, self._grid, gap=12))

    def show_value(self, now: Assessment) -> None:
        """Show the totals of a value."""
        self._bar.show_counts(now.totals, progress(now).total)
        empty(self._grid)
        shown = (*_ALWAYS, *(verdict for verdict in _WHERE_ANY if now.totals[verdict]))
        for n, verdict in enumerate(shown):
            count = plain(str(now.totals[verdict]), "figure")
            word = row(VerdictShape(verdict, 14), plain(wording.verdict(verdict), "muted"), None, gap=6)
            self._grid.addLayout(column(count, word, gap=0), n // _COLUMNS, n % _COLUMNS)
