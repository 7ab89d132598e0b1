"""Advice is as strong as the treaty and no stronger, in every language."""

import re

import pytest

from gapanalyzer.assess.examine_signs import command_in
from gapanalyzer.model.assessment import Strength
from gapanalyzer.wording import advice, languages, months

SHOULD = {
    "en": r"\bshould\b",
    "fr": r"\bdevrai(?:t|ent)\b",
    "es": r"\bdebería[n]?\b",
    "ar": r"ينبغي",
    "ru": r"\bследует\b",
    "zh": r"应",
}
"""What only a duty, and what is to be considered, may be told."""
REPORTS = languages()


@pytest.mark.parametrize("language", REPORTS)
@pytest.mark.parametrize("strength", Strength)
def test_no_advice_says_must(language: str, strength: Strength) -> None:
    assert command_in(advice(strength, "A", "b", language)) == ""


@pytest.mark.parametrize("language", REPORTS)
def test_only_a_duty_and_what_is_to_be_considered_say_should(language: str) -> None:
    says = {strength: bool(re.search(SHOULD[language], advice(strength, "A", "b", language))) for strength in Strength}
    assert says == {
        Strength.SHOULD: True,
        Strength.CONSIDER: True,
        Strength.ENCOURAGED: False,
        Strength.MAY: False,
    }


@pytest.mark.parametrize("language", REPORTS)
def test_each_strength_has_a_sentence_of_its_own_that_names_authority_and_step(language: str) -> None:
    said = [advice(strength, "Ministry", "step", language) for strength in Strength]
    assert len(set(said)) == len(said)
    assert all("Ministry" in sentence and "step" in sentence for sentence in said)
    assert all(sentence[-1] in ".。" for sentence in said)


def test_a_time_frame_is_counted_as_the_language_counts() -> None:
    assert [months(number, "ru") for number in (1, 3, 12)] == ["1 месяц", "3 месяца", "12 месяцев"]
    assert [months(number, "ar") for number in (2, 6, 24)] == ["شهران", "6 أشهر", "24 شهرا"]
    assert [months(number) for number in (1, 6)] == ["1 month", "6 months"]
