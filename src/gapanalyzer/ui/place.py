"""Where the person is: which page, which requirement, which passage of which law."""

from PySide6.QtCore import QObject, Signal

OVERVIEW, REQUIREMENT, LEGISLATION = "overview", "requirement", "legislation"
RECOMMENDATIONS, REPORT, HISTORY = "recommendations", "report", "history"
AMENDMENT, OUTLINE, COMPARISON = "amendment", "outline", "comparison"
READ_BACK = "read_back"
"""Opened from the report page, with a file."""
PAGES = (OVERVIEW, REQUIREMENT, LEGISLATION, RECOMMENDATIONS, REPORT, HISTORY, AMENDMENT, OUTLINE, COMPARISON)


class Place(QObject):
    """Pages and panes say where to go and hear where we are; nobody calls anybody else's widgets."""

    page_changed = Signal(str)
    requirement_changed = Signal(str)
    passage_wanted = Signal(str, int, int, str)
    """A law's id, the offsets of a passage, and the hash of the text they are in ("" is the text in use): show it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page = OVERVIEW
        self.requirement = ""

    def go(self, page: str) -> None:
        """To a page."""
        self.page = page
        self.page_changed.emit(page)

    def open_requirement(self, requirement: str) -> None:
        """To a requirement, on its page."""
        self.choose(requirement)
        if self.page != REQUIREMENT:
            self.go(REQUIREMENT)

    def choose(self, requirement: str) -> None:
        """Make a requirement the current one, on whatever page."""
        if requirement and requirement != self.requirement:
            self.requirement = requirement
            self.requirement_changed.emit(requirement)

    def show_passage(self, law: str, start: int, end: int, text: str = "") -> None:
        """Show a passage in the law pane; `text` names a former text of the law by its hash."""
        self.passage_wanted.emit(law, start, end, text)
