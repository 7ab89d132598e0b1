"""The file as a whole in the window: kept and saved, copies, unions, earlier states, passwords, copies handed over."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from gapanalyzer.app import places, settings, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit, registers
from gapanalyzer.model.assessment import Field, Mark, Person, PersonId
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.store.document import Locked
from gapanalyzer.ui.dialogs.confirm_dialog import ConfirmDialog
from gapanalyzer.ui.dialogs.earlier_dialog import EarlierDialog
from gapanalyzer.ui.dialogs.password_dialog import PasswordDialog
from gapanalyzer.ui.dialogs.unite_dialog import UniteDialog
from gapanalyzer.ui.dialogs.unlock_dialog import UnlockDialog
from gapanalyzer.ui.dialogs.version_dialog import VersionDialog
from gapanalyzer.ui.file.desk import Desk
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.saving import Saving
from gapanalyzer.ui.workbench import Workbench
from tests.ui.conftest import ME

ASKED = RequirementId("SOM-6.3a")
BEN = Person(PersonId("ben"), "B. Writer")
PASSWORD = "Correct horse 23"


def mark(bench: Workbench, value: Mark) -> None:
    bench.bridge.do(edit.mark, requirement=ASKED, criterion="a", mark=value)


def marked(bench: Workbench) -> Mark | None:
    return bench.bridge.now.findings[ASKED].marks["a"]


def kept(window: MainWindow) -> str:
    return window.bar._kept.text()


def saving_of(window: MainWindow) -> Saving:
    assert window.saving is not None
    return window.saving


def opened(window: MainWindow) -> Workbench:
    assert window.workbench is not None
    return window.workbench


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def rest(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until no work is under way."""
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=20_000)


def save(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["save"].trigger()
    rest(window, qtbot)


def words_of(widget: MainWindow | UniteDialog | EarlierDialog) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def ahead(path: Path, folder: Path, change: Callable[[Workspace], object], me: Person = BEN) -> Path:
    """A copy of a closed document in which somebody has said more."""
    copy = folder / "ahead.gap"
    shutil.copy(path, copy)
    other = start.open_(copy, me)
    change(other)
    other.close()
    places.working(other.contents.document).unlink()
    return copy


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


def test_a_damaged_file_says_what_can_be_rescued_and_is_rescued(
    window: MainWindow, workspace: Workspace, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    workspace.do(edit.write, requirement=ASKED, which=Field.ANALYSIS, text="x " * 3000)
    workspace.close()
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


def test_a_password_is_taken_away_again(window: MainWindow, bench: Workbench, opens_dialogs: None) -> None:
    desk = desk_of(window)
    desk.secrecy.set(PASSWORD)
    window.actions_["password"].trigger()
    [dialog] = window.findChildren(PasswordDialog)
    assert dialog.does.text() == "Change the password"
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    start.look(bench.bridge.workspace.path)
    assert "without a password" in window.status.message.text()
    window.actions_["recovery_sheet"].trigger()
    assert "no password" in window.band.words.text()
    desk.secrecy.set("   ")
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
    mark(bench, Mark.FOUND)
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
