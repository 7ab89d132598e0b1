"""The bar above the law: which law and text, its outline, what to find in it, its page, and the size of its type."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from gapanalyzer.ui.law.find_bar import FindBar
from gapanalyzer.ui.law.outline_box import OutlineBox
from gapanalyzer.ui.law.reader import LawReader
from gapanalyzer.ui.law.texts_box import TextsBox
from gapanalyzer.ui.widgets.buttons import button, icon_button
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import row

_NARROW = 440
"""Pixels below which the bar cannot hold everything."""


class LawBar(QFrame):
    """Where it is narrow, the field to find in takes the place of the law's name while it is used."""

    round_wanted = Signal()
    """To the next citation of the requirement."""

    def __init__(
        self, reader: LawReader, page: QWidget, zoom: Callable[[int], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.laws, self.texts, self.outline, self.finder = Choice(6), TextsBox(), OutlineBox(), FindBar(reader)
        self.laws.setAccessibleName(self.tr("Law"))
        self.laws.setProperty("role", "strong")
        self.laws.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.laws.view().setMinimumWidth(280)
        says = self.tr("Go round the citations of this requirement (Ctrl+L)")
        self.swap = icon_button("swap", says, self.round_wanted.emit)
        self.look = icon_button("search", self.tr("Find in this law (Ctrl+F)"), self.start_find)
        smaller = button(self.tr("A−"), lambda: zoom(-1), "quiet", self.tr("Smaller type for the law"))
        larger = button(self.tr("A+"), lambda: zoom(1), "quiet", self.tr("Larger type for the law"))
        choices = (self.laws, self.texts, self.outline, self.finder)
        line = row(*choices, self.look, self.swap, page, smaller, larger, gap=4, margins=(12, 7, 8, 7))
        for n, stretch in enumerate((5, 2, 4, 4)):
            line.setStretch(n, stretch)
        self.setLayout(line)
        self.finder.used.connect(self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        narrow, finding = self.width() < _NARROW, self.finder.active
        self.finder.setVisible(finding or not narrow)
        self.laws.setVisible(not (finding and narrow))
        self.look.setVisible(narrow and not finding)

    def start_find(self) -> None:
        """The focus goes to the field that finds in this law."""
        self.finder.show()
        self.finder.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._share()
