"""The State's profile: its name, the treaties it is bound by, reservations, the rank of treaties."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from gapanalyzer.model.assessment import State
from gapanalyzer.model.checklist import Checklist
from gapanalyzer.ui.dialogs.dialog import Dialog
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.widgets.writing import Writing
from gapanalyzer.ui.words import plain


class StateDialog(Dialog):
    """`profile()` is what was set, once it is accepted."""

    def __init__(self, state: State, checklist: Checklist, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("State profile"), does=self.tr("Keep"))
        self.name = QLineEdit(state.name)
        self.reservations = Writing(self.tr("Reservations and declarations"))
        self.rank = Writing(self.tr("Rank of treaties in domestic law"))
        self.reservations.give(state.reservations)
        self.rank.give(state.treaty_rank)
        self.treaties = {code: (QCheckBox(), QLineEdit()) for code in checklist.treaties}
        titles = {code: str(title) for code, title in checklist.treaties.items()}
        why = self.tr("Some requirements count only for a State that is bound by another treaty.")
        self.fill(
            column(
                *self._field(self.tr("Name of the State"), self.name),
                plain(self.tr("Treaties by which the State is bound, with the date"), "small"),
                plain(why, "muted", wrap=True),
                self._grid(titles, state),
                8,
                *self._field(self.tr("Reservations and declarations"), self.reservations),
                *self._field(self.tr("Rank of treaties in domestic law"), self.rank),
                None,
                gap=4,
            ),
            width=680,
        )
        self.name.textChanged.connect(lambda text: self.does.setEnabled(bool(text.strip())))

    def _field(self, name: str, field: QWidget) -> tuple[QWidget | int, ...]:
        label = plain(name, "small")
        label.setBuddy(field)
        field.setAccessibleName(name)
        return (label, field, 6)

    def _grid(self, titles: dict[str, str], state: State) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for n, (code, (box, date)) in enumerate(self.treaties.items()):
            box.setText(code)
            box.setAccessibleName(self.tr("Bound by {treaty}").format(treaty=titles[code]))
            box.setChecked(code in state.treaties)
            date.setText(state.treaties.get(code, ""))
            date.setPlaceholderText(self.tr("2011-04-30"))
            date.setAccessibleName(self.tr("Date of becoming bound by {treaty}").format(treaty=titles[code]))
            date.setFixedWidth(120)
            date.setEnabled(box.isChecked())
            box.toggled.connect(date.setEnabled)
            grid.addWidget(box, n, 0)
            grid.addWidget(plain(titles[code], wrap=True), n, 1)
            grid.addWidget(date, n, 2)
        grid.setColumnStretch(1, 1)
        return grid

    def profile(self) -> State:
        """The profile as the fields say it."""
        bound = {code: date.text().strip() for code, (box, date) in self.treaties.items() if box.isChecked()}
        return State(
            self.name.text().strip(), bound, self.reservations.toPlainText().strip(), self.rank.toPlainText().strip()
        )
