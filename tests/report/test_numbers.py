"""Numbers are those a reader sees in print."""

import pytest

from gapanalyzer.report.numbers import letter, roman


@pytest.mark.parametrize(
    ("number", "said"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX"), (1994, "MCMXCIV")]
)
def test_chapters_have_roman_numbers(number: int, said: str) -> None:
    assert roman(number) == said


@pytest.mark.parametrize(("number", "said"), [(1, "A"), (26, "Z"), (27, "AA"), (28, "BB"), (53, "AAA")])
def test_headings_are_lettered_as_word_does_it(number: int, said: str) -> None:
    assert letter(number) == said
