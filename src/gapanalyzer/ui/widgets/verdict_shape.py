"""The shape of a verdict as a small widget."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gapanalyzer.model.assessment import Verdict
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.icons import paint, shape


class VerdictShape(QWidget):
    """The small shape of a verdict."""

    def __init__(self, verdict: Verdict, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = verdict
        self.setFixedSize(QSize(size, size))

    def say(self, verdict: Verdict) -> None:
        """Show another verdict."""
        self._verdict = verdict
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape in the verdict's colour."""
        colours = colours_now()
        painter = QPainter(self)
        paint(painter, shape(self._verdict), QRectF(self.rect()), colours.verdict(self._verdict)[0], colours.surface)
