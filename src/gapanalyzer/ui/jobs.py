"""Long work in the background, with progress and cancel; results come back on the window's thread."""

from collections.abc import Callable
from typing import Any

from attrs import define, field
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled, KnownError

Work = Callable[[Meter], Any]


@define(eq=False)
class Job:
    """One piece of work: what it is called, and what follows when it is done or has failed."""

    title: str
    work: Work
    done: Callable[[Any], None]
    failed: Callable[[str], None] | None = None
    meter: Meter = field(factory=Meter)
    step: str = ""
    part: int = 0
    whole: int = 0


def _nobody(_outcome: object) -> None:
    """Nobody waits for this job any more."""


class _Run(QRunnable):
    """Runs a job on a thread of the pool and reports through signals that outlive it."""

    def __init__(self, job: Job, jobs: "Jobs") -> None:
        super().__init__()
        self._job = job
        self._jobs = jobs

    def run(self) -> None:
        """The thread's own boundary: whatever happens is handed over as a value."""
        try:
            result = self._job.work(self._job.meter)
        except Exception as error:  # noqa: BLE001  the boundary of a thread: nothing above would see it
            self._jobs.fell.emit(self._job, error)
        else:
            self._jobs.ended.emit(self._job, result)


class Jobs(QObject):
    """The work under way; lives as long as the window."""

    moved = Signal()
    """Some job has begun, advanced or ended: read `running`."""
    trouble = Signal(str)
    """One sentence about a job that failed and said nothing about how to tell."""
    reported = Signal(object, str, int, int)
    ended = Signal(object, object)
    fell = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running: list[Job] = []
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self.reported.connect(self._advance)
        self.ended.connect(self._end)
        self.fell.connect(self._fall)

    def start(
        self, title: str, work: Work, done: Callable[[Any], None], failed: Callable[[str], None] | None = None
    ) -> Job:
        """Begin a piece of work; `done(result)` or `failed(sentence)` is called on the window's thread."""
        job = Job(title, work, done, failed)
        job.meter.watch = lambda step, part, whole: self.reported.emit(job, step, part, whole)
        self.running.append(job)
        self._pool.start(_Run(job, self))
        self.moved.emit()
        return job

    def cancel(self, job: Job) -> None:
        """Ask a job to stop; it ends at its next report."""
        job.meter.cancel()

    def forget(self) -> None:
        """Cancel everything; nobody wants to know how it ends."""
        for job in self.running:
            job.meter.cancel()
            job.done, job.failed = _nobody, _nobody

    def stop_all(self) -> None:
        """Cancel everything and wait until no thread runs any more."""
        for job in self.running:
            job.meter.cancel()
        self._pool.waitForDone()

    def _advance(self, job: Job, step: str, part: int, whole: int) -> None:
        job.step, job.part, job.whole = step, part, whole
        self.moved.emit()

    def _end(self, job: Job, result: object) -> None:
        self.running.remove(job)
        self.moved.emit()
        job.done(result)

    def _fall(self, job: Job, error: Exception) -> None:
        self.running.remove(job)
        self.moved.emit()
        known = isinstance(error, KnownError)
        if job.failed is not None:
            job.failed(str(error) if known else self.tr("The program made a mistake; nothing has changed."))
        elif known and not isinstance(error, Cancelled):
            self.trouble.emit(str(error))
        if not known:
            raise error
