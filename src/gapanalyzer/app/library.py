"""Finds what ships with the program: checklists and the demonstration country."""

import sys
from functools import cache
from pathlib import Path

from gapanalyzer import checklists
from gapanalyzer.model.checklist import Checklist
from gapanalyzer.model.problem import KnownError

DEFAULT = "som-protocol"


def data(name: str) -> Path:
    """A folder of data: inside the package (wheel, frozen build), else at the top of the source tree."""
    package = Path(__file__).resolve().parent.parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "gapanalyzer" / "data" / name
    places = (frozen, package / "data" / name, package.parent.parent / name)
    found = next((place for place in places if place.is_dir()), None)
    if found is None:
        raise KnownError(f"The folder “{name}” of GapAnalyzer is missing; install the program again.")
    return found


def names() -> tuple[str, ...]:
    """The ids of the checklists that ship with the program."""
    return tuple(sorted(p.parent.name for p in data("checklists").glob("*/checklist.yaml")))


@cache
def checklist(name: str) -> Checklist:
    """The checklist with this id; read once."""
    if name not in names():
        raise KnownError(f"There is no checklist called {name}; choose one of {', '.join(names())}.")
    return checklists.read(data("checklists") / name)


def demonstration() -> Path:
    """The folder of the demonstration country: laws/ and answers.yaml."""
    return data("examples") / "calvara"
