"""Commands that only read: the documented forms, and a plain page for people."""

import json
from pathlib import Path

import pytest

from gapanalyzer.app import library, start
from gapanalyzer.assess import edit
from tests.cli.conftest import Run

UNIT = ["number", "kind", "heading", "path", "text", "flags", "children"]
REQUIREMENT = ["id", "level", "verdict", "verdict_reason", "override", "marks", "citations", "outside"]
REQUIREMENT += ["analysis", "good_practice", "assistance_need", "note", "recommendations"]
RECOMMENDATION = ["id", "number", "text", "measure", "addressee", "priority", "time_frame", "law", "locator", "draft"]
ANSWERS = """
state: {treaties: {UNTOC: "2006"}, reservations: None., treaty_rank: Above statutes.}
requirements:
  SOM-6.1a:
    marks: {a: found}
    override: {verdict: met, reason: Because.}
    citations: [{law: sa, locator: Article 1, quote: 'Whoever "smuggles" is'}]
    outside: [{title: Decree, place: Gazette, date: "2020"}]
    recommendations: [{text: Amend it., law: SA, locator: "1"}]
"""


@pytest.fixture
def answered(run: Run, gap: Path, act: Path, tmp_path: Path) -> Path:
    """A project with a law and an answer."""
    (tmp_path / "answers.yaml").write_text(ANSWERS, "utf-8")
    assert run("add-law", gap, act, "--short", "SA", "--language", "en")[0] == 0
    assert run("answer", gap, "answers.yaml")[0] == 0
    return gap


def test_show_has_the_documented_form(run: Run, answered: Path) -> None:
    shown = json.loads(run("show", answered, "--json")[1])
    assert list(shown) == ["state", "checklist", "totals", "laws", "requirements"]
    assert shown["state"] == {
        "name": "Calvara", "treaties": {"UNTOC": "2006"}, "reservations": "None.", "treaty_rank": "Above statutes.",
    }  # fmt: skip
    assert list(shown["checklist"]) == ["id", "edition", "title"]
    assert sum(shown["totals"].values()) == len(shown["requirements"]) == 110
    assert list(shown["laws"][0]) == ["short", "title", "kind", "status", "language", "text"]
    assert all(set(REQUIREMENT) <= set(r) for r in shown["requirements"])
    assert sum(len(r["marks"]) for r in shown["requirements"]) == 388


def test_show_tells_what_was_answered_and_null_for_what_was_not(run: Run, answered: Path) -> None:
    shown = {r["id"]: r for r in json.loads(run("show", answered, "--json")[1])["requirements"]}
    said = shown["SOM-6.1a"]
    assert said["verdict"] == "met"
    assert said["override"] == {"verdict": "met", "reason": "Because."}
    assert said["marks"]["a"] == "found"
    assert said["marks"]["b"] is None
    assert said["citations"] == [{"law": "SA", "locator": "1", "quote": "Whoever “smuggles” is"}]
    assert said["outside"] == [{"title": "Decree", "place": "Gazette", "date": "2020"}]
    (advice,) = said["recommendations"]
    assert list(advice) == [*RECOMMENDATION, "serves"]
    assert (advice["number"], advice["law"], advice["measure"]) == (1, "SA", None)
    assert set(shown["SOM-6.2a"]["marks"].values()) == {None}


def test_show_says_the_same_in_words(run: Run, answered: Path) -> None:
    code, out, err = run("show", answered)
    assert (code, err) == (0, "")
    assert out.startswith("Calvara · Smuggling of Migrants Protocol, edition 1\n  SA     Smuggling Act (in force)\n")


def test_outline_has_the_documented_form(run: Run, act: Path) -> None:
    units = json.loads(run("outline", act, "--json")[1])
    assert [list(unit) for unit in units] == [UNIT, UNIT]
    assert [(u["number"], u["kind"], u["heading"]) for u in units] == [
        ("1", "article", "Offence"),
        ("2", "article", "Force"),
    ]
    assert units[0]["text"] == "Article 1. Offence\nWhoever “smuggles” is punished."


def test_outline_is_indented_and_shows_what_wants_a_look(run: Run, tmp_path: Path) -> None:
    law = "\n\n".join(f"Article {n}. Title\n(1) One.\n(2) Two." for n in (1, 2, 4))
    (tmp_path / "law.txt").write_text(law, "utf-8")
    code, out, _ = run("outline", "law.txt")
    assert code == 0
    assert out.splitlines()[:3] == ["Article 1 Title", "  1", "  2"]
    assert "Article 4 Title  [gap]" in out


@pytest.mark.parametrize("what", ["SOM-3a", "smuggles"])
def test_find_takes_a_requirement_or_words(run: Run, answered: Path, what: str) -> None:
    hits = json.loads(run("find", answered, what, "--json")[1])
    assert [list(hit) for hit in hits] == [["law", "number", "path", "score", "why"]] * len(hits)
    assert hits[0]["law"] == "SA"
    assert run("find", answered, what)[1].startswith("SA ")


def test_whatever_is_looked_for_it_is_only_words(run: Run, answered: Path) -> None:
    for what in ("", '"', "*", "NEAR(", "-", "heading:x", "x OR", "'; DROP TABLE place", "\ud800", "a" * 5000):
        code, _, err = run("find", answered, "--", what)
        assert (code, err) == (0, "")


@pytest.mark.parametrize("limit", ["0", "-1", "99999999999999999999999", "many"])
def test_a_limit_is_a_number_of_hits(run: Run, answered: Path, limit: str) -> None:
    assert run("find", answered, "law", "--limit", limit)[0] == 2


def test_check_counts_what_a_checklist_holds(run: Run) -> None:
    code, out, err = run("check", library.data("checklists") / "som-protocol")
    assert (code, out, err) == (0, "som-protocol edition 1: 110 requirements, 388 criteria.\n", "")


def test_verify_counts_what_is_whole(run: Run, answered: Path) -> None:
    code, out, _ = run("verify", answered)
    assert code == 0
    assert out.endswith("laws: 1, quotes: 1.\n")


def test_verify_names_a_quote_that_is_not_at_its_place(run: Run, answered: Path) -> None:
    workspace = start.open_(answered)
    (about,) = workspace.now.ledger.below("citation")
    stamp = workspace.stamp()
    body = {**workspace.now.ledger.value(about), "start": 2}
    workspace.commit(workspace.now.ledger.say(about, stamp, body), stamp)
    workspace.close()
    code, out, err = run("verify", answered)
    assert (code, out) == (1, "")
    assert err.startswith("SOM-6.1a: The quote “Whoever “smuggles” is” does not stand")
    shown = {r["id"]: r for r in json.loads(run("show", answered, "--json")[1])["requirements"]}
    assert shown["SOM-6.1a"]["citations"][0]["locator"] == ""


def test_a_law_that_was_taken_out_is_no_longer_shown(run: Run, gap: Path, act: Path) -> None:
    run("add-law", gap, act)
    workspace = start.open_(gap)
    workspace.do(edit.remove_law, law=workspace.now.laws[0].id)
    workspace.close()
    assert json.loads(run("show", gap, "--json")[1])["laws"] == []
    assert run("verify", gap)[0] == 0
