"""Provisions that may answer the requirement, above the law; and what was searched for."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QSizePolicy, QWidget

from gapanalyzer.app.search import Hit, Results
from gapanalyzer.ui.law.candidate_delegate import CandidateDelegate
from gapanalyzer.ui.law.candidate_model import HIT_ROLE, CandidateModel
from gapanalyzer.ui.law.own_phrases import OwnPhrases
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.words import one_line, plain, tooltip

_EDGE = 12
_ROOMY, _SCARCE = (4, 150), (2, 60)
"""Rows of the list, and characters of the note: in a high pane and in a low one."""


class Candidates(QFrame):
    """A short list above the law; it never says that the law has nothing."""

    opened = Signal(object)
    """The Hit to read."""
    accepted = Signal(object)
    """The Hit to cite."""
    dismissed = Signal(object)
    """The Hit to put last; one that is dismissed already is taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.model = CandidateModel(self)
        self._results, self._room = Results((), ()), _ROOMY
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(CandidateDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Candidates for this requirement"))
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.note = plain(role="small", wrap=True)
        note = column(self.note, margins=(_EDGE, 0, _EDGE, 0))
        self.own = OwnPhrases()
        own = column(self.own, margins=(_EDGE, 0, _EDGE, 0))
        self.setLayout(column(self._make_head(), self.list, note, own, gap=4, margins=(0, 8, 0, 8)))
        self.list.selectionModel().currentRowChanged.connect(lambda _now, _before: self._offer())
        self._offer()

    def _make_head(self) -> QHBoxLayout:
        self.accept = button(
            self.tr("Cite  A"), self._accept, "quiet", self.tr("Accept and cite the whole article (A)")
        )
        self.dismiss = button("", self._dismiss, "quiet")
        for key, do in (("A", self.accept.click), ("D", self.dismiss.click)):
            shortcut = QShortcut(QKeySequence(key), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)
        title = plain(self.tr("Candidates for this requirement"), "section")
        return row(title, None, self.accept, self.dismiss, gap=2, margins=(_EDGE, 0, _EDGE - 6, 0))

    def _hit(self) -> Hit | None:
        index = self.list.currentIndex()
        found = index.data(HIT_ROLE) if index.isValid() else None
        return found if isinstance(found, Hit) else None

    def _offer(self) -> None:
        hit = self._hit()
        for does in (self.accept, self.dismiss):
            does.setVisible(hit is not None)
        gone = hit is not None and hit.settled is False
        self.dismiss.setText(self.tr("Take back  D") if gone else self.tr("Dismiss  D"))

    def _accept(self) -> None:
        if (hit := self._hit()) is not None:
            self.accepted.emit(hit)

    def _dismiss(self) -> None:
        if (hit := self._hit()) is not None:
            self.dismissed.emit(hit)

    def forget(self) -> None:
        """Another requirement: nothing is chosen."""
        self.list.setCurrentIndex(QModelIndex())

    def show_results(self, results: Results, cited: frozenset[tuple[str, str]]) -> None:
        """Show what was found, and say what was looked for."""
        standing = self.list.currentIndex().row()
        self.model.show(results.hits, cited)
        if standing >= 0 and results.hits:
            self.list.setCurrentIndex(self.model.index(min(standing, len(results.hits) - 1)))
        self._offer()
        self._results = results
        tooltip(self.note, results.note or ", ".join(results.searched_for))
        self._lay_out()

    def fit(self, *, scarce: bool) -> None:
        """Leave the law room to be read where the pane is low."""
        self._room = _SCARCE if scarce else _ROOMY
        self._lay_out()

    def _lay_out(self) -> None:
        rows = min(self._room[0], len(self._results.hits))
        height = self.list.sizeHintForRow(0) if rows else 0
        self.list.setFixedHeight(rows * height + (2 if rows else 0))
        self.list.setVisible(bool(rows))
        self.note.setText(self._note(self._results))

    def _note(self, results: Results) -> str:
        """What was searched for; where nothing strong was found, the search itself says so in its note."""
        looked = self.tr("Searched for: {phrases}").format(phrases=", ".join(results.searched_for))
        strong = any(not hit.weak for hit in results.hits)
        longest = self._room[1]
        return " ".join([one_line(looked, longest)] * strong + [one_line(results.note, _ROOMY[1])]).strip()

    def _open(self, index: QModelIndex) -> None:
        hit = index.data(HIT_ROLE)
        if hit is not None:
            self.opened.emit(hit)
