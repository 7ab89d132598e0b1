"""Asks of which day the amended text of a law is, before it is brought in."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from gapanalyzer.model.instrument import Law
from gapanalyzer.ui.dialogs.dialog import Dialog
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.words import apart, plain


class AmendDialog(Dialog):
    """`date` is what was written, once it is accepted; empty means the day the text is brought in."""

    def __init__(self, law: Law, former: str, source: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Amended text"), does=self.tr("Bring in the amended text"))
        self._date = QLineEdit()
        self._date.setPlaceholderText(self.tr("such as 2026-11-23; empty for today"))
        label = plain(self.tr("Date of the new text"), "small")
        label.setBuddy(self._date)
        self._date.setAccessibleName(self.tr("Date of the new text"))
        what = self.tr("{file} becomes the text of {law} in use.").format(file=apart(source.name), law=apart(law.title))
        stays = self.tr(
            "The former text of {date} stays in the project. Each cited passage is looked for in the new text; "
            "where its words have changed, it waits for your review."
        ).format(date=former)
        self.fill(
            column(plain(what, wrap=True), plain(stays, "muted", wrap=True), 4, label, self._date, None, gap=6),
            width=480,
        )

    @property
    def date(self) -> str:
        """The date as it was written."""
        return self._date.text().strip()
