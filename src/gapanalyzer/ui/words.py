"""Plain words on screen: labels that never read markup, and pieces of text in another direction."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_FIRST_STRONG, _POP = "\u2068", "\u2069"


def plain(text: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label that shows its text as it is; `role` names its look in the stylesheet."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    return label


def harmless(text: str) -> str:
    """The text for a tooltip, which Qt would read as markup where it looks like it."""
    return text.replace("<", "‹").replace(">", "›")


def tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip and an accessible name; text from outside cannot be taken for markup."""
    widget.setToolTip(harmless(text))
    if not widget.accessibleName():
        widget.setAccessibleName(text)


def apart(text: str) -> str:
    """A piece of text whose own direction must not disturb the sentence around it."""
    return f"{_FIRST_STRONG}{text}{_POP}" if text else ""


def one_line(text: str, longest: int = 200) -> str:
    """The text on one line, cut with an ellipsis where it is longer."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else flat[: longest - 1].rstrip() + "…"
