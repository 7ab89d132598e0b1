"""Hundreds of files, a child for each."""

import pytest


@pytest.fixture(autouse=True)
def unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Children run three times as fast where nobody counts their lines; the tests of the readers count them."""
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)
