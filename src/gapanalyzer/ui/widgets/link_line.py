"""A link on one line that ends in an ellipsis where there is no room."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gapanalyzer.ui.words import harmless

_ENOUGH, _EDGES = 40, 8


class LinkLine(QPushButton):
    """Its whole words are its tooltip and its accessible name."""

    def __init__(self, words: str, do: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        self.setToolTip(harmless(words))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked: do())
        self._fit(self.sizeHint().width())

    def sizeHint(self) -> QSize:
        """Room for all the words."""
        width = self.fontMetrics().horizontalAdvance(self._words) + _EDGES
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters is enough."""
        return QSize(_ENOUGH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, width - _EDGES + 2)
        self.setText(words.replace("&", "&&"))
