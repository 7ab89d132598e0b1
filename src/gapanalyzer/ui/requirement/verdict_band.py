"""The verdict, why it came out, and the place where a person may depart from it with a reason."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from gapanalyzer import wording
from gapanalyzer.model.assessment import Finding, Verdict
from gapanalyzer.ui.colours import colours_now
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.widgets.verdict_shape import VerdictShape
from gapanalyzer.ui.widgets.writing import Writing
from gapanalyzer.ui.words import plain

CHOICES = (Verdict.MET, Verdict.MET_WIDER, Verdict.PARTLY, Verdict.NOT_MET, Verdict.NOT_APPLICABLE)
"""Verdicts a person may decide on against the rule."""


class VerdictBand(QFrame):
    """A tinted band; "Override…" opens a form inside it."""

    overridden = Signal(object, str)
    """A Verdict and the reason; None takes the override back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self._shape = VerdictShape(Verdict.NOT_ASSESSED)
        self._word = plain(role="strong")
        self._why = plain(wrap=True)
        self._open = button(self.tr("Override…"), self.open_form, "link")
        self._form = self._make_form()
        self._form.hide()
        top = row(self._shape, self._word, self._why, self._open, gap=8)
        top.setStretch(2, 1)
        self.setLayout(column(top, self._form, gap=8, margins=(12, 5, 8, 5)))

    def _make_form(self) -> QWidget:
        self.verdict = Choice(10)
        self.verdict.setAccessibleName(self.tr("Verdict you decide on"))
        for choice in CHOICES:
            self.verdict.addItem(wording.verdict(choice), choice)
        self.reason = Writing(self.tr("Reason"), self.tr("Write the reason; it is printed in the report."))
        self._missing = plain(self.tr("A verdict of your own needs a written reason."), "strong", wrap=True)
        self._missing.hide()
        self._keep = button(self.tr("Keep this verdict"), self._submit, "primary")
        self._back = button(self.tr("Return to the rule"), self._take_back)
        buttons = row(self._keep, self._back, button(self.tr("Cancel"), self.close_form), None)
        form = QWidget()
        line = row(plain(self.tr("Verdict"), "muted"), self.verdict, None)
        form.setLayout(column(line, self.reason, self._missing, buttons, margins=(0, 4, 0, 6)))
        return form

    def show_finding(self, finding: Finding) -> None:
        """Show the verdict of a finding and why it came out."""
        other = self._finding is not None and self._finding.requirement != finding.requirement
        self._finding = finding
        word = wording.verdict(finding.verdict)
        sentence = wording.why(finding.judgement)
        rest = sentence.removeprefix(word).lstrip(":, ")
        self._shape.say(finding.verdict)
        self._word.setText(word)
        self._why.setText(rest)
        self.setAccessibleName(sentence)
        self._open.setText(self.tr("Override…") if finding.override is None else self.tr("Change…"))
        self._open.setVisible(finding.verdict is not Verdict.CONTEXT)
        if other:
            self.close_form()
        self.update()

    def open_form(self) -> None:
        """Open the form on what stands now."""
        standing = self._finding.override if self._finding else None
        self.verdict.setCurrentIndex(CHOICES.index(standing.verdict) if standing else 0)
        self.reason.give(standing.reason if standing else "")
        self._back.setVisible(standing is not None)
        self._missing.hide()
        self._open.hide()
        self._form.show()
        self.verdict.setFocus()

    def wanted_field(self) -> QWidget:
        """Where a verdict is put right: the reason of an override, else the way to one."""
        if self._finding is None or self._finding.override is None:
            return self._open
        self.open_form()
        return self.reason

    def close_form(self) -> None:
        """Close the form and leave everything as it was."""
        self._form.hide()
        self.reason.setPlainText("")
        self._open.setVisible(self._finding is None or self._finding.verdict is not Verdict.CONTEXT)

    def _submit(self) -> None:
        reason = self.reason.toPlainText().strip()
        self._missing.setVisible(not reason)
        if not reason:
            self.reason.setFocus()
            return
        self.overridden.emit(CHOICES[self.verdict.currentIndex()], reason)
        self.close_form()

    def _take_back(self) -> None:
        self.overridden.emit(None, "")
        self.close_form()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tint of the verdict, with round corners."""
        colours = colours_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        verdict = self._finding.verdict if self._finding else Verdict.NOT_ASSESSED
        painter.setBrush(QColor(colours.verdict(verdict)[1]))
        painter.drawRoundedRect(self.rect(), 4, 4)
