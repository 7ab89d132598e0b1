"""What the tests of the file in the window share: the open project, its saving and its desk, and a copy ahead of it."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gapanalyzer.app import places, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Mark, Person, PersonId
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.ui.file.desk import Desk
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.saving import Saving
from gapanalyzer.ui.workbench import Workbench

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


def words_of(widget: QWidget) -> str:
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
