"""Requirements with their verdicts in force and under a bill, as a table for Qt."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from gapanalyzer import wording
from gapanalyzer.assess.compare import Compared, Effect
from gapanalyzer.model.assessment import Verdict
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.icons import paint, shape
from gapanalyzer.ui.words import harmless

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_SIZE, _SHARP = 14, 3
_REQUIREMENT, _IN_FORCE, _UNDER, _EFFECT = range(4)


class BillModel(QAbstractTableModel):
    """One row a requirement."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Compared, ...] = ()

    def show(self, rows: tuple[Compared, ...]) -> None:
        """Show other requirements."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Qt: how many requirements."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many columns."""
        return 0 if parent.isValid() else len(self._names())

    def _names(self) -> tuple[str, ...]:
        return self.tr("Requirement"), self.tr("In force"), self.tr("Under the bill"), self.tr("What changes")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: names of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._names()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what is shown of a requirement."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(row)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return harmless(self._cells(row)[index.column()])
        if role == Qt.ItemDataRole.DecorationRole and index.column() in {_IN_FORCE, _UNDER}:
            judged = row.in_force if index.column() == _IN_FORCE else row.under_bill
            return picture(judged.verdict)
        return None

    def _cells(self, row: Compared) -> tuple[str, ...]:
        requirement = row.requirement
        return (
            f"{requirement.pinpoint.split(';')[0]}  {requirement.title}",
            wording.verdict(row.in_force.verdict),
            wording.verdict(row.under_bill.verdict),
            self.effect(row),
        )

    def effect(self, row: Compared) -> str:
        """What the bill does to a requirement, in a word."""
        if row.effect is Effect.STAYS:
            return self.tr("Stays") if row.said else ""
        return {
            Effect.REPAIRS: self.tr("Repairs {repaired}"),
            Effect.BREAKS: self.tr("Breaks {broken}"),
            Effect.BOTH: self.tr("Repairs {repaired}, breaks {broken}"),
        }[row.effect].format(repaired=", ".join(row.repaired), broken=", ".join(row.broken))


def picture(verdict: Verdict) -> QIcon:
    """The shape of a verdict in its colour."""
    drawn = QPixmap(_SIZE * _SHARP, _SIZE * _SHARP)
    drawn.fill(Qt.GlobalColor.transparent)
    painter, colours = QPainter(drawn), colours_now()
    paint(painter, shape(verdict), QRectF(drawn.rect()), colours.verdict(verdict)[0], colours.surface)
    painter.end()
    drawn.setDevicePixelRatio(_SHARP)
    made = QIcon(drawn)
    made.addPixmap(drawn, QIcon.Mode.Selected)  # or Qt tints it in a chosen row
    return made
