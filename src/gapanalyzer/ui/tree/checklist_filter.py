"""Which requirements are shown: by words, section, obligation, core, verdict, or only the unanswered."""

from attrs import frozen
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from gapanalyzer.assess.progress import is_open
from gapanalyzer.model.assessment import Assessment, Verdict
from gapanalyzer.model.checklist import Obligation, Requirement
from gapanalyzer.ui.tree.checklist_model import ChecklistModel


@frozen
class Wanted:
    """What the person wants to see; a requirement must fit all of it."""

    words: str = ""
    section: str = ""
    level: Obligation | None = None
    verdict: Verdict | None = None
    core: bool = False
    unanswered: bool = False
    review: bool = False

    def accepts(self, now: Assessment, requirement: Requirement) -> bool:
        """Whether a requirement is shown."""
        return (
            (not self.section or requirement.section == self.section)
            and (self.level is None or requirement.level is self.level)
            and (self.verdict is None or now.finding(requirement).verdict is self.verdict)
            and (not self.core or requirement.core)
            and (not self.unanswered or is_open(now, requirement))
            and (not self.review or requirement.id in now.for_review)
            and self._says(requirement)
        )

    def _says(self, requirement: Requirement) -> bool:
        text = f"{requirement.id} {requirement.pinpoint} {requirement.title} {requirement.question}".casefold()
        return all(word in text for word in self.words.casefold().split())

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return self != Wanted()


class ChecklistFilter(QSortFilterProxyModel):
    """Leaves out what is not wanted, and sections with nothing left in them."""

    def __init__(self, model: ChecklistModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._wanted = Wanted()
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(model)

    @property
    def wanted(self) -> Wanted:
        """What is wanted now."""
        return self._wanted

    def want(self, wanted: Wanted) -> None:
        """Show what fits."""
        self.beginFilterChange()
        self._wanted = wanted
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Qt: whether a row is shown; a section is, if a row inside it is."""
        node = self._model.node(self._model.index(row, 0, parent))
        if node is None or node.requirement is None:
            return False
        return self._wanted.accepts(self._model.now, node.requirement)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the column's name, whatever is left out."""
        return self._model.headerData(section, orientation, role)

    def shown(self) -> tuple[str, ...]:
        """Ids of the requirements shown, in order."""
        accepted = (r for r in self._model.now.checklist.requirements if self._wanted.accepts(self._model.now, r))
        return tuple(r.id for r in accepted)
