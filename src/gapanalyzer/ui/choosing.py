"""The dialogs that belong to an open project: files to bring in, a place for a copy, the State's profile."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gapanalyzer.app.intake import ARCHIVE
from gapanalyzer.app.plugins import IMPORTERS
from gapanalyzer.assess import edit
from gapanalyzer.model.instrument import Kind
from gapanalyzer.ui.asking import Asking
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.dialogs.state_dialog import StateDialog
from gapanalyzer.ui.importing import Importing
from gapanalyzer.ui.jobs import Jobs


class Choosing(QObject):
    """Opens dialogs over the window and carries out what they answer."""

    importing_begun = Signal()
    copied = Signal(str)
    """The name of a copy that has been written."""

    def __init__(self, bridge: Bridge, importing: Importing, jobs: Jobs, window: QWidget) -> None:
        super().__init__(importing)
        self._bridge, self._importing, self._jobs, self._window = bridge, importing, jobs, window
        self.asking = Asking(importing, window)

    def laws(self, kind: Kind = Kind.LAW) -> None:
        """Ask for files and bring them in."""
        dialog = QFileDialog(self._window, self.tr("Bring in laws"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        suffixes = (*(suffix for importer in IMPORTERS for suffix in importer.suffixes), ARCHIVE)
        known = " ".join(f"*{suffix}" for suffix in suffixes)
        dialog.setNameFilters([self.tr("Laws ({suffixes})").format(suffixes=known), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda paths: self.take(tuple(map(Path, paths)), kind))
        dialog.open()

    def treaty(self) -> None:
        """Ask for the text of a treaty."""
        self.laws(Kind.TREATY)

    def take(self, paths: tuple[Path, ...], kind: Kind = Kind.LAW) -> None:
        """Bring files in."""
        self.importing_begun.emit()
        self._importing.bring_in(paths, kind)

    def save_copy(self) -> None:
        """Ask where a copy goes and write it."""
        self._bridge.hand_in()
        path = self._bridge.workspace.path
        proposal = path.with_stem(self.tr("{name} (copy)").format(name=path.stem))
        dialog = QFileDialog(self._window, self.tr("Save a copy as"), str(proposal))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("GapAnalyzer projects (*.gap)"))
        dialog.setDefaultSuffix("gap")
        dialog.selectFile(str(proposal))
        dialog.fileSelected.connect(lambda chosen: self.copy_to(Path(chosen)))
        dialog.open()

    def copy_to(self, path: Path) -> None:
        """Write a copy in the background; work goes on in the file that is open."""
        workspace = self._bridge.workspace
        self._jobs.start(
            self.tr("Writing {name}").format(name=path.name),
            lambda _meter: workspace.save_copy(path),
            lambda _nothing: self.copied.emit(path.name),
            self._bridge.trouble.emit,
        )

    def state(self) -> None:
        """Ask for the State's profile."""
        dialog = StateDialog(self._bridge.now.state, self._bridge.now.checklist, self._window)
        dialog.accepted.connect(lambda: self._bridge.do(edit.describe_state, state=dialog.profile()))
        dialog.open()
