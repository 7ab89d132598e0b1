"""The styles of our template: one serif for text, one sans for heads and tables, one accent, rules instead of boxes."""

from gapanalyzer.report.word_xml import HEAD, NAMESPACES

SERIF, SANS = "Times New Roman", "Arial"
_ACCENT, _INK, _MUTED, _RULE, _HAIR = "00629B", "1A2330", "526071", "1A2330", "CBD3DC"
_TINTS = {
    "ReportMet": ("met", "1C7046", "E3F2EA"),
    "ReportWider": ("wider", "1D5FA8", "E2EDF9"),
    "ReportPartly": ("partly", "855500", "FBF0DA"),
    "ReportNotMet": ("not met", "A8231B", "FBE6E4"),
    "ReportOpen": ("open", "526071", "E9EDF1"),
}
_TEXT, _WIDE = 9071, 14570
"""Widths of the text on upright and wide pages, where right tabs stand."""


def _letters(size: float = 0, colour: str = "", *, font: str = "", bold: bool | None = None) -> str:
    """Run properties in schema order."""
    half = int(size * 2)
    parts = (
        f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{_EAST[font]}" w:cs="{font}"/>' if font else "",
        "" if bold is None else f'<w:b w:val="{int(bold)}"/><w:bCs w:val="{int(bold)}"/>',
        f'<w:color w:val="{colour}"/>' if colour else "",
        f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>' if size else "",
    )
    return f"<w:rPr>{''.join(parts)}</w:rPr>" if any(parts) else ""


_EAST = {SERIF: "SimSun", SANS: "SimHei"}


def _style(
    identity: str, name: str, based: str, paragraph: str, letters: str = "", *, following: str = "", quick: bool = True
) -> str:
    then = f'<w:next w:val="{following}"/>' if following else ""
    shown = "<w:qFormat/>" if quick else ""
    own = "" if name in _BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{identity}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="{based}"/>{then}{shown}<w:pPr>{paragraph}</w:pPr>{letters}</w:style>'
    )


_BUILT_IN = frozenset(
    {
        "heading 1", "heading 2", "Title", "Subtitle", "caption", "toc 1", "toc 2", "header", "footer", "footnote text",
    }
)  # fmt: skip


def _space(before: float = 0, after: float = 0, line: int = 0) -> str:
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{int(before * 20)}" w:after="{int(after * 20)}"{lines}/>'


def _edge(side: str, colour: str, size: int, space: int = 1) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def _borders(*edges: str) -> str:
    return f"<w:pBdr>{''.join(edges)}</w:pBdr>"


def _tabs(*stops: tuple[str, int]) -> str:
    return "<w:tabs>" + "".join(f'<w:tab w:val="{kind}" w:pos="{at}"/>' for kind, at in stops) + "</w:tabs>"


def _numbered(number: int, level: int = 0) -> str:
    at = f'<w:ilvl w:val="{level}"/>' if level else ""
    return f'<w:numPr>{at}<w:numId w:val="{number}"/></w:numPr>'


_KEEP = "<w:keepNext/><w:keepLines/>"
_WIDOWS = "<w:widowControl/>"


def _headings() -> str:
    first = _letters(17, _INK, font=SANS, bold=True)
    second = _letters(11.5, _ACCENT, font=SANS, bold=True)
    left = '<w:ind w:left="567" w:hanging="567"/>'
    outline = '<w:outlineLvl w:val="{}"/>'
    return (
        _style("Heading1", "heading 1", "Normal", _KEEP + _numbered(1) + _space(0, 12) + outline.format(0), first,
               following="ReportParagraph")
        + _style("Heading2", "heading 2", "Normal", _KEEP + _numbered(1, 1) + _space(18, 5) + left + outline.format(1),
                 second, following="ReportParagraph")
        + _style("ReportAnnex", "Report Annex", "Normal", _KEEP + _numbered(3) + _space(0, 12) + outline.format(0), first,
                 following="ReportText")
    )  # fmt: skip


def _text() -> str:
    indent = '<w:ind w:left="567" w:hanging="567"/>'
    inner = '<w:ind w:left="567"/>'
    return (
        _style("ReportText", "Report Text", "Normal", _WIDOWS + _space(3.5, 3.5))
        + _style("ReportParagraph", "Report Paragraph", "ReportText", _numbered(2) + indent)
        + _style("ReportItem", "Report Item", "ReportText", _numbered(4) + _space(2, 2) + indent)
        + _style("ReportLabel", "Report Label", "ReportText", _KEEP + _space(7, 2.5), _letters(9, _INK, font=SANS, bold=True),
                 following="ReportParagraph")
        + _style("ReportDraft", "Report Draft", "ReportText", _space(0, 3) + inner)
        + _style("ReportHead", "Report Head", "ReportText",
                 _KEEP + _borders(_edge("top", _RULE, 8, 3), _edge("bottom", _HAIR, 4, 3)) + _tabs(("right", _TEXT))
                 + _space(0, 5), _letters(9, _INK, font=SANS))
        + _style("ReportQuestion", "Report Question", "ReportText",
                 "<w:keepNext/>" + _borders(_edge("bottom", _RULE, 8, 4)) + _space(0, 7))
        + _style("ReportRecommendation", "Report Recommendation", "ReportText",
                 _KEEP + _borders(_edge("left", _ACCENT, 24, 8)) + _tabs(("left", 737)) + _space(10, 0)
                 + '<w:ind w:left="737" w:hanging="567"/>', _letters(bold=True))
        + _style("ReportParticulars", "Report Particulars", "ReportText",
                 "<w:keepLines/>" + _borders(_edge("left", _ACCENT, 24, 8)) + _tabs(("left", 737)) + _space(0, 9)
                 + '<w:ind w:left="737" w:hanging="567"/>', _letters(8.5, _MUTED, font=SANS))
    )  # fmt: skip


def _tables() -> str:
    head = _letters(8.5, _INK, font=SANS, bold=True)
    right = '<w:jc w:val="right"/>'
    return (
        _style(
            "Caption", "caption", "Normal", "<w:keepLines/>" + _space(9, 4), _letters(8.5, _INK, font=SANS, bold=True)
        )
        + _style("ReportFigure", "Report Figure", "Normal", "<w:keepNext/>" + _space(8, 0))
        + _style("ReportCell", "Report Cell", "Normal", _space(2, 2, 247), _letters(8.5, _INK, font=SANS))
        + _style("ReportCellNumber", "Report Cell Number", "ReportCell", right)
        + _style("ReportCellHead", "Report Cell Head", "ReportCell", "<w:keepNext/>", head)
        + _style("ReportCellHeadNumber", "Report Cell Head Number", "ReportCellHead", right)
    )


def _furniture() -> str:
    small = _letters(8, _MUTED, font=SANS)
    under, over = _borders(_edge("bottom", _HAIR, 4, 4)), _borders(_edge("top", _HAIR, 4, 4))
    at, wide = _tabs(("right", _TEXT)), _tabs(("clear", _TEXT), ("right", _WIDE))
    return (
        _style("Header", "header", "Normal", under + at + _space(), small, quick=False)
        + _style("ReportHeaderWide", "Report Header Wide", "Header", wide, quick=False)
        + _style("Footer", "footer", "Normal", over + at + _space(), small, quick=False)
        + _style("ReportFooterWide", "Report Footer Wide", "Footer", wide, quick=False)
        + _style("FootnoteText", "footnote text", "Normal", _space(0, 2), _letters(8.5), quick=False)
    )


def _cover() -> str:
    contents = _letters(17, _INK, font=SANS, bold=True)
    dots = f'<w:tabs><w:tab w:val="left" w:pos="{{}}"/><w:tab w:val="right" w:leader="dot" w:pos="{_TEXT}"/></w:tabs>'
    hang = '<w:ind w:left="{}" w:hanging="{}"/>'
    return (
        _style("ReportCountry", "Report Country", "Normal", _space(170, 4), _letters(15, _ACCENT, font=SANS, bold=True))
        + _style("Title", "Title", "Normal", _space(6, 10, 250), _letters(27, _INK, font=SANS, bold=True))
        + _style("Subtitle", "Subtitle", "Normal", _space(0, 26), _letters(12, _MUTED, font=SANS))
        + _style("ReportCover", "Report Cover", "Normal",
                 _borders(_edge("top", _HAIR, 4, 4), _edge("bottom", _HAIR, 4, 4), _edge("between", _HAIR, 4, 4))
                 + _tabs(("left", 2835)) + _space(2, 2) + '<w:ind w:left="2835" w:hanging="2835"/>',
                 _letters(9.5, _INK, font=SANS))
        + _style("ReportContentsTitle", "Report Contents Title", "Normal", "<w:keepNext/><w:pageBreakBefore/>" + _space(0, 12),
                 contents)
        + _style("TOC1", "toc 1", "Normal", "<w:keepNext/>" + dots.format(1021) + _space(7, 2) + hang.format(1021, 1021),
                 _letters(9.5, _INK, font=SANS, bold=True), quick=False)
        + _style("TOC2", "toc 2", "Normal", dots.format(1588) + _space(0, 1) + hang.format(1588, 567),
                 _letters(9, _INK, font=SANS), quick=False)
    )  # fmt: skip


def _runs() -> str:
    def style(identity: str, name: str, letters: str, *, own: bool = True) -> str:
        custom = ' w:customStyle="1"' if own else ""
        return (
            f'<w:style w:type="character"{custom} w:styleId="{identity}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="DefaultParagraphFont"/>{letters}</w:style>'
        )

    tinted = "".join(
        style(
            identity,
            f"Report {name}",
            f'<w:rPr><w:rFonts w:ascii="{SANS}" w:hAnsi="{SANS}" w:eastAsia="{_EAST[SANS]}" w:cs="{SANS}"/><w:b/><w:bCs/>'
            f'<w:color w:val="{ink}"/><w:shd w:val="clear" w:color="auto" w:fill="{tint}"/></w:rPr>',
        )
        for identity, (name, ink, tint) in _TINTS.items()
    )
    struck = '<w:rPr><w:strike/><w:color w:val="A8231B"/></w:rPr>'
    added = '<w:rPr><w:color w:val="1C7046"/><w:u w:val="single"/></w:rPr>'
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return (
        tinted
        + style("ReportStrong", "Report Strong", _letters(bold=True))
        + style("ReportMuted", "Report Muted", _letters(0, _MUTED))
        + style("ReportInserted", "Report Inserted", added)
        + style("ReportDeleted", "Report Deleted", struck)
        + style("ReportNumber", "Report Number", _letters(0, _ACCENT, font=SANS, bold=True))
        + style("FootnoteReference", "footnote reference", raised, own=False)
        + style("Hyperlink", "Hyperlink", _letters(0, _ACCENT), own=False)
    )


def _table_style() -> str:
    rule, hair = (
        '<w:{} w:val="single" w:sz="8" w:space="0" w:color="1A2330"/>',
        '<w:{} w:val="single" w:sz="4" w:space="0" w:color="CBD3DC"/>',
    )
    edges = rule.format("top") + rule.format("bottom") + hair.format("insideH")
    sides = '<w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>'
    above = f"<w:tcPr><w:tcBorders>{rule.format('top')}</w:tcBorders></w:tcPr>"
    below = f"<w:tcPr><w:tcBorders>{rule.format('bottom')}</w:tcBorders></w:tcPr>"
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
        '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{edges}</w:tblBorders><w:tblCellMar>{sides}</w:tblCellMar>'
        f'</w:tblPr><w:tblStylePr w:type="firstRow">{below}</w:tblStylePr>'
        f'<w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr>{above}</w:tblStylePr></w:style>'
    )


def styles() -> str:
    """The styles part."""
    defaults = (
        f"<w:docDefaults><w:rPrDefault>{_letters(11, _INK, font=SERIF)[:-8]}"
        '<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    base = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>'
        "<w:semiHidden/></w:style>"
    )
    body = _headings() + _text() + _tables() + _furniture() + _cover() + _runs() + _table_style()
    return f"{HEAD}<w:styles {NAMESPACES}>{defaults}{base}{body}</w:styles>"
