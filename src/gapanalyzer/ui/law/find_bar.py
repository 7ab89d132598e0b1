"""Find words in the law that is open."""

import re

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gapanalyzer.ui.law.reading import Reading, Span
from gapanalyzer.ui.words import plain

_FEWEST, _MOST = 2, 2000


def find_all(words: str, text: str) -> tuple[Span, ...]:
    """Where words stand in a text; case does not matter, and any white space fits any other."""
    if len(words.strip()) < _FEWEST:
        return ()
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    hits = (m.span() for _n, m in zip(range(_MOST), re.finditer(pattern, text, re.IGNORECASE), strict=False))
    return tuple(hits)


class FindBar(QWidget):
    """Enter goes to the next hit, Shift+Enter back, Escape ends the search."""

    used = Signal()
    """The field was entered, left or emptied: read `active`."""

    def __init__(self, reader: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._hits: tuple[Span, ...] = ()
        self._at = -1
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find…"))
        self.field.setAccessibleName(self.tr("Find in this law"))
        self.field.setMinimumWidth(60)
        self._count = plain(role="small")
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.field, 1)
        box.addWidget(self._count)
        self._count.hide()
        self.field.textChanged.connect(self.search)
        self.field.installEventFilter(self)

    @property
    def active(self) -> bool:
        """Whether somebody is searching."""
        return self.field.hasFocus() or bool(self.field.text())

    def search(self, words: str) -> None:
        """Find words, and go to the first hit below the top of the view."""
        laid = self._reader.laid
        self._hits = find_all(words, laid.text.joined) if laid else ()
        self._reader.show_finds(self._hits)
        self._at = -1
        if laid and self._hits:
            top = laid.text.starts[self._reader.paragraph_at_top()]
            self._go(next((n for n, hit in enumerate(self._hits) if hit[0] >= top), 0))
        self._say()

    def step(self, by: int) -> None:
        """To the next or the previous hit, round the ends."""
        if self._hits:
            self._go((self._at + by) % len(self._hits))

    def _go(self, to: int) -> None:
        self._at = to
        self._reader.show_span(*self._hits[to])
        self._say()

    def _say(self) -> None:
        searching = len(self.field.text().strip()) >= _FEWEST
        self._count.setVisible(searching)
        said = self.tr("{number} of {total}").format(number=self._at + 1, total=len(self._hits))
        self._count.setText(said if self._hits else self.tr("none"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Shift+Enter and Escape in the field."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            QTimer.singleShot(0, self, self.used.emit)
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self.step(-1 if back else 1)
                    return True
            elif event.key() == Qt.Key.Key_Escape:
                self.field.clear()
                self._reader.setFocus()
                return True
        return super().eventFilter(watched, event)
