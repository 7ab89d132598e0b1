"""Word files (.docx): one Paragraph per paragraph, automatic numbering in the text, tables row by row.

Our own reader over the package's parts (notes on legislation, A1): libraries lose the numbering, inserted text, tables,
text boxes or content controls. A line break splits a paragraph in two, except in a heading. A typed tab stays a tab.
A footnote follows its paragraph as "[1] …".
"""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import define, evolve, field, frozen

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.choices import Changes
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.reading.read_bytes import limited
from gapanalyzer.legislation.reading.read_docx_changes import count_changes, put_back
from gapanalyzer.legislation.reading.read_docx_inline import Inline, InlineReader, chosen, paragraphs_under
from gapanalyzer.legislation.reading.read_docx_numbering import Numbering
from gapanalyzer.legislation.reading.read_docx_styles import Look, Styles, own_look
from gapanalyzer.legislation.reading.read_docx_xml import STRICT, TRANSITIONAL, W, child, children, value
from gapanalyzer.legislation.reading.read_left_out import left_out
from gapanalyzer.legislation.reading.read_package import Element, Package, parsed
from gapanalyzer.legislation.reading.read_source_lines import word_lines

_NOTHING_IN_IT = "Open it in Word, check that the law's text is in it, and save it again"
_CONTENTS = re.compile(r"(?:toc|contents|verzeichnis) ?[1-9]$", re.IGNORECASE)
_GONE = re.compile("[\x00-\x08\x0a-\x1f\u00ad]")
_SPACES = re.compile(r"[ \u00a0\u2007\u202f]+")
_WRAPPERS = frozenset({f"{W}{name}" for name in ("sdtContent", "ins", "moveTo", "customXml", "smartTag")})
TRACKED = "Changes are tracked in this file; they were read as accepted: inserted words in, deleted words out."
BEFORE = "Changes are tracked in this file; it was read as it was before them: inserted words out, deleted words in."
EMBEDDED = "Another document is embedded in this file and was not read; bring it in separately."
COMMENTS = "Comments in the margin were left out."


def read(path: Path, changes: str = Changes.AMENDED) -> Document:
    """Read a Word file, with its tracked changes ("amended") or without ("before").

    Raises KnownError where it is none, is damaged, protected, empty or built to do harm.
    """
    package = Package.open_(path)
    main = package.related("").get("officeDocument", "word/document.xml")
    root = _word_xml(package, main)
    if root is None or root.tag != f"{W}document":
        raise _something_else(package)
    parts = package.related(main)
    notes = {kind: _word_xml(package, parts.get(f"{kind}s", "")) for kind in ("footnote", "endnote")}
    tracked = _settled([root, *(part for part in notes.values() if part is not None)], changes)
    reader = _Reader(
        styles=Styles.of(_word_xml(package, parts.get("styles", ""))),
        numbering=Numbering.of(_word_xml(package, parts.get("numbering", ""))),
        footnotes=_notes(notes["footnote"], "footnote"),
        endnotes=_notes(notes["endnote"], "endnote"),
        fields_close=_fields_close(root),
    )
    body = child(root, "body")
    found = tuple(reader.blocks(body)) if body is not None else ()
    limited(sum(len(p.text) for p in found), path.name)
    if not found:
        raise package.without_words(_NOTHING_IN_IT)
    remarks = _remarks(root, parts, tracking_note(tracked, changes))
    aside = left_out(word_lines(package, main), found)
    return Document(found, aside, title=_title(found, package), notes=remarks, changes=tracked)


def _settled(parts: list[Element], changes: str) -> tuple[int, int]:
    """How many insertions and deletions are tracked in these parts, which are then as they are to be read."""
    counts = [count_changes(part) for part in parts]
    if changes == Changes.BEFORE:
        for part in parts:
            put_back(part)
    return sum(inserted for inserted, _ in counts), sum(deleted for _, deleted in counts)


def tracking_note(tracked: tuple[int, int], changes: str) -> str:
    """The sentence about tracked changes; empty where there are none."""
    said = BEFORE if changes == Changes.BEFORE else TRACKED
    return said if any(tracked) else ""


def _word_xml(package: Package, part: str) -> Element | None:
    """A WordprocessingML part; the strict form of the standard is the same under another name."""
    if not part or not package.has(part):
        return None
    return parsed(package.read(part).replace(STRICT.encode(), TRANSITIONAL.encode()), package.name)


def _something_else(package: Package) -> Exception:
    kinds = (
        ("xl/workbook.xml", "it is an Excel workbook", "Copy the law's text into a Word file and bring that in"),
        ("ppt/presentation.xml", "it is a presentation", "Copy the law's text into a Word file and bring that in"),
        ("content.xml", "it is an OpenDocument file", "Open it in LibreOffice or Word and save it as .docx"),
        ("META-INF/container.xml", "it is an e-book", "Ask for the law as a Word, PDF, HTML or text file"),
        ("word/document.xml", "its inside is damaged", "Open it in Word, save it again, and bring that in"),
    )
    for part, reason, remedy in kinds:
        if package.has(part):
            return unreadable(package.name, reason, remedy)
    return unreadable(package.name, "it is a zip archive, not a Word file", "Unpack it and bring in the files inside")


def _notes(root: Element | None, kind: str) -> dict[str, Element]:
    return {} if root is None else {n.get(f"{W}id", ""): n for n in children(root, kind)}


def _fields_close(root: Element) -> bool:
    kinds = [mark.get(f"{W}fldCharType") for mark in root.iter(f"{W}fldChar")]
    return kinds.count("begin") == kinds.count("end")


def _remarks(root: Element, parts: dict[str, str], tracking: str) -> tuple[str, ...]:
    embedded = EMBEDDED if next(root.iter(f"{W}altChunk"), None) is not None else ""
    return tuple(words for words in (tracking, embedded, COMMENTS if "comments" in parts else "") if words)


def _title(found: tuple[Paragraph, ...], package: Package) -> str:
    titled = [p.text for p in found[:40] if p.style.casefold() == "title"]
    if titled:
        return " ".join(titled)
    core = package.xml(package.related("").get("core-properties", ""))
    said = "" if core is None else core.findtext("{http://purl.org/dc/elements/1.1/}title", "")
    return " ".join(said.split())


@frozen
class _Block:
    """A paragraph as found, before its lines are parted."""

    inline: Inline
    look: Look
    label: str = ""
    indent: float = 0.0


@define
class _Reader:
    """Walks one body; counts numbering and notes as it goes."""

    styles: Styles
    numbering: Numbering
    footnotes: dict[str, Element]
    endnotes: dict[str, Element]
    fields_close: bool
    _inline: InlineReader = field(init=False)
    _carried: list[tuple[str, Look]] = field(factory=list)
    """Words of paragraphs whose end is deleted: they run on into the next."""
    _noted: int = 0

    def __attrs_post_init__(self) -> None:
        self._inline = InlineReader(self.styles, self.fields_close)

    def blocks(self, container: Element, *, contents: bool = False) -> Iterator[Paragraph]:
        """The paragraphs of a body, a cell, a text box or a content control."""
        for node in container:
            if node.tag == f"{W}p":
                yield from self._paragraph(node, contents=contents)
            elif node.tag == f"{W}tbl":
                yield from self._table(node)
            elif node.tag == f"{W}sdt":
                yield from self.blocks(node, contents=contents or _is_contents(node))
            elif node.tag in _WRAPPERS:
                yield from self.blocks(node, contents=contents)
            elif node.tag.endswith("}AlternateContent"):
                yield from self.blocks(chosen(node), contents=contents)

    def _paragraph(self, node: Element, *, contents: bool) -> Iterator[Paragraph]:
        inline = self._inline.read(node)
        properties = child(node, "pPr")
        inline.pieces[:0] = self._carried
        self._carried = []
        if child(child(properties, "rPr"), "del") is not None and node.getnext() is not None:
            self._carried = inline.pieces
        else:
            block = self._block(inline, properties)
            yield from _lines(block, contents=contents or inline.contents)
        for box in inline.boxes:
            yield from self.blocks(box)
        for kind, key in inline.notes:
            yield from self._note(kind, key)

    def _block(self, inline: Inline, properties: Element | None) -> _Block:
        style = value(properties, "pStyle") or self.styles.default
        own = own_look(properties, None)
        look = own.over(self.styles.look(style))
        num = look.num or "0"
        at = self._level(look, style, own)
        level = self.numbering.level(num, at)
        indent = own.indent if own.indent is not None else level.indent if level else look.indent
        label = self.numbering.label(num, at)
        if not inline.text.strip() and level and level.format == "bullet":
            label = ""
        gap = "" if level and level.suffix == "nothing" else " "
        return _Block(inline, look, label + gap if label else "", indent or 0.0)

    def _level(self, look: Look, style: str, own: Look) -> int:
        if own.num is None and look.num is not None:
            for named in (style, look.numbered_by):
                tied = self.numbering.level_of_style(look.num, named) if own.level is None else None
                if tied is not None:
                    return tied
        return look.level or 0

    def _note(self, kind: str, key: str) -> Iterator[Paragraph]:
        note = (self.footnotes if kind == "footnote" else self.endnotes).get(key)
        if note is None:
            return
        self._noted += 1
        words = " ".join(self._inline.read(p).text for p in paragraphs_under(note))
        if words.strip():
            yield Paragraph(_plain(f"[{self._noted}] {' '.join(words.split())}"), style=f"{kind} text")

    def _table(self, table: Element) -> Iterator[Paragraph]:
        """Rows as one line each; a row whose cells hold several paragraphs gives those, cell by cell."""
        for row in _through_wrappers(table, "tr"):
            if child(child(row, "trPr"), "del") is not None:
                continue
            cells = [tuple(self.blocks(cell)) for cell in _through_wrappers(row, "tc")]
            if len(cells) < 2 or any(len(cell) > 1 for cell in cells):
                yield from (p for cell in cells for p in cell)
            else:
                yield from _row([cell[0] if cell else Paragraph("") for cell in cells])


def _row(cells: list[Paragraph]) -> Iterator[Paragraph]:
    text = "\t".join(cell.text.replace("\t", " ") for cell in cells).rstrip("\t")
    if text.strip():
        first = next(cell for cell in cells if cell.text)
        bold = all(cell.bold for cell in cells if cell.text)
        yield evolve(first, text=text, bold=bold, table=True, centred=False)


def _through_wrappers(element: Element, name: str) -> Iterator[Element]:
    for node in element:
        if node.tag == f"{W}{name}":
            yield node
        elif node.tag in _WRAPPERS or node.tag == f"{W}sdt":
            yield from _through_wrappers(node, name)


def _is_contents(control: Element) -> bool:
    gallery = value(child(child(control, "sdtPr"), "docPartObj"), "docPartGallery")
    return gallery.casefold() == "table of contents"


def _lines(block: _Block, *, contents: bool) -> Iterator[Paragraph]:
    """The paragraph, parted at its line breaks unless it is a heading; nothing where nothing is printed."""
    look, worded = block.look, [(w, run) for w, run in block.inline.pieces if w.strip()]
    outline = look.outline or 0
    text = block.inline.text
    lines = [text.replace("\n", " ")] if outline or look.name.casefold() == "title" else text.split("\n")
    paragraph = Paragraph(
        text="",
        style=look.name,
        level=outline,
        size=next((run.size for _, run in worded if run.size), look.size) or 0.0,
        bold=all(run.bold if run.bold is not None else bool(look.bold) for _, run in worded) and bool(worded),
        centred=bool(look.centred),
        indent=block.indent,
        contents=(contents and not outline) or bool(_CONTENTS.match(look.name)),
    )
    for i, line in enumerate(lines):
        label = block.label if i == 0 else ""
        words = _plain(label + line)
        if words:
            yield evolve(paragraph, text=words, numbering=label.strip())


def _plain(words: str) -> str:
    """Spaces of every width as one plain space, soft hyphens and control characters gone."""
    return _SPACES.sub(" ", _GONE.sub("", words).replace("\u2011", "-")).strip()
