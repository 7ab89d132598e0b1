"""The door leads to the command line, to a reader's process, or to the window."""

import io
import subprocess
import sys

import pytest

from gapanalyzer.__main__ import main
from gapanalyzer.isolate import child


def test_a_command_goes_to_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["gapanalyzer", "--version"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("gapanalyzer, version ")


def test_a_readers_process_is_a_door_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(sys, "argv", ["gapanalyzer", "--isolated-child"])
    monkeypatch.setattr(child, "main", lambda: asked.append("reader"))
    assert main() == 0
    assert asked == ["reader"]


@pytest.mark.parametrize("arguments", [[], ["project.gap"]])
def test_without_a_screen_the_window_says_what_to_do(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    told = io.StringIO()
    monkeypatch.setattr(sys, "argv", ["gapanalyzer", *arguments])
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "stderr", told)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main() == 1
    assert "There is no screen here" in told.getvalue()


def test_the_self_test_proves_the_whole_program(tmp_path_factory: pytest.TempPathFactory) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "gapanalyzer", "--selftest"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 1
