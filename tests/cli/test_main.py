"""Exit codes 0 (done), 1 (a problem in plain words), 2 (wrong usage); every script of the world can be printed."""

import io
import sys
from pathlib import Path

import pytest

from gapanalyzer.cli import main as cli
from tests.cli.conftest import Run


@pytest.mark.parametrize("arguments", [("--help",), ("show", "-h"), ("--version",)])
def test_asking_for_help_is_done(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments)[0] == 0


@pytest.mark.parametrize(
    "arguments", [("nonsense",), ("show",), ("new", "a.gap"), ("find", "a.gap", "x", "--limit", "0")]
)
def test_wrong_usage_is_exit_2(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "Error:" in err


def test_a_person_who_stops_a_command_is_told_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_path: Path, _password: str | None) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("gapanalyzer.app.start.look", stopped)
    code, out, err = run("show", "a.gap")
    assert (code, out, err.strip()) == (1, "", "Stopped; what was done before is kept.")


def test_words_of_every_script_come_out_of_a_pipe_of_an_old_code_page(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(pipe, encoding="cp1252"))
    assert cli.main(["--help"]) == 0
    sys.stdout.write("偷运移民 \ud800\n")
    sys.stdout.flush()
    assert pipe.getvalue().decode("utf-8").splitlines()[-1] == "偷运移民 \\ud800"


def test_several_problems_are_one_line_each(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "checklist"
    folder.mkdir()
    (folder / "checklist.yaml").write_text("x: 1\ny: 2\n", "utf-8")
    code, out, err = run("check", folder)
    assert (code, out) == (1, "")
    assert all(line.startswith("checklist.yaml:") for line in err.splitlines())
