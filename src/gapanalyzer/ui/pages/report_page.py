"""The report: what will be in it, what is still open, and writing it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from gapanalyzer import wording
from gapanalyzer.app.reports import write_report
from gapanalyzer.assess.progress import progress
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.jobs import Jobs
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.widgets.page import Page
from gapanalyzer.ui.widgets.totals import Totals
from gapanalyzer.ui.words import plain


def _open_outside(path: str) -> object:
    """Hand a file or a folder to the program the person uses for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(path))


class ReportPage(Page):
    """Writing runs in a job on the value of the moment, so work can go on."""

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(centred=True, parent=parent)
        self._bridge, self._jobs = bridge, jobs
        self._written: Path | None = None
        self.opener: Callable[[str], object] = _open_outside
        self._facts, self._open, self._totals = plain(wrap=True), plain(role="muted", wrap=True), Totals()
        self.language = Choice(10)
        self.language.setAccessibleName(self.tr("Language of the report"))
        for code in wording.languages():
            self.language.addItem(wording.language_name(code), code)
        self.write = button(self.tr("Write the Word report…"), self.choose, "primary")
        self.done = plain(role="strong", wrap=True)
        self.read = button(self.tr("Open the report"), self._read)
        self.folder = button(self.tr("Show the folder"), self._show_folder)
        tell = self.tr(
            "A Word document a ministry can be handed: summary with result table and chart, method, findings "
            "per section with quotes as footnotes, consolidated recommendations, annexes."
        )
        self.fill(
            column(
                plain(self.tr("Report"), "heading"), plain(tell, wrap=True), 8,
                self._totals, 8, self._facts, self._open, 8,
                row(plain(self.tr("Language of the report"), "muted"), self.language, None),
                row(self.write, None), 8, self.done, row(self.read, self.folder, None), None,
            )
        )  # fmt: skip
        self._offer()
        bridge.changed.connect(lambda now, _touched: self._show(now))
        self._show(bridge.now)

    def _show(self, now: Assessment) -> None:
        counted = progress(now)
        cited = sum(len(finding.citations) for finding in now.findings.values())
        parts = (
            self.tr("%n requirement(s) answered", "", counted.answered),
            self.tr("%n passage(s) cited", "", cited),
            self.tr("%n recommendation(s)", "", len(now.recommendations)),
        )
        self._facts.setText(" · ".join(parts))
        left = counted.total - counted.answered
        still = self.tr("%n requirement(s) are still open; the report lists them in an annex.", "", left)
        self._totals.show_value(now)
        self._open.setText(still if left else self.tr("Every requirement is answered."))

    def choose(self) -> None:
        """Ask where the report goes."""
        self._bridge.hand_in()
        proposal = self._bridge.workspace.path.with_suffix(".docx")
        dialog = QFileDialog(self.window(), self.tr("Where the report goes"), str(proposal))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Word documents (*.docx)"))
        dialog.setDefaultSuffix("docx")
        dialog.selectFile(str(proposal))
        dialog.fileSelected.connect(lambda path: self.write_to(Path(path)))
        dialog.open()

    def write_to(self, path: Path) -> None:
        """Write the report in the background."""
        now, language = self._bridge.now, self.language.currentData()
        self._written = None
        self._offer()
        self.write.setEnabled(False)
        title = self.tr("Writing {name}").format(name=path.name)
        self._jobs.start(
            title,
            lambda meter: write_report(now, path, language=language, meter=meter),
            lambda _none: self._finish(path),
            self._fail,
        )

    def _finish(self, path: Path) -> None:
        self._written = path
        self.done.setText(self.tr("{name} is written.").format(name=path.name))
        self.write.setEnabled(True)
        self._offer()

    def _fail(self, sentence: str) -> None:
        self.write.setEnabled(True)
        self._bridge.trouble.emit(sentence)

    def _offer(self) -> None:
        for part in (self.done, self.read, self.folder):
            part.setVisible(self._written is not None)

    def _read(self) -> None:
        if self._written is not None:
            self.opener(str(self._written))

    def _show_folder(self) -> None:
        if self._written is not None:
            self.opener(str(self._written.parent))
