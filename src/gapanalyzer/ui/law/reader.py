"""The law, to read and to cite from: a margin that shows what is cited, and "Cite" beside a selection."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gapanalyzer.model.instrument import LawText
from gapanalyzer.ui.law.margin import Margin, Mark
from gapanalyzer.ui.law.reading import Reading, Span
from gapanalyzer.ui.widgets.buttons import button

_MARGIN = 26


class LawReader(Reading):
    """What is selected can be cited while a requirement is in sight."""

    cite_wanted = Signal(int, int)
    """Offsets of the selected words in the law's text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_cite = True
        self.margin = Margin(self.line_box, self)
        self._cite = button(self.tr("Cite  Ctrl+Enter"), self.cite, "primary")
        self._cite.setParent(self.viewport())
        self._cite.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cite.hide()
        self.selectionChanged.connect(self._place_cite)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.setViewportMargins(_MARGIN, 0, 0, 0)

    def show_text(self, text: LawText, language: str) -> None:
        """Show another law, from the side where it begins."""
        self.read_in(language, _MARGIN)
        super().show_text(text, language)
        self._place_margin()

    def show_cited(self, marks: Iterable[Mark]) -> None:
        """Show where passages are cited: bars in the margin, a tint behind those of this requirement."""
        listed = tuple(marks)
        self.margin.show_marks(listed)
        self.tint_cited((m.start, m.end) for m in listed if m.mine)

    def cite(self) -> None:
        """Cite what is selected."""
        chosen = self.selection() if self._may_cite else None
        if chosen is not None:
            self.cite_wanted.emit(*chosen)
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def let_cite(self, *, allowed: bool) -> None:
        """Whether what is selected can be cited: only beside a requirement."""
        self._may_cite = allowed
        self._place_cite()

    def _place_cite(self) -> None:
        if not self._may_cite or self.selection() is None:
            self._cite.hide()
            return
        self._cite.adjustSize()
        room, size = self.viewport().rect(), self._cite.size()
        start, end = self.textCursor(), self.textCursor()
        start.setPosition(start.selectionStart())
        end.setPosition(end.selectionEnd())
        spot = self.cursorRect(end)
        left = min(max(8, spot.left() - size.width() // 2), room.width() - size.width() - 8)
        if not room.intersects(spot) and not room.intersects(self.cursorRect(start)):
            self._cite.hide()
            return
        below = spot.bottom() + 6
        top = below if below + size.height() < room.height() else spot.top() - size.height() - 6
        self._cite.move(left, max(4, min(top, room.height() - size.height() - 4)))
        self._cite.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margin beside the text."""
        super().resizeEvent(event)
        self._place_margin()
        self._place_cite()

    def _place_margin(self) -> None:
        box = self.contentsRect()
        left = box.right() - _MARGIN + 1 if self.isRightToLeft() else box.left()
        self.margin.setGeometry(QRect(left, box.top(), _MARGIN, box.height()))

    def _scrolled(self, _value: int) -> None:
        self.margin.update()
        self._place_cite()
        QTimer.singleShot(0, self, lambda: self.article_changed.emit(self.paragraph_at_top()))

    def line_box(self, span: Span) -> tuple[int, int] | None:
        """Top and bottom of a passage in the view, or None where it is out of sight."""
        if self.laid is None:
            return None
        first, last = self.firstVisibleBlock(), self.cursorForPosition(self.viewport().rect().bottomRight()).block()
        start, end = self.cursor_of((span[0], span[0])), self.cursor_of((span[1], span[1]))
        if start.block().blockNumber() > last.blockNumber() or end.block().blockNumber() < first.blockNumber():
            return None
        top = 0 if start.block().blockNumber() < first.blockNumber() else self.cursorRect(start).top()
        under = end.block().blockNumber() > last.blockNumber()
        return top, self.viewport().height() if under else self.cursorRect(end).bottom()
