"""Buttons with their words, their role in the stylesheet and what they do."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.icons import icon
from gapanalyzer.ui.words import tooltip


def button(words: str, do: Callable[[], object] | None = None, role: str = "", name: str = "") -> QPushButton:
    """A button; `name` is its accessible name where the words alone would not say enough."""
    made = QPushButton(words)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    if name:
        made.setAccessibleName(name)
    if do is not None:
        made.clicked.connect(lambda _checked: do())
    return made


def press(around: QWidget, keys: Mapping[str, QAbstractButton]) -> None:
    """One key for each button, wherever the focus is in this part of the window."""
    for key, pressed in keys.items():
        shortcut = QShortcut(QKeySequence(key), around, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(pressed.click)


def promote(chosen: QPushButton, among: Iterable[QPushButton]) -> None:
    """Make one of several buttons the primary one: what to do next."""
    for other in among:
        other.setProperty("role", "primary" if other is chosen else "")
        other.style().unpolish(other)
        other.style().polish(other)


def icon_button(
    shape: str, says: str, do: Callable[[], object] | None = None, parent: QWidget | None = None
) -> QToolButton:
    """A quiet button that shows a shape; `says` is its tooltip and accessible name."""
    made = _ShapeButton(shape, parent)
    tooltip(made, says)
    if do is not None:
        made.clicked.connect(lambda _checked: do())
    return made


class _ShapeButton(QToolButton):
    """A tool button whose shape follows the theme."""

    def __init__(self, shape: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._shape = shape
        self.setProperty("role", "quiet")
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the shape anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(icon(self._shape, colours_now().muted))
