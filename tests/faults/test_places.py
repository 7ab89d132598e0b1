"""A full disk, a folder that may not be written, a path that is gone, a rename that is refused: nothing is lost."""

import multiprocessing
import os
import random
import resource
import signal
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from gapanalyzer.app import start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Field
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import document, engine
from tests.faults.conftest import ANNA
from tests.faults.sizes import Sizes

NOBODY = 65534


def write(workspace: Workspace, words: str) -> None:
    workspace.do(edit.write, requirement="SOM-6.1a", which=Field.ANALYSIS, text=words)


@pytest.fixture
def gap(tmp_path: Path) -> Path:
    """A project in a folder of its own."""
    folder = tmp_path / "stick"
    folder.mkdir()
    start.new(folder / "calvara.gap", "som-protocol", "Calvara", ANNA).close()
    return folder / "calvara.gap"


def one_sentence(error: KnownError) -> bool:
    words = str(error)
    return words.endswith(".") and "Traceback" not in words and "\n" not in words


def on_a_full_disk(path: Path, room: int, told: Connection) -> None:
    """Work in a process whose files may grow to `room` bytes; tell what was kept, and what was refused."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    workspace = start.open_(path, ANNA)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    for n in range(12):
        try:
            change = workspace.do(
                edit.write,
                requirement="SOM-6.1a",
                which=Field.ANALYSIS,
                text=f"{n} " * random.Random(n).randrange(9000),
            )
            told.send(("kept", [entry.id for entry in change]))
        except KnownError as error:
            told.send(("refused", one_sentence(error)))
        try:
            workspace.publish()
            told.send(("saved", []))
        except KnownError as error:
            told.send(("refused", one_sentence(error)))
    os._exit(0)


def heard(path: Path, room: int) -> Iterator[tuple[str, object]]:
    here, there = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("fork").Process(target=on_a_full_disk, args=(path, room, there))
    child.start()
    there.close()
    try:
        while True:
            yield here.recv()
    except EOFError:
        child.join()


def test_a_full_disk_loses_nothing(gap: Path, faults: Sizes, figure: Callable[[str], None]) -> None:
    chance, tries, refused, lost, kept = random.Random(31), faults.of("full"), 0, 0, set[str]()
    size = gap.stat().st_size
    for _ in range(tries):
        for kind, what in heard(gap, size + chance.randrange(-8192, 120_000)):
            if kind == "kept" and isinstance(what, list):
                kept.update(what)
            if kind == "refused":
                refused += 1
                assert what is True
        document.read(gap)
        workspace = start.open_(gap, ANNA)
        lost += not kept <= workspace.now.ledger.entries.keys()
        workspace.close()
    figure(f"disk full: {lost} of {tries} rounds lost something kept ({refused} refusals, one sentence each)")
    assert lost == 0
    assert refused
    assert [p.name for p in gap.parent.iterdir()] == ["calvara.gap"]


def gone(gap: Path) -> None:
    gap.parent.rename(gap.parent.with_name("away"))


def back(gap: Path) -> None:
    gap.parent.with_name("away").rename(gap.parent)


def in_the_way(gap: Path) -> None:
    gap.rename(gap.with_suffix(".kept"))
    (gap / "full").mkdir(parents=True)


def out_of_the_way(gap: Path) -> None:
    (gap / "full").rmdir()
    gap.rmdir()
    gap.with_suffix(".kept").rename(gap)


@pytest.mark.parametrize(("harm", "heal"), [(gone, back), (in_the_way, out_of_the_way)])
def test_where_the_place_is_gone_work_goes_on_and_is_saved_when_it_returns(
    gap: Path, harm: Callable[[Path], None], heal: Callable[[Path], None], faults: Sizes, figure: Callable[[str], None]
) -> None:
    tries = faults.of("full") // 6
    for n in range(tries):
        workspace = start.open_(gap, ANNA)
        write(workspace, f"before {n}")
        workspace.publish()
        saved = gap.read_bytes()
        harm(gap)
        write(workspace, f"meanwhile {n}")
        with pytest.raises(KnownError) as caught:
            workspace.publish()
        assert one_sentence(caught.value)
        heal(gap)
        assert gap.read_bytes() == saved
        workspace.publish()
        workspace.close()
        assert f"meanwhile {n}" in str(start.look(gap).findings)
    figure(f"place {harm.__name__.replace('_', ' ')}: 0 of {tries} lost anything")


def as_nobody(gap: Path, told: Connection) -> None:
    """Save as a user who may not write in that folder."""
    workspace = start.open_(gap, ANNA)
    write(workspace, "not allowed")
    engine.errors()
    os.setuid(NOBODY)
    try:
        workspace.publish()
        told.send("saved")
    except KnownError as error:
        told.send(str(error))
    os._exit(0)


def test_a_folder_that_may_not_be_written_is_one_sentence(gap: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody who may not write")
    before = gap.read_bytes()
    here, there = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("fork").Process(target=as_nobody, args=(gap, there))
    child.start()
    there.close()
    said = here.recv()
    child.join()
    assert "calvara.gap could not be saved" in said
    assert "kept on this computer" in said
    assert gap.read_bytes() == before
    again = start.open_(gap, ANNA)
    assert again.recovered == 1
    again.close()
