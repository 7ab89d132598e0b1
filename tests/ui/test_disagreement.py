"""Several people in one file: their positions stand beside each other on the page."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from gapanalyzer.app import start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Mark, Person, PersonId, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.requirement.verdict_band import CHOICES

ASKED = RequirementId("SOM-6.3a")
BEN = Person(PersonId("ben"), "B. Writer")


def answer(workspace: Workspace, mark: Mark) -> None:
    requirement = workspace.now.checklist.by_id[ASKED]
    for criterion in requirement.criteria:
        workspace.do(edit.mark, requirement=ASKED, criterion=criterion.key, mark=mark)
    workspace.close()


def test_two_results_are_disputed_and_both_are_shown(window: MainWindow, workspace: Workspace, home: Path) -> None:
    answer(workspace, Mark.FOUND)
    answer(start.open_(workspace.path, BEN), Mark.MISSING)
    window.open_file(workspace.path)
    bench = window.workbench
    assert bench is not None
    bench.place.open_requirement(ASKED)
    assert bench.bridge.now.findings[ASKED].verdict is Verdict.DISPUTED
    positions = bench.requirement.positions
    assert positions.isVisible()
    words = [label.text() for label in positions.findChildren(QLabel)]
    assert {"A. Drafter", "B. Writer"} <= set(words)
    bench.place.open_requirement("SOM-6.3b")
    assert not positions.isVisible()


def test_one_recommendation_can_serve_several_requirements(window: MainWindow, workspace: Workspace) -> None:
    workspace.close()
    window.open_file(workspace.path)
    bench = window.workbench
    assert bench is not None
    bench.place.open_requirement(ASKED)
    bench.requirement.recommended.add_new()
    bench.requirement.listing.leave()
    bench.place.open_requirement("SOM-6.3b")
    recommended = bench.requirement.recommended
    assert recommended.share.isVisible()
    recommended._fill()
    recommended.share.menu().actions()[0].trigger()
    [value] = bench.bridge.now.recommendations
    assert list(value.serves) == [ASKED, "SOM-6.3b"]
    assert not recommended.share.isVisible()
    window.go("recommendations")
    page = window.workbench.recommendations if window.workbench else None
    assert page is not None
    assert page._count.text() == "1 of 1"
    page.words.setText("no such words")
    assert page._count.text() == "0 of 1"


def test_a_joint_decision_is_made_and_made_again_when_something_new_is_said(
    window: MainWindow, workspace: Workspace, home: Path
) -> None:
    answer(workspace, Mark.FOUND)
    answer(start.open_(workspace.path, BEN), Mark.MISSING)
    window.open_file(workspace.path)
    bench = window.workbench
    assert bench is not None
    bench.place.open_requirement(ASKED)
    decision = bench.requirement.decision
    assert decision.isVisible()
    QTest.mouseClick(decision.open, Qt.MouseButton.LeftButton)
    decision.verdict.setCurrentIndex(list(CHOICES).index(Verdict.PARTLY))
    QTest.mouseClick(decision.keep, Qt.MouseButton.LeftButton)
    assert decision.missing.isVisible()
    assert bench.bridge.now.findings[ASKED].verdict is Verdict.DISPUTED
    QTest.keyClicks(decision.reason, "Agreed in the meeting.")
    QTest.mouseClick(decision.keep, Qt.MouseButton.LeftButton)
    assert bench.bridge.now.findings[ASKED].verdict is Verdict.PARTLY
    assert decision.said.text() == "A joint decision stands."
    window.actions_["undo"].trigger()
    assert bench.bridge.now.findings[ASKED].verdict is Verdict.DISPUTED
    window.actions_["redo"].trigger()
    bench.bridge.do(edit.mark, requirement=ASKED, criterion="a", mark=Mark.WIDER)
    assert decision.said.text().startswith("Something new was said since the decision")
    QTest.mouseClick(decision.open, Qt.MouseButton.LeftButton)
    assert decision.reason.toPlainText() == "Agreed in the meeting."
    QTest.mouseClick(decision.keep, Qt.MouseButton.LeftButton)
    assert decision.said.text() == "A joint decision stands."
    decision.open_form()
    QTest.mouseClick(decision.back, Qt.MouseButton.LeftButton)
    assert bench.bridge.now.findings[ASKED].verdict is Verdict.DISPUTED
    decision.open_form()
    bench.place.open_requirement("SOM-6.3b")
    assert not decision.isVisible()
    assert decision.form.isHidden()
