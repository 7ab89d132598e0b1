"""Another citation style changes what is printed on screen, and nothing that was stored."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from gapanalyzer.ui import place as places
from gapanalyzer.ui.dialogs.law_dialog import LawDialog
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.ui.law import ACT


def printed(bench: Workbench) -> str:
    cards = bench.requirement.citations.findChildren(QLabel)
    return " | ".join(label.text() for label in cards).replace("\u00a0", " ")


def test_the_style_chosen_for_a_law_is_that_of_its_citations(
    window: MainWindow, bench: Workbench, opens_dialogs: None
) -> None:
    start = ACT.joined.index("the life of a migrant")
    bench.law._cite(start, start + 20)
    assert "section 43(1)(a)" in printed(bench)
    stored = [entry for entry in bench.bridge.now.ledger.entries.values() if entry.about[0] == "citation"]
    window.go(places.LEGISLATION)
    bench.legislation.table.selectRow(0)
    QTest.mouseClick(bench.legislation.change, Qt.MouseButton.LeftButton)
    [dialog] = window.findChildren(LawDialog)
    assert dialog.citing.currentData() == ""
    dialog.citing.setCurrentIndex(dialog.citing.findData("en-long"))
    QTest.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
    bench.place.open_requirement("SOM-6.3a")
    assert "section 43, paragraph 1, subparagraph (a)" in printed(bench)
    assert [e for e in bench.bridge.now.ledger.entries.values() if e.about[0] == "citation"] == stored
