"""Below the choices of a report: the overview of several States is written from their files, none of which changes."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gapanalyzer.app import start
from gapanalyzer.ui import place as places
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.ui.conftest import ME


def test_an_overview_is_written_with_the_other_projects_chosen(
    bench: Workbench, window: MainWindow, tmp_path: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    other, path = tmp_path / "dorsia.gap", tmp_path / "region.docx"
    start.new(other, "som-protocol", "Dorsia", ME).close()
    before = other.read_bytes()
    bench.place.go(places.REPORT)
    part = bench.report.abreast
    QTest.mouseClick(part.others, Qt.MouseButton.LeftButton)
    [files] = window.findChildren(QFileDialog)
    files.filesSelected.emit([str(other)])
    files.close()
    place = [dialog for dialog in window.findChildren(QFileDialog) if dialog is not files][-1]
    assert place.selectedFiles()[0].endswith("calvara (region).docx")
    place.fileSelected.emit(str(path))
    place.close()
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=60_000)
    assert (part.said.text(), part.others.isEnabled()) == ("Written: region.docx", True)
    assert path.read_bytes().startswith(b"PK")
    assert other.read_bytes() == before


def test_the_open_project_once_more_is_refused_in_a_sentence(
    bench: Workbench, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    part = bench.report.abreast
    part.write_to(tmp_path / "region.docx", (bench.bridge.workspace.path,))
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=60_000)
    assert part.said.text().startswith("Two of the files are about ")
    assert not (tmp_path / "region.docx").exists()
