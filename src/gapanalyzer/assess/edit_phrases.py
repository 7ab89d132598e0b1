"""Edits of what is looked for: a person's own phrases for a requirement, in one language."""

import re

from gapanalyzer.assess import registers
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.ledger import Change, Stamp
from gapanalyzer.model.problem import Refused
from gapanalyzer.model.text import one_line

_LANGUAGE = re.compile(r"(?:[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)?")
_LONGEST = 200


def set_phrases(now: Assessment, stamp: Stamp, *, requirement: str, language: str, phrases: tuple[str, ...]) -> Change:
    """Say which phrases, besides the checklist's, are looked for in laws of a language; none takes them back.

    `language` is a code such as es (its region does not matter), empty for laws whose language is not known.
    """
    if now.checklist.requirement(requirement) is None:
        raise Refused(f"The checklist has no requirement {requirement}; choose one of its ids, such as SOM-6.1a.")
    code = language.strip().casefold()
    if not _LANGUAGE.fullmatch(code):
        raise Refused(f"“{language}” is no code of a language; write one such as es or sw.")
    said = list(dict.fromkeys(filter(None, map(one_line, phrases))))
    long = next((phrase for phrase in said if len(phrase) > _LONGEST), None)
    if long is not None:
        raise Refused(f"“{long[:40]}…” is longer than {_LONGEST} characters; look for a few words of it.")
    return now.ledger.say(registers.phrase(requirement, re.split("[-_]", code)[0]), stamp, said or None)
