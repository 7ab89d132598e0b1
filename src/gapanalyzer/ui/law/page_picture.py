"""One page of a law as a picture, with the boxes of a passage tinted."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gapanalyzer.app.pages import Box, Drawn
from gapanalyzer.ui.colours import LIGHT


class PagePicture(QWidget):
    """As large as the page was drawn; paper stays white in the dark theme, so the tint is that of the light one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.boxes: tuple[Box, ...] = ()

    def show_page(self, drawn: Drawn, boxes: Iterable[Box]) -> None:
        """Another page, or another passage on it."""
        image = QImage(drawn.pixels, drawn.width, drawn.height, 3 * drawn.width, QImage.Format.Format_RGB888)
        self._image = image.copy()
        self._image.setDevicePixelRatio(self.devicePixelRatioF())
        self.boxes = tuple(box for box in boxes if box.page == drawn.page)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """The page's own size."""
        return self._image.deviceIndependentSize().toSize()

    def place(self, box: Box) -> QRectF:
        """Where a box lies on the picture."""
        size = self.sizeHint()
        return QRectF(
            box.left * size.width(),
            box.top * size.height(),
            (box.right - box.left) * size.width(),
            (box.bottom - box.top) * size.height(),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page, and over it the tint: multiplied, so that letters stay as dark as they are."""
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        tint = QColor(LIGHT.selection)
        for box in self.boxes:
            painter.fillRect(self.place(box).adjusted(-1, 0, 1, 0), tint)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for box in self.boxes:
            place = self.place(box)
            painter.fillRect(QRectF(place.left() - 4, place.top(), 2, place.height()), QColor(LIGHT.accent))
        painter.setPen(QColor(LIGHT.border))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
