"""The band at the top of the page: one sentence about trouble, and one button."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.icons import command, paint
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import row
from gapanalyzer.ui.words import plain

_SIGN = 18


class Band(QFrame):
    """Stays until it is answered or something newer is said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = plain(wrap=True)
        self.answer = button(self.tr("Close"), self._answered)
        self._do: Callable[[], object] | None = None
        line = row(self.words, self.answer, gap=12, margins=(16 + _SIGN + 8, 8, 16, 8))
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def say(self, sentence: str, answer: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a sentence; the button does `do`, or only closes the band."""
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self.answer.setText(answer or self.tr("Close"))
        self._do = do
        self.show()

    def _answered(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()

    def minimumSizeHint(self) -> QSize:
        """Long sentences wrap."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tint of trouble and its sign."""
        colours = colours_now()
        painter = QPainter(self)
        colour, tint = colours.not_met
        painter.fillRect(self.rect(), QColor(tint))
        left = self.width() - 16 - _SIGN if self.isRightToLeft() else 16
        paint(painter, command("trouble"), QRectF(left, (self.height() - _SIGN) / 2, _SIGN, _SIGN), colour)
