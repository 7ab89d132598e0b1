"""The file among others in the window: kept and saved, copies beside it, unions, and what is rescued of it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gapanalyzer.app import start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Field, Mark
from gapanalyzer.ui.dialogs.unite_dialog import UniteDialog
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.ui.conftest import ME
from tests.ui.the_file import ASKED, BEN, ahead, desk_of, kept, mark, marked, opened, rest, save, saving_of, words_of

# -- kept here, or saved there --------------------------------------------------------------------------------------


def test_the_two_states_are_said_in_words(window: MainWindow, bench: Workbench, qtbot: QtBot, home: Path) -> None:
    mark(bench, Mark.FOUND)
    assert kept(window) == "Kept on this computer"
    save(window, qtbot)
    assert kept(window).startswith(f"Saved to {home.name}: calvara.gap ")
    mark(bench, Mark.MISSING)
    assert kept(window) == "Kept on this computer"


def test_a_stick_that_is_pulled_is_told_once_and_tried_again(
    window: MainWindow, bench: Workbench, qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    path = bench.bridge.workspace.path
    beside = path.with_name("stick")
    beside.mkdir()
    bench.bridge.workspace.path = beside / path.name
    mark(bench, Mark.FOUND)
    beside.rename(tmp_path / "pulled")
    saving_of(window)._timer.timeout.emit()
    rest(window, qtbot)
    assert window.band.isVisible()
    assert "could not be saved" in window.band.words.text()
    assert kept(window) == "Kept on this computer"
    mark(bench, Mark.MISSING)
    assert marked(bench) is Mark.MISSING
    window.band.hide()
    saving_of(window)._timer.timeout.emit()
    rest(window, qtbot)
    assert not window.band.isVisible()  # the same trouble is not told twice
    assert saving_of(window)._timer.isActive()  # and saving is tried again
    save(window, qtbot)
    assert window.band.isVisible()  # unless somebody asked
    (tmp_path / "pulled").rename(beside)
    saving_of(window)._timer.timeout.emit()
    rest(window, qtbot)
    assert not window.band.isVisible()
    assert kept(window).startswith("Saved to stick: calvara.gap")


def test_what_a_crash_left_is_told_in_the_status_line(window: MainWindow, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.publish()
    workspace.do(edit.mark, requirement=ASKED, criterion="a", mark=Mark.FOUND)
    workspace._working.close()
    window.open_file(workspace.path)
    rest(window, qtbot)
    assert window.status.message.text() == "1 entry recovered from a session that ended early."
    assert not window.band.isVisible()


# -- copies beside the file -----------------------------------------------------------------------------------------


@pytest.fixture
def beside(workspace: Workspace, home: Path) -> Path:
    """A conflict copy beside the document that holds one entry and one name more."""
    workspace.close()
    copy = ahead(workspace.path, home, lambda w: w.do(edit.mark, requirement=ASKED, criterion="a", mark=Mark.WIDER))
    return copy.rename(home / "calvara (1).gap")


def test_a_conflict_copy_is_offered_and_taken_in(
    window: MainWindow, workspace: Workspace, beside: Path, qtbot: QtBot
) -> None:
    window.open_file(workspace.path)
    rest(window, qtbot)
    assert window.band.words.text() == "calvara (1).gap is a copy of this file and holds 2 entries that are not here."
    QTest.mouseClick(window.band.answer, Qt.MouseButton.LeftButton)
    rest(window, qtbot)
    bench = window.workbench
    assert bench is not None
    assert marked(bench) is Mark.WIDER
    assert window.status.message.text() == "2 entries taken in."
    assert not window.band.isVisible()
    assert beside.exists()


def test_a_copy_that_is_declined_is_not_offered_again(
    window: MainWindow, workspace: Workspace, beside: Path, qtbot: QtBot
) -> None:
    window.open_file(workspace.path)
    rest(window, qtbot)
    QTest.mouseClick(window.band.decline, Qt.MouseButton.LeftButton)
    desk_of(window).copies.look_now()
    rest(window, qtbot)
    assert not window.band.isVisible()


def test_an_offer_waits_while_trouble_is_told(
    window: MainWindow, workspace: Workspace, beside: Path, qtbot: QtBot
) -> None:
    window.open_file(workspace.path)
    window.tell("Something is wrong; do this.")
    rest(window, qtbot)
    assert window.band.words.text() == "Something is wrong; do this."
    assert not window.band.decline.isVisible()
    window.band.answer.click()
    desk_of(window).copies.look_now()
    rest(window, qtbot)
    assert window.band.decline.isVisible()


# -- uniting --------------------------------------------------------------------------------------------------------


def test_a_copy_of_this_file_is_shown_and_then_taken_in(
    window: MainWindow, workspace: Workspace, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    workspace.do(edit.mark, requirement=ASKED, criterion="a", mark=Mark.FOUND)
    workspace.close()

    def disagree(other: Workspace) -> None:
        for criterion in other.now.checklist.by_id[ASKED].criteria:
            other.do(edit.mark, requirement=ASKED, criterion=criterion.key, mark=Mark.MISSING)

    copy = ahead(workspace.path, home, disagree)
    window.open_file(workspace.path)
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+U"))
    [chooser] = window.findChildren(QFileDialog)
    chooser.reject()
    desk_of(window).uniting.look((copy,))
    rest(window, qtbot)
    [dialog] = window.findChildren(UniteDialog)
    said = words_of(dialog)
    assert "ahead.gap" in said
    assert "Disputed" in said
    assert "B. Writer" in said
    bench = window.workbench
    assert bench is not None
    before = len(bench.bridge.now.ledger.entries)
    QTest.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
    rest(window, qtbot)
    assert len(bench.bridge.now.ledger.entries) > before
    assert list(bench.bridge.now.findings[ASKED].positions) == [BEN.id, ME.id]


def test_with_another_file_of_the_state_the_union_is_a_new_file(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    other = start.new(home / "other.gap", "som-protocol", "Republic of Calvara", BEN)
    other.do(edit.mark, requirement=ASKED, criterion="a", mark=Mark.FOUND)
    other.close()
    desk_of(window).uniting.look((other.path,))
    rest(window, qtbot)
    [dialog] = window.findChildren(UniteDialog)
    assert dialog.does.text() == "Write the united file…"
    dialog.accept()
    [chooser] = window.findChildren(QFileDialog)
    assert Path(chooser.selectedFiles()[0]).name == "calvara (united).gap"
    chooser.reject()
    desk_of(window).uniting.write(dialog._union, home / "both.gap")
    rest(window, qtbot)
    assert marked(bench) is None
    QTest.mouseClick(window.band.answer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.workbench is not None and window.workbench is not bench)
    assert window.workbench is not None
    assert window.workbench.bridge.workspace.path.name == "both.gap"
    assert marked(window.workbench) is Mark.FOUND


def test_a_file_of_another_state_is_refused_in_one_sentence(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot
) -> None:
    start.new(home / "far.gap", "som-protocol", "Elsewhere", BEN).close()
    desk_of(window).uniting.look((home / "far.gap",))
    rest(window, qtbot)
    assert "different States" in window.band.words.text()
    desk_of(window).uniting.look((bench.bridge.workspace.path,))
    assert "choose another one" in window.band.words.text()


# -- damage ---------------------------------------------------------------------------------------------------------


def test_a_copy_that_may_be_of_the_damaged_file_is_taken_in_only_where_asked(
    window: MainWindow, workspace: Workspace, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    workspace.close()
    whole = workspace.contents
    workspace.path.write_bytes(workspace.path.read_bytes()[:5000])
    window.open_file(workspace.path)
    rest(window, qtbot)
    assert "This computer keeps a copy of 20" in window.band.words.text()
    QTest.mouseClick(window.band.decline, Qt.MouseButton.LeftButton)
    assert "0 entries can be read" in window.band.words.text()
    assert window.band.answer.text() == "Close"
    window.open_file(workspace.path)
    rest(window, qtbot)
    QTest.mouseClick(window.band.answer, Qt.MouseButton.LeftButton)
    rest(window, qtbot)
    assert not window.band.decline.isVisible()
    QTest.mouseClick(window.band.answer, Qt.MouseButton.LeftButton)
    [chooser] = window.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(home / "rescued.gap"))
    chooser.reject()
    qtbot.waitUntil(lambda: window.workbench is not None, timeout=20_000)
    assert opened(window).bridge.workspace.contents.ledger.entries.keys() == whole.ledger.entries.keys()


def test_a_damaged_file_says_what_can_be_rescued_and_is_rescued(
    window: MainWindow, workspace: Workspace, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    workspace.do(edit.write, requirement=ASKED, which=Field.ANALYSIS, text="x " * 3000)
    workspace.close()
    with closing(sqlite3.connect(workspace.path)) as connection:
        connection.execute("DELETE FROM spare")
        connection.commit()
    data = bytearray(workspace.path.read_bytes())
    data[data.find(b"x x x ") + 10] ^= 0xFF
    workspace.path.write_bytes(data)
    window.open_file(workspace.path)
    rest(window, qtbot)
    assert window.stack.currentWidget() is window.start
    said = window.band.words.text()
    assert "is damaged" in said
    assert "entries can be read; with what this computer keeps:" in said
    QTest.mouseClick(window.band.answer, Qt.MouseButton.LeftButton)
    [chooser] = window.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(home / "rescued.gap"))
    chooser.reject()
    qtbot.waitUntil(lambda: window.workbench is not None, timeout=20_000)
    assert opened(window).bridge.now.findings[ASKED].texts[Field.ANALYSIS].startswith("x x")
    assert workspace.path.read_bytes() == bytes(data)
