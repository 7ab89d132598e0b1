"""Killed at any moment, while laws come in, answers are given and the file is saved, a project opens whole."""

import multiprocessing
import os
import random
import signal
import time
from itertools import count
from pathlib import Path

from attrs import evolve

from gapanalyzer.app import start
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Field, Mark, Person, PersonId
from gapanalyzer.store import document
from tests.builders import LAW

ANNA = Person(PersonId("anna"), "Anna")
KILLS = 30


def work(path: Path, turn: int) -> None:
    """Say things and save, without end."""
    workspace = start.open_(path, ANNA)
    for n in count():
        law = evolve(LAW, paragraphs=(*LAW.paragraphs, f"{turn} {n}"))
        workspace.add_law(law, title="Act", short=f"A {turn} {n}")
        workspace.do(edit.mark, requirement="SOM-6.1a", criterion="a", mark=list(Mark)[n % 4])
        workspace.do(edit.write, requirement="SOM-6.1a", which=Field.ANALYSIS, text=f"{turn} {n} " * 500)
        workspace.publish()


def test_thirty_kills_leave_a_whole_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path, chance = tmp_path / "project" / "calvara.gap", random.Random(2)
    path.parent.mkdir()
    start.new(path, "som-protocol", "Calvara", ANNA).close()
    said = set(document.read(path).ledger.entries)
    for turn in range(KILLS):
        child = multiprocessing.get_context("fork").Process(target=work, args=(path, turn))
        child.start()
        time.sleep(chance.uniform(0.02, 0.25))
        os.kill(child.pid or 0, signal.SIGKILL)
        child.join()
        now = set(document.read(path).ledger.entries)
        assert said <= now, "something that was saved is gone"
        said = now
    workspace = start.open_(path, ANNA)
    workspace.do(edit.mark, requirement="SOM-6.1a", criterion="b", mark=Mark.FOUND)
    workspace.close()
    assert len(said) > KILLS
    assert said < set(start.look(path).ledger.entries)
    assert [p.name for p in path.parent.iterdir()] == ["calvara.gap"]
