"""The digest of a requirement names the wording an answer was given to."""

from attrs import evolve

from gapanalyzer.model.checklist import Obligation, RequirementId
from gapanalyzer.model.text import Text
from tests.builders import CHECKLIST

REQUIREMENT = CHECKLIST.requirements[0]


def test_a_changed_question_level_or_criterion_changes_the_digest() -> None:
    changed = [
        evolve(REQUIREMENT, question=Text.english("Does it?")),
        evolve(REQUIREMENT, level=Obligation.OPTION),
        evolve(REQUIREMENT, criteria=REQUIREMENT.criteria[:1]),
        evolve(REQUIREMENT, pinpoint="SOM 6"),
    ]
    assert len({REQUIREMENT.digest, *(r.digest for r in changed)}) == 5


def test_guidance_and_translations_leave_the_digest_alone() -> None:
    question = Text({**REQUIREMENT.question.by_language, "fr": "La loi le dit-elle ?"})
    assert evolve(REQUIREMENT, notes=Text.english("A note"), question=question).digest == REQUIREMENT.digest


def test_only_the_three_kinds_of_shall_are_duties() -> None:
    assert [level for level in Obligation if level.is_duty] == ["M", "MQ", "MX"]


def test_a_text_falls_back_to_english() -> None:
    text = Text({"en": "law", "fr": "loi"})
    assert (text.said_in("fr"), text.said_in("ru"), text.has("ru")) == ("loi", "law", False)


def test_named_requirements_come_once_each_in_the_order_of_the_checklist() -> None:
    first, second = (r.id for r in CHECKLIST.requirements[:2])
    named = CHECKLIST.in_order([second, first, RequirementId("elsewhere"), second])
    assert [r.id for r in named] == [first, second]
