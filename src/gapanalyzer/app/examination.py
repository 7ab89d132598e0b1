"""What is worth a look before a report goes out, and the sentences about it, for both faces."""

from gapanalyzer import wording
from gapanalyzer.assess.examine import Observation, Rule, examine
from gapanalyzer.legislation.reading.read_language import language_of
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.wording.examining import numbered, observed
from gapanalyzer.wording.pinpoints import pinpoint
from gapanalyzer.wording.scales import Scale

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


def sentence(observation: Observation, language: str = "en") -> str:
    """What is observed and what to do next, in a language that has words."""
    foreign = observation.rule is Rule.WRONG_LANGUAGE
    particular = wording.language_name(observation.words, language) if foreign else _short(observation.words)
    return observed(observation.rule, particular, language)


def about(now: Assessment, observation: Observation, language: str = "en") -> str:
    """What it is about: "SOM 6(1)(a)  Smuggling of migrants", or "Recommendation 7  The Ministry …"."""
    value = next((r for r in now.recommendations if r.id == observation.recommendation), None)
    if value is not None:
        return numbered(value.number, _short(value.text, _LONGER), language)
    requirement = now.checklist.requirement(observation.requirement or "")
    if requirement is None:
        return ""
    return f"{pinpoint(requirement.pinpoint.split(';')[0], language)}  {requirement.title.said_in(language)}"


def _short(words: str, longest: int = _LONGEST) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= longest else f"{flat[:longest].rstrip()}…"
