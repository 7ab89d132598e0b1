"""Commands that look through the laws."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ACT = (
    "Smuggling Act\n\nArticle 1. Smuggling of migrants\nWhoever procures the illegal entry of a person for a financial "
    "benefit is punished.\n\nArticle 2. Force\nAt once.\n"
)


@pytest.fixture
def project(run: Run, gap: Path, tmp_path: Path) -> Path:
    """A project with one English law."""
    path = tmp_path / "smuggling.txt"
    path.write_text(ACT, "utf-8")
    assert run("add-law", gap, path, "--short", "SA:1", "--language", "en")[0] == 0
    return gap


@pytest.mark.parametrize("place", ["SA:1:art_1", "sa:1:1", "SA:1:Article 1"])
def test_an_article_is_named_by_its_path_or_its_number(run: Run, project: Path, place: str) -> None:
    code, out, _ = run("find", project, "--article", place, "--json", "--limit", 3)
    found = json.loads(out)
    assert code == 0
    assert len(found) == 3
    assert set(found[0]) == {"requirement", "title", "score", "why"}
    assert [one["score"] for one in found] == sorted((one["score"] for one in found), reverse=True)
    assert any("illegal entry" in phrase for one in found for phrase in one["why"])


def test_without_json_each_requirement_has_a_line_and_silence_is_told(run: Run, project: Path) -> None:
    assert "SOM-6.1a" in run("find", project, "--article", "SA:1:1")[1]
    assert run("find", project, "--article", "SA:1:2")[1].startswith("No phrase of the checklist was seen in SA:1 2")


@pytest.mark.parametrize(
    ("article", "said"),
    [
        ("SA", "names no article of a law"),
        ("XX:1", "write LAW:PATH with one of the laws here"),
        ("SA:1:9", "SA:1 has no article “9”"),
    ],
)
def test_an_article_that_is_not_there_is_told(run: Run, project: Path, article: str, said: str) -> None:
    code, _, err = run("find", project, "--article", article)
    assert code == 1
    assert said in err


@pytest.mark.parametrize("arguments", [(), ("SOM-6.1a", "--article", "SA:1:1")])
def test_either_words_or_an_article_are_looked_for(run: Run, project: Path, arguments: tuple[str, ...]) -> None:
    assert run("find", project, *arguments)[0] == 2


@pytest.mark.parametrize("what", ["SOM-6.1a", "som-6.1a", " SOM-6.1a "])
def test_a_requirement_is_looked_for_by_its_id_in_whatever_case(run: Run, project: Path, what: str) -> None:
    assert run("find", project, what, "--json") == run("find", project, "SOM-6.1a", "--json")
    assert "illegal entry" in run("find", project, what)[1]


@pytest.mark.parametrize("what", ["SOM-6.1z", "SOM 6.1a", "som6.1a", "SOM-", "TOC-9999999"])
def test_a_mistyped_id_is_told_and_not_searched_for(run: Run, project: Path, what: str) -> None:
    code, out, err = run("find", project, what)
    assert (code, out) == (1, "")
    assert err.startswith(f"The checklist has no requirement {what}; ")
    assert err.count("\n") == 1


def test_the_ids_that_were_meant_are_offered(run: Run, project: Path) -> None:
    assert "did you mean SOM-6.1a" in run("find", project, "SOM 6.1a")[2]
    assert "choose one of its ids, such as " in run("find", project, "GP-_____________")[2]


@pytest.mark.parametrize("what", ["smuggling", "migrants by sea", "6(1)(a)", "something-new"])
def test_anything_else_is_words(run: Run, project: Path, what: str) -> None:
    assert run("find", project, what)[0] == 0


def test_unused_articles_are_listed(run: Run, project: Path) -> None:
    assert [one["number"] for one in json.loads(run("unused", project, "--json")[1])] == ["1", "2"]
    answers = project.parent / "answers.yaml"
    answers.write_text("requirements: {SOM-6.1a: {citations: [{law: 'SA:1', locator: '1'}]}}", "utf-8")
    assert run("answer", project, answers)[0] == 0
    assert json.loads(run("unused", project, "--json")[1]) == [
        {"law": "SA:1", "number": "2", "path": "art_2", "heading": "Force"}
    ]
    assert "SA:1 2" in run("unused", project)[1]


def test_own_phrases_and_what_was_made_of_candidates_are_kept_and_shown(run: Run, project: Path) -> None:
    said = run("phrases", project, "SOM-6.1a", "at once", "--language", "en")
    assert said[:2] == (0, "SOM-6.1a, phrases of your own in this language: 1.\n")
    assert run("settle", project, "SOM-6.1a", "SA:1:1", "--as", "dismissed")[0] == 0
    found = [one["number"] for one in json.loads(run("find", project, "SOM-6.1a", "--json")[1])]
    assert found == ["2", "1"]
    shown = {one["id"]: one for one in json.loads(run("show", project, "--json")[1])["requirements"]}
    assert shown["SOM-6.1a"]["phrases"] == {"en": ["at once"]}
    assert shown["SOM-6.1a"]["candidates"] == [{"law": "SA:1", "locator": "1", "accepted": False}]
    assert shown["SOM-6.2a"]["candidates"] == []
    assert run("settle", project, "SOM-6.1a", "SA:1:1", "--as", "accepted")[0] == 0
    assert [one["number"] for one in json.loads(run("unused", project, "--json")[1])] == ["2"]


def test_both_can_be_taken_back(run: Run, project: Path) -> None:
    for arguments in (("at once",), ()):
        assert run("phrases", project, "SOM-6.1a", *arguments, "--language", "en")[0] == 0
    for settled in ("accepted", "open"):
        assert run("settle", project, "SOM-6.1a", "SA:1:1", "--as", settled)[0] == 0
    shown = {one["id"]: one for one in json.loads(run("show", project, "--json")[1])["requirements"]}
    assert (shown["SOM-6.1a"]["phrases"], shown["SOM-6.1a"]["candidates"]) == ({}, [])


def test_phrases_for_an_unknown_requirement_are_refused(run: Run, project: Path) -> None:
    code, _, err = run("phrases", project, "SOM-99", "words", "--language", "en")
    assert (code, err) == (1, "The checklist has no requirement SOM-99; choose one of its ids, such as SOM-6.1a.\n")


def test_a_law_without_articles_is_searched_by_its_paragraphs(run: Run, gap: Path, tmp_path: Path) -> None:
    path = tmp_path / "decree.txt"
    path.write_text(
        "Decree on the ports\n\nThe ports of this country are watched.\n\nIllegal entry is punished.\n", "utf-8"
    )
    assert run("add-law", gap, path, "--short", "D", "--language", "en")[0] == 0
    out = run("find", gap, "illegal entry")[1]
    assert "D paragraph 3" in out
    assert "No articles were recognized in D; its paragraphs are searched." in out
    assert run("find", gap, "--article", "D:paragraph 3", "--json")[0] == 0
