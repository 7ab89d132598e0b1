"""The way back: places in laws that were left by a reference."""

from attrs import frozen
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gapanalyzer.model.instrument import LawId, TextSha

_LONGEST = 100


@frozen
class Stop:
    """A place that was left: the law, its text, the paragraph at the top of the view, and the caret."""

    law: LawId
    text: TextSha
    paragraph: int
    caret: int


class Trail(QObject):
    """Alt+Left anywhere in the pane goes back one stop."""

    back_wanted = Signal(object)
    """The Stop to go back to."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._stops: list[Stop] = []
        back = QShortcut(QKeySequence("Alt+Left"), pane)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.back)

    def leave(self, stop: Stop) -> None:
        """Remember a place."""
        self._stops = [*self._stops, stop][-_LONGEST:]

    def back(self) -> None:
        """Go back to the place left last, if there is one."""
        if self._stops:
            self.back_wanted.emit(self._stops.pop())
