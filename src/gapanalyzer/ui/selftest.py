"""Proves a build: opens the window, loads the demonstration, answers, cites, undoes, writes the report; one line."""

import os
import tempfile
import traceback
from pathlib import Path

from PySide6.QtCore import QTimer

from gapanalyzer.app import demo
from gapanalyzer.app.reports import write_report
from gapanalyzer.app.start import SUFFIX
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Mark
from gapanalyzer.model.meter import Meter
from gapanalyzer.ui.application import application
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.main_window import MainWindow

_ASKED, _CRITERION = "SOM-6.1a", "a"
_LONGEST_CLOSE = 20_000


def selftest() -> int:
    """Exit code 0 where every step worked."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GAPANALYZER_HOME"] = folder
        try:
            said = _walk(Path(folder))
        except Exception:  # noqa: BLE001  the boundary of the process: whatever fails, the answer is one exit code
            traceback.print_exc()
            return 1
    os.write(1, f"{said}\n".encode())
    return 0


def _walk(folder: Path) -> str:
    running = application()
    window = MainWindow()
    window.show()
    project, report = folder / f"calvara{SUFFIX}", folder / "calvara.docx"
    demo.make_project(project, demo.TRAINER, Meter()).close()
    window.project.keep(window.project.settings.called(demo.TRAINER.name))
    window.open_file(project)
    if window.workbench is None or window.grab().isNull():
        raise AssertionError("The window did not open the demonstration.")
    _work(window.workbench.bridge)
    write_report(window.workbench.bridge.now, report)
    size = report.stat().st_size
    laws = len(window.workbench.bridge.now.laws)
    QTimer.singleShot(_LONGEST_CLOSE, running.quit)
    QTimer.singleShot(0, window, window.close)
    running.exec()
    return f"GapAnalyzer works: window, {laws} laws, answer, citation, undo, report of {size} bytes."


def _work(bridge: Bridge) -> None:
    """An answer and a citation, made and taken back."""
    before = bridge.now.findings
    law = bridge.now.laws[0]
    done = [
        bridge.do(edit.mark, requirement=_ASKED, criterion=_CRITERION, mark=Mark.NOT_ASSESSABLE),
        bridge.do(edit.cite, requirement=_ASKED, law=law.id, start=0, end=20),
        bridge.undo(),
        bridge.undo(),
    ]
    if not all(done) or bridge.now.findings != before:
        raise AssertionError("An answer or a citation could not be made and taken back.")
