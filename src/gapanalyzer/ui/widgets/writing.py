"""A field to write in: grows with its text, keeps it on a pause, hands it in on leaving."""

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

PAUSE = 2000
"""Milliseconds without a key after which what is typed is kept."""
_MOST_LINES = 14


class Writing(QPlainTextEdit):
    """Plain text of several lines; Tab goes on to the next field."""

    paused = Signal(str)
    """Typing has paused: keep this as a draft."""
    handed_in = Signal(str)
    """The field is left with other words than it was given."""

    def __init__(self, name: str, hint: str = "", lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = ""
        self._fewest = lines
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(lambda: self.paused.emit(self.toPlainText()))
        self.textChanged.connect(self._typed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())

    def give(self, text: str) -> None:
        """Show the words that stand, unless others are being typed here."""
        if self.dirty and self.hasFocus():
            return
        self._given = text
        if text.strip() != self.toPlainText().strip():
            self.setPlainText(text)
        self._timer.stop()

    @property
    def dirty(self) -> bool:
        """Whether something is typed that has not been handed in."""
        return self.toPlainText().strip() != self._given.strip()

    def hand_in(self) -> None:
        """Hand in what is typed, where it is something else."""
        self._timer.stop()
        if self.dirty:
            self._given = self.toPlainText().strip()
            self.handed_in.emit(self._given)

    def _typed(self) -> None:
        if self.dirty:
            self._timer.start()

    def _fit(self) -> None:
        lines = max(self._fewest, min(_MOST_LINES, int(self.document().size().height())))
        spare = 2 * int(self.document().documentMargin()) + 10
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + spare)

    def sizeHint(self) -> QSize:
        """Wide enough for a few words."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other width, other number of lines."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving hands in; a menu or another window does not count as leaving."""
        super().focusOutEvent(event)
        self.hand_in()

    def event(self, event: QEvent) -> bool:
        """Undo belongs to the field while it holds unkept words, and to the project otherwise."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.dirty:
            steps = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(step) for step in steps):
                event.ignore()
                return False
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Placeholder words in the muted colour, also after another theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            QTimer.singleShot(0, self, self._fit)
