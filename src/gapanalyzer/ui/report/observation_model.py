"""What the examination observed, as a tree: the rules that fired, the gravest first, and below each where."""

from itertools import groupby

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from gapanalyzer.app.examination import about, sentence
from gapanalyzer.assess.examine import Observation, Rule, Severity
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.ui.words import harmless
from gapanalyzer.wording.examining import rule_name, severity_name

OBSERVATION_ROLE = Qt.ItemDataRole.UserRole + 1
SENTENCE_ROLE = Qt.ItemDataRole.UserRole + 2
SEVERITY_ROLE = Qt.ItemDataRole.UserRole + 3
COUNT_ROLE = Qt.ItemDataRole.UserRole + 4


class ObservationModel(QStandardItemModel):
    """Rows without an observation are headings; where all below one say the same, the heading says it for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[Observation, ...] = ()

    def show_found(self, now: Assessment, found: tuple[Observation, ...]) -> None:
        """Show these observations on a value."""
        self.clear()
        self.shown = found
        for rule, group in groupby(found, lambda one: one.rule):
            self.appendRow(self._heading(rule, [_row(now, one) for one in group]))

    def _heading(self, rule: Rule, rows: list[QStandardItem]) -> QStandardItem:
        heading = _item(rule_name(rule))
        said = {line.data(SENTENCE_ROLE) for line in rows}
        heading.setData(said.pop() if len(said) == 1 else "", SENTENCE_ROLE)
        for line in rows:
            if heading.data(SENTENCE_ROLE):
                line.setData("", SENTENCE_ROLE)
            heading.appendRow(line)
        severity: Severity = rows[0].data(SEVERITY_ROLE)
        heading.setData(severity, SEVERITY_ROLE)
        heading.setData(len(rows), COUNT_ROLE)
        words = self.tr("{severity}: {rule}, {number}")
        spoken = words.format(severity=severity_name(severity), rule=rule_name(rule), number=len(rows))
        heading.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        return heading


def _row(now: Assessment, one: Observation) -> QStandardItem:
    where, said = about(now, one), sentence(one)
    made = _item(where)
    made.setData(one, OBSERVATION_ROLE)
    made.setData(said, SENTENCE_ROLE)
    made.setData(one.severity, SEVERITY_ROLE)
    made.setData(f"{where}: {said}", Qt.ItemDataRole.AccessibleTextRole)
    made.setToolTip(harmless(f"{where}\n{said}"))
    return made


def _item(words: str) -> QStandardItem:
    made = QStandardItem(words)
    made.setEditable(False)
    return made
