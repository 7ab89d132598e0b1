"""The script behind the README's two commands."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).resolve().parents[2]


def said(*words: str) -> subprocess.CompletedProcess[str]:
    """What the script answers to a command line."""
    return subprocess.run([sys.executable, "dev.py", *words], cwd=ROOT, capture_output=True, text=True, check=False)


def test_without_a_known_command_it_says_what_it_can_do() -> None:
    for words in ([], ["install"]):
        done = said(*words)
        assert done.returncode == 1
        assert "python3 dev.py run" in done.stderr
        assert "python3 dev.py test" in done.stderr


def test_it_stands_on_the_standard_library_alone() -> None:
    done = subprocess.run(
        [sys.executable, "-S", "-I", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); import dev"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_it_stays_a_page_that_can_be_read() -> None:
    assert len((ROOT / "dev.py").read_text(encoding="utf-8").splitlines()) < 200


def test_a_library_that_is_not_there_is_seen() -> None:
    assert not dev.loads("libsurely-not-there.so.9")


def test_what_is_set_up_is_not_set_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    lock = tmp_path / "lock.txt"
    lock.write_text("", encoding="utf-8")
    state = hashlib.sha256(f"{sys.version} {tmp_path}".encode()).hexdigest()
    (tmp_path / "lock.stamp").write_text(state, encoding="utf-8")
    dev.set_up(lock)
    assert capsys.readouterr().out == ""


def test_every_gate_it_runs_is_explained_to_contributors() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for name in (*dev.GATES, "coverage"):
        assert name in page


def test_ci_calls_the_same_command() -> None:
    script = ROOT / ".ci" / "run"
    assert "python3 dev.py test" in script.read_text(encoding="utf-8")
    assert script.stat().st_mode & 0o111
