"""What is worth a look before a report goes out: rules over a whole assessment, which never block anything."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from attrs import frozen

from gapanalyzer.assess.examine_signs import bracket_in, command_in, placeholder_in, unquoted
from gapanalyzer.assess.review import reviews
from gapanalyzer.assess.verdict import Why
from gapanalyzer.model.assessment import (
    Assessment,
    Field,
    Finding,
    Mark,
    Recommendation,
    RecommendationId,
    Verdict,
)
from gapanalyzer.model.checklist import Requirement, RequirementId
from gapanalyzer.model.citation import Citation, CitationId
from gapanalyzer.model.instrument import Status

LanguageOf = Callable[[str], str]
"""Guesses the code of the language a text is written in; empty where it cannot be told."""

Waiting = frozenset[tuple[RequirementId, CitationId]]
"""Citations that an amendment left for a person to look at."""


class Severity(StrEnum):
    """How much it matters."""

    ERROR = "error"
    """The report would say something that is wrong or unfinished."""
    WARNING = "warning"
    """Most likely forgotten."""
    NOTE = "note"
    """May well be meant."""


class Rule(StrEnum):
    """What was observed."""

    QUOTE_CHANGED = "quote_changed"
    NO_QUOTE = "no_quote"
    OVERRIDE_WITHOUT_REASON = "override_without_reason"
    NOT_APPLICABLE_WITHOUT_REASON = "not_applicable_without_reason"
    DISPUTED = "disputed"
    PLACEHOLDER = "placeholder"
    DRAFT_BRACKET = "draft_bracket"
    CORE_UNANSWERED = "core_unanswered"
    GAP_WITHOUT_RECOMMENDATION = "gap_without_recommendation"
    RECOMMENDATION_FOR_MET = "recommendation_for_met"
    COMMAND_ON_OPTION = "command_on_option"
    NO_ADDRESSEE = "no_addressee"
    REPEALED_CITED = "repealed_cited"
    BILL_CITED = "bill_cited"
    WAITING_REVIEW = "waiting_review"
    DECISION_OVERTAKEN = "decision_overtaken"
    RATING_OPEN = "rating_open"
    WRONG_LANGUAGE = "wrong_language"
    FORMER_TEXT = "former_text"


SEVERITIES: Mapping[Rule, Severity] = {
    Rule.QUOTE_CHANGED: Severity.ERROR,
    Rule.NO_QUOTE: Severity.ERROR,
    Rule.OVERRIDE_WITHOUT_REASON: Severity.ERROR,
    Rule.NOT_APPLICABLE_WITHOUT_REASON: Severity.ERROR,
    Rule.DISPUTED: Severity.ERROR,
    Rule.PLACEHOLDER: Severity.ERROR,
    Rule.DRAFT_BRACKET: Severity.ERROR,
    Rule.CORE_UNANSWERED: Severity.WARNING,
    Rule.GAP_WITHOUT_RECOMMENDATION: Severity.WARNING,
    Rule.RECOMMENDATION_FOR_MET: Severity.WARNING,
    Rule.COMMAND_ON_OPTION: Severity.WARNING,
    Rule.NO_ADDRESSEE: Severity.WARNING,
    Rule.REPEALED_CITED: Severity.WARNING,
    Rule.BILL_CITED: Severity.WARNING,
    Rule.WAITING_REVIEW: Severity.WARNING,
    Rule.DECISION_OVERTAKEN: Severity.WARNING,
    Rule.RATING_OPEN: Severity.WARNING,
    Rule.WRONG_LANGUAGE: Severity.WARNING,
    Rule.FORMER_TEXT: Severity.NOTE,
}


class Spot(StrEnum):
    """Where on a requirement, or in a recommendation, a person can put it right."""

    CRITERIA = "criteria"
    VERDICT = "verdict"
    CITATIONS = "citations"
    OUTSIDE = "outside"
    ANALYSIS = "analysis"
    GOOD_PRACTICE = "good_practice"
    ASSISTANCE_NEED = "assistance_need"
    RECOMMENDATIONS = "recommendations"
    TEXT = "text"
    ADDRESSEE = "addressee"
    TIME_FRAME = "time_frame"
    DRAFT = "draft"


@frozen
class Observation:
    """One thing to look at. `words` is its particular: the words, the law's short name or the language's code."""

    rule: Rule
    spot: Spot
    requirement: RequirementId | None = None
    recommendation: RecommendationId | None = None
    citation: CitationId | None = None
    words: str = ""

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return SEVERITIES[self.rule]


_SUPPORTED = frozenset({Verdict.MET, Verdict.MET_WIDER, Verdict.PARTLY})
"""Verdicts that say the law holds something."""
_GAPS = frozenset({Verdict.PARTLY, Verdict.NOT_MET})
_DONE = frozenset({Verdict.MET, Verdict.NOT_APPLICABLE})
_REASONED = frozenset({Why.OVERRIDE, Why.DECISION, Why.DECISION_BEFORE})
_PRINTED = (Field.ANALYSIS, Field.GOOD_PRACTICE, Field.ASSISTANCE_NEED)
_UNSETTLED = {Status.REPEALED: Rule.REPEALED_CITED, Status.BILL: Rule.BILL_CITED}


def _unknown(_text: str) -> str:
    """Nothing is known of any language."""
    return ""


def examine(
    now: Assessment,
    *,
    language: str = "en",
    language_of: LanguageOf = _unknown,
    ratings: bool = False,
    only: frozenset[RequirementId] | None = None,
) -> tuple[Observation, ...]:
    """Every observation, the gravest kind first, within a kind in the order of the checklist.

    `language` is the report's, `ratings` whether its scale asks for ratings, `only` the requirements it will hold
    (all of them where None).
    """
    asked = [r for r in now.checklist.requirements if only is None or r.id in only]
    advice = [r for r in now.recommendations if only is None or only.intersection(r.serves)]
    waiting = frozenset((r.requirement, r.citation) for r in reviews(now))
    found = [o for requirement in asked for o in _of_requirement(now, requirement, waiting)]
    found += [o for recommendation in advice for o in _of_recommendation(now, recommendation)]
    found += _unrated(now, asked) if ratings else ()
    found += _foreign(now, asked, advice, language, language_of)
    order = list(SEVERITIES)
    return tuple(sorted(found, key=lambda o: order.index(o.rule)))


def _of_requirement(now: Assessment, requirement: Requirement, waiting: Waiting) -> Iterator[Observation]:
    finding = now.finding(requirement)
    yield from _verdict(now, requirement, finding)
    yield from _reasons(finding)
    yield from _cited(now, finding, waiting)
    yield from _left(finding)


def _verdict(now: Assessment, requirement: Requirement, finding: Finding) -> Iterator[Observation]:
    here, verdict = requirement.id, finding.verdict
    if verdict in _SUPPORTED and not finding.citations and not finding.outside:
        yield Observation(Rule.NO_QUOTE, Spot.CITATIONS, here)
    if verdict in _GAPS and requirement.level.is_duty and not now.serving[here]:
        yield Observation(Rule.GAP_WITHOUT_RECOMMENDATION, Spot.RECOMMENDATIONS, here)
    if verdict is Verdict.NOT_ASSESSED and requirement.core and None in finding.marks.values():
        yield Observation(Rule.CORE_UNANSWERED, Spot.CRITERIA, here)
    if verdict is Verdict.DISPUTED:
        yield Observation(Rule.DISPUTED, Spot.VERDICT, here)
    if finding.judgement.why == Why.DECISION_BEFORE:
        yield Observation(Rule.DECISION_OVERTAKEN, Spot.VERDICT, here)


def _unrated(now: Assessment, asked: list[Requirement]) -> Iterator[Observation]:
    """Where a scale asks how grave a gap is and nobody has said it, or not all the same."""
    for requirement in asked:
        finding = now.finding(requirement)
        if finding.verdict is Verdict.PARTLY and finding.rated is None:
            yield Observation(Rule.RATING_OPEN, Spot.VERDICT, requirement.id)


def _reasons(finding: Finding) -> Iterator[Observation]:
    judgement = finding.judgement
    if judgement.why in _REASONED and not judgement.reason.strip():
        unreasoned = judgement.verdict is Verdict.NOT_APPLICABLE
        rule = Rule.NOT_APPLICABLE_WITHOUT_REASON if unreasoned else Rule.OVERRIDE_WITHOUT_REASON
        yield Observation(rule, Spot.VERDICT, finding.requirement)


def _cited(now: Assessment, finding: Finding, waiting: Waiting) -> Iterator[Observation]:
    for citation in finding.citations:
        here = finding.requirement, None, citation.id
        law = now.law_by_text.get(citation.text)
        if law is None or not _stands(now, citation):
            yield Observation(Rule.QUOTE_CHANGED, Spot.CITATIONS, *here, citation.quote)
            continue
        if rule := _UNSETTLED.get(law.status):
            yield Observation(rule, Spot.CITATIONS, *here, law.short)
        if (finding.requirement, citation.id) in waiting:
            yield Observation(Rule.WAITING_REVIEW, Spot.CITATIONS, *here, law.short)
        elif citation.text != law.text:
            yield Observation(Rule.FORMER_TEXT, Spot.CITATIONS, *here, law.short)


def _stands(now: Assessment, citation: Citation) -> bool:
    text = now.texts.get(citation.text)
    return text is not None and citation.stands_in(text)


def _left(finding: Finding) -> Iterator[Observation]:
    """Placeholders in what is printed about a requirement."""
    printed = [(Spot(field.value), finding.text(field)) for field in _PRINTED]
    printed += [(Spot.VERDICT, finding.judgement.reason), (Spot.VERDICT, finding.rated.reason if finding.rated else "")]
    printed += [(Spot.OUTSIDE, f"{o.title} {o.place} {o.date}") for o in finding.outside]
    for spot, text in printed:
        if left := placeholder_in(text):
            yield Observation(Rule.PLACEHOLDER, spot, finding.requirement, words=left)


def _of_recommendation(now: Assessment, value: Recommendation) -> Iterator[Observation]:
    served = [now.checklist.by_id[r] for r in value.serves if r in now.checklist.by_id]
    here = served[0].id if served else None, value.id, None
    if served and not any(r.level.is_duty for r in served) and (word := command_in(value.text)):
        yield Observation(Rule.COMMAND_ON_OPTION, Spot.TEXT, *here, word)
    if served and all(_needs_nothing(now.finding(r)) for r in served):
        yield Observation(Rule.RECOMMENDATION_FOR_MET, Spot.TEXT, *here)
    if not value.addressee.strip():
        yield Observation(Rule.NO_ADDRESSEE, Spot.ADDRESSEE, *here)
    if bracket := bracket_in(value.draft):
        yield Observation(Rule.DRAFT_BRACKET, Spot.DRAFT, *here, bracket)
    texts = (Spot.TEXT, value.text), (Spot.ADDRESSEE, value.addressee), (Spot.TIME_FRAME, value.time_frame)
    for spot, text in (*texts, (Spot.DRAFT, value.draft)):
        if left := placeholder_in(text, brackets=spot is not Spot.DRAFT):
            yield Observation(Rule.PLACEHOLDER, spot, *here, left)


def _needs_nothing(finding: Finding) -> bool:
    """Whether it is met in every element; one that only good practice asks for may still be recommended."""
    return finding.verdict in _DONE and Mark.MISSING not in finding.marks.values()


def _foreign(
    now: Assessment, asked: list[Requirement], advice: list[Recommendation], language: str, language_of: LanguageOf
) -> Iterator[Observation]:
    """Words printed as the writer's own in another language than the report's; quotations stay in the law's."""
    for requirement in asked:
        for field in _PRINTED:
            said = language_of(unquoted(now.finding(requirement).text(field)))
            if said and said != language:
                yield Observation(Rule.WRONG_LANGUAGE, Spot(field.value), requirement.id, words=said)
    for value in advice:
        said = language_of(unquoted(value.text))
        if said and said != language:
            here = next((r for r in value.serves if r in now.checklist.by_id), None)
            yield Observation(Rule.WRONG_LANGUAGE, Spot.TEXT, here, value.id, words=said)
