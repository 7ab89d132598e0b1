"""One line that says how many cited passages wait for review since a law was amended, and leads to them."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.icons import command, paint
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import row
from gapanalyzer.ui.words import plain

_SIGN = 16


class Waiting(QFrame):
    """Hidden where nothing waits."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = plain(wrap=True)
        self.look = button(self.tr("Look at them"), self.wanted.emit, "link", self.tr("Look at the changed passages"))
        line = row(self._words, self.look, gap=12, margins=(_SIGN + 8, 2, 0, 2))
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def show_count(self, number: int) -> None:
        """Say how many wait."""
        self._words.setText(
            self.tr("%n cited passage(s) changed when the law was amended and wait for your review.", "", number)
        )
        self.setVisible(number > 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sign of what waits, on the side where reading begins."""
        painter = QPainter(self)
        left = self.width() - _SIGN if self.isRightToLeft() else 0
        box = QRectF(left, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
        paint(painter, command("review"), box, colours_now().partly[0])
