"""Two wordings side by side: what was taken out is struck through, what was put in is underlined."""

from collections.abc import Iterable, Sequence

from attrs import frozen
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from gapanalyzer.legislation.amending.amend_words import Change, differences
from gapanalyzer.model.instrument import LawText
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.fonts import sans
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.words import plain

_SIZE = 11.0
Piece = tuple[str, str]
"""Words, and what they are: kept, out, in, or around (words of the paragraph that are not compared)."""
AROUND = "around"


@frozen
class Wording:
    """A passage in its text, as one of the two sides."""

    text: LawText
    span: tuple[int, int]

    @property
    def words(self) -> str:
        """The passage."""
        return self.text.joined[slice(*self.span)]

    @property
    def around(self) -> tuple[str, str]:
        """What stands before and after it in its first and last paragraph."""
        start, end = self.span
        first, last = self.text.paragraph_at(start), self.text.paragraph_at(max(start, end - 1))
        stop = self.text.starts[last] + len(self.text.paragraphs[last])
        return self.text.joined[self.text.starts[first] : start], self.text.joined[end:stop]


class Side(QFrame):
    """One wording under its heading."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = plain(role="section", wrap=True)
        self.words = QPlainTextEdit()
        self.words.setObjectName("reader")
        self.words.setAccessibleName(name)
        self.words.setReadOnly(True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setTabChangesFocus(True)
        self.words.document().setDefaultFont(sans(_SIZE))
        self._pieces: tuple[Piece, ...] = ()
        self.setLayout(column(self.heading, self.words, gap=4))

    def show_pieces(self, heading: str, pieces: Iterable[Piece]) -> None:
        """Show a wording."""
        self.heading.setText(heading)
        self._pieces = tuple(pieces)
        self._draw()

    def _draw(self) -> None:
        self.words.setPlainText("")
        cursor = QTextCursor(self.words.document())
        for words, kind in self._pieces:
            bare = words.rstrip()
            cursor.insertText(bare, _format(kind))
            cursor.insertText(words[len(bare) :], _format(AROUND))
        self.words.moveCursor(QTextCursor.MoveOperation.Start)
        changed = [words.strip() for words, kind in self._pieces if kind in {Change.IN, Change.OUT}]
        self.words.setAccessibleDescription("; ".join(changed))

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._pieces:
            self._draw()


def _format(kind: str) -> QTextCharFormat:
    colours, made = colours_now(), QTextCharFormat()
    if kind == Change.OUT:
        made.setFontStrikeOut(True)
        made.setForeground(QColor(colours.not_met[0]))
        made.setBackground(QColor(colours.not_met[1]))
    elif kind == Change.IN:
        made.setFontUnderline(True)
        made.setForeground(QColor(colours.met[0]))
        made.setBackground(QColor(colours.met[1]))
    elif kind == AROUND:
        made.setForeground(QColor(colours.muted))
    else:
        made.setForeground(QColor(colours.text))
    return made


class SideBySide(QWidget):
    """Old on the side where reading begins, new beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.old, self.new = Side(self.tr("Former wording")), Side(self.tr("New wording"))
        line = row(self.old, self.new, gap=16)
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_wordings(self, old: tuple[str, Wording], new: tuple[str, Wording | None], nothing: str = "") -> None:
        """Show two wordings under their headings; `nothing` is said where there is no new one."""
        before, after = old[1], new[1]
        if after is None:
            self.old.show_pieces(old[0], _pieces(before, [(before.words, Change.KEPT)]))
            self.new.show_pieces(new[0], [(nothing, AROUND)])
            return
        found = differences(before.words, after.words)
        former = [(d.former, d.change) for d in found if d.change is not Change.IN]
        self.old.show_pieces(old[0], _pieces(before, former))
        now = [(d.words, d.change) for d in found if d.change is not Change.OUT]
        self.new.show_pieces(new[0], _pieces(after, now))

    def clear(self) -> None:
        """Show nothing."""
        for side in (self.old, self.new):
            side.show_pieces("", ())


def _pieces(wording: Wording, inside: Sequence[tuple[str, Change]]) -> list[Piece]:
    before, after = wording.around
    gap = "" if not inside or not after or inside[-1][0][-1:].isspace() else _between(wording)
    return [(before, AROUND), *((words, str(change)) for words, change in inside), (gap + after, AROUND)]


def _between(wording: Wording) -> str:
    """Kept words end behind their last sign; the blank that follows a passage belongs to what is around it."""
    return wording.words[len(wording.words.rstrip()) :]
