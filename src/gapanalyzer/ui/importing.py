"""Brings files, folders and archives in as laws, each in its own job; the others go on where one cannot be read."""

from pathlib import Path

from attrs import frozen
from PySide6.QtCore import QObject, Signal

from gapanalyzer.app.intake import Brought, bring_in_all
from gapanalyzer.assess.edit_law import free_short
from gapanalyzer.legislation.incoming import Incoming
from gapanalyzer.model.instrument import Kind
from gapanalyzer.model.problem import KnownError
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.jobs import Job, Jobs


@frozen
class Outcome:
    """What became of one file, in one sentence or more."""

    name: str
    words: str
    good: bool


class Importing(QObject):
    """The imports of one project."""

    moved = Signal()
    """Some file has been begun, has advanced or is done: read `jobs` and `outcomes`."""
    arrived = Signal(str)
    """The id of a law that has been brought in."""

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._all = bridge, jobs
        self.jobs: list[Job] = []
        self.outcomes: tuple[Outcome, ...] = ()
        jobs.moved.connect(self.moved)

    def bring_in(self, paths: tuple[Path, ...], kind: Kind = Kind.LAW) -> None:
        """Begin to read these files."""
        if not self.jobs:
            self.outcomes = ()
        for path in paths:
            self._begin(path, kind)
        self.moved.emit()

    def _begin(self, path: Path, kind: Kind) -> None:
        job = self._all.start(
            self.tr("Importing {name}").format(name=path.name),
            lambda meter: tuple(bring_in_all(path, meter)),
            lambda brought: self._arrive(brought, kind, job),
            lambda sentence: self._fail(path, sentence, job),
        )
        self.jobs.append(job)

    def cancel(self, job: Job) -> None:
        """Stop reading one file."""
        self._all.cancel(job)

    def _arrive(self, brought: tuple[Brought, ...], kind: Kind, job: Job) -> None:
        self.jobs.remove(job)
        for one in brought:
            if isinstance(one.outcome, Incoming):
                self._add(one.name, kind, one.outcome)
            else:
                self._tell(Outcome(one.name, str(one.outcome), good=False))

    def _add(self, name: str, kind: Kind, incoming: Incoming) -> None:
        known = {law.id for law in self._bridge.now.laws}
        try:
            self._bridge.workspace.add_law(
                incoming.text,
                title=incoming.title or Path(name).stem,
                short=free_short(self._bridge.now, incoming.short),
                kind=kind,
                language=incoming.language,
            )
        except KnownError as error:
            self._tell(Outcome(name, str(error), good=False))
            return
        law = next(law for law in self._bridge.now.laws if law.id not in known)
        count = self.tr("%n article(s)", "", len(incoming.text.articles))
        said = self.tr("Brought in as {short}, with {count}.").format(short=law.short, count=count)
        self._tell(Outcome(name, " ".join((said, *incoming.notes)), good=True))
        self.arrived.emit(law.id)

    def _fail(self, path: Path, sentence: str, job: Job) -> None:
        self.jobs.remove(job)
        self._tell(Outcome(path.name, sentence, good=False))

    def _tell(self, outcome: Outcome) -> None:
        self.outcomes = (*self.outcomes, outcome)
        self.moved.emit()
