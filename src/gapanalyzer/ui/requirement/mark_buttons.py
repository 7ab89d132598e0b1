"""The four marks as one row of segments; the one that stands shows its whole word."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gapanalyzer import wording
from gapanalyzer.model.assessment import Mark
from gapanalyzer.ui.colours import colours_now

_NARROW, _PAD, _LOWEST = 28, 10, 24
_ORDER = (Mark.FOUND, Mark.WIDER, Mark.MISSING, Mark.NOT_ASSESSABLE)


class MarkButtons(QWidget):
    """Paints its segments itself; the keyboard belongs to the row around it."""

    chosen = Signal(object)
    """A Mark, or None where the standing mark was clicked again."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark: Mark | None = None
        self._under: Mark | None = None
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Marks for criterion {key}").format(key=key))

    def show_mark(self, mark: Mark | None) -> None:
        """Show the mark that stands."""
        self._mark = mark
        self.updateGeometry()
        self.update()

    def place_of(self, mark: Mark) -> QRect:
        """Where the segment of a mark is."""
        return dict(self._segments())[mark]

    def _word(self, mark: Mark) -> str:
        letters = {
            Mark.FOUND: self.tr("F"),
            Mark.WIDER: self.tr("W"),
            Mark.MISSING: self.tr("M"),
            Mark.NOT_ASSESSABLE: self.tr("N"),
        }
        said = wording.mark(mark)
        return said[:1].upper() + said[1:] if mark is self._mark else letters[mark]

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _height(self) -> int:
        return max(_LOWEST, QFontMetrics(self._bold()).height() + 8)

    def _segments(self) -> list[tuple[Mark, QRect]]:
        metrics, left, found = QFontMetrics(self._bold()), 0, []
        for mark in _ORDER:
            width = max(
                _NARROW,
                self._height(),
                metrics.horizontalAdvance(self._word(mark)) + 2 * _PAD if mark is self._mark else 0,
            )
            found.append((mark, QRect(left, 0, width, self._height())))
            left += width
        if self.isRightToLeft():
            return [(mark, QRect(left - box.right() - 1, 0, box.width(), self._height())) for mark, box in found]
        return found

    def sizeHint(self) -> QSize:
        """As wide as the segments."""
        return QSize(sum(box.width() for _mark, box in self._segments()) + 1, self._height() + 1)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the mark under the mouse; a second click clears it."""
        mark = self._at(event)
        if mark is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(None if mark is self._mark else mark)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which mark is under the mouse."""
        under = self._at(event)
        if under is not self._under:
            self._under = under
            self.update()
            if under is not None:
                QToolTip.showText(event.globalPosition().toPoint(), wording.mark(under), self)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        super().leaveEvent(event)
        self._under = None
        self.update()

    def _at(self, event: QMouseEvent) -> Mark | None:
        at = event.position().toPoint()
        return next((mark for mark, box in self._segments() if box.contains(at)), None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """An outline with segments, the standing one tinted."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_now()
        segments = self._segments()
        outline = QRectF(0.5, 0.5, self.width() - 1, self._height() - 0.5)
        shape = QPainterPath()
        shape.addRoundedRect(outline, 4, 4)
        painter.setClipPath(shape)
        painter.fillPath(shape, QColor(colours.surface))
        for mark, box in segments:
            self._paint_segment(painter, mark, box)
        painter.setClipping(False)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawPath(shape)

    def _paint_segment(self, painter: QPainter, mark: Mark, box: QRect) -> None:
        colours = colours_now()
        colour, tint = colours.mark(mark)
        stands = mark is self._mark
        if stands or mark is self._under:
            painter.fillRect(box, QColor(tint if stands else colours.sunken))
        if box.right() < self.width() - 2:
            painter.setPen(QColor(colours.border))
            painter.drawLine(box.topRight(), box.bottomRight())
        font = self._bold()
        if not stands:
            font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colour if stands else colours.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._word(mark))
