"""The law's outline as a list to choose from: the article in view stands in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from gapanalyzer.model.instrument import LawText, Provision, Unit
from gapanalyzer.ui.outline.unit_words import flag_sentences, flag_words
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.words import harmless, one_line

_INNER = frozenset({Unit.PARAGRAPH, Unit.POINT})
_LONGEST = 70
_BEFORE = 1
"""Lines before those of the provisions."""


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
    edit_wanted = Signal()
    """The outline is to be put right: the first line of the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self._firsts: list[int] = []
        self._provisions: list[Provision] = []
        self.setAccessibleName(self.tr("Article"))
        self.setMaxVisibleItems(18)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.view().setMinimumWidth(320)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.activated.connect(self._activated)
        self.setPlaceholderText(self.tr("Outline"))

    def _activated(self, n: int) -> None:
        if n >= _BEFORE:
            self.chosen.emit(self._provisions[n - _BEFORE])
        else:
            self.setCurrentIndex(-1)
            self.edit_wanted.emit()

    def show_text(self, text: LawText) -> None:
        """List the provisions of another law."""
        lines = outline(text)
        self._provisions = [provision for _depth, provision in lines]
        self._firsts = [provision.first for provision in self._provisions]
        self.clear()
        words = ["\u2003" * depth + self._words(text, provision) for depth, provision in lines]
        self.addItems([self.tr("Put the outline right…"), *words])
        self._show_flags()
        self.setCurrentIndex(_BEFORE if lines else -1)

    def _show_flags(self) -> None:
        """What the flags of a unit say, as a tooltip."""
        said = flag_sentences()
        for n, provision in enumerate(self._provisions, start=_BEFORE):
            if provision.flags:
                words = "\n".join(said[flag] for flag in provision.flags)
                self.setItemData(n, harmless(words), Qt.ItemDataRole.ToolTipRole)

    def _words(self, text: LawText, provision: Provision) -> str:
        number = f"{provision.label} {provision.number}".strip()
        if provision.kind is not Unit.ARTICLE and not number:
            number = text.paragraphs[provision.first]
        words = one_line("  ".join(part for part in (number, provision.heading) if part), _LONGEST)
        flags = ", ".join(flag_words()[flag] for flag in provision.flags)
        return self.tr("{unit} · {flags}").format(unit=words, flags=flags) if flags else words

    def follow(self, paragraph: int) -> None:
        """Show the provision that begins last at or before this paragraph."""
        before = [n for n, first in enumerate(self._firsts) if first <= paragraph]
        if before and before[-1] + _BEFORE != self.currentIndex():
            self.setCurrentIndex(before[-1] + _BEFORE)
