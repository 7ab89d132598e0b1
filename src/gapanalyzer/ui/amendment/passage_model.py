"""The passages an amendment carried, or could not carry, as a table for Qt."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon

from gapanalyzer.app.amended import Followed
from gapanalyzer.model.amendment import Outcome
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import LawText
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.icons import icon
from gapanalyzer.ui.widgets.rows_model import RowsModel
from gapanalyzer.ui.words import apart, one_line
from gapanalyzer.wording.citing import place_at, printed


class PassageModel(RowsModel[Followed]):
    """One row a citation."""

    def __init__(self, now: Assessment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now

    def show(self, now: Assessment, rows: tuple[Followed, ...]) -> None:
        """Show other passages."""
        self._now = now
        self.show_rows(rows)

    def names(self) -> tuple[str, ...]:
        """Qt: names of the columns."""
        return self.tr("Outcome"), self.tr("Before"), self.tr("Now"), self.tr("Requirement"), self.tr("Words cited")

    def sign(self, row: Followed, column: int) -> QIcon | None:
        """What became of it, in the colour of what waits."""
        colours = colours_now()
        return icon(str(row.outcome), (colours.partly if row.waits else colours.neutral)[0]) if column == 0 else None

    def cells(self, row: Followed) -> tuple[str, ...]:
        """What is shown of a row."""
        requirement = self._now.checklist.requirement(row.requirement)
        old, new = self._now.texts.get(row.before.text), self._now.texts.get(row.text)
        return (
            self._outcome(row),
            place_of(self._now, old, row.before.span(old)) if old else "",
            place_of(self._now, new, row.place) if new and row.place else "–",
            f"{requirement.pinpoint.split(';')[0]}  {requirement.title}" if requirement else row.requirement,
            apart(one_line(row.before.quote, 160)),
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
