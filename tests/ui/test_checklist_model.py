"""The tree of requirements: well formed, told of changes, filtered."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Mark, Verdict
from gapanalyzer.model.checklist import Obligation, RequirementId
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.tree.checklist_filter import ChecklistFilter, Wanted
from gapanalyzer.ui.tree.checklist_model import PROGRESS_ROLE, REQUIREMENT_ROLE, VERDICT_ROLE, ChecklistModel

ASKED = RequirementId("SOM-6.3a")


@pytest.fixture
def model(bridge: Bridge) -> ChecklistModel:
    made = ChecklistModel(bridge.now)
    bridge.changed.connect(made.show)
    return made


def answer(bridge: Bridge, mark: Mark) -> None:
    requirement = bridge.requirement(ASKED)
    assert requirement is not None
    for criterion in requirement.criteria:
        bridge.do(edit.mark, requirement=ASKED, criterion=criterion.key, mark=mark)


def test_the_model_is_well_formed(model: ChecklistModel, qtmodeltester: Any) -> None:
    qtmodeltester.check(model, force_py=True)


def test_the_filtered_model_stays_well_formed(model: ChecklistModel) -> None:
    proxy = ChecklistFilter(model)
    tester = QAbstractItemModelTester(proxy, QAbstractItemModelTester.FailureReportingMode.Warning)
    for wanted in (Wanted("inhuman"), Wanted(core=True), Wanted(section="B"), Wanted("no such words"), Wanted()):
        proxy.want(wanted)
    assert tester.model() is proxy
    assert proxy.rowCount() == model.rowCount() == 12


def test_every_requirement_of_the_checklist_is_in_the_tree(model: ChecklistModel) -> None:
    sections = [model.index(row, 0) for row in range(model.rowCount())]
    leaves = [model.index(row, 0, s).data(REQUIREMENT_ROLE) for s in sections for row in range(model.rowCount(s))]
    assert leaves == [r.id for r in model.now.checklist.requirements]


def test_a_verdict_refreshes_its_row_and_the_progress_above(
    model: ChecklistModel, bridge: Bridge, qtbot: QtBot
) -> None:
    told: list[QModelIndex] = []
    model.dataChanged.connect(lambda first, _last, _roles: told.append(first))
    answer(bridge, Mark.FOUND)
    index = model.index_of(ASKED)
    assert Verdict(index.data(VERDICT_ROLE)) is Verdict.MET
    assert index in told
    assert index.parent() in told
    assert index.parent().data(PROGRESS_ROLE)[0] == 1
    assert "Met" in index.data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Wanted(), 110),
        (Wanted(core=True), 30),
        (Wanted("INHUMAN degrading"), 1),
        (Wanted("som-6.3b"), 1),
        (Wanted(level=Obligation.CONTEXT), 1),
        (Wanted(verdict=Verdict.MET), 0),
    ],
)
def test_filters_narrow(model: ChecklistModel, wanted: Wanted, count: int) -> None:
    proxy = ChecklistFilter(model)
    proxy.want(wanted)
    assert len(proxy.shown()) == count
    assert sum(proxy.rowCount(proxy.index(row, 0)) for row in range(proxy.rowCount())) == count


def test_an_answered_requirement_leaves_the_unanswered(model: ChecklistModel, bridge: Bridge) -> None:
    proxy = ChecklistFilter(model)
    proxy.want(Wanted(unanswered=True))
    assert ASKED in proxy.shown()
    answer(bridge, Mark.MISSING)
    assert ASKED not in proxy.shown()
    assert Wanted(verdict=Verdict.NOT_MET, section="D").accepts(bridge.now, bridge.now.checklist.by_id[ASKED])
