"""Time and memory from the start of the program to a painted window: python -m benchmarks.start."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.common import ROOT, line
from benchmarks.w1 import word_file

TIMES = 7
BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
"""
OURS = """
from gapanalyzer.ui.run import run
"""
KNOWN = """
from gapanalyzer.app import settings
settings.save(settings.load().called("A person this computer knows"))
"""
WATCH = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() != QEvent.Type.Paint or not isinstance(watched.window(), QMainWindow):
            return False
        if sys.argv[2] in watched.window().windowTitle():
            QTimer.singleShot(0, self.told)
        return False

    def told(self):
        status = Path("/proc/self/status").read_text()
        peak = next(row.split()[1] for row in status.splitlines() if row.startswith("VmHWM"))
        print(time.monotonic() - float(sys.argv[1]), int(peak) / 1024, flush=True)
        os._exit(0)

run_the_loop = QApplication.exec

def watched(*_):
    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    return run_the_loop()

QApplication.exec = watched
"""


def start(program: str, env: dict[str, str], title: str = "") -> tuple[float, float]:
    """Median seconds until a window with this in its title is painted and waits, and the largest peak memory in MB."""
    found = []
    for _ in range(TIMES + 1):
        command = [sys.executable, "-c", program, str(time.monotonic()), title]
        said = subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=60).stdout
        found.append([float(word) for word in said.split()])
    return median(row[0] for row in found[1:]), max(row[1] for row in found)


def main() -> None:
    """Print the figures; the bars are the promises of the project."""
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "GAPANALYZER_HOME": home, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT / "src")}
        demo = Path(home, "demo")
        project = demo / "calvara.gap"
        for words in (["demo", str(demo)], ["add-law", str(project), str(word_file())]):
            made = [sys.executable, "-m", "gapanalyzer", *words]
            subprocess.run(made, env=env, check=True, stdout=subprocess.DEVNULL)
        subprocess.run([sys.executable, "-c", KNOWN], env=env, check=True)
        bare, bare_memory = start(f"{WATCH}{BARE}QApplication.exec()", env)
        for what, opened, title in (
            ("empty", [], ""),
            ("with a project and 1,060 articles", [str(project)], "Calvara"),
        ):
            took, memory = start(f"{WATCH}{OURS}run({opened!r})", env, title)
            print(line(f"window {what}", took, 2, bare, "an empty window of Qt"))
            print(line(f"window {what}, memory", memory, 300, bare_memory, "an empty window of Qt", "MB"))


if __name__ == "__main__":
    main()
