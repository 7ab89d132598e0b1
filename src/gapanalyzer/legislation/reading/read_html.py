"""Web pages: one Paragraph per block, list markers and headings as a browser prints them, tables row by row.

Scripts, styles, navigation and hidden parts are left out; where a page marks its main part, only that is read. The tree
is walked without recursion, so deep nesting costs nothing.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import define, evolve, field
from lxml import etree

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.reading.read_bytes import limited, whole
from gapanalyzer.legislation.reading.read_encoding import decode
from gapanalyzer.legislation.reading.read_html_lists import Lists
from gapanalyzer.legislation.reading.read_left_out import left_out
from gapanalyzer.legislation.reading.read_package import Element
from gapanalyzer.legislation.reading.read_raised import raised
from gapanalyzer.legislation.reading.read_source_lines import HTML, lines_under

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)|encoding\s*=\s*[\"']([A-Za-z0-9_:.-]+)")
_SPACES = re.compile(r"[ \t\n\r\f\v\u00a0\u2007\u202f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\u00ad\u200b\ufeff]")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DROPPED = _set(
    "script style nav head template noscript select textarea button svg math iframe object audio video canvas"
)
_BLOCKS = _set(
    "p div section article main header footer aside address blockquote center pre figure figcaption details summary"
    " form fieldset legend ul ol menu dir li dl dt dd h1 h2 h3 h4 h5 h6 hr table caption thead tbody tfoot tr td th"
    " body"
)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BOLD = frozenset({"b", "strong", "th", *_HEADINGS})
_CELLS = frozenset({"td", "th"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_WORDS = re.compile(r"\w")
_EMPTY = "Open it in a browser, check that the law's text is on it, and save the page as HTML again"


def read(path: Path, encoding: str = "") -> Document:
    """Read a web page, in the encoding given if one is.

    Raises KnownError where there are no words on it or the file cannot be read.
    """
    content = whole(path)
    declared = _DECLARED.search(content[:4096])
    name = next((part.decode("ascii") for part in declared.groups() if part), "") if declared else ""
    decoded = decode(content, name, encoding)
    limited(len(decoded.text), path.name)
    root = _parsed(decoded.text)
    walker = _Walker()
    if root is not None:
        walker.walk(_main_part(root))
    found = tuple(p for p in walker.done if _WORDS.search(p.text))
    if root is None or not found:
        raise unreadable(path.name, "there are no words in it", _EMPTY)
    return Document(
        found,
        left_out(lines_under(root, HTML), found),
        title=_title(root, found),
        language=_language(root),
        notes=decoded.notes,
        guesses=decoded.guesses,
    )


def _parsed(text: str) -> Element | None:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root if isinstance(root, etree._Element) else None  # noqa: SLF001  its only name


def _main_part(root: Element) -> Element:
    marked = [*root.iter("main"), *(e for e in root.iter("div", "section") if e.get("role") == "main")]
    if len(marked) == 1 and _WORDS.search(str(marked[0].xpath("string()"))):
        return marked[0]
    body = root.find("body")
    return root if body is None else body


def _title(root: Element, found: tuple[Paragraph, ...]) -> str:
    first = next((p.text for p in found if p.level == 1), "")
    said = root.findtext("head/title") or ""
    return first or _SPACES.sub(" ", said).strip()


def _language(root: Element) -> str:
    said = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    code = re.match(r"[A-Za-z]{2}(?=$|[-_])", said.strip())
    return code.group().lower() if code else ""


@define
class _Walker:
    """Turns events of the tree into paragraphs; a row of a table collects what its cells give."""

    done: list[Paragraph] = field(factory=list)
    _rows: list[list[list[Paragraph]]] = field(factory=list)
    _lists: Lists = field(factory=Lists)
    _pieces: list[tuple[str, bool]] = field(factory=list)
    _blocks: list[Element] = field(factory=list)
    _skipped: Element | None = None
    _bold: int = 0
    _centred: int = 0
    _preformatted: int = 0

    def walk(self, top: Element) -> None:
        """Everything below and in `top`."""
        for event, node in etree.iterwalk(top, events=("start", "end")):
            if event == "start" and self._skipped is None:
                self._start(node)
            elif event == "end":
                self._end(node)
                if self._skipped is None and node is not top:
                    self._say(node.tail)
        self._flush()

    def _start(self, node: Element) -> None:
        tag = node.tag
        if tag in _DROPPED or node.get("hidden") is not None or _HIDDEN.search(node.get("style", "")):
            self._skipped = node
            return
        self._turn(node, 1)
        if tag in _BLOCKS:
            self._flush()
            self._blocks.append(node)
            self._lists.open_(node)
        if tag == "tr":
            self._rows.append([])
        elif tag in _CELLS and self._rows:
            self._rows[-1].append([])
        elif tag == "br":
            self._break()
        self._say(raised(node.text) if tag == "sup" and node.text else node.text)

    def _end(self, node: Element) -> None:
        if self._skipped is not None:
            self._skipped = None if self._skipped is node else self._skipped
            return
        if node.tag in _BLOCKS:
            self._flush()
            self._blocks.pop()
            self._lists.close(node)
        if node.tag == "tr":
            for row in _joined(self._rows.pop()):
                self._sink().append(row)
        self._turn(node, -1)

    def _turn(self, node: Element, step: int) -> None:
        style = node.get("style", "")
        if node.tag in _BOLD or _BOLD_STYLE.search(style):
            self._bold += step
        if node.tag == "center" or node.get("align", "").lower() == "center" or _CENTRED.search(style):
            self._centred += step
        if node.tag == "pre":
            self._preformatted += step

    def _say(self, words: str | None) -> None:
        if not words:
            return
        if self._preformatted:
            for i, line in enumerate(words.splitlines()):
                if i:
                    self._flush()
                self._pieces.append((line, self._bold > 0))
        else:
            self._pieces.append((words, self._bold > 0))

    def _break(self) -> None:
        """A line break parts a paragraph, but not a heading or a cell of a table."""
        inside = {block.tag for block in self._blocks[-2:]}
        if inside & _CELLS or inside & _HEADINGS.keys():
            self._pieces.append((" ", self._bold > 0))
        else:
            self._flush()

    def _sink(self) -> list[Paragraph]:
        return self._rows[-1][-1] if self._rows and self._rows[-1] else self.done

    def _flush(self) -> None:
        text = _CONTROL.sub("", _SPACES.sub(" ", "".join(words for words, _ in self._pieces))).strip()
        worded = [bold for words, bold in self._pieces if words.strip()]
        self._pieces = []
        if not text:
            return
        label = self._lists.label(text)
        block = next((b.tag for b in reversed(self._blocks) if b.tag not in {"body", "div"}), "p")
        heading = next((_HEADINGS[b.tag] for b in reversed(self._blocks) if b.tag in _HEADINGS), 0)
        self._sink().append(
            Paragraph(
                text=f"{label} {text}" if label else text,
                numbering=label,
                style=block,
                level=heading,
                bold=all(worded),
                centred=self._centred > 0,
            )
        )


def _joined(cells: list[list[Paragraph]]) -> Iterator[Paragraph]:
    """A row as one line; where a cell holds several paragraphs, or there is one cell only, those one by one."""
    if len(cells) < 2 or any(len(cell) > 1 for cell in cells):
        yield from (p for cell in cells for p in cell)
        return
    filled = [cell[0] for cell in cells if cell]
    if filled:
        text = "\t".join(cell[0].text if cell else "" for cell in cells).rstrip("\t")
        yield evolve(filled[0], text=text, bold=all(p.bold for p in filled), table=True, style="tr")
