"""A working day without a window: a new project on real law, ten answers with citations, a Word report."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from ooxml_integrity import check_docx

from gapanalyzer.app import library
from gapanalyzer.cli.main import main
from tests.journeys.real_law import SHARED, needs_real_law

TEN = (
    "SOM-6.1a SOM-6.1bii-PP SOM-6.1bii-POSS SOM-6.2a SOM-6.2b SOM-6.3a SOM-6.3b TOC-11.1 SOM-11.3 SOM-19.1-NR"
).split()  # fmt: skip


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

    core = [r.id for r in library.checklist("som-protocol").requirements if r.core]
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
    assert check_docx(str(out)).ok
