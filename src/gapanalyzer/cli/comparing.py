"""Commands around a bill: put it beside the law in force, answer under it, and say what it repairs and breaks."""

import json
from pathlib import Path
from typing import Any

import click

from gapanalyzer.app import comparing
from gapanalyzer.app.amending import law_named
from gapanalyzer.assess.compare import compare
from gapanalyzer.assess.edit_bill import mark_bill, put_beside
from gapanalyzer.cli import unlocking
from gapanalyzer.model.assessment import Assessment, Mark
from gapanalyzer.model.instrument import Law
from gapanalyzer.model.problem import KnownError

_TAKEN_BACK = "none"


@click.command("compare")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("bill")
@click.option("--beside", metavar="LAW", help="The law in force the bill is put beside, by its short name.")
@click.option("--mark", "marks", multiple=True, metavar="REQ.CRITERION=MARK", help="An answer under the bill.")
@click.option("--json", "as_json", is_flag=True, help="Print the documented form.")
@click.option("--assessor", metavar="NAME", help="Who is at work; by default the file's only assessor.")
def compare_(
    file: Path, bill: str, beside: str | None, marks: tuple[str, ...], assessor: str | None, *, as_json: bool
) -> None:
    """Compare BILL (its short name) with the law in force; say first what it is beside, and answers under it."""
    if beside is not None or marks:
        _say(file, bill, beside, [_read(mark) for mark in marks], assessor)
    now = unlocking.look(file)
    rows = _rows(now, comparing.bill_named(now, bill))
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in (row for row in rows if row["assessed"]):
        change = f"{row['in_force']} -> {row['under_bill']}"
        click.echo(f"{row['effect']:8} {row['requirement']:18} {change}")
    counted = ", ".join(f"{sum(row['effect'] == e for row in rows)} {e}" for e in ("repairs", "breaks", "both"))
    click.echo(f"{bill}: {counted}; the others stay as they are.")


def _read(mark: str) -> tuple[str, str, Mark | None]:
    """An answer such as SOM-6.1a.b=found; the mark “none” takes one back."""
    place, _, code = mark.partition("=")
    requirement, dot, criterion = place.rpartition(".")
    codes = [*Mark, _TAKEN_BACK]
    if not dot or code not in codes:
        raise KnownError(f"“{mark}” is no answer; write one such as SOM-6.1a.b=found, with one of: {', '.join(codes)}.")
    return requirement, criterion, None if code == _TAKEN_BACK else Mark(code)


def _say(
    file: Path, bill: str, beside: str | None, marks: list[tuple[str, str, Mark | None]], assessor: str | None
) -> None:
    workspace = unlocking.open_(file, assessor)
    try:
        law = comparing.bill_named(workspace.now, bill)
        if beside is not None:
            workspace.do(put_beside, bill=law.id, law=law_named(workspace.now, beside))
        for requirement, criterion, mark in marks:
            workspace.do(mark_bill, bill=law.id, requirement=requirement, criterion=criterion, mark=mark)
    finally:
        workspace.close()


def _rows(now: Assessment, bill: Law) -> list[dict[str, Any]]:
    found = comparing.passages(now, bill.id)
    return [
        {
            "requirement": row.requirement.id,
            "in_force": row.in_force.verdict,
            "under_bill": row.under_bill.verdict,
            "effect": row.effect,
            "repaired": list(row.repaired),
            "broken": list(row.broken),
            "assessed": row.said,
            "passages": [_passage(one) for one in found if one.requirement == row.requirement.id],
        }
        for row in compare(now, bill.id)
    ]


def _passage(one: comparing.Passage) -> dict[str, Any]:
    said = one.carried
    return {
        "id": said.citation.id,
        "outcome": said.outcome,
        "old_path": said.old_path,
        "new_path": said.new_path,
        "confidence": said.confidence,
    }


COMMANDS = (compare_,)
