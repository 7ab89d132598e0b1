"""Writes an act as a Word file whose numbers are Word's own: "Article 3.", "(1)" and "(a)" stand in no run."""

from collections.abc import Iterator
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from examples.calvara.source import Act, Kind, Line

DATE = "2026-01-01T00:00:00Z"
ZIP_DATE = (2026, 1, 1, 0, 0, 0)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument"
PACKAGE_TYPE = "application/vnd.openxmlformats-package"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
FONT = "Times New Roman"

STYLE_OF = {
    Kind.CONTAINER: "Heading1",
    Kind.SUBCONTAINER: "Heading2",
    Kind.UNIT: "Heading3",
    Kind.PARAGRAPH: "ActParagraph",
    Kind.POINT: "ActPoint",
    Kind.TEXT: "ActText",
}
LEVEL_OF = {Kind.UNIT: 0, Kind.PARAGRAPH: 1, Kind.POINT: 2}
PARTS = {
    "document": "document.main",
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "header1": "header",
    "footer1": "footer",
    "fontTable": "fontTable",
}


def docx(act: Act, publisher: str) -> bytes:
    """The act as a .docx package with fixed dates."""
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": package_relations(),
        "word/document.xml": document(act),
        "word/_rels/document.xml.rels": document_relations(),
        "word/styles.xml": styles(act.language),
        "word/numbering.xml": numbering(act),
        "word/settings.xml": settings(),
        "word/header1.xml": header(act.title),
        "word/footer1.xml": footer(),
        "word/fontTable.xml": font_table(),
        "word/theme/theme1.xml": theme(),
        "docProps/core.xml": core(act, publisher),
        "docProps/app.xml": app(),
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, text in parts.items():
            entry = ZipInfo(name, ZIP_DATE)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # the same bytes on every system
            package.writestr(entry, (XML + text).encode("utf-8"))
    return out.getvalue()


def document(act: Act) -> str:
    """The body: front matter, then one paragraph a line."""
    front = (("Title", act.title), ("Subtitle", act.enacted), ("ActNote", act.note))
    body = [block(name, text) for name, text in front]
    body += [numbered(line, instance) for line, instance in instances(act)]
    page = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="709"'
        ' w:gutter="0"/>'
        "</w:sectPr>"
    )
    return f"<w:document {W} {R}><w:body>{''.join(body)}{page}</w:body></w:document>"


def instances(act: Act) -> Iterator[tuple[Line, int]]:
    """Each line with the list it belongs to: a new list begins where the numbers of the units jump."""
    instance, last = 0, 0
    for line in act.lines:
        if line.kind is Kind.UNIT:
            instance += int(line.number) != last + 1
            last = int(line.number)
        yield line, instance


def numbered(line: Line, instance: int) -> str:
    """One paragraph; its number comes from the list."""
    level = LEVEL_OF.get(line.kind)
    if level is None:
        return block(STYLE_OF[line.kind], line.text)
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>'
    return block(STYLE_OF[line.kind], line.text, number)


def block(style: str, text: str, extra: str = "") -> str:
    """A paragraph of one run."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>'


def numbering(act: Act) -> str:
    """One multi-level list; every instance starts the units at its own number."""
    levels = "".join(
        (
            level(0, "decimal", f"{act.unit} %1.", "space", 0),
            level(1, "decimal", "(%2)", "tab", 454),
            level(2, "lowerLetter", "(%3)", "tab", 908),
        )
    )
    starts: dict[int, str] = {}
    for line, instance in instances(act):
        if line.kind is Kind.UNIT:
            starts.setdefault(instance, line.number)
    lists = "".join(
        f'<w:num w:numId="{instance}"><w:abstractNumId w:val="0"/>'
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>'
        '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for instance, start in starts.items()
    )
    abstract = f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    return f"<w:numbering {W}>{abstract}{lists}</w:numbering>"


def level(index: int, form: str, text: str, suffix: str, left: int) -> str:
    """One level of the list, hanging where it stands before a text."""
    indent = f'<w:ind w:left="{left}" w:hanging="454"/>' if left else '<w:ind w:left="0" w:firstLine="0"/>'
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="{suffix}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
    )


def styles(language: str) -> str:
    """The styles of an act: three real headings and its body text."""
    keep = "<w:keepNext/><w:keepLines/>"
    body = '<w:spacing w:before="0" w:after="{}" w:line="276" w:lineRule="auto"/><w:jc w:val="both"/>'
    rows = (
        ("Title", "Title", '<w:spacing w:before="240" w:after="120"/><w:jc w:val="center"/>', font(40, bold=True)),
        ("Subtitle", "Subtitle", '<w:spacing w:after="280"/><w:jc w:val="center"/>', font(22)),
        ("Heading1", "heading 1", keep + heading(480, 160, 0), font(28, bold=True)),
        ("Heading2", "heading 2", keep + heading(280, 120, 1), font(24, italic=True)),
        ("Heading3", "heading 3", keep + heading(240, 80, 2), font(22, bold=True)),
        ("ActNote", "Act Note", body.format(200), font(20, italic=True)),
        ("ActText", "Act Text", body.format(100), ""),
        ("ActParagraph", "Act Paragraph", body.format(100), ""),
        ("ActPoint", "Act Point", body.format(60), ""),
    )
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'
        f'<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{language}-GB"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    )
    return f"<w:styles {W}>{defaults}{''.join(style(*row) for row in rows)}</w:styles>"


def style(key: str, name: str, paragraph: str, run: str) -> str:
    """One paragraph style, based on Normal."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr>{f'<w:rPr>{run}</w:rPr>' if run else ''}</w:style>"
    )


def heading(before: int, after: int, outline: int) -> str:
    """Space and outline level of a heading; containers stand in the middle."""
    place = '<w:jc w:val="center"/>' if outline < LEVEL_OF[Kind.POINT] else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"/>{place}<w:outlineLvl w:val="{outline}"/>'


def font(half_points: int, *, bold: bool = False, italic: bool = False) -> str:
    """Weight, slant and size of a run."""
    face = ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "")
    return f'{face}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def header(title: str) -> str:
    """The running header: the act's title."""
    text = f"<w:r><w:rPr>{font(18, italic=True)}</w:rPr><w:t>{escape(title)}</w:t></w:r>"
    return f'<w:hdr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{text}</w:p></w:hdr>'


def footer() -> str:
    """The footer: the page number."""
    number = f'<w:fldSimple w:instr=" PAGE "><w:r><w:rPr>{font(18)}</w:rPr><w:t>1</w:t></w:r></w:fldSimple>'
    return f'<w:ftr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{number}</w:p></w:ftr>'


def settings() -> str:
    """Word's present compatibility mode, so that the file does not open in an older one."""
    mode = '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    return f"<w:settings {W}><w:compat>{mode}</w:compat></w:settings>"


def font_table() -> str:
    """The one font of the file."""
    look = '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>'
    return f'<w:fonts {W}><w:font w:name="{FONT}">{look}</w:font></w:fonts>'


def theme() -> str:
    """A plain black-and-white theme: Word asks for one, the styles do not use it."""
    named = ("dk1", "lt1", "dk2", "lt2", *(f"accent{i}" for i in range(1, 7)), "hlink", "folHlink")
    shades = {"lt1": "FFFFFF", "lt2": "EEEEEE"}
    colours = "".join(f'<a:{name}><a:srgbClr val="{shades.get(name, "000000")}"/></a:{name}>' for name in named)
    face = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    line = f"<a:ln>{fill[: len(fill) // 3]}</a:ln>" * 3
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'<a:theme xmlns:a="{DRAWING}" name="Act"><a:themeElements><a:clrScheme name="Act">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Act"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="Act"><a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{line}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def content_types() -> str:
    """What each part is."""
    kinds = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{TYPE}.wordprocessingml.{kind}+xml"/>'
        for part, kind in PARTS.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{PACKAGE_TYPE}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{kinds}'
        f'<Override PartName="/word/theme/theme1.xml" ContentType="{TYPE}.theme+xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{PACKAGE_TYPE}.core-properties+xml"/>'
        f'<Override PartName="/docProps/app.xml" ContentType="{TYPE}.extended-properties+xml"/></Types>'
    )


def package_relations() -> str:
    """Where the document and its properties are."""
    return relations(
        (f"{RELATION}/officeDocument", "word/document.xml"),
        (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{RELATION}/extended-properties", "docProps/app.xml"),
    )


def document_relations() -> str:
    """Which parts the document uses; header and footer are rId4 and rId5."""
    used = [(f"{RELATION}/{kind}", f"{part}.xml") for part, kind in PARTS.items() if part != "document"]
    return relations(*used, (f"{RELATION}/theme", "theme/theme1.xml"))


def relations(*pairs: tuple[str, str]) -> str:
    """A relationship part, ids counted from rId1."""
    rows = "".join(
        f'<Relationship Id="rId{i}" Type="{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(pairs, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def core(act: Act, publisher: str) -> str:
    """Title, author and fixed dates."""
    date = f'<dcterms:{{0}} xsi:type="dcterms:W3CDTF">{DATE}</dcterms:{{0}}>'
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(act.title)}</dc:title><dc:creator>{escape(publisher)}</dc:creator>"
        f"{date.format('created')}{date.format('modified')}<dc:language>{act.language}</dc:language></cp:coreProperties>"
    )


def app() -> str:
    """The extended properties, which Word expects to find."""
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Microsoft Office Word</Application></Properties>"
    )
