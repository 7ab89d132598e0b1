"""Makes the templates reports are written on; `python -m gapanalyzer.report.word_template` writes them afresh."""

import datetime as dt

from gapanalyzer.model.meter import Meter
from gapanalyzer.report.word_design import DESIGNS, Design
from gapanalyzer.report.word_notes import notes_part
from gapanalyzer.report.word_package import settings, zipped
from gapanalyzer.report.word_reading import OURS
from gapanalyzer.report.word_style import SANS
from gapanalyzer.report.word_styles import styles
from gapanalyzer.report.word_xml import HEAD, NAMESPACES, paragraph, run

_DATE = dt.date(2026, 11, 23)
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_PARTS = {
    "document": f"{_TYPES}.document.main+xml",
    "styles": f"{_TYPES}.styles+xml",
    "settings": f"{_TYPES}.settings+xml",
    "fontTable": f"{_TYPES}.fontTable+xml",
    "footnotes": f"{_TYPES}.footnotes+xml",
    "theme": _THEME,
}
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"

_COLOURS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "1A2330", "lt2": "F4F6F8", "accent1": "00629B", "accent2": "1C7046",
    "accent3": "1D5FA8", "accent4": "855500", "accent5": "A8231B", "accent6": "526071", "hlink": "00629B",
    "folHlink": "526071",
}  # fmt: skip


def template(design: Design) -> bytes:
    """The template of a look; always the same bytes."""
    body = paragraph(run("Reports are written on the styles of this file."), "ReportText")
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations((("rId1", "officeDocument", "word/document.xml"),)),
        "word/document.xml": f"{HEAD}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(
            tuple((f"rId{n}", name, f"{name}.xml") for n, name in enumerate(list(_PARTS)[1:], start=1))
        ),
        "word/styles.xml": styles(design),
        "word/settings.xml": settings(),
        "word/footnotes.xml": notes_part([]),
        "word/theme.xml": _theme(design),
        "word/fontTable.xml": _fonts(design),
    }
    return zipped({name: text.encode() for name, text in files.items()}, _DATE, Meter())


def _theme(design: Design) -> str:
    """Colours and fonts for what a person draws in the report later."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{design.colour(value)}"/></a:{name}>' for name, value in _COLOURS.items()
    )
    fonts = "".join(
        f'<a:{kind}><a:latin typeface="{name}"/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}>'
        for kind, name in (("majorFont", SANS), ("minorFont", design.text))
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    forms = (
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst>"
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
    )
    return (
        f'{HEAD}<a:theme xmlns:a="{_DRAWING}" name="Report"><a:themeElements><a:clrScheme name="Report">{colours}'
        f'</a:clrScheme><a:fontScheme name="Report">{fonts}</a:fontScheme><a:fmtScheme name="Report">{forms}'
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def _fonts(design: Design) -> str:
    text = "" if design.text == SANS else _font(design.text, "roman")
    return f"{HEAD}<w:fonts {NAMESPACES}>{_font(SANS, 'swiss')}{text}</w:fonts>"


def _font(name: str, family: str) -> str:
    return f'<w:font w:name="{name}"><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in _PARTS.items()
    )
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: tuple[tuple[str, str, str], ...]) -> str:
    lines = "".join(f'<Relationship Id="{i}" Type="{_OFFICE}/{kind}" Target="{to}"/>' for i, kind, to in targets)
    return f'{HEAD}<Relationships xmlns="{_RELATIONS}">{lines}</Relationships>'


if __name__ == "__main__":
    OURS.mkdir(exist_ok=True)
    for each in DESIGNS:
        (OURS / f"{each.name}.docx").write_bytes(template(each))
