"""Provisions that may answer the requirement, above the law; and what was searched for."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QWidget

from gapanalyzer.app.search import Results
from gapanalyzer.ui.law.candidate_delegate import CandidateDelegate
from gapanalyzer.ui.law.candidate_model import HIT_ROLE, CandidateModel
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.words import one_line, plain, tooltip

_EDGE, _ROWS_SHOWN, _LONGEST_NOTE = 12, 4, 150


class Candidates(QFrame):
    """A short list above the law; it never says that the law has nothing."""

    opened = Signal(object)
    """The Hit to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.model = CandidateModel(self)
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
        head = column(plain(self.tr("Candidates for this requirement"), "section"), margins=(_EDGE, 0, _EDGE, 0))
        self.setLayout(column(head, self.list, note, gap=4, margins=(0, 8, 0, 8)))

    def show_results(self, results: Results, cited: frozenset[tuple[str, str]]) -> None:
        """Show what was found, and say what was looked for."""
        self.model.show(results.hits, cited)
        rows = min(_ROWS_SHOWN, len(results.hits))
        height = self.list.sizeHintForRow(0) if rows else 0
        self.list.setFixedHeight(rows * height + (2 if rows else 0))
        self.list.setVisible(bool(rows))
        self.note.setText(self._note(results))
        tooltip(self.note, results.note or ", ".join(results.searched_for))

    def _note(self, results: Results) -> str:
        """What was searched for; where nothing strong was found, the search itself says so in its note."""
        looked = self.tr("Searched for: {phrases}").format(phrases=", ".join(results.searched_for))
        strong = any(not hit.weak for hit in results.hits)
        return " ".join([one_line(looked, _LONGEST_NOTE)] * strong + [one_line(results.note, _LONGEST_NOTE)]).strip()

    def _open(self, index: QModelIndex) -> None:
        hit = index.data(HIT_ROLE)
        if hit is not None:
            self.opened.emit(hit)
