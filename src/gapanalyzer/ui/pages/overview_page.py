"""Where the assessment stands: verdicts over all and by section, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gapanalyzer.assess.progress import core_progress, next_open, progress
from gapanalyzer.model.assessment import Assessment, Verdict
from gapanalyzer.model.checklist import Obligation, Section
from gapanalyzer.ui.amendment.waiting import Waiting
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.place import AMENDMENT, REPORT, Place
from gapanalyzer.ui.widgets.buttons import button, promote
from gapanalyzer.ui.widgets.layouts import column, empty, hairline, row
from gapanalyzer.ui.widgets.link_line import LinkLine
from gapanalyzer.ui.widgets.page import Page
from gapanalyzer.ui.widgets.share_bar import ShareBar
from gapanalyzer.ui.widgets.totals import Totals
from gapanalyzer.ui.words import plain


class OverviewPage(Page):
    """Drawn anew when it is looked at."""

    state_wanted = Signal()
    import_wanted = Signal()
    section_wanted = Signal(str)
    next_wanted = Signal()

    def __init__(self, bridge: Bridge, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(widest=860, centred=True, parent=parent)
        self._bridge, self._place = bridge, place
        self._title, self._facts = plain(role="heading", wrap=True), plain(role="muted", wrap=True)
        self._progress, self._totals = plain(role="question"), Totals()
        self.waiting = Waiting()
        self.waiting.wanted.connect(lambda: place.go(AMENDMENT))
        self._sections = QGridLayout()
        self._sections.setHorizontalSpacing(16)
        self._sections.setVerticalSpacing(8)
        self._laws = button(self.tr("Bring in laws…"), self.import_wanted.emit)
        self._next = button(self.tr("Go to the next unanswered requirement"), self.next_wanted.emit)
        self._report = button(self.tr("Write the report"), lambda: place.go(REPORT))
        state = button(self.tr("State profile…"), self.state_wanted.emit)
        steps = row(self._next, self._laws, state, self._report, None)
        self.fill(
            column(
                self._title, self._facts, 8, self._progress, self._totals, self.waiting, 8, steps, 12,
                plain(self.tr("Sections"), "section"), hairline(), self._sections, None,
            )
        )  # fmt: skip
        bridge.changed.connect(lambda _now, _touched: self._refresh())

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the current value."""
        super().showEvent(event)
        self.show_value(self._bridge.now)

    def _refresh(self) -> None:
        if self.isVisible():
            self.show_value(self._bridge.now)

    def show_value(self, now: Assessment) -> None:
        """Show how a value stands."""
        self._title.setText(f"{now.state.name} · {now.checklist.title}")
        laws = self.tr("%n law(s) in the project", "", len(now.laws))
        bound = self.tr("bound by %n of the treaties the checklist names", "", len(now.state.treaties))
        treaties = bound if now.state.treaties else self.tr("no treaty set in the State profile yet")
        self._facts.setText(f"{laws} · {treaties}")
        whole, core = progress(now), core_progress(now)
        parts = [self.tr("{answered} of {total} requirements answered")]
        parts += [self.tr("{closed} not assessable from a text")] * bool(whole.closed)
        parts += [self.tr("workshop core {core} of {cores}")] * bool(core.total)
        counts = {"answered": whole.answered, "total": whole.total, "closed": whole.closed}
        self._progress.setText(" · ".join(parts).format(**counts, core=core.answered, cores=core.total))
        some_open = next_open(now, None) is not None
        self._next.setEnabled(some_open)
        buttons = (self._laws, self._next, self._report)
        promote(self._laws if not now.laws else self._next if some_open else self._report, buttons)
        self._totals.show_value(now)
        self.waiting.show_count(sum(now.for_review.values()))
        self._show_sections(now)

    def _show_sections(self, now: Assessment) -> None:
        empty(self._sections)
        for n, section in enumerate(now.checklist.sections):
            self._section(n, now, section)
        self._sections.setColumnStretch(0, 1)

    def _section(self, n: int, now: Assessment, section: Section) -> None:
        inside = now.checklist.in_section(section.id)
        counted = progress(now, inside)
        verdicts = [now.finding(r).verdict for r in inside]
        link = LinkLine(f"{section.id}  {section.title}", lambda: self.section_wanted.emit(section.id))
        bar = ShareBar(6)
        bar.setFixedWidth(170)
        scored = sum(r.level is not Obligation.CONTEXT for r in inside)
        bar.show_counts({v: verdicts.count(v) for v in Verdict}, scored)
        said = self.tr("{answered} of {total}").format(answered=counted.answered, total=counted.total)
        self._sections.addWidget(link, n, 0)
        self._sections.addWidget(plain(self._in_words(verdicts), "small"), n, 1)
        self._sections.addWidget(bar, n, 2)
        self._sections.addWidget(plain(said, "muted"), n, 3, Qt.AlignmentFlag.AlignRight)

    def _in_words(self, verdicts: list[Verdict]) -> str:
        parts = ((self.tr("%n not met", "", verdicts.count(Verdict.NOT_MET)), Verdict.NOT_MET),
                 (self.tr("%n partly", "", verdicts.count(Verdict.PARTLY)), Verdict.PARTLY))  # fmt: skip
        return " · ".join(words for words, verdict in parts if verdict in verdicts)
