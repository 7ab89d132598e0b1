"""How a file with tracked changes is read: as amended, or as it was before."""

from attrs import evolve
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from gapanalyzer.legislation.choices import Changes, Choices
from gapanalyzer.legislation.incoming import Incoming
from gapanalyzer.ui.dialogs.choice_dialog import ChoiceDialog
from gapanalyzer.ui.widgets.layouts import row
from gapanalyzer.ui.words import plain

_INDENT = 24
"""Pixels, so that what explains a choice stands under its words."""


def _under(words: str) -> QHBoxLayout:
    return row(plain(words, "small"), None, margins=(_INDENT, 0, 0, 4))


class ChangesDialog(ChoiceDialog):
    """As amended, if nothing else is said."""

    def __init__(self, name: str, incoming: Incoming, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Tracked changes"))
        inserted, deleted = incoming.changes
        insertions = self.tr("%n insertion(s)", "", inserted)
        deletions = self.tr("%n deletion(s)", "", deleted)
        question = self.tr("Changes are tracked in this file: {insertions} and {deletions}. Which text do you want?")
        self.amended = QRadioButton(self.tr("The text as amended"))
        self.before = QRadioButton(self.tr("The text as it was before"))
        self.amended.setChecked(True)
        self.ask(
            name,
            question.format(insertions=insertions, deletions=deletions),
            self.amended,
            _under(self.tr("Inserted words are in, deleted words are out.")),
            self.before,
            _under(self.tr("Inserted words are out, deleted words are in.")),
        )

    def choices(self, before: Choices) -> Choices:
        """What was said before, and the answer."""
        return evolve(before, changes=Changes.BEFORE if self.before.isChecked() else Changes.AMENDED)
