"""Commands that keep a project from other eyes: its password, and a copy that can be handed over."""

import os
from pathlib import Path

import click

from gapanalyzer.app import handing_over
from gapanalyzer.cli import naming, unlocking
from gapanalyzer.model.problem import KnownError

_PATH = click.Path(path_type=Path)
NEW = "GAPANALYZER_NEW_PASSWORD"
"""Where scripts put the password that is to hold from now on."""


@click.command()
@click.argument("file", type=_PATH)
@click.option("--set", "set_", is_flag=True, help="Put the file under a password.")
@click.option("--change", is_flag=True, help="Give it another one.")
@click.option("--remove", is_flag=True, help="Let it open without one.")
@click.option("--assessor", metavar="NAME", help="Who is at work; by default the file's only assessor.")
def password(file: Path, assessor: str | None, *, set_: bool, change: bool, remove: bool) -> None:
    """Set, change or remove the password of a file; it is asked for, and kept nowhere."""
    what = naming.only_one({"set": set_, "change": change, "remove": remove})
    if what is None:
        raise click.UsageError("Say --set, --change or --remove.")
    workspace = unlocking.open_(file, assessor)
    try:
        if workspace.has_password is (what == "set"):
            has = "has a password already; change or remove it" if what == "set" else "has no password; set one first"
            raise KnownError(f"{file.name} {has}.")
        new = None if what == "remove" else os.environ.get(NEW) or unlocking.asked("New password", twice=True)
        workspace.set_password(new)
    finally:
        workspace.close()
    click.echo("The file opens without a password." if new is None else "The file opens with the new password only.")


@click.command()
@click.argument("file", type=_PATH)
@click.option("-o", "--output", required=True, type=_PATH, metavar="OUT.gap")
def redact(file: Path, output: Path) -> None:
    """Write a copy to hand over: what stands now, roles for names, no history, no notes; it is never merged back."""
    copy = handing_over.write(file, output, password=os.environ.get(unlocking.PASSWORD))
    click.echo(f"Wrote {output}: {len(copy.ledger.entries)} statements, without names, notes and history.")


COMMANDS = (password, redact)
