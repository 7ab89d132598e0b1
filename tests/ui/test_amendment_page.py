"""Amended laws in the window: the new text comes in, what changed is settled with one key each, and can be undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gapanalyzer.assess import edit_outline
from gapanalyzer.legislation.amending.amend_words import Change
from gapanalyzer.model.amendment import Outcome
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.citation import Citation
from gapanalyzer.ui import place as places
from gapanalyzer.ui.amendment.amend_dialog import AmendDialog
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.tree.checklist_model import REVIEW_ROLE
from gapanalyzer.ui.workbench import Workbench
from tests.ui.law import ACT, LINES

ASKED = RequirementId("SOM-6.3a")
SAME = "The attempt is punishable."
REWORDED = "the life of a migrant was endangered; or"
GONE = "Whoever helps a person to leave otherwise than through a control post is liable to a fine."
NEW = (
    *LINES[:7],
    "(a) the life or safety of a migrant was endangered; or",
    *LINES[8:10],
    "Section 44. Registers",
    "The Minister keeps a register of all carriers in the form that the Cabinet prescribes.",
)


@pytest.fixture
def source(home: Path) -> Path:
    """The act as amended: one passage reworded, one gone."""
    path = home / "amended.txt"
    path.write_text("\n\n".join(NEW), "utf-8")
    return path


@pytest.fixture
def amended(bench: Workbench, window: MainWindow, source: Path, qtbot: QtBot) -> Workbench:
    """Three passages are cited, then the amended text comes in."""
    for words in (SAME, REWORDED, GONE):
        bench.law.reader.setTextCursor(bench.law.reader.cursor_of(_span(words)))
        bench.law.reader.cite()
    bench.amending.bring_in(bench.bridge.now.laws[0].id, source, "2027-01-01")
    qtbot.waitUntil(lambda: bench.place.page == places.AMENDMENT and not window.jobs.running, timeout=20_000)
    return bench


def _span(words: str) -> tuple[int, int]:
    start = ACT.joined.index(words)
    return start, start + len(words)


def cited(bench: Workbench) -> dict[str, Citation]:
    return {c.quote: c for c in bench.bridge.now.findings[ASKED].citations}


def outcomes(bench: Workbench) -> dict[str, tuple[Outcome, bool]]:
    return {row.before.quote: (row.outcome, row.waits) for row in bench.amendment.model.rows}


def stand_on(bench: Workbench, words: str) -> None:
    page = bench.amendment
    page.table.selectRow(next(n for n, row in enumerate(page.model.rows) if row.before.quote == words))


def press(bench: Workbench, key: Qt.Key) -> None:
    bench.amendment.table.setFocus()
    QTest.keyClick(QApplication.focusWidget() or bench, key)


def test_every_citation_is_listed_by_what_became_of_it(amended: Workbench) -> None:
    assert outcomes(amended) == {
        SAME: (Outcome.SAME, False),
        REWORDED: (Outcome.REWORDED, True),
        GONE: (Outcome.GONE, True),
    }
    page = amended.amendment
    QTest.mouseClick(page.filter.buttons["waiting"], Qt.MouseButton.LeftButton)
    assert {row.before.quote for row in page.model.rows} == {REWORDED, GONE}
    QTest.mouseClick(page.filter.buttons[Outcome.SAME], Qt.MouseButton.LeftButton)
    assert [row.before.quote for row in page.model.rows] == [SAME]
    assert page.filter.buttons["all"].text() == "All 3"


def test_old_and_new_stand_side_by_side_with_the_changed_words_drawn(amended: Workbench) -> None:
    stand_on(amended, REWORDED)
    old, new = amended.amendment.wordings.old, amended.amendment.wordings.new
    assert REWORDED in old.words.toPlainText()
    assert "(a) the life or safety of a migrant was endangered; or" in new.words.toPlainText()
    assert [words.strip() for words, kind in new._pieces if kind == Change.IN] == ["or safety"]
    cursor = new.words.document().find("safety")
    assert cursor.charFormat().fontUnderline()
    assert not new.words.document().find("migrant").charFormat().fontUnderline()
    assert "2027-01-01" in new.heading.text()
    stand_on(amended, GONE)
    assert "Nothing in the new text" in new.words.toPlainText()
    assert not amended.amendment.follow.isEnabled()


def test_one_key_follows_another_keeps_the_former_text_and_both_are_undone(
    amended: Workbench, window: MainWindow
) -> None:
    stand_on(amended, REWORDED)
    press(amended, Qt.Key.Key_F)
    assert outcomes(amended)[REWORDED] == (Outcome.REWORDED, False)
    assert amended.amendment.model.rows[amended.amendment.table.currentIndex().row()].before.quote == GONE
    press(amended, Qt.Key.Key_K)
    assert GONE in cited(amended)
    assert amended.bridge.now.for_review == {}
    window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()
    assert amended.bridge.now.for_review == {ASKED: 2}
    stand_on(amended, REWORDED)
    press(amended, Qt.Key.Key_K)
    assert REWORDED in cited(amended)
    assert cited(amended)[REWORDED].text == ACT.sha


def test_the_next_key_goes_round_what_waits(amended: Workbench) -> None:
    stand_on(amended, SAME)
    seen = []
    for _ in range(3):
        press(amended, Qt.Key.Key_N)
        passage = amended.amendment.passage()
        assert passage is not None
        seen.append(passage.before.quote)
    assert set(seen) == {REWORDED, GONE}
    assert seen[0] == seen[2]


def test_the_tree_the_requirement_and_the_overview_say_that_it_waits_until_it_is_settled(
    amended: Workbench, window: MainWindow
) -> None:
    model = amended.checklist.model
    assert model.data(model.index_of(ASKED), REVIEW_ROLE)
    assert "for review" in model.data(model.index_of(ASKED), Qt.ItemDataRole.ToolTipRole)
    assert not model.data(model.index_of("SOM-6.3b"), REVIEW_ROLE)
    window.go(places.OVERVIEW)
    assert amended.overview.waiting.isVisible()
    amended.place.open_requirement(ASKED)
    amended.checklist.button.want(review=True)
    assert amended.checklist.button.text() == "For review"
    assert amended.checklist.filter.mapFromSource(model.index_of(ASKED)).isValid()
    assert not amended.checklist.filter.mapFromSource(model.index_of("SOM-6.3b")).isValid()
    amended.checklist.button.clear()
    waiting = amended.requirement.waiting
    assert waiting.isVisible()
    QTest.mouseClick(waiting.look, Qt.MouseButton.LeftButton)
    assert amended.place.page == places.AMENDMENT
    for words in (REWORDED, GONE):
        stand_on(amended, words)
        press(amended, Qt.Key.Key_K)
    assert not model.data(model.index_of(ASKED), REVIEW_ROLE)
    amended.place.open_requirement(ASKED)
    assert not waiting.isVisible()


def test_a_former_text_is_read_by_its_date_and_cited_from(amended: Workbench) -> None:
    amended.place.open_requirement(ASKED)
    box = amended.law.texts
    assert box.isVisible()
    assert box.itemText(0) == "2027-01-01 (in use)"
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert amended.law.reader.laid is not None
    assert amended.law.reader.laid.text.sha == ACT.sha
    words = "The penalty is imprisonment of three to seven years"
    amended.law.reader.setTextCursor(amended.law.reader.cursor_of(_span(words)))
    amended.law.reader.cite()
    assert cited(amended)[words].text == ACT.sha
    amended.place.show_passage(amended.bridge.now.laws[0].id, 0, 3)
    assert amended.law.reader.laid.text.sha != ACT.sha
    amended.place.show_passage(amended.bridge.now.laws[0].id, *_span(GONE), ACT.sha)
    assert amended.law.reader.laid.text.sha == ACT.sha


def test_opening_the_requirement_shows_the_passage_in_its_text(amended: Workbench) -> None:
    stand_on(amended, GONE)
    QTest.mouseClick(amended.amendment.open, Qt.MouseButton.LeftButton)
    assert (amended.place.page, amended.place.requirement) == (places.REQUIREMENT, ASKED)
    assert amended.law.reader._here == _span(GONE)
    amended.place.go(places.AMENDMENT)
    stand_on(amended, SAME)
    amended.amendment.open_requirement()
    assert amended.law.texts.currentIndex() == 0


@pytest.mark.usefixtures("opens_dialogs")
def test_the_button_asks_for_a_file_and_its_date(
    bench: Workbench, window: MainWindow, source: Path, qtbot: QtBot
) -> None:
    bench.place.go(places.LEGISLATION)
    bench.legislation.table.selectRow(0)
    QTest.mouseClick(bench.legislation.amend, Qt.MouseButton.LeftButton)
    [files] = window.findChildren(QFileDialog)
    files.fileSelected.emit(str(source))
    files.close()
    dialog = next(w for w in window.findChildren(AmendDialog))
    QTest.keyClicks(dialog._date, "2027-03-01")
    QTest.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bench.place.page == places.AMENDMENT and not window.jobs.running, timeout=20_000)
    assert bench.law.texts.count() == 2
    assert bench.amendment.model.rows == ()


def test_the_same_text_again_is_refused_in_a_sentence(
    bench: Workbench, window: MainWindow, home: Path, qtbot: QtBot
) -> None:
    same = home / "same.txt"
    same.write_text("\n\n".join(LINES), "utf-8")
    bench.amending.bring_in(bench.bridge.now.laws[0].id, same, "")
    qtbot.waitUntil(lambda: window.band.isVisible() and not window.jobs.running, timeout=20_000)
    assert "already" in window.band.words.text()


def test_a_citation_made_while_the_text_is_read_is_followed_too(
    bench: Workbench, window: MainWindow, source: Path, qtbot: QtBot
) -> None:
    bench.amending.bring_in(bench.bridge.now.laws[0].id, source, "")
    bench.law.reader.setTextCursor(bench.law.reader.cursor_of(_span(GONE)))
    bench.law.reader.cite()
    qtbot.waitUntil(lambda: bench.place.page == places.AMENDMENT and not window.jobs.running, timeout=20_000)
    assert bench.bridge.now.for_review == {ASKED: 1}


def test_without_an_amended_law_the_page_says_where_to_begin(bench: Workbench) -> None:
    bench.place.go(places.AMENDMENT)
    assert "No law of this project has been amended yet" in bench.amendment._none.text()
    QTest.mouseClick(bench.amendment._to_laws, Qt.MouseButton.LeftButton)
    assert bench.place.page == places.LEGISLATION


def test_how_the_new_text_was_read_is_told_on_the_page_and_goes_with_another_law(
    bench: Workbench, window: MainWindow, source: Path, qtbot: QtBot
) -> None:
    law = bench.bridge.now.laws[0].id
    bench.bridge.do(edit_outline.exclude, law=law, paragraph=0)
    bench.amending.bring_in(law, source, "")
    qtbot.waitUntil(lambda: bench.place.page == places.AMENDMENT and not window.jobs.running, timeout=20_000)
    page = bench.amendment
    assert page.notes.text() == "Edits of the outline carried to the new text: 1 of 1."
    assert page.notes.isVisible()
    assert not window.band.isVisible()
    page.show_law(law)
    assert not page.notes.isVisible()
