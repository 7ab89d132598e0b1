"""Proposed wording: the new text of a provision, compared with its present text where the two are alike."""

from attrs import frozen

from gapanalyzer.model.assessment import Assessment, Recommendation
from gapanalyzer.model.citation import Locator
from gapanalyzer.report.blocks import LOOKS_OF_CHANGES, Content, Run, plain
from gapanalyzer.report.changes import Piece, changes, likeness

_ALIKE = 0.7
"""From this share of common words on, showing changes reads better than showing the new text alone."""


@frozen
class Wording:
    """The paragraphs of a provision as they stand and as they are proposed; none stand where it would be new.

    `language` is that of the law, empty where no law is named.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    language: str


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
    heading = before[:1] if len(before) > 1 and not after[0].startswith(before[0]) else ()
    return Wording(before, heading + after, law.language)


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
