"""A thin bar that shows how many requirements have each verdict."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from gapanalyzer.model.assessment import Verdict
from gapanalyzer.ui.colours import colours_now

ORDER = (Verdict.MET, Verdict.MET_WIDER, Verdict.PARTLY, Verdict.NOT_MET, Verdict.DISPUTED, Verdict.NOT_APPLICABLE)
"""Verdicts that are shares; the rest of the bar is what is open."""


class ShareBar(QWidget):
    """Colour only repeats what the words beside it say."""

    def __init__(self, height: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Verdict, int] = {}
        self._whole = 0
        self.setFixedHeight(height)

    def show_counts(self, counts: Mapping[Verdict, int], whole: int) -> None:
        """Show the numbers as shares of a whole."""
        self._counts, self._whole = counts, whole
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Shares one after the other, from the side where reading begins."""
        colours = colours_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), 2, 2)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), QColor(colours.sunken))
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        left = 0.0
        for verdict in ORDER:
            width = self.width() * self._counts.get(verdict, 0) / max(1, self._whole)
            painter.fillRect(QRectF(left, 0, width, self.height()), QColor(colours.verdict(verdict)[0]))
            left += width
