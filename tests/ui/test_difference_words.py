"""Each difference has a name, a place and words, whatever it is about."""

import pytest
from attrs import evolve
from PySide6.QtWidgets import QApplication

from gapanalyzer.exchange.difference import CITATION, MARK, Difference
from gapanalyzer.model.assessment import Recommendation, RecommendationId
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.printed import FINDING, RECOMMENDATION, Address
from gapanalyzer.ui.read_back.difference_words import part_of, place_of, remarks, words_of
from tests.builders import empty

R1 = RequirementId("R1")
NOW = evolve(
    empty(),
    recommendations=(Recommendation(RecommendationId("r1"), 3, "Do.", (R1,), None, "", None, "", None, "", "", 1),),
)


def one(kind: str, part: str, identity: str = "R1") -> Difference:
    return Difference(Address(kind, identity, part), R1, "", "")


@pytest.mark.parametrize(
    ("difference", "said"),
    [
        (one(MARK, "b"), "Criterion b"),
        (one(CITATION, "1"), "Place in the law"),
        (one(FINDING, "analysis"), "Analysis"),
        (one(RECOMMENDATION, "text", "r1"), "Recommendation 3"),
        (one(RECOMMENDATION, "draft", "r1"), "Recommendation 3: draft wording"),
        (one(RECOMMENDATION, "text", "gone"), "Recommendation 0"),
    ],
)
def test_a_difference_says_which_part_it_is(dressed: QApplication, difference: Difference, said: str) -> None:
    assert part_of(NOW, difference) == said


def test_it_says_which_requirement_it_is_about_or_where_it_stands(dressed: QApplication) -> None:
    assert place_of(NOW, one(FINDING, "analysis")) == "SOM R1  Title of R1"
    strange = evolve(one(FINDING, "analysis"), requirement=RequirementId("R9"), place="Page 4")
    assert place_of(NOW, strange) == "Page 4"


@pytest.mark.parametrize(
    ("difference", "code", "said"),
    [
        (one(MARK, "a"), "", ""),
        (one(MARK, "a"), "found", "found"),
        (one(FINDING, "verdict"), "partly", "Partly met"),
        (one(RECOMMENDATION, "measure", "r1"), "statute", "statute"),
        (one(RECOMMENDATION, "priority", "r1"), "high", "high"),
        (one(FINDING, "analysis"), "As it is.", "As it is."),
    ],
)
def test_codes_are_shown_in_words(dressed: QApplication, difference: Difference, code: str, said: str) -> None:
    assert words_of(difference, code).casefold() == said.casefold()


def test_what_else_one_should_know_is_said(dressed: QApplication) -> None:
    assert remarks(one(FINDING, "analysis")) == ()
    assert len(remarks(evolve(one(FINDING, "analysis"), moved=True, tracked=True, own=True))) == 3
    assert len(remarks(evolve(one(MARK, "a"), own=True))) == 0
