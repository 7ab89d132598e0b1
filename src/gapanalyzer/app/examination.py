"""What is worth a look before a report goes out, in whole sentences, for both faces."""

from collections.abc import Mapping

from gapanalyzer import wording
from gapanalyzer.assess.examine import Observation, Rule, Severity, examine
from gapanalyzer.legislation.reading.read_language import language_of
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.wording.scales import Scale

SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "To put right",
    Severity.WARNING: "To look at",
    Severity.NOTE: "To know",
}
"""What each severity is called."""

HEADINGS: Mapping[Rule, str] = {
    Rule.QUOTE_CHANGED: "Quotes that do not stand in the law",
    Rule.NO_QUOTE: "Verdicts without a quote",
    Rule.OVERRIDE_WITHOUT_REASON: "Verdicts of your own without a reason",
    Rule.NOT_APPLICABLE_WITHOUT_REASON: "Not applicable without a reason",
    Rule.DISPUTED: "Disputes without a decision",
    Rule.PLACEHOLDER: "Placeholders left",
    Rule.DRAFT_BRACKET: "Brackets in draft wording",
    Rule.CORE_UNANSWERED: "Core requirements without an answer",
    Rule.GAP_WITHOUT_RECOMMENDATION: "Gaps without a recommendation",
    Rule.RECOMMENDATION_FOR_MET: "Recommendations for what is met",
    Rule.COMMAND_ON_OPTION: "Too strong for the treaty",
    Rule.NO_ADDRESSEE: "Recommendations without an addressee",
    Rule.REPEALED_CITED: "Repealed laws cited",
    Rule.BILL_CITED: "Bills cited as law",
    Rule.WAITING_REVIEW: "Citations waiting for review",
    Rule.DECISION_OVERTAKEN: "Decisions older than what was said since",
    Rule.RATING_OPEN: "Ratings to be chosen",
    Rule.WRONG_LANGUAGE: "Texts in another language than the report",
    Rule.FORMER_TEXT: "Former texts cited",
}
"""What the observations of each rule have in common."""

_SENTENCES: Mapping[Rule, str] = {
    Rule.QUOTE_CHANGED: "The quote “{words}” does not stand in the law at its place; cite it anew.",
    Rule.NO_QUOTE: "The verdict rests on no quote; cite a provision or name evidence outside the laws.",
    Rule.OVERRIDE_WITHOUT_REASON: "The verdict departs from the rule without a reason; write why.",
    Rule.NOT_APPLICABLE_WITHOUT_REASON: "It is said not to apply, without a reason; write why.",
    Rule.DISPUTED: "The assessors have reached different results; decide together.",
    Rule.PLACEHOLDER: "“{words}” is still to be filled in.",
    Rule.DRAFT_BRACKET: "The draft wording still holds “{words}”; settle the words.",
    Rule.CORE_UNANSWERED: "It belongs to the core and is not answered yet.",
    Rule.GAP_WITHOUT_RECOMMENDATION: "A duty is not met in full and nothing is recommended; add a recommendation.",
    Rule.RECOMMENDATION_FOR_MET: "All that it serves is met or does not apply; withdraw it, or say what it serves.",
    Rule.COMMAND_ON_OPTION: "“{words}” is too strong where the treaty leaves a choice; write “may wish to consider”.",
    Rule.NO_ADDRESSEE: "It does not say who should act; name an addressee.",
    Rule.REPEALED_CITED: "{words} is repealed; cite the law in force.",
    Rule.BILL_CITED: "{words} is a bill, not in force; cite the law in force.",
    Rule.WAITING_REVIEW: "{words} was amended and the words cited have changed; settle the citation.",
    Rule.DECISION_OVERTAKEN: "Something was said after the decision; decide again, or confirm it.",
    Rule.RATING_OPEN: "The scale asks whether it is largely or only partially complied with; rate it, with a reason.",
    Rule.WRONG_LANGUAGE: "It is written in {words}, the report is not; translate it.",
    Rule.FORMER_TEXT: "The passage is cited from a former text of {words}; the report says so.",
}
_LONGEST, _LONGER = 80, 160


def observations(
    now: Assessment,
    language: str = "en",
    *,
    scale: Scale = Scale.MET,
    only: frozenset[RequirementId] | None = None,
) -> tuple[Observation, ...]:
    """Every observation on a report in this language, on this scale, over these requirements (all where None)."""
    ratings = scale is Scale.RATINGS
    return examine(now, language=language, language_of=lambda text: language_of((text,)), ratings=ratings, only=only)


def sentence(observation: Observation) -> str:
    """What is observed and what to do next."""
    foreign = observation.rule is Rule.WRONG_LANGUAGE
    words = wording.language_name(observation.words) if foreign else _short(observation.words)
    return _SENTENCES[observation.rule].format(words=words)


def about(now: Assessment, observation: Observation) -> str:
    """What it is about: "SOM 6(1)(a)  Smuggling of migrants", or "Recommendation 7  The Ministry …"."""
    value = next((r for r in now.recommendations if r.id == observation.recommendation), None)
    if value is not None:
        return f"Recommendation {value.number}  {_short(value.text, _LONGER)}"
    requirement = now.checklist.requirement(observation.requirement or "")
    return f"{requirement.pinpoint.split(';')[0]}  {requirement.title}" if requirement else ""


def _short(words: str, longest: int = _LONGEST) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= longest else f"{flat[:longest].rstrip()}…"
