"""Words for codes in a report language."""

from gapanalyzer.wording.advising import advice, months
from gapanalyzer.wording.citing import cite, cite_named
from gapanalyzer.wording.codes import (
    evidence,
    field_name,
    kind,
    mark,
    measure,
    obligation,
    priority,
    status,
    unit,
    verdict,
)
from gapanalyzer.wording.language import Words, language_name, languages, msg, words
from gapanalyzer.wording.reasons import why

__all__ = [
    "Words",
    "advice",
    "cite",
    "cite_named",
    "evidence",
    "field_name",
    "kind",
    "language_name",
    "languages",
    "mark",
    "measure",
    "months",
    "msg",
    "obligation",
    "priority",
    "status",
    "unit",
    "verdict",
    "why",
    "words",
]
