"""Quotation marks that hold more than a phrase: where words of another law begin and end.

Such a quotation opens at the head of a line, or after a colon or dash in the middle of one, and may run over many
lines; each paragraph of it may open with the mark again. Straight marks say no direction: what stands around them does.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from attrs import field, frozen

from gapanalyzer.legislation.structure.lines import Line

_MARK = re.compile(r"‘‘|’’|``|''|<<|>>|[«»“”„″「」『』〝〞\"‘’']")
_HEAD = re.compile(r"(?:#{1,6}\s+|\*\*|>\s*)?[\s(\[]*")
_CLOSING: Mapping[str, Sequence[str]] = {
    "«": "»",
    "“": ("”", "''", "″"),
    "„": "“”",
    "「": "」",
    "『": "』",
    '"': '"',
    "‘‘": ("’’",),
    "``": ("''", '"'),
    "<<": (">>",),
    "〝": "〞",
    "''": ("''",),
    "‘": "’",
    "'": "'",
}
_UNDIRECTED = frozenset("\"'‘’")
"""Marks that also stand for apostrophes, inches or both ends: they close only at the end of a sentence."""
_ENDED = re.compile(r"[\s.;:,)\]’”\"']*(?:\(?NR\)?|and|et|y|e|und|;)?[\s.;,)]*$", re.IGNORECASE)
_APOSTROPHES = frozenset("'‘’")
_OPENS = re.compile(r"[\w(\[（《«“…]|\.\.")
_LEADS = ":：-–—―"
_SPACE_OR_OPENING = " \t([{«“:：—–-"
_FARTHEST = 2500
_NEAR = 80
"""How far a quotation is followed after one with the same mark was found open to the end."""


@frozen
class Mark:
    """A quotation mark on a line."""

    at: int
    sign: str


@frozen
class Span:
    """A quotation from column `start` of line `first` to line `last`, as far as its marks say."""

    first: int
    start: int
    last: int
    directed: bool = True
    """Whether its mark can be nothing else: no apostrophe, no straight mark."""
    closed: bool = True
    speck: bool = False
    """Whether its mark may be a speck or an apostrophe, so that only an announcing sentence makes it a quotation."""


@frozen
class Marks:
    """The quotation marks of each line that has any."""

    lines: Sequence[Line]
    of_line: Mapping[int, Sequence[Mark]]
    _unclosed: dict[str, int] = field(factory=dict)

    def opened_on(self, at: int, heads: Callable[[str], object]) -> Span | None:
        """The quotation that opens on line `at` and holds whole lines or the head of a unit; None for phrases.

        `heads` says whether words begin with the head of a unit: an apostrophe opens nothing else, nor does a mark
        in the middle of a sentence.
        """
        text = self.lines[at].text
        head = _HEAD.match(text)
        begin = head.end() if head else 0
        for mark in self.of_line.get(at, ()):
            leads = text[: mark.at].rstrip()[-1:]
            if mark.sign not in _CLOSING or text[mark.at - 1 : mark.at].isalnum():
                continue
            start = mark.at + len(mark.sign)
            start += len(text[start:]) - len(text[start:].lstrip())
            span = self._from(at, mark, start)
            opens = (mark.at <= begin and mark.sign not in _APOSTROPHES) or (leads and leads in _LEADS)
            if not opens and not heads(text[start:]):
                continue
            if span.last > at or mark.at <= begin or leads in _LEADS:
                return span
        return None

    def _from(self, at: int, opening: Mark, start: int) -> Span:
        """Follow a quotation to its end."""
        end = min(len(self.lines), at + (_NEAR if at < self._unclosed.get(opening.sign, 0) else _FARTHEST))
        depth, directed, speck = 1, opening.sign not in _UNDIRECTED, opening.sign in _APOSTROPHES
        for i in range(at, end):
            for mark in self.of_line.get(i, ()):
                if i == at and mark.at <= opening.at:
                    continue
                change = self._change(i, mark, opening.sign)
                if change > 0 and i > at and mark.at <= 1:
                    continue
                depth += change
                if depth <= 0:
                    return Span(at, start, i, directed, speck=speck)
        self._unclosed[opening.sign] = max(end, self._unclosed.get(opening.sign, 0))
        return Span(at, start, end - 1, directed, closed=False, speck=speck)

    def _change(self, at: int, mark: Mark, opening: str) -> int:
        """1 where a mark opens a further quotation of this kind, -1 where it closes one, else 0."""
        text, end = self.lines[at].text, mark.at + len(mark.sign)
        if opening not in _UNDIRECTED:
            return (mark.sign == opening) - (mark.sign in _CLOSING[opening])
        before, after = text[mark.at - 1 : mark.at] if mark.at else "", text[end : end + 2]
        if mark.sign == opening and (not before or before in _SPACE_OR_OPENING) and _OPENS.match(after):
            return 1 if opening == '"' or mark.at <= 1 else 0
        closes = mark.sign in _CLOSING[opening] and (opening == '"' or _ENDED.match(text, end) is not None)
        return -1 if closes else 0


def marks_of(lines: Sequence[Line]) -> Marks:
    """The quotation marks of these lines."""
    found = ((at, [Mark(m.start(), m.group()) for m in _MARK.finditer(line.text)]) for at, line in enumerate(lines))
    return Marks(lines, {at: marks for at, marks in found if marks})
