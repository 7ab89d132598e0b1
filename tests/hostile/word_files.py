"""Hostile Word files: lying archives, absurd numbers, cycles, nesting, strange characters. Each entry gives bytes."""

import zipfile
from collections.abc import Callable, Mapping

from tests.hostile.crafted import W, p
from tests.hostile.packages import MORE, patched, raw_word, word, word_parts, zipped

LAW = p("Article 1. Whoever procures the illegal entry of another person is punished.")
_NUM = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'


def numbered(level: str = "0", num: str = "1") -> str:
    return p("It is punished.", _NUM.format(level, num)) * 3


def numbering(start: str = "1", text: str = "Article %1.", form: str = "decimal", level: str = "0") -> str:
    inside = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
    abstract = f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="{level}">{inside}</w:lvl></w:abstractNum>'
    return f'{abstract}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def style(name: str, based: str, more: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>'
        f"{more}</w:style>"
    )


def styled(name: str) -> str:
    return p("Article 1", f'<w:pStyle w:val="{name}"/>')


def nested(opening: str, closing: str, depth: int, inside: str = LAW) -> str:
    return opening * depth + inside + closing * depth


def note(key: str, inside: str = "words") -> str:
    return f'<w:footnote w:id="{key}">{p(inside)}</w:footnote>'


def refers(key: str) -> str:
    return p(runs=f'<w:r><w:t>Article 1</w:t><w:footnoteReference w:id="{key}"/></w:r>')


def entry_named(name: str) -> bytes:
    return zipped(word_parts(LAW) | {name: "x"})


CHAIN = "".join(style(f"S{i}", f"S{i + 1}") for i in range(5_000))
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
BOX = "<w:p><w:r><mc:AlternateContent><mc:Choice><v:s><w:txbxContent>"
BOX_END = "</w:txbxContent></v:s></mc:Choice></mc:AlternateContent></w:r></w:p>"
TABLE, TABLE_END = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
DELETED = "<w:ins><w:del><w:moveFrom><w:r><w:delText>x</w:delText></w:r></w:moveFrom></w:del></w:ins>"
HONEST = word(LAW * 3, numbering=numbering(), styles=style("A", "B"), footnotes=note("1"))
MAIN = f"<w:document {W} {MORE}><w:body>{LAW}</w:body></w:document>"

WORD_FILES: Mapping[str, Callable[[], bytes]] = {
    "level-two-billion": lambda: word(numbered("2147483648"), numbering=numbering()),
    "level-negative": lambda: word(numbered("-1"), numbering=numbering()),
    "level-no-number": lambda: word(numbered("x"), numbering=numbering()),
    "level-far": lambda: word(numbered("8"), numbering=numbering(text="%9.%8.%7.%1")),
    "level-defined-far": lambda: word(numbered("9" * 400), numbering=numbering(level="9" * 400)),
    "start-trillion": lambda: word(numbered(), numbering=numbering(start="1000000000000")),
    "start-endless": lambda: word(numbered(), numbering=numbering(start="9" * 5_000)),
    "start-negative": lambda: word(numbered(), numbering=numbering(start="-5")),
    "start-roman-high": lambda: word(numbered(), numbering=numbering(start="32767", form="upperRoman")),
    "start-letter-high": lambda: word(numbered(), numbering=numbering(start="32767", form="lowerLetter")),
    "form-unknown": lambda: word(numbered(), numbering=numbering(form="klingon")),
    "label-percent": lambda: word(numbered(), numbering=numbering(text="%%1%0%99%")),
    "label-long": lambda: word(numbered(), numbering=numbering(text="%1" * 50_000)),
    "label-private": lambda: word(numbered(), numbering=numbering(text="\ue000\U000f0000")),
    "number-missing": lambda: word(numbered(num="77"), numbering=numbering()),
    "number-twice": lambda: word(numbered(), numbering=numbering() * 2),
    "number-linked-to-itself": lambda: word(
        numbered(),
        numbering='<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        styles=style("A", "A", f"<w:pPr>{_NUM.format(0, 1)}</w:pPr>"),
    ),
    "numbers-thousands": lambda: word(
        numbered(),
        numbering="".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(9_999)),
    ),
    "style-on-itself": lambda: word(styled("A"), styles=style("A", "A")),
    "style-cycle": lambda: word(styled("A"), styles=style("A", "B") + style("B", "C") + style("C", "A")),
    "style-chain": lambda: word(styled("S0"), styles=CHAIN),
    "style-missing": lambda: word(styled("Z" * 10_000), styles=""),
    "style-outline": lambda: word(
        styled("A"), styles=style("A", "B", '<w:pPr><w:outlineLvl w:val="99999999999"/></w:pPr>')
    ),
    "size-absurd": lambda: word(p(runs='<w:r><w:rPr><w:sz w:val="1e999"/></w:rPr><w:t>Article 1</w:t></w:r>')),
    "indent-absurd": lambda: word(p("Article 1", '<w:ind w:left="99999999999999999999"/>')),
    "notes-65000": lambda: word(LAW + refers("7"), footnotes="".join(note(str(i)) for i in range(65_000))),
    "notes-referred-12000": lambda: word(refers("1") * 12_000, footnotes=note("1")),
    "note-in-itself": lambda: word(refers("1"), footnotes=f'<w:footnote w:id="1">{refers("1")}{LAW}</w:footnote>'),
    "note-missing": lambda: word(refers("1"), footnotes=note("2")),
    "tables-nested-60": lambda: word(nested(TABLE, TABLE_END, 60)),
    "tables-nested-thousands": lambda: word(nested(TABLE, TABLE_END, 4_000)),
    "table-unclosed": lambda: raw_word(f"<w:document {W}><w:body>{TABLE}{LAW}"),
    "table-rows": lambda: word("<w:tbl>" + f"<w:tr><w:tc>{p('a')}</w:tc></w:tr>" * 30_000 + "</w:tbl>"),
    "table-spans": lambda: word(
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>{LAW}</w:tc></w:tr></w:tbl>'
    ),
    "table-without-rows": lambda: word("<w:tbl/><w:tbl><w:tr/></w:tbl>" * 5_000 + LAW),
    "controls-nested": lambda: word(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 100)),
    "boxes-nested": lambda: word(nested(BOX, BOX_END, 25)),
    "choices-nested": lambda: word(
        nested("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>", 100)
    ),
    "choice-empty": lambda: word("<mc:AlternateContent/>" * 2_000 + LAW),
    "fields-unbalanced": lambda: word(p(runs=FIELD * 20_000) + LAW),
    "fields-ended-twice": lambda: word(p(runs='<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 9_000) + LAW),
    "field-code-long": lambda: word(p(runs=FIELD + f"<w:r><w:instrText>{'x' * 3_000_000}</w:instrText></w:r>") + LAW),
    "changes-nested": lambda: word(p(runs=DELETED * 500) + LAW),
    "changes-end-of-all-paragraphs": lambda: word(p("Article 1 of", "<w:rPr><w:del/></w:rPr>") * 20_000),
    "paragraph-in-paragraph": lambda: word(nested("<w:p><w:r>", "</w:r></w:p>", 100, "<w:t>Article 1</w:t>")),
    "symbols": lambda: word(
        p(runs='<w:r><w:sym w:char="110000"/><w:sym w:char="D800"/><w:sym/><w:t>Article 1</w:t></w:r>')
    ),
    "breaks": lambda: word(p(runs="<w:r>" + "<w:br/>" * 200_000 + "<w:t>Article 1</w:t></w:r>")),
    "text-of-ten-million": lambda: word(p("x" * 9_900_000)),
    "text-of-thirty-million": lambda: word(p("word " * 1_500_000) * 4),
    "paragraphs-40000": lambda: word(p("(a)") * 40_000),
    "bidi": lambda: word(p("Article 1 \u202egnihtyna \u2066\u2067\u2068\u2069\u200e\u200f\u061c of the law")),
    "look-alikes": lambda: word(
        p("Аrtiсle 1. Whоever рrocures") + p("Article １. Ｗｈｏｅｖｅｒ") + p("\U0001d400rticle 2")
    ),
    "null-reference": lambda: raw_word(MAIN.replace("Article", "Art&#0;icle")),
    "surrogate-reference": lambda: raw_word(MAIN.replace("Article", "Art&#xD800;icle")),
    "beyond-unicode": lambda: raw_word(MAIN.replace("Article", "Art&#x110000;icle")),
    "noncharacters": lambda: raw_word(MAIN.replace("Article", "Art\ufdd0\U0001ffffi")),
    "utf-16": lambda: raw_word(MAIN.encode("utf-16")),
    "utf-16-declared-utf-8": lambda: raw_word(b"<?xml version='1.0' encoding='UTF-8'?>" + MAIN.encode("utf-16-le")),
    "latin-declared-utf-8": lambda: raw_word(
        b"<?xml version='1.0' encoding='UTF-8'?>" + MAIN.replace("A", "À").encode("cp1252")
    ),
    "encoding-unknown": lambda: raw_word(f"<?xml version='1.0' encoding='x-none'?>{MAIN}"),
    "utf-7": lambda: raw_word(f"<?xml version='1.0' encoding='UTF-7'?>{MAIN}"),
    "xml-1.1": lambda: raw_word(f"<?xml version='1.1'?>{MAIN}"),
    "xml-twice": lambda: raw_word(MAIN * 2),
    "no-namespace": lambda: raw_word("<document><body><p><r><t>Article 1</t></r></p></body></document>"),
    "other-namespace": lambda: raw_word(MAIN.replace("wordprocessingml", "nothingml")),
    "root-of-a-workbook": lambda: raw_word("<workbook/>"),
    "attributes-100000": lambda: raw_word(
        MAIN.replace("<w:p>", "<w:p " + " ".join(f'a{i}="1"' for i in range(99_999)) + ">")
    ),
    "attribute-of-nine-million": lambda: raw_word(MAIN.replace("<w:p>", f'<w:p a="{"x" * 9_000_000}">')),
    "name-of-a-million": lambda: raw_word(MAIN.replace("<w:p>", f"<w:p><w:{'n' * 1_000_000}/>")),
    "namespaces-50000": lambda: raw_word(
        MAIN.replace("<w:p>", "<w:p " + " ".join(f'xmlns:n{i}="u{i}"' for i in range(50_000)) + ">")
    ),
    "instructions": lambda: raw_word(MAIN.replace("<w:p>", "<?x y?><!-- z -->" * 50_000 + "<w:p>")),
    "quadratic-entities": lambda: raw_word(
        f'<!DOCTYPE d [<!ENTITY a "{"a" * 60_000}">]>' + MAIN.replace("Article", "&a;" * 60_000)
    ),
    "parameter-entities": lambda: raw_word("<!DOCTYPE d [<!ENTITY % p \"<!ENTITY q 'r'>\"> %p;]>" + MAIN),
    "main-part-empty": lambda: raw_word(b""),
    "main-part-of-spaces": lambda: raw_word(b" " * 5_000_000),
    "main-part-binary": lambda: raw_word(bytes(range(256)) * 99),
    "main-part-is-a-zip": lambda: raw_word(HONEST),
    "relation-to-itself": lambda: zipped(
        word_parts(LAW)
        | {"word/_rels/document.xml.rels": '<R><Relationship Type="a/styles" Target="document.xml"/></R>'}
    ),
    "relation-upwards": lambda: zipped(
        word_parts(LAW)
        | {"word/_rels/document.xml.rels": '<R><Relationship Type="a/styles" Target="../../../../etc/passwd"/></R>'}
    ),
    "relations-50000": lambda: zipped(
        word_parts(LAW)
        | {"word/_rels/document.xml.rels": "<R>" + '<Relationship Type="a/header" Target="h.xml"/>' * 50_000 + "</R>"}
    ),
    "relations-broken": lambda: zipped(word_parts(LAW) | {"word/_rels/document.xml.rels": "<R><Relationship"}),
    "main-relation-to-nothing": lambda: zipped(
        word_parts(LAW) | {"_rels/.rels": '<R><Relationship Type="a/officeDocument" Target="no/such.xml"/></R>'}
    ),
    "content-types-lie": lambda: zipped(
        word_parts(LAW)
        | {"[Content_Types].xml": '<Types><Override PartName="/word/document.xml" ContentType="image/png"/></Types>'}
    ),
    "styles-are-numbering": lambda: zipped(
        word_parts(LAW, styles="", numbering="") | {"word/styles.xml": f"<w:numbering {W}/>"}
    ),
    "styles-broken": lambda: zipped(word_parts(LAW, styles="") | {"word/styles.xml": "<w:styles"}),
    "numbering-broken": lambda: zipped(word_parts(LAW, numbering="") | {"word/numbering.xml": "\0\0\0"}),
    "header-broken": lambda: zipped(word_parts(LAW) | {"word/header1.xml": "<w:hdr><"}),
    "header-bomb": lambda: zipped(word_parts(LAW) | {"word/header1.xml": "<w:hdr>" + " " * 90_000_000}),
    "headers-2000": lambda: zipped(
        word_parts(LAW) | {f"word/header{i}.xml": f"<w:hdr {W}>{LAW}</w:hdr>" for i in range(2_000)}
    ),
    "part-name-absolute": lambda: entry_named("/etc/passwd"),
    "part-name-upwards": lambda: entry_named("../../../etc/passwd"),
    "part-name-of-windows": lambda: entry_named("C:\\Windows\\x"),
    "part-name-long": lambda: entry_named("n" * 60_000),
    "part-name-bidi": lambda: entry_named("\u202elmx.evil"),
    "part-name-upper": lambda: entry_named("WORD/DOCUMENT.XML"),
    "stored": lambda: zipped(word_parts(LAW), method=zipfile.ZIP_STORED),
    "packed-by-bzip2": lambda: zipped(word_parts(LAW), method=zipfile.ZIP_BZIP2),
    "packed-by-lzma": lambda: zipped(word_parts(LAW), method=zipfile.ZIP_LZMA),
    "comment-of-60000": lambda: zipped(word_parts(LAW), comment=b"PK\x05\x06" * 15_000),
    "before-the-archive": lambda: b"MZ" + bytes(5_000) + HONEST,
    "after-the-archive": lambda: HONEST + bytes(50_000),
    "archive-twice": lambda: HONEST + word(p("Article 2 of another law")),
    "method-unknown": lambda: patched(HONEST, b"PK\x01\x02", 10, b"\x63\x00", last=True),
    "method-unknown-inside": lambda: patched(HONEST, b"PK\x03\x04", 8, b"\x09\x00"),
    "wrong-sum": lambda: patched(HONEST, b"PK\x01\x02", 16, b"\0\0\0\0"),
    "wrong-size": lambda: patched(HONEST, b"PK\x01\x02", 24, b"\xff\xff\xff\x7f"),
    "wrong-packed-size": lambda: patched(HONEST, b"PK\x01\x02", 20, b"\xff\xff\xff\x7f"),
    "wrong-offset": lambda: patched(HONEST, b"PK\x01\x02", 42, b"\xff\xff\xff\x7f"),
    "wrong-count": lambda: patched(HONEST, b"PK\x05\x06", 8, b"\xff\xff\xff\xff"),
    "wrong-directory": lambda: patched(HONEST, b"PK\x05\x06", 16, b"\xff\xff\xff\x7f"),
    "negative-directory": lambda: patched(HONEST, b"PK\x05\x06", 12, b"\xff\xff\xff\xff"),
    "name-length-lies": lambda: patched(HONEST, b"PK\x01\x02", 28, b"\xff\xff"),
    "encrypted-flag": lambda: patched(HONEST, b"PK\x01\x02", 8, b"\x01\x00", last=True),
    "two-disks": lambda: patched(HONEST, b"PK\x05\x06", 4, b"\x01\x00\x01\x00"),
}
"""By name; the suffix is .docx."""
