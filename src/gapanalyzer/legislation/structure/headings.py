"""Where a law prints the headings of its articles: on the line above, the same line, the next line, or nowhere."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from attrs import frozen

from gapanalyzer.legislation.structure.candidates import Candidate
from gapanalyzer.legislation.structure.lines import Line, Lines, asks_for_more

_LONGEST = 160
_INLINE = re.compile(r"([^\W\d_][^.:;]{2,90})\.\s?[-–—]+\s*(?=[^\W\d_]|\()")
_KOREAN = re.compile(r"\(([\uac00-\ud7a3][^()]{0,60})\)")
_TALLEST = 4
_SHORTEST_IN_BRACKETS = {"(": 8, "（": 4}


class Place(Enum):
    """Where the headings of a law stand."""

    ABOVE = auto()
    SAME = auto()
    BELOW = auto()
    NOWHERE = auto()


@frozen
class Headings:
    """The habit of a law, and for each article the line where what belongs to it begins."""

    place: Place
    tops: tuple[int, ...]
    crossed: tuple[int, ...]
    """For each article the line where headings of groups above it begin (its top where there are none)."""
    dotted: bool = False
    """Whether headings on the same line end with a full stop."""


def find_headings(lines: Lines, units: Sequence[Candidate], taken: frozenset[int]) -> Headings:
    """See where most articles have their heading; `taken` are lines that open something else."""
    heads = taken | {unit.at for unit in units}
    inside = [_above(lines, unit.at, heads) for unit in units]
    above = sum(top < unit.at for top, unit in zip(inside, units, strict=True))
    bare = [unit for unit in units if not lines.lines[unit.at].text[unit.rest :]]
    if len(bare) * 2 > len(units):
        below = sum(unit.at + 1 < len(lines.lines) and headlike(lines.lines[unit.at + 1]) for unit in bare)
        over = Place.ABOVE if above > 0.6 * len(units) else Place.NOWHERE
        place = Place.BELOW if below * 2 >= len(bare) else over
    elif above > 0.5 * len(units) and above > _same(lines, units, taken):
        place = Place.ABOVE
    else:
        place = Place.SAME if _same(lines, units, taken) > 0.5 * len(units) else Place.NOWHERE
    if place is not Place.ABOVE:
        own = tuple(unit.at for unit in units)
        return Headings(place, own, own, place is Place.SAME and _dotted(lines, units))
    crossed = tuple(_crossed(lines, top, taken) for top in inside)
    return Headings(place, tuple(inside), crossed)


def _same(lines: Lines, units: Sequence[Candidate], taken: frozenset[int]) -> int:
    """How many units have a heading on their own line and words of their own below it."""
    heads = taken | {unit.at for unit in units} | {len(lines.lines)}
    return sum(unit.at + 1 not in heads and is_heading(_rest(lines, unit)) for unit in units)


def _dotted(lines: Lines, units: Sequence[Candidate]) -> bool:
    alike = [rest[-1] == "." for rest in (_rest(lines, unit) for unit in units) if is_heading(rest)]
    return sum(alike) > 0.3 * len(alike)


def _rest(lines: Lines, unit: Candidate) -> str:
    return lines.lines[unit.at].text[unit.rest :]


def is_heading(words: str) -> bool:
    """Whether these words of an article's first line can be its heading."""
    if words[:1] == "(" and words[-1] == ")" and len(words) >= _SHORTEST_IN_BRACKETS["("]:
        return len(words) <= _LONGEST
    if not words or len(words) > _LONGEST or words[0] in "(（[" or words[-1] in ";,:；，：、-–—":
        return False
    return words[-1] not in ".。" or (words[-1] == "." and len(words) <= 90 and ". " not in words and "," not in words)


def in_brackets(words: str) -> bool:
    """Whether these words are a heading wholly in brackets, as Angola and Mozambique print them."""
    return words[:1] == "(" and words[-1] == ")" and words.count("(") == 1 and is_heading(words)


def headlike(line: Line) -> bool:
    """Whether a whole line can be a heading."""
    first = line.text[0]
    if first in "(（" and line.text[-1] in ")）" and len(line.text) >= _SHORTEST_IN_BRACKETS[first]:
        return not line.looks.table
    plainly = line.short and len(line.text) <= _LONGEST and not first.isdecimal() and first not in "(（[§–—-•"
    return plainly and not first.islower() and not line.leaders and not line.looks.table


def _above(lines: Lines, at: int, taken: frozenset[int]) -> int:
    """The first line of the heading above line `at`, or `at`."""
    top = at
    while top > max(0, at - _TALLEST) and top - 1 not in taken:
        line = lines.lines[top - 1]
        if not line.short or line.leaders or line.looks.table or (line.text[0] in "(（[" and not headlike(line)):
            return at
        top -= 1
        if headlike(line) and (line.opens >= 0 or not _goes_on(lines.lines[top - 1].text, line.text)):
            return top
    return at


def _goes_on(above: str, below: str) -> bool:
    """Whether a heading that fills its line goes on below: it asks for more, or both lines capitalise every word."""
    long = [word for word in below.split() if len(word) > 3]
    return (
        asks_for_more(above)
        or not above[-1].isalnum()
        or (above.rsplit(maxsplit=1)[-1][0].isupper() and all(word[0].isupper() for word in long))
    )


def is_whole(line: Line) -> bool:
    """Whether a heading line above another is whole: no comma, dash or joining word asks for more."""
    return line.text[-1].isalnum() and not asks_for_more(line.text)


def _crossed(lines: Lines, top: int, taken: frozenset[int]) -> int:
    """The first of the group headings that stand directly above an article's own heading."""
    at = top
    for _ in range(2):
        above = _above(lines, at, taken)
        if above == at:
            break
        at = above
    return at


def inline_heading(words: str) -> tuple[str, int]:
    """The heading that runs into the text ("Objeto.- La presente …") and where the text begins; ("", 0) for none."""
    found = _INLINE.match(words) or _KOREAN.match(words)
    return (words_only(found.group(1)), found.end()) if found else ("", 0)


def words_only(heading: str) -> str:
    """A heading without brackets, dashes and dots around it."""
    bare = heading.strip().strip("–—-:.").strip("（） ")
    return bare[1:-1].strip() if bare[:1] in "([" and bare[-1:] in ")]" and bare.count("(") <= 1 else bare
