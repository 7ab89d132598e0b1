"""Looks for candidates in the background; only the answer to the latest question is shown."""

from PySide6.QtCore import QObject, Signal

from gapanalyzer.app.search import Results, Search
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Law, Provision
from gapanalyzer.ui.jobs import Jobs


class Searching(QObject):
    """One index for the window; questions queue, outdated answers are dropped."""

    found = Signal(str, object)
    """The requirement, and the Results."""
    answered = Signal(object, object, object)
    """A law, a provision of it, and the requirements that it might answer."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.search = Search()
        self._asked = self._asked_back = 0

    def ask(self, now: Assessment, requirement: str) -> None:
        """Look for provisions that may answer a requirement."""
        self._asked += 1
        question = self._asked
        self.jobs.start(
            "",
            lambda _meter: self.search.candidates(now, requirement, dismissed_too=True),
            lambda results: self._answer(question, requirement, results),
        )

    def ask_back(self, now: Assessment, law: Law, provision: Provision) -> None:
        """Look for requirements that a provision might answer."""
        self._asked_back += 1
        question = self._asked_back
        self.jobs.start(
            "",
            lambda _meter: self.search.requirements_for(now, law, provision),
            lambda found: self.answered.emit(law, provision, found) if question == self._asked_back else None,
        )

    def _answer(self, question: int, requirement: str, results: Results) -> None:
        if question == self._asked:
            self.found.emit(requirement, results)
