"""Opens files for commands: one under a password is asked for it, without showing what is typed."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from gapanalyzer.app import start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.store.document import Locked

PASSWORD = "GAPANALYZER_PASSWORD"  # noqa: S105  the name of a variable of the environment
"""Where scripts put the password."""
_T = TypeVar("_T")


def look(file: Path) -> Assessment:
    """The value of a document, for work that only reads."""
    return with_password(file, lambda password: start.look(file, password))


def open_(file: Path, assessor: str | None) -> Workspace:
    """A document to work on."""
    return with_password(file, lambda password: start.open_(file, assessor, password))


def asked(what: str, *, twice: bool = False) -> str:
    """A password as it is typed; raises Abort where nobody can type."""
    said: str = click.prompt(what, hide_input=True, confirmation_prompt=twice, err=True)
    return said


def with_password(file: Path, work: Callable[[str | None], _T]) -> _T:
    """What `work` gives with the password of the environment, or none; where that is asked for, with the one typed."""
    try:
        return work(os.environ.get(PASSWORD))
    except Locked:
        if os.environ.get(PASSWORD) is not None or not sys.stdin.isatty():
            raise
    return work(asked(f"Password of {file.name}"))
