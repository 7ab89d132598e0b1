"""Turns the parts of a Word file to be read from the right: sections, tables, borders, charts, and each run by script.

Paragraphs inherit their direction from the styles that every other style is based on. A run says itself that it is read
from the right (ISO 29500-1, 17.3.2.30 rtl); Latin words inside it are runs of their own, so that Word sets both right.
"""

import copy
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from gapanalyzer.model.meter import Meter
from gapanalyzer.report import word_looks as looks
from gapanalyzer.report.word_scripts import ENDS, FEWEST_WORDS, direction, scripts
from gapanalyzer.report.word_xml import NAMESPACES, W

_W = f"{{{W}}}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_SIDES = ("top", "left", "bottom", "right", "between", "bar")
_AFTER_BIDI = frozenset(
    f"{_W}{name}"
    for name in (
        "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
        "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
        "pPrChange",
    )
)  # fmt: skip
"""What follows w:bidi in the properties of a paragraph."""
_AFTER_INDENT = _AFTER_BIDI - {f"{_W}{name}" for name in ("adjustRightInd", "snapToGrid", "spacing", "ind")}
_AFTER_RTL = frozenset(f"{_W}{name}" for name in ("cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"))
"""What follows w:rtl in the properties of a run."""
_AFTER_VISUAL = frozenset(
    f"{_W}{name}"
    for name in (
        "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd",
        "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription",
    )
)  # fmt: skip
_AFTER_SECTION = frozenset({f"{_W}rtlGutter", f"{_W}docGrid", f"{_W}printerSettings", f"{_W}sectPrChange"})
_PROSE = frozenset(
    {
        "ReportText", "ReportParagraph", "ReportLead", "ReportQuestion", "ReportDraft", "ReportItem", looks.CELL,
        looks.DRAFT_KEPT, looks.CELL_KEPT, looks.NOTE,
    }
)  # fmt: skip
"""Styles in which a paragraph all in Latin letters is read from the left."""
_CELLS = frozenset({looks.CELL, looks.CELL_KEPT})
"""A code or a name alone in a cell stands where its column stands."""
_FROM_THE_RIGHT = "\u200f"
"""The right-to-left mark: unseen, and of the direction of Arabic letters."""
_FROM_THE_LEFT = "\u200e"
"""The left-to-right mark."""
_LATIN_SIGNS = str.maketrans({"\u060c": ",", "\u061b": ";", _FROM_THE_RIGHT: None})
"""The Arabic comma, semicolon and mark that stand between Latin words in a list made for Arabic readers."""
_ROOM: Mapping[str, int] = {looks.HEADINGS[1]: 620, looks.ANNEX: 1760}
"""What the number of a title takes before it, in twentieths of a point, where the title has the usual size."""
_USUAL = 34
"""Half points."""
_BEGIN, _END = f"<w:body {NAMESPACES}>", "</w:body>"
_AT_ONCE = 250_000
"""Letters of blocks that are read together: few parts of a file are so long that nobody would wait for them."""
_SLANTED = (f"{_W}i", f"{_W}iCs")


def mirrored(xml: str, meter: Meter) -> str:
    """A part with text (footnotes, header, footer) for a language that is read from the right.

    Raises Cancelled where the meter says so.
    """
    tree = etree.fromstring(xml.encode())
    _mirror(tree, meter)
    return _written(tree)


def mirrored_blocks(pieces: Iterable[str], meter: Meter) -> Iterator[str]:
    """The same for the body of a document, many blocks at once; every piece holds whole blocks."""
    held, letters = [_BEGIN], 0
    for piece in (*pieces, ""):
        held.append(piece)
        letters += len(piece)
        if letters > _AT_ONCE or not piece:
            tree = etree.fromstring("".join([*held, _END]))
            _mirror(tree, meter)
            yield etree.tostring(tree, encoding="unicode").removeprefix(_BEGIN).removesuffix(_END)
            held, letters = [_BEGIN], 0


def _mirror(tree: etree._Element, meter: Meter) -> None:
    for paragraph in tree.iter(f"{_W}p"):
        meter.check()
        if _is_latin_prose(paragraph):
            _leave_from_the_left(paragraph)
        else:
            _from_the_right(paragraph)
    for table in tree.iter(f"{_W}tblPr"):
        _insert(table, etree.Element(f"{_W}bidiVisual"), _AFTER_VISUAL)
    for section in tree.iter(f"{_W}sectPr"):
        _insert(section, etree.Element(f"{_W}bidi"), _AFTER_SECTION)


def mirrored_styles(tree: etree._Element) -> None:
    """Styles that stand on no other become bidirectional; side borders change sides; nothing is slanted."""
    for style in tree.iterfind(f"{_W}style[@{_W}type='paragraph']"):
        if style.find(f"{_W}basedOn") is None:
            _insert(_paragraph_properties(style), etree.Element(f"{_W}bidi"), _AFTER_BIDI)
        _centre_number(style)
    for borders in tree.iter(f"{_W}pBdr"):
        left, right = borders.find(f"{_W}left"), borders.find(f"{_W}right")
        for side, other in ((left, "right"), (right, "left")):
            if side is not None:
                side.tag = f"{_W}{other}"
        borders[:] = sorted(borders, key=lambda side: _SIDES.index(etree.QName(side).localname))
    for slant in list(tree.iter(*_SLANTED)):
        slant.set(f"{_W}val", "0")


def _centre_number(style: etree._Element) -> None:
    """The number of a paragraph stands in the middle of its room.

    Word takes "left" for the side where reading begins, LibreOffice for the left side of the page; the middle is one.
    """
    if style.find(f"{_W}pPr/{_W}numPr") is None:
        return
    properties = _paragraph_properties(style)
    indent = properties.find(f"{_W}ind")
    name = style.get(f"{_W}styleId") or ""
    if indent is None and name not in _ROOM:
        return
    if indent is None:
        size = style.find(f"{_W}rPr/{_W}sz")
        points = _USUAL if size is None else int(size.get(f"{_W}val") or _USUAL)
        room = str(_ROOM[name] * points // _USUAL)
        indent = etree.Element(f"{_W}ind", {f"{_W}left": room, f"{_W}hanging": room})
        _insert(properties, indent, _AFTER_INDENT)
    _halve(indent)


def mirrored_numbering(xml: str) -> str:
    """Numbers in the middle of their room, as `mirrored_styles` makes it."""
    tree = etree.fromstring(xml.encode())
    for side in tree.iter(f"{_W}lvlJc"):
        side.set(f"{_W}val", "center")
    for indent in tree.iter(f"{_W}ind"):
        _halve(indent)
    return _written(tree)


def _halve(indent: etree._Element) -> None:
    indent.set(f"{_W}hanging", str(int(indent.get(f"{_W}hanging") or 0) // 2))


def mirrored_chart(xml: str) -> str:
    """A chart whose bars grow from the right, with their names there."""
    tree = etree.fromstring(xml.encode())
    for orientation in tree.iterfind(f".//{_C}valAx/{_C}scaling/{_C}orientation"):
        orientation.set("val", "maxMin")
    for place in tree.iterfind(f".//{_C}catAx/{_C}axPos"):
        place.set("val", "r")
    return _written(tree)


def _by_script(run: etree._Element) -> None:
    """Splits a run of text by script; a run in a language of its own that is read from the left stays whole."""
    texts = [part for part in run if part.tag == f"{_W}t"]
    parent = run.getparent()
    if not texts or parent is None or run.find(f"{_W}rPr/{_W}lang") is not None:
        return
    pieces = [piece for part in run if part.tag != f"{_W}rPr" for piece in _pieces(part)]
    made = [_copy(run, held, rtl=rtl) for held, rtl in _joined(pieces)]
    at = parent.index(run)
    parent[at : at + 1] = made


def _pieces(part: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    if part.tag != f"{_W}t":
        yield part, True
        return
    editable = next(part.iterancestors(f"{_W}sdt"), None) is not None
    for words, rtl in scripts(part.text or ""):
        piece = copy.copy(part)
        piece.text = words if rtl or editable else _held_from_the_left(words)
        yield piece, rtl


def _held_from_the_left(words: str) -> str:
    """Latin words with what keeps a figure before them and a full stop behind them there.

    Without it a figure behind Arabic words is read as part of these, so that “24 months” becomes “months 24”.
    """
    begins = _FROM_THE_LEFT if direction(words[0]) == "EN" else ""
    ends = _FROM_THE_LEFT if words[-1] in ENDS else ""
    return begins + words + ends


def _joined(pieces: list[tuple[etree._Element, bool]]) -> list[tuple[list[etree._Element], bool]]:
    """Pieces of one direction side by side, as one."""
    found: list[tuple[list[etree._Element], bool]] = []
    for piece, rtl in pieces:
        if found and found[-1][1] == rtl:
            found[-1][0].append(piece)
        else:
            found.append(([piece], rtl))
    return found


def _copy(run: etree._Element, held: list[etree._Element], *, rtl: bool) -> etree._Element:
    made = etree.Element(f"{_W}r")
    properties = run.find(f"{_W}rPr")
    if properties is not None:
        made.append(copy.deepcopy(properties))
    elif rtl:
        made.append(etree.Element(f"{_W}rPr"))
    if rtl:
        _insert(made[0], etree.Element(f"{_W}rtl"), _AFTER_RTL)
    made.extend(held)
    return made


def _leave_from_the_left(paragraph: etree._Element) -> None:
    """Latin words, with the commas of Latin words between them, but for what a reader may edit."""
    _insert(paragraph[0], etree.Element(f"{_W}bidi", {f"{_W}val": "0"}), _AFTER_BIDI)
    for part in paragraph.iterfind(f"{_W}r/{_W}t"):
        part.text = (part.text or "").translate(_LATIN_SIGNS)


def _from_the_right(paragraph: etree._Element) -> None:
    for run in list(paragraph.iter(f"{_W}r")):
        if _begins_with_figure(run):
            _open_from_the_left(run)
        if _is_sentence(run):
            _close_sentence(run)
        else:
            _by_script(run)
    _turn_note_marks(paragraph)


def _begins_with_figure(run: etree._Element) -> bool:
    """Words a reader may edit that begin as "24 months" does."""
    said = "".join(part.text or "" for part in run.iterfind(f"{_W}t"))
    editable = next(run.iterancestors(f"{_W}sdt"), None) is not None
    return editable and direction(said[:1] or " ") == "EN" and not next(scripts(said))[1]


def _open_from_the_left(run: etree._Element) -> None:
    """The sign stands outside what a reader may edit, and outside its bookmark."""
    opening = etree.Element(f"{_W}r")
    etree.SubElement(opening, f"{_W}t").text = _FROM_THE_LEFT
    outer = next(run.iterancestors(f"{_W}sdt"))
    while (before := outer.getprevious()) is not None and before.tag == f"{_W}bookmarkStart":
        outer = before
    outer.addprevious(opening)


def _is_sentence(run: etree._Element) -> bool:
    """Several words in Latin letters alone that end as a sentence ends."""
    said = "".join(part.text or "" for part in run.iterfind(f"{_W}t"))
    directions = {direction(sign) for sign in said}
    starts, ends = said[:1].isalpha(), said.rstrip()[-1:] in ENDS
    return starts and ends and len(said.split()) >= FEWEST_WORDS and not directions & {"R", "AL"}


def _close_sentence(run: etree._Element) -> None:
    """Its full stop stays with it; the sign that sees to this stands outside what a reader may edit."""
    outer = next(run.iterancestors(f"{_W}sdt"), run)
    closing = etree.Element(f"{_W}r")
    etree.SubElement(closing, f"{_W}t").text = _FROM_THE_LEFT
    outer.addnext(closing)


def _turn_note_marks(paragraph: etree._Element) -> None:
    """Marks of notes are read from the right, after Latin words too.

    LibreOffice 7.4 never ends the layout of a page whose last line holds such a mark inside words read from the left.
    """
    for note in paragraph.iter(f"{_W}footnoteReference"):
        run = note.getparent()
        if run is not None:
            _insert(run[0], etree.Element(f"{_W}rtl"), _AFTER_RTL)
            sign = etree.Element(f"{_W}t")
            sign.text = _FROM_THE_RIGHT
            note.addprevious(sign)


def _is_latin_prose(paragraph: etree._Element) -> bool:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    if style is None or style.get(f"{_W}val") not in _PROSE:
        return False
    said = "".join(part.text or "" for part in paragraph.iter(f"{_W}t", f"{_W}delText")).translate(_LATIN_SIGNS)
    fewest = FEWEST_WORDS if style.get(f"{_W}val") in _CELLS else 1
    directions = {direction(sign) for sign in said}
    return len(said.split()) >= fewest and "L" in directions and not directions & {"R", "AL"}


def _paragraph_properties(style: etree._Element) -> etree._Element:
    found = style.find(f"{_W}pPr")
    if found is not None:
        return found
    made = etree.Element(f"{_W}pPr")
    _insert(style, made, frozenset({f"{_W}rPr", f"{_W}tblPr", f"{_W}trPr", f"{_W}tcPr", f"{_W}tblStylePr"}))
    return made


def _insert(properties: etree._Element, made: etree._Element, followers: frozenset[str]) -> None:
    """Where the schema wants it: before the first of those that follow, and once."""
    if properties.find(made.tag) is None:
        at = next((n for n, element in enumerate(properties) if element.tag in followers), len(properties))
        properties.insert(at, made)


def _written(tree: etree._Element) -> str:
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True).decode()
