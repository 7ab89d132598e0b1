"""Makes the template reports are written on; `python -m gapanalyzer.report.word_template` writes it afresh."""

import datetime as dt
from pathlib import Path

from gapanalyzer.report.word_notes import notes_part
from gapanalyzer.report.word_package import zipped
from gapanalyzer.report.word_style import SANS, SERIF
from gapanalyzer.report.word_styles import styles
from gapanalyzer.report.word_xml import HEAD, NAMESPACES, paragraph, run

PATH = Path(__file__).parent / "templates" / "un.docx"
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
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    "<w:compat>"
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
)


def template() -> bytes:
    """The template; always the same bytes."""
    body = paragraph(run("Reports are written on the styles of this file."), "ReportText")
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations((("rId1", "officeDocument", "word/document.xml"),)),
        "word/document.xml": f"{HEAD}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(
            tuple((f"rId{n}", name, f"{name}.xml") for n, name in enumerate(list(_PARTS)[1:], start=1))
        ),
        "word/styles.xml": styles(),
        "word/settings.xml": f"{HEAD}<w:settings {NAMESPACES}>{_SETTINGS}</w:settings>",
        "word/footnotes.xml": notes_part([]),
        "word/theme.xml": _theme(),
        "word/fontTable.xml": f"{HEAD}<w:fonts {NAMESPACES}>{_font(SANS, 'swiss')}{_font(SERIF, 'roman')}</w:fonts>",
    }
    return zipped({name: text.encode() for name, text in files.items()}, _DATE)


def _theme() -> str:
    """Colours and fonts for what a person draws in the report later."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    fonts = "".join(
        f'<a:{kind}><a:latin typeface="{name}"/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}>'
        for kind, name in (("majorFont", SANS), ("minorFont", SERIF))
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
    PATH.parent.mkdir(exist_ok=True)
    PATH.write_bytes(template())
