"""The left pane: filter, tree of requirements, progress."""

from attrs import evolve
from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QTreeView, QWidget

from gapanalyzer.assess.progress import core_progress, progress
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Obligation
from gapanalyzer.model.ledger import Register
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.place import Place
from gapanalyzer.ui.tree.checklist_delegate import ChecklistDelegate
from gapanalyzer.ui.tree.checklist_filter import ChecklistFilter, Wanted
from gapanalyzer.ui.tree.checklist_model import REQUIREMENT_ROLE, ChecklistModel
from gapanalyzer.ui.tree.filter_button import FilterButton
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.elided import Elided
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.widgets.share_bar import ShareBar
from gapanalyzer.ui.words import plain


class ChecklistPane(QFrame):
    """Choosing a row opens the requirement; the current requirement is always chosen here."""

    def __init__(self, bridge: Bridge, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._bridge, self._place = bridge, place
        self.model = ChecklistModel(bridge.now, self)
        self.filter = ChecklistFilter(self.model, self)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Filter…"))
        self.words.setAccessibleName(self.tr("Filter requirements by words"))
        self.words.setClearButtonEnabled(True)
        self.button = FilterButton(bridge.now.checklist)
        self.tree = self._make_tree()
        self._nothing = self._make_nothing()
        top = row(self.words, self.button, gap=8, margins=(12, 8, 12, 8))
        self.setLayout(column(top, self._nothing, self.tree, self._make_footer(), gap=0))
        self.words.textChanged.connect(self._narrow)
        self.words.installEventFilter(self)
        self.button.chosen.connect(lambda _wanted: self._narrow())
        bridge.changed.connect(self._show)
        place.requirement_changed.connect(self._choose)
        self._count(bridge.now)

    def _make_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setModel(self.filter)
        tree.setItemDelegate(ChecklistDelegate(tree))
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setUniformRowHeights(True)
        tree.setMouseTracking(True)
        tree.setExpandsOnDoubleClick(False)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setAccessibleName(self.tr("Requirements of the checklist"))
        tree.expandAll()
        tree.clicked.connect(self._click)
        tree.selectionModel().currentChanged.connect(self._moved)
        return tree

    def _make_nothing(self) -> QWidget:
        nothing = QWidget()
        words = plain(self.tr("No requirement fits the filter."), "muted", wrap=True)
        nothing.setLayout(column(words, row(button(self.tr("Show all"), self.clear), None), margins=(12, 8, 12, 8)))
        nothing.hide()
        return nothing

    def _make_footer(self) -> QFrame:
        footer = QFrame()
        footer.setObjectName("footer")
        self._answered, self._core = plain(role="strong"), Elided(role="muted")
        self._bar = ShareBar()
        footer.setLayout(column(row(self._answered, self._core), self._bar, margins=(12, 8, 12, 14)))
        return footer

    def clear(self) -> None:
        """Show every requirement again."""
        self.words.clear()
        self.button.clear()

    def _narrow(self) -> None:
        wanted = evolve(self.button.wanted, words=self.words.text())
        self.filter.want(wanted)
        if wanted.narrows:
            self.tree.expandAll()
        self._nothing.setVisible(self.filter.rowCount() == 0)
        self._choose(self._place.requirement)

    def _show(self, now: Assessment, touched: frozenset[Register]) -> None:
        self.model.show(now, touched)
        if self.filter.wanted != Wanted(words=self.filter.wanted.words):
            self.filter.want(self.filter.wanted)
        self._count(now)

    def _count(self, now: Assessment) -> None:
        everything, core = progress(now), core_progress(now)
        answered = self.tr("{answered} of {total} answered")
        self._answered.setText(answered.format(answered=everything.answered, total=everything.total))
        rest = self.tr("{closed} not assessable from a text").format(closed=everything.closed)
        self._answered.setToolTip(rest if everything.closed else "")
        said = self.tr("· core {answered} of {total}").format(answered=core.answered, total=core.total)
        self._core.say(said if core.total else "")
        scored = [r for r in now.checklist.requirements if r.level is not Obligation.CONTEXT]
        self._bar.show_counts(now.totals, len(scored))

    def _choose(self, requirement: str) -> None:
        index = self.filter.mapFromSource(self.model.index_of(requirement))
        flag = QItemSelectionModel.SelectionFlag
        if not index.isValid():
            self.tree.selectionModel().clearSelection()
        elif self.tree.currentIndex() != index or not self.tree.selectionModel().isSelected(index):
            self.tree.expand(index.parent())
            self.tree.selectionModel().setCurrentIndex(index, flag.ClearAndSelect)
            self.tree.scrollTo(index)

    def _moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        requirement = index.data(REQUIREMENT_ROLE)
        if requirement and self.tree.hasFocus():
            self._place.open_requirement(requirement)

    def _click(self, index: QModelIndex) -> None:
        requirement = index.data(REQUIREMENT_ROLE)
        if requirement:
            self._place.open_requirement(requirement)
        else:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the filter field goes into the tree; Escape clears the field."""
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.tree.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape and self.words.text():
                self.words.clear()
                return True
        return super().eventFilter(watched, event)
