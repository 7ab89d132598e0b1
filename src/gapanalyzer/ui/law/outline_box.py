"""The law's outline as a list to choose from: the article in view stands in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from gapanalyzer.model.instrument import LawText, Provision, Unit
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.words import one_line

_INNER = frozenset({Unit.PARAGRAPH, Unit.POINT})
_LONGEST = 70


def outline(text: LawText) -> tuple[tuple[int, Provision], ...]:
    """Containers and articles in the order of the text, each with its depth."""
    return tuple(line for top in text.provisions for line in _lines(top, 0))


def _lines(provision: Provision, depth: int) -> list[tuple[int, Provision]]:
    if provision.kind in _INNER:
        return []
    return [(depth, provision), *(line for child in provision.children for line in _lines(child, depth + 1))]


class OutlineBox(Choice):
    """Choosing goes there; scrolling the law changes what is chosen."""

    chosen = Signal(object)
    """The Provision to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self._firsts: list[int] = []
        self._provisions: list[Provision] = []
        self.setAccessibleName(self.tr("Article"))
        self.setMaxVisibleItems(18)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.view().setMinimumWidth(320)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.activated.connect(lambda n: self.chosen.emit(self._provisions[n]))

    def show_text(self, text: LawText) -> None:
        """List the provisions of another law."""
        lines = outline(text)
        self._provisions = [provision for _depth, provision in lines]
        self._firsts = [provision.first for provision in self._provisions]
        self.clear()
        self.addItems(["\u2003" * depth + self._words(text, provision) for depth, provision in lines])
        self.setEnabled(bool(lines))

    def _words(self, text: LawText, provision: Provision) -> str:
        number = f"{provision.label} {provision.number}".strip()
        if provision.kind is not Unit.ARTICLE and not number:
            number = text.paragraphs[provision.first]
        return one_line("  ".join(part for part in (number, provision.heading) if part), _LONGEST)

    def follow(self, paragraph: int) -> None:
        """Show the provision that begins last at or before this paragraph."""
        before = [n for n, first in enumerate(self._firsts) if first <= paragraph]
        if before and before[-1] != self.currentIndex():
            self.setCurrentIndex(before[-1])
