"""Pages under a password are decrypted each for itself, as SQLCipher decrypts them together."""

import sqlite3
from pathlib import Path

import pytest

from gapanalyzer.store import decipher, publish
from gapanalyzer.store.carve import rows
from gapanalyzer.store.engine import Key
from gapanalyzer.store.schema import PAGE, Contents, digest

KEY = Key.of("Correct horse 23")


def shut(folder: Path, size: int) -> bytes:
    """A document under the key, with one text of this many bytes."""
    text = bytes(n * n % 251 for n in range(size))
    publish.publish(Contents("0" * 32, blobs={digest(text): text}), folder / "shut.gap", "test", KEY)
    return (folder / "shut.gap").read_bytes()


@pytest.mark.parametrize("size", [1, 3_000, 4_010, 50_000, 200_000])
def test_a_whole_file_becomes_the_plain_one(tmp_path: Path, size: int) -> None:
    data = shut(tmp_path, size)
    found = decipher.plain(data, KEY)
    assert len(found) == len(data)
    connection = sqlite3.connect(":memory:")
    connection.deserialize(found)
    assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    assert connection.execute("SELECT length(data) FROM blob").fetchone() == (size,)
    connection.close()


def test_its_rows_are_carved_with_the_end_of_each_page_left_out(tmp_path: Path) -> None:
    data = shut(tmp_path, 50_000)
    carved = list(rows(decipher.plain(data, KEY), decipher.RESERVED))
    assert any(len(row) == 3 and isinstance(row[2], bytes) and len(row[2]) == 50_000 for row in carved)
    assert ("document", "0" * 32) in carved


def test_a_bad_page_spoils_no_other(tmp_path: Path) -> None:
    data = bytearray(shut(tmp_path, 50_000))
    good = decipher.plain(bytes(data), KEY)
    data[2 * PAGE : 3 * PAGE] = bytes(PAGE)
    found = decipher.plain(bytes(data), KEY)
    assert found[: 2 * PAGE] == good[: 2 * PAGE]
    assert found[3 * PAGE :] == good[3 * PAGE :]


def test_a_key_fits_where_one_page_was_written_under_it(tmp_path: Path) -> None:
    data = bytearray(shut(tmp_path, 50_000))
    data[100:PAGE] = bytes(PAGE - 100)
    assert decipher.fits(bytes(data), KEY)
    assert not decipher.fits(bytes(data), Key.of("another", KEY.salt))
    assert not decipher.fits(b"", KEY)
