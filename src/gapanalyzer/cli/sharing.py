"""Commands for files that several people work on: their union, and what was said when and by whom."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from gapanalyzer import wording
from gapanalyzer.app import merging
from gapanalyzer.app.merging import Union
from gapanalyzer.app.telling import Telling
from gapanalyzer.assess.edit_versions import name_version, since, versions
from gapanalyzer.assess.history import Statement, Step, about_requirement, history
from gapanalyzer.cli import naming, unlocking
from gapanalyzer.model.assessment import Assessment, Person, PersonId
from gapanalyzer.model.ledger import Entry
from gapanalyzer.model.problem import KnownError

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("files", type=_PATH, nargs=-1, required=True, metavar="A.gap B.gap...")
@click.option("-o", "--output", required=True, type=_PATH, metavar="OUT.gap")
@click.option("--json", "as_json", is_flag=True, help="Print the documented form.")
def merge(files: tuple[Path, ...], output: Path, *, as_json: bool) -> None:
    """Unite files of the same State and checklist edition; nothing is decided by itself."""
    union = merging.unite(files)
    merging.write(union, output)
    click.echo(json.dumps(_form(union), ensure_ascii=False, indent=2) if as_json else "\n".join(_lines(union)))


def _form(union: Union) -> dict[str, Any]:
    shows, people = union.shows, union.now.people
    return {
        "files": [{"file": c.path.name, "entries": c.entries, "new": c.new} for c in union.came],
        "entries": len(union.contents.ledger.entries),
        "agree": list(shows.agree),
        "disagree": [
            {
                "requirement": torn.requirement,
                "positions": [{"who": _name(people, who), "verdict": v} for who, v in torn.positions.items()],
            }
            for torn in shows.disagree
        ],
        "reopened": list(shows.reopened),
        "facts": [{"about": list(about), "said": list(said)} for about, said in shows.facts],
        "laws_twice": [[law.short for law in laws] for laws in shows.twice],
    }


def _lines(union: Union) -> list[str]:
    shows, people = union.shows, union.now.people
    lines = [f"{c.path.name}: {c.entries} entries, {c.new} of them new." for c in union.came]
    lines.append(f"Requirements answered alike by two people or more: {len(shows.agree)}.")
    for torn in shows.disagree:
        said = ", ".join(f"{_name(people, who)} {wording.verdict(v)}" for who, v in torn.positions.items())
        lines.append(f"{torn.requirement} is disputed: {said}.")
    lines += [f"{requirement} was decided before something new was said." for requirement in shows.reopened]
    lines += [f"Two things are said of {' '.join(about)}; say again what holds." for about, _ in shows.facts]
    lines += [f"These may be one law: {', '.join(f'{w.short} ({w.title})' for w in laws)}." for laws in shows.twice]
    return lines


@click.command("history")
@click.argument("file", type=_PATH)
@click.option("--requirement", metavar="ID", help="Only what was said about this one.")
@click.option("--since", "version", metavar="NAME", help="Only what was said since this named version.")
@click.option("--json", "as_json", is_flag=True, help="Print the documented form.")
def tell(file: Path, requirement: str | None, version: str | None, *, as_json: bool) -> None:
    """Tell what was said, by whom, and what it replaced, the oldest first."""
    now = unlocking.look(file)
    steps = history(now.ledger, _since(now, version) if version else None)
    if requirement:
        steps = about_requirement(steps, naming.requirement(now, requirement).id)
    if as_json:
        click.echo(json.dumps([_step_form(now, step) for step in steps], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_told(now, steps)) or "Nothing was said.")


def _since(now: Assessment, name: str) -> tuple[Entry, ...]:
    named = {version.name.casefold(): version for version in versions(now.ledger)}
    if name.casefold() not in named:
        known = ", ".join(f"“{version.name}”" for version in named.values()) or "none"
        raise KnownError(f"There is no version called “{name}”; the named versions of this file: {known}.")
    return since(now.ledger, named[name.casefold()])


def _step_form(now: Assessment, step: Step) -> dict[str, Any]:
    said = [_statement_form(statement) for statement in step.statements]
    return {"step": step.id, "at": step.at, "who": _name(now.people, PersonId(step.who)), "statements": said}


def _statement_form(said: Statement) -> dict[str, Any]:
    state = "redacted" if said.redacted else "withdrawn" if said.after is None else "said"
    return {
        "about": list(said.about),
        "requirement": said.requirement,
        "state": state if said.known else "made by a newer version",
        "before": list(said.before),
        "after": said.after,
    }


def _told(now: Assessment, steps: Iterable[Step]) -> list[str]:
    telling, lines = Telling(now), list[str]()
    for step in steps:
        lines.append(f"{step.at} {_name(now.people, PersonId(step.who))}")
        lines += [f"    {_line(telling, said)}" for said in step.statements]
    return lines


def _line(telling: Telling, said: Statement) -> str:
    """The words of the window's history, under the id that `--requirement` takes, and what stood there before."""
    words = telling.what(said.about, said.after, redacted=said.redacted)
    told = (telling.what(said.about, one) for one in said.before)
    before = "; ".join(one for one in told if one != words)
    named = f"{said.requirement}: " if said.requirement else ""
    return f"{named}{words} (before: {before})" if before else f"{named}{words}"


@click.command("version")
@click.argument("file", type=_PATH)
@click.argument("name", required=False)
@click.option("--assessor", metavar="NAME", help="Who is at work; by default the file's only assessor.")
def name_a_version(file: Path, name: str | None, assessor: str | None) -> None:
    """Give what the file holds now a NAME; without one, list the named versions."""
    if name is None:
        for version in versions(unlocking.look(file).ledger):
            click.echo(f"{version.at} {version.name}")
        return
    workspace = unlocking.open_(file, assessor)
    try:
        workspace.do(name_version, name=name)
    finally:
        workspace.close()


def _name(people: Mapping[PersonId, Person], who: PersonId) -> str:
    return people[who].name if who in people else str(who)


COMMANDS = (merge, tell, name_a_version)
