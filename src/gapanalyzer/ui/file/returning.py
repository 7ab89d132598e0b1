"""Goes back to an earlier state: backups and named versions, what going back would change, and one step to do it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gapanalyzer.app import earlier
from gapanalyzer.app.earlier import State
from gapanalyzer.model.problem import KnownError
from gapanalyzer.store.schema import Contents
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.dialogs.earlier_dialog import EarlierDialog
from gapanalyzer.ui.jobs import Jobs


class Returning(QObject):
    """A backup is kept before; undo takes the step back."""

    said = Signal(str)

    def __init__(self, bridge: Bridge, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._jobs, self._window = bridge, jobs, window

    def choose(self) -> None:
        """List the states in the background and show them."""
        self._bridge.hand_in()
        workspace = self._bridge.workspace
        title = self.tr("Looking for earlier states")
        self._jobs.start(title, lambda _meter: earlier.states(workspace), self._show)

    def _show(self, states: tuple[State, ...]) -> None:
        if not states:
            self.said.emit(self.tr("There is no earlier state yet; backups are made while you work."))
            return
        dialog = EarlierDialog(self._bridge.now, states, self._window)
        dialog.looked_at.connect(lambda state: self._look(dialog, state))
        dialog.accepted.connect(lambda: self._keep(dialog.former))
        dialog.open()
        dialog.choose_first()

    def _look(self, dialog: EarlierDialog, state: State) -> None:
        workspace = self._bridge.workspace
        try:
            former = earlier.read(workspace, state)
        except KnownError as error:
            dialog.tell(str(error))
            return
        dialog.show_return(former, earlier.preview(workspace, former))

    def _keep(self, former: Contents | None) -> None:
        if former is not None:
            title = self.tr("Keeping a backup")
            back_up = self._bridge.workspace.back_up
            self._jobs.start(title, lambda _meter: back_up(), lambda _none: self._go(former))

    def _go(self, former: Contents) -> None:
        workspace = self._bridge.workspace
        workspace.settle()
        try:
            changed = earlier.go_back(workspace, former)
        except KnownError as error:
            self._bridge.trouble.emit(str(error))
            return
        said = self.tr("The earlier state stands again: %n entries. Undo takes it back.", "", len(changed))
        self.said.emit(said)
