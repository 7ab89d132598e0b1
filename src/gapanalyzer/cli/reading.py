"""Commands that only read."""

import json
from pathlib import Path
from typing import Any

import click

from gapanalyzer import checklists, wording
from gapanalyzer.app import intake
from gapanalyzer.cli import forms, unlocking
from gapanalyzer.cli.asking import asks_choices, choices, remarks
from gapanalyzer.cli.bar import progress
from gapanalyzer.model.assessment import Verdict
from gapanalyzer.model.instrument import Provision
from gapanalyzer.report import json_form

_PATH = click.Path(path_type=Path)
_json = click.option("--json", "as_json", is_flag=True, help="Print the documented form.")


@click.command()
@click.argument("folder", metavar="CHECKLIST_DIR", type=_PATH)
def check(folder: Path) -> None:
    """Prove a checklist folder: every fault with file, line and what to write instead."""
    found = checklists.survey(folder)
    for problem in found.problems:
        click.echo(str(problem), err=True)
    asked = found.checklist
    if asked is None:
        raise click.exceptions.Exit(1)
    criteria = sum(len(r.criteria) for r in asked.requirements)
    click.echo(f"{asked.id} edition {asked.edition}: {len(asked.requirements)} requirements, {criteria} criteria.")


@click.command()
@click.argument("source", type=_PATH)
@asks_choices
@_json
def outline(source: Path, changes: str | None, encoding: str, *, as_json: bool) -> None:
    """Show the structure of a law."""
    with progress(source.name) as meter:
        incoming = intake.bring_in(source, meter, choices(changes, encoding))
    text = incoming.text
    for remark in remarks(incoming) if incoming.guesses else ():
        click.echo(f"{source.name}: {remark}", err=True)
    if as_json:
        _print(forms.outline(text.provisions, text.paragraphs))
        return
    for provision in text.provisions:
        _line(provision, 0)
    if not text.provisions:
        click.echo(f"No articles were recognized in {source.name}; its words can be cited all the same.")


def _line(provision: Provision, depth: int) -> None:
    flags = f"  [{', '.join(provision.flags)}]" if provision.flags else ""
    words = " ".join(part for part in (provision.label, provision.number, provision.heading) if part)
    click.echo(f"{'  ' * depth}{words}{flags}")
    for child in provision.children:
        _line(child, depth + 1)


@click.command()
@click.argument("file", type=_PATH)
@_json
def show(file: Path, *, as_json: bool) -> None:
    """Show a project: State, laws, and where every requirement stands."""
    now = unlocking.look(file)
    if as_json:
        _print(json_form.project(now))
        return
    click.echo(f"{now.state.name} · {now.checklist.title}, edition {now.checklist.edition}")
    for law in now.laws:
        click.echo(f"  {law.short:6} {law.title} ({wording.status(law.status, forms.LANGUAGE)})")
    for verdict in Verdict:
        click.echo(f"{now.totals[verdict]:4} {wording.verdict(verdict, forms.LANGUAGE)}")
    for requirement in now.checklist.requirements:
        judgement = now.finding(requirement).judgement
        click.echo(f"{requirement.id:18} {wording.why(judgement, forms.LANGUAGE)}")


def _print(form: Any) -> None:
    click.echo(json.dumps(form, ensure_ascii=False, indent=1))


COMMANDS = (check, outline, show)
