"""A person's own words for a requirement, looked for in laws of one language: chips to remove, a field to add."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.flow import Flow
from gapanalyzer.ui.words import one_line, tooltip
from gapanalyzer.wording.language import language_name

_FIELD = 210


class OwnPhrases(QWidget):
    """Enter in the field adds, a click on a chip removes."""

    said = Signal(tuple)
    """All phrases that are to be looked for from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.phrases: tuple[str, ...] = ()
        self._chips = Flow(gap=6)
        self.field = QLineEdit()
        self.field.setFixedWidth(_FIELD)
        self.field.returnPressed.connect(self._add)
        self._chips.addWidget(self.field)
        self.setLayout(self._chips)
        self.show_phrases((), "")

    def show_phrases(self, phrases: tuple[str, ...], language: str) -> None:
        """Show what is looked for in laws of a language, empty where theirs is not known."""
        named = language_name(language) if language else self.tr("a language that is not set")
        says = self.tr("Your own words, for laws in {language}").format(language=named)
        self.field.setPlaceholderText(self.tr("Also look for… ({language})").format(language=named))
        self.field.setAccessibleName(says)
        tooltip(self.field, says)
        self.phrases = phrases
        for chip in self.findChildren(QPushButton):
            self._chips.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for phrase in phrases:
            says = self.tr("Stop looking for {phrase}").format(phrase=phrase)
            chip = button(f"{one_line(phrase, 40)}  ×".replace("&", "&&"), partial(self._remove, phrase), "chip", says)
            tooltip(chip, says)
            self._chips.addWidget(chip)

    def _add(self) -> None:
        wanted = " ".join(self.field.text().split())
        if wanted:
            self.field.clear()
            self.said.emit((*self.phrases, wanted))

    def _remove(self, phrase: str) -> None:
        self.said.emit(tuple(other for other in self.phrases if other != phrase))
