"""Candidates are accepted or dismissed with one key, own words are said beside them, and articles ask back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gapanalyzer.app.search import Hit
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.ui.law.candidate_model import HIT_ROLE, SETTLED_ROLE
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.ui.law import ACT

ASKED = RequirementId("SOM-6.3b")


@pytest.fixture
def found(bench: Workbench, window: MainWindow, qtbot: QtBot) -> Workbench:
    """The candidates of a requirement are listed, the first is chosen."""
    bench.place.open_requirement(ASKED)
    qtbot.waitUntil(lambda: bench.law.candidates.model.rowCount() > 0 and not window.jobs.running, timeout=10_000)
    bench.law.candidates.list.setCurrentIndex(bench.law.candidates.model.index(0))
    bench.law.candidates.list.setFocus()
    return bench


def hits(bench: Workbench) -> list[Hit]:
    model = bench.law.candidates.model
    return [model.data(model.index(n), HIT_ROLE) for n in range(model.rowCount())]


def press(bench: Workbench, window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    bench.law.candidates.list.setFocus()
    QTest.keyClick(bench.law.candidates.list, key)
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=10_000)


def test_one_key_cites_the_article_and_undo_takes_both_back(found: Workbench, window: MainWindow, qtbot: QtBot) -> None:
    first = hits(found)[0]
    press(found, window, qtbot, Qt.Key.Key_A)
    [citation] = found.bridge.now.findings[ASKED].citations
    assert citation.quote == ACT.words_of(first.provision)
    assert hits(found)[0].settled is True
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=10_000)
    assert found.bridge.now.findings[ASKED].citations == ()
    assert hits(found)[0].settled is None


def test_what_is_dismissed_comes_last_and_the_same_key_takes_it_back(
    found: Workbench, window: MainWindow, qtbot: QtBot
) -> None:
    first = hits(found)[0].provision
    press(found, window, qtbot, Qt.Key.Key_D)
    model = found.law.candidates.model
    last = model.index(model.rowCount() - 1)
    assert (hits(found)[-1].provision, last.data(SETTLED_ROLE)) == (first, False)
    assert "dismissed" in last.data(Qt.ItemDataRole.AccessibleTextRole)
    found.law.candidates.list.setCurrentIndex(last)
    assert "Take back" in found.law.candidates.dismiss.text()
    found.law.candidates.list.viewport().grab()
    press(found, window, qtbot, Qt.Key.Key_D)
    assert found.bridge.now.settled == {}
    assert hits(found)[0].provision == first


def test_dismissing_leaves_the_reader_where_it_was(found: Workbench, window: MainWindow, qtbot: QtBot) -> None:
    found.law.reader.show_span(0, 5)
    press(found, window, qtbot, Qt.Key.Key_D)
    assert found.law.reader._here == (0, 5)


def test_own_words_are_added_looked_for_and_removed(found: Workbench, window: MainWindow, qtbot: QtBot) -> None:
    own = found.law.candidates.own
    assert "English" in own.field.accessibleName()
    QTest.keyClicks(own.field, "control post")
    QTest.keyClick(own.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=10_000)
    assert found.bridge.now.own_phrases == {(ASKED, "en"): ("control post",)}
    assert "44" in {hit.provision.number for hit in hits(found)}
    [chip] = [b for b in own.findChildren(QPushButton) if b.isVisible()]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert found.bridge.now.own_phrases == {}
    QTest.keyClick(own.field, Qt.Key.Key_Return)
    assert found.bridge.now.own_phrases == {}


def test_the_article_being_read_asks_which_requirements_it_might_answer(
    found: Workbench, window: MainWindow, qtbot: QtBot
) -> None:
    answers = found.law.answers
    article = next(a for a in ACT.articles if a.number == "43")
    found.law.reader.show_span(ACT.starts[article.first], ACT.starts[article.first])
    assert "43" in answers.head.text()
    QTest.mouseClick(answers.head, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(answers._lines.count()) and not window.jobs.running, timeout=10_000)
    cite = next(b for b in answers.findChildren(QPushButton) if b.text() == "Cite here")
    QTest.mouseClick(cite, Qt.MouseButton.LeftButton)
    cited = [f for f in found.bridge.now.findings.values() if f.citations]
    assert [c.quote for f in cited for c in f.citations] == [ACT.words_of(article)]
    answers.opened.emit("SOM-6.3a")
    assert found.place.requirement == "SOM-6.3a"
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=10_000)
    other = next(a for a in ACT.articles if a.number == "41")
    found.law.reader.show_span(ACT.starts[other.first], ACT.starts[other.first])
    qtbot.waitUntil(lambda: "41" in answers.head.text() and not window.jobs.running, timeout=10_000)


def test_in_a_low_window_the_lists_leave_the_law_room(found: Workbench, window: MainWindow, qtbot: QtBot) -> None:
    model, listed = found.law.candidates.model, found.law.candidates.list
    high = listed.height()
    window.resize(1092, 614)
    qtbot.waitUntil(lambda: model.rowCount() <= 2 or listed.height() < high)
    assert listed.height() <= 2 * listed.sizeHintForRow(0) + 2
    window.resize(1366, 900)
    qtbot.waitUntil(lambda: listed.height() == high)
