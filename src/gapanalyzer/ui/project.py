"""The open project and the way to it: new, open, demonstration; the person is asked once on this computer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gapanalyzer.app import settings, start
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.model.assessment import Person
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store.document import Damaged, Locked
from gapanalyzer.ui.dialogs.new_project_dialog import NewProjectDialog
from gapanalyzer.ui.dialogs.person_dialog import PersonDialog
from gapanalyzer.ui.dialogs.unlock_dialog import UnlockDialog
from gapanalyzer.ui.jobs import Jobs

_DEMONSTRATION = "GapAnalyzer demonstration"


class Project(QObject):
    """Opens workspaces and hands them over; at most one dialog of its own is open."""

    opened = Signal(object)
    """A Workspace, ready."""
    trouble = Signal(str)
    damaged = Signal(object, str, object)
    """The Path of a file that is not whole, the sentence about it, and the password it was opened with, or None."""
    named = Signal(object)
    """The Person at work on this computer."""
    already_open = Signal()

    def __init__(self, window: QWidget, jobs: Jobs) -> None:
        super().__init__(window)
        self._window, self._jobs = window, jobs
        self.settings = settings.load()
        self.current: Path | None = None
        """The file that is open."""

    def keep(self, changed: settings.Settings) -> None:
        """Remember changed settings."""
        self.settings = changed
        settings.save(changed)

    # -- the person ---------------------------------------------------------------------------------------------

    def ask_person(self, then: Callable[[], object] | None = None) -> None:
        """Ask who is at work."""
        dialog = PersonDialog(self.settings.person_name, self._window)
        dialog.accepted.connect(lambda: self._name(dialog.name.text(), then))
        dialog.open()

    def _name(self, name: str, then: Callable[[], object] | None = None) -> None:
        self.keep(self.settings.called(name))
        self.named.emit(self.settings.me)
        if then is not None:
            then()

    def _with_person(self, do: Callable[[Person], object]) -> None:
        me = self.settings.me
        if me is None:
            self.ask_person(lambda: self._with_person(do))
        else:
            do(me)

    # -- projects -----------------------------------------------------------------------------------------------

    def new(self) -> None:
        """Ask for a new project."""
        dialog = NewProjectDialog(self.settings.person_name, self._window)
        dialog.accepted.connect(lambda: self._create(dialog))
        dialog.open()

    def _create(self, dialog: NewProjectDialog) -> None:
        self._name(dialog.person.text())
        checklist, state, path = dialog.checklist.currentData(), dialog.state.text(), dialog.path
        self._with_person(lambda me: self._take(lambda: start.new(path, checklist, state, me)))

    def choose(self) -> None:
        """Ask which project to open."""
        dialog = QFileDialog(self._window, self.tr("Open a project"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("GapAnalyzer projects (*.gap)"))
        dialog.fileSelected.connect(lambda path: self.open(Path(path)))
        dialog.open()

    def open(self, path: Path) -> None:
        """Open a project file; the one that is open already is only shown."""
        if self.current is not None and path.absolute() == self.current.absolute():
            self.already_open.emit()
            return
        self._with_person(lambda me: self._open(path, me))

    def _open(self, path: Path, me: Person, dialog: UnlockDialog | None = None) -> None:
        """Open it; where it needs a password, `dialog` asks for one until it is the right one."""
        password = dialog.password.text() if dialog else None
        try:
            workspace = start.open_(path, me, password)
        except Locked as error:
            self._ask_password(path, me) if dialog is None else dialog.wrong(str(error))
            return
        except KnownError as error:
            if dialog is not None:
                dialog.reject()
            if isinstance(error, Damaged):
                self.damaged.emit(path, str(error), password)
            else:
                self.trouble.emit(str(error))
            return
        if dialog is not None:
            dialog.accept()
        self._taken(workspace)

    def _ask_password(self, path: Path, me: Person) -> None:
        dialog = UnlockDialog(path.name, self._window)
        dialog.tried.connect(lambda: self._open(path, me, dialog))
        dialog.open()

    def _take(self, make: Callable[[], Workspace]) -> None:
        try:
            workspace = make()
        except KnownError as error:
            self.trouble.emit(str(error))
            return
        self._taken(workspace)

    def _taken(self, workspace: Workspace) -> None:
        self.keep(self.settings.opened(workspace.path))
        self.opened.emit(workspace)

    def demonstration(self) -> None:
        """Open the demonstration; the first time it is made, in the background."""
        self._with_person(self._demonstrate)

    def _demonstrate(self, me: Person) -> None:
        from gapanalyzer.app.demo import make_project  # noqa: PLC0415  late: the start does not wait for it

        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path = Path(documents or Path.home()) / _DEMONSTRATION / "calvara.gap"
        if path.exists():
            self.open(path)
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            self.trouble.emit(
                self.tr("The folder {folder} cannot be made; check who may write there.").format(folder=path.parent)
            )
            return
        title = self.tr("Making the demonstration")
        self._jobs.start(title, lambda meter: make_project(path, me, meter), lambda made: self._take(lambda: made))
