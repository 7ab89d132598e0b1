"""The window under test: no screen, our fonts, a profile of its own, and no dialog that nobody expects."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_FONT_DPI", "96")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gapanalyzer.app import settings, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.model.assessment import Person, PersonId
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.fonts import load_fonts
from gapanalyzer.ui.language import speak
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.theme import dress
from gapanalyzer.ui.workbench import Workbench
from tests.ui.law import ACT

ME = Person(PersonId("me"), "A. Drafter")


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with our fonts, words and theme."""
    load_fonts()
    speak(qapp)
    dress(qapp, "light")
    return qapp


@pytest.fixture(autouse=True)
def no_modal(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[None]:
    """A modal dialog that the test did not open itself is closed and reported, instead of waiting for ever."""
    seen: list[tuple[str, str]] = []

    def check() -> None:
        widget = QApplication.activeModalWidget()
        if widget is not None and "opens_dialogs" not in request.fixturenames:
            seen.append((type(widget).__name__, widget.windowTitle()))
            widget.close()

    timer = QTimer(interval=100)
    timer.timeout.connect(check)
    timer.start()
    yield
    timer.stop()
    assert not seen, f"unexpected modal {seen}"


@pytest.fixture
def opens_dialogs() -> None:
    """Named by tests that open dialogs on purpose."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A profile of its own, in which the person is known."""
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / "profile"))
    settings.save(settings.Settings(person_id=ME.id, person_name=ME.name))
    return tmp_path


@pytest.fixture
def workspace(home: Path) -> Workspace:
    """A new project with one act in it; whoever opens it closes it."""
    made = start.new(home / "calvara.gap", "som-protocol", "Republic of Calvara", ME)
    made.add_law(ACT, title="Immigration Act", short="IA", language="en")
    return made


@pytest.fixture
def bridge(workspace: Workspace) -> Iterator[Bridge]:
    """The workspace as pages see it."""
    yield Bridge(workspace)
    workspace.close()


@pytest.fixture
def window(home: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on its start page."""
    made = MainWindow()
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    qtbot.waitUntil(lambda: not made.isVisible() and not made.jobs.running, timeout=10_000)
    made.deleteLater()


@pytest.fixture
def bench(window: MainWindow, workspace: Workspace, qtbot: QtBot) -> Workbench:
    """The window with the project open, at the first requirement on smuggling."""
    workspace.close()
    window.open_file(workspace.path)
    opened = window.workbench
    assert opened is not None
    opened.place.open_requirement("SOM-6.3a")
    qtbot.waitUntil(lambda: not window.jobs.running)
    window.activateWindow()
    return opened
