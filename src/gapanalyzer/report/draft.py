"""Proposed wording: the new text of a provision, compared with its present text where the two are alike."""

import re

from attrs import frozen

from gapanalyzer.model.assessment import Assessment, Recommendation
from gapanalyzer.model.citation import Locator
from gapanalyzer.report.blocks import LOOKS_OF_CHANGES, Content, Run, plain
from gapanalyzer.report.changes import Piece, changes, likeness

_ALIKE = 0.7
"""From this share of common words on, showing changes reads better than showing the new text alone."""
_RELATED = 0.4
"""From this share on, a proposal is taken for a new text of the provision."""
_ANNOUNCES = (":", "\uff1a")
_LABEL = re.compile(r"\(\w+\)|\D{0,20}\d+\w*")


@frozen
class Wording:
    """The paragraphs of a provision as they stand and as they are proposed; none stand where it would be new.

    `replaces` says that the proposal is a new text of the provision; else it is an instruction ("after section 4 the
    following is inserted:") or speaks of other provisions too. `language` is that of the law, empty without one.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    language: str
    replaces: bool = True


def wording_of(now: Assessment, recommendation: Recommendation) -> Wording:
    """The draft beside the provision it is about; a heading that the draft does not repeat stays as it is."""
    law = now.law_by_id.get(recommendation.law) if recommendation.law else None
    after = tuple(line.strip() for line in recommendation.draft.splitlines() if line.strip())
    if law is None or not after:
        return Wording((), after, "")
    text = now.text_of(law)
    provision = Locator.read(recommendation.locator).find(text) if recommendation.locator.strip() else None
    if provision is None:
        return Wording((), after, law.language)
    before = text.paragraphs[provision.first : provision.last + 1]
    replaces = _replaces(before, after)
    heading = before[:1] if replaces and len(before) > 1 and not _begins_alike(before[0], after[0]) else ()
    return Wording(before, heading + after, law.language, replaces)


def _replaces(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether a proposal is a text of this provision: it begins with its number, or most of its words are there."""
    if after[0].endswith(_ANNOUNCES) and not any(text.endswith(_ANNOUNCES) for text in before[:2]):
        return False
    if any(_begins_alike(text, after[0]) for text in before[:2]):
        return True
    return likeness("\n".join(before), "\n".join(after)) >= _RELATED


def _begins_alike(one: str, other: str) -> bool:
    label, another = _LABEL.match(one), _LABEL.match(other)
    return other.startswith(one) or bool(label and another and label[0] == another[0])


def proposed(now: Assessment, recommendation: Recommendation) -> list[Content]:
    """The lines of the proposal; insertions and deletions are marked against the provision it is about."""
    wording = wording_of(now, recommendation)
    before, after = wording.before, wording.after
    if before and before[0] == after[0] and len(after) > 1:
        before, after = before[1:], after[1:]
    if likeness("\n".join(before), "\n".join(after)) < _ALIKE:
        return [plain(line) for line in after]
    lines = changes(before, after)
    return [tuple(map(_run, line.pieces)) for line in lines if any(piece.text.strip() for piece in line.pieces)]


def _run(piece: Piece) -> Run:
    return Run(piece.text, LOOKS_OF_CHANGES[piece.fate])
