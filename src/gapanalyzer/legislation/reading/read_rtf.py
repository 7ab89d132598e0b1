"""Rich text (.rtf): one Paragraph per paragraph, the printed list numbers kept, tables row by row.

Our own reader: the format is a stream of groups and control words, and what we need of it is little. Words deleted
under tracked changes, hidden words and running headers are set aside. A footnote follows its paragraph as "[1] …".
"""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import define, evolve, field

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.reading.read_bytes import FRESH_COPY, limited, whole
from gapanalyzer.legislation.reading.read_docx import TRACKED
from gapanalyzer.legislation.reading.read_hyphens import without_soft_hyphens
from gapanalyzer.legislation.reading.read_rtf_tokens import BYTES, CLOSE, OPEN, Token, code_page, code_page_of, tokens
from gapanalyzer.legislation.reading.read_rtf_words import (
    ASIDE,
    ENCODINGS,
    END_OF_PARAGRAPH,
    LABELS,
    SIGNS,
    STARRED,
    UNREAD,
)

_DEEPEST = 1_000
_BODY_LEVEL = 9
_TWIPS = 20
_GONE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff]")
_SPACES = re.compile(r"[ \u00a0\u2007\u202f]+")
_HEADING = re.compile(r"(?:heading|titre|título|überschrift) ?([1-9])$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|contents|verzeichnis) ?[1-9]$", re.IGNORECASE)
_DASHES = frozenset("-–—*·•")
_NOTHING_IN_IT = "Open it in Word, check that the law's text is in it, and save it again"
CUT = "The end of the file is missing; ask for a fresh copy if the law seems to break off."


def read(path: Path) -> Document:
    """Read a rich text file; raises KnownError where it is none, is empty, or nested beyond reason."""
    content = whole(path)
    if not content.lstrip(b"\xef\xbb\xbf\0\t\n\f\r ").startswith(b"{\\rtf"):
        raise unreadable(path.name, "it is no RTF file, or only a part of one", FRESH_COPY)
    reader = _Reader(path.name)
    for token in tokens(content):
        reader.take(token)
    reader.finish()
    limited(sum(len(p.text) for p in reader.done), path.name)
    if not reader.done:
        raise unreadable(path.name, "there are no words in it", _NOTHING_IN_IT)
    notes = ((reader.tracked, TRACKED), (reader.depth > 0, CUT))
    title = next((p.text for p in reader.done[:40] if p.style.casefold() == "title"), reader.title)
    found, soft = without_soft_hyphens(reader.done)
    return Document(found, reader.aside + soft, title=title, notes=tuple(words for there, words in notes if there))


@define
class _State:
    """What a group inherits and gives up again when it closes."""

    place: str = ""
    """Where text goes: the law (""), "aside", "fonts", "styles", "info", "title", or nowhere ("unread")."""
    opened: str = ""
    """What this very group opened and closes: "note", "label", or nothing."""
    codec: str = ""
    skip: int = 1
    """How many characters after \\u stand for it in readers without Unicode."""
    bold: bool = False
    hidden: bool = False
    deleted: bool = False
    size: float = 0.0
    style: int = 0
    level: int = 0
    centred: bool = False
    indent: float = 0.0
    in_table: bool = False


@define
class _Gathered:
    """A paragraph while it is read."""

    pieces: list[tuple[str, bool, float]] = field(factory=list)
    label: str = ""
    notes: list[str] = field(factory=list)


@define
class _Reader:
    """Takes tokens one by one; `done` are the paragraphs of the law."""

    name: str
    done: list[Paragraph] = field(factory=list)
    title: str = ""
    tracked: bool = False
    _state: _State = field(factory=_State)
    _beside: list[str] = field(factory=list)
    """Words that are not the law's, with line feeds between what stands apart."""
    _above: list[_State] = field(factory=list)
    _now: _Gathered = field(factory=_Gathered)
    _around: list[_Gathered] = field(factory=list)
    """Paragraphs that wait while a note or a label inside them is read."""
    _cell: list[Paragraph] = field(factory=list)
    _row: list[list[Paragraph]] = field(factory=list)
    _bytes: list[bytes] = field(factory=list)
    _units: list[int] = field(factory=list)
    """UTF-16 units that came one by one as \\u."""
    _to_skip: int = 0
    _starred: bool = False
    _codec: str = "cp1252"
    _fonts: dict[int, str] = field(factory=dict)
    _font: int = 0
    _usual_font: int = 0
    _styles: dict[int, tuple[str, int]] = field(factory=dict)
    _style_name: str = ""
    _noted: int = 0
    _ended: bool = False

    @property
    def aside(self) -> tuple[str, ...]:
        """Running headers, comments, hidden and deleted words, as lines."""
        return tuple(line for words in "".join(self._beside).split("\n") if (line := _plain(words)))

    @property
    def depth(self) -> int:
        """How many groups are open."""
        return len(self._above)

    def take(self, token: Token) -> None:
        """The next token; nothing counts after the end of the outermost group."""
        if self._ended:
            return
        if token.kind == BYTES:
            self._text(token)
            return
        if token.word != "u":
            self._decoded()
        if token.kind == OPEN:
            self._open()
        elif token.kind == CLOSE:
            self._close()
        elif token.word == "*":
            self._starred = True
        else:
            self._word(token.word, token.number)
            self._starred = False

    def finish(self) -> None:
        """What is left at the end of the file."""
        self._decoded()
        while self._around:
            self._leave("note")
        self._end_paragraph()
        self._end_row()

    def _open(self) -> None:
        if self.depth >= _DEEPEST:
            raise unreadable(self.name, "it is nested too deeply", FRESH_COPY)
        self._above.append(self._state)
        self._state = evolve(self._state, opened="")
        self._to_skip = 0

    def _close(self) -> None:
        if self._state.opened:
            self._leave(self._state.opened)
        self._to_skip, self._starred = 0, False
        self._state = self._above.pop() if self._above else self._state
        self._ended = not self._above

    def _text(self, token: Token) -> None:
        content = token.content
        if self._to_skip:
            skipped = min(self._to_skip, len(content))
            self._to_skip -= skipped
            content = content[skipped:]
        if content and self._units:
            self._decoded()
        self._bytes += [content] if content else []

    def _decoded(self) -> None:
        """Say what has come as bytes of a code page or as units of Unicode."""
        if self._bytes:
            content, self._bytes = b"".join(self._bytes), []
            codec = self._state.codec or self._fonts.get(self._usual_font) or self._codec
            self._say(content.decode(codec, errors="replace"))
        if self._units:
            units, self._units = self._units, []
            self._say(b"".join(u.to_bytes(2, "little") for u in units).decode("utf-16-le", errors="replace"))

    def _say(self, words: str) -> None:
        state = self._state
        if state.place == "styles":
            self._style_name = f"{self._style_name}{words}"[-200:]
            if ";" in words:
                name, self._style_name = self._style_name.partition(";")[0].strip(), ""
                heading = _HEADING.match(name)
                self._styles[state.style] = (name, state.level or int(heading.group(1)) if heading else state.level)
        elif state.place == "title":
            self.title = f"{self.title}{words}"[:500]
        elif state.place == "aside" or (not state.place and (state.hidden or state.deleted)):
            self._beside.append(words)
        elif not state.place:
            self._now.pieces.append((words, state.bold, state.size))
            self._beside += ["\n"] if self._beside and self._beside[-1] != "\n" else []

    def _word(self, word: str, number: int | None) -> None:
        self._to_skip = 0
        if word == "u":
            self._unicode(number or 0)
        elif word in SIGNS:
            self._say(SIGNS[word])
        elif word in END_OF_PARAGRAPH or word in {"cell", "row"}:
            self._end_of(word)
        elif not self._destination(word):
            self._character(word, number)
            self._paragraph(word, number)

    def _unicode(self, number: int) -> None:
        if self._bytes:
            self._decoded()
        self._units.append(number % 0x10000)
        self._to_skip = self._state.skip

    def _destination(self, word: str) -> bool:
        """Whether the word opens a group of its own kind; then the text goes elsewhere."""
        state = self._state
        if word in UNREAD or (self._starred and word not in STARRED):
            state.place = "unread"
        elif state.place == "unread":
            return True
        elif word in ASIDE:
            state.place = "aside"
        elif word == "footnote":
            self._enter("note")
        elif word in LABELS:
            self._enter("label")
        elif word in {"fonttbl", "stylesheet", "info"}:
            state.place = {"fonttbl": "fonts", "stylesheet": "styles", "info": "info"}[word]
        elif word == "title" and state.place == "info":
            state.place = "title"
        else:
            return False
        return True

    def _enter(self, opened: str) -> None:
        self._around.append(self._now)
        self._now = _Gathered()
        self._state.opened = opened

    def _leave(self, opened: str) -> None:
        """Give what was gathered in a note or a label to the paragraph around it."""
        words = _plain(" ".join("".join(text for text, _, _ in self._now.pieces).split()))
        self._now = self._around.pop()
        if opened == "label":
            self._now.label = words if any(c.isalnum() for c in words) or words in _DASHES else "•" if words else ""
        elif words:
            self._noted += 1
            self._now.notes.append(f"[{self._noted}] {words}")

    def _character(self, word: str, number: int | None) -> None:
        state, on = self._state, number != 0
        if word == "plain":
            state.bold = state.hidden = state.deleted = False
            state.size, state.codec = 12.0, ""
        elif word == "b":
            state.bold = on
        elif word == "v":
            state.hidden = on
        elif word == "deleted":
            state.deleted, self.tracked = on, True
        elif word == "revised":
            self.tracked = True
        elif word == "fs":
            state.size = (number or 24) / 2
        elif word == "uc":
            state.skip = min(max(number or 0, 0), 20)
        else:
            self._letters(word, number or 0)

    def _letters(self, word: str, number: int) -> None:
        """Fonts and the code pages they bring."""
        if word == "f":
            self._font = number
            self._state.codec = self._fonts.get(number, "")
        elif word == "deff":
            self._usual_font = number
        elif word == "fcharset" and self._state.place == "fonts":
            self._fonts[self._font] = code_page_of(number, self._fonts.get(self._font, ""))
        elif word == "cpg" and self._state.place == "fonts":
            self._fonts[self._font] = code_page(number)
        elif word == "ansicpg" or word in ENCODINGS:
            self._codec = code_page(ENCODINGS.get(word, number))

    def _paragraph(self, word: str, number: int | None) -> None:
        state = self._state
        if word == "pard":
            state.style, state.level, state.centred, state.indent, state.in_table = 0, 0, False, 0.0, False
        elif word == "s":
            state.style = number or 0
        elif word == "outlinelevel":
            state.level = (number or 0) + 1 if 0 <= (number or 0) < _BODY_LEVEL else 0
        elif word in {"qc", "ql", "qr", "qj"}:
            state.centred = word == "qc"
        elif word == "li":
            state.indent = (number or 0) / _TWIPS
        elif word == "intbl":
            state.in_table = True

    def _end_of(self, word: str) -> None:
        if self._state.place or self._state.hidden or self._state.deleted:
            self._beside.append("\n")
            return
        if self._around:
            self._say(" ")
        elif word == "row":
            self._end_paragraph()
            self._end_row()
        else:
            if self._row and not self._state.in_table and word != "cell":
                self._end_row()
            self._end_paragraph()
            if word == "cell":
                self._row.append(self._cell)
                self._cell = []

    def _end_paragraph(self) -> None:
        gathered, self._now = self._now, _Gathered()
        into = self._cell if self._state.in_table or self._row else self.done
        into += _lines(gathered, self._state, *self._styles.get(self._state.style, ("", 0)))
        into += [Paragraph(note, style="footnote text") for note in gathered.notes]

    def _end_row(self) -> None:
        """A row as one line; where a cell holds several paragraphs, or there is one cell only, those one by one."""
        cells = [*self._row, self._cell] if self._cell else self._row
        self._row, self._cell = [], []
        filled = [cell[0] for cell in cells if cell]
        if len(cells) < 2 or any(len(cell) > 1 for cell in cells):
            self.done += [p for cell in cells for p in cell]
        elif filled:
            text = "\t".join(cell[0].text.replace("\t", " ") if cell else "" for cell in cells).rstrip("\t")
            self.done.append(evolve(filled[0], text=text, bold=all(p.bold for p in filled), table=True, centred=False))


def _lines(gathered: _Gathered, state: _State, style: str, level_of_style: int) -> Iterator[Paragraph]:
    """The paragraph, parted at its line breaks unless it is a heading; nothing where nothing is printed."""
    level = state.level or level_of_style
    text = "".join(words for words, _, _ in gathered.pieces)
    lines = [text.replace("\n", " ")] if level or style.casefold() == "title" else text.split("\n")
    worded = [(bold, size) for words, bold, size in gathered.pieces if words.strip()]
    paragraph = Paragraph(
        text="",
        style=style,
        level=level,
        size=worded[0][1] if worded else 0.0,
        bold=all(bold for bold, _ in worded) and bool(worded),
        centred=state.centred,
        indent=state.indent,
        contents=bool(_CONTENTS.match(style)),
    )
    for i, words in enumerate(lines):
        label = gathered.label if i == 0 and (words.strip() or gathered.label != "•") else ""
        printed = _plain(f"{label} {words}")
        if printed:
            yield evolve(paragraph, text=printed, numbering=label)


def _plain(words: str) -> str:
    return _SPACES.sub(" ", _GONE.sub("", words).replace("\u2011", "-")).strip()
