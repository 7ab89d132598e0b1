"""Starts the window: the faults it watches for, and the file to open."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer

from gapanalyzer.ui import errors
from gapanalyzer.ui.application import application
from gapanalyzer.ui.main_window import MainWindow


def has_screen() -> bool:
    """Whether Qt can open a window; on Linux it would otherwise end the program without a word."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def run(argv: Sequence[str] = ()) -> int:
    """Open the window, and the file that is named, and stay until it is closed."""
    if list(argv) == ["--selftest"]:
        from gapanalyzer.ui.selftest import selftest  # noqa: PLC0415  only builds ask for it

        return selftest()
    if not has_screen():
        sys.stderr.write("There is no screen here; use the commands instead (gapanalyzer --help lists them).\n")
        return 1
    running = application()
    window = MainWindow()
    errors.watch(window.tell_fault)
    window.show()
    if argv:
        QTimer.singleShot(0, window, lambda: window.open_file(Path(argv[0]).absolute()))
    return running.exec()
