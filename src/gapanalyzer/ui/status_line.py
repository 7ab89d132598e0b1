"""The line at the bottom: work under way with progress and cancel, the last message, the person, the language."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy, QWidget

from gapanalyzer.ui.jobs import Job, Jobs
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.elided import Elided
from gapanalyzer.ui.widgets.layouts import row
from gapanalyzer.ui.words import plain


class StatusLine(QFrame):
    """Shows the job that has run longest; the others are counted."""

    person_wanted = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setMinimumHeight(28)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._jobs = jobs
        self._job: Job | None = None
        self.message = Elided(role="muted")
        self._step = Elided(role="muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = button(self.tr("Cancel"), self._stop, "link")
        self.person = button("", self.person_wanted.emit, "quiet")
        self._language = plain(self.tr("English"), "muted")
        self.setLayout(
            row(
                self.message, self._step, self._bar, self._cancel, None, self.person, self._language,
                gap=12, margins=(12, 0, 12, 0),
            )
        )  # fmt: skip
        jobs.moved.connect(self._show)
        self._show()

    def say(self, words: str) -> None:
        """Show a message until the next."""
        self.message.say(words)
        self.message.setMinimumWidth(min(420, self.message.sizeHint().width()))

    def show_person(self, name: str) -> None:
        """Show who is at work."""
        self.person.setText(name.replace("&", "&&"))
        self.person.setAccessibleName(self.tr("At work: {name}. Change the name.").format(name=name))
        self.person.setVisible(bool(name))

    def _show(self) -> None:
        shown = [job for job in self._jobs.running if job.title]
        self._job = shown[0] if shown else None
        self.message.setVisible(self._job is None)
        for part in (self._step, self._bar, self._cancel):
            part.setVisible(self._job is not None)
        if self._job is None:
            return
        more = self.tr("and %n more", "", len(shown) - 1) if len(shown) > 1 else ""
        said = " · ".join(part for part in (self._job.title, self._job.step, more) if part)
        self._step.say(said)
        self._step.setMinimumWidth(min(360, self._step.sizeHint().width()))
        self._bar.setRange(0, self._job.whole)
        self._bar.setValue(self._job.part)
        self._cancel.setAccessibleName(self.tr("Cancel {work}").format(work=self._job.title))

    def _stop(self) -> None:
        if self._job is not None:
            self._jobs.cancel(self._job)
