"""A bill beside the law in force from the command line, in the documented form."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

LAW = (
    "Act\n\nArticle 1. Offence\nWhoever procures the unlawful entry of a person is punished.\n\n"
    "Article 2. Fine\nA fine is due from every carrier that fails.\n"
)
BILL = LAW.replace("entry of a person is", "entry or stay of a person is").split("Article 2", maxsplit=1)[0]
ANSWERS = """
requirements:
  SOM-6.1a:
    marks: {a: found, b: missing}
    citations:
      - {law: SA, locator: "1"}
      - {law: SA, locator: "2"}
"""
FORM = {"requirement", "in_force", "under_bill", "effect", "repaired", "broken", "assessed", "passages"}


@pytest.fixture
def project(run: Run, gap: Path, tmp_path: Path) -> Path:
    """A law with two citations, and a bill."""
    for name, said in (("law.txt", LAW), ("bill.txt", BILL), ("answers.yaml", ANSWERS)):
        (tmp_path / name).write_text(said, "utf-8")
    assert run("add-law", gap, tmp_path / "law.txt", "--short", "SA")[0] == 0
    assert run("add-law", gap, tmp_path / "bill.txt", "--short", "B", "--status", "bill")[0] == 0
    assert run("answer", gap, tmp_path / "answers.yaml")[0] == 0
    return gap


def test_answers_under_a_bill_are_compared_and_leave_the_assessment_alone(run: Run, project: Path) -> None:
    before = run("show", project, "--json")[1]
    code, out, _ = run("compare", project, "b", "--beside", "SA", "--mark", "SOM-6.1a.b=found", "--json")
    assert code == 0
    rows = {row["requirement"]: row for row in json.loads(out)}
    assert all(set(row) == FORM for row in rows.values())
    row = rows["SOM-6.1a"]
    assert (row["effect"], row["repaired"], row["broken"], row["assessed"]) == ("repairs", ["b"], [], True)
    assert {p["old_path"].split("/")[0]: p["outcome"] for p in row["passages"]} == {
        "art_1": "reworded",
        "art_2": "gone",
    }
    assert run("show", project, "--json")[1] == before
    code, out, _ = run("compare", project, "B")
    assert "1 repairs, 0 breaks, 0 both" in out
    assert "SOM-6.1a" in out
    assert run("compare", project, "B", "--mark", "SOM-6.1a.b=none")[1].startswith("B: 0 repairs")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("SA",), "no bill called SA; its bills are: B"),
        (("B", "--mark", "SOM-6.1a.b=perhaps"), "is no answer"),
        (("B", "--mark", "SOM-6.1a.z=found"), "has no criterion z"),
        (("B", "--beside", "B"), "another law"),
    ],
)
def test_what_cannot_be_compared_is_said(run: Run, project: Path, arguments: tuple[str, ...], said: str) -> None:
    code, _, error = run("compare", project, *arguments)
    assert code == 1
    assert said in error
