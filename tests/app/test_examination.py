"""The words of the examination: every rule has them, and a guess at the language of what is written."""

import pytest

from gapanalyzer.app.examination import about, observations, sentence
from gapanalyzer.assess import edit
from gapanalyzer.assess.examine import Observation, Rule, Severity, Spot
from gapanalyzer.model.assessment import Assessment, Field
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.wording import languages, words
from gapanalyzer.wording.examining import in_all, rule_name, severity_name
from tests.builders import ANNA, after, empty
from tests.report.assessments import nothing

FRENCH = (
    "La loi ne contient pas de disposition sur le trafic de migrants, et les peines prévues par le code sont celles "
    "de la traite des personnes, qui est une autre infraction pour laquelle la preuve est plus difficile."
)


@pytest.fixture
def said() -> Assessment:
    now = empty()
    return after(now, edit.write(now, ANNA, requirement="R3", which=Field.ANALYSIS, text=FRENCH))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("rule", Rule)
def test_every_rule_is_said_in_one_whole_sentence_with_its_words(rule: Rule, language: str) -> None:
    said = sentence(Observation(rule, Spot.TEXT, words="fr"), language)
    assert said.endswith(words(language).signs.stop)
    assert "{" not in said
    assert rule_name(rule, language)
    if language != "en":
        assert said != sentence(Observation(rule, Spot.TEXT, words="fr"))


def test_every_severity_has_a_name_of_its_own_in_every_language() -> None:
    names = {severity_name(severity, language) for severity in Severity for language in languages()}
    assert len(names) == len(Severity) * len(languages())


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


def test_it_is_told_in_the_language_that_is_asked_for() -> None:
    now = nothing()
    found = Observation(Rule.NO_QUOTE, Spot.CITATIONS, RequirementId("SOM-6.1a"))
    assert about(now, found, "es") == "SOM 6(1)(a)  Tráfico ilícito de migrantes"
    assert in_all(0, "fr") == "Il n’y a rien à examiner."
    assert in_all(2, "ru") == "2 замечания."
