"""The other direction, under the law: the requirements that the article being read might answer."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from gapanalyzer.app.answering import Answerable
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Law, Provision
from gapanalyzer.ui.law.naming import name_of
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, empty, row
from gapanalyzer.ui.widgets.link_line import LinkLine
from gapanalyzer.ui.words import apart, one_line, plain

_MOST, _FEWEST = 5, 2


class Answers(QFrame):
    """Folded at first; nothing is looked for while it is folded."""

    unfolded = Signal()
    opened = Signal(str)
    """The requirement to open."""
    cited = Signal(str)
    """The requirement for which the article is to be cited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self._most = _MOST
        self.head = QToolButton()
        self.head.setProperty("role", "fold")
        self.head.setCheckable(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.toggled.connect(lambda _on: self._turn())
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._inside = QWidget()
        self._inside.setLayout(self._lines)
        self.setLayout(column(row(self.head, None), self._inside, gap=0, margins=(10, 4, 12, 6)))
        self.show_article("")
        self._turn()

    @property
    def open(self) -> bool:
        """Whether it is unfolded."""
        return self.head.isChecked()

    def _turn(self) -> None:
        self._inside.setVisible(self.open)
        self.head.setArrowType(Qt.ArrowType.DownArrow if self.open else Qt.ArrowType.RightArrow)
        if self.open:
            self.unfolded.emit()

    def fit(self, *, scarce: bool) -> None:
        """List fewer where the pane is low."""
        most = _FEWEST if scarce else _MOST
        if most != self._most:
            self._most = most
            self._turn()

    def forget(self) -> None:
        """No article is read yet."""
        empty(self._lines)
        self.show_article("")

    def show_article(self, named: str) -> None:
        """Name the article; its requirements follow with `show_found`."""
        said = self.tr("What {article} might answer") if named else self.tr("What this article might answer")
        self.head.setText(said.format(article=apart(named)))

    def show_found(self, now: Assessment, law: Law, provision: Provision, found: tuple[Answerable, ...]) -> None:
        """List the requirements, the likeliest first."""
        self.show_article(name_of(law, provision))
        empty(self._lines)
        for one in found[: self._most]:
            self._lines.addLayout(self._line(now, one))
        if not found:
            self._lines.addWidget(
                plain(self.tr("No phrase of the checklist was seen in this article; read it all the same."), "small")
            )

    def _line(self, now: Assessment, one: Answerable) -> QVBoxLayout:
        requirement = now.checklist.by_id[one.requirement]
        title = f"{requirement.pinpoint.split(';')[0]}  {requirement.title}"
        link = LinkLine(title, partial(self.opened.emit, one.requirement))
        says = self.tr("Cite this article for {title}").format(title=requirement.title)
        cite = button(self.tr("Cite here"), partial(self.cited.emit, one.requirement), "link", says)
        why = plain(one_line(", ".join(one.why[:2]), 40), "match")
        why.setVisible(bool(one.why))
        line = row(link, why, cite, gap=8)
        line.setStretch(0, 1)
        return column(line)
