"""Every recommendation of the assessment, by law to amend or in their order."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gapanalyzer.model.assessment import Assessment, Recommendation
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.place import REQUIREMENT, Place
from gapanalyzer.ui.recommendation.listing import Recommendations
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.widgets.page import Page
from gapanalyzer.ui.words import plain


class RecommendationsPage(Page):
    """The numbers are those of the report."""

    def __init__(self, bridge: Bridge, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(widest=820, centred=True, parent=parent)
        self._bridge = bridge
        self._count = plain(role="muted")
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Filter…"))
        self.words.setAccessibleName(self.tr("Filter recommendations by words"))
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(260)
        self.listing = Recommendations(bridge)
        self._none = plain(
            self.tr("No recommendation yet. Open a requirement and add one below its analysis."), "muted", wrap=True
        )
        self._go = button(self.tr("Go to the requirements"), lambda: place.go(REQUIREMENT), "primary")
        heading = row(plain(self.tr("Recommendations"), "heading"), self._count, None, self.words, gap=12)
        self.fill(column(heading, 8, self._none, row(self._go, None), self.listing, None))
        self.words.textChanged.connect(lambda _text: self.show_value(bridge.now))
        bridge.changed.connect(lambda _now, _touched: self._refresh())

    def showEvent(self, event: QShowEvent) -> None:
        """Show the current value."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        if self.isVisible():
            self.show_value(self._bridge.now)

    def show_value(self, now: Assessment) -> None:
        """Show the recommendations of a value."""
        shown = [r for r in now.recommendations if self._fits(now, r)]
        self.listing.show_list(shown)
        some = bool(now.recommendations)
        self._none.setVisible(not some)
        self._go.setVisible(not some)
        self.words.setVisible(some)
        said = self.tr("{shown} of {total}").format(shown=len(shown), total=len(now.recommendations))
        self._count.setText(said if some else "")

    def _fits(self, now: Assessment, value: Recommendation) -> bool:
        law = now.law_by_id.get(value.law) if value.law else None
        said = " ".join((value.text, value.addressee, value.draft, law.title if law else "", law.short if law else ""))
        return all(word in said.casefold() for word in self.words.text().casefold().split())
