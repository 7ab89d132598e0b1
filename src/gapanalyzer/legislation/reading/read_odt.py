"""OpenDocument text (.odt): one Paragraph per paragraph, list numbers in the text, tables row by row.

Words deleted under tracked changes stand apart in the file and are left out. A line break splits a paragraph in two,
except in a heading. A footnote follows its paragraph as "[1] …", a text box the paragraph it hangs on.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import define, evolve, field

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.choices import Changes
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.reading.read_bytes import FRESH_COPY, limited
from gapanalyzer.legislation.reading.read_docx import COMMENTS, tracking_note
from gapanalyzer.legislation.reading.read_left_out import left_out
from gapanalyzer.legislation.reading.read_odt_changes import count_changes, put_back
from gapanalyzer.legislation.reading.read_odt_lists import TEXT, Item, Lists, whole
from gapanalyzer.legislation.reading.read_odt_styles import OUTLINE, Look, Styles
from gapanalyzer.legislation.reading.read_package import Element, Package
from gapanalyzer.legislation.reading.read_source_lines import odt_lines

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_NOTE, _NOTE_BODY, _LIST = f"{TEXT}note", f"{TEXT}note-body", f"{TEXT}list"
_PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
_CONTENTS = f"{TEXT}table-of-content"
_BREAK = f"{TEXT}line-break"
_DROPPED = frozenset(
    {f"{TEXT}tracked-changes", f"{TEXT}sequence-decls", f"{TEXT}variable-decls", f"{TEXT}user-field-decls"}
    | {f"{TEXT}index-title-template", f"{_OFFICE}forms", f"{_OFFICE}annotation", f"{TEXT}ruby-text", f"{TEXT}number"}
    | {f"{TEXT}{kind}-source" for kind in ("table-of-content", "alphabetical-index", "user-index", "table-index")}
)
_ROWS = frozenset({f"{_TABLE}table-header-rows", f"{_TABLE}table-rows", f"{_TABLE}table-row-group"})
_CONTENTS_STYLE = re.compile(r"(?:toc|contents|verzeichnis) ?\d{1,2}$", re.IGNORECASE)
_GONE = re.compile("[\x00-\x08\x0e-\x1f\u00ad]")
_WHITE = re.compile(r"[ \t\n\r]+")
_SPACES = re.compile(r"[ \u00a0\u2007\u202f]+")
_NOTHING_IN_IT = "Open it in LibreOffice, check that the law's text is in it, and save it again"


def read(path: Path, changes: str = Changes.AMENDED) -> Document:
    """Read an OpenDocument text, with its tracked changes ("amended") or without ("before").

    Raises KnownError where it is none, is damaged, protected, empty or does harm.
    """
    package = Package.open_(path)
    manifest = package.read("META-INF/manifest.xml") if package.has("META-INF/manifest.xml") else b""
    if b"encryption-data" in manifest:
        raise unreadable(path.name, "it is protected with a password", "Save a copy without the password")
    root = package.xml("content.xml")
    body = None if root is None else root.find(f"{_OFFICE}body/{_OFFICE}text")
    if root is None or body is None:
        raise unreadable(path.name, "there is no text document in it", FRESH_COPY)
    tracked = count_changes(body)
    if changes == Changes.BEFORE:
        put_back(body)
    styles = Styles.of(package.xml("styles.xml"), root)
    reader = _Reader(styles, Lists(styles.lists))
    found = tuple(reader.blocks(body))
    limited(sum(len(p.text) for p in found), path.name)
    if not found:
        raise package.without_words(_NOTHING_IN_IT)
    commented = next(body.iter(f"{_OFFICE}annotation"), None) is not None
    remarks = (tracking_note(tracked, changes), COMMENTS if commented else "")
    notes = tuple(words for words in remarks if words)
    aside = left_out(odt_lines(package), found)
    return Document(found, aside, title=_title(found, package), notes=notes, changes=tracked)


def _title(found: tuple[Paragraph, ...], package: Package) -> str:
    titled = [p.text for p in found[:40] if p.style.casefold() == "title"]
    if titled:
        return " ".join(titled)
    meta = package.xml("meta.xml")
    said = None if meta is None else next(meta.iter("{http://purl.org/dc/elements/1.1/}title"), None)
    return "" if said is None else " ".join((said.text or "").split())


@define
class _Line:
    """A paragraph while it is read: its pieces with their weight, and what hangs on it."""

    look: Look
    pieces: list[tuple[str, bool]] = field(factory=list)
    notes: list[Element] = field(factory=list)
    boxes: list[Element] = field(factory=list)


@define
class _Reader:
    """Walks one body; counts lists and notes as it goes."""

    styles: Styles
    lists: Lists
    _outline: dict[int, int] = field(factory=dict)
    _noted: int = 0

    def blocks(self, container: Element, *, contents: bool = False) -> Iterator[Paragraph]:
        """The paragraphs of a body, a section, a cell or a text box."""
        for node in container:
            if node.tag in _PARAGRAPHS:
                yield from self._paragraph(node, self._outlined(node), contents=contents)
            elif node.tag == _LIST:
                yield from self._list(node, None, contents=contents)
            elif node.tag == f"{_TABLE}table":
                yield from self._table(node)
            elif node.tag not in _DROPPED:
                yield from self.blocks(node, contents=contents or node.tag == _CONTENTS)

    def _outlined(self, heading: Element) -> str:
        """The number of a heading that stands in no list, from the numbering of the outline."""
        depth = whole(heading.get(f"{TEXT}outline-level"), 0)
        if not depth or heading.get(f"{TEXT}is-list-header") == "true" or OUTLINE not in self.styles.lists:
            return ""
        restart = heading.get(f"{TEXT}start-value") if heading.get(f"{TEXT}restart-numbering") == "true" else None
        return self.lists.label(Item(self._outline, OUTLINE, depth), whole(restart, 1) if restart else None)

    def _list(self, node: Element, around: Item | None, *, contents: bool) -> Iterator[Paragraph]:
        first = next(node.iter(*_PARAGRAPHS), None)
        named = "" if first is None else self.styles.look("paragraph", first.get(f"{TEXT}style-name", "")).lists
        place = self.lists.inside(node, around, named)
        for entry in node:
            start = entry.get(f"{TEXT}start-value")
            labelled = entry.tag == f"{TEXT}list-header"
            for part in entry:
                if part.tag in _PARAGRAPHS:
                    label = "" if labelled else self.lists.label(place, whole(start, 1) if start else None)
                    labelled = True
                    yield from self._paragraph(part, label, contents=contents)
                elif part.tag == _LIST:
                    yield from self._list(part, place, contents=contents)
                elif part.tag not in _DROPPED:
                    yield from self.blocks(part, contents=contents)

    def _paragraph(self, node: Element, label: str, *, contents: bool) -> Iterator[Paragraph]:
        line = _Line(self.styles.look("paragraph", node.get(f"{TEXT}style-name", "")))
        self._inline(node, line, bold=line.look.bold)
        if not line.look.hidden:
            level = whole(node.get(f"{TEXT}outline-level"), 1) if node.tag == f"{TEXT}h" else line.look.level
            yield from _lines(line, label, min(level, 9), contents=contents)
        for note in line.notes:
            yield from self._note(note)
        for box in line.boxes:
            yield from self.blocks(box)

    def _inline(self, node: Element, line: _Line, *, bold: bool) -> None:
        """The words of a paragraph or a run; white space counts once, as in the standard (6.1.2)."""
        line.pieces.append((_WHITE.sub(" ", node.text or ""), bold))
        for part in node:
            if part.tag == _NOTE:
                line.notes.append(part)
            elif part.tag == f"{_DRAW}text-box":
                line.boxes.append(part)
            elif part.tag == _BREAK:
                line.pieces.append(("\n", bold))
            elif part.tag in {f"{TEXT}s", f"{TEXT}tab"}:
                line.pieces.append(("\t" if part.tag == f"{TEXT}tab" else " ", bold))
            elif part.tag not in _DROPPED:
                look = self.styles.look("text", part.get(f"{TEXT}style-name", ""))
                if not look.hidden:
                    self._inline(part, line, bold=bold or look.bold)
            line.pieces.append((_WHITE.sub(" ", part.tail or ""), bold))

    def _note(self, note: Element) -> Iterator[Paragraph]:
        body = note.find(_NOTE_BODY)
        words = "" if body is None else " ".join(p.text for p in self.blocks(body))
        self._noted += 1
        if words:
            yield Paragraph(f"[{self._noted}] {words}", style=f"{note.get(f'{TEXT}note-class') or 'footnote'} text")

    def _table(self, table: Element) -> Iterator[Paragraph]:
        """Rows as one line each; a row whose cells hold several paragraphs gives those, cell by cell."""
        for node in table:
            if node.tag in _ROWS:
                yield from self._table(node)
            elif node.tag == f"{_TABLE}table-row":
                cells = [tuple(self.blocks(cell)) for cell in node if cell.tag == f"{_TABLE}table-cell"]
                if len(cells) < 2 or any(len(cell) > 1 for cell in cells):
                    yield from (p for cell in cells for p in cell)
                else:
                    yield from _row([cell[0] if cell else Paragraph("") for cell in cells])


def _row(cells: list[Paragraph]) -> Iterator[Paragraph]:
    text = "\t".join(cell.text.replace("\t", " ") for cell in cells).rstrip("\t")
    filled = [cell for cell in cells if cell.text]
    if filled:
        yield evolve(filled[0], text=text, bold=all(p.bold for p in filled), table=True, centred=False)


def _lines(line: _Line, label: str, level: int, *, contents: bool) -> Iterator[Paragraph]:
    """The paragraph, parted at its line breaks unless it is a heading; nothing where nothing is printed."""
    text = "".join(words for words, _ in line.pieces)
    lines = [text.replace("\n", " ")] if level or line.look.name == "Title" else text.split("\n")
    worded = [bold for words, bold in line.pieces if words.strip()]
    bullet = not any(c.isalnum() for c in label)
    paragraph = Paragraph(
        text="",
        style=line.look.name,
        level=level,
        size=line.look.size,
        bold=all(worded) and bool(worded),
        centred=line.look.centred,
        indent=line.look.indent,
        contents=(contents and not level) or bool(_CONTENTS_STYLE.match(line.look.name)),
    )
    for i, words in enumerate(lines):
        own = label if i == 0 and not (bullet and not words.strip()) else ""
        printed = _SPACES.sub(" ", _GONE.sub("", f"{own} {words}").replace("\u2011", "-")).strip()
        if printed:
            yield evolve(paragraph, text=printed, numbering=own)
