"""A long report is parted, and nothing of it is lost, doubled or moved."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.report.blocks import Chapter, Column, Document, Kind, Note, Para, Recommended, Run, Table, plain
from gapanalyzer.report.pdf_volumes import volumes, weigh


def document(*chapters: Chapter) -> Document:
    return Document("T", "S", (), (), dt.date(2026, 11, 23), "en", ("", ""), chapters, "")


def chapter(title: str, *sizes: int) -> Chapter:
    return Chapter(title, tuple(Para(plain("x" * size), anchor=f"{title}-{n}") for n, size in enumerate(sizes)))


@given(st.lists(st.lists(st.integers(0, 900), max_size=6), min_size=1, max_size=6), st.integers(1, 4000))
def test_every_block_stands_once_and_in_order(sizes: list[list[int]], most: int) -> None:
    whole = document(*(chapter(str(n), *held) for n, held in enumerate(sizes)))
    parted = volumes(whole, most)
    bound = [block for volume in parted for part in volume.chapters for block in part.blocks]
    assert bound == [block for one in whole.chapters for block in one.blocks]
    assert sum(first for volume in parted for first in volume.first) == len(sizes)
    for volume in parted:
        held = [weigh(block) for part in volume.chapters for block in part.blocks]
        assert sum(held) <= most or len([weight for weight in held if weight]) == 1


def test_a_short_report_is_one_volume() -> None:
    whole = document(Chapter("Front", (), Kind.FRONT), chapter("I", 10, 20))
    assert [volume.chapters for volume in volumes(whole)] == [whole.chapters]


def test_notes_cells_and_recommendations_weigh_more_than_their_letters() -> None:
    bare = weigh(Para(plain("words")))
    assert weigh(Para((Run("words"), Note((Run("quoted"),))))) > bare + len("quoted")
    assert weigh(Recommended("r", 1, "words", plain("more"))) > bare
    table = Table("t", "c", (Column("h", 1),), ((plain("x"),), (plain("y"),)))
    assert weigh(table) > bare


def test_places_that_can_be_linked_to_are_those_of_the_volume() -> None:
    first, second = volumes(document(chapter("I", 900), chapter("II", 900)), most=1300)
    assert first.anchors == {"I-0"}
    assert second.anchors == {"II-0"}
