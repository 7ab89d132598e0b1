"""Journeys work in a home of their own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A profile with nothing in it."""
    place = tmp_path / "home"
    monkeypatch.setenv("GAPANALYZER_HOME", str(place))
    return place
