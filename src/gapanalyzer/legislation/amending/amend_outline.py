"""Carries what people said about the outline of a text to its amended text, where the lines are the same."""

from collections import Counter
from collections.abc import Iterable, Mapping

from gapanalyzer.legislation.amending.amend import carry
from gapanalyzer.model.amendment import Outcome
from gapanalyzer.model.citation import Citation, CitationId
from gapanalyzer.model.instrument import LawText
from gapanalyzer.model.outline import Openings


def carry_outline(old: LawText, new: LawText, said: Mapping[int, Openings]) -> dict[int, Openings]:
    """Statements by paragraph of the new text.

    A line is the same with the same words and numbers, blanks aside; one that stands several times has to stay where
    it was among the others, as a cited passage would. Both texts are those that were read, without statements.
    """
    lines = [n for n in sorted(said) if 0 <= n < len(old.paragraphs) and old.paragraphs[n].strip()]
    places = _alone(old, new, lines)
    places |= _followed(old, new, [n for n in lines if n not in places])
    return {at: said[n] for n, at in places.items() if _words(old, n) == _words(new, at)}


def _alone(old: LawText, new: LawText, lines: Iterable[int]) -> dict[int, int]:
    """Lines that stand once in both texts."""
    before, after = ([_words(text, n) for n in range(len(text.paragraphs))] for text in (old, new))
    once, times = Counter(before), Counter(after)
    at = {words: n for n, words in enumerate(after)}
    return {n: at[before[n]] for n in lines if once[before[n]] == times[before[n]] == 1}


def _followed(old: LawText, new: LawText, lines: Iterable[int]) -> dict[int, int]:
    passages = [Citation(CitationId(""), old.sha, n, 0, len(old.paragraphs[n]), old.paragraphs[n]) for n in lines]
    return {
        one.citation.paragraph: new.paragraph_at(one.place[0])
        for one in (carry(old, new, passages) if passages else ())
        if one.place is not None and one.outcome in {Outcome.SAME, Outcome.MOVED}
    }


def _words(text: LawText, paragraph: int) -> str:
    return " ".join(text.paragraphs[paragraph].split())
