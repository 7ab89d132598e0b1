"""Which passages of an amended law are listed: all, those to review, or those of one outcome; with their counts."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from gapanalyzer.app.amended import Followed
from gapanalyzer.model.amendment import Outcome
from gapanalyzer.ui.widgets.layouts import row

ALL, WAITING = "all", "waiting"


class OutcomeFilter(QWidget):
    """One button is down at a time."""

    chosen = Signal()
    """Another one is down: read `wanted`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = ALL
        self._group = QButtonGroup(self)
        self.buttons = {name: self._button(name) for name in (ALL, WAITING, *Outcome)}
        self.buttons[ALL].setChecked(True)
        self.setLayout(row(*self.buttons.values(), None, gap=4))
        self.count(())

    def _button(self, name: str) -> QToolButton:
        made = QToolButton()
        made.setCheckable(True)
        self._group.addButton(made)
        made.clicked.connect(lambda _on: self.want(name))
        return made

    def want(self, name: str) -> None:
        """List only these."""
        self.wanted = name
        self.buttons[name].setChecked(True)
        self.chosen.emit()

    def count(self, rows: Sequence[Followed]) -> None:
        """Say how many there are of each."""
        words = {
            ALL: self.tr("All {number}"),
            WAITING: self.tr("To review {number}"),
            Outcome.SAME: self.tr("Same {number}"),
            Outcome.MOVED: self.tr("Moved {number}"),
            Outcome.REWORDED: self.tr("Reworded {number}"),
            Outcome.GONE: self.tr("Gone {number}"),
            Outcome.UNSURE: self.tr("Unsure {number}"),
        }
        for name, button in self.buttons.items():
            button.setText(words[name].format(number=sum(_is(name, one) for one in rows)))

    def accepts(self, one: Followed) -> bool:
        """Whether a passage is listed."""
        return _is(self.wanted, one)


def _is(name: str, one: Followed) -> bool:
    return name == ALL or (one.waits if name == WAITING else one.outcome == name)
