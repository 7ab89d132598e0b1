"""One criterion: its letter, its words, and the four marks, set with one key."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from gapanalyzer import wording
from gapanalyzer.model.assessment import Mark
from gapanalyzer.model.checklist import Criterion
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.requirement.mark_buttons import MarkButtons
from gapanalyzer.ui.widgets.layouts import row
from gapanalyzer.ui.words import plain

_KEYS: Mapping[int, Mark | None] = {
    Qt.Key.Key_F: Mark.FOUND,
    Qt.Key.Key_W: Mark.WIDER,
    Qt.Key.Key_M: Mark.MISSING,
    Qt.Key.Key_N: Mark.NOT_ASSESSABLE,
    Qt.Key.Key_1: Mark.FOUND,
    Qt.Key.Key_2: Mark.WIDER,
    Qt.Key.Key_3: Mark.MISSING,
    Qt.Key.Key_4: Mark.NOT_ASSESSABLE,
    Qt.Key.Key_Space: None,
}
"""Letters, and digits for keyboards without Latin letters; Space clears."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CriterionRow(QFrame):
    """A row that takes the focus as a whole."""

    marked = Signal(str, object)
    """The criterion's key, and the Mark or None."""
    step = Signal(str, int)
    """Go one row up (-1) or down (1) from this one."""

    def __init__(self, criterion: Criterion, words: str, remark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = criterion.key
        self._words = words
        self._mark: Mark | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(34)
        letter = plain(criterion.key, "letter")
        letter.setFixedWidth(16)
        text = plain(f"{words} · {remark}" if remark else words, wrap=True)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons = MarkButtons(criterion.key, self)
        self._buttons.chosen.connect(self._choose)
        parts = row(letter, text, self._buttons, gap=12, margins=(6, 3, 4, 3))
        parts.setAlignment(self._buttons, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(parts)

    @property
    def key(self) -> str:
        """The criterion's letter."""
        return self._key

    def show_mark(self, mark: Mark | None) -> None:
        """Show the mark that stands."""
        self._mark = mark
        self._buttons.show_mark(mark)
        self.setAccessibleName(
            self.tr("Criterion {key}: {words} Mark: {mark}.").format(
                key=self._key, words=self._words, mark=wording.mark(mark)
            )
        )

    def _choose(self, mark: Mark | None) -> None:
        self.setFocus()
        self.marked.emit(self._key, mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F W M N mark, Space clears, arrows move."""
        bare = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if bare and event.key() in _KEYS:
            self.marked.emit(self._key, _KEYS[event.key()])
        elif bare and event.key() in _STEPS:
            self.step.emit(self._key, _STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere in the row takes the focus."""
        self.setFocus()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below, or the ring around the row that has the focus."""
        super().paintEvent(event)
        colours = colours_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        else:
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(colours.border))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another theme."""
        super().changeEvent(event)
        self.update()
