"""Proposed wording: the new text of a provision, compared with its present text where the two are alike."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from gapanalyzer.model.assessment import Assessment, Recommendation
from gapanalyzer.model.citation import Locator
from gapanalyzer.report.blocks import Content, Look, Run, plain

_ALIKE = 0.7
"""From this share of common words on, showing changes reads better than showing the new text alone."""
_LONGEST = 2000
"""Words; longer provisions are not compared."""
_WORDS = re.compile(r"\n|[^\S\n]+|\w+|[^\w\s]")


def proposed(now: Assessment, recommendation: Recommendation) -> list[Content]:
    """The lines of the proposal; insertions and deletions are marked against the provision it is about."""
    draft = recommendation.draft.strip()
    before, after = _WORDS.findall(_present(now, recommendation, draft)), _WORDS.findall(draft)
    if before and len(before) + len(after) <= _LONGEST:
        compared = SequenceMatcher(None, before, after, autojunk=False)
        if _alike(before, after) >= _ALIKE:
            return _in_lines(_changes(compared, before, after))
    return [plain(line) for line in draft.splitlines() if line.strip()]


def _alike(before: list[str], after: list[str]) -> float:
    """How alike two texts are, white space aside, from 0 to 1."""
    present, new = ([word for word in text if not word.isspace()] for text in (before, after))
    return SequenceMatcher(None, present, new, autojunk=False).ratio()


def _present(now: Assessment, recommendation: Recommendation, draft: str) -> str:
    """The provision as it stands, or nothing where the recommendation names none that is known.

    Its heading is left out where the draft does not repeat it.
    """
    law = now.law_by_id.get(recommendation.law) if recommendation.law else None
    if law is None or not recommendation.locator.strip():
        return ""
    text = now.text_of(law)
    provision = Locator.read(recommendation.locator).find(text)
    if provision is None:
        return ""
    heading, *rest = text.words_of(provision).split("\n")
    return "\n".join(rest if rest and not draft.startswith(heading) else [heading, *rest])


def _changes(compared: "SequenceMatcher[str]", before: list[str], after: list[str]) -> Iterator[Run]:
    for kind, i, j, k, m in compared.get_opcodes():
        if kind == "equal":
            yield Run("".join(after[k:m]))
            continue
        if j > i:
            yield Run("".join(before[i:j]).replace("\n", " "), Look.DELETED)
        if m > k:
            yield Run("".join(after[k:m]), Look.INSERTED)


def _in_lines(runs: Iterator[Run]) -> list[Content]:
    found: list[Content] = [()]
    for run in runs:
        first, *more = run.text.split("\n")
        found[-1] += (Run(first, run.look),) if first else ()
        found += [(Run(line, run.look),) if line else () for line in more]
    return [content for content in found if any(run.text.strip() for run in content if isinstance(run, Run))]
