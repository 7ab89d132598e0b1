"""Paints a candidate: its place, its heading, the phrases it was found by, whether it is cited."""

from attrs import evolve
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gapanalyzer.app.search import Hit
from gapanalyzer.ui.colours import Colours, colours_now
from gapanalyzer.ui.law.candidate_model import CITED_ROLE, HIT_ROLE, SETTLED_ROLE, Index
from gapanalyzer.ui.words import apart

_ROW, _EDGE, _MOST_PHRASES = 26, 12, 3


class CandidateDelegate(QStyledItemDelegate):
    """Place, heading, phrases as chips, and whether it is cited already."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Rows of one height."""
        return QSize(100, max(_ROW, QFontMetrics(option.font).height() + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        colours = colours_now()
        if index.data(SETTLED_ROLE) is False:
            colours = evolve(colours, text=colours.muted, partly=colours.neutral)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.sunken))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3)
        self._row(painter, option, index, colours)
        painter.restore()

    def _row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, colours: Colours) -> None:
        width = option.rect.width()
        state = self._state(option, index)
        room = painter.fontMetrics().horizontalAdvance(state) if state else 0
        _words(painter, option, width - _EDGE - room, room, state, colours.muted)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        place = max(60, QFontMetrics(bold).horizontalAdvance(index.data()) + 10)
        _words(painter, option, _EDGE, place, index.data(), colours.text)
        painter.setFont(option.font)
        self._found(painter, option, index.data(HIT_ROLE), (_EDGE + place, width - _EDGE - room - 8), colours)

    def _state(self, option: QStyleOptionViewItem, index: Index) -> str:
        if index.data(CITED_ROLE):
            return self.tr("cited")
        if index.data(SETTLED_ROLE) is not None:
            return self.tr("accepted") if index.data(SETTLED_ROLE) else self.tr("dismissed")
        return self.tr("Enter") if option.state & QStyle.StateFlag.State_Selected else ""

    def _found(
        self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit, room: tuple[int, int], colours: Colours
    ) -> None:
        """Heading, then as many phrases as there is room for; at least one phrase keeps half of the room."""
        left, right = room
        metrics = painter.fontMetrics()
        heading = hit.provision.heading
        wanted = metrics.horizontalAdvance(heading) + 2
        given = min(wanted, (right - left) // 2 if hit.why else right - left)
        _words(painter, option, left, given, heading, colours.text)
        left += given + (8 if heading else 0)
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * 0.9)
        painter.setFont(small)
        for phrase in hit.why[:_MOST_PHRASES]:
            length = min(QFontMetrics(small).horizontalAdvance(phrase) + 14, right - left)
            if length < _ROW:
                break
            self._chip(painter, option, left, length, phrase, colours)
            left += length + 6

    def _chip(
        self, painter: QPainter, option: QStyleOptionViewItem, left: int, length: int, phrase: str, colours: Colours
    ) -> None:
        height = painter.fontMetrics().height() + 2
        box = _placed(option, QRect(left, (option.rect.height() - height) // 2, length, height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.partly[1]))
        painter.drawRoundedRect(box, 3, 3)
        _words(painter, option, left + 6, length - 12, phrase, colours.partly[0])


def _placed(option: QStyleOptionViewItem, box: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, box.translated(option.rect.topLeft()))


def _words(painter: QPainter, option: QStyleOptionViewItem, left: int, width: int, words: str, colour: str) -> None:
    box = _placed(option, QRect(left, 0, width, option.rect.height()))
    short = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, width)
    flags = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    painter.setPen(QColor(colour))
    painter.drawText(box, int(flags | Qt.TextFlag.TextSingleLine), apart(short))
