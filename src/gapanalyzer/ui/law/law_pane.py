"""The right pane: a law to read beside the question, with candidates and what is cited."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from gapanalyzer.app.leads import Lead, Leads
from gapanalyzer.app.search import Hit, Results
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Law, LawId, Provision, TextSha
from gapanalyzer.model.ledger import Register
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.law.answers import Answers
from gapanalyzer.ui.law.candidates import Candidates
from gapanalyzer.ui.law.cited import marks_in, provisions_cited
from gapanalyzer.ui.law.deeds import Deeds
from gapanalyzer.ui.law.law_bar import LawBar
from gapanalyzer.ui.law.leading import Leading
from gapanalyzer.ui.law.margin import Mark
from gapanalyzer.ui.law.page_switch import PageSwitch
from gapanalyzer.ui.law.reader import LawReader
from gapanalyzer.ui.law.searching import Searching
from gapanalyzer.ui.law.trail import Stop, Trail
from gapanalyzer.ui.place import REQUIREMENT, Place
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.words import plain

_LOW = 620
"""Pixels of height below which the lists above and below the law are shorter."""


class LawPane(QFrame):
    """Shows one law at a time; citing goes to the current requirement."""

    import_wanted = Signal()
    outline_wanted = Signal(str, int)
    """The outline of a law, by its id, is to be edited at one of its paragraphs."""

    def __init__(self, bridge: Bridge, place: Place, searching: Searching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._bridge, self._place, self._searching = bridge, place, searching
        self._law: Law | None = None
        self._shown = TextSha("")
        self._jump = 0
        self._fresh = True
        self.reader, self.candidates, self.answers = LawReader(), Candidates(), Answers()
        self.pages = PageSwitch(searching.jobs, bridge.workspace.original, self.reader)
        self._bar = LawBar(self.reader, self.pages.button, self.zoom)
        self.laws, self.texts, self.outline = self._bar.laws, self._bar.texts, self._bar.outline
        self.finder = self._bar.finder
        self._empty = self._make_empty()
        self.leading, self.trail = Leading(self.reader), Trail(self)
        self._deeds = Deeds(bridge, place, searching, (self.candidates, self.answers), self)
        pieces = column(self._bar, self.candidates, self._empty, self.reader, self.pages.view, self.answers, gap=0)
        pieces.setStretch(pieces.indexOf(self.pages.view), 1)
        self.setLayout(pieces)
        self._connect()
        self._list_laws()

    def _make_empty(self) -> QWidget:
        empty = QWidget()
        words = plain(self.tr("No law yet. Drop files here or press Ctrl+O."), "muted", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bring = button(self.tr("Bring in laws…"), self.import_wanted.emit, "primary")
        empty.setLayout(column(None, words, row(None, bring, None), None, gap=12, margins=(24, 24, 24, 24)))
        return empty

    def _connect(self) -> None:
        self.laws.activated.connect(lambda _n: self._open_law(self.laws.currentData()))
        self.texts.chosen.connect(lambda text: self._open_law(self.laws.currentData(), text))
        self.outline.chosen.connect(self._show_provision)
        self.outline.edit_wanted.connect(self._edit_outline)
        self.reader.article_changed.connect(self.outline.follow)
        self.reader.article_changed.connect(self._deeds.follow_paragraph)
        self._bar.round_wanted.connect(self.jump)
        self.reader.cite_wanted.connect(self._cite)
        self.reader.margin.chosen.connect(self._go_to_citing)
        self.leading.followed.connect(self._follow)
        self.trail.back_wanted.connect(self._go_back)
        self.candidates.opened.connect(self.open_hit)
        self._searching.found.connect(self._found)
        self._bridge.changed.connect(self._changed)
        self._place.requirement_changed.connect(lambda _r: self._requirement_changed())
        self._place.passage_wanted.connect(self.show_passage)
        self._place.page_changed.connect(self._page_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the pane is low, the lists are shorter."""
        super().resizeEvent(event)
        for part in (self.candidates, self.answers):
            part.fit(scarce=self.height() < _LOW)

    def start_find(self) -> None:
        """The focus goes to the field that finds in this law."""
        self._bar.start_find()

    # -- laws ---------------------------------------------------------------------------------------------------

    def _list_laws(self) -> None:
        now = self._bridge.now
        self.laws.clear()
        for law in now.laws:
            self.laws.addItem(self.tr("{title} ({short})").format(title=law.title, short=law.short), law.id)
        some = bool(now.laws)
        self._bar.setVisible(some)
        self.pages.share(some=some)
        self.answers.setVisible(some)
        self._empty.setVisible(not some)
        self.candidates.setVisible(self._offers(self._place.page))
        standing = now.law_by_id.get(self._law.id) if self._law else None
        if standing is None:
            self._law = None
            if some:
                self._open_law(now.laws[0].id)
        else:
            self._choose(standing)

    def _page_changed(self, page: str) -> None:
        self.candidates.setVisible(self._offers(page))
        self.reader.let_cite(allowed=page == REQUIREMENT)

    def _offers(self, page: str) -> bool:
        return page == REQUIREMENT and bool(self._bridge.now.laws)

    def _choose(self, law: Law, wanted: str = "") -> None:
        """Show a law; `wanted` is the hash of a former text, empty for the one in use."""
        sha = TextSha(wanted) if wanted in law.texts and wanted in self._bridge.now.texts else law.text
        text, laid = self._bridge.now.texts[sha], self.reader.laid
        if laid is None or laid.text is not text:
            top = self.reader.paragraph_at_top() if self._law is not None and self._shown == sha else 0
            self.reader.show_text(text, law.language)
            self.reader.scroll_to(top)
            self.outline.show_text(text)
            self.outline.follow(top)
            self.finder.field.clear()
            self.pages.show_text(text)
        self._law, self._shown = law, sha
        self.leading.show_leads(Leads(self._bridge.now, law, text))
        self.texts.show_law(self._bridge.now, law, sha)
        self._deeds.follow(law, sha)
        ids = [known.id for known in self._bridge.now.laws]
        self.laws.setCurrentIndex(ids.index(law.id))
        self._show_cited()

    def _open_law(self, law: LawId, text: str = "") -> None:
        found = self._bridge.now.law_by_id.get(law)
        if found is not None:
            self._choose(found, text)

    def show_passage(self, law: str, start: int, end: int, text: str = "") -> None:
        """Show a passage of a law, in a former text of it where its hash is given."""
        self._open_law(LawId(law), text)
        self.reader.highlight(())
        self.reader.show_span(start, end)

    def _follow(self, lead: Lead) -> None:
        """To what a reference names; Alt+Left comes back."""
        self._leave()
        self.show_passage(lead.law, *lead.to)

    def _leave(self) -> None:
        if self._law is not None:
            self.trail.leave(Stop(self._law.id, self._shown, self.reader.paragraph_at_top(), self.reader.caret()))

    def _go_back(self, stop: Stop) -> None:
        self._open_law(stop.law, stop.text)
        self.reader.put_caret(stop.caret)
        self.reader.scroll_to(stop.paragraph)

    def _edit_outline(self) -> None:
        if self._law is not None:
            self.outline_wanted.emit(self._law.id, self.reader.paragraph_at_top())

    def _show_provision(self, provision: Provision) -> None:
        self.reader.scroll_to(provision.first)
        self.pages.show_paragraph(provision.first)

    def open_hit(self, hit: Hit) -> None:
        """Show a candidate with its phrases tinted."""
        self._open_law(hit.law.id)
        if self._law is not None and self.reader.laid is not None:
            start = self.reader.laid.text.starts[hit.provision.first]
            self.reader.show_span(start, start)
            self.reader.highlight(hit.spans)

    # -- the requirement ----------------------------------------------------------------------------------------

    def _requirement_changed(self) -> None:
        self._jump, self._fresh = 0, True
        self.candidates.forget()
        self._deeds.show_phrases()
        self.reader.highlight(())
        self.search_again()
        self._show_cited()
        self.jump()

    def search_again(self) -> None:
        """Look for candidates for the current requirement."""
        if self._place.requirement and self._bridge.now.laws:
            self._searching.ask(self._bridge.now, self._place.requirement)

    def _found(self, requirement: str, results: Results) -> None:
        if requirement == self._place.requirement:
            self.candidates.show_results(results, provisions_cited(self._bridge.now, requirement))
            if self._fresh and self._jump == 0 and results.hits and not results.hits[0].weak:
                self.open_hit(results.hits[0])
            self._fresh = False

    def _changed(self, now: Assessment, touched: frozenset[Register]) -> None:
        kinds = {about[0] for about in touched}
        if "law" in kinds:
            self._list_laws()
        if kinds & {"law", "candidate", "phrase"}:
            self._deeds.show_phrases()
            self.search_again()
        if "outline" in kinds:
            self._show_outline()
        if "citation" in kinds:
            self._show_cited()
            cited = provisions_cited(now, self._place.requirement)
            self.candidates.model.mark_cited(cited)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the outline as it was edited meanwhile."""
        super().showEvent(event)
        self._show_outline()

    def _show_outline(self) -> None:
        """A long law is laid out again only where somebody can see it."""
        law, laid = self._law, self.reader.laid
        if self.isVisible() and law is not None and laid is not None:
            known, text = self._bridge.now.law_by_id.get(law.id), self._bridge.now.texts.get(self._shown)
            if known is not None and text is not None and text is not laid.text:
                self._choose(known, self._shown)
                self.search_again()

    def _show_cited(self) -> None:
        if self._law is not None:
            self.reader.show_cited(marks_in(self._bridge.now, self._law, self._place.requirement, self._shown))

    def _cite(self, start: int, end: int) -> None:
        if self._law is not None and self._place.requirement:
            what = {"requirement": self._place.requirement, "law": self._law.id, "text": self._shown}
            self._bridge.do(edit.cite, **what, start=start, end=end)

    def _go_to_citing(self, mark: Mark) -> None:
        others = [r for r in mark.requirements if r != self._place.requirement]
        if others:
            self._place.open_requirement(others[0])

    def jump(self) -> None:
        """From citation to citation of the current requirement."""
        requirement = self._bridge.requirement(self._place.requirement)
        cited = self._bridge.now.finding(requirement).citations if requirement else ()
        here = [c for c in cited if c.text in self._bridge.now.law_by_text]
        if here:
            citation = here[self._jump % len(here)]
            self._jump += 1
            law = self._bridge.now.law_by_text[citation.text]
            self.show_passage(law.id, *citation.span(self._bridge.now.texts[citation.text]), citation.text)

    def zoom(self, by: int) -> None:
        """Larger or smaller type for the law, or a larger or smaller page."""
        if not self.pages.zoom(by):
            self.reader.set_size(self.reader.size_of_type + by)
