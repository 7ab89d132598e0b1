"""A plain text that is read from the right, where its law is."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit


class Turning(QPlainTextEdit):
    """Qt turns neither the lines of a plain text nor its margins with the direction of reading."""

    def read_in(self, language: str, margin: int) -> None:
        """Read from the side where the language begins, with a margin of so many pixels on that side."""
        direction = QLocale(language or "en").textDirection()
        right = direction is Qt.LayoutDirection.RightToLeft
        self.setLayoutDirection(direction)
        self.setViewportMargins(0 if right else margin, 0, margin if right else 0, 0)
        if self.document().defaultTextOption().textDirection() is not direction:
            option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
            option.setTextDirection(direction)
            self.document().setDefaultTextOption(option)
