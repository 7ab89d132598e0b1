"""Asks for the password of a file that is to be opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gapanalyzer.ui.dialogs.dialog import Dialog
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.widgets.secret import Secret, show_switch
from gapanalyzer.ui.words import apart, plain


class UnlockDialog(Dialog):
    """Stays open until whoever hears `tried` accepts it or says that the password is `wrong`."""

    tried = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Password"), does=self.tr("Open"))
        self.password = Secret(self.tr("Password"))
        self.shown = show_switch(self.password)
        label = plain(self.tr("Password"), "small")
        label.setBuddy(self.password)
        why = self.tr("{name} opens with its password only.").format(name=apart(name))
        self.fill(column(plain(why, wrap=True), 4, label, self.password, self.shown, None, gap=6), width=460)
        self.does.clicked.disconnect()
        self.does.clicked.connect(lambda _checked: self.tried.emit())
        self.password.textChanged.connect(lambda _text: self._allow())
        self._allow()
        self.password.setFocus()

    def wrong(self, sentence: str) -> None:
        """Say that it is not the password; what was typed is there to be put right."""
        self.tell(sentence)
        self.password.selectAll()
        self.password.setFocus()

    def _allow(self) -> None:
        self.tell("")
        self.does.setEnabled(bool(self.password.text()))
