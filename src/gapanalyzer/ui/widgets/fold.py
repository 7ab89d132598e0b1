"""A part of a page that folds away behind its heading."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from gapanalyzer.ui.widgets.layouts import column, row


class Fold(QWidget):
    """Folded at first; the heading is a button that opens and closes it."""

    def __init__(self, heading: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.heading = QToolButton()
        self.heading.setText(heading)
        self.heading.setProperty("role", "fold")
        self.heading.setCheckable(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setArrowType(Qt.ArrowType.RightArrow)
        self.heading.toggled.connect(lambda _open: self._turn())
        self.setLayout(column(row(self.heading, None), content, gap=4))
        content.hide()

    def _turn(self) -> None:
        open_ = self.heading.isChecked()
        self._content.setVisible(open_)
        self.heading.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
