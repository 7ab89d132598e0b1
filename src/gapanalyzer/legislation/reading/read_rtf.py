"""Rich text (.rtf): one Paragraph per paragraph, the printed list numbers kept, tables row by row.

Our own reader: the format is a stream of groups and control words, and what we need of it is little. Words deleted
under tracked changes, hidden words and running headers are set aside. A footnote follows its paragraph as "[1] …".
"""

import re
from pathlib import Path

from attrs import define, evolve, field

from gapanalyzer.isolate.trouble import unreadable
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.reading.read_bytes import FRESH_COPY, limited, whole
from gapanalyzer.legislation.reading.read_docx import TRACKED
from gapanalyzer.legislation.reading.read_encoding import Decoded, decode, same
from gapanalyzer.legislation.reading.read_hyphens import without_soft_hyphens
from gapanalyzer.legislation.reading.read_rtf_state import Gathered, State, lines_of, plain
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
_HEADING = re.compile(r"(?:heading|titre|título|überschrift) ?([1-9])$", re.IGNORECASE)

_DASHES = frozenset("-–—*·•")
_NOTHING_IN_IT = "Open it in Word, check that the law's text is in it, and save it again"
CUT = "The end of the file is missing; ask for a fresh copy if the law seems to break off."


def read(path: Path, encoding: str = "") -> Document:
    """Read a rich text file, its undeclared letters in the encoding given, if any.

    Raises KnownError where it is no rich text, is empty, or nested beyond reason.
    """
    content = whole(path)
    if not content.lstrip(b"\xef\xbb\xbf\0\t\n\f\r ").startswith(b"{\\rtf"):
        raise unreadable(path.name, "it is no RTF file, or only a part of one", FRESH_COPY)
    reader = _read(path.name, content, encoding)
    letters = b"\n".join(reader.unsaid)
    decoded = decode(letters, reader.declared, encoding) if not letters.isascii() else Decoded("")
    if not encoding and decoded.encoding and not same(decoded.encoding, reader.codec):
        reader = _read(path.name, content, decoded.encoding)
    limited(sum(len(p.text) for p in reader.done), path.name)
    if not reader.done:
        raise unreadable(path.name, "there are no words in it", _NOTHING_IN_IT)
    notes = ((reader.tracked, TRACKED), (reader.depth > 0, CUT))
    title = next((p.text for p in reader.done[:40] if p.style.casefold() == "title"), reader.title)
    found, soft = without_soft_hyphens(reader.done)
    told = (*decoded.notes, *(words for there, words in notes if there))
    return Document(found, reader.aside + soft, title=title, notes=told, guesses=decoded.guesses)


def _read(name: str, content: bytes, encoding: str) -> "_Reader":
    reader = _Reader(name, encoding)
    for token in tokens(content):
        reader.take(token)
    reader.finish()
    return reader


@define
class _Reader:
    """Takes tokens one by one; `done` are the paragraphs of the law."""

    name: str
    chosen: str = ""
    """The encoding of letters that neither a font nor the file declares otherwise; empty for what the file says."""
    declared: str = ""
    """The code page the file says it is in."""
    unsaid: list[bytes] = field(factory=list)
    """Words of the law in letters that no font declares."""
    done: list[Paragraph] = field(factory=list)
    title: str = ""
    tracked: bool = False
    _state: State = field(factory=State)
    _beside: list[str] = field(factory=list)
    """Words that are not the law's, with line feeds between what stands apart."""
    _above: list[State] = field(factory=list)
    _now: Gathered = field(factory=Gathered)
    _around: list[Gathered] = field(factory=list)
    """Paragraphs that wait while a note or a label inside them is read."""
    _cell: list[Paragraph] = field(factory=list)
    _row: list[list[Paragraph]] = field(factory=list)
    _bytes: list[bytes] = field(factory=list)
    _units: list[int] = field(factory=list)
    """UTF-16 units that came one by one as \\u."""
    _to_skip: int = 0
    _starred: bool = False
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
        return tuple(line for words in "".join(self._beside).split("\n") if (line := plain(words)))

    @property
    def codec(self) -> str:
        """What letters are read in that no font declares."""
        return self.chosen or self.declared or "cp1252"

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
            said = self._state.codec or self._fonts.get(self._usual_font)
            if not said and not self._state.place:
                self.unsaid.append(content)
            self._say(content.decode(said or self.codec, errors="replace"))
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
        self._now = Gathered()
        self._state.opened = opened

    def _leave(self, opened: str) -> None:
        """Give what was gathered in a note or a label to the paragraph around it."""
        words = plain(" ".join("".join(text for text, _, _ in self._now.pieces).split()))
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
            self.declared = code_page(ENCODINGS.get(word, number))

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
        gathered, self._now = self._now, Gathered()
        into = self._cell if self._state.in_table or self._row else self.done
        into += lines_of(gathered, self._state, *self._styles.get(self._state.style, ("", 0)))
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
