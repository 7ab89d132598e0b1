"""A project file made to do harm ends in one sentence or in an assessment, soon, and changes nothing on the disk."""

import faulthandler
import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from gapanalyzer.app import merging, start
from gapanalyzer.cli.main import main
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import document
from tests.faults import crafted_projects
from tests.faults.conftest import ANNA
from tests.faults.crafted_statements import meanings
from tests.faults.raw_projects import REQUIREMENT, gap
from tests.faults.sizes import Sizes

LONGEST = 20
"""Seconds after which a person takes the program for frozen."""


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A profile with nothing in it."""
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / "home"))
    return tmp_path


@contextmanager
def watched(slow: list[str], name: str) -> Iterator[None]:
    """Notes what took too long; what hangs for good ends the run with a traceback."""
    faulthandler.dump_traceback_later(10 * LONGEST, exit=True, file=2)
    began = time.monotonic()
    yield
    faulthandler.cancel_dump_traceback_later()
    if time.monotonic() - began > LONGEST:
        slow.append(name)


def looked(path: Path, _good: Path) -> None:
    assert start.look(path).checklist.requirements


def opened(path: Path, _good: Path) -> None:
    start.open_(path, ANNA).discard()


def merged(path: Path, good: Path) -> None:
    for pair in ([path, good], [good, path]):
        merging.unite(pair)


def commanded(path: Path, *more: str) -> None:
    """A command that prints; what it refuses is one sentence without a traceback."""
    assert main([more[0], str(path), *more[1:]]) in {0, 1}


WAYS: tuple[Callable[[Path, Path], object], ...] = (
    looked,
    opened,
    merged,
    lambda path, _good: commanded(path, "verify"),
)
"""How a file comes in."""
COMMANDS = (
    ("verify", "--json"),
    ("history", "--json"),
    ("history",),
    ("examine",),
    ("version",),
    ("find", REQUIREMENT, "--json"),
)


def tried(way: Callable[[Path, Path], object], path: Path, good: Path) -> bool:
    """Whether the file was taken; what is refused is one sentence."""
    said = ""
    try:
        way(path, good)
    except KnownError as error:
        said = str(error)
    assert not said or (said.endswith(".") and said.isprintable() and len(said) < 400)
    return not said


def test_no_project_file_crashes_hangs_or_changes_anything(
    home: Path, faults: Sizes, figure: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, good = home / "stick", home / "good.gap"
    good.write_bytes(gap())
    tries = crafted_projects.crafted(faults.of("projects"), long=faults.long)
    slow: list[str] = []
    taken = 0
    for n, (name, data) in enumerate(tries):
        folder.mkdir()
        path = folder / "crafted.gap"
        path.write_bytes(data)
        with watched(slow, name):
            taken += tried(WAYS[n % len(WAYS)], path, good)
            if faults.long:
                for way in WAYS:
                    tried(way, path, good)
            main(["salvage", str(path), "-o", str(home / "saved.gap")])
        assert [p.name for p in folder.iterdir()] == ["crafted.gap"], name
        assert path.read_bytes() == data, name
        shutil.rmtree(folder)
        (home / "saved.gap").unlink(missing_ok=True)
        capsys.readouterr()
    figure(f"hostile projects: 0 of {len(tries)} crashed, hung or changed anything ({taken} could be opened)")
    assert slow == []


def test_what_makes_no_sense_is_shown_as_it_stands(
    home: Path, faults: Sizes, figure: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    shown = 0
    for name, data in list(meanings())[:: 1 if faults.long else 3]:
        path = home / "crafted.gap"
        path.write_bytes(data)
        if main(["show", str(path), "--json"]) == 1:
            continue
        capsys.readouterr()
        for command in COMMANDS:
            assert main([command[0], str(path), *command[1:]]) in {0, 1}, (name, command)
            printed = capsys.readouterr().out
            if "--json" in command and printed:
                json.loads(printed)
        assert main(["report", str(path), "-o", str(home / "out.docx")]) == 0, name
        shown += 1
    figure(f"senseless projects: {shown} of {shown} shown and reported")
    assert shown > 10


@pytest.mark.parametrize("name", ["endless view as entry", "virtual table as entry", "generated column", "trigger"])
def test_tables_that_compute_are_never_read(name: str) -> None:
    with pytest.raises(KnownError, match="its tables are not those of a GapAnalyzer file"):
        document.take(gap(then=crafted_projects.THEN[name]), "crafted.gap")
