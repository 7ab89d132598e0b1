"""Which requirements a recommendation serves: chips to take away, and a field to add one."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from gapanalyzer.model.checklist import Checklist, RequirementId
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.flow import Flow
from gapanalyzer.ui.widgets.layouts import column, empty


class Serves(QWidget):
    """At least one stays: the last chip cannot be taken away."""

    chosen = Signal(object)
    """The tuple of requirement ids."""

    def __init__(self, checklist: Checklist, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checklist = checklist
        self._served: tuple[RequirementId, ...] = ()
        self._chips = Flow(gap=6)
        self._names = {f"{r.pinpoint} · {r.title}": r.id for r in checklist.requirements}
        self.add = QLineEdit()
        self.add.setPlaceholderText(self.tr("Add a requirement by its number or title"))
        self.add.setAccessibleName(self.tr("Requirement to add"))
        completer = QCompleter(list(self._names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.add.setCompleter(completer)
        completer.activated.connect(self._take)
        self.add.returnPressed.connect(lambda: self._take(self.add.text()))
        self.setLayout(column(self._chips, self.add, gap=6))

    def show_served(self, served: tuple[RequirementId, ...]) -> None:
        """Show these requirements."""
        self._served = served
        empty(self._chips)
        for requirement in filter(None, map(self._checklist.requirement, served)):
            words = self.tr("Take {pinpoint} away").format(pinpoint=requirement.pinpoint)
            chip = button(f"{requirement.pinpoint.split(';')[0]} ×", partial(self._drop, requirement.id), "chip", words)
            chip.setToolTip(words)
            chip.setEnabled(len(served) > 1)
            self._chips.addWidget(chip)

    def _take(self, words: str) -> None:
        identity = self._names.get(words) or next((i for i in self._names.values() if i == words.strip()), None)
        if identity is not None and identity not in self._served:
            self.chosen.emit((*self._served, identity))
        self.add.clear()

    def _drop(self, identity: RequirementId) -> None:
        self.chosen.emit(tuple(served for served in self._served if served != identity))
