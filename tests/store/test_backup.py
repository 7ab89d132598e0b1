"""Backups: often for the last hours, seldom for the last months; never two of the same bytes."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.store import backup

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TIMES = st.lists(st.integers(-(10**8), 10**8).map(lambda s: NOON + timedelta(seconds=s)), max_size=60, unique=True)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "calvara.gap"
    path.write_bytes(b"one")
    return path


def test_a_document_that_changed_is_copied_every_ten_minutes(document: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    assert backup.keep(document, folder, NOON) is not None
    document.write_bytes(b"two")
    assert backup.keep(document, folder, NOON + timedelta(minutes=9)) is None
    assert backup.keep(document, folder, NOON + timedelta(minutes=10)) is not None
    assert [copy.path.read_bytes() for copy in backup.kept(folder)] == [b"two", b"one"]


def test_before_something_great_a_copy_is_made_at_once(document: Path, tmp_path: Path) -> None:
    backup.keep(document, tmp_path / "b", NOON)
    document.write_bytes(b"two")
    assert backup.keep(document, tmp_path / "b", NOON + timedelta(seconds=5), at_once=True) is not None


def test_the_same_bytes_are_kept_once(document: Path, tmp_path: Path) -> None:
    backup.keep(document, tmp_path / "b", NOON)
    assert backup.keep(document, tmp_path / "b", NOON + timedelta(days=1)) is None


def test_nobody_else_may_read_a_copy(document: Path, tmp_path: Path) -> None:
    made = backup.keep(document, tmp_path / "b", NOON)
    assert made is not None
    assert made.stat().st_mode & 0o077 == 0
    assert made.parent.stat().st_mode & 0o077 == 0


def test_a_clock_set_back_does_not_stop_the_copies(document: Path, tmp_path: Path) -> None:
    backup.keep(document, tmp_path / "b", NOON)
    document.write_bytes(b"two")
    assert backup.keep(document, tmp_path / "b", NOON - timedelta(days=300)) is not None


def test_other_files_in_the_folder_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "notes.gap").write_bytes(b"")
    assert backup.kept(tmp_path) == ()
    assert backup.kept(tmp_path / "nowhere") == ()


def test_a_year_of_copies_becomes_hours_days_weeks_and_months() -> None:
    every_ten = [NOON - timedelta(minutes=10 * n) for n in range(6 * 24 * 400)]
    staying = sorted(backup.survivors(every_ten), reverse=True)
    assert staying[0] == NOON
    assert len(staying) <= 6 + 12 + 12 + 10 + 9
    assert staying[15] >= NOON - timedelta(hours=12)
    assert staying[-1] <= NOON - timedelta(days=230)


@given(TIMES)
def test_the_latest_copy_always_stays_and_thinning_twice_is_thinning_once(times: list[datetime]) -> None:
    staying = backup.survivors(times)
    assert not times or max(times) in staying
    assert staying <= set(times)
    assert backup.survivors(staying) == staying
