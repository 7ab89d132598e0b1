"""One seeded project per rule: each fires its rule, where and about what it should, and nothing else."""

from collections.abc import Callable

import pytest
from attrs import evolve

from gapanalyzer.assess import edit, registers
from gapanalyzer.assess.edit_amend import amend_law, to_carry
from gapanalyzer.assess.edit_decide import decide
from gapanalyzer.assess.edit_rate import rate
from gapanalyzer.assess.examine import SEVERITIES, Observation, Rule, Severity, Spot, examine
from gapanalyzer.assess.view import assess
from gapanalyzer.model.amendment import Carried, Outcome
from gapanalyzer.model.assessment import Assessment, Field, Mark, Rating, Recommendation, RecommendationId, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import LawText, Status
from gapanalyzer.model.ledger import Change, Stamp
from tests.builders import ANNA, BEN, LAW, after, empty

R1, R3 = RequirementId("R1"), RequirementId("R3")
NEW = LawText(tuple(line.replace("by fine", "by a fine of 100 units") for line in LAW.paragraphs))


def marked(now: Assessment, requirement: str, marks: str, who: Stamp = ANNA) -> Assessment:
    """The criteria of a requirement answered in their order, "+" found and "-" missing."""
    for key, sign in zip("abc", marks, strict=False):
        said = Mark.FOUND if sign == "+" else Mark.MISSING
        now = after(now, edit.mark(now, who, requirement=requirement, criterion=key, mark=said))
    return now


def cite(now: Assessment, requirement: str) -> Assessment:
    """The fine is cited."""
    start = LAW.joined.index("by fine")
    end = start + len("by fine")
    return after(now, edit.cite(now, ANNA, requirement=requirement, law=now.laws[0].id, start=start, end=end))


def recommend(
    now: Assessment,
    serves: str = "R1",
    *,
    text: str = "The ministry should add the offence.",
    addressee: str = "Ministry of Justice",
    draft: str = "",
) -> Assessment:
    """One recommendation, complete unless told otherwise."""
    made = Recommendation(RecommendationId(""), 0, text, (RequirementId(serves),), addressee=addressee, draft=draft)
    return after(now, edit.recommend(now, ANNA, recommendation=made))


@pytest.fixture
def clean() -> Assessment:
    """The core is answered and quoted; R1 has a gap in good practice and a recommendation for it."""
    now = empty()
    now = after(now, edit.add_law(now, ANNA, text=LAW, title="Penal Code", short="PC", language="en"))
    for requirement, marks in (("R1", "++-"), ("R5", "+")):
        now = cite(marked(now, requirement, marks), requirement)
    return recommend(now)


def say(now: Assessment, *changes: Change) -> Assessment:
    for change in changes:
        now = after(now, change)
    return now


def overridden(now: Assessment, verdict: Verdict) -> Assessment:
    """As a file made elsewhere could say it; the window refuses it."""
    body = {"verdict": verdict, "reason": " "}
    return say(now, now.ledger.say(registers.override("anna", "R1"), ANNA, body))


def status(now: Assessment, said: Status) -> Assessment:
    return say(now, edit.change_law(now, ANNA, law=now.laws[0].id, status=said))


def written(now: Assessment, text: str) -> Assessment:
    return say(now, edit.write(now, ANNA, requirement="R1", which=Field.ANALYSIS, text=text))


def amended(now: Assessment, *, reviewed: bool) -> Assessment:
    """The law has a new text in which the fine reads otherwise."""
    law = now.laws[0]
    found = [c for cited in to_carry(now, law).values() for c in cited]
    carried = [Carried(c, Outcome.REWORDED, 0.5, None, "", "") for c in found] if reviewed else []
    change = amend_law(now, ANNA, law=law.id, text=NEW, carried=carried)
    return assess(now.ledger.after(change), now.checklist, {LAW.sha: LAW, NEW.sha: NEW})


def decided_before(now: Assessment) -> Assessment:
    now = say(now, decide(now, ANNA, requirement="R1", verdict=Verdict.MET, reason="Agreed at the workshop."))
    return marked(now, "R1", "-", BEN)


def misquoted(now: Assessment) -> Assessment:
    """A citation whose words are not those of the law at its place."""
    about = next(iter(now.ledger.below(registers.CITATION)))
    return say(now, now.ledger.say(about, ANNA, {**now.ledger.value(about), "quote": "by death"}))


def met_in_full(now: Assessment) -> Assessment:
    return marked(now, "R1", "+++")


SEEDS: dict[Rule, tuple[Callable[[Assessment], Assessment], Spot, str]] = {
    Rule.QUOTE_CHANGED: (misquoted, Spot.CITATIONS, "by death"),
    Rule.NO_QUOTE: (lambda now: marked(now, "R3", "++"), Spot.CITATIONS, ""),
    Rule.OVERRIDE_WITHOUT_REASON: (lambda now: overridden(now, Verdict.PARTLY), Spot.VERDICT, ""),
    Rule.NOT_APPLICABLE_WITHOUT_REASON: (lambda now: overridden(now, Verdict.NOT_APPLICABLE), Spot.VERDICT, ""),
    Rule.DISPUTED: (lambda now: marked(now, "R1", "-", BEN), Spot.VERDICT, ""),
    Rule.PLACEHOLDER: (lambda now: written(now, "See article XX of the code."), Spot.ANALYSIS, "XX"),
    Rule.DRAFT_BRACKET: (lambda now: recommend(now, draft="A fine of [amount] units."), Spot.DRAFT, "[amount]"),
    Rule.CORE_UNANSWERED: (
        lambda now: say(now, edit.mark(now, ANNA, requirement="R1", criterion="a", mark=None)),
        Spot.CRITERIA,
        "",
    ),
    Rule.GAP_WITHOUT_RECOMMENDATION: (lambda now: marked(now, "R5", "-"), Spot.RECOMMENDATIONS, ""),
    Rule.RECOMMENDATION_FOR_MET: (met_in_full, Spot.TEXT, ""),
    Rule.COMMAND_ON_OPTION: (
        lambda now: recommend(now, "R3", text="The ministry must train its staff."), Spot.TEXT, "must",
    ),
    Rule.NO_ADDRESSEE: (lambda now: recommend(now, addressee="  "), Spot.ADDRESSEE, ""),
    Rule.WRONG_LANGUAGE: (lambda now: written(now, "La ley no lo dice."), Spot.ANALYSIS, "es"),
    Rule.DECISION_OVERTAKEN: (decided_before, Spot.VERDICT, ""),
}  # fmt: skip
WHOLE_LAW: dict[Rule, tuple[Callable[[Assessment], Assessment], str]] = {
    Rule.REPEALED_CITED: (lambda now: status(now, Status.REPEALED), "PC"),
    Rule.BILL_CITED: (lambda now: status(now, Status.BILL), "PC"),
    Rule.WAITING_REVIEW: (lambda now: amended(now, reviewed=True), "PC"),
    Rule.FORMER_TEXT: (lambda now: amended(now, reviewed=False), "PC"),
}
"""What is wrong with a law is wrong with both citations of it."""


def language_of(text: str) -> str:
    return "es" if "ley" in text else "en" if text.strip() else ""


def looked(now: Assessment) -> tuple[Observation, ...]:
    return examine(now, language_of=language_of)


def test_every_rule_has_a_seed_and_a_severity() -> None:
    assert {*SEEDS, *WHOLE_LAW, Rule.RATING_OPEN} == set(Rule) == set(SEVERITIES)


def test_a_clean_project_is_passed_over_in_silence(clean: Assessment) -> None:
    assert looked(clean) == ()


@pytest.mark.parametrize("rule", SEEDS)
def test_each_seed_fires_its_rule_and_no_other(clean: Assessment, rule: Rule) -> None:
    seed, spot, words = SEEDS[rule]
    assert [(o.rule, o.spot, o.words) for o in looked(seed(clean))] == [(rule, spot, words)]


@pytest.mark.parametrize("rule", WHOLE_LAW)
def test_what_is_wrong_with_a_law_is_said_of_each_citation(clean: Assessment, rule: Rule) -> None:
    seed, words = WHOLE_LAW[rule]
    found = looked(seed(clean))
    assert [(o.rule, o.spot, o.words) for o in found] == [(rule, Spot.CITATIONS, words)] * 2
    assert {(o.requirement, o.citation) for o in found} == {
        (r, c.id) for r, finding in clean.findings.items() for c in finding.citations
    }


def test_a_rating_is_asked_for_only_where_the_scale_asks(clean: Assessment) -> None:
    now = recommend(marked(clean, "R1", "+-"))
    assert looked(now) == ()
    assert examine(now, ratings=True) == (Observation(Rule.RATING_OPEN, Spot.VERDICT, R1),)
    rated = say(now, rate(now, ANNA, requirement="R1", rating=Rating.LARGELY, reason="A detail is missing."))
    assert examine(rated, ratings=True) == ()


def test_a_recommendation_is_named_with_the_requirement_it_serves(clean: Assessment) -> None:
    now = recommend(clean, "R3", addressee="")
    assert looked(now) == (Observation(Rule.NO_ADDRESSEE, Spot.ADDRESSEE, R3, now.recommendations[-1].id),)


def test_the_gravest_come_first_and_each_kind_stays_in_the_order_of_the_checklist() -> None:
    now = marked(marked(empty(), "R3", "++"), "R1", "--")
    found = examine(now)
    assert [(o.rule, o.requirement) for o in found] == [
        (Rule.NO_QUOTE, R3),
        (Rule.CORE_UNANSWERED, "R5"),
        (Rule.GAP_WITHOUT_RECOMMENDATION, R1),
    ]
    assert [o.severity for o in found] == [Severity.ERROR, Severity.WARNING, Severity.WARNING]


def test_evidence_outside_the_laws_stands_for_a_quote(clean: Assessment) -> None:
    now = marked(clean, "R3", "++")
    assert looked(say(now, edit.add_outside(now, ANNA, requirement="R3", title="Circular 4", place="", date=""))) == ()


def test_only_the_requirements_of_the_report_are_examined(clean: Assessment) -> None:
    now = recommend(marked(clean, "R3", "++"), "R3", addressee="")
    assert examine(now, only=frozenset({R1})) == ()
    assert {o.requirement for o in examine(now, only=frozenset({R3}))} == {R3}


def test_a_command_is_in_order_where_one_of_the_requirements_served_is_a_duty(clean: Assessment) -> None:
    value = clean.recommendations[0]
    shared = evolve(value, text="The ministry must act.", serves=(R3, R1))
    assert looked(say(clean, edit.recommend(clean, ANNA, recommendation=shared))) == ()


def test_quotations_may_hold_any_language_and_any_bracket(clean: Assessment) -> None:
    assert looked(written(clean, "The code says: “la ley […] XX”. It is enough.")) == ()


def test_the_demonstration_of_silence_holds_for_a_report_in_the_language_of_the_texts_only(clean: Assessment) -> None:
    rules = {o.rule for o in examine(clean, language="fr", language_of=language_of)}
    assert rules == {Rule.WRONG_LANGUAGE}
