"""The edits of an outline as a strip of buttons, each with its one key."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from gapanalyzer.ui.widgets.buttons import button, press
from gapanalyzer.ui.widgets.flow import Flow
from gapanalyzer.ui.words import tooltip

SPLIT, MERGE, ARTICLE, HEADING, TEXT, INWARD, OUTWARD = "split", "merge", "article", "heading", "text", "in", "out"
RENAME, EXCLUDE, KEEP, AS_READ, NEXT = "rename", "exclude", "keep", "as_read", "next"
KEYS: Mapping[str, str] = {
    SPLIT: "S", MERGE: "M", ARTICLE: "A", HEADING: "H", TEXT: "T", INWARD: "I", OUTWARD: "O", RENAME: "R",
    EXCLUDE: "X", KEEP: "K", AS_READ: "B", NEXT: "N",
}  # fmt: skip


class Keys(QWidget):
    """A key works wherever the focus is inside `around`, except in a field that takes letters."""

    def __init__(self, around: QWidget, do: Mapping[str, Callable[[], object]]) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        flow = Flow(self, gap=4)
        for name, (words, help_) in self._words().items():
            said = self.tr("{what}, key {key}").format(what=words, key=KEYS[name])
            made = button(f"{words}  {KEYS[name]}", do[name], "quiet", said)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tooltip(made, help_)
            press(around, {KEYS[name]: made})
            self.buttons[name] = made
            flow.addWidget(made)

    def _words(self) -> Mapping[str, tuple[str, str]]:
        return {
            SPLIT: (self.tr("Split here"), self.tr("A new unit of the same kind begins on this line.")),
            MERGE: (self.tr("Merge up"), self.tr("This unit joins the one above it.")),
            ARTICLE: (self.tr("Article"), self.tr("An article begins on this line.")),
            HEADING: (self.tr("Heading"), self.tr("A part, chapter or other heading begins on this line.")),
            TEXT: (self.tr("Text"), self.tr("Nothing begins on this line: it goes on with the unit above.")),
            INWARD: (self.tr("In"), self.tr("One level further in, with everything inside.")),
            OUTWARD: (self.tr("Out"), self.tr("One level further out, with everything inside.")),
            RENAME: (self.tr("Rename"), self.tr("Change the number, the heading or the kind.")),
            EXCLUDE: (self.tr("Leave out"), self.tr("This unit is no part of the law; the same key takes it back.")),
            KEEP: (self.tr("It is right"), self.tr("The doubt about this unit is settled.")),
            AS_READ: (self.tr("As it was read"), self.tr("What was said about this line is taken back.")),
            NEXT: (self.tr("Next doubt"), self.tr("Go to the next unit that wants a look.")),
        }

    def allow(self, possible: Mapping[str, bool]) -> None:
        """Buttons that would do nothing here cannot be used."""
        for name, can in possible.items():
            self.buttons[name].setEnabled(can)
