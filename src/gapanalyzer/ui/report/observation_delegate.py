"""Paints what was observed: a heading with its sign and count, and lines of where and what."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gapanalyzer.assess.examine import Severity
from gapanalyzer.ui.colours import Colours, colours_now
from gapanalyzer.ui.icons import command, paint
from gapanalyzer.ui.report.observation_model import COUNT_ROLE, OBSERVATION_ROLE, SENTENCE_ROLE, SEVERITY_ROLE
from gapanalyzer.ui.words import apart

Index = QModelIndex | QPersistentModelIndex
_EDGE, _SIGN, _PAD = 8, 14, 5
_LEFT = _EDGE + 14 + _SIGN + 8
"""Where words begin."""
SIGNS = {Severity.ERROR: "trouble", Severity.WARNING: "review", Severity.NOTE: "doubtful"}
"""The shape of each severity; its words stand in the heading for whoever cannot see it."""


def colour_of(severity: Severity, colours: Colours) -> str:
    """The colour that repeats what the shape says."""
    return {
        Severity.ERROR: colours.not_met[0],
        Severity.WARNING: colours.partly[0],
        Severity.NOTE: colours.muted,
    }[severity]


class ObservationDelegate(QStyledItemDelegate):
    """A second line says what to do, where the heading does not say it for all; words never wrap."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for one line, or for two where something is said below."""
        lines = 2 if index.data(SENTENCE_ROLE) else 1
        return QSize(120, lines * QFontMetrics(option.font).lineSpacing() + 2 * _PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        colours = colours_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, colours)
        if index.data(OBSERVATION_ROLE) is None:
            self._heading(painter, option, index, colours)
        else:
            self._line(painter, option, index, colours)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.sunken))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3)

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, colours: Colours) -> None:
        line, width = QFontMetrics(option.font).lineSpacing() + 2 * _PAD, option.rect.width()
        open_ = bool(option.state & QStyle.StateFlag.State_Open)
        turned = option.direction is Qt.LayoutDirection.RightToLeft
        arrow = "down" if open_ else ("previous" if turned else "next")
        paint(painter, command(arrow), _square(option, _EDGE - 2, line, 12), colours.muted)
        severity: Severity = index.data(SEVERITY_ROLE)
        sign = _square(option, _EDGE + 14, line, _SIGN)
        paint(painter, command(SIGNS[severity]), sign, colour_of(severity, colours))
        count = str(index.data(COUNT_ROLE))
        room = QFontMetrics(option.font).horizontalAdvance(count) + 4
        _words(painter, option, QRect(width - _EDGE - room, 0, room, line), count, colours.muted)
        painter.save()
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        self._first(painter, option, index, colours, room + 4)
        painter.restore()
        self._below(painter, option, index, colours)

    def _line(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, colours: Colours) -> None:
        self._first(painter, option, index, colours)
        self._below(painter, option, index, colours)

    def _first(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, colours: Colours, taken: int = 0
    ) -> None:
        room = option.rect.width() - _LEFT - _EDGE - taken
        line = QFontMetrics(option.font).lineSpacing()
        _words(painter, option, QRect(_LEFT, _PAD, room, line), index.data(), colours.text)

    def _below(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, colours: Colours) -> None:
        line = QFontMetrics(option.font).lineSpacing()
        box = QRect(_LEFT, _PAD + line, option.rect.width() - _LEFT - _EDGE, line)
        _words(painter, option, box, index.data(SENTENCE_ROLE), colours.muted)


def _square(option: QStyleOptionViewItem, left: int, height: int, size: int) -> QRectF:
    return QRectF(_mirror(option, QRect(left, (height - size) // 2, size, size)))


def _words(painter: QPainter, option: QStyleOptionViewItem, box: QRect, words: str, colour: str) -> None:
    painter.setPen(QColor(colour))
    short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    flags = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(_mirror(option, box), int(flags | Qt.TextFlag.TextSingleLine), apart(short))


def _mirror(option: QStyleOptionViewItem, box: QRect) -> QRect:
    """A box given from the left edge of the row, where it belongs in the direction of reading."""
    return QStyle.visualRect(option.direction, option.rect, box.translated(option.rect.topLeft()))
