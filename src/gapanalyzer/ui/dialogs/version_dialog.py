"""Gives what the file holds now a name."""

from PySide6.QtWidgets import QLineEdit, QWidget

from gapanalyzer.ui.dialogs.dialog import Dialog
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.words import plain


class VersionDialog(Dialog):
    """`name.text()` is the answer once it is accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Name this version"), does=self.tr("Name it"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Such as: Sent to the ministry"))
        self.name.setAccessibleName(self.tr("Name of the version"))
        label = plain(self.tr("Name of the version"), "small")
        label.setBuddy(self.name)
        why = self.tr(
            "Everything said up to now gets this name. The history can then show what was said since, and "
            "“Earlier states…” goes back to it."
        )
        self.fill(column(plain(why, "muted", wrap=True), 4, label, self.name, None, gap=6), width=460)
        self.name.textChanged.connect(lambda _text: self._allow())
        self._allow()

    def _allow(self) -> None:
        self.does.setEnabled(bool(self.name.text().strip()))
