"""Options that settle what a source file leaves open, and the sentences about how one was read."""

from collections.abc import Callable, Iterator
from typing import Any

import click

from gapanalyzer.legislation.choices import Changes, Choices
from gapanalyzer.legislation.incoming import Incoming

_CHANGES = click.option(
    "--changes",
    type=click.Choice([c.value for c in Changes]),
    help="How a file with tracked changes is read: as amended, which is usual, or as it was before.",
)
_ENCODING = click.option(
    "--encoding", default="", metavar="NAME", help="Of text files and web pages, such as cp1251; by default guessed."
)


def asks_choices(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command --changes and --encoding; it takes `changes` and `encoding`."""
    return _CHANGES(_ENCODING(command))


def choices(changes: str | None, encoding: str) -> Choices:
    """What was said with the two options."""
    return Choices(Changes(changes) if changes else None, encoding)


def remarks(incoming: Incoming) -> Iterator[str]:
    """Plain sentences about how a source was read; with the other encodings where that was doubtful."""
    yield from incoming.notes
    others = [guess.encoding for guess in incoming.guesses[1:]]
    if others:
        yield f"It may also be {', '.join(others)}; say the right one with --encoding."
