"""Every step is a plain line in the history: answers, laws, the desk's, and what a newer version has said."""

from typing import Any

import pytest
from attrs import evolve

from gapanalyzer.assess import edit, registers
from gapanalyzer.assess.edit_bill import mark_bill
from gapanalyzer.assess.edit_rate import rate
from gapanalyzer.model.assessment import Assessment, Mark, Rating
from gapanalyzer.model.instrument import Status
from gapanalyzer.model.ledger import Change, Entry
from gapanalyzer.ui.history.words import tell
from tests.builders import ANNA, CHECKLIST, LAW, after, empty


def with_law() -> Assessment:
    return after(empty(), edit.add_law(empty(), ANNA, text=LAW, title="Bill", short="B", status=Status.BILL))


def told(now: Assessment, change: Change) -> str:
    [entry] = change
    return tell(now, entry)


def test_candidates_and_own_words_are_told() -> None:
    now = with_law()
    place: dict[str, Any] = {"requirement": "R1", "text": LAW.sha, "paragraph": 1}
    accepted = edit.settle_candidate(now, ANNA, **place, accepted=True)
    assert told(now, accepted) == "SOM R1: a candidate accepted"
    assert told(now, edit.settle_candidate(now, ANNA, **place, accepted=False)) == "SOM R1: a candidate dismissed"
    then = after(now, accepted)
    assert told(now, edit.settle_candidate(then, ANNA, **place, accepted=None)) == "SOM R1: a candidate taken back"
    own = edit.set_phrases(now, ANNA, requirement="R1", language="en", phrases=("safe passage", "ferry"))
    assert told(now, own) == "SOM R1: your own words safe passage, ferry"
    none = edit.set_phrases(after(now, own), ANNA, requirement="R1", language="en", phrases=())
    assert told(now, none) == "SOM R1: no own words any more"


def test_reviews_dates_and_answers_under_a_bill_are_told() -> None:
    now = with_law()
    bill = now.laws[0].id
    marked = mark_bill(now, ANNA, bill=bill, requirement="R1", criterion="a", mark=Mark.FOUND)
    assert told(now, marked) == "SOM R1: criterion a under the bill found"
    for about, body, line in (
        (("review", "R1", "c"), {"law": bill}, "SOM R1: a cited passage waits for review"),
        (("review", "R9", "c"), None, "R9: a changed passage reviewed"),
        (("version", bill, LAW.sha), {"date": "2027-01-01"}, "Date of a text of B: 2027-01-01"),
        (("version", "gone", LAW.sha), None, "Date of a text of a law that is not here now: "),
    ):
        assert tell(now, Entry.say(about, (), ANNA, body)) == line


def test_a_rating_and_its_end_are_told() -> None:
    now = with_law()
    [given] = rate(now, ANNA, requirement="R1", rating=Rating.LARGELY, reason="Rare.")
    assert tell(now, given) == "SOM R1: rating LC"
    then = after(now, (given,))
    [taken] = rate(then, ANNA, requirement="R1", rating=None)
    assert tell(then, taken) == "SOM R1: rating taken back"


LINES: tuple[tuple[tuple[str, ...], Any, str], ...] = (
    (("mark", "anna", "R1", "a"), "found", "SOM R1: criterion a found"),
    (("mark", "anna", "R9", "a"), None, "R9: criterion a unanswered"),
    (("text", "anna", "R1", "analysis"), "It is there.", "SOM R1: Analysis: It is there."),
    (("text", "anna", "R1", "analysis"), None, "SOM R1: Analysis: nothing any more"),
    (("person", "anna"), {"name": "Anna"}, "Assessor: Anna"),
    (("checklist",), {"id": "small", "edition": "1"}, "Checklist"),
    (("override", "anna", "R1"), {"verdict": "met", "reason": "x"}, "SOM R1: verdict Met"),
    (("override", "anna", "R1"), None, "SOM R1: verdict by the rule again"),
    (("rating", "anna", "R1"), {"rating": "LC", "reason": "x"}, "SOM R1: rating LC"),
    (("rating", "anna", "R1"), None, "SOM R1: rating taken back"),
    (("citation", "anna", "R1", "c"), {"quote": "Whoever helps"}, "SOM R1: “Whoever helps”"),
    (("citation", "anna", "R1", "c"), None, "SOM R1: a citation taken back"),
    (("outside", "anna", "R1", "o"), {"title": "Gazette"}, "SOM R1: Gazette"),
    (("outside", "anna", "R1", "o"), None, "SOM R1: evidence removed"),
    (("law", "x"), {"title": "Penal Code"}, "Law: Penal Code"),
    (("law", "x"), None, "A law was taken out"),
    (("recommendation", "x"), {"text": "Add it."}, "Recommendation: Add it."),
    (("recommendation", "x"), None, "A recommendation was withdrawn"),
    (("outline", LAW.sha, "3"), {"opens": []}, "Outline of B, line 4"),
    (("outline", "gone", "3"), None, "Outline of a law that is not here now, line 4: as it was read"),
    (("decision", "R1"), {"verdict": "partly", "reason": "x"}, "SOM R1: decided as Partly met"),
    (("decision", "R1"), None, "SOM R1: the decision taken back"),
    (("label", "x"), {"name": "Sent out"}, "Version named “Sent out”"),
    (("redaction", "x"), {"reason": ""}, "Words taken out for good"),
    (("state",), {"name": "Calvara"}, "State profile"),
    (("source", LAW.sha), {"name": "a.pdf"}, "The file of a law: a.pdf"),
    (("setting", "x"), True, "A setting of the file"),
    (("oracle", "x"), {"says": 1}, "Made by a newer version of the program"),
)


@pytest.mark.parametrize(("about", "said", "line"), LINES)
def test_every_kind_of_statement_has_its_line(about: tuple[str, ...], said: Any, line: str) -> None:
    assert tell(with_law(), Entry.say(about, (), ANNA, said)) == line


@pytest.mark.parametrize("kind", sorted(registers.KINDS))
def test_what_was_taken_out_for_good_is_named_as_such(kind: str) -> None:
    gone = evolve(Entry.say((kind, "anna", "R1", "a"), (), ANNA, "words"), body=None)
    assert tell(with_law(), gone).endswith(": words taken out for good")


def test_a_good_practice_is_told_by_its_title_for_it_has_no_place_in_a_treaty() -> None:
    practice = evolve(CHECKLIST.requirements[0], pinpoint="good practice")
    now = empty(evolve(CHECKLIST, requirements=(practice,)))
    [given] = edit.mark(now, ANNA, requirement="R1", criterion="a", mark=Mark.FOUND)
    assert tell(now, given) == f"{practice.title}: criterion a found"
