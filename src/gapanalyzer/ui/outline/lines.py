"""The lines of a law with a gutter that says what opens on each; one line has the focus."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QLocale, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from gapanalyzer.model.instrument import Flag, LawText, Provision
from gapanalyzer.model.outline import INNER
from gapanalyzer.ui.colours import Colours, colours_now
from gapanalyzer.ui.fonts import sans
from gapanalyzer.ui.outline.unit_words import number_of
from gapanalyzer.ui.widgets.direction import Turning
from gapanalyzer.ui.words import apart

_GUTTER, _EDGE, _DOT = 132, 10, 5
_SIZE = 11.0
"""Points, as in the law beside a question."""
_BREAKS = str.maketrans(dict.fromkeys("\n\r\x00\u2029\u2028", " "))
"""A paragraph is one block whatever it holds."""


class Lines(Turning):
    """Only what is in sight is marked, so that the length of the law does not matter."""

    line_changed = Signal(int)
    """The paragraph that has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("Lines of the law"))
        self.document().setDocumentMargin(8)
        self._shown: LawText | None = None
        self._opens: Mapping[int, tuple[Provision, ...]] = {}
        self._out: frozenset[int] = frozenset()
        self._said: frozenset[int] = frozenset()
        self._gutter = _Gutter(self)
        self.cursorPositionChanged.connect(self._moved)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._mark())

    def show_text(self, text: LawText, said: frozenset[int], language: str) -> None:
        """Show a law; `said` are the paragraphs about which somebody has said something."""
        opens: dict[int, list[Provision]] = {}
        for unit in (unit for top in text.provisions for unit in top.walk()):
            opens.setdefault(unit.first, []).append(unit)
        self._opens, self._said = {at: tuple(units) for at, units in opens.items()}, said
        out = (unit for units in opens.values() for unit in units if Flag.EXCLUDED in unit.flags)
        self._out = frozenset(at for unit in out for at in range(unit.first, unit.last + 1))
        direction = QLocale(language or "en").textDirection()
        same = self._shown is not None and self._shown.paragraphs is text.paragraphs
        if not same or direction is not self.layoutDirection():
            self.read_in(language, _GUTTER)
            self.document().setDefaultFont(sans(_SIZE))
            self.setPlainText("\n".join(words.translate(_BREAKS) for words in text.paragraphs))
        self._shown = text
        self._place_gutter()
        self._mark()

    @property
    def line(self) -> int:
        """The paragraph that has the focus."""
        return self.textCursor().blockNumber()

    def go(self, paragraph: int) -> None:
        """Give a paragraph the focus and bring it into sight."""
        cursor = self.textCursor()
        cursor.setPosition(self.document().findBlockByNumber(max(0, paragraph)).position())
        self.setTextCursor(cursor)

    def show_unit(self, paragraph: int) -> None:
        """The same, a little below the top of the view."""
        self.go(paragraph)
        self.verticalScrollBar().setValue(max(0, self.textCursor().block().firstLineNumber() - 3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from paragraph to paragraph."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
            self.go(min(self.line + step, self.blockCount() - 1))
        else:
            super().keyPressEvent(event)

    def _moved(self) -> None:
        self._mark()
        self.line_changed.emit(self.line)

    # -- marks --------------------------------------------------------------------------------------------------

    def in_sight(self) -> Iterator[tuple[QTextBlock, QRect]]:
        """The blocks in the view, each with its box."""
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset()).toAlignedRect()
            if box.top() > self.viewport().height():
                return
            yield block, box
            block = block.next()

    def units_on(self, paragraph: int) -> tuple[Provision, ...]:
        """The units that open on a line."""
        return self._opens.get(paragraph, ())

    def is_said(self, paragraph: int) -> bool:
        """Whether somebody has said something about a line."""
        return paragraph in self._said

    def _mark(self) -> None:
        colours = colours_now()
        struck = [block for block, _box in self.in_sight() if block.blockNumber() in self._out]
        self.setExtraSelections([self._struck(block, colours) for block in struck])
        self._gutter.update()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tint behind the line that has the focus, and behind headings, over the whole width."""
        colours, painter = colours_now(), QPainter(self.viewport())
        for block, box in self.in_sight():
            at = block.blockNumber()
            if at == self.line or any(unit.kind not in INNER for unit in self.units_on(at)):
                ground = colours.selection if at == self.line else colours.window
                painter.fillRect(QRect(0, box.top(), self.viewport().width(), box.height()), QColor(ground))
        painter.end()
        super().paintEvent(event)

    def _struck(self, block: QTextBlock, colours: Colours) -> QTextEdit.ExtraSelection:
        """A paragraph that is no part of the law."""
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(block)
        made.cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        made.format.setForeground(QColor(colours.muted))
        made.format.setFontStrikeOut(True)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter beside the text."""
        super().resizeEvent(event)
        self._place_gutter()
        self._mark()

    def _place_gutter(self) -> None:
        box = self.contentsRect()
        left = box.right() - _GUTTER + 1 if self.isRightToLeft() else box.left()
        self._gutter.setGeometry(left, box.top(), _GUTTER, box.height())

    def changeEvent(self, event: QEvent) -> None:
        """Marks follow another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._shown is not None:
            self._mark()


class _Gutter(QWidget):
    """What opens on each line in sight; a dot where a person said so."""

    def __init__(self, lines: Lines) -> None:
        super().__init__(lines)
        self._lines = lines
        self.setAccessibleName(self.tr("What begins on each line"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names of the units."""
        colours, painter = colours_now(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.window))
        height = self._lines.fontMetrics().lineSpacing()
        for block, box in self._lines.in_sight():
            at = block.blockNumber()
            row = QRect(_EDGE, box.top(), self.width() - 2 * _EDGE, height)
            if at == self._lines.line:
                painter.fillRect(QRect(0, box.top(), self.width(), box.height()), QColor(colours.selection))
            if self._lines.is_said(at):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent))
                painter.drawEllipse(self.width() - _DOT - 3, row.center().y() - _DOT // 2, _DOT, _DOT)
            self._name(painter, row, self._lines.units_on(at), colours)

    def _name(self, painter: QPainter, row: QRect, units: tuple[Provision, ...], colours: Colours) -> None:
        if units:
            inner = units[0].kind in INNER
            painter.setPen(QColor(colours.muted if inner else colours.accent))
            words = " ".join(number_of(unit) for unit in units)
            short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, row.width())
            outer = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            near = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
            side = near if inner else outer
            painter.drawText(row, int(side | Qt.AlignmentFlag.AlignVCenter), apart(short))
