"""What is being read, one line a file with its progress and a way to stop it, and what became of the others."""

from PySide6.QtWidgets import QProgressBar, QWidget

from gapanalyzer.ui.importing import Importing, Outcome
from gapanalyzer.ui.jobs import Job
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.elided import Elided
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.words import apart, plain


class ImportList(QWidget):
    """Lines stay the same widgets while their file is read, so that a click on one always meets it."""

    def __init__(self, importing: Importing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._importing = importing
        self.lines: dict[Job, _Line] = {}
        self._told: list[QWidget] = []
        self._shown: tuple[Outcome, ...] = ()
        self._running, self._done = column(gap=6), column(gap=6)
        self.setLayout(column(self._running, self._done, gap=6))
        importing.moved.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is new; the rest is left alone."""
        for job in [job for job in self.lines if job not in self._importing.jobs]:
            _let_go(self.lines.pop(job))
        for job in self._importing.jobs:
            if job not in self.lines:
                self.lines[job] = _Line(job, self._importing)
                self._running.addWidget(self.lines[job])
            self.lines[job].follow()
        self._tell(self._importing.outcomes)
        self.setVisible(bool(self.lines or self._told))

    def _tell(self, outcomes: tuple[Outcome, ...]) -> None:
        if outcomes[: len(self._shown)] != self._shown:
            for line in self._told:
                _let_go(line)
            self._told, self._shown = [], ()
        for outcome in outcomes[len(self._shown) :]:
            line = _told(outcome)
            self._told.append(line)
            self._done.addWidget(line)
        self._shown = outcomes


class _Line(QWidget):
    """One file that is being read."""

    def __init__(self, job: Job, importing: Importing) -> None:
        super().__init__()
        self._job = job
        self._words = Elided(job.title)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(job.title)
        said = self.tr("Cancel {work}").format(work=job.title)
        self.stop = button(self.tr("Cancel"), lambda: importing.cancel(job), "link", said)
        line = row(self._words, self._bar, self.stop, gap=12)
        line.setStretch(0, 1)
        self.setLayout(line)

    def follow(self) -> None:
        """How far it is."""
        job, stopping = self._job, self._job.meter.cancelled
        step = self.tr("Stopping…") if stopping else job.step
        self._words.say(f"{job.title} {step}")
        self._bar.setRange(0, max(1, job.whole))
        self._bar.setValue(job.part)
        self.stop.setEnabled(not stopping)


def _told(outcome: Outcome) -> QWidget:
    made = QWidget()
    line = row(
        plain(apart(outcome.name), "strong"), plain(outcome.words, "" if outcome.good else "trouble", wrap=True), gap=12
    )
    line.setStretch(1, 1)
    made.setLayout(line)
    return made


def _let_go(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
