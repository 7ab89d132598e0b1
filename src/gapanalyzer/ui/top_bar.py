"""The bar at the top: menu, State and checklist, search, where the work is kept, undo, report."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from gapanalyzer.ui.widgets.buttons import button, icon_button
from gapanalyzer.ui.widgets.elided import Elided
from gapanalyzer.ui.widgets.layouts import row
from gapanalyzer.ui.words import plain

_SEARCH_WIDTH = 300


class TopBar(QFrame):
    """On the start page only the menu and the program's name stay."""

    search_wanted = Signal()
    undo_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setMinimumHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.menu = icon_button("menu", self.tr("Menu (F10)"))
        self.menu.setMenu(menu)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._state, self._checklist = Elided(role="strong"), Elided(role="muted")
        self.search = button("", self.search_wanted.emit, "search", self.tr("Search or command"))
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self.search.setMinimumWidth(170)
        inside = QHBoxLayout(self.search)
        inside.setContentsMargins(12, 0, 12, 0)
        inside.addWidget(plain(self.tr("Search or command"), "muted"))
        inside.addStretch(1)
        inside.addWidget(plain(self.tr("Ctrl+K"), "muted"))
        self._kept = Elided(role="muted")
        self._kept.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.undo = button(self.tr("Undo"), self.undo_wanted.emit)
        self.report = button(self.tr("Report"), self.report_wanted.emit, "primary")
        line = row(
            self.menu, self._state, self._checklist, self.search, self._kept, self.undo, self.report,
            gap=10, margins=(8, 0, 12, 0),
        )  # fmt: skip
        for n, stretch in ((2, 4), (3, 6), (4, 4)):
            line.setStretch(n, stretch)
        self.setLayout(line)
        self.show_project("", "")

    def show_project(self, state: str, checklist: str) -> None:
        """Name the State and the checklist; without a State, the program."""
        self._state.say(state or self.tr("GapAnalyzer"))
        self._checklist.say(checklist)
        for part in (self.search, self._kept, self.undo, self.report):
            part.setVisible(bool(state))

    def show_kept(self, words: str) -> None:
        """Say where the work is kept."""
        self._kept.say(words)

    def show_undo(self, *, possible: bool) -> None:
        """Offer to undo."""
        self.undo.setEnabled(possible)
