"""Earlier states of the file, and beside them what going back to one would change."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gapanalyzer.app.earlier import State
from gapanalyzer.assess.edit_restore import Return
from gapanalyzer.assess.history import Statement
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.ledger import Entry, Stamp
from gapanalyzer.store.schema import Contents
from gapanalyzer.ui.dialogs.dialog import Dialog
from gapanalyzer.ui.history.words import tell
from gapanalyzer.ui.widgets.layouts import column, empty, row
from gapanalyzer.ui.words import one_line, plain

_MOST = 200
_NOBODY = Stamp("", "", "")


class EarlierDialog(Dialog):
    """`former` is the state that was chosen, once it is accepted."""

    looked_at = Signal(object)
    """A State: answer with `show_return`."""

    def __init__(self, now: Assessment, states: tuple[State, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Earlier states"), does=self.tr("Go back"))
        self._now, self._states = now, states
        self.former: Contents | None = None
        self.list = QListWidget()
        self.list.setObjectName("boxed")
        self.list.setAccessibleName(self.tr("Earlier states, the latest first"))
        self.list.addItems([self._called(state) for state in states])
        self.list.setFixedWidth(360)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._look)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        why = self.tr(
            "Going back says again what stood then, in one step that undo takes back. What was said since stays in the "
            "history, and other people's judgements stay as they are."
        )
        body = row(self.list, self._make_preview(), gap=16)
        body.setStretch(1, 1)
        self.does.setEnabled(False)
        self.fill(column(plain(why, "muted", wrap=True), body, gap=12), width=940)
        self.resize(940, 520)

    def _make_preview(self) -> QScrollArea:
        inside = QWidget()
        inside.setLayout(column(self._lines, None))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setMinimumHeight(320)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        area.setAccessibleName(self.tr("What going back would change"))
        return area

    def choose_first(self) -> None:
        """Look at the latest state."""
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _called(self, state: State) -> str:
        at = f"{state.at.astimezone():%Y-%m-%d %H:%M}"
        held = self.tr("%n entries", "", state.entries)
        if state.version is None:
            return self.tr("{at}  Backup, {held}").format(at=at, held=held)
        return self.tr("{at}  “{name}”, {held}").format(at=at, name=one_line(state.version.name, 60), held=held)

    def _look(self, number: int) -> None:
        self.former = None
        self.does.setEnabled(False)
        self.tell("")
        empty(self._lines)
        if 0 <= number < len(self._states):
            self.looked_at.emit(self._states[number])

    def show_return(self, former: Contents, found: Return) -> None:
        """Show what going back to the state looked at would change."""
        self.former = former
        self.does.setEnabled(bool(found.changes))
        if found.changes:
            said = self.tr("%n thing(s) would change:", "", len(found.changes))
        else:
            said = self.tr("Nothing would change: your work stands as it stood then.")
        self._lines.addWidget(plain(said, "strong", wrap=True))
        for statement in found.changes[:_MOST]:
            self._lines.addLayout(column(*self._shown(statement), gap=2))
        if found.others:
            stays = self.tr("%n judgement(s) of other people differ and stay as they are.", "", len(found.others))
            self._lines.addWidget(plain(stays, "muted", wrap=True))

    def _shown(self, statement: Statement) -> tuple[QLabel, QLabel]:
        now = "; ".join(self._words(statement, value) for value in statement.before or (None,))
        then = self._words(statement, statement.after)
        return (
            plain(self.tr("Now: {words}").format(words=now), wrap=True),
            plain(self.tr("Then: {words}").format(words=then), "muted", wrap=True),
        )

    def _words(self, statement: Statement, value: object) -> str:
        return tell(self._now, Entry.say(statement.about, (), _NOBODY, value))
