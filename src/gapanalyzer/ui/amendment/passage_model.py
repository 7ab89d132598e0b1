"""The passages an amendment carried, or could not carry, as a table for Qt."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gapanalyzer.app.amended import Followed
from gapanalyzer.model.amendment import Outcome
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import LawText
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.icons import icon
from gapanalyzer.ui.words import apart, harmless, one_line
from gapanalyzer.wording.citing import place_at, printed

Index = QModelIndex | QPersistentModelIndex
PASSAGE_ROLE = Qt.ItemDataRole.UserRole


class PassageModel(QAbstractTableModel):
    """One row a citation."""

    def __init__(self, now: Assessment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._rows: tuple[Followed, ...] = ()

    def show(self, now: Assessment, rows: tuple[Followed, ...]) -> None:
        """Show other passages."""
        self.beginResetModel()
        self._now, self._rows = now, rows
        self.endResetModel()

    @property
    def rows(self) -> tuple[Followed, ...]:
        """What is shown."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Qt: how many passages."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many columns."""
        return 0 if parent.isValid() else len(self._names())

    def _names(self) -> tuple[str, ...]:
        return self.tr("Outcome"), self.tr("Before"), self.tr("Now"), self.tr("Requirement"), self.tr("Words cited")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: names of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._names()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what is shown of a passage."""
        if not index.isValid():
            return None
        passage = self._rows[index.row()]
        if role == PASSAGE_ROLE:
            return passage
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(passage)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return harmless(self._cells(passage)[index.column()])
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            colours = colours_now()
            return icon(str(passage.outcome), (colours.partly if passage.waits else colours.neutral)[0])
        return None

    def _cells(self, passage: Followed) -> tuple[str, ...]:
        requirement = self._now.checklist.requirement(passage.requirement)
        old, new = self._now.texts.get(passage.before.text), self._now.texts.get(passage.text)
        return (
            self._outcome(passage),
            place_of(self._now, old, passage.before.span(old)) if old else "",
            place_of(self._now, new, passage.place) if new and passage.place else "–",
            f"{requirement.pinpoint.split(';')[0]}  {requirement.title}" if requirement else passage.requirement,
            apart(one_line(passage.before.quote, 160)),
        )

    def _outcome(self, passage: Followed) -> str:
        word = self.outcome(passage.outcome)
        return self.tr("{outcome}, to review").format(outcome=word) if passage.waits else word

    def outcome(self, outcome: Outcome) -> str:
        """The word for what became of a passage."""
        return {
            Outcome.SAME: self.tr("Same"),
            Outcome.MOVED: self.tr("Moved"),
            Outcome.REWORDED: self.tr("Reworded"),
            Outcome.GONE: self.tr("Gone"),
            Outcome.UNSURE: self.tr("Unsure"),
        }[outcome]


def place_of(now: Assessment, text: LawText, span: tuple[int, int]) -> str:
    """Where a passage stands, in the style of its law; a dash outside any article."""
    start, end = span
    place = place_at(text, text.paragraph_at(start), text.paragraph_at(max(start, end - 1)))
    return printed(now, now.law_by_text[text.sha], text, place) or "–"
