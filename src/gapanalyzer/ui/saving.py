"""Publishes the project in the background, and says in words where the work is kept."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.jobs import Jobs

QUIET_TIME = 20_000
"""Milliseconds after the last edit."""
RETRY = 30_000
"""Milliseconds after a saving that failed."""


class Saving(QObject):
    """One project's saving: on request, a while after the last edit, again after a failure, and at the end."""

    said = Signal(str)
    """Where the work is kept."""
    trouble = Signal(str)
    """One sentence; what fails by itself a second time in the same way is not told again."""
    stood = Signal()
    """Everything said so far stands in the document."""

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._jobs = bridge, jobs
        self._busy = False
        self._failing = ""
        self._next: Callable[[], object] | None = None
        self._timer = QTimer(self, interval=QUIET_TIME, singleShot=True)
        self._timer.timeout.connect(lambda: self._publish(asked=False))
        bridge.changed.connect(lambda _now, _touched: self._edited())

    def _edited(self) -> None:
        self._timer.start(QUIET_TIME)
        self.say()

    def say(self) -> None:
        """Say where the work is kept."""
        workspace = self._bridge.workspace
        if not workspace.published or workspace.saved_at is None:
            self.said.emit(self.tr("Kept on this computer"))
            return
        at = workspace.saved_at.astimezone()
        words = self.tr("Saved to {place}: {file} {time}")
        place = workspace.path.parent.name or workspace.path.anchor
        self.said.emit(words.format(place=place, file=workspace.path.name, time=f"{at:%H:%M}"))

    def publish(self, then: Callable[[], object] | None = None) -> None:
        """Write the document in the background; `then` follows when everything said so far stands in it."""
        self._publish(then)

    def _publish(self, then: Callable[[], object] | None = None, *, asked: bool = True) -> None:
        self._timer.stop()
        self._bridge.hand_in()
        if self._busy:
            self._next = then or self._next
        elif self._bridge.workspace.published:
            self._stands(then)
        else:
            self._busy = True
            self._jobs.start(
                self.tr("Saving {name}").format(name=self._bridge.workspace.path.name),
                self._bridge.workspace.publish,
                lambda _nothing: self._ended(then),
                lambda sentence: self._failed(sentence, asked=asked),
            )

    def _ended(self, then: Callable[[], object] | None) -> None:
        self._busy = False
        self._bridge.workspace.settle()
        if not self._waiting():
            self._stands(then)

    def _failed(self, sentence: str, *, asked: bool) -> None:
        self._busy = False
        if self._waiting():
            return
        self.say()
        self._timer.start(RETRY)
        if asked or sentence != self._failing:
            self._failing = sentence
            self.trouble.emit(sentence)

    def _waiting(self) -> bool:
        """Whether somebody asked again while the document was being written; then it is written again."""
        wanted, self._next = self._next, None
        if wanted is not None:
            self.publish(wanted)
        return wanted is not None

    def _stands(self, then: Callable[[], object] | None) -> None:
        self._failing = ""
        self.say()
        self.stood.emit()
        if then is not None:
            then()

    def stop(self) -> None:
        """No more saving by itself."""
        self._timer.stop()
