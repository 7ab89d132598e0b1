"""How the paragraphs of a law lie in the reader's document, which has thin empty blocks between provisions."""

from bisect import bisect_right

from attrs import field, frozen

from gapanalyzer.model.instrument import LawText
from gapanalyzer.ui.law.headings import roomy_before, spaced_before


@frozen
class Layout:
    """Turns offsets of the law's text into positions of the document and back."""

    text: LawText
    gaps: tuple[int, ...]
    """Paragraphs that have an empty block before them, in order."""
    roomy: frozenset[int]
    """Those of them whose gap is wide."""
    _gap_positions: tuple[int, ...] = field(init=False)

    @_gap_positions.default
    def _positions(self) -> tuple[int, ...]:
        return tuple(self.text.starts[paragraph] + n for n, paragraph in enumerate(self.gaps))

    @classmethod
    def of(cls, text: LawText) -> "Layout":
        """The layout of one text."""
        roomy = roomy_before(text)
        return cls(text, tuple(sorted(spaced_before(text) | roomy)), roomy)

    def words(self) -> str:
        """The document's plain text."""
        gaps = frozenset(self.gaps)
        return "\n".join(f"\n{p}" if n in gaps else p for n, p in enumerate(self.text.paragraphs))

    def position(self, offset: int) -> int:
        """Where an offset of the text stands in the document."""
        return offset + bisect_right(self.gaps, self.text.paragraph_at(offset))

    def offset(self, position: int) -> int:
        """The offset at a position; a position in a gap belongs to the paragraph after it."""
        return position - bisect_right(self._gap_positions, position - 1)

    def block(self, paragraph: int) -> int:
        """The document's block that holds a paragraph."""
        return paragraph + bisect_right(self.gaps, paragraph)
