"""The law's words as a text that scrolls: bold headings, places, tints; knows nothing of citing."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QLocale, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFont, QTextBlock, QTextCharFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from gapanalyzer.model.instrument import LawText
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.fonts import sans
from gapanalyzer.ui.law.headings import heading_spans
from gapanalyzer.ui.law.layout import Layout
from gapanalyzer.ui.widgets.direction import Turning

Span = tuple[int, int]
BASE_SIZE, SMALLEST, LARGEST = 11.0, 8.0, 24.0
_LINES_ABOVE = 2


class Reading(Turning):
    """Offsets given and told are those of the law's own text; the empty blocks between provisions are not counted."""

    zoomed = Signal(float)
    article_changed = Signal(int)
    """The paragraph the view shows, near its top."""
    passage_shown = Signal(int, int)
    """A passage that was brought into view; one without words is a place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("Text of the law"))
        self.document().setDocumentMargin(12)
        self.laid: Layout | None = None
        self._size = BASE_SIZE
        self._highlights: tuple[Span, ...] = ()
        self._finds: tuple[Span, ...] = ()
        self._here: Span | None = None
        self._cited: tuple[Span, ...] = ()
        self._decorations: list[QTextEdit.ExtraSelection] = []

    # -- text ---------------------------------------------------------------------------------------------------

    def show_text(self, text: LawText, language: str) -> None:
        """Show another law."""
        self.laid = Layout.of(text)
        self._highlights, self._finds, self._here, self._cited, self._decorations = (), (), None, (), []
        self.setLayoutDirection(QLocale(language or "en").textDirection())
        self.setCurrentCharFormat(QTextCharFormat())  # or the new text takes the format at the old cursor
        self.setPlainText(self.laid.words())
        self._format()
        self._select()

    def _format(self) -> None:
        if self.laid is None:
            return
        self.document().setDefaultFont(sans(self._size))
        bold, thin, wide = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        thin.setFont(sans(self._size * 0.4))
        wide.setFont(sans(self._size * 0.8))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end in heading_spans(self.laid.text):
            self._move(cursor, (start, end))
            cursor.mergeCharFormat(bold)
        for paragraph in self.laid.gaps:
            cursor.setPosition(self.laid.position(self.laid.text.starts[paragraph]) - 1)
            cursor.setBlockCharFormat(wide if paragraph in self.laid.roomy else thin)
        cursor.endEditBlock()

    def set_size(self, points: float) -> None:
        """Larger or smaller type."""
        self._size = max(SMALLEST, min(LARGEST, points))
        top = self.paragraph_at_top()
        self._format()
        self.scroll_to(top)
        self.zoomed.emit(self._size)

    @property
    def size_of_type(self) -> float:
        """Points."""
        return self._size

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size of the type."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.set_size(self._size + (1 if event.angleDelta().y() > 0 else -1))
        else:
            super().wheelEvent(event)

    # -- places -------------------------------------------------------------------------------------------------

    def _move(self, cursor: QTextCursor, span: Span) -> None:
        if self.laid is not None:
            cursor.setPosition(self.laid.position(span[0]))
            cursor.setPosition(self.laid.position(span[1]), QTextCursor.MoveMode.KeepAnchor)

    def cursor_of(self, span: Span) -> QTextCursor:
        """A cursor over a passage of the law's text."""
        cursor = QTextCursor(self.document())
        self._move(cursor, span)
        return cursor

    def show_span(self, start: int, end: int) -> None:
        """Bring a passage into view and mark it."""
        if self.laid is None:
            return
        self._here = (start, end)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.laid.position(start))
        self.setTextCursor(cursor)
        self.scroll_to(self.laid.text.paragraph_at(start))
        self._select()
        self.article_changed.emit(self.laid.text.paragraph_at(start))
        self.passage_shown.emit(start, end)

    def scroll_to(self, paragraph: int) -> None:
        """Put a paragraph near the top of the view."""
        if self.laid is None:
            return
        line = self._block(paragraph).firstLineNumber()
        above = _LINES_ABOVE if paragraph else 0
        self.verticalScrollBar().setValue(max(0, line - above))

    def _block(self, paragraph: int) -> QTextBlock:
        return self.document().findBlockByNumber(self.laid.block(paragraph) if self.laid else 0)

    def paragraph_at_top(self) -> int:
        """The paragraph with which the view begins."""
        if self.laid is None:
            return 0
        return self.laid.text.paragraph_at(self.laid.offset(self.cursorForPosition(self._sight()).position()))

    def _sight(self) -> QPoint:
        """Where the eye is when a passage has just been shown."""
        return QPoint(4, (_LINES_ABOVE + 1) * self.fontMetrics().lineSpacing())

    def paragraphs_in_sight(self) -> Span:
        """The first and the last paragraph of which something is in view."""
        if self.laid is None:
            return 0, 0
        corners = QPoint(0, 0), self.viewport().rect().bottomRight()
        first, last = (self.laid.offset(self.cursorForPosition(corner).position()) for corner in corners)
        return self.laid.text.paragraph_at(first), self.laid.text.paragraph_at(last)

    def caret(self) -> int:
        """The place of the caret in the law's text."""
        return self.laid.offset(self.textCursor().position()) if self.laid else 0

    def put_caret(self, offset: int) -> None:
        """Put the caret on a place of the law's text and bring it into view."""
        self.setTextCursor(self.cursor_of((offset, offset)))
        self.ensureCursorVisible()

    def selection(self) -> Span | None:
        """What is selected, in the law's own text."""
        cursor = self.textCursor()
        if self.laid is None or not cursor.hasSelection():
            return None
        start, end = self.laid.offset(cursor.selectionStart()), self.laid.offset(cursor.selectionEnd())
        return (start, end) if self.laid.text.joined[start:end].strip() else None

    # -- marks --------------------------------------------------------------------------------------------------

    def decorate(self, decorations: list[QTextEdit.ExtraSelection]) -> None:
        """Draw words in another way, beneath all tints."""
        self._decorations = decorations
        self._select()

    def tint_cited(self, spans: Iterable[Span]) -> None:
        """Tint what the current requirement cites."""
        self._cited = tuple(spans)
        self._select()

    def highlight(self, spans: Iterable[Span]) -> None:
        """Tint the phrases a candidate was found by."""
        self._highlights = tuple(spans)
        self._select()

    def show_finds(self, spans: Iterable[Span]) -> None:
        """Tint what was searched for."""
        self._finds = tuple(spans)
        self._select()

    def _select(self) -> None:
        colours = colours_now()
        layers = [(s, colours.selection) for s in self._cited]
        if self._here is not None and self._here not in self._cited and not self._finds:
            layers.append((self._here, colours.sunken))
        layers += [(s, colours.partly[1]) for s in self._highlights]
        layers += [(s, colours.partly[1]) for s in self._finds]
        if self._finds and self._here in self._finds:
            layers.append((self._here, colours.selection))
        self.setExtraSelections([*self._decorations, *(self._tinted(span, colour) for span, colour in layers)])

    def _tinted(self, span: Span, colour: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self.cursor_of(span)
        made.format.setBackground(QColor(colour))
        return made

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the law's own words, without the space between provisions."""
        data, chosen = QMimeData(), self.selection()
        if chosen is not None and self.laid is not None:
            data.setText(self.laid.text.joined[chosen[0] : chosen[1]])
        return data

    def changeEvent(self, event: QEvent) -> None:
        """Tints follow another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.laid is not None:
            self._select()
