"""A workspace keeps every gesture at once, publishes whole files, and loses nothing to a crash."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from attrs import evolve

from gapanalyzer.app import library, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit, edit_outline, registers
from gapanalyzer.model.assessment import Assessment, Field, Mark, Person, PersonId
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.ledger import Entry, Ledger, Register, Stamp
from gapanalyzer.model.problem import KnownError, Refused
from gapanalyzer.store import document, publish
from gapanalyzer.store.schema import Contents
from tests.builders import CHECKLIST, LAW

ANNA, BEN = Person(PersonId("anna"), "Anna"), Person(PersonId("ben"), "Ben")
R1 = RequirementId("R1")


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


def mark(workspace: Workspace, mark: Mark | None, criterion: str = "a") -> None:
    workspace.do(edit.mark, requirement="R1", criterion=criterion, mark=mark)


def given(workspace: Workspace, criterion: str = "a") -> Mark | None:
    return workspace.now.findings[R1].marks[criterion]


def test_a_new_document_is_on_the_disk_at_once(workspace: Workspace) -> None:
    assert workspace.published
    assert start.look(workspace.path).state.name == "Calvara"


def test_what_is_said_is_heard_with_the_registers_it_touched(workspace: Workspace) -> None:
    heard: list[tuple[Assessment, frozenset[Register]]] = []
    workspace.listen(lambda now, touched: heard.append((now, touched)))
    mark(workspace, Mark.FOUND)
    ((now, touched),) = heard
    assert now is workspace.now
    assert ("mark", "anna", "R1", "a") in touched


def test_a_refused_edit_moves_nothing(workspace: Workspace) -> None:
    before = workspace.now
    with pytest.raises(Refused):
        workspace.do(edit.mark, requirement="R9", criterion="a", mark=Mark.FOUND)
    assert workspace.now is before


def test_everything_is_undone_and_redone_also_after_a_restart(workspace: Workspace) -> None:
    mark(workspace, Mark.FOUND)
    mark(workspace, Mark.MISSING)
    workspace.close()
    again = start.open_(workspace.path, ANNA)
    again.undo()
    assert given(again) is Mark.FOUND
    again.undo()
    assert given(again) is None
    assert not again.can_undo
    again.redo()
    again.redo()
    assert given(again) is Mark.MISSING
    again.close()


def test_a_law_comes_in_with_its_text_and_survives_saving(workspace: Workspace) -> None:
    workspace.add_law(LAW, title="Penal Code", short="PC", language="en")
    workspace.publish()
    now = start.look(workspace.path)
    assert now.text_of(now.laws[0]) == LAW


def crash_after_marking(path: Path, home: Path) -> None:
    os.environ["GAPANALYZER_HOME"] = str(home)
    library.checklist = lambda _name: CHECKLIST  # type: ignore[assignment]
    workspace = start.open_(path, ANNA)
    mark(workspace, Mark.WIDER, "b")
    workspace.keep_draft(registers.text("anna", "R1", Field.ANALYSIS), "Half a sent")
    os.kill(os.getpid(), signal.SIGKILL)


def test_after_a_crash_the_answer_and_the_half_sentence_are_there(workspace: Workspace, tmp_path: Path) -> None:
    workspace.close()
    child = multiprocessing.get_context("fork").Process(
        target=crash_after_marking, args=(workspace.path, tmp_path / "home")
    )
    child.start()
    child.join()
    assert child.exitcode == -signal.SIGKILL
    assert start.look(workspace.path).findings[R1].marks["b"] is None
    again = start.open_(workspace.path, ANNA)
    assert again.recovered > 0
    assert given(again, "b") is Mark.WIDER
    assert again.now.findings[R1].text(Field.ANALYSIS) == "Half a sent"
    again.close()
    assert start.look(again.path).findings[R1].marks["b"] is Mark.WIDER


def test_two_windows_do_not_work_on_one_document_at_a_time(workspace: Workspace) -> None:
    with pytest.raises(KnownError, match="open in another window"):
        start.open_(workspace.path, ANNA)


def test_what_a_colleague_saved_meanwhile_is_taken_in_before_saving(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark(workspace, Mark.FOUND)
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / "other computer"))
    other = start.open_(workspace.path, BEN)
    other.do(edit.mark, requirement="R1", criterion="b", mark=Mark.MISSING)
    other.close()
    workspace.publish()
    assert start.look(workspace.path).findings[R1].marks == {"a": Mark.FOUND, "b": Mark.MISSING, "c": None}
    assert workspace.settle() > 0
    assert given(workspace, "b") is Mark.MISSING
    assert workspace.published


def test_a_target_that_is_gone_is_one_sentence_and_the_work_stays(workspace: Workspace, tmp_path: Path) -> None:
    mark(workspace, Mark.FOUND)
    home = workspace.path
    workspace.path = tmp_path / "stick" / "calvara.gap"
    with pytest.raises(KnownError, match="kept on this computer"):
        workspace.publish()
    assert given(workspace) is Mark.FOUND
    assert not workspace.published
    workspace.path = home


def test_a_copy_holds_everything_and_the_work_goes_on_here(workspace: Workspace, tmp_path: Path) -> None:
    mark(workspace, Mark.FOUND)
    workspace.save_copy(tmp_path / "copy.gap")
    assert start.look(tmp_path / "copy.gap").findings[R1].marks["a"] is Mark.FOUND
    assert workspace.path.name == "calvara.gap"


def test_a_copy_opened_later_shows_what_it_held_and_not_what_came_after(workspace: Workspace, tmp_path: Path) -> None:
    workspace.save_copy(tmp_path / "before.gap")
    mark(workspace, Mark.FOUND)
    workspace.close()
    before = start.open_(tmp_path / "before.gap", ANNA)
    assert given(before) is None
    before.close()


def test_a_new_document_never_replaces_one(workspace: Workspace) -> None:
    with pytest.raises(KnownError, match="is there already"):
        start.new(workspace.path, "small", "Other", ANNA)


def test_another_edition_of_the_checklist_is_refused_by_name(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "checklist", lambda _name: evolve(CHECKLIST, edition=2))
    with pytest.raises(KnownError, match="edition 1 of “Small checklist”, and this program has edition 2"):
        start.look(workspace.path)


def test_the_only_assessor_is_found_and_several_are_asked_for(workspace: Workspace) -> None:
    ledger = document.read(workspace.path).ledger
    assert start.assessor(ledger, None) == ANNA
    assert start.assessor(ledger, "anna") == ANNA
    assert start.assessor(ledger, "Ben").name == "Ben"
    workspace.me = BEN
    mark(workspace, Mark.FOUND)
    with pytest.raises(start.WhoIsIt):
        start.assessor(workspace.now.ledger, None)


@pytest.mark.parametrize(
    ("about", "said"),
    [
        (("law", "x"), "no law"),
        (("mark", "anna", "R1", "a"), "perhaps"),
        (("text", "anna"), "short"),
        (("state",), {"x": 1}),
    ],
)
def test_a_file_that_says_what_nobody_writes_is_refused(tmp_path: Path, about: Register, said: object) -> None:
    stamp = Stamp("anna", "2026", "s")
    edition = {"id": "small", "edition": "1"}
    entries = [Entry.say(("checklist",), (), stamp, edition), Entry.say(about, (), stamp, said)]
    path = tmp_path / "strange.gap"
    publish.publish(Contents("document1", Ledger.of(entries)), path, "test")
    with pytest.raises(KnownError, match=r"strange\.gap holds a statement that cannot be read"):
        start.look(path)


def test_saving_on_another_thread_does_not_stand_in_the_way_of_editing(workspace: Workspace) -> None:
    workspace.add_law(LAW, title="Penal Code", short="PC", language="en")
    with ThreadPoolExecutor(1) as pool:
        for n in range(12):
            saving = pool.submit(workspace.publish)
            for mark_given in (Mark.FOUND, Mark.MISSING, None):
                mark(workspace, mark_given, "abc"[n % 3])
            saving.result()
    workspace.publish()
    assert workspace.published
    assert document.read(workspace.path).ledger == workspace.now.ledger


def test_an_edited_outline_is_kept_in_the_file_and_known_again_with_its_text(workspace: Workspace) -> None:
    def numbers(now: Assessment) -> list[str]:
        return [article.number for article in now.text_of(now.laws[0]).articles]

    workspace.add_law(LAW, title="Penal Code", short="PC")
    law = workspace.now.laws[0].id
    workspace.do(edit_outline.exclude, law=law, paragraph=5)
    assert numbers(workspace.now) == ["1", "4"]
    workspace.publish()
    assert numbers(start.look(workspace.path)) == ["1", "4"]
    workspace.do(edit.remove_law, law=law)
    workspace.add_law(LAW, title="Penal Code", short="PC")
    assert numbers(workspace.now) == ["1", "4"]
    held = workspace.now.texts[LAW.sha]
    mark(workspace, Mark.FOUND)
    assert workspace.now.texts[LAW.sha] is held
    for _ in range(4):
        workspace.undo()
    assert numbers(workspace.now) == ["1", "2", "4"]
