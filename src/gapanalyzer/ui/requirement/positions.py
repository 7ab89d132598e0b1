"""Where people disagree: what each of them found."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gapanalyzer import wording
from gapanalyzer.model.assessment import Assessment, Finding
from gapanalyzer.ui.widgets.layouts import column, empty, row
from gapanalyzer.ui.widgets.verdict_shape import VerdictShape
from gapanalyzer.ui.words import plain


class Positions(QWidget):
    """Hidden where there is one position only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout()
        self._box.setSpacing(4)
        self.setLayout(column(plain(self.tr("Positions"), "section"), self._box, gap=4))
        self.hide()

    def show_finding(self, now: Assessment, finding: Finding) -> None:
        """Show who says what."""
        empty(self._box)
        for person, position in finding.positions.items():
            known = now.people.get(person)
            name = known.name if known else self.tr("Somebody not named in this file")
            said = plain(wording.why(position.judgement), wrap=True)
            line = row(VerdictShape(position.verdict), plain(name, "strong"), said)
            line.setStretch(2, 1)
            self._box.addLayout(line)
        self.setVisible(bool(finding.positions))
