"""What a newer version has said is kept byte for byte, published, united, and shown as such."""

import json
from pathlib import Path

import pytest

from gapanalyzer.app import merging, start
from gapanalyzer.assess import edit
from gapanalyzer.assess.history import history
from gapanalyzer.cli.main import main
from gapanalyzer.model.assessment import Mark, Person, PersonId
from gapanalyzer.model.ledger import Entry, Stamp
from gapanalyzer.store import document, publish, schema

ANNA = Person(PersonId("anna"), "Anna")
BODY = {"z": [1, 2.50, "偷运"], "a": {"nested": None}}
NEWER = Entry.say(("constellation", "x", "SOM-6.1a"), (), Stamp("zoe", "2031-01-01T00:00:00+00:00", "s"), BODY)


@pytest.fixture
def gap(tmp_path: Path) -> Path:
    """A file in which a newer version has said something this program does not understand."""
    path = tmp_path / "calvara.gap"
    start.new(path, "som-protocol", "Calvara", ANNA).close()
    held = document.read(path)
    publish.publish(schema.Contents(held.document, held.ledger.after([NEWER]), held.blobs), path, "GapAnalyzer 9")
    return path


def kept(path: Path) -> Entry:
    return document.read(path).ledger.entries[NEWER.id]


def test_it_is_kept_byte_for_byte_through_work_and_saving(gap: Path) -> None:
    workspace = start.open_(gap, ANNA)
    workspace.do(edit.mark, requirement="SOM-6.1a", criterion="a", mark=Mark.FOUND)
    workspace.close()
    assert (kept(gap), kept(gap).body) == (NEWER, NEWER.body)


def test_it_is_kept_through_a_union(gap: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.gap"
    start.new(other, "som-protocol", "Calvara", ANNA).close()
    merging.write(merging.unite([other, gap]), tmp_path / "all.gap")
    assert kept(tmp_path / "all.gap").body == NEWER.body


def test_it_is_shown_as_made_by_a_newer_version(gap: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [s.known for step in history(document.read(gap).ledger) for s in step.statements].count(False) == 1
    assert main(["history", str(gap), "--json"]) == 0
    states = [s["state"] for step in json.loads(capsys.readouterr().out) for s in step["statements"]]
    assert states.count("made by a newer version") == 1
