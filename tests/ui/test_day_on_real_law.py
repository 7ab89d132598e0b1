"""A working day in the window, with real keys and clicks: real law in, ten answers with citations, the Word report."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gapanalyzer.app import start
from gapanalyzer.model.assessment import Mark
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.ui import place as places
from gapanalyzer.ui.dialogs.new_project_dialog import NewProjectDialog
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.documents import faults, needs_libreoffice, pages
from tests.journeys.real_law import SHARED, needs_real_law

CONTROL = Qt.KeyboardModifier.ControlModifier
ANSWERED = 10


def make_project(window: MainWindow, qtbot: QtBot, home: Path) -> Workbench:
    QTest.mouseClick(window.start.new, Qt.MouseButton.LeftButton)
    [dialog] = window.findChildren(NewProjectDialog)
    QTest.keyClicks(dialog.state, "Canada")
    dialog.place.setText(str(home / "canada.gap"))
    QTest.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.workbench is not None, timeout=30_000)
    assert window.workbench is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window.workbench


def idle(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not bench.importing.jobs and not window.jobs.running, timeout=90_000)


def answer(window: MainWindow, bench: Workbench, qtbot: QtBot) -> RequirementId:
    """The next open requirement: its best candidate opened and cited, its first criterion found, the others missing."""
    QTest.keyClick(window, Qt.Key.Key_J, CONTROL)
    idle(window, bench, qtbot)
    asked = RequirementId(bench.place.requirement)
    listed = bench.law.candidates.list
    listed.setCurrentIndex(listed.model().index(0, 0))
    QTest.keyClick(listed, Qt.Key.Key_Return)
    reader = bench.law.reader
    QTest.keyClick(reader, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(reader, Qt.Key.Key_Return, CONTROL)
    for n, row in enumerate(bench.requirement.criteria.rows):
        QTest.keyClick(row, Qt.Key.Key_F if n == 0 else Qt.Key.Key_M)
    return asked


@needs_real_law
@needs_libreoffice
@pytest.mark.usefixtures("opens_dialogs")
def test_a_day_on_real_law(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    bench = make_project(window, qtbot, home)
    bench.choosing.take((SHARED / "canada-irpa-en.docx", SHARED / "canada-lipr-fr.pdf"))
    idle(window, bench, qtbot)
    assert [len(bench.bridge.now.text_of(law).articles) for law in bench.bridge.now.laws] == [324, 324]

    found = 0
    for requirement in (r for r in bench.bridge.now.checklist.requirements if r.core):
        bench.place.open_requirement(requirement.id)
        idle(window, bench, qtbot)
        found += bench.law.candidates.model.rowCount() > 0
    assert found >= 28

    window.go(places.REQUIREMENT)
    answered = [answer(window, bench, qtbot) for _ in range(ANSWERED)]
    findings = [bench.bridge.now.findings[requirement] for requirement in answered]
    assert len(set(answered)) == ANSWERED
    assert all(f.citations and f.answered and Mark.FOUND in f.marks.values() for f in findings)

    report = home / "canada.docx"
    window.go(places.REPORT)
    bench.report.write_to(report)
    idle(window, bench, qtbot)
    assert faults(report) == []
    assert "Canada" in pages(report, home)[0]

    QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
    idle(window, bench, qtbot)
    assert start.look(home / "canada.gap").findings == bench.bridge.now.findings
