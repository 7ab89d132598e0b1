"""Looks for candidates in the background; only the answer to the latest question is shown."""

from PySide6.QtCore import QObject, Signal

from gapanalyzer.app.search import Results, Search
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.ui.jobs import Jobs


class Searching(QObject):
    """One index for the window; questions queue, outdated answers are dropped."""

    found = Signal(str, object)
    """The requirement, and the Results."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.search = Search()
        self._asked = 0

    def ask(self, now: Assessment, requirement: str) -> None:
        """Look for provisions that may answer a requirement."""
        self._asked += 1
        question = self._asked
        self._jobs.start(
            "",
            lambda _meter: self.search.candidates(now, requirement),
            lambda results: self._answer(question, requirement, results),
        )

    def _answer(self, question: int, requirement: str, results: Results) -> None:
        if question == self._asked:
            self.found.emit(requirement, results)
