"""How grave a gap is, for reports on the scale that asks: chosen by a person, with a written reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gapanalyzer.model.assessment import Finding, Rating, Verdict
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.widgets.writing import Writing
from gapanalyzer.ui.words import plain


class RatingLine(QWidget):
    """Shown where something is rated, or once the examination leads here; most reports need none."""

    rated = Signal(object, str)
    """A Rating and its reason; None takes the rating back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self._names = {
            Rating.LARGELY: self.tr("LC: largely complied with, small gaps"),
            Rating.PARTIALLY: self.tr("PC: partially complied with, serious gaps"),
        }
        self._said = plain(wrap=True)
        self._open = button(self.tr("Change…"), self.open_form, "link", self.tr("Change the rating"))
        line = row(self._said, self._open, gap=8)
        line.setStretch(0, 1)
        self._form = self._make_form()
        self._form.hide()
        self.setLayout(column(line, self._form, gap=4, margins=(12, 0, 8, 0)))
        self.hide()

    def _make_form(self) -> QWidget:
        self.choice = Choice(10)
        self.choice.setAccessibleName(self.tr("Rating"))
        for rating, name in self._names.items():
            self.choice.addItem(name, rating)
        self.reason = Writing(
            self.tr("Reason of the rating"), self.tr("Write the reason; it is printed in the report.")
        )
        self._missing = plain(self.tr("A rating needs a written reason."), "strong", wrap=True)
        self._missing.hide()
        self.keep = button(self.tr("Keep this rating"), self._submit, "primary")
        self._back = button(self.tr("Take it back"), self._take_back)
        buttons = row(self.keep, self._back, button(self.tr("Cancel"), self.close_form), None)
        form = QWidget()
        first = row(plain(self.tr("Rating"), "muted"), self.choice)
        first.setStretch(1, 1)
        form.setLayout(column(first, self.reason, self._missing, buttons))
        return form

    def show_finding(self, finding: Finding) -> None:
        """Show the rating of a finding; a form that is open stays while it is about the same requirement."""
        if self._finding is not None and self._finding.requirement != finding.requirement:
            self._form.hide()
        self._finding = finding
        self._show()

    def _show(self) -> None:
        rated = self._finding.rated if self._finding and self._finding.verdict is Verdict.PARTLY else None
        writing = not self._form.isHidden()
        self._said.setText(f"{self._names[rated.rating]}. {rated.reason}" if rated else "")
        self._said.setVisible(rated is not None and not writing)
        self._open.setVisible(rated is not None and not writing)
        self.setVisible(rated is not None or writing)

    def open_form(self) -> None:
        """Open the form on what stands now."""
        rated = self._finding.rated if self._finding else None
        self.choice.setCurrentIndex(self.choice.findData(rated.rating) if rated else 0)
        self.reason.give(rated.reason if rated else "")
        self._back.setVisible(rated is not None)
        self._missing.hide()
        self._form.show()
        self._show()
        self.choice.setFocus()

    def close_form(self) -> None:
        """Close the form and leave everything as it was."""
        self._form.hide()
        self.reason.setPlainText("")
        self._show()

    def _submit(self) -> None:
        reason = self.reason.toPlainText().strip()
        self._missing.setVisible(not reason)
        if not reason:
            self.reason.setFocus()
            return
        self.rated.emit(self.choice.currentData(), reason)
        self.close_form()

    def _take_back(self) -> None:
        self.rated.emit(None, "")
        self.close_form()
