"""A list to choose one thing from; words too long for it end in an ellipsis."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from gapanalyzer.ui.words import apart

_EDGES = 38
"""Pixels for the border, the padding and the arrow."""


class Choice(QComboBox):
    """As narrow as a few letters where room is scarce."""

    def __init__(self, shortest: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumContentsLength(shortest)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the words as there is room for."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.width() - _EDGES
        words = self.fontMetrics().elidedText(
            option.currentText.strip() or self.placeholderText(), Qt.TextElideMode.ElideRight, room
        )
        option.currentText = apart(words)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
