"""The visible sentence that says why a verdict came out."""

from collections.abc import Callable, Mapping

from gapanalyzer.model.assessment import Judgement
from gapanalyzer.wording.codes import verdict
from gapanalyzer.wording.language import SOURCE_LANGUAGE, Words, words


def why(judgement: Judgement, language: str = SOURCE_LANGUAGE, result: str = "") -> str:
    """One sentence for one judgement ("Partly met: b and d are missing."); `result` names it on another scale.

    Raises KeyError for a code that `assess.verdict` does not have.
    """
    return _SENTENCES[judgement.why](words(language), judgement, result or verdict(judgement.verdict, language))


def _context(say: Words, _judgement: Judgement, _result: str) -> str:
    return say.say("Context: shown in the report, not scored.")


def _no_instrument(say: Words, judgement: Judgement, _result: str) -> str:
    treaties = say.either(judgement.instruments)
    return say.say("Not applicable: the State profile does not name {treaties} as binding.", treaties=treaties)


def _nothing_to_assess(say: Words, _judgement: Judgement, _result: str) -> str:
    return say.say("Not assessed: nothing that counts here can be assessed from a text.")


def _open(say: Words, judgement: Judgement, _result: str) -> str:
    considered = judgement.found + judgement.wider + judgement.missing + judgement.open
    keys = say.both(judgement.open)
    return say.count(
        "Not assessed: {number} of {total} criteria is open ({keys}).",
        "Not assessed: {number} of {total} criteria are open ({keys}).",
        len(judgement.open),
        total=len(considered),
        keys=keys,
    )


def _all_found(say: Words, judgement: Judgement, result: str) -> str:
    number = len(judgement.found)
    keys = say.both(judgement.found)
    return say.count("{result}: {keys} is found.", "{result}: {keys} are found.", number, keys=keys, result=result)


def _some_wider(say: Words, judgement: Judgement, result: str) -> str:
    return say.count(
        "{result}: {keys} goes further than the treaty asks.",
        "{result}: {keys} go further than the treaty asks.",
        len(judgement.wider),
        keys=say.both(judgement.wider),
        result=result,
    )


def _missing(say: Words, judgement: Judgement, result: str) -> str:
    number, keys = len(judgement.missing), say.both(judgement.missing)
    return say.count("{result}: {keys} is missing.", "{result}: {keys} are missing.", number, keys=keys, result=result)


def _override(say: Words, judgement: Judgement, result: str) -> str:
    return say.say("{result}, by the assessor's decision: {reason}", result=result, reason=_stopped(judgement.reason))


def _decision(say: Words, judgement: Judgement, result: str) -> str:
    return say.say("{result}, by joint decision: {reason}", result=result, reason=_stopped(judgement.reason))


def _decision_before(say: Words, judgement: Judgement, result: str) -> str:
    return say.say(
        "{result}, by joint decision, before something new was said: {reason}",
        result=result,
        reason=_stopped(judgement.reason),
    )


def _disputed(say: Words, _judgement: Judgement, _result: str) -> str:
    return say.say("Disputed: the assessors have reached different results.")


def _stopped(sentence: str) -> str:
    """The sentence with a full stop, unless it ends in punctuation of its own."""
    bare = sentence.strip()
    return bare if not bare or bare[-1] in ".!?…。؟" else f"{bare}."


_SENTENCES: Mapping[str, Callable[[Words, Judgement, str], str]] = {
    "context": _context,
    "no_instrument": _no_instrument,
    "nothing_to_assess": _nothing_to_assess,
    "open": _open,
    "all_found": _all_found,
    "some_wider": _some_wider,
    "none_found": _missing,
    "some_missing": _missing,
    "override": _override,
    "decision": _decision,
    "decision_before": _decision_before,
    "disputed": _disputed,
}
