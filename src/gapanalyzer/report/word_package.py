"""Puts the parts of a Word file together, on the styles of a template, as the same bytes every time."""

import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package
from lxml import etree

from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed import legible
from gapanalyzer.report.blocks import Document
from gapanalyzer.report.escaping import attribute, escaped
from gapanalyzer.report.word_reading import Template
from gapanalyzer.report.word_rtl import mirrored, mirrored_blocks, mirrored_chart, mirrored_numbering, mirrored_styles
from gapanalyzer.report.word_xml import HEAD, NAMESPACES, W
from gapanalyzer.wording.language import RIGHT_TO_LEFT

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS = (
    f'<Default Extension="rels" ContentType="{CT.OPC_RELATIONSHIPS}"/><Default Extension="xml" ContentType="{CT.XML}"/>'
)
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_LANGUAGES = {"en": ("val", "en-GB"), "ar": ("bidi", "ar-SA"), "zh": ("eastAsia", "zh-CN")}
"""Under which script Word keeps the language and what it calls it, where the bare code would not do."""
_WITH_TEXT = frozenset({CT.WML_FOOTNOTES, CT.WML_COMMENTS, CT.WML_HEADER, CT.WML_FOOTER})
_LONGEST = 255
"""Characters a document property may have."""
_PACKED_AT_ONCE = 2**20
"""Bytes between two looks at whether the work is still wanted."""
_BEGIN, _END = f"{HEAD}<w:document {NAMESPACES}><w:body>", "</w:body></w:document>"

_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    "<w:compat>"
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
)


def settings() -> str:
    """The settings part: no template elsewhere, no data source, no prompt on opening."""
    return f"{HEAD}<w:settings {NAMESPACES}>{_SETTINGS}</w:settings>"


class Parts:
    """A Word package that grows part by part; `add` gives the relationship id of the new part in the document."""

    def __init__(self, template: Template, language: str, meter: Meter) -> None:
        self._package, self._meter = Package(), meter
        self._from_right = language in RIGHT_TO_LEFT
        self._document = Part(PackURI("/word/document.xml"), CT.WML_DOCUMENT_MAIN, b"", self._package)
        self._package.relate_to(self._document, RT.OFFICE_DOCUMENT)
        for name, content_type, relation, content in (
            ("styles.xml", CT.WML_STYLES, RT.STYLES, _styles(template, language)),
            ("settings.xml", CT.WML_SETTINGS, RT.SETTINGS, settings()),
            ("theme.xml", CT.OFC_THEME, RT.THEME, template.theme),
            ("fontTable.xml", CT.WML_FONT_TABLE, RT.FONT_TABLE, template.fonts),
        ):
            if content:
                self._document.relate_to(self._part(f"/word/{name}", content_type, content), relation)

    def add(self, name: str, content_type: str, relation: str, content: str) -> str:
        """A part below /word that the document refers to."""
        turned = content
        if self._from_right and content_type == CT.WML_NUMBERING:
            turned = mirrored_numbering(content)
        elif self._from_right and content_type in _WITH_TEXT:
            turned = mirrored(content, self._meter)
        return self._document.relate_to(self._part(f"/word/{name}", content_type, turned), relation)

    def add_chart(self, number: int, identity: str, chart: str, workbook: bytes) -> None:
        """A chart under a relationship id of its own, with its workbook as "rId1"."""
        turned = mirrored_chart(chart) if self._from_right else chart
        part = self._part(f"/word/charts/chart{number}.xml", CT.DML_CHART, turned)
        part.relate_to(self._part(f"/word/embeddings/chart{number}.xlsx", CT.SML_SHEET, workbook), RT.PACKAGE)
        self._document.load_rel(RT.CHART, part, identity)

    def _part(self, name: str, content_type: str, content: str | bytes) -> Part:
        blob = content.encode() if isinstance(content, str) else content
        return Part(PackURI(name), content_type, blob, self._package)

    def finished(self, body: Iterable[str], document: Document) -> bytes:
        """The whole file; the pieces of its body are whole blocks."""
        pieces = mirrored_blocks(body, self._meter) if self._from_right else body
        text = b"".join([_BEGIN.encode(), *map(self._encoded, pieces), _END.encode()])
        main = Part(PackURI("/word/document.xml"), CT.WML_DOCUMENT_MAIN, text, self._package)
        for relation in self._document.rels.values():
            main.load_rel(relation.reltype, relation.target_part, relation.rId)
        package = Package()
        package.relate_to(main, RT.OFFICE_DOCUMENT)
        package.relate_to(self._part("/docProps/custom.xml", _CUSTOM_TYPE, _custom(document)), _CUSTOM_RELATION)
        package.relate_to(
            self._part("/docProps/app.xml", CT.OFC_EXTENDED_PROPERTIES, _app(document)), RT.EXTENDED_PROPERTIES
        )
        _describe(package, document)
        return zipped(dict(_files(package)), document.date, self._meter)

    def _encoded(self, piece: str) -> bytes:
        self._meter.check()
        return piece.encode()


def _files(package: Package) -> Iterator[tuple[str, bytes]]:
    """Every file of a package by its name in the zip, content types first."""
    parts = list(package.iter_parts())
    kinds = "".join(f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>' for part in parts)
    yield "[Content_Types].xml", f'{HEAD}<Types xmlns="{_TYPES}">{_DEFAULTS}{kinds}</Types>'.encode()
    yield "_rels/.rels", package.rels.xml
    for part in parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml


def _styles(template: Template, language: str) -> bytes:
    """The styles of a template, with the language of the report as that of the text."""
    tree = etree.fromstring(template.styles.encode())
    kind, code = _LANGUAGES.get(language, ("val", language))
    for spoken in tree.iterfind(f"{{{W}}}docDefaults//{{{W}}}lang"):
        spoken.set(f"{{{W}}}{kind}", code)
    if language in RIGHT_TO_LEFT:
        mirrored_styles(tree)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _describe(package: Package, document: Document) -> None:
    """Title, authors and dates: those of the report, nothing of the machine it was made on."""
    core = package.core_properties
    day = dt.datetime.combine(document.date, dt.time(), dt.UTC)
    core.title, core.subject = _short(document.title), _short(document.subject)
    core.author = core.last_modified_by = _short(", ".join(document.authors)) or "GapAnalyzer"
    core.keywords, core.language = _short(", ".join(document.keywords)), document.language
    core.revision = 1
    core.created = core.modified = day


def _short(text: str) -> str:
    return " ".join(legible(text).split())[:_LONGEST]


def _app(document: Document) -> str:
    return (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{escaped(document.made_by)}</Application></Properties>"
    )


def _custom(document: Document) -> str:
    lines = "".join(
        f'<property fmtid="{_FORMAT}" pid="{n}" name="{attribute(name)}">'
        f"<vt:lpwstr>{escaped(value)}</vt:lpwstr></property>"
        for n, (name, value) in enumerate(document.identity, start=2)
    )
    return f'{HEAD}<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VALUES}">{lines}</Properties>'


def zipped(files: Mapping[str, bytes], date: dt.date, meter: Meter) -> bytes:
    """A zip of these files in this order, all of one date: the same content gives the same bytes.

    Raises Cancelled where the meter says so.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (max(date.year, 1980), date.month, date.day, 0, 0, 0))
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            info.create_system = 3
            with archive.open(info, "w") as packing:
                for at in range(0, len(content), _PACKED_AT_ONCE):
                    meter.check()
                    packing.write(content[at : at + _PACKED_AT_ONCE])
    return packed.getvalue()
