"""Results on the scale a report is written in: met / partly / not met, yes / in part / no, or C / LC / PC / NC."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from attrs import frozen

from gapanalyzer.model.assessment import Finding, Rating, Verdict
from gapanalyzer.wording.codes import verdict
from gapanalyzer.wording.language import SOURCE_LANGUAGE, Words, msg, words


class Scale(StrEnum):
    """Three renderings of the same verdicts; none of them is a percentage."""

    MET = "met"
    YES = "yes"
    RATINGS = "ratings"


@frozen
class Grade:
    """A result as one scale knows it; `asks` says that the scale wants a rating of it, which may not be given yet."""

    verdict: Verdict
    rating: Rating | None = None
    asks: bool = False


_YES = {
    Verdict.MET: msg("Yes"),
    Verdict.MET_WIDER: msg("Yes, and wider"),
    Verdict.PARTLY: msg("Yes, in part"),
    Verdict.NOT_MET: msg("No"),
}
_CODES = {Verdict.MET: msg("C"), Verdict.MET_WIDER: msg("C (wider)"), Verdict.NOT_MET: msg("NC")}
_RATINGS = {Rating.LARGELY: msg("LC"), Rating.PARTIALLY: msg("PC"), None: msg("PC or LC")}


def grade(scale: Scale, code: Verdict, rating: Rating | None = None) -> Grade:
    """A verdict on a scale; the rating counts only on the scale that asks for it, and only of what is partly met."""
    asks = scale is Scale.RATINGS and code is Verdict.PARTLY
    return Grade(code, rating if asks else None, asks)


def graded(scale: Scale, finding: Finding) -> Grade:
    """A finding on a scale."""
    return grade(scale, finding.verdict, finding.rated.rating if finding.rated else None)


def grades(scale: Scale, verdicts: tuple[Verdict, ...] = tuple(Verdict)) -> tuple[Grade, ...]:
    """Every grade these verdicts can have on a scale, in their order."""
    found: list[Grade] = []
    for code in verdicts:
        split = grade(scale, code).asks
        found += [Grade(code, rating, asks=True) for rating in _RATINGS] if split else [Grade(code)]
    return tuple(found)


def result(scale: Scale, found: Grade, language: str = SOURCE_LANGUAGE) -> str:
    """What a grade is called on a scale: "Partly met", "Yes, in part", "LC"."""
    say = words(language)
    if found.asks:
        return say.say(_RATINGS[found.rating])
    own = {Scale.YES: _YES, Scale.RATINGS: _CODES}.get(scale, {}).get(found.verdict)
    return say.say(own) if own else verdict(found.verdict, language)


def result_inside(scale: Scale, found: Grade, language: str = SOURCE_LANGUAGE) -> str:
    """The same inside a sentence: "partly met"; codes of letters stay as they are."""
    said = result(scale, found, language)
    coded = scale is Scale.RATINGS and (found.asks or found.verdict in _CODES)
    return said if coded else said[:1].lower() + said[1:]


def result_counted(scale: Scale, found: Grade, number: int, language: str = SOURCE_LANGUAGE) -> str:
    """How many requirements have a grade, inside a sentence, with its words in the right number: "27 met"."""
    say = words(language)
    if found.asks or found.verdict in {Scale.YES: _YES, Scale.RATINGS: _CODES}.get(scale, {}):
        return f"{number} {result_inside(scale, found, language)}"
    return _COUNTED[found.verdict](say, number)


_COUNTED: Mapping[Verdict, Callable[[Words, int], str]] = {
    Verdict.MET: lambda say, n: say.count("{number} met", "{number} met", n),
    Verdict.MET_WIDER: lambda say, n: say.count("{number} met (wider)", "{number} met (wider)", n),
    Verdict.PARTLY: lambda say, n: say.count("{number} partly met", "{number} partly met", n),
    Verdict.NOT_MET: lambda say, n: say.count("{number} not met", "{number} not met", n),
    Verdict.NOT_ASSESSED: lambda say, n: say.count("{number} not assessed", "{number} not assessed", n),
    Verdict.NOT_APPLICABLE: lambda say, n: say.count("{number} not applicable", "{number} not applicable", n),
    Verdict.DISPUTED: lambda say, n: say.count("{number} disputed", "{number} disputed", n),
    Verdict.CONTEXT: lambda say, n: say.count("{number} for context", "{number} for context", n),
}
