"""The four texts a person writes about a requirement: analysis always, the others once they are wanted."""

from collections.abc import Mapping

from PySide6.QtWidgets import QPushButton, QWidget

from gapanalyzer import wording
from gapanalyzer.assess import edit, registers
from gapanalyzer.model.assessment import Field, Finding
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.widgets.writing import Writing
from gapanalyzer.ui.words import plain


class Texts(QWidget):
    """Typing is kept on a pause and said on leaving, each field for itself."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._requirement = ""
        hints = self._hints()
        self.fields: Mapping[Field, Writing] = {f: Writing(wording.field_name(f), hints[f]) for f in Field}
        self._blocks = {f: self._block(f) for f in Field}
        self.openers: Mapping[Field, QPushButton] = {f: self._opener(f) for f in Field if f is not Field.ANALYSIS}
        more = row(plain(self.tr("Add"), "small"), *self.openers.values(), None, gap=4)
        self.setLayout(column(*self._blocks.values(), more, gap=12))
        bridge.leaving.connect(self.hand_in)

    def _hints(self) -> Mapping[Field, str]:
        return {
            Field.ANALYSIS: self.tr("What follows from the law for this requirement?"),
            Field.GOOD_PRACTICE: self.tr("What does this State do that others could learn from?"),
            Field.ASSISTANCE_NEED: self.tr("What help does the State need to close the gap?"),
            Field.NOTE: self.tr("A note for the people who work on this file; it is not printed in the report."),
        }

    def _block(self, field: Field) -> QWidget:
        writing = self.fields[field]
        writing.paused.connect(lambda text: self._draft(field, text))
        writing.handed_in.connect(lambda text: self._say(field, text))
        block = QWidget()
        label = plain(wording.field_name(field), "section")
        label.setBuddy(writing)
        block.setLayout(column(label, writing, gap=4))
        return block

    def _opener(self, field: Field) -> QPushButton:
        return button(wording.field_name(field), lambda: self.open_field(field).setFocus(), "link")

    def show_finding(self, finding: Finding) -> None:
        """Show the texts of a finding; what is being typed stays."""
        if finding.requirement != self._requirement:
            self.hand_in()
            self._requirement = finding.requirement
            for field, block in self._blocks.items():
                block.setVisible(field is Field.ANALYSIS)
        for field, writing in self.fields.items():
            writing.give(finding.text(field))
            if finding.text(field):
                self._blocks[field].show()
        self._offer()

    def open_field(self, field: Field) -> Writing:
        """Show a field, also one that nothing is written in yet."""
        self._blocks[field].show()
        self._offer()
        return self.fields[field]

    def _offer(self) -> None:
        for field, opener in self.openers.items():
            opener.setVisible(self._blocks[field].isHidden())

    def hand_in(self) -> None:
        """Say everything that is typed."""
        for writing in self.fields.values():
            writing.hand_in()

    def _draft(self, field: Field, text: str) -> None:
        about = registers.text(self._bridge.workspace.me.id, self._requirement, field)
        self._bridge.keep_draft(about, text)

    def _say(self, field: Field, text: str) -> None:
        self._bridge.do(edit.write, requirement=self._requirement, which=field, text=text)
