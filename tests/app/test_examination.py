"""The words of the examination: every rule has them, and a guess at the language of what is written."""

import pytest

from gapanalyzer.app.examination import HEADINGS, SEVERITIES, about, observations, sentence
from gapanalyzer.assess import edit
from gapanalyzer.assess.examine import Observation, Rule, Severity, Spot
from gapanalyzer.model.assessment import Assessment, Field
from gapanalyzer.model.checklist import RequirementId
from tests.builders import ANNA, after, empty

FRENCH = (
    "La loi ne contient pas de disposition sur le trafic de migrants, et les peines prévues par le code sont celles "
    "de la traite des personnes, qui est une autre infraction pour laquelle la preuve est plus difficile."
)


@pytest.fixture
def said() -> Assessment:
    now = empty()
    return after(now, edit.write(now, ANNA, requirement="R3", which=Field.ANALYSIS, text=FRENCH))


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_is_said_in_one_whole_sentence_with_its_words(rule: Rule) -> None:
    words = sentence(Observation(rule, Spot.TEXT, words="fr"))
    assert words.endswith(".")
    assert "{" not in words
    assert HEADINGS[rule]


def test_every_severity_has_a_name() -> None:
    assert set(SEVERITIES) == set(Severity)


def test_a_long_quote_is_cut_short() -> None:
    assert len(sentence(Observation(Rule.QUOTE_CHANGED, Spot.CITATIONS, words="word\n" * 400))) < 200


def test_a_text_in_another_language_than_the_report_is_named(said: Assessment) -> None:
    found = [o for o in observations(said) if o.rule is Rule.WRONG_LANGUAGE]
    assert [(o.requirement, sentence(o)) for o in found] == [
        ("R3", "It is written in French, the report is not; translate it.")
    ]
    assert Rule.WRONG_LANGUAGE not in {o.rule for o in observations(said, "fr")}


def test_an_observation_names_its_requirement_by_article_and_title(said: Assessment) -> None:
    found = Observation(Rule.NO_QUOTE, Spot.CITATIONS, RequirementId("R3"))
    assert about(said, found) == "SOM R3  Title of R3"
