"""What the examination observed, in words: severities, what the observations of a rule share, and what to do."""

from collections.abc import Mapping

from gapanalyzer.wording.language import SOURCE_LANGUAGE, msg, words

_SEVERITIES: Mapping[str, str] = {
    "error": msg("To put right"),
    "warning": msg("To look at"),
    "note": msg("To know"),
}
_HEADINGS: Mapping[str, str] = {
    "quote_changed": msg("Quotes that do not stand in the law"),
    "no_quote": msg("Verdicts without a quote"),
    "override_without_reason": msg("Verdicts of your own without a reason"),
    "not_applicable_without_reason": msg("Not applicable without a reason"),
    "disputed": msg("Disputes without a decision"),
    "placeholder": msg("Placeholders left"),
    "draft_bracket": msg("Brackets in draft wording"),
    "core_unanswered": msg("Core requirements without an answer"),
    "gap_without_recommendation": msg("Gaps without a recommendation"),
    "recommendation_for_met": msg("Recommendations for what is met"),
    "command_on_option": msg("Too strong for the treaty"),
    "no_addressee": msg("Recommendations without an addressee"),
    "repealed_cited": msg("Repealed laws cited"),
    "bill_cited": msg("Bills cited as law"),
    "waiting_review": msg("Citations waiting for review"),
    "decision_overtaken": msg("Decisions older than what was said since"),
    "rating_open": msg("Ratings to be chosen"),
    "wrong_language": msg("Texts in another language than the report"),
    "former_text": msg("Former texts cited"),
}
_SENTENCES: Mapping[str, str] = {
    "quote_changed": msg("The quote “{words}” does not stand in the law at its place; cite it anew."),
    "no_quote": msg("The verdict rests on no quote; cite a provision or name evidence outside the laws."),
    "override_without_reason": msg("The verdict departs from the rule without a reason; write why."),
    "not_applicable_without_reason": msg("It is said not to apply, without a reason; write why."),
    "disputed": msg("The assessors have reached different results; decide together."),
    "placeholder": msg("“{words}” is still to be filled in."),
    "draft_bracket": msg("The draft wording still holds “{words}”; settle the words."),
    "core_unanswered": msg("It belongs to the core and is not answered yet."),
    "gap_without_recommendation": msg("A duty is not met in full and nothing is recommended; add a recommendation."),
    "recommendation_for_met": msg("All that it serves is met or does not apply; withdraw it, or say what it serves."),
    "command_on_option": msg("“{words}” is too strong where the treaty leaves a choice; write “may wish to consider”."),
    "no_addressee": msg("It does not say who should act; name an addressee."),
    "repealed_cited": msg("{words} is repealed; cite the law in force."),
    "bill_cited": msg("{words} is a bill, not in force; cite the law in force."),
    "waiting_review": msg("{words} was amended and the words cited have changed; settle the citation."),
    "decision_overtaken": msg("Something was said after the decision; decide again, or confirm it."),
    "rating_open": msg("The scale asks whether it is largely or only partially complied with; rate it, with a reason."),
    "wrong_language": msg("It is written in {words}, the report is not; translate it."),
    "former_text": msg("The passage is cited from a former text of {words}; the report says so."),
}


def severity_name(code: str, language: str = SOURCE_LANGUAGE) -> str:
    """What a severity is called, e.g. "To put right"; raises KeyError for a code unknown to `assess.examine`."""
    return words(language).say(_SEVERITIES[code])


def rule_name(code: str, language: str = SOURCE_LANGUAGE) -> str:
    """What the observations of a rule have in common, e.g. "Verdicts without a quote"."""
    return words(language).say(_HEADINGS[code])


def observed(code: str, particular: str, language: str = SOURCE_LANGUAGE) -> str:
    """What a rule observed and what to do next; the particular is the words, the law or the language it is about."""
    return words(language).say(_SENTENCES[code], words=particular)


def numbered(number: int, text: str, language: str = SOURCE_LANGUAGE) -> str:
    """A recommendation by its number and how it begins, e.g. "Recommendation 7  The Ministry should"."""
    return words(language).say("Recommendation {number}", number=number) + f"  {text}"


def in_all(number: int, language: str = SOURCE_LANGUAGE) -> str:
    """How much was observed, in one sentence."""
    say = words(language)
    if not number:
        return say.say("Nothing was found to look at.")
    return say.count("{number} observation.", "{number} observations.", number)
