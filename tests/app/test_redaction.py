"""What is redacted leaves the working copy, everything published, and every copy it is united with."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from gapanalyzer.app import library, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit, registers
from gapanalyzer.assess.edit_redact import redact, remove_for_good
from gapanalyzer.model.assessment import Field, Person, PersonId
from gapanalyzer.model.ledger import Entry
from gapanalyzer.model.problem import Refused
from gapanalyzer.store import document, texts
from tests.builders import CHECKLIST, LAW

ANNA = Person(PersonId("anna"), "Anna")
SECRET = "The informant is Quillon Vashti"


@pytest.fixture(autouse=True)
def small_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The small checklist in place of the shipped ones, and a home of our own."""
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(library, "checklist", lambda _name: CHECKLIST)
    monkeypatch.setattr(library, "names", lambda: ("small",))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = start.new(tmp_path / "calvara.gap", "small", "Calvara", ANNA)
    yield opened
    opened.close()


def secret(workspace: Workspace) -> Entry:
    """Write the secret down as an analysis."""
    (said,) = workspace.do(edit.write, requirement="R1", which=Field.ANALYSIS, text=SECRET)
    return said


def on_the_disk(folder: Path, words: bytes) -> list[str]:
    """The files below a folder that hold these bytes."""
    return [str(path) for path in folder.rglob("*") if path.is_file() and words in path.read_bytes()]


def test_redacted_words_are_nowhere_on_the_disk(workspace: Workspace, tmp_path: Path) -> None:
    said = secret(workspace)
    workspace.publish()
    assert len(on_the_disk(tmp_path, SECRET.encode())) >= 2
    workspace.do(redact, entries=[said.id], reason="named a person")
    workspace.publish()
    assert on_the_disk(tmp_path, SECRET.encode()) == []
    assert start.look(workspace.path).ledger.entries[said.id].body is None


def test_a_redaction_empties_what_can_be_undone(workspace: Workspace) -> None:
    said = secret(workspace)
    before = workspace.can_undo
    workspace.do(redact, entries=[said.id])
    assert (before, workspace.can_undo, workspace.can_redo) == (True, False, False)


def test_a_copy_that_still_has_the_words_loses_them_when_it_comes_in(workspace: Workspace, tmp_path: Path) -> None:
    said = secret(workspace)
    workspace.save_copy(tmp_path / "copy.gap")
    workspace.do(redact, entries=[said.id])
    workspace.take_in(document.read(tmp_path / "copy.gap"))
    assert workspace.now.ledger.entries[said.id].body is None
    (tmp_path / "copy.gap").unlink()
    workspace.publish()
    assert on_the_disk(tmp_path, SECRET.encode()) == []


def test_a_copy_that_knows_nothing_of_it_learns_of_the_redaction(workspace: Workspace, tmp_path: Path) -> None:
    said = secret(workspace)
    workspace.save_copy(tmp_path / "copy.gap")
    workspace.do(redact, entries=[said.id])
    workspace.publish()
    theirs = document.read(tmp_path / "copy.gap").ledger
    united = theirs.after(document.read(workspace.path).ledger.entries.values())
    assert united.entries[said.id].body is None


def test_nothing_is_redacted_that_the_file_does_not_hold(workspace: Workspace) -> None:
    with pytest.raises(Refused, match="nothing to take out"):
        workspace.do(redact, entries=["0" * 64])


def test_a_law_removed_for_good_takes_its_words_out_of_the_file(workspace: Workspace, tmp_path: Path) -> None:
    workspace.add_law(LAW, title="Penal Code", short="PC")
    (law,) = workspace.now.laws
    start_, end = LAW.starts[2], LAW.starts[2] + len(LAW.paragraphs[2])
    workspace.do(edit.cite, requirement="R1", law=law.id, start=start_, end=end)
    with pytest.raises(Refused, match="1 citation rests on PC"):
        workspace.do(remove_for_good, law=law.id)
    (citation,) = workspace.now.findings[CHECKLIST.requirements[0].id].citations
    workspace.do(edit.uncite, requirement="R1", citation=citation.id)
    workspace.do(remove_for_good, law=law.id)
    workspace.publish()
    held = document.read(workspace.path)
    assert held.blobs == {}
    assert on_the_disk(tmp_path, citation.quote.encode()) == []
    assert on_the_disk(tmp_path, texts.pack(LAW)[:64]) == []


def test_a_law_taken_out_in_the_ordinary_way_stays_for_redo(workspace: Workspace) -> None:
    workspace.add_law(LAW, title="Penal Code", short="PC")
    workspace.do(edit.remove_law, law=workspace.now.laws[0].id)
    workspace.publish()
    assert len(document.read(workspace.path).blobs) == 1


def test_a_text_that_only_a_newer_version_names_is_published_too(workspace: Workspace) -> None:
    stamp = workspace.stamp()
    body = {"annex": {"text": LAW.sha}}
    workspace.commit((Entry.say(("annex", "1"), (), stamp, body),), stamp, {LAW.sha: texts.pack(LAW)})
    workspace.publish()
    assert set(document.read(workspace.path).blobs) == {LAW.sha}
    assert "annex" not in registers.KINDS


def test_the_pages_of_the_published_file_are_in_order(workspace: Workspace) -> None:
    said = secret(workspace)
    workspace.do(redact, entries=[said.id])
    workspace.publish()
    connection = sqlite3.connect(workspace.path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
