"""References and defined terms in the reader: quiet until pointed at, followed with a click or Enter."""

import textwrap

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import QTextEdit, QToolTip

from gapanalyzer.app.leads import Lead, Leads
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.law.reading import Reading
from gapanalyzer.ui.words import harmless

_WIDE = 78
"""Characters in a line of a definition shown in passing."""
_CLICK = 3
"""Pixels a mouse may move in a click."""


class Leading(QObject):
    """Looks only at the paragraphs in sight; the law may be of any length."""

    followed = Signal(object)
    """The Lead of a reference that was clicked, or entered with the keyboard."""

    def __init__(self, reader: Reading) -> None:
        super().__init__(reader)
        self._reader, self._viewport = reader, reader.viewport()
        self._leads: Leads | None = None
        self._seen: tuple[Lead, ...] = ()
        self._over: Lead | None = None
        self._pressed = QPoint()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._look)
        reader.verticalScrollBar().valueChanged.connect(lambda _value: self._soon.start())
        self._viewport.setMouseTracking(True)
        self._viewport.installEventFilter(self)
        reader.installEventFilter(self)

    def show_leads(self, leads: Leads | None) -> None:
        """Lead from this law; None leads nowhere."""
        self._leads, self._over = leads, None
        self._look()

    @property
    def in_sight(self) -> tuple[Lead, ...]:
        """The leads that are drawn now, in the order of the text."""
        return self._seen

    def _look(self) -> None:
        leads, laid = self._leads, self._reader.laid
        if leads is None or laid is None or laid.text is not leads.text:
            self._seen = ()
        else:
            first, last = self._reader.paragraphs_in_sight()
            self._seen = tuple(lead for paragraph in range(first, last + 1) for lead in leads.at(paragraph))
        self._draw()

    def _draw(self) -> None:
        self._reader.decorate([self._drawn(lead) for lead in self._seen])

    def _drawn(self, lead: Lead) -> QTextEdit.ExtraSelection:
        colours, made = colours_now(), QTextEdit.ExtraSelection()
        made.cursor = self._reader.cursor_of((lead.start, lead.end))
        if lead.defined:
            made.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            made.format.setUnderlineColor(QColor(colours.muted))
        else:
            made.format.setForeground(QColor(colours.accent))
            made.format.setFontUnderline(lead is self._over)
        return made

    # -- the mouse ----------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The mouse over the text, and the keys of the reader."""
        if watched is self._reader and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self._reader and event.type() in {QEvent.Type.Resize, QEvent.Type.PaletteChange}:
            self._soon.start()
        if watched is self._viewport:
            if isinstance(event, QMouseEvent):
                self._mouse(event)
            elif event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
                return self._tell_at(event)
            elif event.type() is QEvent.Type.Leave:
                self._point_at(None)
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        if event.type() is QEvent.Type.MouseMove and not event.buttons():
            self._point_at(self._under(spot))
        elif event.button() is Qt.MouseButton.LeftButton and event.type() is QEvent.Type.MouseButtonPress:
            self._pressed = spot
        elif event.button() is Qt.MouseButton.LeftButton and event.type() is QEvent.Type.MouseButtonRelease:
            lead = self._under(spot)
            clicked = (spot - self._pressed).manhattanLength() <= _CLICK and self._reader.selection() is None
            if lead is not None and not lead.defined and clicked:
                self._point_at(None)
                QTimer.singleShot(0, self, lambda: self.followed.emit(lead))

    def _point_at(self, lead: Lead | None) -> None:
        link = lead if lead is not None and not lead.defined else None
        if link is not self._over:
            self._over = link
            shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.IBeamCursor
            self._viewport.setCursor(shape)
            self._draw()

    def _under(self, spot: QPoint) -> Lead | None:
        cursor = self._reader.cursorForPosition(spot)
        box = self._reader.cursorRect(cursor)
        if self._reader.laid is None or abs(box.center().x() - spot.x()) > box.height():
            return None
        return self._at(self._reader.laid.offset(cursor.position()))

    def _at(self, offset: int) -> Lead | None:
        return next((lead for lead in self._seen if lead.start <= offset <= lead.end), None)

    def _tell_at(self, event: QHelpEvent) -> bool:
        lead = self._under(event.pos())
        if lead is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), _folded(lead.words), self._viewport)
        return True

    # -- the keyboard -------------------------------------------------------------------------------------------

    def _key(self, event: QKeyEvent) -> bool:
        """Enter follows or tells; Ctrl+Down and Ctrl+Up go from lead to lead."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            return self._enter()
        if control and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            return self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        return False

    def _enter(self) -> bool:
        lead = self._at(self._reader.caret())
        if lead is None:
            return False
        if lead.defined:
            self.tell(lead)
        else:
            self.followed.emit(lead)
        return True

    def tell(self, lead: Lead) -> None:
        """Show where a lead leads, beside the words and to a screen reader."""
        box = self._reader.cursorRect(self._reader.cursor_of((lead.start, lead.start)))
        spot = self._viewport.mapToGlobal(box.bottomLeft())
        QToolTip.showText(spot, _folded(lead.words), self._viewport)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._reader, lead.words))

    def _step(self, by: int) -> bool:
        """To the next or the previous lead in sight of the caret; scrolls on where there is none in sight."""
        caret = self._reader.caret()
        ahead = [lead for lead in self._seen if (lead.start > caret if by > 0 else lead.end < caret)]
        if not ahead:
            return False
        lead = ahead[0] if by > 0 else ahead[-1]
        self._reader.put_caret(lead.start)
        self.tell(lead)
        return True


def _folded(words: str) -> str:
    """In lines that fit beside the text."""
    lines = (piece for line in words.split("\n") for piece in textwrap.wrap(line, _WIDE) or [""])
    return harmless("\n".join(lines))
