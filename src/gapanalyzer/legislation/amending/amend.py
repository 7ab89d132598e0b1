"""Carries citations from the text of a law to its amended text.

The article decides first (its words, heading, place, number), then the paragraph in it, then the words themselves, so
that one of many identical clauses stays the one it was. What is not sure is not carried: it is left for a person.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from gapanalyzer.legislation.amending.amend_articles import match_articles
from gapanalyzer.legislation.amending.amend_homes import Homes
from gapanalyzer.legislation.amending.amend_passages import as_said, carry_words
from gapanalyzer.legislation.amending.amend_side import Side
from gapanalyzer.legislation.amending.amend_words import words
from gapanalyzer.model.amendment import Carried, Outcome
from gapanalyzer.model.citation import Citation
from gapanalyzer.model.instrument import LawText

LIMIT = 0.8
"""How sure a place must be for a citation to follow without being asked about."""

_ENOUGH_WORDS = 6
_LOST = 0.5
_FOUND_BESIDE = 0.9


@frozen
class _Piece:
    """The part of a passage in one paragraph: its new paragraph, place in it, share kept, and how sure that is."""

    paragraph: int
    start: int
    end: int
    kept: float
    sure: float


def carry(old: LawText, new: LawText, citations: Iterable[Citation]) -> tuple[Carried, ...]:
    """What becomes of each citation of the old text, in the order given.

    The work grows with the length of the texts and with the number of citations. A citation whose quote does not stand
    at its place in the old text is unsure, with no place.
    """
    sides = Side(old), Side(new)
    homes = Homes(*sides, match_articles(*sides))
    return tuple(_carried(homes, citation) for citation in citations)


def _carried(homes: Homes, citation: Citation) -> Carried:
    if not citation.stands_in(homes.old.text):
        return Carried(citation, Outcome.UNSURE, 0.0, None, "", "")
    span = citation.span(homes.old.text)
    path = homes.old.path(*span)
    parts = _parts(homes.old, citation)
    pieces = [_piece(homes, *part) for part in parts]
    found = [piece for piece in pieces if piece is not None]
    if not found:
        return Carried(citation, Outcome.GONE, 0.9, None, path, "")
    return _judged(homes, Carried(citation, Outcome.UNSURE, 0.0, None, path, ""), found, len(parts))


def _parts(side: Side, citation: Citation) -> list[tuple[int, int, int]]:
    """Paragraph, start and end of the words cited in each paragraph, blank ones left out."""
    text = side.text
    start, end = citation.span(text)
    parts = []
    for n in range(citation.paragraph, text.paragraph_at(max(start, end - 1)) + 1):
        at = text.starts[n]
        first, last = max(start - at, 0), min(end - at, len(text.paragraphs[n]))
        if text.paragraphs[n][first:last].strip():
            parts.append((n, first, last))
    return parts


def _piece(homes: Homes, paragraph: int, start: int, end: int) -> _Piece | None:
    """The place of the words cited in one paragraph: in its counterpart, else exactly in a new paragraph beside it."""
    home = homes.of(paragraph)
    piece = None
    if home is not None:
        old, new = homes.old, homes.new
        cuts = old.cuts[paragraph], new.cuts[home.new]
        said = carry_words(old.text.paragraphs[paragraph], new.text.paragraphs[home.new], cuts, (start, end))
        if said is not None:
            piece = _Piece(home.new, said.start, said.end, said.kept, min(home.sure, 0.5 + 0.5 * said.kept))
    if piece is not None and piece.kept >= _LOST and piece.sure >= LIMIT:
        return piece
    return _beside(homes, paragraph, start, end, piece) or piece


def _beside(homes: Homes, paragraph: int, start: int, end: int, piece: _Piece | None) -> _Piece | None:
    """The very words, found once, in the counterpart or in a paragraph beside it that stands for none: it was split."""
    old, new = homes.old.text, homes.new.text
    quote = old.paragraphs[paragraph][max(start, homes.old.cuts[paragraph]) : end].strip()
    if len(words(quote)) < _ENOUGH_WORDS or old.joined.count(quote) != 1 or new.joined.count(quote) != 1:
        return None
    near = [*homes.free_beside(paragraph), *((piece.paragraph,) if piece else ())]
    for n in near:
        if (at := new.paragraphs[n].find(quote)) >= 0 and homes.at_home(paragraph, n):
            return _Piece(n, at, at + len(quote), 1.0, _FOUND_BESIDE)
    return None


def _judged(homes: Homes, carried: Carried, pieces: Sequence[_Piece], parts: int) -> Carried:
    """The outcome of a passage of which these pieces were found, out of so many parts."""
    text = homes.new.text
    first, last = pieces[0], pieces[-1]
    place = text.starts[first.paragraph] + first.start, text.starts[last.paragraph] + last.end
    in_order = all(a.paragraph < b.paragraph for a, b in pairwise(pieces))
    together = in_order and last.paragraph - first.paragraph < 2 * parts + 2
    if not together:
        place = text.starts[first.paragraph] + first.start, text.starts[first.paragraph] + first.end
    sure = min(piece.sure for piece in pieces) * (0.5 + 0.5 * len(pieces) / parts) * (1.0 if together else 0.5)
    path = homes.new.path(*place)
    found = evolve(carried, confidence=round(sure, 3), place=place, new_path=path)
    if found.confidence < LIMIT:
        return found
    if not _same_words(homes, found):
        return evolve(found, outcome=Outcome.REWORDED)
    return evolve(found, outcome=Outcome.SAME if path == carried.old_path else Outcome.MOVED)


def _same_words(homes: Homes, found: Carried) -> bool:
    """Whether nothing but the numbers in front of paragraphs has changed."""
    if found.place is None:
        return False
    before = _bare(homes.old, *found.citation.span(homes.old.text))
    return before == _bare(homes.new, *found.place)


def _bare(side: Side, start: int, end: int) -> list[list[str]]:
    """The words between two offsets, paragraph by paragraph, without numbers."""
    text = side.text
    said = []
    for n in range(text.paragraph_at(start), text.paragraph_at(max(start, end - 1)) + 1):
        at = text.starts[n]
        said.append(as_said(text.paragraphs[n][max(start - at, side.cuts[n], 0) : max(0, end - at)]))
    return [line for line in said if line]
