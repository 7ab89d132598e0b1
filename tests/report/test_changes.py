"""Changes lead from one wording to the other and back."""

import random

from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.report.changes import Fate, Line, changes
from tests.report.amended import after_edits, paragraphs

LINES = st.lists(st.text(alphabet="ab \t.,;海Ж", max_size=12), max_size=5)


def without(lines: tuple[Line, ...], fate: Fate) -> list[str]:
    """The paragraphs that remain where everything of a fate is left out."""
    return ["".join(p.text for p in line.pieces if p.fate is not fate) for line in lines if line.end is not fate]


def told(before: str, after: str) -> str:
    marks = {Fate.KEPT: "{}", Fate.IN: "+{}+", Fate.OUT: "-{}-"}
    return "".join(marks[p.fate].format(p.text) for line in changes([before], [after]) for p in line.pieces)


@given(LINES, LINES)
def test_without_what_goes_in_it_is_the_old_text_and_without_what_goes_out_the_new(
    before: list[str], after: list[str]
) -> None:
    lines = changes(before, after)
    assert without(lines, Fate.IN) == before
    assert without(lines, Fate.OUT) == after


def test_a_thousand_amended_articles_can_be_taken_either_way() -> None:
    chance = random.Random(20261123)
    for _ in range(1000):
        before = paragraphs(chance)
        after = after_edits(before, chance)
        lines = changes(before, after)
        assert without(lines, Fate.IN) == before
        assert without(lines, Fate.OUT) == after


def test_words_are_exchanged_and_not_letters() -> None:
    assert told("a fine of 50 days", "a fine of 500 days") == "a fine of -50-+500+ days"


def test_neighbours_change_together() -> None:
    assert told("the old big house", "the new small house") == "the -old big-+new small+ house"


def test_a_new_paragraph_goes_in_whole_and_its_neighbours_stay() -> None:
    lines = changes(["(1) One.", "(2) Two."], ["(1) One.", "(1a) Something else altogether.", "(2) Two."])
    assert [line.end for line in lines] == [Fate.KEPT, Fate.IN, Fate.KEPT]


def test_a_paragraph_that_has_little_in_common_is_replaced() -> None:
    lines = changes(["The ship is searched."], ["Nobody may be returned to danger."])
    assert [line.end for line in lines] == [Fate.OUT, Fate.IN]
