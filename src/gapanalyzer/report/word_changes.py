"""A provision with tracked changes: accepting all gives the proposal, rejecting all the law as it stands."""

import datetime as dt
from collections.abc import Callable, Sequence

from attrs import frozen

from gapanalyzer.report import word_xml as xml
from gapanalyzer.report.blocks import Amended
from gapanalyzer.report.changes import Fate, Line, Piece
from gapanalyzer.report.word_keeping import drafted

_AUTHOR = "GapAnalyzer"
"""Who proposes, as Word shows it beside each change; no person's name."""
_HOURS = 24


@frozen
class Tracked:
    """Writes changes of one day; `number` gives each an id that no other mark of the document has."""

    number: Callable[[], int]
    date: dt.date

    def block(self, block: Amended) -> str:
        """The paragraphs, in the language of the law; where it is a new provision, rejecting leaves an empty one."""
        language = xml.tongue(block.language)
        lines = closed(block.changes)
        styles = drafted(["".join(piece.text for piece in line.pieces) for line in lines])
        together = enumerate(zip(lines, styles, strict=True))
        return "".join(self._line(line, n % _HOURS, language, style) for n, (line, style) in together)

    def _line(self, line: Line, hour: int, language: str, style: str) -> str:
        """An end that goes in or out joins its paragraph with the next where the change is not taken.

        Each paragraph has an hour of its own: LibreOffice joins changes of one time across the ends of paragraphs.
        """
        end = "" if line.end is Fate.KEPT else f"<w:rPr>{self._change(line.end, hour)}/></w:rPr>"
        pieces = "".join(self._piece(piece, hour, language) for piece in line.pieces)
        return xml.paragraph(pieces, style, end)

    def _piece(self, piece: Piece, hour: int, language: str) -> str:
        match piece.fate:
            case Fate.KEPT:
                return xml.run(piece.text, properties=language)
            case Fate.IN:
                return f"{self._change(Fate.IN, hour)}>{xml.run(piece.text, properties=language)}</w:ins>"
            case Fate.OUT:
                deleted = xml.run(piece.text, properties=language, element="delText")
                return f"{self._change(Fate.OUT, hour)}>{deleted}</w:del>"

    def _change(self, fate: Fate, hour: int) -> str:
        name, when = "ins" if fate is Fate.IN else "del", f"{self.date.isoformat()}T{hour:02}:00:00Z"
        return f'<w:{name} w:id="{self.number()}" w:author="{_AUTHOR}" w:date="{when}"'


def closed(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same change with a last end that is kept, so that nothing joins with what follows the provision.

    After the last end that is kept, each paragraph's fate is that of the end before it. Where no end is kept, the last
    paragraph that goes out and the first that comes in are one.
    """
    ends = [line.end for line in lines]
    if not lines or ends[-1] is Fate.KEPT:
        return tuple(lines)
    pieces = [line.pieces for line in lines]
    if Fate.KEPT in ends:
        last = len(ends) - 1 - ends[::-1].index(Fate.KEPT)
        ends.pop(last)
    elif Fate.OUT in ends and Fate.IN in ends:
        first = ends.index(Fate.IN)
        pieces[first - 1 : first + 1] = [pieces[first - 1] + pieces[first]]
        del ends[first - 1 : first + 1]
    else:
        ends.pop()
    return tuple(Line(held, end) for held, end in zip(pieces, [*ends, Fate.KEPT], strict=True))
