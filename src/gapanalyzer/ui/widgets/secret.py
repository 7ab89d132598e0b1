"""A field for a password: masked, with a box that shows what is typed."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget


class Secret(QLineEdit):
    """Shows dots; what is typed is remembered nowhere."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(name)


def show_switch(*fields: Secret) -> QCheckBox:
    """A box that shows the letters of these fields, or dots again."""
    box = QCheckBox(QCoreApplication.translate("Secret", "Show what is typed"))

    def turn(shown: bool) -> None:  # noqa: FBT001  Qt's signal hands the state over by position
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in fields:
            field.setEchoMode(mode)

    box.toggled.connect(turn)
    return box
