"""A place in a treaty as a report prints it: what the checklist says there in words is said in its language."""

import re

from gapanalyzer.wording.language import SOURCE_LANGUAGE, msg, words

_SAID = (
    msg("good practice"),
    msg("first part"),
    msg("second part"),
    msg("chapeau"),
    msg("by analogy"),
    msg("Refugee Convention"),
    msg("ICAO Annex"),
)
_NUMBERED = {"para.": msg("para. {number}"), "ch.": msg("ch. {number}")}
_WORDS = re.compile("|".join(rf"\b{re.escape(one)}" for one in _SAID))
_PARTS = re.compile(rf"\b({'|'.join(map(re.escape, _NUMBERED))}) (\w+)")
_ASIDE = re.compile(r" \(from memory\)")
"""A remark of the authors of the checklist to themselves."""


def pinpoint(written: str, language: str = SOURCE_LANGUAGE) -> str:
    """The place in words of this language: "SOM 6(2)(b), first part" becomes "SOM 6(2)(b), première partie"."""
    say = words(language)
    said = _WORDS.sub(lambda hit: say.say(hit[0]), _ASIDE.sub("", written))
    return _PARTS.sub(lambda hit: say.say(_NUMBERED[hit[1]], number=hit[2]), said)
