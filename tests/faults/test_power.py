"""Power is lost at any moment: the working copy opens whole, with every edit that was acknowledged."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import apsw
import pytest

from gapanalyzer.model.ledger import Entry, Stamp
from gapanalyzer.model.undo import Steps
from gapanalyzer.store import working
from gapanalyzer.store.working import Working
from tests.faults.powered import Disk, Event, Faulty
from tests.faults.sizes import Sizes

GESTURES = 40


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """The store's own SQL and settings, on a disk that writes everything down."""
    disk = Disk()
    vfs = Faulty(disk)

    def connect(path: Path, _key: object, **_how: Any) -> apsw.Connection:
        assert vfs is not None
        return apsw.Connection(str(path), vfs=Faulty.NAME)

    monkeypatch.setattr(working, "connect", connect)
    return disk


def said(n: int, chance: random.Random) -> Entry:
    about = ("text", "anna", f"R{n % 7}", "note")
    return Entry.say(about, (), Stamp("anna", "2026", str(n)), "word " * chance.randrange(1, 400))


def test_no_loss_of_power_loses_what_was_acknowledged(
    disk: Disk, tmp_path: Path, faults: Sizes, figure: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(21)
    copy = Working(tmp_path / "copy.work")
    for n in range(GESTURES):
        entry = said(n, chance)
        copy.append((entry,), {str(n): chance.randbytes(chance.randrange(9000))} if n % 9 == 0 else {}, Steps())
        disk.events.append(Event("tell", entry.id))
        if n % 5 == 0:
            copy.keep_draft(entry.about, "typing " * n)
    copy.close()
    monkeypatch.undo()
    bad, tries = 0, faults.of("power")
    for n in range(tries):
        folder = tmp_path / str(n)
        folder.mkdir()
        cut = chance.randrange(len(disk.events) + 1)
        for name, content in disk.after(cut, chance).items():
            (folder / name).write_bytes(content)
        again = Working(folder / "copy.work")
        bad += not disk.told(cut) <= set(again.names()[0])
        again.close(remove=True)
    figure(f"power loss: {bad} of {tries} states lost something acknowledged or did not open")
    assert bad == 0


def test_the_simulator_finds_what_a_careless_setting_loses(
    disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    careless = tuple("synchronous = OFF" if s.startswith("synchronous") else s for s in working._SETTINGS)
    monkeypatch.setattr(working, "_SETTINGS", careless)
    chance = random.Random(22)
    copy = Working(tmp_path / "copy.work")
    for n in range(GESTURES):
        entry = said(n, chance)
        copy.append((entry,), {}, Steps())
        disk.events.append(Event("tell", entry.id))
    copy.close()
    lost = 0
    for _ in range(60):
        cut = chance.randrange(1, len(disk.events))
        held = disk.after(cut, chance).get("copy.work", b"")
        lost += any(identity.encode() not in held for identity in disk.told(cut))
    assert lost > 10
