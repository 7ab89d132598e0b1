"""Hostile PDF files: trees and streams that loop, counts by the billion, bombs, letters that lie. Each gives bytes."""

import zlib
from collections.abc import Callable, Mapping, Sequence

from tests.hostile.crafted import assembled, line, stream

CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
SAID = line("Article 1. Whoever procures the illegal entry of another person is punished.", 72, 700)


def page(content: bytes, *, box: str = "0 0 595 842", more: str = "", keys: str = "") -> bytes:
    """A file of one page: catalogue 1, pages 2, page 3, content 4, font 5; `keys` are those of the content."""
    return with_objects(content, (), box=box, more=more, keys=keys)


def with_objects(
    content: bytes,
    objects: Sequence[bytes],
    *,
    box: str = "0 0 595 842",
    more: str = "",
    keys: str = "",
    font: bytes = FONT,
) -> bytes:
    """The same with further objects, from 6 on."""
    leaf = f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>{more}>>>>"
    tree = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    return assembled([CATALOGUE, tree, leaf.encode(), stream(content, keys), font, *objects])


def tree(*objects: bytes) -> bytes:
    """A file whose page tree is these objects, from 2 on."""
    return assembled([CATALOGUE, *objects])


def text(words: str = SAID) -> bytes:
    return words.encode("cp1252")


def mapped(entries: str) -> bytes:
    """A page whose font says that its signs are these letters."""
    cmap = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff>\n"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"
    whole = f"{cmap}endcodespacerange\n{entries}\nendcmap end end".encode()
    return with_objects(text() * 9, [stream(whole)], font=font)


def letters(to: str) -> bytes:
    return mapped("".join(f"1 beginbfchar <{ord(c):02x}> <{to}> endbfchar\n" for c in "Articlewhopu"))


def bomb(filters: int, size: int) -> bytes:
    content = b" " * size
    for _ in range(filters):
        content = zlib.compress(content, 9)
    return page(content, keys=f"/Filter[{'/FlateDecode' * filters}]")


def forms(count: int) -> bytes:
    """Forms that each show the next one twice."""
    objects = [
        stream(b"/F Do /F Do", f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {i + 7} 0 R>>>>")
        for i in range(count)
    ]
    return with_objects(
        b"/F Do",
        [*objects, stream(text(), "/Type/XObject/Subtype/Form/BBox[0 0 595 842]")],
        more="/XObject<</F 6 0 R>>",
    )


def chars(count: int, step: float = 1.0) -> bytes:
    """Letters drawn one by one."""
    return "".join(f"BT /F1 9 Tf {72 + i % 400 * step} {780 - i // 400} Td (a) Tj ET\n" for i in range(count)).encode()


HONEST = page(text())
LEAF = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
TWO_BILLION = b"2147483647"
INDIRECT = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"

PDF_FILES: Mapping[str, Callable[[], bytes]] = {
    "pages-two-billion": lambda: tree(b"<</Type/Pages/Count 2147483647/Kids[3 0 R]>>", LEAF),
    "pages-negative": lambda: tree(b"<</Type/Pages/Count -1/Kids[3 0 R]>>", LEAF),
    "pages-none": lambda: tree(b"<</Type/Pages/Count 0/Kids[]>>"),
    "pages-beyond": lambda: tree(b"<</Type/Pages/Count 99999999999999999999/Kids[3 0 R]>>", LEAF),
    "pages-real": lambda: tree(b"<</Type/Pages/Count 1.5/Kids[3 0 R]>>", LEAF),
    "pages-of-4999-missing": lambda: tree(b"<</Type/Pages/Count 4999/Kids[3 0 R]>>", LEAF),
    "kids-themselves": lambda: tree(b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R 2 0 R]>>"),
    "kids-each-other": lambda: tree(
        b"<</Type/Pages/Count 4/Kids[3 0 R 3 0 R]>>", b"<</Type/Pages/Parent 2 0 R/Count 4/Kids[2 0 R 2 0 R]>>"
    ),
    "kids-the-same": lambda: tree(b"<</Type/Pages/Count 4000/Kids[" + b"3 0 R " * 4_000 + b"]>>", LEAF),
    "kids-missing": lambda: tree(b"<</Type/Pages/Count 3/Kids[77 0 R 78 0 R 79 0 R]>>"),
    "kids-are-a-number": lambda: tree(b"<</Type/Pages/Count 3/Kids 7>>"),
    "kids-nested": lambda: tree(*(b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (i + 3) for i in range(3_000)), LEAF),
    "parent-itself": lambda: tree(INDIRECT, b"<</Type/Page/Parent 3 0 R/MediaBox[0 0 9 9]>>"),
    "catalogue-itself": lambda: assembled([b"<</Type/Catalog/Pages 1 0 R>>"]),
    "catalogue-missing": lambda: HONEST.replace(b"/Root 1 0 R", b"/Root 9 0 R"),
    "box-none": lambda: page(text(), box=""),
    "box-empty": lambda: page(text(), box="0 0 0 0"),
    "box-turned": lambda: page(text(), box="595 842 0 0"),
    "box-huge": lambda: page(text(), box="-1e38 -1e38 1e38 1e38"),
    "box-words": lambda: page(text(), box="(a) (b) (c) (d)"),
    "turned-by-7": lambda: HONEST.replace(b"/MediaBox", b"/Rotate 7/MediaBox"),
    "turned-by-90": lambda: HONEST.replace(b"/MediaBox", b"/Rotate 90/MediaBox"),
    "length-too-long": lambda: HONEST.replace(b"/Length ", b"/Length 9999"),
    "length-negative": lambda: HONEST.replace(b"/Length ", b"/Length -"),
    "length-itself": lambda: with_objects(text(), ()).replace(b"<</Length 1", b"<</Length 4 0 R/X 1"),
    "content-itself": lambda: HONEST.replace(b"/Contents 4 0 R", b"/Contents 3 0 R"),
    "content-many": lambda: HONEST.replace(b"/Contents 4 0 R", b"/Contents[" + b"4 0 R " * 5_000 + b"]"),
    "content-random": lambda: page(bytes(i * i % 251 for i in range(60_000))),
    "content-brackets": lambda: page(b"[" * 500_000),
    "content-dictionaries": lambda: page(b"<<" * 500_000),
    "content-saved": lambda: page(b"q " * 500_000 + text()),
    "content-restored": lambda: page(b"Q " * 500_000 + text()),
    "content-word-open": lambda: page(b"BT /F1 9 Tf (" + b"(" * 200_000),
    "content-marked": lambda: page(b"/P BMC " * 200_000 + text()),
    "content-image-open": lambda: page(b"BI /W 9999999 /H 9999999 /BPC 8 /CS /G ID " + b"x" * 9_999),
    "filters-100": lambda: page(text(), keys=f"/Filter[{'/ASCIIHexDecode' * 100}]"),
    "filter-unknown": lambda: page(text(), keys="/Filter/Crypt"),
    "filter-lies": lambda: page(text(), keys="/Filter/FlateDecode"),
    "filter-cut": lambda: page(zlib.compress(text() * 99)[:-40], keys="/Filter/FlateDecode"),
    "filter-predicts": lambda: page(
        zlib.compress(text()), keys="/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2147483647/Colors 99>>"
    ),
    "filter-runs": lambda: page(b"\x81 " * 900_000, keys="/Filter/RunLengthDecode"),
    "filter-lzw": lambda: page(bytes(range(256)) * 99, keys="/Filter/LZWDecode"),
    "filter-jbig2": lambda: page(bytes(range(256)) * 9, keys="/Filter/JBIG2Decode"),
    "bomb-once": lambda: bomb(1, 50_000_000),
    "bomb-twice": lambda: bomb(2, 400_000_000),
    "forms-doubled": lambda: forms(22),
    "font-itself": lambda: with_objects(
        text(), (), font=b"<</Type/Font/Subtype/Type0/BaseFont/A/DescendantFonts[5 0 R]>>"
    ),
    "font-none": lambda: with_objects(text(), (), font=b"null"),
    "font-drawn-by-itself": lambda: with_objects(
        text(),
        [stream(b"BT /F1 9 Tf (A) Tj ET")],
        font=b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</A 6 0 R>>"
        b"/Encoding<</Differences[65/A]>>/FirstChar 65/LastChar 65/Widths[9]/Resources<</Font<</F1 5 0 R>>>>>>",
    ),
    "font-widths": lambda: with_objects(
        text(), (), font=FONT[:-2] + b"/FirstChar -2147483648/LastChar 2147483647/Widths[1e38]>>"
    ),
    "letters-null": lambda: letters("0000"),
    "letters-surrogate": lambda: letters("d800"),
    "letters-bidi": lambda: letters("202e"),
    "letters-hyphen": lambda: letters("fffe"),
    "letters-break": lambda: letters("000a"),
    "letters-blank": lambda: letters("00a0"),
    "letters-private": lambda: letters("e000"),
    "letters-arabic": lambda: letters("06440627"),
    "letters-wide": lambda: letters("d835dc00"),
    "letters-long": lambda: letters("0061" * 250),
    "map-range-huge": lambda: mapped("1 beginbfrange <00000000> <ffffffff> <0041> endbfrange"),
    "map-uses-itself": lambda: mapped("/A usecmap " * 900),
    "map-never-ended": lambda: mapped("100 beginbfchar " + "<41> " * 90_000),
    "size-huge": lambda: page(text(SAID.replace(" 10 Tf", " 1e38 Tf"))),
    "size-none": lambda: page(text(SAID.replace(" 10 Tf", " 0 Tf"))),
    "size-negative": lambda: page(text(SAID.replace(" 10 Tf", " -10 Tf"))),
    "size-no-number": lambda: page(text(SAID.replace(" 10 Tf", " nan Tf"))),
    "place-far": lambda: page(text(line("Article 1 of the law", 1e30, -1e30))),
    "place-the-same": lambda: page(text(SAID) * 2_000),
    "scaled-to-nothing": lambda: page(b"0 0 0 0 0 0 cm " + text()),
    "scaled-to-the-sky": lambda: page(b"1e19 0 0 1e19 0 0 cm " * 9 + text()),
    "turned-letters": lambda: page(b"0 1 -1 0 500 0 cm " + text() * 3),
    "mirrored": lambda: page(b"-1 0 0 1 595 0 cm " + text() * 3),
    "letters-one-by-one": lambda: page(chars(12_000)),
    "letters-in-a-heap": lambda: page(chars(12_000, 0.0)),
    "lines-3000": lambda: page(text("".join(line(f"({i})", 72 + i % 7, 800 - i / 4, 1) for i in range(3_000)))),
    "columns-40": lambda: page(
        text("".join(line("of law", 20 + 14 * (i % 40), 800 - 5 * (i // 40), 3) for i in range(2_400)))
    ),
    "labels-everywhere": lambda: page(
        text("".join(line(f"({chr(97 + i % 26)})", 60, 800 - i, 4) + line("law", 80, 800 - i, 4) for i in range(700)))
    ),
    "numbers-everywhere": lambda: page(text("".join(line(f"{i}", 20 * (i % 28), 800 - i, 4) for i in range(700)))),
    "line-of-200000": lambda: page(text(line("word " * 40_000, 72, 700))),
    "invisible": lambda: page(b"3 Tr " + text()),
    "picture-huge": lambda: with_objects(
        b"q 500 0 0 700 40 40 cm /Im Do Q",
        [
            stream(
                b"x",
                "/Subtype/Image/Width 2147483647/Height 2147483647/BitsPerComponent 8/ColorSpace/DeviceRGB",
            )
        ],
        more="/XObject<</Im 6 0 R>>",
    ),
    "title-long": lambda: HONEST.replace(b"/Root 1 0 R", b"/Root 1 0 R/Info<</Title(" + b"t" * 1_000_000 + b")>>"),
    "title-strange": lambda: HONEST.replace(b"/Root 1 0 R", b"/Root 1 0 R/Info<</Title<feffd800202e0000>>>"),
    "script": lambda: HONEST.replace(b"/Type/Catalog", b"/Type/Catalog/OpenAction<</S/JavaScript/JS(while(1);)>>"),
    "launch": lambda: HONEST.replace(b"/Type/Catalog", b"/Type/Catalog/OpenAction<</S/Launch/F(/bin/sh)>>"),
    "outline-loop": lambda: HONEST.replace(b"/Type/Catalog", b"/Type/Catalog/Outlines<</First 1 0 R/Next 1 0 R>>"),
    "table-of-its-own": lambda: HONEST.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev 9"),
    "table-huge": lambda: HONEST.replace(b"0 6\n", b"0 2147483647\n"),
    "table-missing": lambda: HONEST[: HONEST.rindex(b"xref\n0")],
    "table-zero": lambda: HONEST.replace(b"00000 n", b"00000 f"),
    "table-elsewhere": lambda: HONEST[: HONEST.rindex(b"startxref")] + b"startxref\n99999999999\n%%EOF",
    "size-lies": lambda: HONEST.replace(b"/Size 6", b"/Size 2147483647"),
    "only-the-beginning": lambda: b"%PDF-1.7\n",
    "beginning-far": lambda: b"\n" * 1_000 + HONEST,
    "beginning-too-far": lambda: b"\n" * 9_000 + HONEST,
    "version-99": lambda: HONEST.replace(b"%PDF-1.7", b"%PDF-99.9"),
    "two-files": lambda: HONEST + HONEST,
    "end-and-more": lambda: HONEST + bytes(100_000),
    "objects-nested": lambda: assembled([CATALOGUE, b"[" * 100_000 + b"]" * 100_000]),
    "object-streams-loop": lambda: with_objects(
        text(), [stream(b"6 0 7 0 <<>> <<>>", "/Type/ObjStm/N 99999999/First 2147483647/Extends 6 0 R")]
    ),
    "locked-rc4": lambda: HONEST.replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<"
        + b"11" * 32
        + b">/U<"
        + b"22" * 32
        + b">>>",
    ),
    "locked-aes": lambda: HONEST.replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 5/R 6/Length 256/P -4/O<"
        + b"11" * 48
        + b">/U<"
        + b"22" * 48
        + b">/OE<"
        + b"33" * 32
        + b">/UE<"
        + b"44" * 32
        + b">/Perms<"
        + b"55" * 16
        + b">>>",
    ),
    "locked-unknown": lambda: HONEST.replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt<</Filter/Other/V 99>>"),
    "locked-by-itself": lambda: HONEST.replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt 1 0 R"),
}
"""By name; the suffix is .pdf."""
