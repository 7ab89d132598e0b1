"""Which requirements a report holds: all, the core, or those of chosen sections."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from gapanalyzer.model.checklist import Checklist
from gapanalyzer.ui.report.wanted import ALL, CHOSEN, CORE
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.words import plain

_ROWS = 6


class Sections(QWidget):
    """The list of sections opens where sections are to be chosen; Space ticks one."""

    changed = Signal()

    def __init__(self, checklist: Checklist, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = Choice(12)
        self.part.setAccessibleName(self.tr("Requirements"))
        core = sum(requirement.core for requirement in checklist.requirements)
        every = self.tr("All {number}").format(number=len(checklist.requirements))
        self.part.addItem(every, ALL)
        self.part.addItem(self.tr("The core, {number}").format(number=core), CORE)
        self.part.addItem(self.tr("Chosen sections"), CHOSEN)
        self.list = QListWidget()
        self.list.setObjectName("boxed")
        self.list.setAccessibleName(self.tr("Sections of the report"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for section in checklist.sections:
            line = QListWidgetItem(f"{section.id}  {section.title}", self.list)
            line.setData(Qt.ItemDataRole.UserRole, section.id)
            line.setCheckState(Qt.CheckState.Checked)
        self.list.setSpacing(1)
        self.list.setFixedHeight(_ROWS * (self.list.sizeHintForRow(0) + 2) + 2 * self.list.frameWidth() + 2)
        self.none = plain(self.tr("Choose at least one section."), "strong", wrap=True)
        self.none.hide()
        self.setLayout(column(self.part, self.list, self.none, gap=6))
        self.part.activated.connect(lambda _n: self._turn())
        self.list.itemChanged.connect(lambda _item: self._tell())

    def _turn(self) -> None:
        self.list.setVisible(self.part.currentData() == CHOSEN)
        self._tell()

    def _tell(self) -> None:
        self.none.setVisible(self.empty)
        self.changed.emit()

    @property
    def empty(self) -> bool:
        """Whether sections are to be chosen and none is."""
        return self.part.currentData() == CHOSEN and not self.chosen

    def show_chosen(self, part: str, sections: str) -> None:
        """Show what was chosen; sections that the checklist does not have are passed over."""
        wanted = set(sections.split(",")) if sections else None
        for line in self._lines():
            ticked = wanted is None or line.data(Qt.ItemDataRole.UserRole) in wanted
            line.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.part.setCurrentIndex(max(0, self.part.findData(part)))
        self._turn()

    @property
    def chosen(self) -> str:
        """The ids of the sections ticked, with commas between."""
        ticked = (line for line in self._lines() if line.checkState() is Qt.CheckState.Checked)
        return ",".join(line.data(Qt.ItemDataRole.UserRole) for line in ticked)

    def _lines(self) -> list[QListWidgetItem]:
        return [self.list.item(n) for n in range(self.list.count())]
