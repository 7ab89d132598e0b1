"""Paints the rows of the checklist: the verdict's shape, the title, the mark of the core, progress of a section."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gapanalyzer.model.assessment import Verdict
from gapanalyzer.ui.colours import Colours, colours_now
from gapanalyzer.ui.icons import command, paint, shape
from gapanalyzer.ui.tree.checklist_model import (
    CORE_ROLE,
    PROGRESS_ROLE,
    REQUIREMENT_ROLE,
    REVIEW_ROLE,
    SECTION_ROLE,
    VERDICT_ROLE,
)
from gapanalyzer.ui.words import apart

_HEIGHT, _EDGE, _ICON, _DOT = 28, 12, 14, 5


class ChecklistDelegate(QStyledItemDelegate):
    """Everything is laid out from the left and mirrored as a whole for right-to-left."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Rows of one height, more with larger type."""
        return QSize(120, max(_HEIGHT, QFontMetrics(option.font).height() + 8))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        colours = colours_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, index, colours)
        if index.data(REQUIREMENT_ROLE) is None:
            self._section(painter, option, index, colours)
        else:
            self._requirement(painter, option, index, colours)
        painter.restore()

    def _ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        colours: Colours,
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, QColor(colours.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.sunken))
        if chosen and index.data(REQUIREMENT_ROLE) is not None:
            painter.fillRect(_mirror(option, QRect(0, 0, 3, option.rect.height())), QColor(colours.accent))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3)

    def _section(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        colours: Colours,
    ) -> None:
        height, width = option.rect.height(), option.rect.width()
        open_ = bool(option.state & QStyle.StateFlag.State_Open)
        arrow = "down" if open_ else ("previous" if option.direction is Qt.LayoutDirection.RightToLeft else "next")
        box = _mirror(option, QRect(_EDGE - 4, (height - 12) // 2, 12, 12))
        paint(painter, command(arrow), QRectF(box), colours.muted)
        answered, total = index.data(PROGRESS_ROLE)
        count = self.tr("{answered} of {total}").format(answered=answered, total=total) if total else ""
        room = QFontMetrics(option.font).horizontalAdvance(count) + 4
        right = QRect(width - room - _EDGE, 0, room, height)
        self._words(painter, option, right, count, colours.muted)
        painter.setFont(_weighted(option.font, QFont.Weight.DemiBold))
        letter = index.data(SECTION_ROLE)
        wide = max(12, painter.fontMetrics().horizontalAdvance(letter) + 2)
        self._words(painter, option, QRect(_EDGE + 12, 0, wide, height), letter, colours.text)
        left = _EDGE + 16 + wide
        self._words(painter, option, QRect(left, 0, right.left() - left - 8, height), index.data(), colours.text)

    def _requirement(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        colours: Colours,
    ) -> None:
        height, width = option.rect.height(), option.rect.width()
        verdict = Verdict(index.data(VERDICT_ROLE))
        box = _mirror(option, QRect(26, (height - _ICON) // 2, _ICON, _ICON))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = colours.selection if chosen else colours.window
        paint(painter, shape(verdict), QRectF(box), colours.verdict(verdict)[0], ground)
        if index.data(CORE_ROLE):
            dot = _mirror(option, QRect(width - _EDGE - _DOT, (height - _DOT) // 2, _DOT, _DOT))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(dot)
        painter.setFont(_weighted(option.font, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal))
        left, right = 48, width - _EDGE - 12
        if index.data(REVIEW_ROLE):
            right -= _ICON + 4
            sign = _mirror(option, QRect(right + 4, (height - _ICON) // 2, _ICON, _ICON))
            paint(painter, command("review"), QRectF(sign), colours.partly[0])
        self._words(painter, option, QRect(left, 0, right - left, height), index.data(), colours.text)

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, words: str, colour: str) -> None:
        painter.setPen(QColor(colour))
        short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        flags = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(_mirror(option, box), int(flags | Qt.TextFlag.TextSingleLine), apart(short))


def _mirror(option: QStyleOptionViewItem, box: QRect) -> QRect:
    """A box given from the left edge of the row, where it belongs in the direction of reading."""
    placed = box.translated(option.rect.topLeft())
    return QStyle.visualRect(option.direction, option.rect, placed)


def _weighted(font: QFont, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setWeight(weight)
    return made
