"""What stands inside one paragraph of a Word file: its words, text boxes, references to notes.

Inserted and moved-to text counts, deleted and moved-from text does not; field codes, hidden text and the fallback copy
of a drawing are left out.
"""

from collections.abc import Iterator
from typing import Final

from attrs import define, field

from gapanalyzer.legislation.reading.read_docx_styles import NOTHING, Look, Styles, own_look
from gapanalyzer.legislation.reading.read_docx_xml import W, child, switched, value
from gapanalyzer.legislation.reading.read_package import Element
from gapanalyzer.legislation.reading.read_raised import raised

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SKIPPED = frozenset(
    {f"{W}{name}" for name in ("del", "moveFrom", "delText", "pPr", "rPr", "rt", "rubyPr", "sdtPr", "sdtEndPr")}
)
_PAGE_BREAKS = frozenset({"page", "column"})
_CHARACTERS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
_PRIVATE = range(0xE000, 0xF900)


@define
class Inline:
    """The content of one paragraph; `pieces` are words with the look of their run, line breaks are line feeds."""

    pieces: list[tuple[str, Look]] = field(factory=list)
    boxes: list[Element] = field(factory=list)
    notes: list[tuple[str, str]] = field(factory=list)
    """Kind ("footnote", "endnote") and id."""
    contents: bool = False
    """Whether it lies in a field that makes a table of contents."""

    @property
    def text(self) -> str:
        """All words."""
        return "".join(words for words, _ in self.pieces)


@define
class _Field:
    """A field that has begun: its code, and whether its result has."""

    code: str = ""
    result: bool = False


@define
class InlineReader:
    """Reads paragraph after paragraph; fields may span several."""

    styles: Styles
    trust_fields: bool = True
    """Whether every field that begins also ends; else none is taken for a table of contents."""
    _fields: list[_Field] = field(factory=list)

    def read(self, paragraph: Element) -> Inline:
        """Everything in one `w:p`."""
        into = Inline(contents=self._in_contents())
        self._walk(paragraph, into, NOTHING)
        into.contents = into.contents or self._in_contents()
        for open_ in self._fields:
            open_.result = True
        return into

    def _in_contents(self) -> bool:
        return self.trust_fields and any(f.code.lstrip().upper().startswith("TOC") for f in self._fields)

    def _walk(self, element: Element, into: Inline, look: Look) -> None:
        for node in element:
            tag = node.tag
            if tag in _SKIPPED:
                continue
            if tag == f"{W}r":
                self._run(node, into)
            elif tag == f"{W}txbxContent":
                into.boxes.append(node)
            elif tag == f"{_MC}AlternateContent":
                self._walk(chosen(node), into, look)
            elif not self._leaf(node, into, look):
                self._walk(node, into, look)

    def _run(self, run: Element, into: Inline) -> None:
        properties = child(run, "rPr")
        if properties is None:
            self._walk(run, into, NOTHING)
        elif not switched(properties, "vanish"):
            styled = value(properties, "rStyle")
            below = self.styles.look(styled) if styled in self.styles.elements else NOTHING
            at = len(into.pieces)
            self._walk(run, into, own_look(None, properties).over(below))
            if value(properties, "vertAlign") == "superscript":
                into.pieces[at:] = [(raised(words), look) for words, look in into.pieces[at:]]

    def _leaf(self, node: Element, into: Inline, look: Look) -> bool:
        """Take a node that holds no others; False where it is none of those we know."""
        tag = node.tag
        if tag == f"{W}fldChar":
            self._turn(node.get(f"{W}fldCharType", ""))
        elif tag == f"{W}instrText":
            if self._fields:
                self._fields[-1].code += node.text or ""
        elif tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
            into.notes.append((tag.removeprefix(W).removesuffix("Reference"), node.get(f"{W}id", "")))
        elif all(open_.result for open_ in self._fields):
            words = _words(node)
            if words:
                into.pieces.append((words, look))
            return words is not None
        return True

    def _turn(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            self._fields[-1].result = True
        elif self._fields and kind == "end":
            self._fields.pop()


def chosen(alternatives: Element) -> Element:
    """The first choice of alternative content; its fallback only where there is no choice."""
    choice = alternatives.find(f"{_MC}Choice")
    fallback = alternatives.find(f"{_MC}Fallback")
    return next((found for found in (choice, fallback) if found is not None), alternatives)


def _words(node: Element) -> str | None:
    """The characters a node stands for; None where it is not a node of characters."""
    tag = node.tag
    if tag in {f"{W}t", f"{_MATH}t"}:
        return node.text or ""
    if tag == f"{W}br":
        return "" if node.get(f"{W}type") in _PAGE_BREAKS else "\n"
    if tag == f"{W}sym":
        return _symbol(node.get(f"{W}char", ""))
    return _CHARACTERS.get(tag)


def _symbol(code: str) -> str:
    """A character of a symbol font: its own code where that is a letter of Unicode, else a bullet."""
    if not code.isalnum() or len(code) > 5 or not code.isascii():
        return ""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "•" if number in _PRIVATE or not chr(number).isprintable() else chr(number)


def paragraphs_under(element: Element) -> Iterator[Element]:
    """Every paragraph below, in order."""
    return element.iter(f"{W}p")
