"""The only listener of the Workspace: turns what it says into one Qt signal, and what pages want into edits."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from gapanalyzer.app.workspace import Workspace
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.checklist import Requirement
from gapanalyzer.model.ledger import Change, Register
from gapanalyzer.model.problem import KnownError
from gapanalyzer.model.text import FALLBACK


class Bridge(QObject):
    """Between the workspace and the pages; every edit of the window goes through `do`."""

    changed = Signal(object, object)
    """The new Assessment, and the frozenset of registers it differs in."""
    trouble = Signal(str)
    """One sentence: an edit that was refused, or could not be kept."""
    leaving = Signal()
    """Fields must hand in what is typed: something is about to look at the current value."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.report_language = FALLBACK
        """The language chosen for the report last; what we propose to write is in it."""
        workspace.listen(self._tell)

    def _tell(self, now: Assessment, touched: frozenset[Register]) -> None:
        self.changed.emit(now, touched)

    @property
    def now(self) -> Assessment:
        """The current value."""
        return self.workspace.now

    def requirement(self, wanted: str) -> Requirement | None:
        """A requirement of the checklist."""
        return self.now.checklist.requirement(wanted)

    def do(self, edit: Callable[..., Change], **what: Any) -> bool:
        """Make an edit; False where it was refused, which has then been told."""
        return self._try(lambda: self.workspace.do(edit, **what))

    def undo(self) -> bool:
        """Take the last step back."""
        self.leaving.emit()
        return self._try(self.workspace.undo)

    def redo(self) -> bool:
        """Make the step taken back again."""
        self.leaving.emit()
        return self._try(self.workspace.redo)

    def keep_draft(self, about: Register, text: str) -> None:
        """Keep what is being typed, so that a crash does not lose it."""
        self._try(lambda: self.workspace.keep_draft(about, text))

    def hand_in(self) -> None:
        """Make every field hand in what is typed."""
        self.leaving.emit()

    def _try(self, step: Callable[[], object]) -> bool:
        try:
            step()
        except KnownError as error:
            self.trouble.emit(str(error))
            return False
        return True
