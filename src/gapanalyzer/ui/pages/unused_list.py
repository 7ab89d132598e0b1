"""The articles nobody has used, behind their heading: a click shows one in the law."""

from PySide6.QtCore import QModelIndex, QStringListModel
from PySide6.QtWidgets import QListView, QWidget

from gapanalyzer.assess.unused import unused_in
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Law, Provision
from gapanalyzer.ui.place import Place
from gapanalyzer.ui.widgets.fold import Fold
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.words import one_line

_HEIGHT = 220


class UnusedList(QWidget):
    """Looked for only while it is unfolded."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._now: Assessment | None = None
        self._found: tuple[tuple[Law, Provision], ...] = ()
        self.model = QStringListModel(self)
        self.list = QListView()
        self.list.setObjectName("boxed")
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFixedHeight(_HEIGHT)
        self.list.setAccessibleName(self.tr("Articles nobody has used"))
        self.list.clicked.connect(self._show)
        self.list.activated.connect(self._show)
        self.fold = Fold(self.tr("Articles nobody has used"), self.list)
        self.fold.heading.toggled.connect(lambda _on: self._look())
        self.setLayout(column(self.fold))

    def show_value(self, now: Assessment) -> None:
        """Another value is shown."""
        self._now = now
        self._look()

    def _look(self) -> None:
        if self._now is None or not self.fold.heading.isChecked():
            return
        self._found = unused_in(self._now)
        said = self.tr("Articles nobody has used: {number}").format(number=len(self._found))
        self.fold.heading.setText(said)
        self.model.setStringList([one_line(f"{law.short} {a.number}  {a.heading}", 120) for law, a in self._found])

    def _show(self, index: QModelIndex) -> None:
        if self._now is not None and index.isValid():
            law, article = self._found[index.row()]
            start = self._now.text_of(law).starts[article.first]
            self._place.show_passage(law.id, start, start)
