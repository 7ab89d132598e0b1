"""Asks once on this computer who is at work."""

from PySide6.QtWidgets import QLineEdit, QWidget

from gapanalyzer.ui.dialogs.dialog import Dialog
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.words import plain


class PersonDialog(Dialog):
    """`name.text()` is the answer once it is accepted."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Your name"), does=self.tr("Use this name"))
        self.name = QLineEdit(name)
        self.name.setPlaceholderText(self.tr("First name and family name"))
        label = plain(self.tr("Name"), "small")
        label.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("Name"))
        why = self.tr(
            "Answers carry the name of the person who gave them. It is kept on this computer only and in your files."
        )
        self.fill(column(plain(why, "muted", wrap=True), 4, label, self.name, None, gap=6), width=460)
        self.name.textChanged.connect(lambda _text: self._allow())
        self._allow()

    def _allow(self) -> None:
        self.does.setEnabled(bool(self.name.text().strip()))
