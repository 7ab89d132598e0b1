"""Two programs on one document, three writers on one share: in the end everything is there."""

import multiprocessing
import os
import random
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from gapanalyzer.app import start
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Field, Person, PersonId
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import document
from tests.faults.conftest import ANNA
from tests.faults.sizes import Sizes

WRITERS = 3


def test_a_second_program_on_one_document_is_told_so(tmp_path: Path) -> None:
    first = start.new(tmp_path / "calvara.gap", "som-protocol", "Calvara", ANNA)
    with pytest.raises(KnownError, match="open in another window"):
        start.open_(first.path, ANNA)
    first.do(edit.write, requirement="SOM-6.1a", which=Field.ANALYSIS, text="Still working.")
    first.close()
    start.open_(first.path, ANNA).close()


def writer(share: Path, home: Path, n: int, turn: int) -> None:
    """One of three computers: opens the file on the share, says things, saves, is switched off at some moment.

    What it was told is kept, it writes down.
    """
    os.environ["GAPANALYZER_HOME"] = str(home)
    workspace = start.open_(share, Person(PersonId(f"p{n}"), f"Person {n}"))
    for m in range(4):
        workspace.do(edit.write, requirement="SOM-6.1a", which=Field.ANALYSIS, text=f"{n} {turn} {m}")
        with (home / "told").open("a", encoding="utf-8") as told:
            told.write(f"{n} {turn} {m}\n")
        with suppress(KnownError):
            workspace.publish()
        workspace.settle()
    workspace.close()


def test_three_writers_on_a_share_lose_nothing(
    tmp_path: Path, faults: Sizes, figure: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    share, chance, rounds, kills = tmp_path / "share" / "calvara.gap", random.Random(41), faults.of("writers"), 0
    share.parent.mkdir()
    start.new(share, "som-protocol", "Calvara", ANNA).close()
    for turn in range(rounds):
        children = [
            multiprocessing.get_context("fork").Process(target=writer, args=(share, tmp_path / f"home{n}", n, turn))
            for n in range(WRITERS)
        ]
        for child in children:
            child.start()
        if turn % 2:
            time.sleep(chance.uniform(0.1, 0.8))
            struck = chance.choice(children)
            os.kill(struck.pid or 0, signal.SIGKILL)
            kills += 1
        for child in children:
            child.join()
        document.read(share)
    for n in range(WRITERS):
        monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / f"home{n}"))
        workspace = start.open_(share, Person(PersonId(f"p{n}"), f"Person {n}"))
        workspace.publish()
        workspace.close()
    said = {(e.who, e.said) for e in document.read(share).ledger.entries.values() if e.about[0] == "text"}
    told = {
        (f"p{line[0]}", line)
        for n in range(WRITERS)
        for line in (tmp_path / f"home{n}" / "told").read_text().splitlines()
    }
    figure(
        f"three writers on one share: {rounds} rounds, {kills} kills, {len(told)} statements told to be kept, "
        f"{len(told - said)} of them missing"
    )
    assert told <= said
    assert len(told) > WRITERS * rounds
