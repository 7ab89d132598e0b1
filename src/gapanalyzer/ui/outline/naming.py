"""Kind, number and heading of the unit that is chosen; Enter keeps what was written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gapanalyzer import wording
from gapanalyzer.model.instrument import Provision, Unit
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import row
from gapanalyzer.ui.words import plain


class Naming(QWidget):
    """Escape gives back what stood there."""

    kept = Signal(object, str, str)
    """Kind, number, heading."""
    left = Signal()
    """The focus may go back to the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.number, self.heading = Choice(8), QLineEdit(), QLineEdit()
        self._unit: Provision | None = None
        for kind in Unit:
            self.kind.addItem(wording.unit(kind).capitalize(), kind)
        self.kind.setAccessibleName(self.tr("Kind of unit"))
        self.number.setAccessibleName(self.tr("Number"))
        self.heading.setAccessibleName(self.tr("Heading"))
        self.number.setPlaceholderText(self.tr("Number"))
        self.heading.setPlaceholderText(self.tr("Heading"))
        self.number.setFixedWidth(96)
        self.keep = button(self.tr("Keep"), self._keep)
        self._none = plain(self.tr("Nothing begins on this line."), "muted")
        line = row(self._none, self.kind, self.number, self.heading, self.keep, gap=6, margins=(12, 6, 12, 6))
        line.setStretch(3, 1)
        self.setLayout(line)
        self.setMinimumHeight(self.sizeHint().height())
        self.number.returnPressed.connect(self._keep)
        self.heading.returnPressed.connect(self._keep)
        self.kind.activated.connect(lambda _n: self._keep())

    def show_unit(self, unit: Provision | None) -> None:
        """Show the unit that opens on the line that has the focus, if any."""
        self._unit = unit
        self._none.setVisible(unit is None)
        for part in (self.kind, self.number, self.heading, self.keep):
            part.setVisible(unit is not None)
        if unit is not None:
            self.kind.setCurrentIndex(list(Unit).index(unit.kind))
            self.number.setText(unit.number)
            self.heading.setText(unit.heading)

    def begin(self) -> None:
        """The focus goes to the number."""
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.selectAll()

    def _keep(self) -> None:
        if self._unit is not None:
            self.kept.emit(list(Unit)[self.kind.currentIndex()], self.number.text(), self.heading.text())
            self.left.emit()
