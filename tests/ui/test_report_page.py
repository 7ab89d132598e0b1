"""The report page: what is chosen is remembered, what is observed leads to its field, writing can be stopped."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gapanalyzer.app import settings, start
from gapanalyzer.app.reports import Manner
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit
from gapanalyzer.assess.examine import Observation, Rule
from gapanalyzer.model.assessment import (
    Assessment,
    Field,
    Mark,
    Person,
    PersonId,
    Rated,
    Rating,
    Recommendation,
    RecommendationId,
    Verdict,
)
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.ui import place as places
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.report.observation_model import OBSERVATION_ROLE
from gapanalyzer.ui.report.wanted import CHOSEN, CORE, Wanted
from gapanalyzer.ui.workbench import Workbench

HERE = "SOM-6.3a"


@pytest.fixture
def page(window: MainWindow, bench: Workbench) -> Workbench:
    """The report page of a project with a placeholder, a gap, and a recommendation without addressee."""
    now = bench.bridge.now
    for criterion in now.checklist.by_id[RequirementId(HERE)].criteria:
        bench.bridge.do(edit.mark, requirement=HERE, criterion=criterion.key, mark=Mark.MISSING)
    bench.bridge.do(edit.write, requirement=HERE, which=Field.GOOD_PRACTICE, text="TODO")
    advice = Recommendation(RecommendationId(""), 0, "The Ministry should act.", (RequirementId("SOM-6.1a"),))
    bench.bridge.do(edit.recommend, recommendation=evolve(advice, draft="A fine of [amount]."))
    window.go(places.REPORT)
    return bench


def line(bench: Workbench, rule: Rule, requirement: str = "") -> QModelIndex:
    """The row of an observation."""
    model = bench.report.examining.model
    headings = [model.index(n, 0) for n in range(model.rowCount())]
    rows = [model.index(n, 0, heading) for heading in headings for n in range(model.rowCount(heading))]
    found: Callable[[QModelIndex], Observation] = lambda row: row.data(OBSERVATION_ROLE)  # noqa: E731
    return next(r for r in rows if found(r).rule is rule and (found(r).requirement == requirement or not requirement))


def enter(bench: Workbench, index: QModelIndex) -> None:
    """Go to a row and press Enter."""
    tree = bench.report.examining.tree
    tree.setCurrentIndex(index)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Return)


def focused(bench: Workbench, wanted: Callable[[], QWidget | None], qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bench.place.page == places.REQUIREMENT and QApplication.focusWidget() is wanted())


def test_enter_on_a_placeholder_leads_into_the_text_that_holds_it(page: Workbench, qtbot: QtBot) -> None:
    enter(page, line(page, Rule.PLACEHOLDER))
    focused(page, lambda: page.requirement.texts.fields[Field.GOOD_PRACTICE], qtbot)
    assert page.place.requirement == HERE


def test_a_gap_leads_to_where_a_recommendation_is_added(page: Workbench, qtbot: QtBot) -> None:
    enter(page, line(page, Rule.GAP_WITHOUT_RECOMMENDATION))
    focused(page, lambda: page.requirement.recommended.add, qtbot)


def test_what_is_missing_in_a_recommendation_opens_its_editor_there(page: Workbench, qtbot: QtBot) -> None:
    tree = page.report.examining.tree
    at = line(page, Rule.NO_ADDRESSEE)
    tree.scrollTo(at)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(at).center())
    editor = page.requirement.listing
    focused(page, lambda: editor.editor.addressee if editor.editor else None, qtbot)
    page.place.go(places.REPORT)
    enter(page, line(page, Rule.DRAFT_BRACKET))
    focused(page, lambda: editor.editor.draft if editor.editor else None, qtbot)


def test_an_unanswered_requirement_of_the_core_leads_to_its_criteria(page: Workbench, qtbot: QtBot) -> None:
    enter(page, line(page, Rule.CORE_UNANSWERED, "SOM-6.1a"))
    focused(page, lambda: page.requirement.criteria.rows[0], qtbot)


def test_a_verdict_without_quote_leads_to_where_evidence_is_added(page: Workbench, qtbot: QtBot) -> None:
    page.bridge.do(edit.override, requirement=HERE, verdict=Verdict.MET, reason="Settled by the courts: XX.")
    page.bridge.do(edit.write, requirement=HERE, which=Field.GOOD_PRACTICE, text="")
    qtbot.waitUntil(lambda: Rule.NO_QUOTE in {one.rule for one in page.report.examining.model.shown})
    enter(page, line(page, Rule.NO_QUOTE))
    focused(page, lambda: page.requirement.outside.add, qtbot)
    page.place.go(places.REPORT)
    enter(page, line(page, Rule.PLACEHOLDER))
    focused(page, lambda: page.requirement.band.reason, qtbot)


def test_a_rating_is_given_where_the_scale_asks_for_it(page: Workbench, qtbot: QtBot) -> None:
    page.bridge.do(edit.mark, requirement=HERE, criterion="a", mark=Mark.FOUND)
    page.report.form.scale.setCurrentIndex(page.report.form.scale.findData("ratings"))
    page.report.form.scale.activated.emit(2)
    qtbot.waitUntil(lambda: Rule.RATING_OPEN in {one.rule for one in page.report.examining.model.shown})
    rating = page.requirement.rating
    assert rating.isHidden()
    enter(page, line(page, Rule.RATING_OPEN))
    focused(page, lambda: rating.choice, qtbot)
    QTest.keyClick(rating.choice, Qt.Key.Key_Down)
    QTest.mouseClick(rating.keep, Qt.MouseButton.LeftButton)
    assert rating._missing.isVisible()
    QTest.keyClicks(rating.reason, "Only transit is covered.")
    QTest.mouseClick(rating.keep, Qt.MouseButton.LeftButton)
    rated = page.bridge.now.findings[RequirementId(HERE)].rated
    assert rated == Rated(Rating.PARTIALLY, "Only transit is covered.")
    assert rating._said.text() == "PC: partially complied with, serious gaps. Only transit is covered."
    rating._open.click()
    rating.close_form()
    assert rating._said.isVisible()
    rating._open.click()
    rating._back.click()
    assert page.bridge.now.findings[RequirementId(HERE)].rated is None
    assert rating.isHidden()


def test_what_was_put_right_is_gone_from_the_list(page: Workbench, qtbot: QtBot) -> None:
    page.bridge.do(edit.write, requirement=HERE, which=Field.GOOD_PRACTICE, text="Done.")
    qtbot.waitUntil(lambda: Rule.PLACEHOLDER not in {one.rule for one in page.report.examining.model.shown})


def test_a_heading_that_was_folded_stays_folded(page: Workbench, qtbot: QtBot) -> None:
    examining = page.report.examining
    heading = line(page, Rule.NO_ADDRESSEE).parent()
    enter(page, heading)
    assert not examining.tree.isExpanded(heading)
    page.bridge.do(edit.write, requirement=HERE, which=Field.GOOD_PRACTICE, text="Done.")
    qtbot.waitUntil(lambda: Rule.PLACEHOLDER not in {one.rule for one in examining.model.shown})
    assert not examining.tree.isExpanded(line(page, Rule.NO_ADDRESSEE).parent())


def test_a_dispute_leads_to_the_joint_decision(window: MainWindow, workspace: Workspace, qtbot: QtBot) -> None:
    here = workspace.now.checklist.by_id[RequirementId(HERE)]
    for person, mark in ((workspace.me, Mark.FOUND), (Person(PersonId("ben"), "B. Writer"), Mark.MISSING)):
        opened = workspace if person is workspace.me else start.open_(workspace.path, person)
        for criterion in here.criteria:
            opened.do(edit.mark, requirement=HERE, criterion=criterion.key, mark=mark)
        opened.close()
    window.open_file(workspace.path)
    bench = window.workbench
    assert bench is not None
    window.activateWindow()
    window.go(places.REPORT)
    enter(bench, line(bench, Rule.DISPUTED))
    focused(bench, lambda: bench.requirement.decision.verdict, qtbot)


def choose(bench: Workbench, words: str) -> None:
    """Choose which requirements, with the keyboard."""
    part = bench.report.form.sections.part
    part.setFocus()
    QTest.keyClick(part, Qt.Key.Key_Home)
    while not part.currentText().startswith(words) and part.currentIndex() < part.count() - 1:
        QTest.keyClick(part, Qt.Key.Key_Down)
    assert part.currentText().startswith(words)
    part.activated.emit(part.currentIndex())


def test_only_what_the_report_will_hold_is_examined(page: Workbench, qtbot: QtBot) -> None:
    def asked() -> set[str | None]:
        by_id = page.bridge.now.checklist.by_id
        return {by_id[one.requirement].section for one in page.report.examining.model.shown if one.requirement}

    choose(page, "Chosen")
    sections = page.report.form.sections.list
    assert sections.isVisible()
    for n in range(sections.count()):
        sections.setCurrentRow(n)
        if not sections.item(n).text().startswith("D "):
            QTest.keyClick(sections, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: asked() == {"D"})
    ticked = next(n for n in range(sections.count()) if sections.item(n).text().startswith("D "))
    sections.setCurrentRow(ticked)
    QTest.keyClick(sections, Qt.Key.Key_Space)
    assert page.report.form.sections.none.isVisible()
    assert not page.report.write.isEnabled()
    choose(page, "All")
    assert page.report.write.isEnabled()


def test_choices_are_remembered_on_this_computer(window: MainWindow, page: Workbench) -> None:
    choose(page, "The core")
    page.report.form.form.setFocus()
    QTest.keyClicks(page.report.form.form, "P")
    page.report.form.form.activated.emit(1)
    kept = Wanted.remembered(settings.load().report)
    assert (kept.suffix, kept.part) == (".pdf", CORE)
    assert Wanted.remembered({**kept.kept, "unknown": "x"}) == kept


def test_what_is_no_choice_any_more_is_as_usual(page: Workbench) -> None:
    page.report.remember({"kind": "poem", "suffix": ".wri", "part": CHOSEN, "sections": "B,gone", "language": "tlh"})
    assert page.report.form.wanted() == Wanted(part=CHOSEN, sections="B")


def test_a_kind_offers_only_the_forms_it_can_take(page: Workbench) -> None:
    form = page.report.form
    form.form.setCurrentIndex(form.form.findData(".json"))
    form.kind.setFocus()
    QTest.keyClick(form.kind, Qt.Key.Key_Down)
    form.kind.activated.emit(1)
    assert form.form.findData(".json") < 0
    assert form.wanted().suffix == ".docx"
    form.form.setCurrentIndex(form.form.findData(".html"))
    form.kind.setCurrentIndex(0)
    form.kind.activated.emit(0)
    assert form.wanted().suffix == ".html"
    assert form.form.findData(".json") >= 0


def test_only_a_word_report_asks_for_its_template(page: Workbench) -> None:
    form = page.report.form
    assert form.template.isVisible()
    form.form.setCurrentIndex(form.form.findData(".pdf"))
    form.form.activated.emit(1)
    assert form.template.isHidden()


def test_a_template_of_ones_own_is_chosen_in_a_dialog_and_remembered(
    page: Workbench, home: Path, opens_dialogs: None
) -> None:
    template = page.report.form.template
    own = home / "ministry.docx"
    own.write_bytes(b"PK")
    template.setCurrentIndex(template.count() - 1)
    template.activated.emit(template.count() - 1)
    assert template.chosen == "un"
    [files] = page.window().findChildren(QFileDialog)
    files.fileSelected.emit(str(own))
    files.close()
    assert template.currentText() == "ministry.docx"
    assert page.report.form.wanted().manner.template == str(own)
    assert Wanted.remembered(settings.load().report).template == str(own)
    own.unlink()
    page.report.remember({"template": str(own)})
    assert template.chosen == "un"


def test_what_is_chosen_is_what_is_asked_for() -> None:
    assert Wanted(part=CORE, profile="internal").manner == Manner("gap", "met", "internal", ("core",), "un")
    assert Wanted(suffix=".pdf").manner == Manner()
    assert Wanted(part=CHOSEN, sections="B,D").manner.only == ("B", "D")
    assert Wanted(sections="B,D").manner.only == ()


def test_a_report_that_is_stopped_leaves_no_file_and_no_complaint(
    window: MainWindow, page: Workbench, qtbot: QtBot
) -> None:
    target = page.bridge.workspace.path.with_name("report.docx")
    page.report.write_to(target)
    QTest.mouseClick(page.report.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=30_000)
    assert not window.band.isVisible()
    assert page.report.write.isEnabled()
    assert page.report.stop.isHidden()
    assert not target.exists()


def test_a_finished_report_is_named_with_its_commands(window: MainWindow, page: Workbench, qtbot: QtBot) -> None:
    page.report.form.form.setCurrentIndex(page.report.form.form.findData(".json"))
    page.report.write_to(page.bridge.workspace.path.with_name("report.json"))
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=30_000)
    assert "report.json" in page.report.done.text()
    assert page.report.folder.isVisible()


def test_nothing_to_look_at_is_said(page: Workbench) -> None:
    now: Assessment = page.bridge.now
    page.report.examining.show_found(now, ())
    assert page.report.examining.none.isVisible()
    assert page.report.examining.tree.isHidden()
