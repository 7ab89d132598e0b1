"""A page that scrolls: one column of readable width."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QScrollArea, QWidget

_IN_SIGHT = 40
"""Pixels shown above and below what has the focus."""


class Page(QScrollArea):
    """Holds one column; wider windows get margins, not longer lines."""

    def __init__(self, widest: int = 760, *, centred: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._content.setMaximumWidth(widest)
        self._centred = centred
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_sight)

    def _keep_in_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keep what has the focus in sight."""
        if now is not None and self.isVisible() and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _IN_SIGHT)

    def fill(self, layout: QLayout) -> None:
        """Set the column, once."""
        self._content.setLayout(layout)
        around = QWidget()
        box = QHBoxLayout(around)
        box.setContentsMargins(20, 12, 20, 24)
        box.setSpacing(0)
        if self._centred:
            box.addStretch(1)
        box.addWidget(self._content, 100)
        box.addStretch(1)
        self.setWidget(around)
