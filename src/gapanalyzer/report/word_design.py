"""The three looks of a report: which fonts and colours, and how large."""

from collections.abc import Mapping

from attrs import evolve, field, frozen

from gapanalyzer.report.word_style import ACCENT, INK, MUTED, SANS, SERIF, Letters, ParagraphStyle

_BLACK = "000000"


@frozen
class Design:
    """Says the styles of the first look in the fonts, colours and size of another."""

    name: str
    text: str = SERIF
    colours: Mapping[str, str] = field(factory=dict)
    """What stands in place of a colour."""
    scale: float = 1.0

    def colour(self, usual: str) -> str:
        """The colour used here for a usual one."""
        return self.colours.get(usual, usual)

    def letters(self, usual: Letters) -> Letters:
        """Letters in this look, to half a point."""
        font = self.text if usual.font == SERIF else usual.font
        return evolve(usual, font=font, colour=self.colour(usual.colour), size=round(usual.size * self.scale * 2) / 2)

    def paragraph(self, usual: ParagraphStyle) -> ParagraphStyle:
        """A paragraph style in this look; what stands at the right margin stays there."""
        times = self.scale
        return evolve(
            usual,
            letters=self.letters(usual.letters),
            space=usual.space and (usual.space[0] * times, usual.space[1] * times),
            left=usual.left * times,
            first=usual.first * times,
            edges=tuple(evolve(edge, colour=self.colour(edge.colour)) for edge in usual.edges),
            tabs=tuple((kind, at * times if kind == "left" else at) for kind, at in usual.tabs),
        )


UN = Design("un")
PLAIN = Design("plain", SANS, {INK: _BLACK, ACCENT: _BLACK, MUTED: _BLACK})
LARGE_PRINT = Design("large-print", SANS, {INK: _BLACK, MUTED: _BLACK}, 16 / 10.5)
DESIGNS = (UN, PLAIN, LARGE_PRINT)
"""Text of 10.5 points in the first two, of 16 points in large print."""
