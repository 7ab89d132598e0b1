"""The laws of a project as a table for Qt."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from gapanalyzer import wording
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Law, LawText, Provision, TextSha
from gapanalyzer.ui.outline.unit_words import DOUBTS
from gapanalyzer.ui.widgets.rows_model import RowsModel
from gapanalyzer.wording.language import language_name


class LawModel(RowsModel[Law]):
    """One row a law."""

    def __init__(self, now: Assessment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._resting: dict[str, int] = {}
        self._doubts: dict[TextSha, int] = {}
        self._counted: dict[TextSha, LawText] = {}
        self.show(now)

    def show(self, now: Assessment) -> None:
        """Show the laws of another value."""
        self._now = now
        cited = [c.text for finding in now.findings.values() for c in finding.citations]
        self._resting = {law.id: sum(text in law.texts for text in cited) for law in now.laws}
        self._count_doubts(now)
        self.show_rows(now.laws)

    def _count_doubts(self, now: Assessment) -> None:
        """A text is counted once for each of its outlines."""
        for law in now.laws:
            if self._counted.get(law.text) is not now.text_of(law):
                self._counted[law.text] = now.text_of(law)
                self._doubts[law.text] = sum(bool(DOUBTS.intersection(unit.flags)) for unit in self._units(law))

    def names(self) -> tuple[str, ...]:
        """Qt: names of the columns."""
        return (
            self.tr("Short name"), self.tr("Title"), self.tr("Kind"), self.tr("Status"), self.tr("Language"),
            self.tr("Articles"), self.tr("Citations"),
            self.tr("Doubts"),
        )  # fmt: skip

    def cells(self, row: Law) -> tuple[str, ...]:
        """What is shown of a row."""
        return (
            row.short,
            row.title,
            wording.kind(row.kind),
            wording.status(row.status),
            language_name(row.language) if row.language else self.tr("not known"),
            str(len(self._now.text_of(row).articles)),
            str(self._resting[row.id]),
            str(self._doubts[row.text]),
        )

    def _units(self, law: Law) -> Iterator[Provision]:
        """Every unit of the law that is not left out."""
        return (unit for top in self._now.text_of(law).provisions for unit in top.of_the_law())
