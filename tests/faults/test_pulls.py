"""A memory stick is pulled out while the document is saved on it: the stick holds a whole document, the old or the new.

A real file system on a real image: the image is copied at a moment of its own choosing while the program saves, which
is what the stick holds when it is pulled, and then mounted from the copy. Needs root and loop devices.
"""

import multiprocessing
import os
import random
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from attrs import evolve

from gapanalyzer.app import start
from gapanalyzer.store import document
from tests.builders import LAW
from tests.faults.conftest import ANNA
from tests.faults.sizes import Sizes

SIZE = 16 << 20


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)


@contextmanager
def mounted(image: Path, folder: Path) -> Iterator[str]:
    """Mount an image; yields why that is not possible, or nothing."""
    folder.mkdir(exist_ok=True)
    done = run("mount", "-o", "loop", image, folder)
    try:
        yield done.stderr.strip()
    finally:
        if done.returncode == 0:
            run("umount", "-l", folder)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """The folder of a stick that is in; its image is beside it."""
    if os.geteuid() != 0 or not shutil.which("mkfs.ext4"):
        pytest.skip("only root with mkfs.ext4 can make a stick; the simulator of test_power runs everywhere")
    image = tmp_path / "stick.img"
    image.write_bytes(bytes(SIZE))
    run("mkfs.ext4", "-q", "-F", image)
    with mounted(image, tmp_path / "stick") as why_not:
        if why_not:
            pytest.skip(f"no image can be mounted here: {why_not[:80]}")
        yield tmp_path / "stick"


def save(path: Path) -> None:
    """Bring laws in and save, without end."""
    workspace = start.open_(path, ANNA)
    for n in count():
        law = evolve(LAW, paragraphs=(*LAW.paragraphs, f"{os.getpid()} {n} " * 3000))
        workspace.add_law(law, title="Act", short=f"A {os.getpid()} {n}")
        workspace.publish()
        if n == 12:
            return


def test_a_stick_that_is_pulled_holds_a_whole_document(
    stick: Path, tmp_path: Path, faults: Sizes, figure: Callable[[str], None]
) -> None:
    path, chance, tries, bad = stick / "calvara.gap", random.Random(51), faults.of("pulls"), 0
    start.new(path, "som-protocol", "Calvara", ANNA).close()
    before = document.read(path).ledger.entries.keys()
    pulled = tmp_path / "pulled.img"
    for _ in range(tries):
        child = multiprocessing.get_context("fork").Process(target=save, args=(path,))
        child.start()
        time.sleep(chance.uniform(0.1, 0.6))
        shutil.copyfile(stick.with_suffix(".img"), pulled)
        child.kill()
        child.join()
        with mounted(pulled, tmp_path / "again") as why_not:
            assert not why_not
            held = document.read(tmp_path / "again" / "calvara.gap").ledger.entries.keys()
            bad += not before <= held
    figure(f"stick pulled: {bad} of {tries} held no whole document")
    assert bad == 0
