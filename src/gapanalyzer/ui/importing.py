"""Brings files in as laws, each in its own job; the others go on where one cannot be read or has to be asked about."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from attrs import define, evolve, frozen
from PySide6.QtCore import QObject, Signal

from gapanalyzer.app.intake import outcome_of, several, unfolded
from gapanalyzer.assess.edit_law import free_short
from gapanalyzer.legislation.choices import Choices
from gapanalyzer.legislation.incoming import Incoming
from gapanalyzer.model.instrument import Kind, Law
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import KnownError
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.jobs import Job, Jobs
from gapanalyzer.ui.question import Question, Ways, settle


@frozen
class Outcome:
    """What became of one file, in one sentence or more."""

    name: str
    words: str
    good: bool


@define(eq=False)
class _Unfolded:
    """The files of a folder or an archive; what was unpacked goes when the last of them is done."""

    files: list[tuple[str, Path]]
    stack: ExitStack
    left: int

    def let_go(self) -> None:
        """One more file is done."""
        self.left -= 1
        if self.left == 0:
            self.stack.close()


@frozen(eq=False)
class _File:
    name: str
    path: Path
    kind: Kind
    among: _Unfolded | None = None


class Importing(QObject):
    """The imports of one project."""

    begun = Signal()
    """Files are brought in, and none were before."""
    moved = Signal()
    """Some file has been begun, has advanced or is done: read `jobs` and `outcomes`."""
    arrived = Signal(str)
    """The id of a law that has been brought in."""
    asked = Signal(object)
    """A Question somebody has to answer."""

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._all = bridge, jobs
        self.jobs: list[Job] = []
        self.outcomes: tuple[Outcome, ...] = ()
        self.open_questions = 0
        jobs.moved.connect(self.moved)

    def bring_in(self, paths: tuple[Path, ...], kind: Kind = Kind.LAW) -> None:
        """Begin to read these files, folders and archives."""
        if not self.jobs and not self.open_questions:
            self.outcomes = ()
            self.begun.emit()
        for path in paths:
            if several(path):
                self._unfold(path, kind)
            else:
                self._read(_File(path.name, path, kind), Choices())
        self.moved.emit()

    def cancel(self, job: Job) -> None:
        """Stop reading one file."""
        self._all.cancel(job)
        self.moved.emit()

    def _start(
        self, name: str, work: Callable[[Meter], object], done: Callable[[Job, object], None], left: _File
    ) -> None:
        job = self._all.start(
            self.tr("Importing {name}").format(name=name),
            work,
            lambda result: done(job, result),
            lambda sentence: self._fail(left, sentence, job),
        )
        self.jobs.append(job)

    # -- folders and archives -----------------------------------------------------------------------------------

    def _unfold(self, path: Path, kind: Kind) -> None:
        def look(meter: Meter) -> _Unfolded:
            with ExitStack() as stack:
                files = stack.enter_context(unfolded(path, meter))
                return _Unfolded(files, stack.pop_all(), len(files))

        self._start(path.name, look, lambda job, found: self._read_all(job, found, kind), _File(path.name, path, kind))

    def _read_all(self, job: Job, found: object, kind: Kind) -> None:
        self.jobs.remove(job)
        if isinstance(found, _Unfolded):
            for name, path in found.files:
                self._read(_File(name, path, kind, found), Choices())
        self.moved.emit()

    # -- one file -----------------------------------------------------------------------------------------------

    def _read(self, file: _File, choices: Choices) -> None:
        self._start(
            file.name,
            lambda meter: outcome_of(file.path, meter, choices),
            lambda job, outcome: self._arrive(job, file, choices, outcome),
            file,
        )

    def _arrive(self, job: Job, file: _File, choices: Choices, outcome: object) -> None:
        self.jobs.remove(job)
        if isinstance(outcome, Incoming):
            self._settle(file, choices, outcome)
        else:
            self._finish(file, Outcome(file.name, str(outcome), good=False))

    def _settle(self, file: _File, choices: Choices, incoming: Incoming) -> None:
        """Ask what is open; then the law comes in."""
        out = Outcome(file.name, self.tr("Left out, as you wished."), good=False)
        ways = Ways(
            ask=self._ask,
            again=lambda said: self._read(file, said),
            take=lambda read: self._add(file, read),
            leave=lambda: self._finish(file, out),
        )
        settle(file.name, incoming, choices, ways)
        self.moved.emit()

    def _ask(self, question: Question) -> None:
        def answer(said: Choices | None) -> None:
            self.open_questions -= 1
            question.answer(said)
            self.moved.emit()

        self.open_questions += 1
        self.asked.emit(evolve(question, answer=answer))

    def _add(self, file: _File, incoming: Incoming) -> None:
        now, workspace = self._bridge.now, self._bridge.workspace
        known = {law.id for law in now.laws}
        try:
            workspace.add_law(
                incoming.text,
                incoming.original,
                title=incoming.title or Path(file.name).stem,
                short=free_short(now, incoming.short),
                kind=file.kind,
                language=incoming.language,
            )
        except KnownError as error:
            self._finish(file, Outcome(file.name, str(error), good=False))
            return
        law = next(law for law in self._bridge.now.laws if law.id not in known)
        said = self._brought_in(law, len(incoming.text.articles))
        self._finish(file, Outcome(file.name, " ".join((said, *incoming.notes)), good=True))
        self.arrived.emit(law.id)

    def _brought_in(self, law: Law, articles: int) -> str:
        if not articles:
            none = self.tr("Brought in as {short}. No articles were recognized; its paragraphs are searched.")
            return none.format(short=law.short)
        count = self.tr("%n article(s)", "", articles)
        return self.tr("Brought in as {short}, with {count}.").format(short=law.short, count=count)

    def _fail(self, file: _File, sentence: str, job: Job) -> None:
        self.jobs.remove(job)
        self._finish(file, Outcome(file.name, sentence, good=False))

    def _finish(self, file: _File, outcome: Outcome) -> None:
        if file.among is not None:
            file.among.let_go()
        self.outcomes = (*self.outcomes, outcome)
        self.moved.emit()
