"""An amendment is one step: sure citations follow, changed ones wait for a person, and undo gives it all back."""

import pytest

from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_amend import amend_law, settle_review, to_carry
from gapanalyzer.assess.review import dates, reviews
from gapanalyzer.assess.view import assess
from gapanalyzer.model.amendment import Carried, Outcome
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import LawId, LawText
from gapanalyzer.model.ledger import Change, Stamp
from gapanalyzer.model.problem import Refused
from gapanalyzer.model.undo import inverse, step_of
from tests.builders import ANNA, BEN, LAW, empty

R1, R3 = RequirementId("R1"), RequirementId("R3")
NEW = LawText(("PREFACE", *LAW.paragraphs[:6], "Whoever allows a person to stay is punished."))
NEWER = LawText(("GAZETTE", *NEW.paragraphs))
LATER = Stamp("ben", "2027-02-01T09:00:00+00:00", "step-3")


def said(now: Assessment, change: Change) -> Assessment:
    texts = {text.sha: text for text in (LAW, NEW, NEWER)}
    return assess(now.ledger.after(change), now.checklist, texts)


def cite(now: Assessment, who: Stamp, requirement: str, words: str) -> Assessment:
    start = LAW.joined.index(words)
    law = now.laws[0].id
    return said(now, edit.cite(now, who, requirement=requirement, law=law, start=start, end=start + len(words)))


@pytest.fixture
def cited() -> Assessment:
    """Anna and Ben cite the fine, Ben also the stay, and Anna the penalty."""
    now = said(empty(), edit.add_law(empty(), ANNA, text=LAW, title="Penal Code", short="PC", language="en"))
    for who, requirement, words in (
        (ANNA, "R1", "(a) by fine, or"),
        (BEN, "R3", "(a) by fine, or"),
        (BEN, "R1", "Whoever enables a person to stay is punished."),
        (ANNA, "R1", "The penalty is doubled."),
    ):
        now = cite(now, who, requirement, words)
    return now


def places(now: Assessment, text: LawText, outcomes: dict[str, tuple[Outcome, str]]) -> list[Carried]:
    """What was found for each passage, by its quote."""
    carried = []
    for citations in to_carry(now, now.laws[0]).values():
        for citation in citations:
            outcome, words = outcomes[citation.quote]
            start = text.joined.find(words) if words else -1
            place = (start, start + len(words)) if words else None
            carried.append(Carried(citation, outcome, 0.9, place, "", ""))
    return carried


FOUND = {
    "(a) by fine, or": (Outcome.SAME, "(a) by fine, or"),
    "Whoever enables a person to stay is punished.": (Outcome.REWORDED, "Whoever allows a person to stay is punished."),
    "The penalty is doubled.": (Outcome.UNSURE, "punished"),
}


def amended(now: Assessment) -> Assessment:
    carried = places(now, NEW, FOUND)
    return said(now, amend_law(now, LATER, law=now.laws[0].id, text=NEW, carried=carried))


def test_each_passage_is_followed_once_though_two_people_cite_it(cited: Assessment) -> None:
    assert [len(citations) for citations in to_carry(cited, cited.laws[0]).values()] == [3]


def test_sure_citations_follow_in_the_register_of_the_same_person_and_the_others_stay(cited: Assessment) -> None:
    now = amended(cited)
    assert now.laws[0].texts == (LAW.sha, NEW.sha)
    assert set(now.ledger.below("citation")) == set(cited.ledger.below("citation"))
    quotes = {(c.text, c.quote) for c in now.findings[R1].citations}
    assert quotes == {
        (NEW.sha, "(a) by fine, or"),
        (NEW.sha, "Whoever allows a person to stay is punished."),
        (LAW.sha, "The penalty is doubled."),
    }
    assert all(c.stands_in(now.texts[c.text]) for f in now.findings.values() for c in f.citations)


def test_only_what_rests_on_changed_words_waits_for_review(cited: Assessment) -> None:
    waiting = reviews(amended(cited))
    assert {(r.requirement, r.outcome, r.before.quote) for r in waiting} == {
        (R1, Outcome.REWORDED, "Whoever enables a person to stay is punished."),
        (R1, Outcome.UNSURE, "The penalty is doubled."),
    }


def test_undoing_an_amendment_gives_the_former_view_back(cited: Assessment) -> None:
    carried = places(cited, NEW, FOUND)
    change = amend_law(cited, LATER, law=cited.laws[0].id, text=NEW, carried=carried)
    now = said(cited, change)
    back = said(now, inverse(step_of(change), now.ledger, Stamp("ben", "2027-02-02", "step-4")))
    assert (back.laws, back.findings) == (cited.laws, cited.findings)
    assert reviews(back) == ()


def test_a_person_puts_an_unsure_citation_on_its_place_or_leaves_it(cited: Assessment) -> None:
    now = amended(cited)
    unsure = next(r for r in reviews(now) if r.outcome is Outcome.UNSURE)
    who = Stamp("ben", "2027-02-03", "step-5")
    kept = said(now, settle_review(now, who, requirement="R1", citation=unsure.citation))
    followed = said(now, settle_review(now, who, requirement="R1", citation=unsure.citation, follow=True))
    assert kept.findings == now.findings
    assert [r.outcome for r in reviews(kept)] == [r.outcome for r in reviews(followed)] == [Outcome.REWORDED]
    assert next(c for c in followed.findings[R1].citations if c.id == unsure.citation).quote == "punished"
    with pytest.raises(Refused, match="waits for review"):
        settle_review(kept, who, requirement="R1", citation=unsure.citation)


def test_what_is_gone_has_no_place_to_follow_to(cited: Assessment) -> None:
    carried = places(cited, NEW, {**FOUND, "The penalty is doubled.": (Outcome.GONE, "")})
    now = said(cited, amend_law(cited, LATER, law=cited.laws[0].id, text=NEW, carried=carried))
    gone = next(r for r in reviews(now) if r.outcome is Outcome.GONE)
    with pytest.raises(Refused, match="cite them anew"):
        settle_review(now, LATER, requirement="R1", citation=gone.citation, follow=True)


def test_the_next_amendment_follows_what_nobody_settled_and_keeps_its_marks(cited: Assessment) -> None:
    now = amended(cited)
    again = {
        "(a) by fine, or": (Outcome.SAME, "(a) by fine, or"),
        "Whoever allows a person to stay is punished.": (
            Outcome.SAME,
            "Whoever allows a person to stay is punished.",
        ),
        "The penalty is doubled.": (Outcome.GONE, ""),
    }
    stamp = Stamp("ben", "2027-03-01", "step-6")
    carried = places(now, NEWER, again)
    newer = said(now, amend_law(now, stamp, law=now.laws[0].id, text=NEWER, carried=carried))
    waiting = {(r.outcome, r.before.text, r.before.quote) for r in reviews(newer)}
    assert waiting == {
        (Outcome.REWORDED, LAW.sha, "Whoever enables a person to stay is punished."),
        (Outcome.GONE, LAW.sha, "The penalty is doubled."),
    }
    settled = next(r for r in reviews(now) if r.outcome is Outcome.UNSURE)
    kept = said(now, settle_review(now, stamp, requirement="R1", citation=settled.citation))
    assert [c.quote for c in to_carry(kept, kept.laws[0]).get(LAW.sha, ())] == []


def test_a_citation_taken_back_waits_no_more(cited: Assessment) -> None:
    now = amended(cited)
    for review in reviews(now):
        now = said(now, edit.uncite(now, BEN, requirement=review.requirement, citation=review.citation))
    assert reviews(now) == ()


def test_each_text_has_its_date(cited: Assessment) -> None:
    law = cited.laws[0].id
    now = said(cited, amend_law(cited, LATER, law=law, text=NEW, carried=()))
    assert dates(now, now.laws[0]) == {LAW.sha: "2026-11-23", NEW.sha: "2027-02-01"}
    named = said(cited, amend_law(cited, LATER, law=law, text=NEW, carried=(), date=" 2027-01-01 "))
    assert dates(named, named.laws[0])[NEW.sha] == "2027-01-01"


def test_a_text_that_is_there_already_and_a_law_that_is_not_are_refused(cited: Assessment) -> None:
    with pytest.raises(Refused, match="in the project already, as PC"):
        amend_law(cited, LATER, law=cited.laws[0].id, text=LAW, carried=())
    with pytest.raises(Refused, match="not in the project any more"):
        amend_law(cited, LATER, law=LawId("nobody"), text=NEW, carried=())
