"""Requirements with their verdicts in force and under a bill, as a table for Qt."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from gapanalyzer import wording
from gapanalyzer.assess.compare import Compared, Effect
from gapanalyzer.model.assessment import Verdict
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.icons import paint, shape
from gapanalyzer.ui.widgets.rows_model import RowsModel

_SIZE, _SHARP = 14, 3
_REQUIREMENT, _IN_FORCE, _UNDER, _EFFECT = range(4)


class BillModel(RowsModel[Compared]):
    """One row a requirement."""

    def names(self) -> tuple[str, ...]:
        """Qt: names of the columns."""
        return self.tr("Requirement"), self.tr("In force"), self.tr("Under the bill"), self.tr("What changes")

    def sign(self, row: Compared, column: int) -> QIcon | None:
        """The shape of a verdict."""
        judged = {_IN_FORCE: row.in_force, _UNDER: row.under_bill}.get(column)
        return picture(judged.verdict) if judged is not None else None

    def cells(self, row: Compared) -> tuple[str, ...]:
        """What is shown of a requirement."""
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
