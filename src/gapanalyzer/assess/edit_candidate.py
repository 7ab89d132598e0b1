"""Accepting a found provision: it is remembered and cited in one gesture."""

from gapanalyzer.assess import registers
from gapanalyzer.assess.edit import cite_span, known
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import TextSha
from gapanalyzer.model.ledger import Change, Stamp
from gapanalyzer.model.problem import Refused


def accept_candidate(
    now: Assessment, stamp: Stamp, *, requirement: str, text: TextSha, paragraph: int, last: int
) -> Change:
    """Accept paragraphs `paragraph` to `last` of a text; they are cited as a whole, unless some of them are already."""
    known(now, requirement)
    if text not in now.texts or not 0 <= paragraph <= last < len(now.texts[text].paragraphs):
        raise Refused("That provision is not in the project any more.")
    accepted = now.ledger.say(registers.candidate(requirement, text, paragraph), stamp, value=True)
    held = now.findings[RequirementId(requirement)].citations
    if any(c.text == text and paragraph <= c.paragraph <= last for c in held):
        return accepted
    words = now.texts[text]
    span = words.starts[paragraph], words.starts[last] + len(words.paragraphs[last])
    return (*accepted, *cite_span(now, stamp, requirement, words, span))
