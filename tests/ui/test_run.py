"""The window from its start to its end, with a file named on the command line."""

import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gapanalyzer.app.workspace import Workspace
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.run import run


def test_a_file_named_at_the_start_is_open_until_the_window_is_closed(
    workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.close()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    titles = []

    def close_when_open() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.workbench is not None:
                titles.append(window.windowTitle())
                window.close()

    timer = QTimer(interval=50)
    timer.timeout.connect(close_when_open)
    timer.start()
    assert run([str(workspace.path)]) == 0
    timer.stop()
    assert titles
    assert titles[0].startswith("Republic of Calvara")
