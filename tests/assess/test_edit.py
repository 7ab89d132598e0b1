"""Edits are pure: a change comes out, or a refusal in one sentence, and the value they were given stays as it was."""

import pytest

from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Assessment, Field, Mark, Recommendation, RecommendationId, State, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import Kind, LawId, Status
from gapanalyzer.model.problem import Refused
from tests.builders import ANNA, BEN, LAW, after, empty

R1 = RequirementId("R1")


def with_law() -> tuple[Assessment, LawId]:
    now = after(empty(), edit.add_law(empty(), ANNA, text=LAW, title="Penal Code", short="PC", language="en"))
    return now, now.laws[0].id


def test_a_mark_is_shown_and_taken_back() -> None:
    now = after(empty(), edit.mark(empty(), ANNA, requirement="R1", criterion="a", mark=Mark.FOUND))
    assert now.findings[R1].marks == {"a": Mark.FOUND, "b": None, "c": None}
    again = after(now, edit.mark(now, ANNA, requirement="R1", criterion="a", mark=None))
    assert again.findings[R1].marks["a"] is None
    assert now.findings[R1].marks["a"] is Mark.FOUND


@pytest.mark.parametrize(
    ("where", "key", "says"), [("R9", "a", "no requirement R9"), ("R1", "z", "its criteria are a, b, c")]
)
def test_a_mark_on_nothing_is_refused(where: str, key: str, says: str) -> None:
    with pytest.raises(Refused, match=says):
        edit.mark(empty(), ANNA, requirement=where, criterion=key, mark=Mark.FOUND)


def test_an_override_without_a_reason_is_refused() -> None:
    with pytest.raises(Refused, match="needs a written reason"):
        edit.override(empty(), ANNA, requirement="R1", verdict=Verdict.MET, reason="  ")


def test_context_cannot_be_overridden() -> None:
    with pytest.raises(Refused, match="by hand"):
        edit.override(empty(), ANNA, requirement="R4", verdict=Verdict.MET, reason="Because.")


def test_a_selection_is_cited_without_its_blanks_and_only_once() -> None:
    now, law = with_law()
    start = LAW.joined.index("(a) by fine")
    change = edit.cite(now, ANNA, requirement="R1", law=law, start=start - 1, end=start + len("(a) by fine, or\n"))
    now = after(now, change)
    (citation,) = now.findings[R1].citations
    assert citation.quote == "(a) by fine, or"
    assert citation.stands_in(LAW)
    assert edit.cite(now, BEN, requirement="R1", law=law, start=start, end=start + len("(a) by fine, or")) == ()
    now = after(now, edit.uncite(now, BEN, requirement="R1", citation=citation.id))
    assert now.findings[R1].citations == ()


def test_citing_nothing_is_refused() -> None:
    now, law = with_law()
    with pytest.raises(Refused, match="Nothing is selected"):
        edit.cite(now, ANNA, requirement="R1", law=law, start=10, end=10)


def test_a_law_cannot_go_while_citations_rest_on_it() -> None:
    now, law = with_law()
    cited = after(now, edit.cite(now, ANNA, requirement="R1", law=law, start=0, end=10))
    with pytest.raises(Refused, match="1 citation rests on PC"):
        edit.remove_law(cited, ANNA, law=law)
    assert after(now, edit.remove_law(now, ANNA, law=law)).laws == ()


def test_short_names_are_unique_whatever_their_case() -> None:
    now, law = with_law()
    other = LAW.__class__(("Another law",))
    with pytest.raises(Refused, match="belongs to “Penal Code” already"):
        edit.add_law(now, BEN, text=other, title="Other", short="pc")
    now = after(now, edit.change_law(now, ANNA, law=law, short="CP", status=Status.BILL, kind=Kind.LAW))
    assert (now.laws[0].short, now.laws[0].status, now.laws[0].title) == ("CP", Status.BILL, "Penal Code")


def test_the_same_text_does_not_come_in_twice() -> None:
    now, _ = with_law()
    with pytest.raises(Refused, match="in the project already, as PC"):
        edit.add_law(now, BEN, text=LAW, title="Other", short="O")


def test_recommendations_are_numbered_in_the_order_they_were_made() -> None:
    now = empty()
    for words in ("First", "Second"):
        said = Recommendation(RecommendationId(""), 0, words, (R1,))
        now = after(now, edit.recommend(now, ANNA, recommendation=said))
    assert [(r.number, r.text) for r in now.recommendations] == [(1, "First"), (2, "Second")]
    first = now.recommendations[0]
    now = after(now, edit.withdraw_recommendation(now, BEN, recommendation=first.id))
    assert [(r.number, r.text) for r in now.recommendations] == [(1, "Second")]
    assert now.serving[R1] == now.recommendations


def test_a_recommendation_serves_requirements_that_exist() -> None:
    with pytest.raises(Refused, match="no requirement R9"):
        edit.recommend(
            empty(), ANNA, recommendation=Recommendation(RecommendationId(""), 0, "Do.", (RequirementId("R9"),))
        )
    with pytest.raises(Refused, match="needs its words"):
        edit.recommend(empty(), ANNA, recommendation=Recommendation(RecommendationId(""), 0, " ", (R1,)))


def test_outside_evidence_is_said_changed_and_taken_back() -> None:
    now = after(empty(), edit.add_outside(empty(), ANNA, requirement="R1", title="AML Act", place="Gazette 12"))
    (evidence,) = now.findings[R1].outside
    changed = edit.change_outside(now, BEN, requirement="R1", outside=evidence.id, title="AML Act", date="2019")
    now = after(now, changed)
    assert [(o.title, o.place, o.date) for o in now.findings[R1].outside] == [("AML Act", "", "2019")]
    now = after(now, edit.remove_outside(now, ANNA, requirement="R1", outside=evidence.id))
    assert now.findings[R1].outside == ()


def test_the_state_profile_names_only_treaties_the_checklist_knows() -> None:
    now = after(empty(), edit.describe_state(empty(), ANNA, state=State("Calvara", {"CRC": "1991"})))
    assert now.state.treaties == {"CRC": "1991"}
    with pytest.raises(Refused, match="no treaty XYZ"):
        edit.describe_state(now, ANNA, state=State("Calvara", {"XYZ": ""}))


def test_a_state_without_a_name_is_refused() -> None:
    with pytest.raises(Refused, match="State needs a name"):
        edit.describe_state(empty(), ANNA, state=State(" \x00"))


def test_two_people_who_differ_are_disputed_and_two_who_agree_are_not() -> None:
    now = after(empty(), edit.mark(empty(), ANNA, requirement="R3", criterion="a", mark=Mark.FOUND))
    agreed = after(now, edit.mark(now, BEN, requirement="R3", criterion="b", mark=Mark.FOUND))
    assert agreed.findings[RequirementId("R3")].verdict is Verdict.MET
    disputed = after(agreed, edit.mark(agreed, BEN, requirement="R3", criterion="a", mark=Mark.MISSING))
    finding = disputed.findings[RequirementId("R3")]
    assert finding.verdict is Verdict.DISPUTED
    assert {who: f.marks["a"] for who, f in finding.positions.items()} == {"anna": Mark.FOUND, "ben": Mark.MISSING}


def test_words_of_a_field_are_kept_without_blanks_around_them() -> None:
    now = after(empty(), edit.write(empty(), ANNA, requirement="R1", which=Field.ANALYSIS, text=" It does. \n"))
    assert now.findings[R1].text(Field.ANALYSIS) == "It does."
    assert edit.write(now, ANNA, requirement="R1", which=Field.ANALYSIS, text="It does.") == ()


def test_a_candidate_is_settled_and_a_person_named() -> None:
    settled = edit.settle_candidate(empty(), ANNA, requirement="R1", text=LAW.sha, paragraph=3, accepted=False)
    now = after(empty(), settled)
    assert now.ledger.value(("candidate", "R1", LAW.sha, "3")) is False
    with pytest.raises(Refused, match="needs a written reason"):
        edit.override(now, ANNA, requirement="R1", verdict=Verdict.MET, reason=" \x00")
