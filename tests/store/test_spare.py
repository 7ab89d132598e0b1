"""The second copy of the entries gives back what went in, and no more than anybody can bear."""

import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.store import spare

ROWS = st.lists(st.tuples(st.text(), st.none() | st.text()), max_size=40)


@given(ROWS)
def test_what_was_packed_comes_back(rows: list[tuple[str, str | None]]) -> None:
    parts = list(spare.pack(rows))
    assert len(parts) == -(-len(rows) // spare.EACH)
    assert list(spare.unpack(parts, 1_000_000)) == rows


@given(ROWS, ROWS, st.binary())
def test_a_bad_part_costs_no_other(
    before: list[tuple[str, str | None]], after: list[tuple[str, str | None]], junk: bytes
) -> None:
    parts = [*spare.pack(before), zlib.compress(junk)[:-6], *spare.pack(after)]
    assert [row for row in spare.unpack(parts, 1_000_000) if row in [*before, *after]] == [*before, *after]


@pytest.mark.parametrize("said", ["{}", "7", "[7, {}]", "[" * 100_000, "", "\ud800"])
def test_what_is_no_list_of_rows_is_nothing(said: str) -> None:
    assert list(spare.unpack([zlib.compress(said.encode("utf-8", "surrogatepass"))], 1_000_000)) == []


def test_a_bomb_is_not_unpacked() -> None:
    bomb = zlib.compress(json.dumps([["0" * 1000]] * 100_000).encode())
    assert list(spare.unpack([bomb], 1_000_000)) == []


def test_many_bombs_are_given_up() -> None:
    """What comes after them is not read any more."""
    large = zlib.compress(json.dumps([["0" * 100_000]] * 100).encode())
    assert len(list(spare.unpack([large] * 100, 100_000))) == 100
