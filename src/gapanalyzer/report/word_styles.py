"""The styles of our template: one serif for text, one sans for heads and tables, one accent, rules instead of boxes."""

from gapanalyzer.report.word_design import UN, Design
from gapanalyzer.report.word_numbering import ANNEXES, HEADINGS, OF_HEADINGS, OF_PARAGRAPHS, PARAGRAPHS
from gapanalyzer.report.word_style import (
    ACCENT,
    HAIR,
    INK,
    MUTED,
    SANS,
    SERIF,
    Edge,
    Letters,
    ParagraphStyle,
    character_style,
)
from gapanalyzer.report.word_xml import HEAD, NAMESPACES

_TEXT, _WIDE, _STEP = 453.55, 728.5, 28.35
"""Widths of the text on upright and wide pages, where right tabs stand; the step of an indent: in points."""
_HEAD = Letters(17, INK, SANS, bold=True)
_SMALL = Letters(9, INK, SANS)
_SMALL_HEAD = Letters(9, INK, SANS, bold=True)
_FURNITURE = Letters(8, MUTED, SANS)
_TOP, _UNDER = Edge("top", INK, 8, 3), Edge("bottom", INK, 8, 4)
_BAR = (Edge("left", ACCENT, 24, 8),)

_HEADINGS = (
    ParagraphStyle(
        "heading 1", _HEAD, following="ReportParagraph", space=(0, 12), keeps="nl",
        number=(HEADINGS, 0), outline=0,
    ),
    ParagraphStyle(
        "heading 2", Letters(11.5, ACCENT, SANS, bold=True), following="ReportParagraph", space=(18, 5), left=_STEP,
        first=_STEP, keeps="nl", number=(HEADINGS, OF_HEADINGS), outline=1,
    ),
    ParagraphStyle(
        "Report Annex", _HEAD, following="ReportText", space=(0, 12), keeps="nl",
        number=(ANNEXES, 0), outline=0,
    ),
)  # fmt: skip
_PARAGRAPHS = (
    ParagraphStyle("Report Text", space=(5.5, 5.5)),
    ParagraphStyle("Report Paragraph", based="ReportText", left=_STEP, first=_STEP, number=(PARAGRAPHS, OF_PARAGRAPHS)),
    ParagraphStyle("Report Lead", based="ReportParagraph", keeps="n"),
    ParagraphStyle("Report Item", based="ReportText", space=(2, 2), left=_STEP, first=_STEP),
    ParagraphStyle(
        "Report Label", Letters(9, INK, SANS, bold=True), "ReportText", "ReportParagraph", space=(7, 2.5), keeps="nl"
    ),
    ParagraphStyle("Report Draft", based="ReportText", space=(0, 3), left=_STEP),
    ParagraphStyle("Report Draft Kept", based="ReportDraft", keeps="n"),
    ParagraphStyle(
        "Report Head", Letters(9, INK, SANS), "ReportText", space=(0, 5), keeps="nl",
        edges=(_TOP, Edge("bottom", HAIR, 4, 3)), tabs=(("right", _TEXT),),
    ),
    ParagraphStyle("Report Question", based="ReportText", space=(5.5, 7), keeps="n", edges=(_UNDER,)),
    ParagraphStyle(
        "Report Recommendation", Letters(bold=True), "ReportText", space=(10, 0), left=45.35, first=36.85, keeps="nl",
        edges=_BAR, tabs=(("left", 45.35),),
    ),
    ParagraphStyle(
        "Report Particulars", Letters(8.5, MUTED, SANS), "ReportText", space=(0, 9), left=45.35, first=36.85,
        keeps="l", edges=_BAR, tabs=(("left", 45.35),),
    ),
)  # fmt: skip
_TABLES = (
    ParagraphStyle("caption", _SMALL_HEAD, space=(9, 4), keeps="nl"),
    ParagraphStyle("Report Figure Caption", _SMALL_HEAD, space=(9, 4), keeps="l"),
    ParagraphStyle("Report Figure", space=(8, 0), keeps="n"),
    ParagraphStyle("Report Cell", _SMALL, space=(2, 2), line=1.03),
    ParagraphStyle("Report Cell Kept", based="ReportCell", keeps="n"),
    ParagraphStyle("Report Cell Number", based="ReportCell", right=True),
    ParagraphStyle("Report Cell Head", _SMALL_HEAD, "ReportCell", keeps="n"),
    ParagraphStyle("Report Cell Head Number", based="ReportCellHead", right=True),
)
_AROUND = (
    ParagraphStyle("header", _FURNITURE, space=(0, 0), edges=(Edge("bottom", HAIR, 4, 4),), tabs=(("right", _TEXT),)),
    ParagraphStyle("Report Header Wide", based="Header", tabs=(("clear", _TEXT), ("right", _WIDE))),
    ParagraphStyle("footer", _FURNITURE, space=(0, 0), edges=(Edge("top", HAIR, 4, 4),), tabs=(("right", _TEXT),)),
    ParagraphStyle("Report Footer Wide", based="Footer", tabs=(("clear", _TEXT), ("right", _WIDE))),
    ParagraphStyle("footnote text", Letters(8.5), space=(0, 2)),
    ParagraphStyle("Report Break", Letters(1), space=(0, 0), line=0.1),
)
_FRONT = (
    ParagraphStyle("Report Country", Letters(15, ACCENT, SANS, bold=True), space=(170, 4)),
    ParagraphStyle("Title", Letters(27, INK, SANS, bold=True), space=(6, 10), line=1.04),
    ParagraphStyle("Subtitle", Letters(12, MUTED, SANS), space=(0, 26)),
    ParagraphStyle(
        "Report Cover", Letters(9.5, INK, SANS), space=(3, 3), left=141.75, first=141.75, tabs=(("left", 141.75),)
    ),
    ParagraphStyle("Report Contents Title", _HEAD, space=(0, 12), keeps="np"),
    ParagraphStyle(
        "toc 1", Letters(9.5, INK, SANS, bold=True), space=(7, 2), left=51.05, first=51.05, keeps="n",
        tabs=(("left", 51.05), ("dots", _TEXT)),
    ),
    ParagraphStyle(
        "toc 2", Letters(9, INK, SANS), space=(0, 1), left=90.7, first=39.7, tabs=(("left", 90.7), ("dots", _TEXT))
    ),
)  # fmt: skip
_RUNS = {
    "Report Met": Letters(0, "1C7046", SANS, bold=True, fill="E3F2EA"),
    "Report Wider": Letters(0, "1D5FA8", SANS, bold=True, fill="E2EDF9"),
    "Report Partly": Letters(0, "855500", SANS, bold=True, fill="FBF0DA"),
    "Report Not Met": Letters(0, "A8231B", SANS, bold=True, fill="FBE6E4"),
    "Report Open": Letters(0, MUTED, SANS, bold=True, fill="E9EDF1"),
    "Report Strong": Letters(bold=True),
    "Report Muted": Letters(colour=MUTED),
    "Report Inserted": Letters(colour="1C7046", underlined=True),
    "Report Deleted": Letters(colour="A8231B", struck=True),
    "Report Number": Letters(0, ACCENT, SANS, bold=True),
    "footnote reference": Letters(raised=True),
    "Hyperlink": Letters(colour=ACCENT),
}
_DEFAULT = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
    '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def _table_style(design: Design) -> str:
    """Rules above, under the head and below; hairlines between rows; no vertical rules."""
    rule = '<w:{} w:val="single" w:sz="8" w:space="0" w:color="' + design.colour(INK) + '"/>'
    hair = f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{HAIR}"/>'
    sides = '<w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>'
    edges = rule.format("top") + rule.format("bottom") + hair
    above = f"<w:tcPr><w:tcBorders>{rule.format('top')}</w:tcBorders></w:tcPr>"
    below = f"<w:tcPr><w:tcBorders>{rule.format('bottom')}</w:tcBorders></w:tcPr>"
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{edges}</w:tblBorders><w:tblCellMar>{sides}'
        f'</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow">{below}</w:tblStylePr>'
        f'<w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr>{above}</w:tblStylePr></w:style>'
    )


def styles(design: Design = UN) -> str:
    """The styles part of a look."""
    language = '<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
    usual = design.letters(Letters(10.5, INK, SERIF))
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{usual.inner}{language}</w:rPr></w:rPrDefault>"
        '<w:pPrDefault><w:pPr><w:spacing w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    paragraphs = "".join(design.paragraph(s).xml for s in (*_HEADINGS, *_PARAGRAPHS, *_TABLES, *_AROUND, *_FRONT))
    runs = "".join(character_style(name, design.letters(letters)) for name, letters in _RUNS.items())
    return f"{HEAD}<w:styles {NAMESPACES}>{defaults}{_DEFAULT}{paragraphs}{runs}{_table_style(design)}</w:styles>"
