"""An open project: the checklist, the page in the middle, and the law."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gapanalyzer.app.search import Hit
from gapanalyzer.assess.examine import Observation
from gapanalyzer.assess.progress import next_open
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.ui import place as places
from gapanalyzer.ui.amendment.amending import Amending
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.choosing import Choosing
from gapanalyzer.ui.importing import Importing
from gapanalyzer.ui.jobs import Jobs
from gapanalyzer.ui.law.law_pane import LawPane
from gapanalyzer.ui.law.naming import name_of
from gapanalyzer.ui.law.searching import Searching
from gapanalyzer.ui.pages.amendment_page import AmendmentPage
from gapanalyzer.ui.pages.comparison_page import ComparisonPage
from gapanalyzer.ui.pages.history_page import HistoryPage
from gapanalyzer.ui.pages.legislation_page import LegislationPage
from gapanalyzer.ui.pages.outline_page import OutlinePage
from gapanalyzer.ui.pages.overview_page import OverviewPage
from gapanalyzer.ui.pages.read_back_page import ReadBackPage
from gapanalyzer.ui.pages.recommendations_page import RecommendationsPage
from gapanalyzer.ui.pages.report_page import ReportPage
from gapanalyzer.ui.pages.requirement_page import RequirementPage
from gapanalyzer.ui.palette import Offer
from gapanalyzer.ui.place import Place
from gapanalyzer.ui.tree.checklist_pane import ChecklistPane
from gapanalyzer.ui.widgets.layouts import split
from gapanalyzer.ui.words import one_line

LEFT_PAGES = frozenset({places.REQUIREMENT})
RIGHT_PAGES = frozenset({places.REQUIREMENT, places.LEGISLATION})
_MOST_ARTICLES = 20


class Workbench(QWidget):
    """Made for one project and thrown away with it."""

    report_chosen = Signal(object)
    """What was chosen about the report, to be remembered: `report_kept` at the next start."""

    def __init__(self, bridge: Bridge, jobs: Jobs, window: QWidget) -> None:
        super().__init__()
        self.bridge, self.place, self._jobs = bridge, Place(self), jobs
        self.importing = Importing(bridge, jobs, self)
        self.choosing = Choosing(bridge, self.importing, jobs, window)
        self.amending = Amending(bridge, jobs, window)
        self.amending.asked.connect(self.choosing.asking.take)
        self.searching = Searching(jobs, self)
        self.checklist = ChecklistPane(bridge, self.place)
        self.law = LawPane(bridge, self.place, self.searching)
        self.requirement = RequirementPage(bridge, self.place)
        self.report_kept: dict[str, str] = {}
        self._folded: set[str] = set()
        self.splitter = self._make_splitter()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.splitter)
        self._connect()
        self._begin()

    # Pages are made when they are first wanted, so that a project opens at once.

    @cached_property
    def overview(self) -> OverviewPage:
        """Where the assessment stands."""
        page = OverviewPage(self.bridge, self.place)
        page.import_wanted.connect(self.choosing.laws)
        page.state_wanted.connect(self.choosing.state)
        page.next_wanted.connect(self.next_open)
        page.section_wanted.connect(self._open_section)
        return page

    @cached_property
    def legislation(self) -> LegislationPage:
        """The laws of the project."""
        page = LegislationPage(self.bridge, self.place, self.importing)
        page.import_wanted.connect(self.choosing.laws)
        page.treaty_wanted.connect(self.choosing.treaty)
        page.amend_wanted.connect(self.amending.choose)
        page.outline_wanted.connect(self.edit_outline)
        return page

    @cached_property
    def recommendations(self) -> RecommendationsPage:
        """Every recommendation."""
        return RecommendationsPage(self.bridge, self.place)

    @cached_property
    def report(self) -> ReportPage:
        """What is written for the ministry."""
        page = ReportPage(self.bridge, self._jobs)
        page.remember(self.report_kept)
        page.chosen.connect(self.report_chosen)
        page.put_right.connect(self.put_right)
        page.read_back_wanted.connect(self._read_back)
        return page

    @cached_property
    def read_back(self) -> ReadBackPage:
        """What an edited report or a filled worksheet says otherwise."""
        return ReadBackPage(self.bridge, self.place, self._jobs)

    def _read_back(self) -> None:
        self.place.go(places.READ_BACK)
        self.read_back.choose()

    def put_right(self, observation: Observation) -> None:
        """To the field that an observation is about."""
        if observation.requirement is None:
            self.place.go(places.RECOMMENDATIONS)
            return
        self.place.open_requirement(observation.requirement)
        show = partial(self.requirement.show_spot, observation)
        QTimer.singleShot(0, self.requirement, show)  # the page has to be laid out before it can scroll there

    @cached_property
    def history(self) -> HistoryPage:
        """What was said, and by whom."""
        return HistoryPage(self.bridge)

    @cached_property
    def amendment(self) -> AmendmentPage:
        """What became of the passages cited of amended laws."""
        return AmendmentPage(self.bridge, self.place)

    @cached_property
    def outline(self) -> OutlinePage:
        """The units of a law, to be put right."""
        return OutlinePage(self.bridge, self.place)

    def edit_outline(self, law: str, paragraph: int = 0) -> None:
        """Open the outline of a law at one of its lines."""
        self.place.go(places.OUTLINE)
        self.outline.show_law(law, paragraph)

    @cached_property
    def comparison(self) -> ComparisonPage:
        """Bills beside the law in force."""
        return ComparisonPage(self.bridge, self.place, self._jobs)

    def _show_amended(self, law: str, notes: str) -> None:
        self.place.go(places.AMENDMENT)
        self.amendment.show_law(law, notes)

    def page(self, name: str) -> QWidget:
        """The page of this name, one of `place.PAGES`."""
        page = _PAGES[name](self)
        if self.middle.indexOf(page) < 0:
            self.middle.addWidget(page)
        return page

    def _make_splitter(self) -> QSplitter:
        self.middle = QStackedWidget()
        self.middle.setMinimumWidth(400)
        self.checklist.setMinimumWidth(200)
        self.law.setMinimumWidth(340)
        splitter = split(Qt.Orientation.Horizontal, (self.checklist, 0), (self.middle, 6), (self.law, 5))
        splitter.setSizes([272, 585, 509])
        return splitter

    def _connect(self) -> None:
        self.place.page_changed.connect(self._show_page)
        self.place.passage_wanted.connect(lambda *_passage: self._unfold_law())
        self.amending.amended.connect(self._show_amended)
        self.law.import_wanted.connect(self.choosing.laws)
        self.law.outline_wanted.connect(self.edit_outline)
        self.choosing.importing_begun.connect(lambda: self.place.go(places.LEGISLATION))

    def _begin(self) -> None:
        now = self.bridge.now
        first = next_open(now, None) or next((r.id for r in now.checklist.requirements), RequirementId(""))
        self.place.choose(first)
        self.place.go(places.REQUIREMENT if now.laws else places.OVERVIEW)

    def _show_page(self, page: str) -> None:
        self.bridge.hand_in()
        self.middle.setCurrentWidget(self.page(page))
        self._arrange()

    def _arrange(self) -> None:
        page = self.place.page
        self.checklist.setVisible(page in LEFT_PAGES and "left" not in self._folded)
        self.law.setVisible(page in RIGHT_PAGES and "right" not in self._folded)

    def fold(self, side: str) -> None:
        """Show or hide the "left" or the "right" pane."""
        self._folded ^= {side}
        self._arrange()

    def _unfold_law(self) -> None:
        self._folded.discard("right")
        self._arrange()

    def next_open(self) -> None:
        """To the next requirement somebody has to answer, with the focus on its first open criterion."""
        self.bridge.hand_in()
        wanted = next_open(self.bridge.now, RequirementId(self.place.requirement) if self.place.requirement else None)
        if wanted is not None:
            self.place.open_requirement(wanted)
            self.requirement.focus_first()

    def _open_section(self, section: str) -> None:
        inside = self.bridge.now.checklist.in_section(section)
        if inside:
            self.place.open_requirement(inside[0].id)

    def find_in_law(self) -> None:
        """The focus goes to the field that searches the law."""
        self._unfold_law()
        self.law.start_find()

    def filter_checklist(self) -> None:
        """The focus goes to the filter of the checklist."""
        self.place.go(places.REQUIREMENT)
        self._folded.discard("left")
        self._arrange()
        self.checklist.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_pane(self) -> None:
        """The focus goes round: checklist, requirement, law."""
        stops = [
            (self.checklist, self.checklist.tree.setFocus),
            (self.middle, self._focus_middle),
            (self.law, self.law.reader.setFocus),
        ]
        stops = [stop for stop in stops if stop[0].isVisible()]
        focus = QApplication.focusWidget()
        here = next((n for n, (part, _go) in enumerate(stops) if focus is not None and part.isAncestorOf(focus)), -1)
        stops[(here + 1) % len(stops)][1]()

    def _focus_middle(self) -> None:
        if self.place.page == places.REQUIREMENT:
            self.requirement.focus_first()
        else:
            fields = self.page(self.place.page).findChildren(QWidget)
            tab = (w for w in fields if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus)
            next(tab, self.middle).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def requirements(self) -> tuple[Offer, ...]:
        """Every requirement, to be opened from the palette."""
        return tuple(
            Offer(f"{r.pinpoint.split(';')[0]}  {r.title}", r.id, partial(self.place.open_requirement, r.id))
            for r in self.bridge.now.checklist.requirements
        )

    def articles(self, words: str) -> tuple[Offer, ...]:
        """Articles that hold these words."""
        if not self.bridge.now.laws:
            return ()
        hits = self.searching.search.words(self.bridge.now, words, _MOST_ARTICLES).hits
        return tuple(
            Offer(
                one_line(f"{name_of(hit.law, hit.provision)}  {hit.provision.heading}", 80),
                self.tr("article"),
                partial(self._open_hit, hit),
            )
            for hit in hits
        )

    def _open_hit(self, hit: Hit) -> None:
        if self.place.page not in RIGHT_PAGES:
            self.place.go(places.REQUIREMENT)
        self._unfold_law()
        self.law.open_hit(hit)


_PAGES: Mapping[str, Callable[[Workbench], QWidget]] = {
    places.OVERVIEW: lambda bench: bench.overview,
    places.REQUIREMENT: lambda bench: bench.requirement,
    places.LEGISLATION: lambda bench: bench.legislation,
    places.RECOMMENDATIONS: lambda bench: bench.recommendations,
    places.REPORT: lambda bench: bench.report,
    places.HISTORY: lambda bench: bench.history,
    places.AMENDMENT: lambda bench: bench.amendment,
    places.COMPARISON: lambda bench: bench.comparison,
    places.READ_BACK: lambda bench: bench.read_back,
    places.OUTLINE: lambda bench: bench.outline,
}
