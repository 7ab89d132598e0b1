"""The program's own sign."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.icons import command, paint


class Sign(QWidget):
    """A sheet with a gap in its last line."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the accent."""
        colours = colours_now()
        paint(QPainter(self), command("app"), QRectF(self.rect()), colours.accent, colours.on_accent)
