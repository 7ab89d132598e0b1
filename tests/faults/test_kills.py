"""kill -9 at any moment of an edit, a saving, a union, a rescue: what was acknowledged is there, files are whole."""

import multiprocessing
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from attrs import evolve

from gapanalyzer.app import merging, salvaging, start
from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_restore import restore
from gapanalyzer.model.assessment import Field, Mark, PersonId
from gapanalyzer.model.ledger import Ledger
from gapanalyzer.store import document
from gapanalyzer.store.schema import Contents
from tests.builders import LAW
from tests.faults.conftest import ANNA
from tests.faults.sizes import Sizes

_PATIENCE = 20.0
"""Seconds a busy computer may take until a child has told of its first edit."""
Work = Callable[[Path, Connection], None]


def edits(path: Path, told: Connection) -> None:
    """Say things without end, and tell of each when it is kept."""
    workspace = start.open_(path, ANNA)
    for n in count():
        change = workspace.do(edit.write, requirement="SOM-6.1a", which=Field.ANALYSIS, text=f"{n} " * 300)
        told.send([entry.id for entry in change])


def savings(path: Path, told: Connection) -> None:
    """Bring laws in and save."""
    workspace = start.open_(path, ANNA)
    for n in count():
        law = evolve(LAW, paragraphs=(*LAW.paragraphs, f"{os.getpid()} {n}"))
        change = workspace.add_law(law, title="Act", short=f"A {os.getpid()} {n}")
        workspace.publish()
        told.send([entry.id for entry in change])


def unions(path: Path, told: Connection) -> None:
    """Take a colleague's entries in, and save."""
    workspace = start.open_(path, ANNA)
    for n in count():
        stamp = evolve(workspace.stamp(), who=f"colleague {n}")
        theirs = edit.mark(workspace.now, stamp, requirement="SOM-6.1a", criterion="a", mark=Mark.FOUND)
        workspace.take_in(Contents("theirs", Ledger.of(theirs)))
        workspace.publish()
        told.send([entry.id for entry in theirs])


def returns(path: Path, told: Connection) -> None:
    """Go back to an earlier state again and again: many entries in one step."""
    workspace = start.open_(path, ANNA)
    states = [workspace.now.ledger]
    for n in range(3):
        workspace.do(edit.mark, requirement="SOM-6.1a", criterion="abc"[n % 3], mark=list(Mark)[n % 4])
    states.append(workspace.now.ledger)
    for n in count():
        change = workspace.do(restore, former=states[n % 2])
        told.send([entry.id for entry in change])


def killed(path: Path, work: Work, after: float, *, begun: bool = False) -> set[str]:
    """Let a child work, kill it `after` seconds (`begun`: once it has told of something), and return what it told."""
    here, there = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("fork").Process(target=work, args=(path, there))
    child.start()
    there.close()
    if begun:
        here.poll(_PATIENCE)
    time.sleep(after)
    os.kill(child.pid or 0, signal.SIGKILL)
    child.join()
    told: set[str] = set()
    try:
        while here.poll():
            told.update(here.recv())
    except EOFError:
        pass
    return told


@pytest.mark.parametrize("work", [edits, savings, unions, returns])
def test_no_kill_loses_what_was_acknowledged(
    tmp_path: Path, work: Work, faults: Sizes, figure: Callable[[str], None]
) -> None:
    path, chance, tries = tmp_path / "project" / "calvara.gap", random.Random(work.__name__), faults.of("kills") // 4
    path.parent.mkdir()
    start.new(path, "som-protocol", "Calvara", ANNA).close()
    told: set[str] = set()
    lost = 0
    for n in range(tries):
        told |= killed(path, work, chance.uniform(0.0, 0.3), begun=n % 2 == 0)
        assert document.read(path).ledger.entries
        workspace = start.open_(path, ANNA)
        lost += bool(told - workspace.now.ledger.entries.keys())
        workspace.close()
        assert told <= document.read(path).ledger.entries.keys()
    figure(f"kill -9 during {work.__name__}: {lost} of {tries} lost something acknowledged ({len(told)} entries told)")
    assert lost == 0
    assert told
    assert [p.name for p in path.parent.iterdir()] == ["calvara.gap"]


def test_a_union_or_a_rescue_that_is_killed_leaves_its_sources_as_they_were(
    tmp_path: Path, faults: Sizes, figure: Callable[[str], None]
) -> None:
    files = [tmp_path / f"{n}.gap" for n in range(2)]
    for n, path in enumerate(files):
        workspace = start.new(path, "som-protocol", "Calvara", evolve(ANNA, id=PersonId(f"p{n}"), name=f"P{n}"))
        workspace.add_law(evolve(LAW, paragraphs=(*LAW.paragraphs, str(n) * 90_000)), title="Act", short=f"A{n}")
        workspace.close()
    before = [path.read_bytes() for path in files]

    def united(path: Path, _told: Connection) -> None:
        for n in count():
            merging.write(merging.unite(files), path / f"union {os.getpid()} {n}.gap")
            salvaging.write(salvaging.rescue(files[:1]), path / f"rescue {os.getpid()} {n}.gap")

    out, chance, tries = tmp_path / "out", random.Random(5), max(faults.of("kills") // 10, 5)
    for _ in range(tries):
        out.mkdir()
        killed(out, united, chance.uniform(0.1, 0.5))
        assert [path.read_bytes() for path in files] == before
        for written in out.glob("*.gap"):
            document.read(written)
        shutil.rmtree(out)
    figure(f"kill -9 during merge and salvage: 0 of {tries} harmed a source or left half a file")
