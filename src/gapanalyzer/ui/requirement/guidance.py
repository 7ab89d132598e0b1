"""What the checklist tells about a requirement: typical gaps, repair, notes, related requirements."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.ui.widgets.fold import Fold
from gapanalyzer.ui.widgets.layouts import column, empty
from gapanalyzer.ui.widgets.link_line import LinkLine
from gapanalyzer.ui.words import plain


class Guidance(QWidget):
    """Folded away until it is wanted; it stays open from one requirement to the next."""

    opened = Signal(str)
    """A related requirement's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        self._box = QVBoxLayout(inside)
        self._box.setContentsMargins(20, 0, 0, 0)
        self._box.setSpacing(4)
        self.fold = Fold(self.tr("Guidance: typical gaps, repair, notes, related"), inside)
        self.setLayout(column(self.fold))

    def show_requirement(self, now: Assessment, requirement: Requirement) -> None:
        """Show the guidance of another requirement."""
        empty(self._box)
        parts = (
            (self.tr("Typical gaps"), str(requirement.typical_gaps)),
            (self.tr("Repair"), str(requirement.repair)),
            (self.tr("Notes"), str(requirement.notes)),
            (self.tr("Model law"), requirement.model_law),
            (self.tr("Usual authority"), str(requirement.authority)),
        )
        for heading, words in parts:
            if words.strip():
                self._box.addLayout(column(plain(heading, "section"), plain(words, wrap=True), 6, gap=2))
        related = [r for r in map(now.checklist.requirement, requirement.related) if r is not None]
        if related:
            self._box.addWidget(plain(self.tr("Related requirements"), "section"))
            for other in related:
                self._box.addWidget(self._link(other))

    def _link(self, other: Requirement) -> LinkLine:
        return LinkLine(f"{other.pinpoint} · {other.title}", partial(self.opened.emit, other.id))
