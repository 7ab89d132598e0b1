"""An edited report comes back: differences are shown side by side and accepted by key, all, and undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gapanalyzer.app.reports import write_report
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Field, Mark, Recommendation, RecommendationId, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.ui import place as places
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.pages.read_back_page import ReadBackPage
from gapanalyzer.ui.workbench import Workbench
from tests.report.edited_word import all_retyped, changed

ASKED = RequirementId("SOM-6.3a")
ADVICE = RecommendationId("aaaa")
EDITS = {
    f"finding:{ASKED}:verdict": "Not met",
    f"finding:{ASKED}:analysis": "The life of a migrant is covered and so is safety.",
    f"recommendation:{ADVICE}:text": "Amend section 20 soon.",
}


@pytest.fixture
def report(bench: Workbench, tmp_path: Path) -> Path:
    """A report with an analysis and a recommendation, edited in three places."""
    bridge = bench.bridge
    bridge.do(edit.mark, requirement=ASKED, criterion="a", mark=Mark.MISSING)
    bridge.do(edit.write, requirement=ASKED, which=Field.ANALYSIS, text="The life of a migrant is covered.")
    bridge.do(edit.recommend, recommendation=Recommendation(ADVICE, 0, "Amend section 20.", (ASKED,)))
    path = tmp_path / "report.docx"
    write_report(bridge.now, path)
    return changed(path, lambda root: all_retyped(root, EDITS))


@pytest.fixture
def page(bench: Workbench, window: MainWindow, report: Path, qtbot: QtBot) -> ReadBackPage:
    """The page with the file read."""
    bench.place.go(places.READ_BACK)
    bench.read_back.read(report)
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=20_000)
    return bench.read_back


def states(page: ReadBackPage) -> list[str]:
    return [page.model.index(n, 0).data() for n in range(page.model.rowCount())]


def row_of(page: ReadBackPage, what: str) -> int:
    return next(n for n, one in enumerate(page.model.rows) if one.what == what)


def test_differences_stand_in_rows_and_side_by_side(page: ReadBackPage) -> None:
    assert states(page) == ["Open"] * 3
    assert page.said.text() == "report.docx: 0 of 3 accepted."
    page.table.selectRow(row_of(page, "analysis"))
    assert page.old.words.toPlainText() == "The life of a migrant is covered."
    assert page.new.words.toPlainText() == "The life of a migrant is covered and so is safety."
    assert page.new.words.accessibleDescription() == "and so is safety"
    assert page.model.index(row_of(page, "text"), 2).data() == "Recommendation 1"


def test_one_key_accepts_and_goes_on_and_undo_opens_it_again(page: ReadBackPage, bench: Workbench) -> None:
    here = row_of(page, "analysis")
    page.table.selectRow(here)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A)
    now = bench.bridge.now
    assert now.findings[ASKED].text(Field.ANALYSIS) == EDITS[f"finding:{ASKED}:analysis"]
    assert states(page)[here] == "Accepted"
    assert page.table.currentIndex().row() != here
    assert bench.bridge.undo()
    assert states(page) == ["Open"] * 3


def test_a_verdict_asks_for_its_reason(page: ReadBackPage, bench: Workbench) -> None:
    page.table.selectRow(row_of(page, "verdict"))
    assert page.reason.isVisible()
    assert not page.take.isEnabled()
    assert "needs a written reason" in page.remarks.text()
    page.reason.setFocus()
    QTest.keyClicks(page.reason, "A court said so.")
    QTest.mouseClick(page.take, Qt.MouseButton.LeftButton)
    found = bench.bridge.now.findings[ASKED]
    assert (found.verdict, found.override and found.override.reason) == (Verdict.NOT_MET, "A court said so.")
    assert not page.reason.isVisible()


def test_accept_all_is_one_step_and_leaves_what_needs_a_reason(page: ReadBackPage, bench: Workbench) -> None:
    QTest.mouseClick(page.all, Qt.MouseButton.LeftButton)
    assert page.said.text() == "report.docx: 2 of 3 accepted."
    assert not page.all.isEnabled()
    assert bench.bridge.undo()
    assert states(page) == ["Open"] * 3
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.open, Qt.MouseButton.LeftButton)
    assert (bench.place.page, bench.place.requirement) == (places.REQUIREMENT, ASKED)


def test_what_is_no_report_is_told_on_the_page(
    page: ReadBackPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "other.docx"
    path.write_bytes(b"no")
    page.read(path)
    assert page.stop.isVisible()
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=20_000)
    assert page.said.text().startswith("other.docx cannot be read")
    assert not page.table.isVisible()
    assert page.another.isEnabled()


def test_reading_can_be_stopped(page: ReadBackPage, window: MainWindow, report: Path, qtbot: QtBot) -> None:
    page.read(report)
    QTest.mouseClick(page.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=20_000)
    assert page.model.rowCount() == 3 or not page.table.isVisible()
    assert page.another.isEnabled()


def test_the_report_page_leads_here_and_asks_for_the_file(
    bench: Workbench, window: MainWindow, report: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    bench.place.go(places.REPORT)
    QTest.mouseClick(bench.report.coming_back.back, Qt.MouseButton.LeftButton)
    assert bench.place.page == places.READ_BACK
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(report))
    dialog.close()
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=20_000)
    assert bench.read_back.model.rowCount() == 3


def test_a_worksheet_is_written_from_the_report_page(
    bench: Workbench, window: MainWindow, tmp_path: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    bench.place.go(places.REPORT)
    part, path = bench.report.coming_back, tmp_path / "sheet.pdf"
    QTest.mouseClick(part.sheet, Qt.MouseButton.LeftButton)
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("calvara-worksheet.pdf")
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=30_000)
    assert (part.said.text(), part.sheet.isEnabled()) == ("Written: sheet.pdf", True)
    assert path.read_bytes().startswith(b"%PDF")
    part.write_to(tmp_path / "none" / "sheet.pdf")
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=30_000)
    assert part.said.text().startswith("The worksheet could not be written")
