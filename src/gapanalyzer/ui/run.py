"""Starts the window: the faults it watches for, and the file to open."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer

from gapanalyzer.ui import errors
from gapanalyzer.ui.application import application
from gapanalyzer.ui.main_window import MainWindow


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
