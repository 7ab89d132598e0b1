"""What was and who may see it: earlier states, passwords, nothing left behind, copies handed over."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from gapanalyzer.app import places, settings, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit, registers
from gapanalyzer.model.assessment import Mark
from gapanalyzer.store.document import Locked
from gapanalyzer.ui.dialogs.confirm_dialog import ConfirmDialog
from gapanalyzer.ui.dialogs.earlier_dialog import EarlierDialog
from gapanalyzer.ui.dialogs.password_dialog import PasswordDialog
from gapanalyzer.ui.dialogs.unite_dialog import UniteDialog
from gapanalyzer.ui.dialogs.unlock_dialog import UnlockDialog
from gapanalyzer.ui.dialogs.version_dialog import VersionDialog
from gapanalyzer.ui.dialogs.wait_dialog import WaitDialog
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.ui.conftest import ME
from tests.ui.the_file import ASKED, BEN, PASSWORD, desk_of, kept, mark, marked, opened, rest, save, words_of

# -- earlier states -------------------------------------------------------------------------------------------------


def test_a_named_version_can_be_gone_back_to_in_one_step(
    window: MainWindow, bench: Workbench, qtbot: QtBot, opens_dialogs: None
) -> None:
    mark(bench, Mark.FOUND)
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+N"))
    [asking] = window.findChildren(VersionDialog)
    assert not asking.does.isEnabled()
    QTest.keyClicks(asking.name, "Sent out")
    QTest.mouseClick(asking.does, Qt.MouseButton.LeftButton)
    mark(bench, Mark.MISSING)
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+E"))
    rest(window, qtbot)
    [dialog] = window.findChildren(EarlierDialog)
    rows = [dialog.list.item(n).text() for n in range(dialog.list.count())]
    [number] = [n for n, row in enumerate(rows) if "“Sent out”" in row]
    dialog.list.setCurrentRow(number)
    said = words_of(dialog)
    assert "1 thing would change:" in said
    assert "Now: SOM 6(3)(a): criterion a missing" in said
    assert "Then: SOM 6(3)(a): criterion a found" in said
    QTest.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
    rest(window, qtbot)
    assert marked(bench) is Mark.FOUND
    window.actions_["undo"].trigger()
    assert marked(bench) is Mark.MISSING


def test_the_history_can_show_what_was_said_since_a_version(
    window: MainWindow, bench: Workbench, qtbot: QtBot, opens_dialogs: None
) -> None:
    mark(bench, Mark.FOUND)
    window.go("history")
    page = bench.history
    assert not page.since.isVisible()
    QTest.mouseClick(page.name, Qt.MouseButton.LeftButton)
    [asking] = window.findChildren(VersionDialog)
    asking.name.setText("Sent out")
    asking.accept()
    mark(bench, Mark.MISSING)
    everything = page.model.rowCount()
    assert page.since.isVisible()
    QTest.keyClick(page.since, Qt.Key.Key_Down)
    assert page.since.currentText() == "Since “Sent out”"
    assert page.model.rowCount() == 1 < everything
    assert page.model.index(0, 2).data() == "SOM 6(3)(a): criterion a missing"
    mark(bench, Mark.WIDER)
    assert page.model.rowCount() == 2


def test_the_history_names_what_it_does_not_know_and_what_is_gone(window: MainWindow, bench: Workbench) -> None:
    workspace = bench.bridge.workspace
    workspace.do(lambda now, stamp: now.ledger.say(("oracle", "x"), stamp, {"says": 1}))
    window.go("history")
    assert bench.history.model.index(0, 2).data() == "Made by a newer version of the program"


# -- passwords ------------------------------------------------------------------------------------------------------


def test_a_password_is_set_with_the_dialog_and_a_sheet_is_offered(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+P"))
    [dialog] = window.findChildren(PasswordDialog)
    assert dialog.first.echoMode() is QLineEdit.EchoMode.Password
    assert not dialog.remove.isVisible()
    QTest.keyClicks(dialog.first, PASSWORD)
    QTest.keyClicks(dialog.second, "Something")
    assert not dialog.does.isEnabled()
    dialog.second.setText(PASSWORD)
    QTest.keyClick(dialog.shown, Qt.Key.Key_Space)
    assert dialog.first.echoMode() is QLineEdit.EchoMode.Normal
    QTest.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
    rest(window, qtbot)
    path = bench.bridge.workspace.path
    with pytest.raises(Locked):
        start.look(path)
    start.look(path, PASSWORD)
    QTest.mouseClick(window.band.answer, Qt.MouseButton.LeftButton)
    [chooser] = window.findChildren(QFileDialog)
    assert Path(chooser.selectedFiles()[0]).name == "Recovery sheet calvara.pdf"
    chooser.reject()
    desk_of(window).secrecy.write_sheet(home / "sheet.docx")
    rest(window, qtbot)
    assert (home / "sheet.docx").exists()
    assert "sheet.docx is written" in window.status.message.text()


def test_while_a_password_is_set_the_window_lives_and_takes_no_edit(
    window: MainWindow, bench: Workbench, qtbot: QtBot, opens_dialogs: None
) -> None:
    mark(bench, Mark.FOUND)
    with bench.bridge.workspace._working.still():
        window.actions_["password"].trigger()
        [dialog] = window.findChildren(PasswordDialog)
        dialog.first.setText(PASSWORD)
        dialog.second.setText(PASSWORD)
        QTest.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
        [waiting] = window.findChildren(WaitDialog)
        assert words_of(waiting) == "calvara.gap is being put under the password."
        qtbot.waitUntil(lambda: bench.bridge.workspace.published)
        assert QApplication.activeModalWidget() is waiting
        QTest.keyClick(waiting, Qt.Key.Key_Escape)
        waiting.close()
        assert waiting.isVisible()
    rest(window, qtbot)
    qtbot.waitUntil(lambda: not window.findChildren(WaitDialog))
    assert bench.bridge.workspace.has_password
    assert kept(window).startswith("Saved to ")


def test_a_password_that_cannot_be_set_is_told_and_the_former_state_holds(
    window: MainWindow, bench: Workbench, qtbot: QtBot, opens_dialogs: None
) -> None:
    workspace = bench.bridge.workspace
    folder = workspace.path.parent
    mark(bench, Mark.FOUND)
    workspace.path = folder / "gone" / "calvara.gap"
    desk_of(window).secrecy.set(PASSWORD)
    rest(window, qtbot)
    assert "could not be saved" in window.band.words.text()
    assert kept(window) == "Kept on this computer"
    assert not workspace.has_password
    workspace.path = folder / "calvara.gap"


def test_a_password_is_taken_away_again(
    window: MainWindow, bench: Workbench, qtbot: QtBot, opens_dialogs: None
) -> None:
    desk = desk_of(window)
    desk.secrecy.set(PASSWORD)
    rest(window, qtbot)
    window.actions_["password"].trigger()
    [dialog] = window.findChildren(PasswordDialog)
    assert dialog.does.text() == "Change the password"
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    rest(window, qtbot)
    start.look(bench.bridge.workspace.path)
    assert "without a password" in window.status.message.text()
    window.actions_["recovery_sheet"].trigger()
    assert "no password" in window.band.words.text()
    desk.secrecy.set("   ")
    rest(window, qtbot)
    assert "at least one character" in window.band.words.text()


def test_a_locked_file_asks_until_the_password_is_right(
    window: MainWindow, workspace: Workspace, qtbot: QtBot, opens_dialogs: None
) -> None:
    workspace.set_password(PASSWORD)
    workspace.close()
    window.open_file(workspace.path)
    assert window.stack.currentWidget() is window.start
    [dialog] = window.findChildren(UnlockDialog)
    assert not dialog.does.isEnabled()
    QTest.keyClicks(dialog.password, "wrong")
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "not the password" in dialog._trouble.text()
    QTest.keyClicks(dialog.password, PASSWORD)
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    assert opened(window).bridge.workspace.has_password
    assert not dialog.isVisible()
    assert not window.band.isVisible()


def test_a_damaged_file_under_a_password_is_rescued_under_the_same(
    window: MainWindow, workspace: Workspace, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    workspace.do(edit.mark, requirement=ASKED, criterion="a", mark=Mark.WIDER)
    workspace.set_password(PASSWORD)
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    data[200:3000] = bytes(2800)
    workspace.path.write_bytes(bytes(data))
    window.open_file(workspace.path)
    [dialog] = window.findChildren(UnlockDialog)
    QTest.keyClicks(dialog.password, PASSWORD)
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    rest(window, qtbot)
    assert "is damaged" in window.band.words.text()
    QTest.mouseClick(window.band.answer, Qt.MouseButton.LeftButton)
    [chooser] = window.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(home / "rescued.gap"))
    chooser.reject()
    rest(window, qtbot)
    with pytest.raises(Locked):
        start.look(home / "rescued.gap")
    assert start.look(home / "rescued.gap", PASSWORD).findings[ASKED].marks["a"] is Mark.WIDER
    for one in window.findChildren(UnlockDialog):
        one.reject()


def test_conflict_copies_under_the_password_are_found_too(
    window: MainWindow, workspace: Workspace, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    workspace.set_password(PASSWORD)
    workspace.close()
    before = workspace.path.read_bytes()
    again = start.open_(workspace.path, BEN, PASSWORD)
    again.do(edit.mark, requirement=ASKED, criterion="a", mark=Mark.WIDER)
    again.close()
    workspace.path.rename(home / "calvara (1).gap")
    places.working(workspace.contents.document).unlink()
    workspace.path.write_bytes(before)
    window.open_file(workspace.path)
    [dialog] = window.findChildren(UnlockDialog)
    dialog.password.setText(PASSWORD)
    dialog.does.click()
    rest(window, qtbot)
    assert "calvara (1).gap" in window.band.words.text()


def test_a_copy_under_the_same_password_is_united_too(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    desk_of(window).secrecy.set(PASSWORD)
    rest(window, qtbot)
    mark(bench, Mark.FOUND)
    bench.bridge.workspace.save_copy(home / "theirs.gap")
    window.actions_["undo"].trigger()
    desk_of(window).uniting.look((home / "theirs.gap",))
    rest(window, qtbot)
    assert not window.band.isVisible() or window.band.decline.isVisible()
    [dialog] = window.findChildren(UniteDialog)
    assert "theirs.gap" in words_of(dialog)
    dialog.reject()


# -- nothing left behind, and copies handed over --------------------------------------------------------------------


def test_nothing_of_the_file_stays_on_this_computer(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot
) -> None:
    window.actions_["leave_nothing"].trigger()
    assert settings.load().leaves_nothing
    mark(bench, Mark.FOUND)
    path, document = bench.bridge.workspace.path, bench.bridge.workspace.contents.document
    window.actions_["close"].trigger()
    qtbot.waitUntil(lambda: window.workbench is None)
    assert not places.working(document).exists()
    assert not places.backups(document).exists()
    assert settings.load().recent == ()
    assert not window.band.isVisible()
    assert start.look(path).findings[ASKED].marks["a"] is Mark.FOUND


def test_the_choice_to_leave_nothing_is_remembered(home: Path, qtbot: QtBot) -> None:
    settings.save(settings.Settings(person_id=ME.id, person_name=ME.name, leaves_nothing=True))
    window = MainWindow()
    assert window.actions_["leave_nothing"].isChecked()
    window.actions_["leave_nothing"].trigger()
    assert not settings.load().leaves_nothing
    window.deleteLater()


def test_a_copy_to_hand_over_names_nobody(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    mark(bench, Mark.FOUND)
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+H"))
    [chooser] = window.findChildren(QFileDialog)
    assert Path(chooser.selectedFiles()[0]).name == "calvara (to hand over).gap"
    chooser.reject()
    desk_of(window).secrecy.hand_over(home / "out.gap")
    rest(window, qtbot)
    copy = start.look(home / "out.gap")
    assert [person.name for person in copy.people.values()] == ["Assessor 1"]
    assert copy.ledger.value(registers.setting(registers.HAND_OVER))
    assert "roles for names" in window.status.message.text()


def test_a_law_is_removed_for_good_after_a_question(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    page = bench.legislation
    window.go("legislation")
    page.table.selectRow(0)
    bench.bridge.do(edit.cite, requirement=ASKED, law=bench.bridge.now.laws[0].id, start=0, end=20)
    QTest.mouseClick(page.for_good, Qt.MouseButton.LeftButton)
    assert window.findChildren(ConfirmDialog) == []
    assert "1 " in window.band.words.text()
    window.actions_["undo"].trigger()
    QTest.mouseClick(page.for_good, Qt.MouseButton.LeftButton)
    [dialog] = window.findChildren(ConfirmDialog)
    assert "cannot be undone" in "".join(label.text() for label in dialog.findChildren(QLabel))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert bench.bridge.now.laws
    QTest.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
    assert bench.bridge.now.laws == ()
    assert not window.actions_["undo"].isEnabled()
    assert bench.bridge.workspace.contents.blobs == {}
    save(window, qtbot)
    assert start.look(bench.bridge.workspace.path).texts == {}
