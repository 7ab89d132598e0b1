"""The margin of the reader: a bar beside every cited passage, with the requirements that cite it."""

from collections.abc import Callable

from attrs import frozen
from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.words import apart, harmless

_SHORTEST = 44
"""Pixels a name may take beside a shorter bar."""


@frozen
class Mark:
    """A cited passage: offsets in the law's text, who cites it, and whether the current requirement does."""

    start: int
    end: int
    names: tuple[str, ...]
    requirements: tuple[str, ...]
    mine: bool


class Margin(QWidget):
    """Bars in the accent for the current requirement, muted for others; a click goes to the requirement."""

    chosen = Signal(object)
    """The Mark that was clicked."""

    def __init__(self, place: Callable[[tuple[int, int]], tuple[int, int] | None], parent: QWidget) -> None:
        """`place` says where a passage is in the view: top and bottom, or None where it is out of sight."""
        super().__init__(parent)
        self._place = place
        self._marks: tuple[Mark, ...] = ()
        self.setAccessibleName(self.tr("Passages cited in this law"))

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show these marks."""
        self._marks = marks
        self.update()

    def _boxes(self) -> list[tuple[Mark, QRect]]:
        found = []
        left = 4 if self.isRightToLeft() else self.width() - 7
        for mark in self._marks:
            lines = self._place((mark.start, mark.end))
            if lines is not None:
                found.append((mark, QRect(left, lines[0], 3, max(8, lines[1] - lines[0]))))
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bars, and beside them the names of the requirements where there is room."""
        colours = colours_now()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.8)
        painter.setFont(font)
        taken: list[QRect] = []
        for mark, box in sorted(self._boxes(), key=lambda pair: not pair[0].mine):
            painter.fillRect(box, QColor(colours.accent if mark.mine else colours.border))
            room = self._room(painter, mark, box)
            if not any(room.intersects(other) for other in taken):
                taken.append(room)
                self._name(painter, mark, room, QColor(colours.accent if mark.mine else colours.muted))

    def _words(self, painter: QPainter, mark: Mark, room: int) -> str:
        return QFontMetrics(painter.font()).elidedText("  ".join(mark.names), Qt.TextElideMode.ElideRight, room)

    def _room(self, painter: QPainter, mark: Mark, box: QRect) -> QRect:
        """Where the names go: along the bar, and a little longer where it is short."""
        metrics = QFontMetrics(painter.font())
        length = metrics.horizontalAdvance(self._words(painter, mark, max(box.height(), _SHORTEST))) + 4
        left = self.width() - metrics.height() - 2 if self.isRightToLeft() else 2
        return QRect(left, box.center().y() - length // 2, metrics.height(), length)

    def _name(self, painter: QPainter, mark: Mark, room: QRect, colour: QColor) -> None:
        painter.save()
        painter.setPen(colour)
        painter.translate(room.left(), room.bottom())
        painter.rotate(-90)
        words = self._words(painter, mark, room.height())
        painter.drawText(QRect(0, 0, room.height() + 4, room.width()), Qt.AlignmentFlag.AlignVCenter, apart(words))
        painter.restore()

    def _under(self, y: int) -> Mark | None:
        hits = [mark for mark, box in self._boxes() if box.top() <= y <= box.bottom()]
        return min(hits, key=lambda m: m.end - m.start, default=None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to what cites this passage."""
        mark = self._under(int(event.position().y()))
        if mark is not None:
            self.chosen.emit(mark)

    def event(self, event: QEvent) -> bool:
        """Say what cites the passage under the mouse."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._under(event.pos().y())
            words = self.tr("Cited for {requirements}").format(requirements=", ".join(mark.names)) if mark else ""
            QToolTip.showText(event.globalPos(), harmless(words), self)
            return True
        return super().event(event)
