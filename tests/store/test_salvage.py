"""One bad page costs what stands on it; every row that is found is checked by its hash."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gapanalyzer.model.ledger import Entry, Ledger, Stamp
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store import carve, document, publish, salvage, texts
from gapanalyzer.store.schema import Contents
from tests.builders import LAW

FORMAT_1 = Path(__file__).resolve().parents[1] / "files" / "format-1.gap"
PAGES = range(40)
"""Pages that are damaged, one at a time."""


def contents(count: int) -> Contents:
    """Entries of all lengths, some far longer than a page, and a text."""
    rng = random.Random(7)
    said = ("word " * rng.choice((1, 20, 60, 60, 2000)) for _ in range(count))
    entries = [
        Entry.say(("text", "anna", f"R{n}", "note"), (), Stamp("anna", "2026", str(n)), w) for n, w in enumerate(said)
    ]
    return Contents("document1", Ledger.of(entries), {LAW.sha: texts.pack(LAW)})


@pytest.fixture(scope="module")
def whole() -> Contents:
    return contents(300)


@pytest.fixture(scope="module")
def data(whole: Contents, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("salvage") / "calvara.gap"
    publish.publish(whole, path, "test")
    return path.read_bytes()


def test_a_whole_file_is_found_whole(data: bytes, whole: Contents) -> None:
    found = salvage.read(data)
    assert found.ledger == whole.ledger
    assert found.blobs == whole.blobs
    assert (found.document, found.expected) == ("document1", 300)
    assert found.contents("document1") == whole


def test_one_bad_page_costs_no_entry(data: bytes, whole: Contents) -> None:
    pages = len(data) // carve.PAGE
    for n in random.Random(3).sample(range(pages), min(pages, len(PAGES))):
        damaged = bytearray(data)
        damaged[n * carve.PAGE : (n + 1) * carve.PAGE] = os.urandom(carve.PAGE)
        assert salvage.read(bytes(damaged)).ledger == whole.ledger


def test_a_file_of_the_first_format_has_one_copy_of_its_entries() -> None:
    data = FORMAT_1.read_bytes()
    assert salvage.read(data).ledger == document.read(FORMAT_1).ledger


def test_a_file_without_its_head_is_found_all_the_same(data: bytes, whole: Contents) -> None:
    assert salvage.read(bytes(carve.PAGE) + data[carve.PAGE :]).ledger == whole.ledger


@pytest.mark.parametrize("share", [0.9, 0.5, 0.3])
def test_of_a_file_cut_off_after_the_second_copy_every_entry_is_found(
    data: bytes, whole: Contents, share: float
) -> None:
    assert salvage.read(data[: int(len(data) * share)]).ledger == whole.ledger


def test_of_a_file_cut_off_sooner_the_beginning_is_found(data: bytes, whole: Contents) -> None:
    found = salvage.read(data[: 6 * carve.PAGE])
    assert 0 < len(found.ledger.entries) < len(whole.ledger.entries)
    assert found.ledger.entries.items() <= dict(whole.ledger.entries).items()


@given(at=st.integers(0, 10**9), junk=st.binary(min_size=1, max_size=300))
@settings(max_examples=25)
def test_whatever_is_damaged_only_what_was_said_is_found(data: bytes, whole: Contents, at: int, junk: bytes) -> None:
    at %= len(data)
    found = salvage.read(data[:at] + junk + data[at + len(junk) :])
    assert found.ledger.entries.items() <= dict(whole.ledger.entries).items()
    assert all(whole.blobs[sha] == content for sha, content in found.blobs.items())


@given(st.binary(max_size=9000))
@settings(max_examples=25)
def test_in_any_other_bytes_nothing_is_found(data: bytes) -> None:
    assert salvage.read(data).ledger.entries == {}


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"none\.gap cannot be read"):
        salvage.salvage(tmp_path / "none.gap")


def test_what_was_salvaged_is_published_and_opens(data: bytes, tmp_path: Path) -> None:
    found = salvage.read(data[:-8192])
    publish.publish(found.contents("document1"), tmp_path / "again.gap", "test")
    assert document.read(tmp_path / "again.gap").ledger == found.ledger
