"""Unites the open file with others: chosen, shown in full before anything happens, then taken in."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gapanalyzer.app import merging, start
from gapanalyzer.app.merging import Union
from gapanalyzer.model.problem import KnownError
from gapanalyzer.ui.band import Band
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.dialogs.unite_dialog import UniteDialog
from gapanalyzer.ui.file.where import ask_files, ask_place, beside, projects
from gapanalyzer.ui.jobs import Jobs


class Uniting(QObject):
    """Copies of the open file are taken in here; with other files of the State the union becomes a new file."""

    said = Signal(str)
    open_wanted = Signal(object)
    """The Path of the new file."""

    def __init__(self, bridge: Bridge, jobs: Jobs, band: Band, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._jobs, self._band, self._window = bridge, jobs, band, window

    def choose(self) -> None:
        """Ask for the files."""
        folder = self._bridge.workspace.path.parent
        ask_files(self._window, self.tr("Unite with other files"), folder, self.look)

    def look(self, paths: tuple[Path, ...]) -> None:
        """Read the files and show what a union would bring."""
        self._bridge.hand_in()
        workspace = self._bridge.workspace
        ours = workspace.contents
        others = [path for path in paths if path.absolute() != workspace.path.absolute()]
        if not others:
            self._bridge.trouble.emit(self.tr("That is the file that is open; choose another one."))
            return
        title = self.tr("Reading the other files")
        self._jobs.start(title, lambda _meter: merging.unite_with(workspace, ours, others), self._show)

    def _show(self, union: Union) -> None:
        here = union.contents.document == self._bridge.workspace.contents.document
        dialog = UniteDialog(union, here=here, parent=self._window)
        dialog.accepted.connect(lambda: self._take(union) if here else self._ask(union))
        dialog.open()

    def _take(self, union: Union) -> None:
        """A backup is kept first."""
        title = self.tr("Keeping a backup")
        self._jobs.start(title, lambda _meter: self._bridge.workspace.back_up(), lambda _none: self._taken(union))

    def _taken(self, union: Union) -> None:
        self._bridge.workspace.settle()
        new = self._bridge.workspace.take_in(union.contents)
        self.said.emit(self.tr("%n entries taken in.", "", new))

    def _ask(self, union: Union) -> None:
        proposal = beside(self._bridge.workspace.path, self.tr("(united)"))
        title = self.tr("The united file")
        ask_place(self._window, title, proposal, (projects(),), lambda path: self.write(union, path))

    def write(self, union: Union, path: Path) -> None:
        """Write the union as a new file, under the password of the open one, and offer to open it."""
        try:
            place = start.free(path)
        except KnownError as error:
            self._bridge.trouble.emit(str(error))
            return
        title = self.tr("Writing {name}").format(name=path.name)
        workspace = self._bridge.workspace
        self._jobs.start(
            title, lambda _meter: workspace.write(union.contents, place), lambda _none: self._written(place)
        )

    def _written(self, path: Path) -> None:
        words = self.tr("{name} holds everything of the united files; they stay as they are.").format(name=path.name)
        self._band.offer(words, self.tr("Open it"), lambda: self.open_wanted.emit(path), topic="united")
