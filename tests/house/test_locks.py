"""What is installed is pinned with hashes, the same in both locks, and never the Qt that breaks Python 3.11."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def pins(lock: str) -> dict[str, str]:
    """Version by package of one lock."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", text, flags=re.MULTILINE))


def test_every_pin_has_a_hash() -> None:
    for lock in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / lock).read_text(encoding="utf-8")
        for entry in re.split(r"\n(?=[A-Za-z])", text):
            if re.match(r"[A-Za-z0-9_.-]+==", entry):
                assert "--hash=sha256:" in entry, entry


def test_what_the_program_needs_is_the_same_in_both_locks() -> None:
    building = pins("requirements-dev.txt")
    assert {name: building.get(name) for name in pins("requirements.txt")} == pins("requirements.txt")


def test_the_locks_name_no_address() -> None:
    for lock in ("requirements.txt", "requirements-dev.txt"):
        assert "://" not in (ROOT / lock).read_text(encoding="utf-8")


def test_qt_is_a_release_that_runs_on_python_3_11() -> None:
    assert pins("requirements.txt")["pyside6-essentials"].startswith("6.11.")
