"""What all dialogs share: content that scrolls on small screens, buttons that stay in reach."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QPushButton, QScrollArea, QWidget

from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, hairline, row
from gapanalyzer.ui.words import plain

WIDEST, HIGHEST = 1060, 560
"""What fits on a 1366 by 768 laptop at 125 %."""


class Dialog(QDialog):
    """Opened with `open()`; `accepted` is emitted by the button that says what it does."""

    def __init__(self, title: str, does: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.does: QPushButton = button(does, self.accept, "primary")
        self.does.setDefault(True)
        self._trouble = plain(role="strong", wrap=True)
        self._trouble.hide()
        self._grown = 0

    def fill(self, content: QLayout, width: int = 520) -> None:
        """Set the content, once."""
        inside = QWidget()
        content.setContentsMargins(20, 16, 20, 16)
        inside.setLayout(content)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        buttons = row(None, button(self.tr("Cancel"), self.reject), self.does)
        foot = column(self._trouble, buttons, margins=(20, 12, 20, 12))
        self.setLayout(column(area, hairline(), foot, gap=0))
        high = inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
        self.resize(min(width, WIDEST), min(high + 72, HIGHEST))
        self.setMaximumHeight(max(HIGHEST, self.height()))

    def tell(self, sentence: str) -> None:
        """Say what is in the way; the dialog grows by the lines it takes, and shrinks again."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        wanted = self._trouble.heightForWidth(self.width() - 40) + 8 if sentence else 0
        if wanted != self._grown:
            self.setMaximumHeight(max(HIGHEST, self.height() + wanted - self._grown))
            self.resize(self.width(), self.height() + wanted - self._grown)
            self._grown = wanted
