"""A whole working day in one process, watched: a line in FOLDER/network for each socket that it or a child makes.

Run as `python -m tests.faults.whole_journey FOLDER`; it says “done” at the end.
"""

import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from gapanalyzer.app import library, merging, plugins, start
from gapanalyzer.app.demo import LAWS, make_demo
from gapanalyzer.cli.main import main
from gapanalyzer.isolate import run as isolated
from gapanalyzer.ui import place as places
from gapanalyzer.ui.application import application
from gapanalyzer.ui.main_window import MainWindow

HOOK = """
import os, sys
def _hook(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
        with os.fdopen(os.open({place!r}, os.O_WRONLY | os.O_APPEND | os.O_CREAT), "a") as file:
            file.write(event + " " + ascii(arguments) + "\\n")
sys.addaudithook(_hook)
"""
"""What Python tells of anything that leaves this computer is written down; nothing can take the hook off again."""
_STAYS = 1000
"""Milliseconds the window stays open."""


def said(*arguments: object) -> None:
    """One command, which has to work."""
    if main([str(one) for one in arguments]) != 0:
        raise SystemExit(f"{arguments} did not work")


def commands(folder: Path) -> None:
    """A project from the command line: laws, answers, every form of the report, a union, a password."""
    gap, other, examples = folder / "day.gap", folder / "other.gap", library.demonstration()
    (folder / "act.txt").write_text(
        "Smuggling Act\n\nArticle 1. Offence\nWhoever smuggles migrants is punished.\n", "utf-8"
    )
    said("new", gap, "--checklist", library.DEFAULT, "--state", "Calvara", "--assessor", "Anna")
    said("add-law", gap, folder / "act.txt", *(examples / "laws" / name for name, _, _ in LAWS))
    said("find", gap, "SOM-6.1a", "--json")
    said("find", gap, "smuggling of migrants")
    (folder / "answers.yaml").write_text("requirements: {SOM-6.1a: {marks: {a: found}, analysis: Said}}", "utf-8")
    said("answer", gap, folder / "answers.yaml")
    for command in ("show", "history", "examine", "verify", "unused"):
        said(command, gap)
    for writer in plugins.WRITERS:
        said("report", gap, "-o", folder / f"report{writer.suffix}")
    other.write_bytes(gap.read_bytes())
    said("merge", gap, other, "-o", folder / "all.gap")
    said("salvage", other, "-o", folder / "saved.gap")
    said("redact", gap, "-o", folder / "handed-over.gap")
    workspace = start.open_(other)
    workspace.set_password("correct horse")
    workspace.close()
    start.look(other, "correct horse")
    merging.unite([gap, folder / "all.gap"])


def window(folder: Path) -> None:
    """The window with the demonstration, on each of its pages."""
    running = application()
    project, _ = make_demo(folder / "demonstration")
    made = MainWindow()
    made.project.keep(made.project.settings.called("The trainer"))
    made.show()
    made.open_file(project)
    seen: list[str] = []
    for n, page in enumerate(places.PAGES):
        QTimer.singleShot(n * _STAYS // len(places.PAGES), made, partial(visit, made, page, seen))
    QTimer.singleShot(2 * _STAYS, made, made.close)
    QTimer.singleShot(20 * _STAYS, running.quit)
    running.exec()
    if seen != list(places.PAGES):
        raise SystemExit("the window did not show its pages")


def visit(window: MainWindow, page: str, seen: list[str]) -> None:
    """Go to a page, and note which one is shown then."""
    window.go(page)
    seen.append(window.workbench.place.page if window.workbench else "")


def day(folder: Path) -> None:
    """All of it."""
    hook = HOOK.format(place=str(folder / "network"))
    exec(compile(hook, "hook", "exec"), {})
    isolated._START = hook + isolated._START
    commands(folder)
    window(folder)
    os.write(1, b"done\n")


if __name__ == "__main__":
    day(Path(sys.argv[1]))
