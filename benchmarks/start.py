"""Time and memory from the start of the program to a painted window: python -m benchmarks.start."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.common import ROOT, line

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
"""
OURS = """
from gapanalyzer.ui.run import run
"""
WATCH = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched.window(), QMainWindow):
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
    for window in QApplication.topLevelWidgets():
        window.update()
    return run_the_loop()

QApplication.exec = watched
"""


def start(program: str, env: dict[str, str], times: int = 7) -> tuple[float, float]:
    """Median seconds until the window is painted and the loop waits, and the largest peak memory in MB."""
    found = []
    for _ in range(times + 1):
        command = [sys.executable, "-c", program, str(time.monotonic())]
        said = subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=60).stdout
        found.append([float(word) for word in said.split()])
    return median(row[0] for row in found[1:]), max(row[1] for row in found)


def main() -> None:
    """Print the figures; the bars are the promises of the project."""
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "GAPANALYZER_HOME": home, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT / "src")}
        demo = Path(home, "demo")
        made = [sys.executable, "-m", "gapanalyzer", "demo", str(demo)]
        subprocess.run(made, env=env, check=True, stdout=subprocess.DEVNULL)
        bare, bare_memory = start(f"{WATCH}{BARE}QApplication.exec()", env)
        for what, words in (("the window", []), ("the demonstration", [str(demo / "calvara.gap")])):
            took, memory = start(f"{WATCH}{OURS}run({words!r})", env)
            print(line(f"{what} opened", took, 2, bare, "an empty window"))
            print(line(f"memory with {what}", memory, 300, bare_memory, "an empty window", "MB"))


if __name__ == "__main__":
    main()
