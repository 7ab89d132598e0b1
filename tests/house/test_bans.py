"""Each ban, of ruff and of our own, fails when it is broken."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import bans

ROOT = Path(__file__).resolve().parents[2]
RUFF = Path(sys.executable).parent / "ruff"

NAMES = [
    "import socket",
    "import http.client",
    "from http import server",
    "import urllib.request",
    "from urllib.request import urlopen",
    "import ssl",
    "import smtplib",
    "import ftplib",
    "import xmlrpc.client",
    "import asyncio",
    "import webbrowser",
    "from PySide6 import QtNetwork",
    "from PySide6.QtNetwork import QTcpSocket",
    "from typing import TYPE_CHECKING",
    "import typing\n\nassert typing.TYPE_CHECKING",
    "from PySide6.QtWidgets import QApplication\n\nQApplication.processEvents()",
    "from PySide6.QtCore import QCoreApplication\n\nQCoreApplication.processEvents()",
]

OURS = [
    # file, what it says, why it is banned
    ("ui/page.py", "app.processEvents()", "wait for its signal"),
    ("app/page.py", "self.application.processEvents(flags)", "wait for its signal"),
    ("ui/page.py", "dialog.exec()", "blocks the window"),
    ("ui/dialogs/page.py", "QMessageBox().exec_()", "blocks the window"),
    ("ui/page.py", "if TYPE_CHECKING:\n    pass", "a type import is an import"),
    ("model/text.py", "import typing\nif typing.TYPE_CHECKING:\n    pass", "a type import is an import"),
    ("ui/page.py", 'self.tr(f"{n} of {m}")', "one literal sentence"),
    ("ui/page.py", "self.tr(sentence)", "one literal sentence"),
    ("model/text.py", "open('x')", "knows no files"),
    ("assess/edit.py", "with open('x') as file:\n    pass", "knows no files"),
    ("store/x.py", "raise NotImplementedError", "a stub"),
    ("store/x.py", "raise NotImplementedError('later')", "a stub"),
]

ALLOWED = [
    ("ui/run.py", "app.exec()"),
    ("report/word.py", "pattern.exec()"),
    ("ui/page.py", 'self.tr("%1 of %2").replace("%1", n)'),
    ("store/x.py", "open('x')"),
    ("store/x.py", "try:\n    pass\nexcept NotImplementedError:\n    pass"),
]


@pytest.mark.parametrize("source", NAMES)
def test_ruff_sees_a_banned_name(source: str) -> None:
    command = [str(RUFF), "check", "--select", "TID251", "--stdin-filename", "src/gapanalyzer/ui/page.py", "-"]
    done = subprocess.run(command, cwd=ROOT, input=source + "\n", capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "TID251" in done.stdout


def test_ruff_lets_the_usual_names_pass() -> None:
    source = "from urllib.parse import quote\nfrom PySide6.QtWidgets import QApplication\n"
    command = [str(RUFF), "check", "--select", "TID251", "--stdin-filename", "src/gapanalyzer/ui/page.py", "-"]
    done = subprocess.run(command, cwd=ROOT, input=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def said_of(folder: Path, room: str, source: str) -> str:
    """What our own gate says of a package with this one file."""
    file = folder / room
    file.parent.mkdir(parents=True)
    file.write_text(source, encoding="utf-8")
    return "\n".join(bans.faults(file, Path(room)))


@pytest.mark.parametrize(("room", "source", "why"), OURS)
def test_our_gate_sees_what_is_banned(tmp_path: Path, room: str, source: str, why: str) -> None:
    assert why in said_of(tmp_path, room, source)
    assert bans.main(tmp_path) == 1


@pytest.mark.parametrize(("room", "source"), ALLOWED)
def test_our_gate_lets_the_rest_pass(tmp_path: Path, room: str, source: str) -> None:
    assert said_of(tmp_path, room, source) == ""
    assert bans.main(tmp_path) == 0
