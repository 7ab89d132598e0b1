"""A proposal speaks as strongly as the level, in the language asked for or wholly in English."""

from pathlib import Path

import pytest

from gapanalyzer.app.proposing import propose
from gapanalyzer.assess import edit
from gapanalyzer.assess.view import assess
from gapanalyzer.checklists import read
from gapanalyzer.model.assessment import Mark, Priority
from gapanalyzer.model.ledger import Ledger
from gapanalyzer.wording import languages
from tests.builders import ANNA, CHECKLIST, after, empty

SOM = assess(Ledger(), read(Path(__file__).parents[2] / "checklists" / "som-protocol"), {})
CORE = [r for r in SOM.checklist.requirements if r.core]


def test_a_proposal_speaks_as_strongly_as_the_level_and_never_says_must() -> None:
    now = empty()
    duty, good = propose(now, CHECKLIST.requirements[0]), propose(now, CHECKLIST.requirements[2])
    assert duty.text == "The Justice ministry should add the offence."
    assert good.text == "The Justice ministry may wish to consider the following: add the offence."
    assert (duty.priority, good.priority) == (Priority.MEDIUM, Priority.LOW)
    assert duty.time_frame == "24 months"


def test_a_law_that_goes_further_is_encouraged_and_context_is_left_alone() -> None:
    now = empty()
    for criterion in CHECKLIST.requirements[0].criteria:
        said = edit.mark(now, ANNA, requirement="R1", criterion=criterion.key, mark=Mark.WIDER)
        now = after(now, said)
    assert propose(now, CHECKLIST.requirements[0]).text.startswith("The Justice ministry is encouraged to")
    assert propose(now, CHECKLIST.requirements[3]).text == ""


@pytest.mark.parametrize("language", languages()[1:])
def test_the_workshop_core_is_proposed_in_the_language_of_the_report(language: str) -> None:
    english = {propose(SOM, r).text for r in CORE}
    said = {propose(SOM, r, language).text for r in CORE}
    assert len(said) == len(english)
    assert not said & english
    assert not any(sign in propose(SOM, r, language).addressee for r in CORE for sign in "؛;；")
    assert not any(text.endswith(("..", "。。")) for text in said)


def test_what_is_not_translated_is_proposed_in_english_as_a_whole() -> None:
    assert propose(SOM, CORE[0], "tlh") == propose(SOM, CORE[0])
    other = next(r for r in SOM.checklist.requirements if not r.core)
    assert all(propose(SOM, other, language) == propose(SOM, other) for language in languages())
