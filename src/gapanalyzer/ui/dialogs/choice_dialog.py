"""What the questions about one file share: what is asked, and whether the answer counts for the other files."""

from PySide6.QtWidgets import QCheckBox, QWidget

from gapanalyzer.ui.dialogs.dialog import Dialog
from gapanalyzer.ui.widgets.layouts import Piece, column
from gapanalyzer.ui.words import apart, plain


class ChoiceDialog(Dialog):
    """`others`, and the `choices` of each kind, are read once it is accepted; rejected means: leave the file out."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=title, does=self.tr("Bring it in"))
        self.others = QCheckBox(self.tr("Do the same for the other files"))

    def ask(self, name: str, question: str, *pieces: Piece) -> None:
        """Set the content, once."""
        self.fill(
            column(
                plain(apart(name), "strong", wrap=True), plain(question, wrap=True), 4, *pieces, 4, self.others, None
            )
        )
