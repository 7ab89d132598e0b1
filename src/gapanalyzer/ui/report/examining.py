"""What is worth a look before the report goes out; Enter or a click leads to the field that puts it right."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from gapanalyzer.assess.examine import Observation, Severity
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.ui.report.observation_delegate import ObservationDelegate
from gapanalyzer.ui.report.observation_model import OBSERVATION_ROLE, ObservationModel
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.words import plain
from gapanalyzer.wording.examining import severity_name

_OPEN_TO = 8
"""Headings with more lines than this stay folded at first."""


class _Tree(QTreeView):
    """Enter counts as a click on the current row, on every platform once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, or whatever a tree does with other keys."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.clicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class Examining(QWidget):
    """Nothing here keeps a report from being written."""

    wanted = Signal(object)
    """The Observation a person wants to put right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded: dict[str, bool] = {}
        self.model = ObservationModel(self)
        self.summary = plain(role="muted", wrap=True)
        self.tree = self._make_tree()
        self.none = plain(self.tr("Nothing was found that should be looked at first."), "muted", wrap=True)
        heading = plain(self.tr("Before it goes out"), "section")
        heading.setBuddy(self.tree)
        box = column(heading, self.summary, 2, self.none, self.tree, gap=4)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        for part in (self.none, self.tree):
            box.setStretchFactor(part, 1)
        self.setLayout(box)

    def _make_tree(self) -> QTreeView:
        tree = _Tree()
        tree.setObjectName("boxed")
        tree.setModel(self.model)
        tree.setItemDelegate(ObservationDelegate(tree))
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setExpandsOnDoubleClick(False)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setAccessibleName(self.tr("What is worth a look before the report goes out"))
        tree.clicked.connect(self._take)
        tree.expanded.connect(lambda index: self._folded.update({index.data(): False}))
        tree.collapsed.connect(lambda index: self._folded.update({index.data(): True}))
        return tree

    def show_found(self, now: Assessment, found: tuple[Observation, ...]) -> None:
        """Show these observations; what was folded stays so, and the line that was chosen stays chosen if it can."""
        chosen = self.tree.currentIndex().data(OBSERVATION_ROLE)
        folded = dict(self._folded)
        self.model.show_found(now, found)
        for n in range(self.model.rowCount()):
            index = self.model.index(n, 0)
            self.tree.setExpanded(index, not folded.get(index.data(), self.model.rowCount(index) > _OPEN_TO))
        self._folded = folded
        self._choose(chosen)
        self._summarise(found)

    def _choose(self, chosen: Observation | None) -> None:
        lines = (self.model.index(n, 0, self.model.index(m, 0)) for m, n in self._places())
        first = self.model.index(0, 0)
        self.tree.setCurrentIndex(next((at for at in lines if at.data(OBSERVATION_ROLE) == chosen), first))

    def _places(self) -> list[tuple[int, int]]:
        headings = range(self.model.rowCount())
        return [(m, n) for m in headings for n in range(self.model.rowCount(self.model.index(m, 0)))]

    def _summarise(self, found: tuple[Observation, ...]) -> None:
        counts = ((s, sum(one.severity is s for one in found)) for s in Severity)
        said = [
            self.tr("{number} {severity}").format(number=number, severity=severity_name(severity).lower())
            for severity, number in counts
            if number
        ]
        hint = self.tr("The report can be written all the same.")
        self.summary.setText(" · ".join([*said, hint]))
        for part in (self.summary, self.tree):
            part.setVisible(bool(found))
        self.none.setVisible(not found)

    def _take(self, index: QModelIndex) -> None:
        """A click opens a heading or leads to the place of a line."""
        if index.data(OBSERVATION_ROLE) is None:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        else:
            self.wanted.emit(index.data(OBSERVATION_ROLE))
