"""What is done with what was found: a candidate accepted or dismissed, own words said, the other direction asked."""

from typing import Any

from PySide6.QtCore import QObject

from gapanalyzer.app.answering import Answerable
from gapanalyzer.app.search import Hit
from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_candidate import accept_candidate
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import Law, Provision, TextSha
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.law.answers import Answers
from gapanalyzer.ui.law.candidates import Candidates
from gapanalyzer.ui.law.naming import name_of
from gapanalyzer.ui.law.searching import Searching
from gapanalyzer.ui.place import Place


class Deeds(QObject):
    """Carries the gestures of the two lists to the bridge; `follow` is told what is being read."""

    def __init__(
        self, bridge: Bridge, place: Place, searching: Searching, lists: tuple[Candidates, Answers], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self._place, self._searching = bridge, place, searching
        self._candidates, self._answers = lists
        self._law: Law | None = None
        self._shown = TextSha("")
        self._article: Provision | None = None
        self._candidates.accepted.connect(self._accept)
        self._candidates.dismissed.connect(self._dismiss)
        self._candidates.own.said.connect(self._say)
        self._answers.unfolded.connect(self._ask_back)
        self._answers.opened.connect(place.open_requirement)
        self._answers.cited.connect(self._cite_here)
        searching.answered.connect(self._answered)

    # -- what is being read -------------------------------------------------------------------------------------

    def follow(self, law: Law, shown: TextSha) -> None:
        """Another law is read."""
        self._law, self._shown, self._article = law, shown, None
        self._answers.forget()
        self.show_phrases()
        self.follow_paragraph(0)

    def follow_paragraph(self, paragraph: int) -> None:
        """Another paragraph is read."""
        text = self._bridge.now.texts.get(self._shown)
        article = text.unit_at(paragraph) if text else None
        if self._law is not None and article is not None and article != self._article:
            self._article = article
            self._answers.show_article(name_of(self._law, article))
            if self._answers.open:
                self._ask_back()

    def show_phrases(self) -> None:
        """Show a person's own words for the requirement, in the language of the law."""
        language = self._language()
        key = RequirementId(self._place.requirement), language
        self._candidates.own.show_phrases(self._bridge.now.own_phrases.get(key, ()), language)

    def _language(self) -> str:
        return self._law.language.casefold().replace("_", "-").split("-")[0] if self._law else ""

    # -- gestures -----------------------------------------------------------------------------------------------

    def _accept(self, hit: Hit) -> None:
        place: dict[str, Any] = {"text": hit.law.text, "paragraph": hit.provision.first, "last": hit.provision.last}
        self._bridge.do(accept_candidate, requirement=self._place.requirement, **place)

    def _dismiss(self, hit: Hit) -> None:
        place: dict[str, Any] = {"text": hit.law.text, "paragraph": hit.provision.first}
        settled = None if hit.settled is False else False
        self._bridge.do(edit.settle_candidate, requirement=self._place.requirement, accepted=settled, **place)

    def _say(self, phrases: tuple[str, ...]) -> None:
        what = {"requirement": self._place.requirement, "language": self._language()}
        self._bridge.do(edit.set_phrases, phrases=phrases, **what)

    def _ask_back(self) -> None:
        if self._law is not None and self._article is not None:
            self._searching.ask_back(self._bridge.now, self._law, self._article)

    def _answered(self, law: Law, article: Provision, found: tuple[Answerable, ...]) -> None:
        if article == self._article:
            self._answers.show_found(self._bridge.now, law, article, found)

    def _cite_here(self, requirement: str) -> None:
        if self._article is not None:
            place = {"text": self._shown, "paragraph": self._article.first, "last": self._article.last}
            self._bridge.do(accept_candidate, requirement=requirement, **place)
