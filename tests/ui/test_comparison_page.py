"""A bill beside the law in force: answers under the bill by key, two verdicts, the passages in the bill's text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gapanalyzer.assess import edit
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.assessment import Mark, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import LawId, Status
from gapanalyzer.ui import place as places
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.ui.law import ACT, LINES

ASKED = RequirementId("SOM-6.3a")
BILL = segment(
    Document(
        tuple(Paragraph(line.replace("was endangered", "or safety was endangered")) for line in LINES[:10]),
        title="Immigration Bill",
        language="en",
    )
)


@pytest.fixture
def compared(bench: Workbench, window: MainWindow, qtbot: QtBot) -> Workbench:
    """A bill beside the act; two passages of the act are cited, a is found and b missing."""
    bridge = bench.bridge
    bridge.workspace.add_law(BILL, title="Immigration Bill", short="IB", language="en", status=Status.BILL)
    law = next(one.id for one in bridge.now.laws if one.short == "IA")
    for words in ("the life of a migrant was endangered; or", "is liable to a fine."):
        at = ACT.joined.index(words)
        bridge.do(edit.cite, requirement=ASKED, law=law, start=at, end=at + len(words))
    for criterion, mark in (("a", Mark.FOUND), ("b", Mark.MISSING)):
        bridge.do(edit.mark, requirement=ASKED, criterion=criterion, mark=mark)
    bench.place.go(places.COMPARISON)
    page = bench.comparison
    page.beside.setCurrentIndex(page.beside.findData(law))
    page.beside.activated.emit(page.beside.currentIndex())
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=10_000)
    page.table.selectRow(next(n for n, row in enumerate(page.model.rows) if row.requirement.id == ASKED))
    return bench


def bill(bench: Workbench) -> LawId:
    return next(law.id for law in bench.bridge.now.laws if law.status is Status.BILL)


def test_one_key_answers_under_the_bill_and_the_assessment_stays(compared: Workbench, window: MainWindow) -> None:
    page, before = compared.comparison, compared.bridge.now.findings
    assert compared.bridge.now.law_by_id[bill(compared)].amends
    page.detail.rows[1].setFocus()
    QTest.keyClick(page.detail.rows[1], Qt.Key.Key_F)
    assert compared.bridge.now.bill_marks[bill(compared)][ASKED] == {"b": Mark.FOUND}
    assert compared.bridge.now.findings == before
    assert page.filters["repairs"].text() == "Repairs 1"
    QTest.mouseClick(page.filters["repairs"], Qt.MouseButton.LeftButton)
    [row] = page.model.rows
    assert row.repaired == ("b",)
    cells = [page.model.data(page.model.index(0, n)) for n in range(4)]
    assert cells[3] == "Repairs b"
    page.detail.rows[0].setFocus()
    QTest.keyClick(page.detail.rows[0], Qt.Key.Key_M)
    assert page.model.data(page.model.index(0, 3)) == "Repairs b, breaks a"
    window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()
    assert compared.bridge.now.bill_marks == {}
    assert page.model.rows == ()


def test_the_arrows_go_from_criterion_to_criterion(compared: Workbench) -> None:
    rows = compared.comparison.detail.rows
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Up)
    QTest.keyClick(rows[0], Qt.Key.Key_Up)
    assert rows[0].hasFocus()


def test_the_cited_passages_are_shown_beside_the_bill(compared: Workbench) -> None:
    detail = compared.comparison.detail
    said = [detail.choice.itemText(n) for n in range(detail.choice.count())]
    assert [words.split(": ")[1] for words in said] == ["reworded in the bill", "not in the bill"]
    assert "or safety was endangered" in detail.wordings.new.words.toPlainText()
    detail.choice.setCurrentIndex(1)
    detail.choice.activated.emit(1)
    assert "These words are not in the bill" in detail.wordings.new.words.toPlainText()


def test_a_requirement_without_a_citation_says_so(compared: Workbench) -> None:
    page = compared.comparison
    page.table.selectRow(next(n for n, row in enumerate(page.model.rows) if row.requirement.id != ASKED))
    assert not page.detail.wordings.isVisible()
    assert "No passage" in page.detail._none.text()
    assert page.model.rows[page.table.currentIndex().row()].in_force.verdict in set(Verdict)


def test_without_a_bill_the_page_says_where_one_comes_from(bench: Workbench) -> None:
    bench.place.go(places.COMPARISON)
    assert bench.comparison._none.isVisible()
    assert not bench.comparison.table.isVisible()
    QTest.mouseClick(bench.comparison._to_laws, Qt.MouseButton.LeftButton)
    assert bench.place.page == places.LEGISLATION


def test_the_legislation_page_leads_to_it_and_lists_what_nobody_has_used(compared: Workbench) -> None:
    compared.place.go(places.LEGISLATION)
    page = compared.legislation
    shorts = [law.short for law in compared.bridge.now.laws]
    page.table.selectRow(shorts.index("IA"))
    assert not page.bill.isVisible()
    QTest.mouseClick(page.unused.fold.heading, Qt.MouseButton.LeftButton)
    listed = page.unused.model.stringList()
    assert [words for words in listed if words.startswith("IA")] == ["IA 41 Smuggling of migrants"]
    assert str(len(listed)) in page.unused.fold.heading.text()
    page.unused.list.clicked.emit(page.unused.model.index(len(listed) - 1))
    assert compared.law.laws.currentData() in {bill(compared), compared.bridge.now.laws[0].id}
    page.table.selectRow(shorts.index("IB"))
    QTest.mouseClick(page.bill, Qt.MouseButton.LeftButton)
    assert compared.place.page == places.COMPARISON
