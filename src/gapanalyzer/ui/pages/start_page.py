"""The first page: new, open, recent projects, the demonstration."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.elided import Elided
from gapanalyzer.ui.widgets.layouts import column, empty, row
from gapanalyzer.ui.widgets.page import Page
from gapanalyzer.ui.widgets.sign import Sign
from gapanalyzer.ui.words import plain

_RECENT_SHOWN = 6


class StartPage(Page):
    """Says what to do next, with the button that does it."""

    new_wanted = Signal()
    open_wanted = Signal()
    demonstration_wanted = Signal()
    back_wanted = Signal()
    recent_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(widest=720, centred=True, parent=parent)
        title = plain(self.tr("GapAnalyzer"), "figure")
        what = plain(
            self.tr(
                "Compare a country's laws with the Smuggling of Migrants Protocol, requirement by requirement, "
                "and write the recommendations report."
            ),
            "question",
            wrap=True,
        )
        self.new = button(self.tr("New project…"), self.new_wanted.emit, "primary")
        self.open = button(self.tr("Open project…"), self.open_wanted.emit)
        self.back = button(self.tr("Back to the open project"), self.back_wanted.emit)
        self.back.hide()
        self.demonstration = button(self.tr("Look at the demonstration"), self.demonstration_wanted.emit)
        tell = self.tr("The Republic of Calvara: three laws and their assessment, in a copy of your own.")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._heading = plain(self.tr("Recent projects"), "section")
        offline = self.tr("Everything stays on this computer. The program never uses a network.")
        self.fill(
            column(
                32, row(Sign(36), title, None, gap=12), what, 12,
                row(self.new, self.open, self.back, None), 20,
                self._heading, self._recent, 20,
                plain(self.tr("Demonstration"), "section"), plain(tell, wrap=True),
                row(self.demonstration, None), 24,
                plain(offline, "muted", wrap=True), None,
            )
        )  # fmt: skip
        self.show_recent(())

    def show_recent(self, paths: tuple[str, ...]) -> None:
        """List the files opened last; those that are gone are left out."""
        empty(self._recent)
        there = [path for path in map(Path, paths) if path.exists()][:_RECENT_SHOWN]
        for path in there:
            said = self.tr("Open {file}").format(file=path.name)
            name = button(path.stem.replace("&", "&&"), partial(self.recent_wanted.emit, str(path)), "link", said)
            line = row(name, Elided(str(path.parent), "small"), gap=8)
            line.setStretch(1, 1)
            line.setAlignment(name, Qt.AlignmentFlag.AlignLeft)
            self._recent.addLayout(line)
        if not there:
            self._recent.addWidget(plain(self.tr("Projects you open appear here."), "muted"))

    def show_open(self, *, project: bool) -> None:
        """Offer the way back while a project is open."""
        self.back.setVisible(project)
