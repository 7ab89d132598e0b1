"""The gates of size, licence, coverage and dead code, and pytest's own strictness, fail when they should."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import licences, ratchet, size

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent


def written(path: Path, text: str) -> Path:
    """The file, with this text in it."""
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_of_400_lines_passes_and_one_of_401_does_not(tmp_path: Path) -> None:
    assert list(size.faults(written(tmp_path / "fits.py", "x = 1\n" * 400))) == []
    assert "401 lines" in "".join(size.faults(written(tmp_path / "long.py", "x = 1\n" * 401)))


def test_a_function_of_60_lines_passes_and_one_of_61_does_not(tmp_path: Path) -> None:
    assert list(size.faults(written(tmp_path / "fits.py", "def f():\n" + "    x = 1\n" * 59))) == []
    assert "f has 61 lines" in "".join(size.faults(written(tmp_path / "long.py", "def f():\n" + "    x = 1\n" * 60)))


def test_a_long_method_is_seen_in_a_whole_folder(tmp_path: Path) -> None:
    written(tmp_path / "long.py", "class C:\n    async def f(self):\n" + "        x = 1\n" * 60)
    assert size.main((str(tmp_path),)) == 1


@pytest.mark.parametrize(
    "licence", ["MIT", "BSD-3-Clause", "MIT AND BSD-3-Clause", "LGPL-3.0-only OR GPL-2.0-only", "PSF-2.0"]
)
def test_these_licences_may_ship(licence: str) -> None:
    assert licences.may_ship(licence)


@pytest.mark.parametrize(
    "licence", ["UNKNOWN", "", "GPL-3.0-only", "AGPL-3.0-or-later", "MIT AND GPL-3.0-only", "BSD-ish"]
)
def test_these_licences_may_not_ship(licence: str) -> None:
    assert not licences.may_ship(licence)


def test_a_package_nobody_knows_fails_and_so_does_one_that_is_absent() -> None:
    unknown = {"License-Expression": "UNKNOWN", "License-Metadata": "UNKNOWN", "License-Classifier": "UNKNOWN"}
    found = "\n".join(licences.faults([{"Name": "Odd_One", "Version": "1", **unknown}], ["odd-one", "gone"]))
    assert "Odd_One 1: “UNKNOWN”" in found
    assert "gone: it is in" in found


def test_a_file_may_not_be_tested_less_than_before() -> None:
    assert list(ratchet.faults({"a.py": 90}, {"a.py": 90})) == []
    assert list(ratchet.faults({"a.py": 89}, {"a.py": 90})) == ["a.py: 89 % of it is tested; 90 % is its floor."]


def test_a_new_file_needs_80_percent() -> None:
    assert list(ratchet.faults({"new.py": 80}, {})) == []
    assert len(list(ratchet.faults({"new.py": 79}, {}))) == 1


def test_a_file_with_a_floor_that_was_not_measured_is_told() -> None:
    assert "was not measured" in "".join(ratchet.faults({}, {"gone.py": 90}))


def test_writing_the_floors_only_raises_them() -> None:
    now, before = {"up.py": 95, "down.py": 50, "new.py": 85}, {"up.py": 90, "down.py": 60, "gone.py": 99}
    assert ratchet.raised(now, before) == {"up.py": 91, "down.py": 60, "new.py": 81}


def test_dead_code_is_seen(tmp_path: Path) -> None:
    dead = written(tmp_path / "dead.py", "def nobody_calls_me() -> None:\n    '''Nothing.'''\n")
    command = [str(BIN / "vulture"), "--config", str(ROOT / "pyproject.toml"), str(dead)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "unused function 'nobody_calls_me'" in done.stdout


STRICT = """
import warnings
from PySide6.QtCore import qWarning

def test_python_warns():
    warnings.warn("careful")

def test_qt_warns(qtbot):
    qWarning("careful")

def test_nothing_warns():
    pass
"""


def test_warnings_of_python_and_of_qt_fail_a_test(tmp_path: Path) -> None:
    suite = written(tmp_path / "test_strict.py", STRICT)
    settings = ["-c", str(ROOT / "pyproject.toml"), f"--rootdir={tmp_path}", "-p", "no:cacheprovider", "-p", "no:cov"]
    command = [sys.executable, "-m", "pytest", *settings, "-q", str(suite)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "2 failed, 1 passed" in done.stdout, done.stdout
