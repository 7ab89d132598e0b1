"""The command line: exit 0, 1 (a problem or a refusal, one sentence on standard error) or 2 (usage)."""

import io
import sys

import click

from gapanalyzer import __version__
from gapanalyzer.app.start import WhoIsIt
from gapanalyzer.cli import (
    amend,
    comparing,
    examining,
    keeping,
    projects,
    reading,
    reading_back,
    searching,
    secrecy,
    sharing,
)
from gapanalyzer.cli.screen import harmless, screened
from gapanalyzer.model.problem import KnownError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="gapanalyzer")
def commands() -> None:
    """Walk a country's laws through the Smuggling of Migrants checklist; with no command, open the window."""


for _group in (projects, reading, reading_back, searching, examining, amend, comparing, sharing, keeping, secrecy):
    for _command in _group.COMMANDS:
        commands.add_command(_command)


def main(arguments: list[str]) -> int:
    """Run one command; the exit code."""
    _speak_utf8()
    try:
        with screened():
            said: int | None = commands.main(arguments, prog_name="gapanalyzer", standalone_mode=False)
    except click.UsageError as error:
        error.show()
        return 2
    except click.Abort:
        click.echo("Stopped; what was done before is kept.", err=True)
        return 1
    except WhoIsIt as error:
        click.echo(harmless(str(error)), err=True)
        return 2
    except KnownError as error:
        click.echo(harmless(str(error)), err=True)
        return 1
    return said or 0


def _speak_utf8() -> None:
    """Laws come in every script, whatever the terminal or the pipe is set to."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
