"""A progress bar for long work, on a terminal only."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from gapanalyzer.model.meter import Meter


@contextmanager
def progress(what: str) -> Iterator[Meter]:
    """A meter that draws on the terminal behind standard error, and nothing where there is no terminal."""
    if not sys.stderr.isatty():
        yield Meter()
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as drawn:
        task = drawn.add_task(what, total=None)

        def watch(step: str, done: int, total: int) -> None:
            drawn.update(task, description=f"{what}: {step}", completed=done, total=total or None)

        yield Meter(watch)
