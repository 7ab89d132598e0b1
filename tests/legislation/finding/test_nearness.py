"""Where words meet."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.finding.nearness import met

PLACES = st.lists(st.integers(0, 30), min_size=1, max_size=5, unique=True).map(sorted)


@given(st.lists(PLACES, min_size=2, max_size=4), st.integers(0, 8))
def test_words_meet_where_some_choice_of_their_places_is_close_enough(places: list[list[int]], gap: int) -> None:
    span = gap + len(places) - 1
    assert bool(met(places, gap)) == any(max(choice) - min(choice) <= span for choice in product(*places))


@given(st.lists(PLACES, min_size=1, max_size=4))
def test_side_by_side_they_stand_in_order_without_a_word_between(places: list[list[int]]) -> None:
    runs = [c[0] for c in product(*places) if list(c) == list(range(c[0], c[0] + len(c)))]
    assert list(met(places, None)) == runs
