"""Ways to a project and out of it through dialogs of files, and the demonstration."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gapanalyzer.app import settings, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.ui import errors
from gapanalyzer.ui import place as places
from gapanalyzer.ui.dialogs.new_project_dialog import NewProjectDialog
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.ui.law import LINES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def answer(window: MainWindow, *paths: Path) -> QFileDialog:
    """Choose files in the open dialog."""
    [dialog] = window.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(path) for path in paths])
    dialog.fileSelected.emit(str(paths[0]))
    dialog.close()
    dialog.deleteLater()
    return dialog


@pytest.fixture(autouse=True)
def plain_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt's own file dialog, whatever the desktop offers."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


def test_a_project_is_opened_through_the_dialog(
    window: MainWindow, home: Path, workspace: Workspace, opens_dialogs: None
) -> None:
    workspace.close()
    window.start.open.click()
    answer(window, workspace.path)
    assert window.workbench is not None


def test_laws_are_chosen_in_a_dialog_that_knows_what_can_be_read(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    path = home / "Penal Code.txt"
    path.write_text("\n\n".join(("Penal Code", *LINES[1:])), "utf-8")
    bench.law.import_wanted.emit()
    dialog = answer(window, path)
    assert "*.docx" in dialog.nameFilters()[0]
    assert bench.place.page == places.LEGISLATION
    qtbot.waitUntil(lambda: len(bench.bridge.now.laws) == 2, timeout=30_000)


def test_a_copy_is_saved_through_the_dialog(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+S"))
    answer(window, home / "other.gap")
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert "other.gap is written" in window.status.message.text()
    window.actions_["save_copy"].trigger()
    answer(window, home / "gone" / "other.gap")
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert "could not be saved" in window.band.words.text()
    assert start.look(home / "other.gap").state.name == "Republic of Calvara"


def test_the_report_goes_where_the_dialog_says(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    window.bar.report.click()
    bench.report.write.click()
    answer(window, home / "report.docx")
    qtbot.waitUntil(lambda: (home / "report.docx").exists() and not window.jobs.running, timeout=30_000)
    opened: list[str] = []
    bench.report.opener = opened.append
    bench.report.read.click()
    bench.report.folder.click()
    assert opened == [str(home / "report.docx"), str(home)]


def test_the_place_of_a_new_project_is_chosen_in_a_dialog(window: MainWindow, home: Path, opens_dialogs: None) -> None:
    window.project.new()
    [dialog] = window.findChildren(NewProjectDialog)
    dialog._browse()
    [files] = dialog.findChildren(QFileDialog)
    files.fileSelected.emit(str(home / "there.gap"))
    files.close()
    dialog.state.setText("Calvara")
    assert dialog.path == home / "there.gap"
    dialog.reject()


def test_the_demonstration_is_made_once_and_opened_again(
    window: MainWindow, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    where: Callable[[object], str] = lambda _kind: str(home / "Documents")  # noqa: E731  stands in for a static method
    monkeypatch.setattr(QStandardPaths, "writableLocation", staticmethod(where))
    window.start.demonstration.click()
    qtbot.waitUntil(lambda: window.workbench is not None, timeout=60_000)
    first = window.workbench
    assert first is not None
    assert len(first.bridge.now.laws) == 3
    path = first.bridge.workspace.path
    window.actions_["close"].trigger()
    qtbot.waitUntil(lambda: window.workbench is None)
    window.start.demonstration.click()
    qtbot.waitUntil(lambda: window.workbench is not None)
    assert window.workbench is not None
    assert window.workbench.bridge.workspace.path == path


def test_a_place_for_the_demonstration_that_cannot_be_made_is_told(
    window: MainWindow, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "Documents").write_text("a file where a folder should be")
    where: Callable[[object], str] = lambda _kind: str(home / "Documents")  # noqa: E731
    monkeypatch.setattr(QStandardPaths, "writableLocation", staticmethod(where))
    window.start.demonstration.click()
    assert "cannot be made" in window.band.words.text()


def test_a_fault_leaves_a_report_and_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Path | None] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *_fault: None)
    errors.watch(told.append)
    try:
        raise ValueError("ours")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    [report] = told
    assert report is not None
    assert "ValueError: ours" in report.read_text("utf-8")
    assert report.is_relative_to(settings.folder("data"))


def test_a_build_proves_itself_with_one_line(home: Path) -> None:
    command = [sys.executable, "-m", "gapanalyzer", "--selftest"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("GapAnalyzer works: window, 3 laws")
    assert ran.stdout.count("\n") == 1


def test_a_file_that_is_there_is_not_made_again(window: MainWindow, home: Path, workspace: Workspace) -> None:
    workspace.close()
    told: list[str] = []
    window.project.trouble.connect(told.append)
    window.project._take(lambda: start.new(workspace.path, "som-protocol", "X", workspace.me))
    assert "is there already" in told[0]
