"""The report: what is wanted of it, what is worth a look first, and writing it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QSplitter, QWidget

from gapanalyzer.app.examination import observations
from gapanalyzer.app.plugins import function, kind_of, writer_of
from gapanalyzer.app.reports import PLAIN, write_report
from gapanalyzer.assess.progress import progress
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.jobs import Job, Jobs
from gapanalyzer.ui.report.abreast import Abreast
from gapanalyzer.ui.report.coming_back import ComingBack
from gapanalyzer.ui.report.examining import Examining
from gapanalyzer.ui.report.form import ReportForm
from gapanalyzer.ui.report.wanted import Wanted
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.widgets.page import Page
from gapanalyzer.ui.words import plain
from gapanalyzer.wording.scales import Scale

_NO_BREAK = "\u00a0"
_PAUSE = 200
"""Milliseconds without a change after which the project is examined anew."""


def _open_outside(path: str) -> object:
    """Hand a file or a folder to the program the person uses for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(path))


class ReportPage(QFrame):
    """Writing runs in a job on the value of the moment, so work can go on."""

    put_right = Signal(object)
    """The Observation a person wants to put right, at its field."""
    read_back_wanted = Signal()
    """A report or a worksheet has come back."""
    chosen = Signal(object)
    """The choices to remember, by name."""

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._bridge, self._jobs = bridge, jobs
        self._written: Path | None = None
        self._job: Job | None = None
        self._loaded: set[str] = set()
        self.opener: Callable[[str], object] = _open_outside
        self._facts, self._open = plain(role="muted", wrap=True), plain(role="muted", wrap=True)
        self.form, self.examining = ReportForm(bridge.now.checklist), Examining()
        self.write = button(self.tr("Write the report…"), self.choose, "primary")
        self.stop = button(self.tr("Cancel"), self._cancel)
        self.done = plain(role="strong", wrap=True)
        self.read = button(self.tr("Open the report"), self._read)
        self.folder = button(self.tr("Open the folder"), self._show_folder)
        self.coming_back, self.abreast = ComingBack(bridge, jobs, self.form), Abreast(bridge, jobs, self.form)
        self._lay_out()
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self._timer.timeout.connect(self._examine)
        self.form.changed.connect(self._choose)
        self.examining.wanted.connect(self.put_right)
        self.coming_back.wanted.connect(self.read_back_wanted)
        bridge.changed.connect(lambda _now, _touched: self._refresh())
        self._offer()

    def _lay_out(self) -> None:
        left, right = Page(widest=460), QWidget()
        left.fill(
            column(
                row(plain(self.tr("Report"), "heading"), None, self.stop, self.write),
                self.done, row(self.read, self.folder, None), self._facts, self._open,
                6, self.form, self.coming_back, self.abreast, None,
            )
        )  # fmt: skip
        right.setLayout(column(self.examining, margins=(20, 16, 20, 16)))
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(1)
        for part, narrowest in ((left, 360), (right, 400)):
            part.setMinimumWidth(narrowest)
            parts.addWidget(part)
        parts.setStretchFactor(1, 1)
        parts.setSizes([460, 906])
        self.setLayout(column(parts))

    # -- what is shown ------------------------------------------------------------------------------------------

    def remember(self, kept: dict[str, str]) -> None:
        """Begin with the choices made last on this computer."""
        self.form.show_wanted(Wanted.remembered(kept))

    def showEvent(self, event: QShowEvent) -> None:
        """Look the project over when the page is looked at."""
        super().showEvent(event)
        self._show(self._bridge.now)
        self._examine()
        self._load()

    def _load(self) -> None:
        """Load what writes the form that is chosen, so that nobody waits for it once it is wanted."""
        wanted = self.form.wanted()
        form = writer_of(Path(f"report{wanted.suffix}"))
        named = {kind_of(wanted.kind).build, form.whole or form.writer} - self._loaded
        self._loaded |= named
        if named:
            self._jobs.start("", lambda _meter: [*map(function, named)], lambda _found: None)

    def _refresh(self) -> None:
        if self.isVisible():
            self._written = None  # what was written is not what would be written now
            self._show(self._bridge.now)
            self._timer.start()

    def _choose(self) -> None:
        self._bridge.report_language = self.form.wanted().language
        self.chosen.emit(self.form.wanted().kept)
        self._refresh()
        self._load()

    def _examine(self) -> None:
        now, wanted = self._bridge.now, self.form.wanted()
        only, scale = wanted.only(now.checklist), Scale(wanted.scale)
        self.examining.show_found(now, observations(now, wanted.language, scale=scale, only=only))

    def _show(self, now: Assessment) -> None:
        counted = progress(now)
        cited = sum(len(finding.citations) for finding in now.findings.values())
        parts = (
            self.tr("%n requirement(s) answered", "", counted.answered),
            self.tr("%n passage(s) cited", "", cited),
            self.tr("%n recommendation(s)", "", len(now.recommendations)),
        )
        self._facts.setText(", ".join(part.replace(" ", _NO_BREAK) for part in parts))
        left = counted.total - counted.answered
        still = self.tr("%n requirement(s) are still open; the report lists them in an annex.", "", left)
        self._open.setText(still if left else "")
        self._offer()

    # -- writing ------------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask where the report goes."""
        self._bridge.hand_in()
        wanted = self.form.wanted()
        suffix = wanted.suffix
        proposal = self._proposal(wanted)
        dialog = QFileDialog(self.window(), self.tr("Where the report goes"), str(proposal))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        form = writer_of(proposal)
        dialog.setNameFilter(self.tr("{form} (*{suffix})").format(form=form.name, suffix=suffix))
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(str(proposal))
        dialog.fileSelected.connect(lambda path: self.write_to(Path(path)))
        dialog.open()

    def _proposal(self, wanted: Wanted) -> Path:
        """Beside the project, called like it; another kind than the first adds what it is."""
        project = self._bridge.workspace.path
        added = "" if wanted.kind == PLAIN.kind else f"-{wanted.kind}"
        return project.with_name(f"{project.stem}{added}{wanted.suffix}")

    def write_to(self, path: Path) -> None:
        """Write the report in the background."""
        now, wanted, day = self._bridge.now, self.form.wanted(), self.form.day()
        self._written = None
        title = self.tr("Writing {name}").format(name=path.name)
        self._job = self._jobs.start(
            title,
            lambda meter: write_report(
                now,
                path,
                language=wanted.language,
                date=day,
                final=wanted.status == "final",
                manner=wanted.manner,
                meter=meter,
            ),
            self._finish,
            self._fail,
        )
        self._offer()

    def _cancel(self) -> None:
        if self._job is not None:
            self._jobs.cancel(self._job)

    def _finish(self, written: tuple[Path, ...]) -> None:
        self._job, self._written = None, written[0]
        names = ", ".join(path.name for path in written)
        self.done.setText(self.tr("Written: {names}").format(names=names))
        self._offer()
        self.read.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, sentence: str) -> None:
        stopped = self._job is not None and self._job.meter.cancelled
        self._job = None
        self._offer()
        if not stopped:
            self._bridge.trouble.emit(sentence)

    def _offer(self) -> None:
        self.write.setEnabled(self._job is None and not self.form.sections.empty)
        self.stop.setVisible(self._job is not None)
        for part in (self.done, self.read, self.folder):
            part.setVisible(self._written is not None)
        for part in (self._facts, self._open):
            part.setVisible(self._written is None and bool(part.text()))

    def _read(self) -> None:
        if self._written is not None:
            self.opener(str(self._written))

    def _show_folder(self) -> None:
        if self._written is not None:
            self.opener(str(self._written.parent))
