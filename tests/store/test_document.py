"""A document is whole or it is refused in one sentence; nothing stands beside it."""

import os
import sqlite3
from contextlib import nullcontext, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gapanalyzer.model.ledger import Entry, Ledger, Stamp
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import document, publish, schema, texts
from gapanalyzer.store.engine import Key
from gapanalyzer.store.schema import Contents
from tests.builders import LAW

WRITER = "GapAnalyzer test"


def contents(*words: str) -> Contents:
    entries = [Entry.say(("words", "anna", "R1", w), (), Stamp("anna", "2026", w), w) for w in words or ("one", "two")]
    return Contents("document1", Ledger.of(entries), {LAW.sha: texts.pack(LAW)})


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    publish.publish(contents(), tmp_path / "calvara.gap", WRITER)
    return tmp_path / "calvara.gap"


def test_what_is_published_reads_back(saved: Path) -> None:
    assert document.read(saved) == contents()
    assert [p.name for p in saved.parent.iterdir()] == ["calvara.gap"]


@given(st.lists(st.text(min_size=1, max_size=6), min_size=1, max_size=5, unique=True))
@settings(max_examples=15)
def test_any_words_read_back(tmp_path_factory: pytest.TempPathFactory, words: list[str]) -> None:
    path = tmp_path_factory.mktemp("any") / "a.gap"
    whole = contents(*words)
    publish.publish(whole, path, WRITER)
    assert document.read(path) == whole


def test_publishing_again_replaces_the_whole_file(saved: Path) -> None:
    publish.publish(contents("three"), saved, WRITER)
    assert document.read(saved) == contents("three")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a GapAnalyzer file"),
        (b"PK\x03\x04 a Word file", "not a GapAnalyzer file"),
        (b"SQLite format 3\x00" + b"x" * 200, "damaged"),
    ],
)
def test_what_is_not_ours_is_refused_by_name(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "other.gap"
    path.write_bytes(data)
    with pytest.raises(KnownError, match=rf"other\.gap .*{says}"):
        document.read(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"no file none\.gap"):
        document.read(tmp_path / "none.gap")
    with pytest.raises(KnownError, match="is a folder"):
        document.read(tmp_path)


def change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("PRAGMA application_id = 7", "another program"),
        (f"PRAGMA user_version = {schema.FORMAT + 1}", "newer GapAnalyzer"),
        ("UPDATE entry SET body = '\"changed\"'", "damaged"),
        ("UPDATE entry SET who = 'ben'", "damaged"),
        ("DELETE FROM entry WHERE body = '\"one\"'", "damaged"),
        ("DELETE FROM blob", "damaged"),
        ("UPDATE blob SET data = x'00'", "damaged"),
        ("UPDATE seal SET value = '7' WHERE name = 'entries'", "damaged"),
        ("DELETE FROM seal", "damaged"),
        ("CREATE TABLE more (x)", "damaged"),
        ("CREATE VIEW v AS SELECT 1", "damaged"),
        ("CREATE TRIGGER t AFTER INSERT ON entry BEGIN SELECT 1; END", "damaged"),
    ],
)
def test_a_file_that_was_tampered_with_is_refused(saved: Path, statement: str, says: str) -> None:
    change(saved, statement)
    with pytest.raises(KnownError, match=says):
        document.read(saved)


def test_damage_to_any_sector_is_noticed_or_changes_nothing(saved: Path) -> None:
    whole, was = document.read(saved), saved.read_bytes()
    for at in range(0, len(was), 512):
        saved.write_bytes(was[:at] + bytes(512) + was[at + 512 :])
        with suppress(KnownError):
            assert document.read(saved) == whole
    saved.write_bytes(was[: len(was) // 2])
    with pytest.raises(KnownError):
        document.read(saved)


def test_a_target_in_a_folder_that_is_gone_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="could not be saved"):
        publish.publish(contents(), tmp_path / "gone" / "a.gap", WRITER)


def test_a_text_packs_and_unpacks(tmp_path: Path) -> None:
    assert texts.unpack(texts.pack(LAW)) == LAW
    with pytest.raises(ValueError, match="Error"):
        texts.unpack(b"nothing packed")


def test_a_name_too_long_and_a_pipe_are_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="File name too long"):
        document.read(tmp_path / ("x" * 300))
    pipe = tmp_path / "pipe.gap"
    os.mkfifo(pipe)
    with pytest.raises(KnownError, match="no ordinary file"):
        document.read(pipe)


def test_what_a_crash_left_beside_the_file_goes_with_the_next_saving(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_cut(_draft: Path, _target: Path) -> None:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(publish, "_rename", power_cut)
        patch.setattr(publish, "_swept", lambda _draft: nullcontext())
        with pytest.raises(SystemExit):
            publish.publish(contents("three"), saved, WRITER)
    assert len(list(saved.parent.iterdir())) == 2
    assert document.read(saved) == contents()
    publish.publish(contents("three"), saved, WRITER)
    assert [p.name for p in saved.parent.iterdir()] == ["calvara.gap"]
    assert document.read(saved) == contents("three")


def test_a_target_that_is_held_for_a_moment_is_waited_for(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace, held = Path.replace, [PermissionError("held"), PermissionError("held")]

    def sometimes(draft: Path, target: Path) -> Path:
        if held:
            raise held.pop()
        return replace(draft, target)

    monkeypatch.setattr(Path, "replace", sometimes)
    publish.publish(contents("three"), saved, WRITER)
    assert document.read(saved) == contents("three")


def test_a_text_larger_than_any_law_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "LARGEST", 10)
    with pytest.raises(ValueError, match="larger than any law"):
        texts.unpack(texts.pack(LAW))


def strange(tmp_path: Path, entry: Entry, blobs: dict[str, bytes] | None = None) -> Path:
    """A whole file that says something in a form that no program of ours gives it."""
    path = tmp_path / "strange.gap"
    publish.publish(Contents("document1", Ledger.of([entry]), blobs or {}), path, WRITER)
    return path


def test_a_statement_of_a_strange_form_is_refused_by_its_kind(tmp_path: Path) -> None:
    path = strange(tmp_path, Entry.say(("mark", "anna", "R1", "a"), (), Stamp("anna", "2026", "1"), {"no": "mark"}))
    with pytest.raises(KnownError, match="a statement that cannot be read"):
        document.read(path)


def test_a_law_whose_text_is_another_is_refused(tmp_path: Path) -> None:
    law = {"title": "A", "short": "A", "kind": "law", "status": "in-force", "language": "", "texts": ["0" * 64]}
    said = Entry.say(("law", "a"), (), Stamp("anna", "2026", "1"), law)
    path = strange(tmp_path, said, {"0" * 64: texts.pack(LAW)})
    with pytest.raises(KnownError, match="the text of a law that cannot be read"):
        document.read(path)


def test_the_child_says_what_is_whole_and_what_is_not(saved: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.gap"
    broken.write_bytes(saved.read_bytes()[:-4096])
    whole, damaged = document.look_over({"paths": [str(saved), str(broken)]}, Meter())
    assert whole == {"sha": publish.fingerprint(saved)}
    assert "broken.gap is damaged" in damaged["damaged"]


def test_a_document_under_another_password_stays_shut(tmp_path: Path) -> None:
    path = tmp_path / "shut.gap"
    publish.publish(contents(), path, WRITER, Key.of("right"))
    assert document.locked(path)
    assert document.unlock(path, Key.for_file("right", path)) == contents()
    with pytest.raises(document.Locked, match="not the password"):
        document.unlock(path, Key.for_file("wrong", path))
