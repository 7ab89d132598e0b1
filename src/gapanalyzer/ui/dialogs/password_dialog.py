"""Sets, changes or removes the password of the open file."""

from PySide6.QtWidgets import QWidget

from gapanalyzer.ui.dialogs.dialog import Dialog
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.widgets.secret import Secret, show_switch
from gapanalyzer.ui.words import apart, plain


class PasswordDialog(Dialog):
    """`chosen` is the new password once it is accepted, or None where it is to be removed."""

    def __init__(self, name: str, *, has_one: bool, parent: QWidget | None = None) -> None:
        does = self.tr("Change the password") if has_one else self.tr("Set the password")
        super().__init__(parent=parent, title=self.tr("Password"), does=does)
        self.first, self.second = Secret(self.tr("New password")), Secret(self.tr("The same once more"))
        self.shown = show_switch(self.first, self.second)
        self.remove = button(self.tr("Remove the password"), self._remove)
        self.remove.setVisible(has_one)
        self._removed = False
        why = self.tr(
            "The file, its backups and the working copy on this computer will open with this password only. "
            "The program keeps the password nowhere: whoever forgets it cannot open the file, and nobody else can."
        )
        fields = [piece for field in (self.first, self.second) for piece in (_label(field), field)]
        self.fill(
            column(plain(apart(name), "strong", wrap=True), plain(why, wrap=True), 4, *fields, self.shown, 4,
                   row(self.remove, None), None, gap=6),
            width=480,
        )  # fmt: skip
        for field in (self.first, self.second):
            field.textChanged.connect(lambda _text: self._allow())
        self._allow()
        self.first.setFocus()

    @property
    def chosen(self) -> str | None:
        """The password that is to hold from now on."""
        return None if self._removed else self.first.text()

    def _remove(self) -> None:
        self._removed = True
        self.accept()

    def _allow(self) -> None:
        first, second = self.first.text(), self.second.text()
        self.tell(self.tr("The two are not the same.") if second and not first.startswith(second) else "")
        self.does.setEnabled(bool(first.strip()) and first == second)


def _label(field: Secret) -> QWidget:
    label = plain(field.accessibleName(), "small")
    label.setBuddy(field)
    return label
