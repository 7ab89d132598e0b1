"""One style of a Word file, said in points and turned into XML in the order the schema wants."""

from attrs import frozen

SERIF, SANS = "Times New Roman", "Arial"
ACCENT, INK, MUTED, HAIR = "00629B", "1A2330", "526071", "CBD3DC"
"""The one accent, the colour of text, of what stands back, and of hairlines."""
_EAST_ASIAN = {SERIF: "SimSun", SANS: "SimHei"}
_BUILT_IN = frozenset(
    {
        "heading 1", "heading 2", "Title", "Subtitle", "caption", "toc 1", "toc 2", "header", "footer", "footnote text",
        "footnote reference", "Hyperlink",
    }
)  # fmt: skip
_EXACT = 20
"""Twentieths of a point are what Word counts in."""


@frozen
class Letters:
    """How letters look; what is None or empty is inherited."""

    size: float = 0.0
    colour: str = ""
    font: str = ""
    bold: bool | None = None
    fill: str = ""
    struck: bool = False
    underlined: bool = False
    raised: bool = False

    @property
    def inner(self) -> str:
        """The elements of rPr."""
        font, half = self.font, int(self.size * 2)
        east = _EAST_ASIAN.get(font, "")
        bold = "" if self.bold is None else f'<w:b w:val="{int(self.bold)}"/><w:bCs w:val="{int(self.bold)}"/>'
        parts = (
            f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{east}" w:cs="{font}"/>' if font else "",
            bold,
            "<w:strike/>" if self.struck else "",
            f'<w:color w:val="{self.colour}"/>' if self.colour else "",
            f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>' if half else "",
            '<w:u w:val="single"/>' if self.underlined else "",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{self.fill}"/>' if self.fill else "",
            '<w:vertAlign w:val="superscript"/>' if self.raised else "",
        )
        return "".join(parts)

    @property
    def xml(self) -> str:
        """The element rPr, or nothing."""
        return f"<w:rPr>{self.inner}</w:rPr>" if self.inner else ""


@frozen
class Edge:
    """A rule at one side of a paragraph; the size is in eighths of a point, the space in points."""

    side: str
    colour: str
    size: int
    space: int

    @property
    def xml(self) -> str:
        """The element of pBdr."""
        return f'<w:{self.side} w:val="single" w:sz="{self.size}" w:space="{self.space}" w:color="{self.colour}"/>'


@frozen
class ParagraphStyle:
    """A paragraph style. Spaces, indents and tabs are in points; `first` is how far the first line hangs out.

    `number` is (list, level) of the numbering; `edges` stand in the order top, left, bottom, right.
    """

    name: str
    letters: Letters = Letters()
    based: str = "Normal"
    following: str = ""
    space: tuple[float, float] | None = None
    line: float = 0.0
    left: float = 0.0
    first: float = 0.0
    keeps: str = ""
    """Letters: n with the next paragraph, l its own lines, p begins a page."""
    number: tuple[int, int] | None = None
    edges: tuple[Edge, ...] = ()
    tabs: tuple[tuple[str, float], ...] = ()
    right: bool = False
    outline: int | None = None

    @property
    def identity(self) -> str:
        """The id: the name without spaces, in capitals as Word writes those of its own styles."""
        if self.name.startswith("toc"):
            return self.name.upper().replace(" ", "")
        return "".join(word[:1].upper() + word[1:] for word in self.name.split())

    @property
    def xml(self) -> str:
        """The element style."""
        own = "" if self.name in _BUILT_IN else ' w:customStyle="1"'
        then = f'<w:next w:val="{self.following}"/>' if self.following else ""
        return (
            f'<w:style w:type="paragraph"{own} w:styleId="{self.identity}"><w:name w:val="{self.name}"/>'
            f'<w:basedOn w:val="{self.based}"/>{then}<w:qFormat/><w:pPr>{self._paragraph}</w:pPr>'
            f"{self.letters.xml}</w:style>"
        )

    @property
    def _paragraph(self) -> str:
        keeps = {"n": "<w:keepNext/>", "l": "<w:keepLines/>", "p": "<w:pageBreakBefore/>"}
        parts = (
            "".join(element for letter, element in keeps.items() if letter in self.keeps),
            self._numbered,
            f"<w:pBdr>{''.join(edge.xml for edge in self.edges)}</w:pBdr>" if self.edges else "",
            f"<w:tabs>{''.join(_tab(kind, at) for kind, at in self.tabs)}</w:tabs>" if self.tabs else "",
            self._spaced,
            f'<w:ind w:left="{_twips(self.left)}" w:hanging="{_twips(self.first)}"/>' if self.left else "",
            '<w:jc w:val="right"/>' if self.right else "",
            "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>',
        )
        return "".join(parts)

    @property
    def _numbered(self) -> str:
        if self.number is None:
            return ""
        number, level = self.number
        at = f'<w:ilvl w:val="{level}"/>' if level else ""
        return f'<w:numPr>{at}<w:numId w:val="{number}"/></w:numPr>'

    @property
    def _spaced(self) -> str:
        if self.space is None:
            return ""
        before, after = self.space
        line = f' w:line="{int(self.line * 240)}" w:lineRule="auto"' if self.line else ""
        return f'<w:spacing w:before="{_twips(before)}" w:after="{_twips(after)}"{line}/>'


def character_style(name: str, letters: Letters) -> str:
    """A character style, named as a paragraph style would be."""
    own = "" if name in _BUILT_IN else ' w:customStyle="1"'
    identity = "".join(word[:1].upper() + word[1:] for word in name.split())
    return (
        f'<w:style w:type="character"{own} w:styleId="{identity}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/>{letters.xml}</w:style>'
    )


def _tab(kind: str, at: float) -> str:
    leader = ' w:leader="dot"' if kind == "dots" else ""
    return f'<w:tab w:val="{"right" if leader else kind}"{leader} w:pos="{_twips(at)}"/>'


def _twips(points: float) -> int:
    return round(points * _EXACT)
