"""What can be done with the open file as a whole: made for one project and thrown away with it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gapanalyzer.ui.band import Band
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.file.copies import Copies
from gapanalyzer.ui.file.returning import Returning
from gapanalyzer.ui.file.secrecy import Secrecy
from gapanalyzer.ui.file.uniting import Uniting
from gapanalyzer.ui.jobs import Jobs
from gapanalyzer.ui.saving import Saving

TROUBLE = "saving"
"""The topic of trouble with saving, which is over when a saving works again."""


class Desk(QObject):
    """Each part says in `said` what it has done."""

    said = Signal(str)
    open_wanted = Signal(object)
    """The Path of a file to open in place of this one."""

    def __init__(self, bridge: Bridge, jobs: Jobs, band: Band, window: QWidget, saving: Saving) -> None:
        super().__init__(saving)
        self.copies = Copies(bridge, jobs, band, self)
        self.uniting = Uniting(bridge, jobs, band, window)
        self.returning = Returning(bridge, jobs, window)
        self.secrecy = Secrecy(bridge, jobs, band, window)
        for part in (self.copies, self.uniting, self.returning, self.secrecy):
            part.said.connect(self.said)
            part.setParent(self)
        self.uniting.open_wanted.connect(self.open_wanted)
        self.secrecy.changed.connect(saving.say)
        saving.stood.connect(lambda: band.settle(TROUBLE))
        saving.stood.connect(self.copies.look)

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What the menu calls, by the name of the command."""
        return {
            "unite": self.uniting.choose,
            "earlier": self.returning.choose,
            "password": self.secrecy.ask,
            "recovery_sheet": self.secrecy.ask_sheet,
            "hand_over": self.secrecy.ask_hand_over,
        }


NAMES = ("unite", "earlier", "password", "recovery_sheet", "hand_over")
"""The commands of a desk."""
