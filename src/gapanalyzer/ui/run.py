"""Starts the window: fonts, theme, faults, the file to open."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gapanalyzer import __version__
from gapanalyzer.ui import errors
from gapanalyzer.ui.fonts import load_fonts
from gapanalyzer.ui.language import speak
from gapanalyzer.ui.main_window import MainWindow


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


def run(argv: Sequence[str] = ()) -> int:
    """Open the window, and the file that is named, and stay until it is closed."""
    if list(argv) == ["--selftest"]:
        from gapanalyzer.ui.selftest import selftest  # noqa: PLC0415  only builds ask for it

        return selftest()
    running = application()
    window = MainWindow()
    errors.watch(window.tell_fault)
    window.show()
    if argv:
        QTimer.singleShot(0, window, lambda: window.open_file(Path(argv[0]).absolute()))
    return running.exec()
