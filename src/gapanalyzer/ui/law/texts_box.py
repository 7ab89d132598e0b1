"""Which text of a law is shown: the one in use or a former one, by their dates; hidden where there is only one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gapanalyzer.assess.review import dates
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Law, TextSha
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.words import tooltip


class TextsBox(Choice):
    """The text in use comes first."""

    chosen = Signal(str)
    """The hash of a text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(6, parent)
        tooltip(self, self.tr("Text of the law, by its date"))
        self.view().setMinimumWidth(220)
        self.activated.connect(lambda _n: self.chosen.emit(self.currentData()))
        self.hide()

    def show_law(self, now: Assessment, law: Law, shown: TextSha) -> None:
        """Offer the texts of a law."""
        self.clear()
        for sha, date in reversed(dates(now, law).items()):
            said = self.tr("{date} (in use)") if sha == law.text else self.tr("{date} (former)")
            self.addItem(said.format(date=date), sha)
        self.setCurrentIndex(max(0, self.findData(shown)))
        self.setVisible(len(law.texts) > 1)
