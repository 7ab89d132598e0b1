"""Commands are run in a home of their own, on a small project that has one law."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gapanalyzer.cli.main import main

Run = Callable[..., tuple[int, str, str]]
ACT = """Smuggling Act

Article 1. Offence
Whoever “smuggles” is punished.

Article 2. Force
Smuggling of migrants by force is worse.
"""


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A profile with nothing in it, and a folder to work in."""
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs one command: exit code, standard output and standard error."""

    def one(*arguments: object) -> tuple[int, str, str]:
        code = main([str(a) for a in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return one


@pytest.fixture
def gap(run: Run, tmp_path: Path) -> Path:
    """A new project, made by the command."""
    path = tmp_path / "calvara.gap"
    assert run("new", path, "--checklist", "som-protocol", "--state", "Calvara", "--assessor", "Anna")[0] == 0
    return path


@pytest.fixture
def act(tmp_path: Path) -> Path:
    """A law as plain text."""
    path = tmp_path / "act.txt"
    path.write_text(ACT, "utf-8")
    return path
