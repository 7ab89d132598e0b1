"""The band at the top of the page: one sentence about trouble with one button, or an offer that can be declined."""

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
        self.decline = button(self.tr("Not now"), self._declined)
        self._do: Callable[[], object] | None = None
        self._otherwise: Callable[[], object] | None = None
        self._topic, self._calm = "", False
        line = row(self.words, self.answer, self.decline, gap=12, margins=(16 + _SIGN + 8, 8, 16, 8))
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def say(
        self,
        sentence: str,
        answer: str = "",
        do: Callable[[], object] | None = None,
        *,
        topic: str = "",
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        """Tell trouble; the button does `do`, or only closes the band. `topic` is by what `settle` knows it.

        `otherwise` follows "Not now", which is there only where it is given.
        """
        self._show(sentence, answer, do, topic)
        self._otherwise = otherwise
        self.decline.setVisible(otherwise is not None)

    def offer(
        self,
        sentence: str,
        answer: str,
        do: Callable[[], object],
        *,
        topic: str,
        otherwise: Callable[[], object] | None = None,
    ) -> bool:
        """Offer something that is no trouble; `otherwise` follows "Not now". False where trouble is being told."""
        if self.isVisible() and not self._calm:
            return False
        self._show(sentence, answer, do, topic)
        self._calm, self._otherwise = True, otherwise
        self.decline.show()
        self.update()
        return True

    def settle(self, topic: str) -> None:
        """What was told about this is over."""
        if self._topic == topic:
            self.hide()

    def _show(self, sentence: str, answer: str, do: Callable[[], object] | None, topic: str) -> None:
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self.answer.setText(answer or self.tr("Close"))
        self._do, self._otherwise, self._topic, self._calm = do, None, topic, False
        self.show()
        self.update()

    def _answered(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()

    def _declined(self) -> None:
        self.hide()
        if self._otherwise is not None:
            self._otherwise()

    def minimumSizeHint(self) -> QSize:
        """Long sentences wrap."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tint of trouble or of an offer, and its sign."""
        colours = colours_now()
        painter = QPainter(self)
        colour, tint = (colours.accent, colours.selection) if self._calm else colours.not_met
        painter.fillRect(self.rect(), QColor(tint))
        left = self.width() - 16 - _SIGN if self.isRightToLeft() else 16
        paint(
            painter,
            command("twice" if self._calm else "trouble"),
            QRectF(left, (self.height() - _SIGN) / 2, _SIGN, _SIGN),
            colour,
        )
