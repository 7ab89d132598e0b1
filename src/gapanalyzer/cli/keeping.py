"""Commands that look a project file over, and rescue what a damaged one still holds."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from gapanalyzer.app import salvaging
from gapanalyzer.app.salvaging import Found, Rescue
from gapanalyzer.cli import unlocking
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.problem import Faults, KnownError, Problem
from gapanalyzer.store.document import Damaged

_PATH = click.Path(path_type=Path)


@click.command()
@click.argument("file", type=_PATH)
@click.option("--json", "as_json", is_flag=True, help="Print the documented form.")
def verify(file: Path, *, as_json: bool) -> None:
    """Check that a project is whole: pages, entries, seal, and every quote at its place; else say what can be saved."""
    try:
        now = unlocking.look(file)
    except Damaged as error:
        _tell_damage(file, error, as_json=as_json)
        return
    astray = [Problem(requirement, f"The quote “{words[:60]}” does not stand at its place in the law any more.")
              for requirement, words in _astray(now)]  # fmt: skip
    if as_json:
        click.echo(json.dumps(_whole(now), ensure_ascii=False, indent=1))
    if astray:
        raise Faults(tuple(astray))
    if not as_json:
        quotes = sum(len(f.citations) for f in now.findings.values())
        said = f"Entries: {len(now.ledger.entries)}, laws: {len(now.laws)}, quotes: {quotes}."
        click.echo(f"{file.name} is whole. {said}")


def _astray(now: Assessment) -> list[tuple[str, str]]:
    return [
        (finding.requirement, c.quote)
        for finding in now.findings.values()
        for c in finding.citations
        if c.text not in now.texts or not c.stands_in(now.texts[c.text])
    ]


def _whole(now: Assessment) -> dict[str, Any]:
    return {
        "whole": True,
        "entries": len(now.ledger.entries),
        "laws": len(now.laws),
        "quotes": sum(len(f.citations) for f in now.findings.values()),
        "astray": [{"requirement": requirement, "quote": words} for requirement, words in _astray(now)],
        "problem": "",
        "salvage": None,
    }


def _tell_damage(file: Path, error: Damaged, *, as_json: bool) -> None:
    """What is not whole, and what salvage would bring; always ends in the error."""
    try:
        saved = unlocking.with_password(file, lambda password: salvaging.rescue([file], password))
    except KnownError:
        raise error from None
    if as_json:
        form = {"whole": False, "entries": saved.found[0].entries, "problem": str(error), "salvage": _rescued(saved)}
        click.echo(json.dumps(form, ensure_ascii=False, indent=1))
    raise Faults((Problem("", str(error)), *(Problem("", line) for line in _saved(saved))))


@click.command()
@click.argument("damaged", type=_PATH, nargs=-1, required=True, metavar="DAMAGED...")
@click.option("-o", "--output", required=True, type=_PATH, metavar="OUT.gap")
@click.option("--json", "as_json", is_flag=True, help="Print the documented form.")
def salvage(damaged: tuple[Path, ...], output: Path, *, as_json: bool) -> None:
    """Make a whole file of what damaged ones, their backups and colleagues' copies still hold."""
    saved = unlocking.with_password(damaged[0], lambda password: salvaging.rescue(damaged, password))
    if not saved.contents.ledger.entries:
        raise Faults(tuple(Problem("", line) for line in _saved(saved)))
    salvaging.write(saved, output)
    click.echo(json.dumps(_rescued(saved), ensure_ascii=False, indent=1) if as_json else "\n".join(_saved(saved)))


def _rescued(saved: Rescue) -> dict[str, Any]:
    return {
        "entries": len(saved.contents.ledger.entries),
        "texts": len(saved.contents.blobs),
        "texts_missing": saved.missing,
        "files": [_found(one) for one in saved.found],
        "on_this_computer": [_found(one) for one in saved.here],
        "may_be": [
            {"file": str(one.path), "at": _at(one.at), "entries": len(one.held.ledger.entries)} for one in saved.may_be
        ],
    }


def _found(one: Found) -> dict[str, Any]:
    return {"file": one.path.name, "entries": one.entries, "expected": one.expected}


def _saved(saved: Rescue) -> list[str]:
    lines = [f"{one.path.name}: {one.entries} of {_of(one.expected)} entries can be read." for one in saved.found]
    lines += [f"On this computer, {one.path.name}: {one.entries} entries." for one in saved.here]
    lines.append(f"Together: {len(saved.contents.ledger.entries)} entries, {len(saved.contents.blobs)} texts of laws.")
    if saved.missing:
        lines.append(f"Texts of laws that are lost: {saved.missing}; bring those laws in again.")
    for one in saved.may_be:
        what = (
            f"On this computer, a copy of {_at(one.at)} may be of this project ({len(one.held.ledger.entries)} entries)"
        )
        lines.append(f"{what}; if it is, give it to salvage as well: {one.path}")
    return lines


def _at(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def _of(expected: int | None) -> str:
    return "an unknown number of" if expected is None else str(expected)


COMMANDS = (verify, salvage)
