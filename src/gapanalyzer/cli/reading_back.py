"""Commands that hand out worksheets and take filled ones, and edited reports, back."""

import json
from pathlib import Path
from typing import Any

import click
from attrs import evolve

from gapanalyzer.app.reading_back import read_back
from gapanalyzer.app.worksheets import write_worksheet
from gapanalyzer.cli import unlocking
from gapanalyzer.cli.bar import progress
from gapanalyzer.exchange import difference
from gapanalyzer.exchange.difference import Difference

_PATH = click.Path(path_type=Path)


@click.command("read-back")
@click.argument("file", type=_PATH)
@click.argument("edited", metavar="EDITED", type=_PATH)
@click.option("--json", "as_json", is_flag=True, help="Print the documented form.")
@click.option("--accept", is_flag=True, help="Make every difference an edit; without it nothing is changed.")
@click.option(
    "--reason", default="", metavar="WHY", help="The written reason of verdicts and ratings that are accepted."
)
@click.option("--assessor", metavar="NAME", help="Who accepts; by default the file's only assessor.")
def read_back_(file: Path, edited: Path, assessor: str | None, reason: str, *, as_json: bool, accept: bool) -> None:
    """Show what an edited report says otherwise than the project; with --accept, take it over."""
    workspace = unlocking.open_(file, assessor) if accept else None
    try:
        now = workspace.now if workspace else unlocking.look(file)
        with progress(edited.name) as meter:
            found = read_back(now, edited, meter)
        if workspace:
            workspace.do(difference.accept, differences=[evolve(one, reason=reason) for one in found])
    finally:
        if workspace:
            workspace.close()
    if as_json:
        click.echo(json.dumps([_form(one) for one in found], ensure_ascii=False, indent=1))
        return
    for one in found:
        click.echo(_line(one))
    differences = "1 difference" if len(found) == 1 else f"{len(found)} differences"
    done = "accepted" if accept else "found; --accept takes them over"
    click.echo(f"{differences} {done}." if found else "The file says nothing otherwise than the project.")


def _form(one: Difference) -> Any:
    return {
        "requirement": one.requirement,
        "recommendation": one.recommendation,
        "what": one.what,
        "kind": one.where.kind,
        "before": one.before,
        "after": one.after,
        "place": one.place,
        "moved": one.moved,
        "tracked": one.tracked,
    }


def _line(one: Difference) -> str:
    about = f"recommendation {one.recommendation}" if one.recommendation else str(one.requirement)
    moved = " (the project has changed since)" if one.moved else ""
    tracked = " (tracked changes taken as accepted)" if one.tracked else ""
    return f"{about} {one.what}{moved}{tracked}: [-{one.before}-] {{+{one.after}+}}"


@click.command()
@click.argument("file", type=_PATH)
@click.option("-o", "--output", required=True, metavar="OUT.pdf", type=_PATH)
@click.option("--only", default="", metavar="core|SECTION,...", help="The core, sections or requirements; else all.")
@click.option("--language", default="en", metavar="CODE", help="en, fr or es.")
def worksheet(file: Path, output: Path, only: str, language: str) -> None:
    """Write a form of requirements to be filled in by a group, on a screen or on paper."""
    now = unlocking.look(file)
    with progress(output.name) as meter:
        chosen = tuple(name for name in only.split(",") if name.strip())
        write_worksheet(now, output, language=language, only=chosen, meter=meter)
    click.echo(f"Wrote {output}.")


COMMANDS = (read_back_, worksheet)
