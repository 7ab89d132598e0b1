"""Makes the template reports are written on; `python -m gapanalyzer.report.word_template` writes it afresh."""

import datetime as dt
from pathlib import Path

from gapanalyzer.report.word_package import zipped
from gapanalyzer.report.word_styles import SANS, SERIF, styles
from gapanalyzer.report.word_xml import HEAD, NAMESPACES, paragraph, run

PATH = Path(__file__).parent / "templates" / "un.docx"
_DATE = dt.date(2026, 11, 23)
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {"document": "document.main", "styles": "styles", "settings": "settings", "fontTable": "fontTable"}
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
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
        "word/fontTable.xml": f"{HEAD}<w:fonts {NAMESPACES}>{_font(SANS, 'swiss')}{_font(SERIF, 'roman')}</w:fonts>",
    }
    return zipped({name: text.encode() for name, text in files.items()}, _DATE)


def _font(name: str, family: str) -> str:
    return f'<w:font w:name="{name}"><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{kind}+xml"/>' for name, kind in _PARTS.items()
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
