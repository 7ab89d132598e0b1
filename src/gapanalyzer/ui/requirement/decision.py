"""A joint decision on a requirement that people see differently: made, made again when something new is said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gapanalyzer import wording
from gapanalyzer.assess.verdict import Why
from gapanalyzer.model.assessment import Finding, Verdict
from gapanalyzer.ui.requirement.verdict_band import CHOICES
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.widgets.writing import Writing
from gapanalyzer.ui.words import plain


class Decision(QWidget):
    """Hidden where nobody disagrees and nothing was decided."""

    decided = Signal(object, str)
    """A Verdict and the reason; None takes the decision back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self.said = plain(wrap=True)
        self.open = button(self.tr("Decide…"), self.open_form)
        self.form = self._make_form()
        line = row(self.said, self.open)
        line.setStretch(0, 1)
        self.setLayout(column(line, self.form, gap=8))
        self.form.hide()
        self.hide()

    def _make_form(self) -> QWidget:
        self.verdict = Choice(10)
        self.verdict.setAccessibleName(self.tr("Verdict of the decision"))
        for choice in CHOICES:
            self.verdict.addItem(wording.verdict(choice), choice)
        self.reason = Writing(
            self.tr("Reason of the decision"), self.tr("Write the reason; it is printed in the report.")
        )
        self.missing = plain(self.tr("A decision needs a written reason."), "strong", wrap=True)
        self.keep = button(self.tr("Keep this decision"), self._submit, "primary")
        self.back = button(self.tr("Take the decision back"), self._take_back)
        buttons = row(self.keep, self.back, button(self.tr("Cancel"), self.close_form), None)
        form = QWidget()
        line = row(plain(self.tr("Verdict"), "muted"), self.verdict, None)
        form.setLayout(column(line, self.reason, self.missing, buttons, margins=(0, 4, 0, 6)))
        return form

    def show_finding(self, finding: Finding) -> None:
        """Say where a decision is wanted, stands, or was made before something new was said."""
        if self._finding is not None and self._finding.requirement != finding.requirement:
            self.close_form()
        self._finding = finding
        wanted = self.tr("Decide…")
        words: dict[str, tuple[str, str]] = {
            Why.DISPUTED: (self.tr("A joint decision settles this; what each person found stays."), wanted),
            Why.DECISION: (self.tr("A joint decision stands."), self.tr("Change the decision…")),
            Why.DECISION_BEFORE: (
                self.tr("Something new was said since the decision; it stands until it is made again."),
                self.tr("Decide again…"),
            ),
        }
        said, does = words.get(finding.judgement.why, ("", wanted))
        self.said.setText(said)
        self.open.setText(does)
        self.setVisible(bool(said))

    def open_form(self) -> None:
        """Open the form on the decision that stands, if any."""
        judgement = self._finding.judgement if self._finding else None
        stands = judgement is not None and judgement.why in {Why.DECISION, Why.DECISION_BEFORE}
        if judgement is not None and stands:
            self.verdict.setCurrentIndex(CHOICES.index(judgement.verdict))
        self.reason.give(judgement.reason if judgement is not None and stands else "")
        self.back.setVisible(stands)
        self.missing.hide()
        self.open.hide()
        self.form.show()
        self.verdict.setFocus()

    def close_form(self) -> None:
        """Close the form and leave everything as it was."""
        self.form.hide()
        self.open.show()
        self.reason.setPlainText("")

    def _submit(self) -> None:
        reason = self.reason.toPlainText().strip()
        self.missing.setVisible(not reason)
        if not reason:
            self.reason.setFocus()
            return
        self.close_form()
        self.decided.emit(Verdict(CHOICES[self.verdict.currentIndex()]), reason)

    def _take_back(self) -> None:
        self.close_form()
        self.decided.emit(None, "")
