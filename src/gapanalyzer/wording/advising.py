"""How strongly a report advises: whole sentences, because no two languages build them alike."""

from gapanalyzer.model.assessment import Strength
from gapanalyzer.wording.language import SOURCE_LANGUAGE, msg, words

_SENTENCES = {
    Strength.SHOULD: msg("The {addressee} should {step}."),
    Strength.ENCOURAGED: msg("The {addressee} is encouraged to {step}."),
    Strength.CONSIDER: msg("The {addressee} should consider the following: {step}."),
    Strength.MAY: msg("The {addressee} may wish to consider the following: {step}."),
}


def advice(strength: Strength, addressee: str, step: str, language: str = SOURCE_LANGUAGE) -> str:
    """One sentence that advises an authority to take a step; the step has no full stop."""
    return words(language).say(_SENTENCES[strength], addressee=addressee, step=step)


def months(number: int, language: str = SOURCE_LANGUAGE) -> str:
    """A time frame, e.g. "12 months"."""
    return words(language).count("{number} month", "{number} months", number)
