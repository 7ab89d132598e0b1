"""The tree of a law's units as a view: headings are open, articles closed until somebody opens them."""

from bisect import bisect_right

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTreeView, QWidget

from gapanalyzer.model.instrument import LawText, Provision, Unit
from gapanalyzer.model.outline import INNER
from gapanalyzer.ui.outline.outline_delegate import OutlineDelegate
from gapanalyzer.ui.outline.outline_model import OutlineModel

_INDENT = 14


class OutlineTree(QTreeView):
    """Follows the line that has the focus in the text."""

    chosen = Signal(object)
    """The Provision that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_ = OutlineModel(self)
        self._firsts: list[int] = []
        self._paragraphs: tuple[str, ...] = ()
        self.setModel(self.model_)
        self.setItemDelegate(OutlineDelegate(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setMinimumWidth(220)
        self.setAccessibleName(self.tr("Units of the law"))
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._tell())

    def show_text(self, text: LawText) -> None:
        """Show another outline; articles that were open stay open."""
        units = self.model_.units
        same = self._paragraphs is text.paragraphs
        opened = {units[at].unit.first for at in range(len(units)) if self._is_open_article(at)} if same else set()
        self._paragraphs = text.paragraphs
        self.model_.show(text)
        self._firsts = [one.unit.first for one in self.model_.units]
        for at, one in enumerate(self.model_.units):
            if one.unit.children and (one.unit.kind not in {Unit.ARTICLE, *INNER} or one.unit.first in opened):
                self.expand(self.model_.of(at))

    def _is_open_article(self, at: int) -> bool:
        one = self.model_.units[at].unit
        return bool(one.children) and one.kind in {Unit.ARTICLE, *INNER} and self.isExpanded(self.model_.of(at))

    def unit(self) -> Provision | None:
        """The unit that is chosen."""
        return self.model_.unit(self.currentIndex())

    def follow(self, line: int) -> None:
        """Choose the unit that begins last at or before a line: the outermost one, where several begin there."""
        at = bisect_right(self._firsts, line) - 1
        while at > 0 and self._firsts[at - 1] == self._firsts[at] == line:
            at -= 1
        chosen = self.unit()
        if chosen is not None and at >= 0 and chosen.first == line == self._firsts[at]:
            return
        index = self.model_.of(at)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        else:
            self.clearSelection()
            self.scrollToTop()

    def _tell(self) -> None:
        unit = self.unit()
        if unit is not None:
            self.chosen.emit(unit)
