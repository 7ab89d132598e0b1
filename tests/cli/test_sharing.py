"""Files of several people are united, and their history told."""

import json
from itertools import permutations
from pathlib import Path

import pytest

from gapanalyzer.app.demo import make_project
from gapanalyzer.model.assessment import Person, PersonId
from gapanalyzer.model.meter import Meter
from gapanalyzer.store import document
from tests.cli.conftest import Run

ANSWERS = "requirements:\n  SOM-6.1a:\n    marks: {a: %s}\n    analysis: %s\n"


def answered(run: Run, gap: Path, who: str, mark: str, analysis: str) -> Path:
    """The file with an answer of this person in it."""
    said = gap.with_suffix(".yaml")
    said.write_text(ANSWERS % (mark, analysis), "utf-8")
    assert run("answer", gap, said, "--assessor", who)[0] == 0
    return gap


@pytest.fixture
def three(run: Run, tmp_path: Path) -> list[Path]:
    """Three files made apart on one State: two people agree, one does not."""
    made = []
    for name, mark in (("Anna", "found"), ("Ben", "found"), ("Chloe", "missing")):
        gap = tmp_path / f"{name.lower()}.gap"
        assert run("new", gap, "--checklist", "som-protocol", "--state", "Calvara", "--assessor", name)[0] == 0
        made.append(answered(run, gap, name, mark, f"{name} thinks so."))
    return made


def test_a_union_says_what_came_what_agrees_and_what_does_not(run: Run, three: list[Path], tmp_path: Path) -> None:
    code, out, _ = run("merge", *three, "-o", tmp_path / "all.gap", "--json")
    said = json.loads(out)
    assert code == 0
    assert [file["file"] for file in said["files"]] == ["anna.gap", "ben.gap", "chloe.gap"]
    assert all(file["new"] > 0 for file in said["files"])
    (torn,) = said["disagree"]
    assert torn["requirement"] == "SOM-6.1a"
    assert sorted(position["who"] for position in torn["positions"]) == ["Anna", "Ben", "Chloe"]
    shown = json.loads(run("show", tmp_path / "all.gap", "--json")[1])
    verdicts = {r["id"]: r["verdict"] for r in shown["requirements"]}
    assert verdicts["SOM-6.1a"] == "disputed"


def test_two_who_answer_alike_agree(run: Run, three: list[Path], tmp_path: Path) -> None:
    said = json.loads(run("merge", *three[:2], "-o", tmp_path / "all.gap", "--json")[1])
    assert said["agree"] == ["SOM-6.1a"]
    assert said["disagree"] == []


def test_any_order_and_any_repetition_give_the_same_bytes(run: Run, three: list[Path], tmp_path: Path) -> None:
    written = []
    for n, order in enumerate([*permutations(three), [*three, *three]]):
        assert run("merge", *order, "-o", tmp_path / f"{n}.gap")[0] == 0
        written.append((tmp_path / f"{n}.gap").read_bytes())
    assert len(set(written)) == 1


def test_merging_again_what_is_in_already_brings_nothing(run: Run, three: list[Path], tmp_path: Path) -> None:
    run("merge", *three, "-o", tmp_path / "all.gap")
    said = json.loads(run("merge", tmp_path / "all.gap", *three, "-o", tmp_path / "again.gap", "--json")[1])
    assert [file["new"] for file in said["files"][1:]] == [0, 0, 0]
    assert document.read(tmp_path / "again.gap").ledger == document.read(tmp_path / "all.gap").ledger


def test_copies_of_one_document_stay_that_document(run: Run, gap: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.gap"
    copy.write_bytes(gap.read_bytes())
    answered(run, gap, "Anna", "found", "One.")
    answered(run, copy, "Anna", "wider", "Two.")
    assert run("merge", gap, copy, "-o", tmp_path / "all.gap")[0] == 0
    assert document.read(tmp_path / "all.gap").document == document.read(gap).document


def test_the_same_law_brought_in_twice_is_one_law(run: Run, three: list[Path], act: Path, tmp_path: Path) -> None:
    for gap in three[:2]:
        assert run("add-law", gap, act, "--short", "SA")[0] == 0
    said = json.loads(run("merge", *three[:2], "-o", tmp_path / "all.gap", "--json")[1])
    assert said["laws_twice"] == []
    assert [law["short"] for law in json.loads(run("show", tmp_path / "all.gap", "--json")[1])["laws"]] == ["SA"]


def test_two_laws_of_one_short_name_are_pointed_out(run: Run, three: list[Path], act: Path, tmp_path: Path) -> None:
    assert run("add-law", three[0], act, "--short", "SA")[0] == 0
    act.write_text(act.read_text("utf-8") + "\nArticle 3. More\nMore.\n", "utf-8")
    assert run("add-law", three[1], act, "--short", "SA")[0] == 0
    code, out, _ = run("merge", *three[:2], "-o", tmp_path / "all.gap")
    assert code == 0
    assert "These may be one law: SA (Smuggling Act), SA (Smuggling Act)." in out


def test_files_of_two_states_are_not_united(run: Run, three: list[Path], tmp_path: Path) -> None:
    other = tmp_path / "other.gap"
    run("new", other, "--checklist", "som-protocol", "--state", "Elsewhere", "--assessor", "Dan")
    code, _, err = run("merge", three[0], other, "-o", tmp_path / "all.gap")
    assert code == 1
    assert "other.gap cannot be united with anna.gap: they are about different States" in err
    assert not (tmp_path / "all.gap").exists()


def test_a_union_is_written_over_nothing(run: Run, three: list[Path]) -> None:
    before = three[0].read_bytes()
    code, _, err = run("merge", *three, "-o", three[0])
    assert (code, "is there already" in err) == (1, True)
    assert three[0].read_bytes() == before


def test_history_tells_who_said_what_and_what_it_replaced(run: Run, gap: Path) -> None:
    answered(run, gap, "Anna", "found", "One.")
    answered(run, gap, "Anna", "missing", "Two.")
    steps = json.loads(run("history", gap, "--requirement", "SOM-6.1a", "--json")[1])
    marks = [s for step in steps for s in step["statements"] if s["about"][0] == "mark"]
    assert [(s["before"], s["after"]) for s in marks] == [([], "found"), (["found"], "missing")]
    assert {step["who"] for step in steps} == {"Anna"}
    told = run("history", gap)[1]
    assert "    SOM-6.1a: criterion a missing (before: criterion a found)" in told


def test_history_says_laws_and_citations_in_words(run: Run, tmp_path: Path) -> None:
    make_project(tmp_path / "demo.gap", Person(PersonId("anna"), "Anna"), Meter()).close()
    code, told, _ = run("history", tmp_path / "demo.gap")
    assert code == 0
    assert "    Law: Penal Code" in told
    assert ": “" in told
    assert "State profile" in told
    assert "{" not in told


def test_history_names_a_requirement_that_is_not_there(run: Run, gap: Path) -> None:
    code, _, err = run("history", gap, "--requirement", "SOM-99")
    assert (code, "no requirement SOM-99" in err) == (1, True)


def test_since_a_named_version_only_what_came_later_is_told(run: Run, gap: Path) -> None:
    answered(run, gap, "Anna", "found", "One.")
    assert run("version", gap, "After the workshop")[0] == 0
    assert json.loads(run("history", gap, "--since", "after the workshop", "--json")[1]) == []
    assert run("history", gap, "--since", "after the workshop")[1] == "Nothing was said.\n"
    answered(run, gap, "Anna", "missing", "One.")
    (step,) = json.loads(run("history", gap, "--since", "After the workshop", "--json")[1])
    assert [s["after"] for s in step["statements"]] == ["missing"]
    assert run("version", gap)[1].strip().endswith("After the workshop")


def test_a_version_needs_a_name_of_its_own(run: Run, gap: Path) -> None:
    assert run("version", gap, "One")[0] == 0
    assert "already" in run("version", gap, "one")[2]
    assert "needs a name" in run("version", gap, " ")[2]
    assert "“One”" in run("history", gap, "--since", "Two")[2]
