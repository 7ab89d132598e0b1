"""Asks before something that cannot be undone."""

from PySide6.QtWidgets import QWidget

from gapanalyzer.ui.dialogs.dialog import Dialog
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.words import plain


class ConfirmDialog(Dialog):
    """Enter does not confirm: the button has to be chosen."""

    def __init__(self, title: str, does: str, sentences: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=title, does=does)
        first, *rest = sentences
        told = (plain(first, "strong", wrap=True), *(plain(sentence, wrap=True) for sentence in rest))
        self.fill(column(*told, None), width=480)
        self.does.setDefault(False)
