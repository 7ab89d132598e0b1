"""Of 1,080 kinds of damage none is taken for the document as it was written, and what is left can be rescued."""

import random
import statistics
from collections.abc import Callable
from pathlib import Path

import pytest

from gapanalyzer.app import demo
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import document, salvage
from gapanalyzer.store.schema import PAGE, Contents
from tests.faults.sizes import Sizes

Harm = Callable[[bytes, random.Random], bytes]


def _put(data: bytes, at: int, new: bytes) -> bytes:
    return data[:at] + new + data[at + len(new) :]


def bit(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return _put(data, at, bytes([data[at] ^ 1 << chance.randrange(8)]))


def byte(data: bytes, chance: random.Random) -> bytes:
    return _put(data, chance.randrange(len(data)), chance.randbytes(1))


def sector(data: bytes, chance: random.Random) -> bytes:
    return _put(data, chance.randrange(len(data) // 512) * 512, bytes(512))


def page(data: bytes, chance: random.Random) -> bytes:
    return _put(data, chance.randrange(len(data) // PAGE) * PAGE, bytes(PAGE))


def noise(data: bytes, chance: random.Random) -> bytes:
    return _put(data, chance.randrange(len(data) // 512) * 512, chance.randbytes(512))


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def longer(data: bytes, chance: random.Random) -> bytes:
    return data + chance.randbytes(chance.randrange(1, 9000))


def swapped(data: bytes, chance: random.Random) -> bytes:
    one, two = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    return _put(_put(data, one, data[two : two + PAGE]), two, data[one : one + PAGE])


def header(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(100)
    return _put(data, at, bytes([data[at] ^ 1 << chance.randrange(8)]))


HARMS: tuple[Harm, ...] = (bit, byte, sector, page, noise, cut, longer, swapped, header)


@pytest.fixture(scope="module")
def calvara(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration project."""
    return demo.make_demo(tmp_path_factory.mktemp("demo"))[0]


@pytest.fixture(scope="module")
def whole(calvara: Path) -> Contents:
    return document.read(calvara)


def test_no_damage_goes_unnoticed(calvara: Path, whole: Contents, faults: Sizes, figure: Callable[[str], None]) -> None:
    data, chance, unnoticed, refused = calvara.read_bytes(), random.Random(11), 0, 0
    tries = faults.of("damage")
    for n in range(tries):
        harmed = HARMS[n % len(HARMS)](data, chance)
        try:
            unnoticed += document.take(harmed, "calvara.gap") != whole
        except KnownError:
            refused += 1
    figure(f"damage: {unnoticed} of {tries} unnoticed ({refused} refused, the others changed nothing that is said)")
    assert unnoticed == 0


def test_what_one_bad_page_leaves_is_rescued(
    calvara: Path, whole: Contents, faults: Sizes, figure: Callable[[str], None]
) -> None:
    data, chance = calvara.read_bytes(), random.Random(12)
    shares = []
    for _ in range(faults.of("damage") // 9):
        found = salvage.read(page(data, chance)).ledger.entries
        assert found.keys() <= whole.ledger.entries.keys()
        shares.append(len(found) / len(whole.ledger.entries))
    figure(f"salvage from one bad page: median {statistics.median(shares):.1%}, worst {min(shares):.1%} of the entries")
    assert statistics.median(shares) >= 0.99


def test_with_a_backup_everything_is_rescued(
    calvara: Path, whole: Contents, faults: Sizes, figure: Callable[[str], None]
) -> None:
    data, chance, tries = calvara.read_bytes(), random.Random(13), faults.of("damage") // 27
    for n in range(tries):
        harmed = HARMS[n % len(HARMS)](data, chance)
        found, kept = salvage.read(harmed), salvage.read(data)
        assert found.ledger.after(kept.ledger.entries.values()) == whole.ledger
    figure(f"salvage with a backup at hand: {tries} of {tries} whole")
