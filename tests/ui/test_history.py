"""Every step at the legislation desk is a plain line in the history."""

from typing import Any

from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_bill import mark_bill
from gapanalyzer.assess.edit_rate import rate
from gapanalyzer.model.assessment import Assessment, Mark, Rating
from gapanalyzer.model.instrument import Status
from gapanalyzer.model.ledger import Change, Entry
from gapanalyzer.ui.history.desk import desk_words
from gapanalyzer.ui.history.words import tell
from tests.builders import ANNA, LAW, after, empty


def with_law() -> Assessment:
    return after(empty(), edit.add_law(empty(), ANNA, text=LAW, title="Bill", short="B", status=Status.BILL))


def told(now: Assessment, change: Change) -> str | None:
    [entry] = change
    return desk_words(now, entry)


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
        assert desk_words(now, Entry.say(about, (), ANNA, body)) == line
    assert desk_words(now, Entry.say(("state",), (), ANNA, {})) is None


def test_a_rating_and_its_end_are_told() -> None:
    now = with_law()
    [given] = rate(now, ANNA, requirement="R1", rating=Rating.LARGELY, reason="Rare.")
    assert tell(now, given) == "SOM R1: rating LC"
    then = after(now, (given,))
    [taken] = rate(then, ANNA, requirement="R1", rating=None)
    assert tell(then, taken) == "SOM R1: rating taken back"
