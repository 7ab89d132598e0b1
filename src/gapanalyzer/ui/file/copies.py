"""Copies that a cloud folder or a colleague left beside the open file: looked for now and then, and offered."""

from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal

from gapanalyzer.app.neighbours import Neighbour, neighbours
from gapanalyzer.store.schema import Contents
from gapanalyzer.ui.band import Band
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.jobs import Jobs

TOPIC = "copies"
SELDOM = 60.0
"""Seconds between two looks."""


class Copies(QObject):
    """Looks in the background after opening and after saving; nothing is taken in without a click."""

    said = Signal(str)

    def __init__(self, bridge: Bridge, jobs: Jobs, band: Band, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._jobs, self._band = bridge, jobs, band
        self._declined: set[Neighbour] = set()
        self._looked: float | None = None

    def look(self) -> None:
        """Look for copies, unless that was done less than a minute ago."""
        if self._looked is None or monotonic() - self._looked > SELDOM:
            self.look_now()

    def look_now(self) -> None:
        """Look for copies in the background."""
        self._looked = monotonic()
        workspace = self._bridge.workspace
        ours = workspace.contents
        self._jobs.start(
            "", lambda _meter: neighbours(workspace.path, ours.document, ours.ledger, workspace.read), self._found
        )

    def _found(self, found: tuple[Neighbour, ...]) -> None:
        for copy in found:
            if copy not in self._declined:
                self._offer(copy)
                return

    def _offer(self, copy: Neighbour) -> None:
        words = self.tr("{name} is a copy of this file and holds %n entries that are not here.", "", copy.new)
        self._band.offer(
            words.format(name=copy.path.name),
            self.tr("Take them in"),
            lambda: self._take(copy),
            topic=TOPIC,
            otherwise=lambda: self._declined.add(copy),
        )

    def _take(self, copy: Neighbour) -> None:
        """Keep a backup first; what is in the copy is read again, as it stands now."""
        self._bridge.hand_in()
        title = self.tr("Taking in {name}").format(name=copy.path.name)
        self._jobs.start(title, lambda _meter: self._read(copy.path), self._taken)

    def _read(self, path: Path) -> Contents:
        self._bridge.workspace.back_up()
        return self._bridge.workspace.read(path)

    def _taken(self, theirs: Contents) -> None:
        self._bridge.workspace.settle()
        new = self._bridge.workspace.take_in(theirs)
        self.said.emit(self.tr("%n entries taken in.", "", new))
        self.look_now()
