"""A Word file, opened for a look inside: its parts, its words, and the faults no validator sees."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import groupby

from attrs import define
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A4 = {11906 - 1304 - 1531, 16838 - 2 * 1134}
Element = etree._Element


@define
class WordFile:
    """The parts of a file by name."""

    parts: dict[str, bytes]

    @classmethod
    def of(cls, content: bytes) -> "WordFile":
        """Opens the bytes of a file."""
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return cls({name: archive.read(name) for name in archive.namelist()})

    def tree(self, name: str) -> Element:
        """A part, parsed."""
        return etree.fromstring(self.parts[name])

    @property
    def body(self) -> Element:
        """The document part."""
        return self.tree("word/document.xml")

    def paragraphs(self, *styles: str) -> list[str]:
        """The words of the paragraphs of the body that have one of these styles, or of all."""
        return [words(p) for p in self.body.iter(f"{W}p") if not styles or style(p) in styles]

    def notes(self) -> list[str]:
        """The words of the footnotes."""
        return [
            words(note) for note in self.tree("word/footnotes.xml").iter(f"{W}footnote") if note.get(f"{W}type") is None
        ]

    def controls(self) -> dict[str, str]:
        """The words of each content control by its tag, without deletions, paragraphs parted by line feeds."""
        found: dict[str, str] = {}
        for control in self.body.iter(f"{W}sdt"):
            tag = control.find(f"{W}sdtPr/{W}tag")
            paragraphs = list(control.iter(f"{W}p"))
            deleted = [
                r for r in control.iter(f"{W}r") if r.find(f"{W}rPr/{W}rStyle[@{W}val='ReportDeleted']") is not None
            ]
            for run in deleted:
                run.clear()
            said = "\n".join(words(p) for p in paragraphs) if paragraphs else words(control)
            name = "" if tag is None else tag.get(f"{W}val") or ""
            found[name] = f"{found[name]}\n{said}" if name in found else said
        return found

    def bookmarks(self) -> list[str]:
        """The names of the bookmarks of the body."""
        return [b.get(f"{W}name") or "" for b in self.body.iter(f"{W}bookmarkStart")]

    def faults(self, text: Collection[int] = A4) -> list[str]:
        """What validators do not see: references, bookmarks, fields, controls, widths, empty cells, unknown styles."""
        return [
            *self._references(),
            *self._bookmarks(),
            *self._fields(),
            *self._controls(),
            *self._comments(),
            *self._tables(text),
            *self._styles(),
        ]

    def _references(self) -> Iterator[str]:
        known = {b.get(f"{W}name") for b in self.body.iter(f"{W}bookmarkStart")}
        for text in self.body.iter(f"{W}instrText"):
            wanted = re.match(r" (?:PAGE)?REF (\S+)", text.text or "")
            if wanted and wanted[1] not in known:
                yield f"no bookmark for {wanted[1]}"
        yield from (
            f"no bookmark for {h.get(f'{W}anchor')}"
            for h in self.body.iter(f"{W}hyperlink")
            if h.get(f"{W}anchor") not in known
        )

    def _bookmarks(self) -> Iterator[str]:
        starts, ends = ([b.get(f"{W}id") for b in self.body.iter(f"{W}bookmark{kind}")] for kind in ("Start", "End"))
        names = [b.get(f"{W}name") or "" for b in self.body.iter(f"{W}bookmarkStart")]
        yield from (
            f"bookmark {i} is not begun and ended once"
            for i in {*starts, *ends}
            if starts.count(i) != 1 or ends.count(i) != 1
        )
        yield from (f"bookmark {name} is not unique" for name, n in Counter(names).items() if n > 1)
        yield from (f"bookmark {name} is too long" for name in names if not re.fullmatch(r"_[A-Za-z0-9_]{1,39}", name))

    def _fields(self) -> Iterator[str]:
        for name in self.parts:
            if not name.endswith(".xml") or not name.startswith("word/"):
                continue
            open_fields = 0
            for mark in self.tree(name).iter(f"{W}fldChar"):
                open_fields += {"begin": 1, "separate": 0, "end": -1}[mark.get(f"{W}fldCharType") or ""]
                if open_fields < 0:
                    yield f"{name}: a field ends that never began"
            if open_fields:
                yield f"{name}: {open_fields} fields never end"

    def _controls(self) -> Iterator[str]:
        values = [e.get(f"{W}val") for e in self.body.iterfind(f".//{W}sdtPr/{W}id")]
        yield from (f"control id {value} is not unique" for value, n in Counter(values).items() if n > 1)
        tags = [e.get(f"{W}val") for e in self.body.iterfind(f".//{W}sdtPr/{W}tag")]
        together = Counter(tag for tag, _paragraphs in groupby(tags))
        yield from (f"controls of {tag} are apart" for tag, n in together.items() if n > 1)
        changes = [e.get(f"{W}id") for e in self.body.iter(f"{W}ins", f"{W}del")]
        yield from (f"change {value} is not unique" for value, n in Counter(changes).items() if n > 1)
        drawings = [e.get("id") for e in self.body.iter(f"{DRAWING}docPr")]
        yield from (f"drawing {value} is not unique" for value, n in Counter(drawings).items() if n > 1)

    def _comments(self) -> Iterator[str]:
        held = self.tree("word/comments.xml").iter(f"{W}comment") if "word/comments.xml" in self.parts else ()
        ids = Counter(c.get(f"{W}id") for c in held)
        for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            found = Counter(e.get(f"{W}id") for e in self.body.iter(f"{W}{mark}"))
            yield from (f"comment {i}: {mark}" for i in {*ids, *found} if ids[i] != 1 or found[i] != 1)

    def _tables(self, text: Collection[int]) -> Iterator[str]:
        for n, table in enumerate(self.body.iter(f"{W}tbl"), start=1):
            widths = [int(c.get(f"{W}w") or 0) for c in table.iterfind(f"{W}tblGrid/{W}gridCol")]
            rows = table.findall(f"{W}tr")
            if sum(widths) not in text:
                yield f"table {n} is {sum(widths)} wide"
            if rows[0].find(f"{W}trPr/{W}tblHeader") is None:
                yield f"table {n} does not repeat its head"
            if any(len(row.findall(f"{W}tc")) != len(widths) for row in rows):
                yield f"table {n} has merged cells"
            yield from (f"table {n} has an empty cell" for cell in table.iter(f"{W}tc") if not words(cell).strip())

    def _styles(self) -> Iterator[str]:
        styles = self.tree("word/styles.xml")
        known = {s.get(f"{W}styleId") for s in styles.iter(f"{W}style")}
        based = {
            s.get(f"{W}styleId"): b.get(f"{W}val") for s in styles.iter(f"{W}style") for b in s.iter(f"{W}basedOn")
        }
        for first, below in based.items():
            seen, at = {first}, below
            while at in based and at not in seen:
                seen.add(at)
                at = based[at]
            if at in seen:
                yield f"style {first} stands on itself"
        for name in ("word/document.xml", "word/footnotes.xml"):
            used = {
                e.get(f"{W}val")
                for kind in ("pStyle", "rStyle", "tblStyle")
                for e in self.tree(name).iter(f"{W}{kind}")
            }
            yield from (f"{name}: no style {style}" for style in used - known)


def unwrap(body: Element) -> None:
    """Put what stands in content controls in their place, for judges who do not look into them."""
    for control in list(body.iter(f"{W}sdt")):
        around, content = control.getparent(), control.find(f"{W}sdtContent")
        if around is not None and content is not None:
            at = around.index(control)
            around.remove(control)
            for n, part in enumerate(list(content)):
                around.insert(at + n, part)


def style(paragraph: Element) -> str:
    """The style of a paragraph."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val") or ""


def words(element: Element) -> str:
    """What a reader sees: texts, breaks and tabs, without field codes."""
    pieces = {f"{W}br": "\n", f"{W}tab": "\t"}
    said = []
    for part in element.iter(f"{W}t", f"{W}br", f"{W}tab"):
        inside = part.getparent()
        if part.tag == f"{W}t":
            said.append(part.text or "")
        elif inside is not None and inside.tag == f"{W}r":
            said.append(pieces[str(part.tag)])
    return "".join(said)


def taken(body: Element, without: str) -> list[str]:
    """The paragraphs once every change is taken one way: what is in `without` (ins or del) goes.

    An end of a paragraph that goes joins the paragraph with the next one (ISO 29500-1, 17.13.5.15 and 17.13.5.20).
    """
    gone = {f"{W}{without}", f"{W}{_MOVES[without]}"}
    found, held = [], ""
    for paragraph in body.iter(f"{W}p"):
        for part in paragraph.iter(f"{W}t", f"{W}delText", f"{W}br", f"{W}tab"):
            around = {str(a.tag) for a in part.iterancestors()}
            if not around & gone and f"{W}pPr" not in around:
                held += part.text or "" if part.tag in {f"{W}t", f"{W}delText"} else _SIGNS[str(part.tag)]
        if not any(paragraph.find(f"{W}pPr/{W}rPr/{name}") is not None for name in gone):
            found.append(held)
            held = ""
    return found


_MOVES = {"ins": "moveTo", "del": "moveFrom"}
"""What another office calls it where the same words go out and come in."""
_SIGNS = {f"{W}br": "\n", f"{W}tab": "\t"}
