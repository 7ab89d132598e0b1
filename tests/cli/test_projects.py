"""Commands that make or change a project."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("kind", ["law", "treaty"])
@pytest.mark.parametrize("status", ["in-force", "bill", "repealed"])
def test_every_kind_and_status_is_written_as_the_documentation_says(
    run: Run, gap: Path, act: Path, kind: str, status: str
) -> None:
    assert run("add-law", gap, act, "--kind", kind, "--status", status, "--short", "X")[0] == 0
    (law,) = json.loads(run("show", gap, "--json")[1])["laws"]
    assert (law["short"], law["kind"], law["status"]) == ("X", kind, status)


@pytest.mark.parametrize(("option", "value"), [("--kind", "LAW"), ("--status", "IN_FORCE")])
def test_another_kind_or_status_is_wrong_usage(run: Run, gap: Path, act: Path, option: str, value: str) -> None:
    assert run("add-law", gap, act, option, value)[0] == 2


def test_a_project_is_called_gap_and_a_report_docx(run: Run, gap: Path) -> None:
    code, _, err = run("new", "calvara", "--checklist", "som-protocol", "--state", "X", "--assessor", "Anna")
    assert (code, err) == (1, "calvara does not end in .gap; give it a name that does.\n")
    code, _, err = run("report", gap, "-o", gap)
    assert (code, err) == (1, "calvara.gap does not end in .docx; give it a name that does.\n")
    assert run("verify", gap)[0] == 0
