"""Search or command: one field for every command, every requirement and every article."""

from collections.abc import Callable

from attrs import frozen
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.words import plain

_WIDTH, _ROWS, _ROW_HEIGHT = 600, 11, 30
_FEWEST_FOR_ARTICLES = 3


@frozen
class Offer:
    """One line to choose: what it is called, what it is, and what it does."""

    words: str
    about: str
    do: Callable[[], object]

    def fits(self, asked: list[str]) -> bool:
        """Whether every word asked for is in it."""
        text = f"{self.words} {self.about}".casefold()
        return all(word in text for word in asked)


Offers = Callable[[], tuple[Offer, ...]]
Lookup = Callable[[str], tuple[Offer, ...]]


def of_actions(actions: dict[str, QAction]) -> tuple[Offer, ...]:
    """The commands that can be used now."""
    usable = [action for name, action in actions.items() if action.isEnabled() and name != "palette"]
    return tuple(Offer(a.text(), a.shortcut().toString(), a.trigger) for a in usable)


class Palette(QFrame):
    """Lies over the window without stopping it; Escape or a click elsewhere ends it."""

    def __init__(self, parent: QWidget, offers: Offers, articles: Lookup) -> None:
        super().__init__(parent)
        self._offers, self._articles = offers, articles
        self._known: tuple[Offer, ...] = ()
        self._shown: tuple[Offer, ...] = ()
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("A command, a requirement, or words of the law"))
        self.field.setAccessibleName(self.tr("Search or command"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands, requirements and articles"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self._none = plain(self.tr("Nothing here is called so. Articles are searched from three letters on."), "muted")
        self._none.setContentsMargins(8, 4, 8, 4)
        self.setLayout(column(self.field, self._none, self.list, gap=6, margins=(8, 8, 8, 8)))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self.choose())
        self.hide()

    def open(self) -> None:
        """Show it, empty."""
        self._known = self._offers()
        self.field.clear()
        self._search("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def _search(self, words: str) -> None:
        asked = words.casefold().split()
        found = tuple(offer for offer in self._known if offer.fits(asked))
        if len(words.strip()) >= _FEWEST_FOR_ARTICLES:
            found += self._articles(words)
        self._shown = found
        self.list.clear()
        for offer in found:
            item = QListWidgetItem(f"{offer.words}    {offer.about}".rstrip())
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            self.list.addItem(item)
        self.list.setCurrentRow(0 if found else -1)
        self._none.setVisible(not found)
        self._fit()

    def _fit(self) -> None:
        around = self.parentWidget()
        width = min(_WIDTH, around.width() - 48) if around else _WIDTH
        rows = min(_ROWS, len(self._shown))
        self.list.setFixedHeight(rows * _ROW_HEIGHT + 2)
        self.list.setVisible(bool(rows))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(QPoint(((around.width() if around else width) - width) // 2, 48))

    def choose(self) -> None:
        """Do what is chosen."""
        row = self.list.currentRow()
        self.close_palette()
        if 0 <= row < len(self._shown):
            self._shown[row].do()

    def close_palette(self) -> None:
        """Go away and give the focus back to the window."""
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Enter and Escape while the field has the focus; leaving it ends the search."""
        if event.type() is QEvent.Type.FocusOut and self.isVisible():
            self.close_palette()
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
        if event.key() in steps:
            wanted = self.list.currentRow() + steps[Qt.Key(event.key())]
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, wanted)))
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.choose()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close_palette()
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A surface with a border."""
        colours = colours_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.surface))
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
