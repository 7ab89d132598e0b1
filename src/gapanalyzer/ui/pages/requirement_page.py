"""The requirement: question, criteria, verdict, what the law says, analysis, recommendations, guidance."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_decide import decide
from gapanalyzer.assess.edit_rate import rate
from gapanalyzer.assess.examine import Observation, Rule, Spot
from gapanalyzer.model.assessment import Assessment, Field, Mark, Rating, Verdict
from gapanalyzer.model.ledger import Register
from gapanalyzer.ui.amendment.waiting import Waiting
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.place import AMENDMENT, Place
from gapanalyzer.ui.recommendation.listing import Recommendations
from gapanalyzer.ui.requirement.citations import Citations
from gapanalyzer.ui.requirement.criteria import Criteria
from gapanalyzer.ui.requirement.decision import Decision
from gapanalyzer.ui.requirement.guidance import Guidance
from gapanalyzer.ui.requirement.head import Head
from gapanalyzer.ui.requirement.outside import Outside
from gapanalyzer.ui.requirement.positions import Positions
from gapanalyzer.ui.requirement.rating import RatingLine
from gapanalyzer.ui.requirement.recommended import Recommended
from gapanalyzer.ui.requirement.texts import Texts
from gapanalyzer.ui.requirement.verdict_band import VerdictBand
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.widgets.page import Page

_SETTLED, _AROUND = 60, 40
"""Milliseconds until an editor that opens has its height, and pixels shown around what has the focus."""


class RequirementPage(Page):
    """One scrolling page, not tabs; it shows the current requirement and hands every gesture to the bridge."""

    def __init__(self, bridge: Bridge, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._bridge, self._place = bridge, place
        self.head, self.criteria, self.band = Head(), Criteria(), VerdictBand()
        self.rating = RatingLine()
        self.positions, self.citations = Positions(), Citations()
        self.decision = Decision()
        self.waiting = Waiting()
        self.outside, self.texts = Outside(bridge), Texts(bridge)
        self.recommended, self.guidance = Recommended(bridge), Guidance()
        result = column(self.band, self.rating)
        cited = column(self.waiting, self.citations, self.outside, gap=8)
        self.fill(
            column(
                self.head, 4, self.criteria, result, self.positions, self.decision, cited, self.texts,
                self.recommended, self.guidance, None, gap=14,
            )
        )  # fmt: skip
        self._connect()

    @property
    def listing(self) -> Recommendations:
        """The list of recommendations on this page."""
        return self.recommended.listing

    def _connect(self) -> None:
        self.head.step.connect(self.step)
        self.head.passage.connect(self._place.show_passage)
        self.criteria.marked.connect(self._mark)
        self.waiting.wanted.connect(lambda: self._place.go(AMENDMENT))
        self.band.overridden.connect(self._override)
        self.decision.decided.connect(self._decide)
        self.rating.rated.connect(self._rate)
        self.citations.passage.connect(self._place.show_passage)
        self.citations.taken_back.connect(self._uncite)
        self.guidance.opened.connect(self._place.open_requirement)
        self._bridge.changed.connect(self._show)
        self._place.requirement_changed.connect(self._turn)

    def _turn(self, _requirement: str) -> None:
        """Another requirement: from its top."""
        self.verticalScrollBar().setValue(0)
        self._refresh(self._bridge.now, whole=True)

    def _show(self, now: Assessment, touched: frozenset[Register]) -> None:
        self._refresh(now, whole=any(about[0] in {"law", "state"} for about in touched))

    def _refresh(self, now: Assessment, *, whole: bool) -> None:
        requirement = now.checklist.requirement(self._place.requirement)
        if requirement is None:
            return
        finding = now.finding(requirement)
        if whole:
            self.head.show_requirement(now, requirement)
            self.guidance.show_requirement(now, requirement)
        self.criteria.show_requirement(now, requirement)
        self.band.show_finding(finding)
        self.rating.show_finding(finding)
        self.positions.show_finding(now, finding)
        self.decision.show_finding(finding)
        self.waiting.show_count(now.for_review.get(requirement.id, 0))
        self.citations.show_finding(now, finding)
        self.outside.show_finding(finding)
        self.texts.show_finding(finding)
        self.recommended.show_requirement(requirement)

    def step(self, by: int) -> None:
        """To the previous or the next requirement of the checklist, round the ends."""
        ids: list[str] = [r.id for r in self._bridge.now.checklist.requirements]
        here = ids.index(self._place.requirement) if self._place.requirement in ids else -1
        self._place.open_requirement(ids[(here + by) % len(ids)])

    def focus_first(self) -> None:
        """Put the focus where marking begins: the first criterion without a mark."""
        requirement = self._bridge.requirement(self._place.requirement)
        if requirement is None or not self.criteria.rows:
            return
        marks = self._bridge.now.finding(requirement).marks
        free = (line for line in self.criteria.rows if marks.get(line.key) is None)
        next(free, self.criteria.rows[0]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_spot(self, observation: Observation) -> None:
        """Put the focus where an observation can be put right."""
        value = next((r for r in self._bridge.now.recommendations if r.id == observation.recommendation), None)
        if value is not None:
            self.listing.open_editor(value)
        field = self._recommended(observation.spot) if value is not None else self._field(observation)
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            QTimer.singleShot(_SETTLED, field, lambda: self.ensureWidgetVisible(field, 0, _AROUND))

    def _recommended(self, spot: Spot) -> QWidget | None:
        editor = self.listing.editor
        if editor is None:
            return None
        others = {Spot.ADDRESSEE: editor.addressee, Spot.TIME_FRAME: editor.time_frame, Spot.DRAFT: editor.draft}
        return others.get(spot, editor.text)

    def _field(self, observation: Observation) -> QWidget | None:
        spot = observation.spot
        if spot is Spot.CRITERIA:
            self.focus_first()
            return None
        if spot.value in set(Field):
            return self.texts.open_field(Field(spot.value))
        if spot is Spot.VERDICT:
            return self._verdict_field(observation)
        if spot is Spot.CITATIONS:
            return self.citations.card_of(observation.citation) or self.outside.add
        return self.recommended.add if spot is Spot.RECOMMENDATIONS else self.outside.add

    def _verdict_field(self, observation: Observation) -> QWidget:
        """The rating, else the joint decision, else the override, with its form opened."""
        if observation.rule is Rule.RATING_OPEN:
            self.rating.open_form()
            return self.rating.choice
        if self.decision.isHidden():
            return self.band.wanted_field()
        self.decision.open_form()
        return self.decision.verdict

    def _mark(self, criterion: str, mark: Mark | None) -> None:
        self._bridge.do(edit.mark, requirement=self._place.requirement, criterion=criterion, mark=mark)

    def _override(self, verdict: Verdict | None, reason: str) -> None:
        self._bridge.do(edit.override, requirement=self._place.requirement, verdict=verdict, reason=reason)

    def _decide(self, verdict: Verdict | None, reason: str) -> None:
        self._bridge.do(decide, requirement=self._place.requirement, verdict=verdict, reason=reason)

    def _rate(self, rating: Rating | None, reason: str) -> None:
        self._bridge.do(rate, requirement=self._place.requirement, rating=rating, reason=reason)

    def _uncite(self, citation: str) -> None:
        self._bridge.do(edit.uncite, requirement=self._place.requirement, citation=citation)
