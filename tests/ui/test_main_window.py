"""The window as a whole: start page, commands, palette, saving, undo, files dropped."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gapanalyzer.app import settings, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Mark
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.ui import place as places
from gapanalyzer.ui.dialogs.new_project_dialog import NewProjectDialog
from gapanalyzer.ui.dialogs.person_dialog import PersonDialog
from gapanalyzer.ui.dialogs.state_dialog import StateDialog
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.ui.conftest import ME
from tests.ui.law import ACT

ASKED = RequirementId("SOM-6.3a")


def mark(bench: Workbench, value: Mark) -> None:
    bench.bridge.do(edit.mark, requirement=ASKED, criterion="a", mark=value)


def marked(bench: Workbench) -> Mark | None:
    return bench.bridge.now.findings[ASKED].marks["a"]


def test_without_a_project_only_what_needs_none_can_be_used(window: MainWindow) -> None:
    assert window.stack.currentWidget() is window.start
    assert window.actions_["new"].isEnabled()
    assert not window.actions_["save"].isEnabled()
    assert not window.bar.search.isVisible()


def test_a_new_project_is_made_with_the_dialog(
    window: MainWindow, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    QTest.mouseClick(window.start.new, Qt.MouseButton.LeftButton)
    [dialog] = window.findChildren(NewProjectDialog)
    assert not dialog.does.isEnabled()
    QTest.keyClicks(dialog.state, "Calvara/North")
    assert Path(dialog.place.text()).name == "Calvara North.gap"
    dialog.place.setText(str(home / "mine"))
    assert dialog.does.isEnabled()
    QTest.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
    assert window.workbench is not None
    assert window.workbench.bridge.now.state.name == "Calvara/North"
    assert (home / "mine.gap").exists()
    assert window.workbench.place.page == places.OVERVIEW


def test_a_name_that_is_taken_is_not_offered(
    window: MainWindow, workspace: Workspace, qtbot: QtBot, opens_dialogs: None
) -> None:
    window.project.new()
    [dialog] = window.findChildren(NewProjectDialog)
    dialog.state.setText("X")
    dialog.place.setText(str(workspace.path))
    assert not dialog.does.isEnabled()
    dialog.reject()
    workspace.close()


def test_the_person_is_asked_once_on_this_computer(
    window: MainWindow, workspace: Workspace, qtbot: QtBot, opens_dialogs: None
) -> None:
    workspace.close()
    window.project.keep(settings.Settings())
    window.open_file(workspace.path)
    [dialog] = window.findChildren(PersonDialog)
    QTest.keyClicks(dialog.name, "B. Writer")
    QTest.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
    assert window.workbench is not None
    assert window.workbench.bridge.workspace.me.name == "B. Writer"
    assert window.status.person.text() == "B. Writer"
    assert settings.load().person_name == "B. Writer"


def test_another_name_is_on_the_answers_from_then_on(window: MainWindow, bench: Workbench, opens_dialogs: None) -> None:
    window.status.person.click()
    [dialog] = window.findChildren(PersonDialog)
    assert dialog.name.text() == "A. Drafter"
    dialog.name.setText("Anna Drafter")
    dialog.does.click()
    mark(bench, Mark.FOUND)
    assert [person.name for person in bench.bridge.now.people.values()] == ["Anna Drafter"]


def test_the_file_that_is_open_already_is_only_shown(window: MainWindow, bench: Workbench) -> None:
    window.actions_["page_start"].trigger()
    window.open_file(bench.bridge.workspace.path)
    assert window.workbench is bench
    assert window.stack.currentWidget() is bench
    assert not window.band.isVisible()


def test_a_file_that_is_not_ours_is_told_in_the_band(window: MainWindow, home: Path) -> None:
    strange = home / "strange.gap"
    strange.write_text("not ours")
    window.open_file(strange)
    assert window.workbench is None
    assert window.band.isVisible()
    assert "strange.gap" in window.band.words.text()
    window.band.answer.click()
    assert not window.band.isVisible()


def test_recent_projects_open_with_a_click(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    path = str(bench.bridge.workspace.path)
    window.actions_["close"].trigger()
    qtbot.waitUntil(lambda: window.workbench is None)
    assert window.stack.currentWidget() is window.start
    assert window.project.settings.recent == (path,)
    window.start.recent_wanted.emit(path)
    assert window.workbench is not None


@pytest.mark.parametrize("page", places.PAGES)
def test_every_page_is_reached_with_its_key(window: MainWindow, bench: Workbench, qtbot: QtBot, page: str) -> None:
    number = (places.PAGES.index(page) + 2) % 10
    QTest.keySequence(window, QKeySequence(f"Alt+{number}"))
    assert bench.middle.currentWidget() is getattr(bench, page)
    assert bench.checklist.isVisible() == (page == places.REQUIREMENT)
    QTest.keySequence(window, QKeySequence("Alt+1"))
    assert window.stack.currentWidget() is window.start
    QTest.mouseClick(window.start.back, Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is bench


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_opens_with_its_key_and_names_the_pages(window: MainWindow, bench: Workbench) -> None:
    QTest.keySequence(window, QKeySequence("F10"))
    assert window.menu.isVisible()
    words = [action.text() for action in window.menu.actions()]
    assert words[:3] == ["Start", "Overview", "Requirement"]
    window.menu.close()


def test_undo_and_redo_work_everywhere(window: MainWindow, bench: Workbench) -> None:
    assert not window.bar.undo.isEnabled() or bench.bridge.workspace.can_undo
    mark(bench, Mark.FOUND)
    mark(bench, Mark.MISSING)
    QTest.keySequence(window, QKeySequence("Ctrl+Z"))
    assert marked(bench) is Mark.FOUND
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+Z"))
    assert marked(bench) is Mark.MISSING
    window.bar.undo.click()
    assert marked(bench) is Mark.FOUND


def test_undo_works_after_a_restart(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    mark(bench, Mark.FOUND)
    path = bench.bridge.workspace.path
    window.actions_["close"].trigger()
    qtbot.waitUntil(lambda: window.workbench is None)
    window.open_file(path)
    again = window.workbench
    assert again is not None
    assert marked(again) is Mark.FOUND
    window.actions_["undo"].trigger()
    assert marked(again) is None


def test_the_next_unanswered_requirement_comes_with_the_focus_on_its_criteria(
    window: MainWindow, bench: Workbench
) -> None:
    QTest.keySequence(window, QKeySequence("Ctrl+J"))
    assert bench.place.requirement == "SOM-6.3b"
    assert bench.requirement.criteria.rows[0].hasFocus()
    QTest.keySequence(window, QKeySequence("Alt+Up"))
    assert bench.place.requirement == ASKED


def test_panes_fold_and_the_focus_goes_round(window: MainWindow, bench: Workbench) -> None:
    QTest.keySequence(window, QKeySequence("Ctrl+1"))
    assert not bench.checklist.isVisible()
    QTest.keySequence(window, QKeySequence("Ctrl+3"))
    assert not bench.law.isVisible()
    QTest.keySequence(window, QKeySequence("Ctrl+1"))
    QTest.keySequence(window, QKeySequence("Ctrl+3"))
    bench.checklist.tree.setFocus()
    window.actions_["next_pane"].trigger()
    assert bench.requirement.isAncestorOf(window.focusWidget())
    window.actions_["next_pane"].trigger()
    assert bench.law.reader.hasFocus()
    window.actions_["next_pane"].trigger()
    assert bench.checklist.tree.hasFocus()


def test_choosing_in_the_tree_opens_the_requirement(bench: Workbench, qtbot: QtBot) -> None:
    bench.checklist.tree.setFocus()
    QTest.keyClick(bench.checklist.tree, Qt.Key.Key_Down)
    assert bench.place.requirement == "SOM-6.3b"


def test_filtering_keeps_the_page_and_says_when_nothing_fits(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+F"))
    assert bench.checklist.words.hasFocus()
    QTest.keyClicks(bench.checklist.words, "nothing is called so")
    assert bench.checklist._nothing.isVisible()
    assert bench.place.requirement == ASKED
    bench.checklist.clear()
    assert not bench.checklist._nothing.isVisible()
    bench.checklist.button.want(core=True)
    assert bench.checklist.button.text() == "Core"
    assert len(bench.checklist.filter.shown()) == 30


def test_the_palette_finds_commands_requirements_and_articles(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    QTest.keySequence(window, QKeySequence("Ctrl+K"))
    palette = window.command_palette
    assert palette.field.hasFocus()
    QTest.keyClicks(palette.field, "history")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert bench.place.page == places.HISTORY
    assert not palette.isVisible()
    palette.open()
    QTest.keyClicks(palette.field, "som-6.3b")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert bench.place.requirement == "SOM-6.3b"
    palette.open()
    QTest.keyClicks(palette.field, "control post")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert bench.law.outline.currentText().strip().startswith("Section 44")


def test_the_palette_goes_with_escape_and_says_when_nothing_fits(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    window.command_palette.open()
    QTest.keyClicks(window.command_palette.field, "zzzzzz")
    assert window.command_palette._none.isVisible()
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Escape)
    assert not window.command_palette.isVisible()


def test_where_the_work_is_kept_is_said_in_words(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    mark(bench, Mark.FOUND)
    assert window.bar._kept.text() == "Kept on this computer"
    QTest.keySequence(window, QKeySequence("Ctrl+S"))
    qtbot.waitUntil(lambda: window.bar._kept.text().startswith("Saved to "))
    assert start.look(bench.bridge.workspace.path).findings[ASKED].marks["a"] is Mark.FOUND


def test_a_copy_is_written_and_work_goes_on_in_the_first_file(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot
) -> None:
    mark(bench, Mark.WIDER)
    bench.choosing.copy_to(home / "copy.gap")
    assert [job.title for job in window.jobs.running] == ["Writing copy.gap"]
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert start.look(home / "copy.gap").findings[ASKED].marks["a"] is Mark.WIDER
    assert bench.bridge.workspace.path.name == "calvara.gap"
    assert "copy.gap" in window.status.message.text()


def test_what_cannot_be_saved_is_told_with_a_way_out(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    (home / "stick").mkdir()
    start.new(home / "stick" / "mine.gap", "som-protocol", "Calvara", ME).close()
    window.open_file(home / "stick" / "mine.gap")
    bench = window.workbench
    assert bench is not None
    mark(bench, Mark.FOUND)
    folder = bench.bridge.workspace.path.parent
    folder.rename(folder.with_name("stick pulled out"))
    QTest.keySequence(window, QKeySequence("Ctrl+S"))
    qtbot.waitUntil(window.band.isVisible)
    assert window.band.answer.text() == "Save a copy…"
    window.band.hide()
    window.close()
    qtbot.waitUntil(window.band.isVisible)
    assert window.band.answer.text() == "Close without saving there"
    window.band.answer.click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_closing_while_the_document_is_being_written_waits_for_it(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    mark(bench, Mark.FOUND)
    assert window.saving is not None
    window.saving.publish()
    mark(bench, Mark.WIDER)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    assert start.look(bench.bridge.workspace.path).findings[ASKED].marks["a"] is Mark.WIDER


def test_the_size_of_the_window_is_remembered(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    window.looks.change_zoom(2)
    window.close()
    assert settings.load().scale == 120
    window.looks.change_zoom(0)


def test_without_a_screen_one_sentence_says_what_to_do() -> None:
    bare = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run([sys.executable, "-m", "gapanalyzer"], env=bare, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "There is no screen here; use the commands instead (gapanalyzer --help lists them).\n"


def test_the_states_profile_is_set_with_the_dialog(
    window: MainWindow, bench: Workbench, qtbot: QtBot, opens_dialogs: None
) -> None:
    window.actions_["state"].trigger()
    [dialog] = window.findChildren(StateDialog)
    box, date = dialog.treaties["CRC"]
    box.setChecked(True)
    date.setText("1991-05-01")
    dialog.reservations.setPlainText("None.")
    QTest.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
    assert bench.bridge.now.state.treaties == {"CRC": "1991-05-01"}
    assert bench.bridge.now.state.reservations == "None."
    window.actions_["undo"].trigger()
    assert bench.bridge.now.state.treaties == {}


def test_a_project_dropped_is_opened_and_laws_need_a_project(
    window: MainWindow, workspace: Workspace, home: Path
) -> None:
    workspace.close()
    window.take_files((home / "law.txt",))
    assert "project" in window.band.words.text()
    window.take_files((workspace.path,))
    assert window.workbench is not None


def test_theme_and_zoom_change_the_looks_and_the_theme_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    size = window.font().pointSizeF()
    window.actions_["larger"].trigger()
    assert window.font().pointSizeF() > size
    window.actions_["usual_size"].trigger()
    window.actions_["theme"].trigger()
    assert window.palette().window().color().lightness() < 128
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert settings.load().theme == "dark"


def test_a_fault_of_the_program_is_told_and_the_work_goes_on(window: MainWindow, bench: Workbench, home: Path) -> None:
    window.tell_fault(home / "report.txt")
    assert "report.txt" in window.band.words.text()
    mark(bench, Mark.FOUND)
    assert marked(bench) is Mark.FOUND


def test_history_tells_every_step_in_words(window: MainWindow, bench: Workbench) -> None:
    mark(bench, Mark.FOUND)
    bench.bridge.do(edit.override, requirement=ASKED, verdict="met", reason="So.")
    window.go(places.HISTORY)
    model = bench.history.model
    said = [model.index(row, 2).data() for row in range(model.rowCount())]
    assert "SOM 6(3)(a): criterion a found" in said
    assert "SOM 6(3)(a): verdict Met" in said
    assert "Law: Immigration Act" in said
    bench.history.undo.click()
    assert model.rowCount() == len(said) + 1


def test_overview_offers_first_what_is_needed_first(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    start.new(home / "empty.gap", "som-protocol", "Calvara", ME).close()
    window.open_file(home / "empty.gap")
    bench = window.workbench
    assert bench is not None
    overview = bench.overview
    assert (overview._laws.property("role"), overview._next.property("role")) == ("primary", "")
    assert "no treaty set" in overview._facts.text()
    bench.bridge.workspace.add_law(ACT, title="Act", short="A", language="en")
    assert (overview._laws.property("role"), overview._next.property("role")) == ("", "primary")


def test_overview_leads_to_a_section_and_to_the_next_question(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    window.go(places.OVERVIEW)
    bench.overview.section_wanted.emit("H")
    assert bench.bridge.now.checklist.by_id[RequirementId(bench.place.requirement)].section == "H"
    window.go(places.OVERVIEW)
    QTest.mouseClick(bench.overview._next, Qt.MouseButton.LeftButton)
    assert bench.place.page == places.REQUIREMENT
