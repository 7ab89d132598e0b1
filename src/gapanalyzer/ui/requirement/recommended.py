"""The recommendations that serve a requirement, and the ways to add one."""

from functools import partial

from attrs import evolve
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gapanalyzer.app.proposing import propose
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Recommendation
from gapanalyzer.model.checklist import Obligation, Requirement
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.recommendation.listing import Recommendations
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.words import one_line, plain


class Recommended(QWidget):
    """A new one begins with what the checklist proposes; an existing one can serve this requirement too."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._requirement: Requirement | None = None
        self.listing = Recommendations(bridge)
        self.add = button(self.tr("Add recommendation"), self.add_new)
        self.share = QToolButton()
        self.share.setText(self.tr("Use an existing one"))
        self.share.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.share.setMenu(QMenu(self.share))
        self.share.menu().aboutToShow.connect(self._fill)
        heading = plain(self.tr("Recommendations"), "section")
        self.setLayout(column(heading, self.listing, row(self.add, self.share, None), gap=8))

    def show_requirement(self, requirement: Requirement) -> None:
        """Show the recommendations that serve a requirement."""
        if self._requirement is not None and self._requirement.id != requirement.id:
            self.listing.leave()
        self._requirement = requirement
        serving = self._bridge.now.serving.get(requirement.id, ())
        self.listing.show_list(serving)
        self.add.setVisible(requirement.level is not Obligation.CONTEXT)
        self.share.setVisible(len(self._bridge.now.recommendations) > len(serving))

    def add_new(self) -> None:
        """Open the editor on a proposal; it is said once its words stand."""
        if self._requirement is None:
            return
        proposal = propose(self._bridge.now, self._requirement, self._bridge.report_language)
        if not proposal.text:
            self.listing.open_editor(proposal)
            return
        known = {r.id for r in self._bridge.now.recommendations}
        if self._bridge.do(edit.recommend, recommendation=proposal):
            fresh = (r for r in self._bridge.now.recommendations if r.id not in known)
            self.listing.open_editor(next(fresh, proposal))

    def _fill(self) -> None:
        menu = self.share.menu()
        menu.clear()
        for known in self._bridge.now.recommendations:
            if self._requirement is not None and self._requirement.id not in known.serves:
                words = self.tr("R {number}  {text}").format(number=known.number, text=one_line(known.text, 80))
                menu.addAction(words.replace("&", "&&"), partial(self._share, known))

    def _share(self, known: Recommendation) -> None:
        if self._requirement is not None:
            shared = evolve(known, serves=(*known.serves, self._requirement.id))
            self._bridge.do(edit.recommend, recommendation=shared)
