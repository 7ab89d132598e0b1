"""A recommendation being written, in its own place on the page."""

from typing import Any

from attrs import evolve
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from gapanalyzer import wording
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Measure, Priority, Recommendation
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.recommendation.serves import Serves
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.widgets.writing import Writing
from gapanalyzer.ui.words import plain


class RecommendationEditor(QFrame):
    """Every field is said when it is left or has paused; nothing waits for a button."""

    closed = Signal()

    def __init__(self, bridge: Bridge, recommendation: Recommendation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._value = recommendation
        self.text = Writing(self.tr("Recommendation"), self.tr("The Ministry of … should …"))
        self.draft = Writing(self.tr("Draft wording"), self.tr("Words the law could use"))
        self.addressee, self.time_frame, self.locator = QLineEdit(), QLineEdit(), QLineEdit()
        self.measure, self.priority, self.law = Choice(10), Choice(10), Choice(10)
        self.serves = Serves(bridge.now.checklist)
        self._fill()
        self.setLayout(
            column(
                plain(self.tr("Words of the recommendation"), "small"), self.text, self._grid(),
                plain(self.tr("Draft wording"), "small"), self.draft,
                plain(self.tr("Requirements it serves"), "small"), self.serves, self._buttons(),
                gap=4, margins=(0, 4, 0, 8),
            )
        )  # fmt: skip
        self._connect()

    @property
    def identity(self) -> str:
        """The recommendation's id; empty while it is not said yet."""
        return self._value.id

    def _grid(self) -> QGridLayout:
        names = (
            (self.tr("Addressee"), self.addressee),
            (self.tr("Measure"), self.measure),
            (self.tr("Priority"), self.priority),
            (self.tr("Time frame"), self.time_frame),
            (self.tr("Law to amend"), self.law),
            (self.tr("Provision"), self.locator),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for n, (name, field) in enumerate(names):
            field.setAccessibleName(name)
            grid.addWidget(plain(name, "small"), n // 2, n % 2 * 2)
            grid.addWidget(field, n // 2, n % 2 * 2 + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _buttons(self) -> Any:
        done = button(self.tr("Done"), self.close_editor, "primary")
        self.withdraw = button(self.tr("Withdraw"), self._withdraw, name=self.tr("Withdraw this recommendation"))
        return row(done, self.withdraw, None)

    def _fill(self) -> None:
        now, value = self._bridge.now, self._value
        self.text.give(value.text)
        self.draft.give(value.draft)
        self.addressee.setText(value.addressee)
        self.time_frame.setText(value.time_frame)
        self.locator.setText(value.locator)
        none = self.tr("not set")
        _choices(self.measure, none, [(wording.measure(m), m) for m in Measure], value.measure)
        _choices(self.priority, none, [(wording.priority(p), p) for p in Priority], value.priority)
        _choices(self.law, self.tr("no law, or a new one"), [(law.short, law.id) for law in now.laws], value.law)
        self.serves.show_served(value.serves)

    def _connect(self) -> None:
        for writing, part in ((self.text, "text"), (self.draft, "draft")):
            writing.handed_in.connect(lambda words, part=part: self._say(**{part: words}))
            writing.paused.connect(lambda _words: self.hand_in())
        for line, part in ((self.addressee, "addressee"), (self.time_frame, "time_frame"), (self.locator, "locator")):
            line.editingFinished.connect(lambda line=line, part=part: self._say(**{part: line.text().strip()}))
        self.measure.activated.connect(lambda n: self._say(measure=(None, *Measure)[n]))
        self.priority.activated.connect(lambda n: self._say(priority=(None, *Priority)[n]))
        self.law.activated.connect(lambda _n: self._say(law=self.law.currentData()))
        self.serves.chosen.connect(lambda served: self._say(serves=served))
        self._bridge.leaving.connect(self.hand_in)

    def show_value(self, value: Recommendation) -> None:
        """Show a value that came from elsewhere, such as an undo; what is being typed stays."""
        if value != self._value:
            self._value = value
            self._fill()

    def hand_in(self) -> None:
        """Say what is typed."""
        self.text.hand_in()
        self.draft.hand_in()

    def _say(self, **parts: Any) -> None:
        wanted = evolve(self._value, **parts)
        if wanted == self._value:
            return
        self._value = wanted
        self.serves.show_served(wanted.serves)
        if not wanted.text.strip():
            return
        known = {r.id for r in self._bridge.now.recommendations}
        if self._bridge.do(edit.recommend, recommendation=wanted) and not wanted.id:
            fresh = [r for r in self._bridge.now.recommendations if r.id not in known]
            self._value = fresh[0] if fresh else wanted

    def close_editor(self) -> None:
        """Say what is typed and go back to the card."""
        self.hand_in()
        self.closed.emit()

    def _withdraw(self) -> None:
        if not self._value.id or self._bridge.do(edit.withdraw_recommendation, recommendation=self._value.id):
            self.closed.emit()


def _choices(combo: Choice, nothing: str, choices: list[tuple[str, Any]], standing: object) -> None:
    combo.clear()
    combo.addItem(nothing, None)
    for words, value in choices:
        combo.addItem(words, value)
    values = [None, *(value for _words, value in choices)]
    combo.setCurrentIndex(values.index(standing) if standing in values else 0)
