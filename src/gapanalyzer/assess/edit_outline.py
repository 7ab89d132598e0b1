"""Edits of a law's outline: say what opens at a paragraph. The words of the law stay as they are, and so do citations.

Every function is `edit(now, stamp, *, law, paragraph, …) -> Change`; a statement that is what the reader saw anyway is
taken back instead of said, except by `confirm`.
"""

from attrs import evolve

from gapanalyzer.assess import registers
from gapanalyzer.assess.read_outlines import body
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import LawId, LawText, Provision, Unit
from gapanalyzer.model.ledger import Change, Stamp
from gapanalyzer.model.outline import INNER, Opening, Openings, opening_at
from gapanalyzer.model.problem import Refused
from gapanalyzer.model.text import one_line

_LONGEST = 300
"""Characters a number or a heading may have."""


def open_unit(
    now: Assessment,
    stamp: Stamp,
    *,
    law: LawId,
    paragraph: int,
    kind: Unit | None = None,
    number: str = "",
    heading: str = "",
    label: str = "",
) -> Change:
    """Begin a unit at this paragraph; without a kind it is one like the unit that the paragraph stands in (a split)."""
    text = _text(now, law, paragraph)
    around = [unit for unit in text.chain_at(paragraph) if unit.first < paragraph]
    if kind is None:
        if not around:
            raise Refused("There is no unit here to split; say whether an article or a heading begins on this line.")
        kind = around[-1].kind
    same = sum(_alike(unit.kind, kind) for unit in around)
    level = max(0, same - (bool(around) and around[-1].kind is kind)) if kind is not Unit.ARTICLE else 0
    said = Opening(kind, one_line(number), one_line(heading), one_line(label), level)
    return _say(now, stamp, law, paragraph, (said,))


def rename(
    now: Assessment,
    stamp: Stamp,
    *,
    law: LawId,
    paragraph: int,
    number: str,
    heading: str,
    kind: Unit | None = None,
    order: int = 0,
) -> Change:
    """Give the unit that opens at this paragraph another number, heading or kind."""
    before, first, inside = _standing(now, law, paragraph, order)
    kind = kind or first.kind
    level = first.level if _alike(kind, first.kind) else 0
    said = evolve(first, number=one_line(number), heading=one_line(heading), kind=kind, level=level)
    return _say(now, stamp, law, paragraph, (*before, said, *inside))


def as_text(now: Assessment, stamp: Stamp, *, law: LawId, paragraph: int, order: int = 0) -> Change:
    """The unit does not open at this paragraph: it goes on with the unit above, as does everything inside."""
    before, _first, _inside = _standing(now, law, paragraph, order)
    return _say(now, stamp, law, paragraph, before)


def merge(now: Assessment, stamp: Stamp, *, law: LawId, paragraph: int) -> Change:
    """Join the innermost unit around this paragraph, with all that opens on its first line, with the unit above it."""
    text = _text(now, law, paragraph)
    around = text.chain_at(paragraph)
    if not around or around[-1].first == text.provisions[0].first:
        raise Refused("There is no unit above to join this one with.")
    return as_text(now, stamp, law=law, paragraph=around[-1].first)


def shift(now: Assessment, stamp: Stamp, *, law: LawId, paragraph: int, by: int, order: int = 0) -> Change:
    """Move the unit that opens at this paragraph one level in (`by` 1) or out (-1), with everything inside it."""
    before, first, inside = _standing(now, law, paragraph, order)
    around = _around(_text(now, law, paragraph), paragraph, order)
    moved = _moved_in(first, around) if by > 0 else _moved_out(first, around)
    change = moved.rank - first.rank
    deeper = (evolve(o, level=max(0, o.level + change)) if o.kind in INNER else o for o in inside)
    return _say(now, stamp, law, paragraph, (*before, moved, *deeper))


def _moved_in(first: Opening, around: tuple[Provision | None, Provision | None]) -> Opening:
    if around[1] is None or not (_alike(around[1].kind, first.kind) or first.kind in INNER):
        raise Refused("There is no unit above of the same level to move this one into.")
    if first.kind is Unit.ARTICLE:
        return evolve(first, kind=Unit.PARAGRAPH, level=0)
    return evolve(first, level=first.level + 1, kind=Unit.POINT if first.kind in INNER else first.kind)


def _moved_out(first: Opening, around: tuple[Provision | None, Provision | None]) -> Opening:
    if first.kind is Unit.ARTICLE:
        raise Refused("An article stands below the heading above it; make that heading text to move it out.")
    if first.kind in INNER and first.level == 0:
        return evolve(first, kind=Unit.ARTICLE)
    if around[0] is None:
        raise Refused("This unit stands on the outermost level already.")
    return evolve(first, level=max(0, first.level - 1))


def exclude(
    now: Assessment, stamp: Stamp, *, law: LawId, paragraph: int, excluded: bool = True, order: int = 0
) -> Change:
    """Say that the unit that opens at this paragraph is no part of the law, or that it is one after all.

    Where none opens, a piece of text up to the next unit is made for it.
    """
    _text(now, law, paragraph)
    if excluded and not _opens(now, law, paragraph):
        return _say(now, stamp, law, paragraph, (Opening(Unit.PARAGRAPH, excluded=True),))
    before, first, inside = _standing(now, law, paragraph, order)
    return _say(now, stamp, law, paragraph, (*before, evolve(first, excluded=excluded), *inside))


def confirm(now: Assessment, stamp: Stamp, *, law: LawId, paragraph: int) -> Change:
    """Say that the reader was right about this paragraph, which settles its doubts."""
    before, first, inside = _standing(now, law, paragraph, 0)
    return _say(now, stamp, law, paragraph, (*before, first, *inside), always=True)


def as_it_was_read(now: Assessment, stamp: Stamp, *, law: LawId, paragraph: int) -> Change:
    """Take back what was said about this paragraph."""
    sha = _text(now, law, paragraph).sha
    return now.ledger.say(registers.outline(sha, paragraph), stamp, None)


# -- what stands there -------------------------------------------------------------------------------------------


def _text(now: Assessment, law: LawId, paragraph: int) -> LawText:
    if law not in now.law_by_id:
        raise Refused("That law is not in the project any more.")
    text = now.text_of(now.law_by_id[law])
    if not 0 <= paragraph < len(text.paragraphs):
        raise Refused("The law has no such line; choose one of its lines.")
    return text


def _opens(now: Assessment, law: LawId, paragraph: int) -> Openings:
    sha = now.law_by_id[law].text
    said = now.outlines.get(sha, {}).get(paragraph)
    return said if said is not None else opening_at(now.texts[sha].provisions, paragraph)


def _standing(now: Assessment, law: LawId, paragraph: int, order: int) -> tuple[Openings, Opening, Openings]:
    """What opens at this paragraph now: before the unit of this order, the unit, inside it; refused where none does."""
    _text(now, law, paragraph)
    opens = _opens(now, law, paragraph)
    if not 0 <= order < len(opens):
        raise Refused("Nothing begins on this line; choose the first line of a unit.")
    return opens[:order], opens[order], opens[order + 1 :]


def _around(text: LawText, paragraph: int, order: int) -> tuple[Provision | None, Provision | None]:
    """The unit around the one that opens here, and the one before it beside it."""
    chain = text.chain_at(paragraph)
    above = sum(unit.first < paragraph for unit in chain) + order
    parent = chain[above - 1] if above else None
    beside = parent.children if parent is not None else text.provisions
    before = [unit for unit in beside if unit.first < paragraph]
    return parent, before[-1] if before else None


def _alike(one: Unit, other: Unit) -> bool:
    """Whether both are articles, both sub-units, or both containers."""
    return (one is Unit.ARTICLE) == (other is Unit.ARTICLE) and (one in INNER) == (other in INNER)


def _say(
    now: Assessment, stamp: Stamp, law: LawId, paragraph: int, openings: Openings, *, always: bool = False
) -> Change:
    if any(len(o.number) > _LONGEST or len(o.heading) > _LONGEST for o in openings):
        raise Refused(f"A number or a heading has at most {_LONGEST} characters; the words stay in the text anyway.")
    sha = now.law_by_id[law].text
    read = opening_at(now.as_read[sha].provisions, paragraph) if sha in now.as_read else None
    as_read = openings == read and not always
    return now.ledger.say(registers.outline(sha, paragraph), stamp, None if as_read else body(openings))
