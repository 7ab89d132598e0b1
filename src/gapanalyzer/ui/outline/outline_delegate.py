"""Paints a row of the outline: the unit's name, and at the end of the row a shape and a word for each flag."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gapanalyzer.model.instrument import Flag
from gapanalyzer.ui.colours import Colours, colours_now
from gapanalyzer.ui.icons import command, paint
from gapanalyzer.ui.outline.outline_model import FLAGS_ROLE, OUT_ROLE
from gapanalyzer.ui.outline.unit_words import flag_words
from gapanalyzer.ui.words import apart

_HEIGHT, _ICON, _EDGE = 26, 12, 8
_SHAPES: Mapping[Flag, str] = {
    Flag.GAP: "gap",
    Flag.DUPLICATE: "twice",
    Flag.DOUBTFUL: "doubtful",
    Flag.QUOTED: "quoted",
    Flag.EXCLUDED: "left_out",
}
_SHOUTED = frozenset({Flag.DUPLICATE, Flag.DOUBTFUL})
"""Flags in the colour of what wants a look; gaps are many where a law numbers sparsely, so they stay quiet."""


class OutlineDelegate(QStyledItemDelegate):
    """The branch lines and arrows are the tree's own."""

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
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.selection if chosen else colours.sunken))
        left, right = option.rect.left() + 2, option.rect.right() - _EDGE
        for flag in reversed(index.data(FLAGS_ROLE) or ()):
            right = self._flag(painter, option.rect, right, flag, colours)
        out = bool(index.data(OUT_ROLE))
        painter.setPen(QColor(colours.muted if out else colours.text))
        font = option.font
        font.setStrikeOut(out)
        painter.setFont(font)
        box = QRect(left, option.rect.top(), max(0, right - left), option.rect.height())
        words = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), apart(words))
        painter.restore()

    def _flag(self, painter: QPainter, row: QRect, right: int, flag: Flag, colours: Colours) -> int:
        """Paint a flag that ends at `right`; where the next may end."""
        colour = colours.partly[0] if flag in _SHOUTED else colours.muted
        words = flag_words()[flag]
        painter.setPen(QColor(colour))
        wide = painter.fontMetrics().horizontalAdvance(words)
        painter.drawText(QRect(right - wide, row.top(), wide, row.height()), int(Qt.AlignmentFlag.AlignVCenter), words)
        left = right - wide - _ICON - 4
        paint(painter, command(_SHAPES[flag]), QRectF(left, row.center().y() - _ICON / 2 + 1, _ICON, _ICON), colour)
        return left - _EDGE
