"""The visible sentence that says why a verdict came out."""

from collections.abc import Callable, Mapping

from gapanalyzer.model.assessment import Judgement
from gapanalyzer.wording.codes import verdict
from gapanalyzer.wording.language import SOURCE_LANGUAGE, Words, words


def why(judgement: Judgement, language: str = SOURCE_LANGUAGE) -> str:
    """One sentence for one judgement ("Partly met: b and d are missing.").

    Raises KeyError for a code that `assess.verdict` does not have.
    """
    return _SENTENCES[judgement.why](words(language), judgement)


def _context(say: Words, _judgement: Judgement) -> str:
    return say.say("Context: shown in the report, not scored.")


def _no_instrument(say: Words, judgement: Judgement) -> str:
    treaties = say.either(judgement.instruments)
    return say.say("Not applicable: the State profile does not name {treaties} as binding.", treaties=treaties)


def _nothing_to_assess(say: Words, _judgement: Judgement) -> str:
    return say.say("Not assessed: nothing that counts here can be assessed from a text.")


def _open(say: Words, judgement: Judgement) -> str:
    considered = judgement.found + judgement.wider + judgement.missing + judgement.open
    keys = say.both(judgement.open)
    return say.count(
        "Not assessed: {number} of {total} criteria is open ({keys}).",
        "Not assessed: {number} of {total} criteria are open ({keys}).",
        len(judgement.open),
        total=len(considered),
        keys=keys,
    )


def _all_found(say: Words, judgement: Judgement) -> str:
    number = len(judgement.found)
    return say.count("Met: {keys} is found.", "Met: {keys} are found.", number, keys=say.both(judgement.found))


def _some_wider(say: Words, judgement: Judgement) -> str:
    return say.count(
        "Met (wider): {keys} goes further than the treaty asks.",
        "Met (wider): {keys} go further than the treaty asks.",
        len(judgement.wider),
        keys=say.both(judgement.wider),
    )


def _none_found(say: Words, judgement: Judgement) -> str:
    number = len(judgement.missing)
    return say.count(
        "Not met: {keys} is missing.", "Not met: {keys} are missing.", number, keys=say.both(judgement.missing)
    )


def _some_missing(say: Words, judgement: Judgement) -> str:
    number = len(judgement.missing)
    return say.count(
        "Partly met: {keys} is missing.", "Partly met: {keys} are missing.", number, keys=say.both(judgement.missing)
    )


def _override(say: Words, judgement: Judgement) -> str:
    result = verdict(judgement.verdict, say.language)
    return say.say("{result}, by the assessor's decision: {reason}", result=result, reason=_stopped(judgement.reason))


def _decision(say: Words, judgement: Judgement) -> str:
    result = verdict(judgement.verdict, say.language)
    return say.say("{result}, by joint decision: {reason}", result=result, reason=_stopped(judgement.reason))


def _decision_before(say: Words, judgement: Judgement) -> str:
    result = verdict(judgement.verdict, say.language)
    return say.say(
        "{result}, by joint decision, before something new was said: {reason}",
        result=result,
        reason=_stopped(judgement.reason),
    )


def _disputed(say: Words, _judgement: Judgement) -> str:
    return say.say("Disputed: the assessors have reached different results.")


def _stopped(sentence: str) -> str:
    """The sentence with a full stop, unless it ends in punctuation of its own."""
    bare = sentence.strip()
    return bare if not bare or bare[-1] in ".!?…。؟" else f"{bare}."


_SENTENCES: Mapping[str, Callable[[Words, Judgement], str]] = {
    "context": _context,
    "no_instrument": _no_instrument,
    "nothing_to_assess": _nothing_to_assess,
    "open": _open,
    "all_found": _all_found,
    "some_wider": _some_wider,
    "none_found": _none_found,
    "some_missing": _some_missing,
    "override": _override,
    "decision": _decision,
    "decision_before": _decision_before,
    "disputed": _disputed,
}
