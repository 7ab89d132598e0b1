"""Light and dark: palette, stylesheet and type size of the whole window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gapanalyzer.ui.colours import THEMES, palette_of
from gapanalyzer.ui.fonts import BASE_SIZE, sans
from gapanalyzer.ui.stylesheet import stylesheet

_PICTURES = Path(__file__).parent / "pictures"
SMALLEST_ZOOM, LARGEST_ZOOM = 80, 200


def system_theme() -> str:
    """What the computer prefers, where it says so."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def dress(application: QApplication, theme: str, zoom: int = 100) -> None:
    """Give every window this theme ("light", "dark" or "system") and this zoom in percent."""
    name = theme if theme in THEMES else system_theme()
    colours = THEMES[name]
    size = BASE_SIZE * zoom / 100
    application.setStyle("Fusion")
    application.setPalette(palette_of(colours))
    application.setFont(sans(size))
    application.setStyleSheet(stylesheet(colours, size, _PICTURES.as_posix(), name))
