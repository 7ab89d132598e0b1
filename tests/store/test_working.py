"""The working copy is one program's at a time, holds what was said, and says plainly what is wrong with it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gapanalyzer.model.ledger import Entry, Ledger, Stamp
from gapanalyzer.model.problem import KnownError
from gapanalyzer.model.undo import Steps
from gapanalyzer.store import texts
from gapanalyzer.store.schema import Contents
from gapanalyzer.store.working import Working
from tests.builders import LAW

ABOUT = ("text", "anna", "R1", "analysis")
ENTRY = Entry.say(ABOUT, (), Stamp("anna", "2026", "s"), "Words.")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "working" / "a.work"


@pytest.fixture
def working(place: Path) -> Iterator[Working]:
    copy = Working(place)
    yield copy
    copy.close()


def damage(place: Path, statement: str) -> None:
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute(statement)


def test_what_is_said_ends_its_draft_and_is_there_again(working: Working, place: Path) -> None:
    working.keep_draft(ABOUT, "Wor")
    working.keep_draft(ABOUT, "Words")
    assert working.drafts() == {ABOUT: "Words"}
    working.append((ENTRY,), {LAW.sha: texts.pack(LAW)}, Steps())
    working.close()
    again = Working(place)
    assert again.drafts() == {}
    assert again.contents("d", *again.names()) == Contents("d", Ledger.of([ENTRY]), {LAW.sha: texts.pack(LAW)})
    again.close()


def test_only_one_window_has_it(working: Working, place: Path) -> None:
    with pytest.raises(KnownError, match="open in another window"):
        Working(place)


def test_remarks_are_kept_and_a_copy_can_be_removed(working: Working, place: Path) -> None:
    assert working.note("clean") == ""
    working.remark({"clean": "yes"})
    assert working.note("clean") == "yes"
    working.close(remove=True)
    assert not place.exists()


def test_an_entry_that_is_not_what_its_name_says_is_left_out(working: Working, place: Path) -> None:
    working.append((ENTRY,), {LAW.sha: texts.pack(LAW)}, Steps())
    working.close()
    damage(place, "UPDATE entry SET body = '\"other\"'")
    damage(place, "UPDATE blob SET data = x'00'")
    again = Working(place)
    assert again.contents("d", *again.names()) == Contents("d")
    again.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET about = '['",
        "UPDATE entry SET body = x'05'",
        "DROP TABLE entry",
        "INSERT OR REPLACE INTO note VALUES ('steps', '[')",
        "INSERT INTO draft VALUES ('[', 'words')",
    ],
)
def test_a_copy_that_makes_no_sense_is_put_aside(working: Working, place: Path, statement: str) -> None:
    working.append((ENTRY,), {}, Steps())
    working.close()
    damage(place, statement)
    again = Working(place)
    with pytest.raises(KnownError, match=r"put aside as .*a\.damaged"):
        (again.contents("d", *again.names()), again.steps(), again.drafts())
    again.close()


def test_a_change_the_disk_refuses_is_one_sentence_and_nothing_of_it_stays(working: Working) -> None:
    working.append((ENTRY,), {}, Steps())
    half = Entry.say(ABOUT, (ENTRY.id,), Stamp("anna", "2026", "t"), "half \ud800 a character")
    with pytest.raises(UnicodeEncodeError):
        working.append((half,), {}, Steps())
    assert working.contents("d", *working.names()).ledger == Ledger.of([ENTRY])
    working.close()
    with pytest.raises(KnownError, match="could not be kept"):
        working.keep_draft(ABOUT, "Words")


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(KnownError, match="cannot be kept in"):
        Working(tmp_path / "file" / "a.work")
    (tmp_path / "folder.work").mkdir()
    with pytest.raises(KnownError, match="cannot be kept in"):
        Working(tmp_path / "folder.work")
