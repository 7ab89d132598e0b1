"""The one QApplication: its names, fonts and words."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gapanalyzer import __version__
from gapanalyzer.ui.fonts import load_fonts
from gapanalyzer.ui.language import speak


def application() -> QApplication:
    """The one QApplication, with our fonts."""
    known = QApplication.instance()
    made = known if isinstance(known, QApplication) else QApplication(sys.argv[:1])
    made.setApplicationName("GapAnalyzer")
    made.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("gapanalyzer")
    load_fonts()
    speak(made)
    return made
