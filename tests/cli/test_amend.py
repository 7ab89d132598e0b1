"""An amended law from the command line: every citation is told of, changed ones are listed and settled."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

OLD = (
    "Act\n\nArticle 1. Offence\nWhoever procures the unlawful entry of a person to the country is punished.\n\n"
    "Article 2. Force\nThe penalty is doubled where the offence was committed by force.\n\n"
    "Article 3. Vessels\nThe captain of a vessel shall verify the documents of every passenger.\n\n"
    "Article 4. Registers\nThe Minister keeps a register of all carriers.\n"
)
NEW = (
    "Act\n\nArticle 1. Offence\nWhoever procures the unlawful entry of a person to the territory is punished.\n\n"
    "Article 2. Carriers\nA carrier shall return whom it brought without papers.\n\n"
    "Article 3. Force\nThe penalty is doubled where the offence was committed by force.\n\n"
    "Article 4. Registers\nThe Minister keeps a register of all carriers.\n"
)
ANSWERS = """
requirements:
  SOM-6.1a:
    citations:
      - {law: SA, locator: "1", quote: "procures the unlawful entry of a person to the country"}
      - {law: SA, locator: "2", quote: "The penalty is doubled where the offence was committed by force."}
      - {law: SA, locator: "3", quote: "The captain of a vessel shall verify the documents of every passenger."}
      - {law: SA, locator: "4", quote: "The Minister keeps a register of all carriers."}
"""


@pytest.fixture
def cited(run: Run, gap: Path, tmp_path: Path) -> Path:
    """A project with four citations, and the amended act beside it."""
    for name, said in (("old.txt", OLD), ("new.txt", NEW), ("answers.yaml", ANSWERS)):
        (tmp_path / name).write_text(said, "utf-8")
    assert run("add-law", gap, tmp_path / "old.txt", "--short", "SA")[0] == 0
    assert run("answer", gap, tmp_path / "answers.yaml")[0] == 0
    return gap


FORM = {"id", "requirement", "outcome", "old_path", "new_path", "confidence", "old", "new"}


def rows(out: str) -> dict[str, Any]:
    """The rows of the form by their old path."""
    return {row["old_path"]: row for row in json.loads(out)}


def test_every_citation_is_told_of_in_the_documented_form(run: Run, cited: Path) -> None:
    code, out, _ = run("amend", cited, "sa", "new.txt", "--json")
    assert code == 0
    found = rows(out)
    outcomes = {path.split("/")[0]: (row["outcome"], row["new_path"].split("/")[0]) for path, row in found.items()}
    assert outcomes == {
        "art_1": ("reworded", "art_1"),
        "art_2": ("moved", "art_3"),
        "art_3": ("gone", ""),
        "art_4": ("same", "art_4"),
    }
    assert all(set(row) == FORM for row in found.values())
    assert run("verify", cited)[0] == 0


def test_words_taken_out_and_put_in_are_shown(run: Run, cited: Path) -> None:
    code, out, _ = run("amend", cited, "SA", "new.txt", "--date", "2026-01-01")
    assert code == 0
    assert "procures the unlawful entry of a person to the [-country-] {+territory+}" in out
    assert "SA, passages cited: 1 same, 1 moved, 1 reworded, 1 gone, 0 unsure. Its texts: " in out
    assert out.rstrip().endswith(", 2026-01-01.")


def test_what_rests_on_changed_words_is_listed_and_settled(run: Run, cited: Path) -> None:
    run("amend", cited, "SA", "new.txt")
    waiting = json.loads(run("review", cited, "--json")[1])
    assert sorted(row["outcome"] for row in waiting) == ["gone", "reworded"]
    gone = next(row for row in waiting if row["outcome"] == "gone")
    code, _, err = run("review", cited, gone["requirement"], gone["id"], "--follow")
    assert (code, err) == (
        1,
        "No place was found for these words in the new text; select them there and cite them anew.\n",
    )
    for row in waiting:
        assert run("review", cited, row["requirement"], row["id"], "--keep")[0] == 0
    assert run("review", cited) == (0, "Nothing waits for review.\n", "")


def test_a_reworded_citation_is_put_back_on_the_former_text(run: Run, cited: Path) -> None:
    run("amend", cited, "SA", "new.txt")
    row = next(row for row in json.loads(run("review", cited, "--json")[1]) if row["outcome"] == "reworded")
    assert run("review", cited, row["requirement"], row["id"], "--former")[0] == 0
    shown = json.loads(run("show", cited, "--json")[1])
    asked = next(r for r in shown["requirements"] if r["id"] == row["requirement"])
    assert row["old"] in {citation["quote"] for citation in asked["citations"]}
    assert len(json.loads(run("review", cited, "--json")[1])) == 1


def test_the_list_is_readable_without_json(run: Run, cited: Path) -> None:
    run("amend", cited, "SA", "new.txt")
    code, out, _ = run("review", cited)
    assert code == 0
    assert "[-country-] {+territory+}" in out
    assert out.endswith("2 to review.\n")


def test_a_law_nobody_knows_and_a_text_that_is_there_are_one_sentence_each(run: Run, cited: Path) -> None:
    before = json.loads(run("show", cited, "--json")[1])
    assert run("amend", cited, "XY", "new.txt") == (1, "", "The project has no law called XY; its laws are SA.\n")
    code, out, err = run("amend", cited, "SA", "old.txt")
    assert (code, out) == (1, "")
    assert err == "This text is in the project already, as SA; choose the file of the amended text.\n"
    assert run("amend", cited, "SA", "nowhere.txt")[0] == 1
    assert json.loads(run("show", cited, "--json")[1]) == before


def test_settling_half_said_is_wrong_usage(run: Run, cited: Path) -> None:
    assert run("review", cited, "SOM-6.1a")[0] == 2
    assert run("review", cited, "--keep")[0] == 2
    code, _, err = run("review", cited, "SOM-6.1a", "x", "--keep", "--follow")
    assert (code, "Say --follow or --keep, one of them." in err) == (2, True)
