"""The requirement page: marks by key, the verdict at once, overrides with reasons, words that are kept."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gapanalyzer.app import start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.model.assessment import Field, Finding, Mark, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench

ASKED = RequirementId("SOM-6.3a")


def finding(bench: Workbench) -> Finding:
    return bench.bridge.now.findings[ASKED]


def served(bench: Workbench) -> list[str]:
    return list(bench.bridge.now.recommendations[0].serves)


def press(qtbot: QtBot, bench: Workbench, keys: str) -> None:
    """Keys on the criteria, each key on the next row."""
    for row, key in zip(bench.requirement.criteria.rows, keys, strict=False):
        row.setFocus()
        QTest.keyClicks(row, key)


def test_one_key_marks_the_criterion_that_has_the_focus(bench: Workbench, qtbot: QtBot) -> None:
    press(qtbot, bench, "fwmn")
    assert list(finding(bench).marks.values()) == [Mark.FOUND, Mark.WIDER, Mark.MISSING, Mark.NOT_ASSESSABLE]
    press(qtbot, bench, "1234")
    assert list(finding(bench).marks.values()) == [Mark.FOUND, Mark.WIDER, Mark.MISSING, Mark.NOT_ASSESSABLE]
    QTest.keyClick(bench.requirement.criteria.rows[0], Qt.Key.Key_Space)
    assert finding(bench).marks["a"] is None


def test_arrows_go_from_criterion_to_criterion(bench: Workbench, qtbot: QtBot) -> None:
    rows = bench.requirement.criteria.rows
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Up)
    QTest.keyClick(rows[0], Qt.Key.Key_Up)
    assert rows[0].hasFocus()


def test_a_click_marks_and_a_second_click_clears(bench: Workbench, qtbot: QtBot) -> None:
    buttons = bench.requirement.criteria.rows[0]._buttons
    QTest.mouseClick(buttons, Qt.MouseButton.LeftButton, pos=buttons.place_of(Mark.MISSING).center())
    assert finding(bench).marks["a"] is Mark.MISSING
    QTest.mouseClick(buttons, Qt.MouseButton.LeftButton, pos=buttons.place_of(Mark.MISSING).center())
    assert finding(bench).marks["a"] is None


def test_the_band_says_the_verdict_and_why(bench: Workbench, qtbot: QtBot) -> None:
    band = bench.requirement.band
    assert band._word.text() == "Not assessed"
    assert "4 of 4" in band._why.text()
    press(qtbot, bench, "fmfm")
    assert band._word.text() == "Partly met"
    assert band._why.text() == "b and d are missing."
    assert band.accessibleName() == "Partly met: b and d are missing."


def test_an_override_needs_a_reason(bench: Workbench, qtbot: QtBot) -> None:
    band = bench.requirement.band
    QTest.mouseClick(band._open, Qt.MouseButton.LeftButton)
    assert band._form.isVisible()
    QTest.mouseClick(band._keep, Qt.MouseButton.LeftButton)
    assert band._form.isVisible()
    assert band._missing.isVisible()
    assert finding(bench).override is None
    QTest.keyClicks(band.reason, "The courts read it so")
    QTest.mouseClick(band._keep, Qt.MouseButton.LeftButton)
    assert not band._form.isVisible()
    assert finding(bench).verdict is Verdict.MET
    assert "The courts read it so" in band._why.text()


def test_an_override_can_be_taken_back(bench: Workbench, qtbot: QtBot) -> None:
    band = bench.requirement.band
    band.open_form()
    band.reason.setPlainText("A reason")
    QTest.mouseClick(band._keep, Qt.MouseButton.LeftButton)
    QTest.mouseClick(band._open, Qt.MouseButton.LeftButton)
    assert band.reason.toPlainText() == "A reason"
    QTest.mouseClick(band._back, Qt.MouseButton.LeftButton)
    assert finding(bench).override is None


def test_words_are_said_on_leaving_the_field(bench: Workbench, qtbot: QtBot) -> None:
    analysis = bench.requirement.texts.fields[Field.ANALYSIS]
    analysis.setFocus()
    QTest.keyClicks(analysis, "Section 43 names it.")
    assert finding(bench).text(Field.ANALYSIS) == ""
    QTest.keyClick(analysis, Qt.Key.Key_Tab)
    assert not analysis.hasFocus()
    assert finding(bench).text(Field.ANALYSIS) == "Section 43 names it."


def test_words_belong_to_the_requirement_they_were_typed_for(bench: Workbench, qtbot: QtBot) -> None:
    analysis = bench.requirement.texts.fields[Field.ANALYSIS]
    analysis.setFocus()
    QTest.keyClicks(analysis, "Here.")
    bench.requirement.step(1)
    assert finding(bench).text(Field.ANALYSIS) == "Here."
    assert analysis.toPlainText() == ""
    assert bench.place.requirement != ASKED


def test_words_kept_on_a_pause_survive_a_crash(home: Path, bench: Workbench, qtbot: QtBot) -> None:
    analysis = bench.requirement.texts.fields[Field.ANALYSIS]
    analysis.setFocus()
    QTest.keyClicks(analysis, "Half a thou")
    analysis.paused.emit(analysis.toPlainText())
    workspace = bench.bridge.workspace
    working = workspace._working
    assert list(working.drafts().values()) == ["Half a thou"]


def test_undo_belongs_to_the_field_first_and_then_to_the_project(bench: Workbench, qtbot: QtBot) -> None:
    press(qtbot, bench, "f")
    analysis = bench.requirement.texts.fields[Field.ANALYSIS]
    analysis.setFocus()
    QTest.keyClicks(analysis, "x")
    QTest.keyClick(analysis, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert analysis.toPlainText() == ""
    assert finding(bench).marks["a"] is Mark.FOUND
    QTest.keyClick(analysis, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert finding(bench).marks["a"] is None


def test_good_practice_opens_when_it_is_wanted(bench: Workbench, qtbot: QtBot) -> None:
    texts = bench.requirement.texts
    field = texts.fields[Field.GOOD_PRACTICE]
    assert not field.isVisible()
    QTest.mouseClick(texts.openers[Field.GOOD_PRACTICE], Qt.MouseButton.LeftButton)
    assert field.isVisible()
    assert field.hasFocus()
    assert texts.openers[Field.GOOD_PRACTICE].isHidden()


def test_evidence_outside_the_laws_is_added_changed_and_removed(bench: Workbench, qtbot: QtBot) -> None:
    outside = bench.requirement.outside
    QTest.mouseClick(outside.add, Qt.MouseButton.LeftButton)
    QTest.keyClicks(outside.title, "Decree 12")
    QTest.keyClick(outside.title, Qt.Key.Key_Return)
    [evidence] = finding(bench).outside
    assert evidence.title == "Decree 12"
    outside._open(evidence)
    QTest.keyClicks(outside.where, "Ministry")
    outside._keep()
    assert finding(bench).outside[0].place == "Ministry"
    outside._remove(finding(bench).outside[0])
    assert finding(bench).outside == ()


def test_evidence_without_a_title_is_refused_in_the_band(bench: Workbench, window: MainWindow) -> None:
    bench.requirement.outside._open(None)
    bench.requirement.outside._keep()
    assert window.band.isVisible()
    assert "needs a title" in window.band.words.text()


def test_a_recommendation_begins_with_a_proposal_and_is_said_field_by_field(bench: Workbench, qtbot: QtBot) -> None:
    recommended = bench.requirement.recommended
    QTest.mouseClick(recommended.add, Qt.MouseButton.LeftButton)
    [value] = bench.bridge.now.recommendations
    assert "should" in value.text
    editor = recommended.listing.editor
    assert editor is not None
    editor.addressee.setText("Ministry of the Interior")
    editor.addressee.editingFinished.emit()
    editor.text.setPlainText("The Ministry should amend section 43.")
    editor.close_editor()
    [value] = bench.bridge.now.recommendations
    assert (value.text, value.addressee) == ("The Ministry should amend section 43.", "Ministry of the Interior")
    assert recommended.listing.editor is None


def test_a_recommendation_serves_another_requirement_too_and_can_be_withdrawn(bench: Workbench, qtbot: QtBot) -> None:
    recommended = bench.requirement.recommended
    recommended.add_new()
    editor = recommended.listing.editor
    assert editor is not None
    editor.serves._take("SOM-6.3b")
    assert served(bench) == ["SOM-6.3a", "SOM-6.3b"]
    editor.serves._drop(ASKED)
    assert served(bench) == ["SOM-6.3b"]
    bench.place.open_requirement("SOM-6.3b")
    recommended.listing.open_editor(bench.bridge.now.recommendations[0])
    again = recommended.listing.editor
    assert again is not None
    QTest.mouseClick(again.withdraw, Qt.MouseButton.LeftButton)
    assert bench.bridge.now.recommendations == ()


def test_guidance_is_folded_until_it_is_wanted(bench: Workbench, qtbot: QtBot) -> None:
    fold = bench.requirement.guidance.fold
    assert not fold._content.isVisible()
    QTest.mouseClick(fold.heading, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert fold._content.isVisible()


def test_typed_words_are_saved_when_the_window_closes(
    workspace: Workspace, bench: Workbench, window: MainWindow, qtbot: QtBot
) -> None:
    analysis = bench.requirement.texts.fields[Field.ANALYSIS]
    analysis.setFocus()
    QTest.keyClicks(analysis, "Last words")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert start.look(workspace.path).findings[ASKED].text(Field.ANALYSIS) == "Last words"
