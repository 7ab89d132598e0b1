"""The style contract: which style of the template each kind of block and run takes."""

from gapanalyzer.report.blocks import Look, Role

PARAGRAPHS = {
    Role.TEXT: "ReportText",
    Role.NUMBERED: "ReportParagraph",
    Role.LEAD: "ReportLead",
    Role.ITEM: "ReportItem",
    Role.LABEL: "ReportLabel",
    Role.HEAD: "ReportHead",
    Role.QUESTION: "ReportQuestion",
    Role.DRAFT: "ReportDraft",
    Role.COUNTRY: "ReportCountry",
    Role.TITLE: "Title",
    Role.SUBTITLE: "Subtitle",
    Role.COVER: "ReportCover",
    Role.CONTENTS_TITLE: "ReportContentsTitle",
}
RUNS = {
    Look.PLAIN: "",
    Look.STRONG: "ReportStrong",
    Look.MUTED: "ReportMuted",
    Look.INSERTED: "ReportInserted",
    Look.DELETED: "ReportDeleted",
    Look.MET: "ReportMet",
    Look.WIDER: "ReportWider",
    Look.PARTLY: "ReportPartly",
    Look.NOT_MET: "ReportNotMet",
    Look.OPEN: "ReportOpen",
}
DRAFT_KEPT = "ReportDraftKept"
"""Of a line of a draft that only leads to the next."""
HEADINGS = {1: "Heading1", 2: "Heading2"}
ANNEX = "ReportAnnex"
RECOMMENDATION, PARTICULARS, NUMBER = "ReportRecommendation", "ReportParticulars", "ReportNumber"
CAPTION, FIGURE, LEGEND = "Caption", "ReportFigure", "ReportFigureCaption"
TABLE, CELL, CELL_KEPT, CELL_NUMBER = "ReportTable", "ReportCell", "ReportCellKept", "ReportCellNumber"
WHOLE = 8
"""Tables of text up to so many rows stay on one page."""
CELL_HEAD, CELL_HEAD_NUMBER = "ReportCellHead", "ReportCellHeadNumber"
CONTENTS = {1: "TOC1", 2: "TOC2"}
HEADER, HEADER_WIDE, FOOTER, FOOTER_WIDE = "Header", "ReportHeaderWide", "Footer", "ReportFooterWide"
NOTE, NOTE_MARK, LINK = "FootnoteText", "FootnoteReference", "Hyperlink"
BREAK = "ReportBreak"
"""A paragraph that only ends a chapter and takes no room."""

_RUN_STYLES = frozenset({*RUNS.values(), NUMBER, NOTE_MARK, LINK}) - {""}
_PARAGRAPH_STYLES = frozenset(
    {
        *PARAGRAPHS.values(), *HEADINGS.values(), *CONTENTS.values(), ANNEX, RECOMMENDATION, PARTICULARS, CAPTION,
        DRAFT_KEPT, FIGURE, LEGEND, CELL, CELL_KEPT, CELL_NUMBER, CELL_HEAD, CELL_HEAD_NUMBER, HEADER, HEADER_WIDE,
        FOOTER, FOOTER_WIDE, NOTE, BREAK,
    }
)  # fmt: skip
CONTRACT = {
    **dict.fromkeys(sorted(_PARAGRAPH_STYLES), "paragraph"),
    **dict.fromkeys(sorted(_RUN_STYLES), "character"),
    TABLE: "table",
}
"""Ids of the styles a template has to have, and of what kind each is."""
