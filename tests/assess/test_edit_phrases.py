"""A person's own phrases, and what was made of candidates."""

import pytest

from gapanalyzer.assess import edit
from gapanalyzer.assess.view import assess
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.ledger import Stamp, union
from gapanalyzer.model.problem import Refused
from tests.builders import ANNA, BEN, LAW, after, empty

R1 = RequirementId("R1")


def said(now: Assessment, language: str, *phrases: str, by: Stamp = ANNA) -> Assessment:
    """After somebody gave phrases for R1."""
    return after(now, edit.set_phrases(now, by, requirement="R1", language=language, phrases=phrases))


def test_phrases_stand_under_their_requirement_and_language_each_once_without_blanks() -> None:
    now = said(empty(), "sw-KE", " kuingia\nkinyume ", "", "kuingia kinyume", "wahamiaji")
    assert now.own_phrases == {(R1, "sw"): ("kuingia kinyume", "wahamiaji")}


def test_saying_none_takes_them_back_and_saying_the_same_changes_nothing() -> None:
    now = said(empty(), "es", "pasar la frontera")
    assert edit.set_phrases(now, BEN, requirement="R1", language="ES", phrases=("pasar la frontera",)) == ()
    assert said(now, "es").own_phrases == {}


def test_phrases_that_two_people_gave_at_once_are_all_looked_for() -> None:
    both = union(said(empty(), "es", "uno").ledger, said(empty(), "es", "dos", by=BEN).ledger)
    assert set(assess(both, empty().checklist, {}).own_phrases[R1, "es"]) == {"uno", "dos"}


@pytest.mark.parametrize(
    ("requirement", "language", "phrase", "reason"),
    [
        ("R9", "es", "x", "no requirement R9"),
        ("R1", "Spanish!", "x", "no code of a language"),
        ("R1", "es", "x" * 201, "longer than 200 characters"),
    ],
)
def test_what_cannot_be_looked_for_is_refused(requirement: str, language: str, phrase: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        edit.set_phrases(empty(), ANNA, requirement=requirement, language=language, phrases=(phrase,))


def settled(now: Assessment, accepted: bool | None, by: Stamp = ANNA) -> Assessment:
    """After somebody settled the passage at paragraph 5."""
    made = edit.settle_candidate(now, by, requirement="R1", text=LAW.sha, paragraph=5, accepted=accepted)
    return after(now, made)


@pytest.mark.parametrize("accepted", [True, False])
def test_what_was_made_of_a_candidate_is_shown_and_can_be_forgotten(accepted: bool) -> None:
    now = settled(empty(), accepted)
    assert now.settled == {(R1, LAW.sha, 5): accepted}
    assert settled(now, None).settled == {}


def test_a_passage_that_one_accepted_and_another_dismissed_at_once_stays_accepted() -> None:
    both = union(settled(empty(), True).ledger, settled(empty(), False, BEN).ledger)
    assert assess(both, empty().checklist, {}).settled == {(R1, LAW.sha, 5): True}
