"""The checklist as a tree for Qt: sections, and under them their requirements with what is found."""

from typing import Any

from attrs import define, field
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gapanalyzer import wording
from gapanalyzer.assess.progress import progress
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Requirement, RequirementId, Section
from gapanalyzer.model.ledger import Register

Index = QModelIndex | QPersistentModelIndex
REQUIREMENT_ROLE = Qt.ItemDataRole.UserRole
VERDICT_ROLE = Qt.ItemDataRole.UserRole + 1
CORE_ROLE = Qt.ItemDataRole.UserRole + 2
PROGRESS_ROLE = Qt.ItemDataRole.UserRole + 3
SECTION_ROLE = Qt.ItemDataRole.UserRole + 4
REVIEW_ROLE = Qt.ItemDataRole.UserRole + 5


@define(eq=False)
class Node:
    """A row of the tree; the model keeps every node alive, because an index does not."""

    row: int
    section: Section
    requirement: Requirement | None = None
    parent: "Node | None" = None
    children: list["Node"] = field(factory=list)


class ChecklistModel(QAbstractItemModel):
    """Mirrors the current value; `show` takes a new one and refreshes the rows it differs in."""

    def __init__(self, now: Assessment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._sections = [Node(i, section) for i, section in enumerate(now.checklist.sections)]
        for node in self._sections:
            inside = now.checklist.in_section(node.section.id)
            node.children = [Node(i, node.section, r, node) for i, r in enumerate(inside)]
        self._leaves = {leaf.requirement.id: leaf for n in self._sections for leaf in n.children if leaf.requirement}

    @property
    def now(self) -> Assessment:
        """The value that is shown."""
        return self._now

    def show(self, now: Assessment, touched: frozenset[Register]) -> None:
        """Take a new value; `touched` is not needed where it is cheaper to compare the verdicts."""
        before, self._now = self._now, now
        same_profile = ("state",) not in touched
        for identity, leaf in self._leaves.items():
            same_review = before.for_review.get(identity) == now.for_review.get(identity)
            if same_review and same_profile and before.findings[identity] is now.findings[identity]:
                continue
            if not same_review or before.findings[identity] != now.findings[identity]:
                self._refresh(leaf)

    def _refresh(self, leaf: Node) -> None:
        here = self.createIndex(leaf.row, 0, leaf)
        self.dataChanged.emit(here, here)
        if leaf.parent is not None:
            above = self.createIndex(leaf.parent.row, 0, leaf.parent)
            self.dataChanged.emit(above, above)

    def index_of(self, requirement: str) -> QModelIndex:
        """Where a requirement stands."""
        leaf = self._leaves.get(RequirementId(requirement))
        return self.createIndex(leaf.row, 0, leaf) if leaf else QModelIndex()

    def node(self, index: Index) -> Node | None:
        """The node of an index; None is the invisible root."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else None

    def _children(self, index: Index) -> list[Node]:
        node = self.node(index)
        return self._sections if node is None else node.children

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's signature
        """Qt: the index of a child."""
        children = self._children(parent)
        inside = 0 <= row < len(children) and column == 0 and parent.column() <= 0
        return self.createIndex(row, column, children[row]) if inside else QModelIndex()

    def parent(self, index: Index | None = None) -> Any:
        """Qt: the index above; without an index, the object that owns the model."""
        if index is None:
            return super().parent()
        node = self.node(index)
        above = node.parent if node else None
        return self.createIndex(above.row, 0, above) if above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many children."""
        return len(self._children(parent)) if parent.column() <= 0 else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: one column."""
        return 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the column's name, which screen readers say."""
        named = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section == 0
        return self.tr("Requirement") if named else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what is shown and said about a row."""
        node = self.node(index)
        if node is None:
            return None
        return self._section_data(node, role) if node.requirement is None else self._data(node.requirement, role)

    def _section_data(self, node: Node, role: int) -> Any:
        counted = progress(self._now, self._now.checklist.in_section(node.section.id))
        if role == Qt.ItemDataRole.DisplayRole:
            return str(node.section.title)
        if role == SECTION_ROLE:
            return node.section.id
        if role == PROGRESS_ROLE:
            return (counted.answered, counted.total)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            said = self.tr("Section {id}, {title}: {answered} of {total} answered")
            return said.format(
                id=node.section.id, title=node.section.title, answered=counted.answered, total=counted.total
            )
        return None

    def _data(self, requirement: Requirement, role: int) -> Any:
        verdict = self._now.finding(requirement).verdict
        if role == Qt.ItemDataRole.DisplayRole:
            return str(requirement.title)
        if role == REQUIREMENT_ROLE:
            return requirement.id
        if role == VERDICT_ROLE:
            return verdict
        if role in {CORE_ROLE, REVIEW_ROLE}:
            return requirement.core if role == CORE_ROLE else requirement.id in self._now.for_review
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            said = self.tr("{title} ({pinpoint}): {verdict}")
            if requirement.id in self._now.for_review:
                said = self.tr("{title} ({pinpoint}): {verdict}; for review, since a law was amended")
            return said.format(title=requirement.title, pinpoint=requirement.pinpoint, verdict=wording.verdict(verdict))
        return None
