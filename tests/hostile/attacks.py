"""Files that try to do harm, made by us: bombs, entity tricks, loops, nesting, lies. Each function writes one."""

import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.hostile.crafted import W, assembled, docx, line, p, package, pdf, stream

_SAID = f"<w:document {W}><w:body><w:p><w:r><w:t>"
_END = "</w:t></w:r></w:p></w:body></w:document>"


def zip_bomb(path: Path) -> None:
    """A main part of 300 MB in a file of 300 kB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(300):
            part.write(b" " * 2**20)


def bomb_that_lies(path: Path) -> None:
    """The same in small: the directory says the part has 100 bytes."""
    docx(path, p("x" * 30_000_000))
    content = path.read_bytes()
    at = content.rindex(b"PK\x01\x02", 0, content.rindex(b"word/document.xml"))
    path.write_bytes(content[: at + 24] + (100).to_bytes(4, "little") + content[at + 28 :])


def too_many_parts(path: Path) -> None:
    package(path, {"word/document.xml": _SAID + _END} | {f"x/{i}": "" for i in range(6_000)})


def part_that_stands_twice(path: Path) -> None:
    docx(path, p("innocent"))
    with zipfile.ZipFile(path, "a") as archive, zipfile.ZipFile(path) as before:
        entry = before.getinfo("word/document.xml")
        archive.NameToInfo.pop("word/document.xml", None)
        archive.writestr(entry.filename, _SAID + "guilty" + _END)


def external_entity(path: Path) -> None:
    """Tries to read a file of this computer into the text."""
    secret = path.with_name("secret.txt")
    secret.write_text("the secret")
    doctype = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    package(path, {"word/document.xml": f"{doctype}{_SAID}&x;{_END}"})


def external_doctype(path: Path) -> None:
    package(path, {"word/document.xml": f'<!DOCTYPE d SYSTEM "file:///etc/passwd">{_SAID}x{_END}'})


def billion_laughs(path: Path) -> None:
    entities = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    package(path, {"word/document.xml": f"<!DOCTYPE d [{entities}]>{_SAID}&l9;{_END}"})


def nested_elements(path: Path) -> None:
    deep = "<w:sdt><w:sdtContent>" * 50_000
    package(path, {"word/document.xml": f"<w:document {W}><w:body>{deep}"})


def nested_tables(path: Path) -> None:
    docx(path, "<w:tbl><w:tr><w:tc>" * 400 + p("x") + "</w:tc></w:tr></w:tbl>" * 400)


def truncated_word(path: Path) -> None:
    docx(path, p("x" * 5_000))
    path.write_bytes(path.read_bytes()[:-200])


def broken_xml(path: Path) -> None:
    package(path, {"word/document.xml": f"<w:document {W}><w:body><w:p>"})


def protected_zip(path: Path) -> None:
    docx(path, p("x"))
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            content[at + offset] |= 1
    path.write_bytes(content)


def only_a_zip(path: Path) -> None:
    package(path, {"readme.txt": "hello"})


def workbook(path: Path) -> None:
    package(path, {"xl/workbook.xml": "<workbook/>"})


def open_document(path: Path) -> None:
    package(path, {"content.xml": "<office/>", "mimetype": "application/vnd.oasis.opendocument.text"})


def old_word(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_000))


def protected_word(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(9_000) + "EncryptedPackage".encode("utf-16-le"))


def deep_rich_text(path: Path) -> None:
    path.write_bytes(b"{\\rtf1 Article 1" + b"{" * 2_000_000)


def rich_text_without_words(path: Path) -> None:
    path.write_bytes(b"{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\pict " + b"00ff" * 100_000 + b"}}")


def rich_text_all_binary(path: Path) -> None:
    path.write_bytes(b"{\\rtf1 \\bin2147483647 Article 1}")


def other_xml(path: Path) -> None:
    path.write_bytes(b"<?xml version='1.0'?><law><article/></law>")


_ODT = "application/vnd.oasis.opendocument.text"


def odt_bomb(path: Path) -> None:
    package(path, {"mimetype": _ODT, "content.xml": " " * 100_000_000})


def odt_with_entities(path: Path) -> None:
    package(path, {"mimetype": _ODT, "content.xml": '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'})


def protected_odt(path: Path) -> None:
    package(path, {"mimetype": _ODT, "META-INF/manifest.xml": "<m:encryption-data/>", "content.xml": b"\x93\x01"})


def spreadsheet(path: Path) -> None:
    package(path, {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<office/>"})


def akn_with_entities(path: Path) -> None:
    doctype = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    path.write_text(f"<?xml version='1.0'?>{doctype}<akomaNtoso><act><body><p>&x;</p></body></act></akomaNtoso>")


def deep_akn(path: Path) -> None:
    path.write_text(f"<akomaNtoso><act><body>{'<part><num>1</num>' * 9_000}")


def broken_akn(path: Path) -> None:
    path.write_text("<akomaNtoso><act><body><section><num>1.</num>")


def akn_without_words(path: Path) -> None:
    path.write_text("<akomaNtoso><act><meta/><body/></act></akomaNtoso>")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def blank(path: Path) -> None:
    path.write_bytes(b" \n\0" * 100)


def picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))


def program(path: Path) -> None:
    path.write_bytes(b"MZ\x90\0" + bytes(range(256)))


def not_even_a_pdf(path: Path) -> None:
    path.write_bytes(b"Article 1. This is text.")


def scan(path: Path) -> None:
    pdf(path, ["q 500 0 0 700 40 40 cm /Im Do Q\n"] * 3, images=True)


def protected_pdf(path: Path) -> None:
    key = "00" * 32
    encrypted = f"/Encrypt<</Filter/Standard/V 1/R 2/P -1/O<{key}>/U<{key}>>>/ID[<00><00>]"
    pdf(path, [line("Article 1", 72, 700)], trailer=encrypted)


def truncated_pdf(path: Path) -> None:
    pdf(path, [line("Article 1", 72, 700)])
    path.write_bytes(path.read_bytes()[:200])


def inflating_pdf(path: Path) -> None:
    """A page whose content is 1.2 GB of spaces, packed twice into a few kB."""
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(b" " * 2**20) for _ in range(1200)) + packer.flush()
    content = stream(zlib.compress(once, 9), "/Filter[/FlateDecode/FlateDecode]")
    kids = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"
    tree = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    path.write_bytes(assembled([b"<</Type/Catalog/Pages 2 0 R>>", tree, kids, content]))


def looping_pdf(path: Path) -> None:
    """A page tree that contains itself."""
    tree = b"<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]/Parent 2 0 R>>"
    path.write_bytes(assembled([b"<</Type/Catalog/Pages 2 0 R>>", tree]))


def self_including_form(path: Path) -> None:
    form = stream(b"/F Do /F Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>")
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>"
    tree = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    path.write_bytes(assembled([b"<</Type/Catalog/Pages 2 0 R>>", tree, page, stream(b"/F Do"), form]))


def pages_without_number(path: Path) -> None:
    tree = b"<</Type/Pages/Count 2000000000/Kids[]>>"
    path.write_bytes(assembled([b"<</Type/Catalog/Pages 2 0 R>>", tree]))


def five_thousand_and_one_pages(path: Path) -> None:
    kids = b" ".join(b"3 0 R" for _ in range(5_001))
    tree = b"<</Type/Pages/Count 5001/Kids[" + kids + b"]>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    path.write_bytes(assembled([b"<</Type/Catalog/Pages 2 0 R>>", tree, page]))


def letters_without_names(path: Path) -> None:
    """A font that says its letters are private signs: nobody can tell what is printed."""
    map_ = b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange"
    cmap = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap " + map_ + b" endcmap end end"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"
    content = stream("".join(line("Whoever procures the illegal entry", 72, 700 - 14 * i) for i in range(9)).encode())
    tree = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    path.write_bytes(assembled([b"<</Type/Catalog/Pages 2 0 R>>", tree, page, content, font, stream(cmap)]))


def html_without_words(path: Path) -> None:
    path.write_bytes(b"<!DOCTYPE html><html><script>law()</script></html>")


ATTACKS: Mapping[str, Callable[[Path], None]] = {
    "bomb.docx": zip_bomb,
    "lie.docx": bomb_that_lies,
    "parts.docx": too_many_parts,
    "twice.docx": part_that_stands_twice,
    "xxe.docx": external_entity,
    "doctype.docx": external_doctype,
    "laughs.docx": billion_laughs,
    "deep.docx": nested_elements,
    "tables.docx": nested_tables,
    "half.docx": truncated_word,
    "broken.docx": broken_xml,
    "locked.docx": protected_zip,
    "archive.docx": only_a_zip,
    "sheet.docx": workbook,
    "open.odt": open_document,
    "bomb.odt": odt_bomb,
    "entities.odt": odt_with_entities,
    "protected.odt": protected_odt,
    "sheet.ods": spreadsheet,
    "old.doc": old_word,
    "protected.docx": protected_word,
    "deep.rtf": deep_rich_text,
    "silent.rtf": rich_text_without_words,
    "binary.rtf": rich_text_all_binary,
    "law.xml": other_xml,
    "entities.xml": akn_with_entities,
    "nested.xml": deep_akn,
    "cut.akn": broken_akn,
    "silent.xml": akn_without_words,
    "empty.txt": empty,
    "blank.txt": blank,
    "picture.pdf": picture,
    "program.txt": program,
    "text.pdf": not_even_a_pdf,
    "scan.pdf": scan,
    "protected.pdf": protected_pdf,
    "half.pdf": truncated_pdf,
    "inflating.pdf": inflating_pdf,
    "looping.pdf": looping_pdf,
    "form.pdf": self_including_form,
    "pages.pdf": pages_without_number,
    "many.pdf": five_thousand_and_one_pages,
    "private.pdf": letters_without_names,
    "script.html": html_without_words,
}
"""By the name of the file."""
