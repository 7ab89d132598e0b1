"""A working day without a window: a new project on real law, ten answers with citations, a Word report."""

import json
from pathlib import Path
from typing import Any

import pytest

from gapanalyzer.app import library
from gapanalyzer.cli.main import main
from tests.documents import faults, needs_libreoffice, pages
from tests.journeys.real_law import SHARED, needs_real_law

TEN = ["SOM-6.1a", "SOM-6.1bii-PP", "SOM-6.1bii-POSS", "SOM-6.2a", "SOM-6.2b"]
TEN += ["SOM-6.3a", "SOM-6.3b", "TOC-11.1", "SOM-11.3", "SOM-19.1-NR"]


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of one command."""
    code = main([str(a) for a in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def answer(found: list[dict[str, Any]]) -> dict[str, Any]:
    best = found[0]
    return {"marks": {"a": "found"}, "citations": [{"law": best["law"], "locator": best["number"]}]}


@needs_real_law
def test_a_day_on_real_law(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gap, out = tmp_path / "canada.gap", tmp_path / "canada.docx"
    assert run(capsys, "new", gap, "--checklist", "som-protocol", "--state", "Canada", "--assessor", "A. Name")[0] == 0
    sources = [SHARED / "canada-irpa-en.docx", SHARED / "canada-lipr-fr.pdf"]
    code, printed, _ = run(capsys, "add-law", gap, *sources)
    assert code == 0
    assert len(printed.splitlines()) == 2

    core = [str(r.id) for r in library.checklist("som-protocol").requirements if r.core]
    candidates = {r: json.loads(run(capsys, "find", gap, r, "--json")[1]) for r in core}
    assert len(candidates) == 30
    assert sum(bool(found) for found in candidates.values()) >= 25
    for requirement in TEN:
        candidates.setdefault(requirement, json.loads(run(capsys, "find", gap, requirement, "--json")[1]))

    answers = {"requirements": {r: answer(candidates[r]) for r in TEN}}
    (tmp_path / "answers.yaml").write_text(json.dumps(answers), "utf-8")
    assert run(capsys, "answer", gap, tmp_path / "answers.yaml")[0] == 0
    shown = json.loads(run(capsys, "show", gap, "--json")[1])
    cited = [r["id"] for r in shown["requirements"] if r["citations"]]
    assert sorted(cited) == sorted(TEN)

    assert run(capsys, "verify", gap)[0] == 0
    assert run(capsys, "report", gap, "-o", out)[0] == 0
    assert faults(out) == []


@needs_real_law
@needs_libreoffice
def test_the_report_on_real_law_is_drawn_page_by_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gap, out = tmp_path / "canada.gap", tmp_path / "canada.docx"
    run(capsys, "new", gap, "--checklist", "som-protocol", "--state", "Canada", "--assessor", "A. Name")
    run(capsys, "add-law", gap, SHARED / "canada-irpa-en.docx", "--short", "IRPA")
    yaml = "requirements: {SOM-6.1a: {marks: {a: found}, citations: [{law: IRPA, locator: '117'}]}}"
    (tmp_path / "answers.yaml").write_text(yaml, "utf-8")
    run(capsys, "answer", gap, tmp_path / "answers.yaml")
    run(capsys, "report", gap, "-o", out)
    drawn = pages(out, tmp_path)
    assert "Canada" in drawn[0]
    assert any("Smuggling of migrants" in page for page in drawn)


def test_usage_is_exit_2_and_a_refusal_is_one_sentence_and_exit_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gap = tmp_path / "a.gap"
    assert run(capsys, "new", gap)[0] == 2
    assert run(capsys, "nonsense")[0] == 2
    code, out, err = run(capsys, "show", gap)
    assert (code, out) == (1, "")
    assert err == "There is no file a.gap in that folder; look for it under another name.\n"


def test_a_project_is_never_made_over_another_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = ("new", tmp_path / "a.gap", "--checklist", "som-protocol", "--state", "X", "--assessor", "Anna")
    assert run(capsys, *new)[0] == 0
    assert run(capsys, *new)[0] == 1


def test_of_several_sources_the_good_ones_come_in_and_the_bad_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gap, good, bad = tmp_path / "a.gap", tmp_path / "act.txt", tmp_path / "bad.docx"
    good.write_text(
        "Smuggling Act\n\nArticle 1. Offence\nWhoever smuggles is punished.\n\nArticle 2. Force\nAt once.\n", "utf-8"
    )
    bad.write_bytes(b"")
    run(capsys, "new", gap, "--checklist", "som-protocol", "--state", "X", "--assessor", "Anna")
    code, out, err = run(capsys, "add-law", gap, bad, good)
    assert code == 1
    assert "bad.docx" in err
    assert out.startswith("SA: Smuggling Act (2 articles)")
    shown = json.loads(run(capsys, "show", gap, "--json")[1])
    assert [law["short"] for law in shown["laws"]] == ["SA"]


def test_several_assessors_must_be_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gap, yaml = tmp_path / "a.gap", tmp_path / "answers.yaml"
    yaml.write_text("requirements: {SOM-6.1a: {marks: {a: found}}}", "utf-8")
    run(capsys, "new", gap, "--checklist", "som-protocol", "--state", "X", "--assessor", "Anna")
    assert run(capsys, "answer", gap, yaml)[0] == 0
    assert run(capsys, "answer", gap, yaml, "--assessor", "Ben")[0] == 0
    code, _, err = run(capsys, "answer", gap, yaml)
    assert code == 2
    assert "--assessor NAME" in err
