"""Below the choices of a report: a worksheet to hand out, and what comes back to be read."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gapanalyzer.app.worksheets import write_worksheet
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.jobs import Jobs
from gapanalyzer.ui.report.form import ReportForm
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, hairline, row
from gapanalyzer.ui.words import plain


class ComingBack(QWidget):
    """A worksheet asks about the requirements and in the language that are chosen above."""

    wanted = Signal()
    """A report or a worksheet has come back."""

    def __init__(self, bridge: Bridge, jobs: Jobs, form: ReportForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._jobs, self._form = bridge, jobs, form
        self.sheet = button(self.tr("Worksheet…"), self.choose)
        self.back = button(self.tr("Read back…"), self.wanted.emit)
        self.said = plain(role="muted", wrap=True)
        self.said.hide()
        told = self.tr("Groups fill in a PDF form; it and edited reports are read back, difference by difference.")
        heading = plain(self.tr("Handing out and taking back"), "section")
        line = row(self.sheet, self.back, None)
        self.setLayout(column(hairline(), 4, heading, plain(told, "muted", wrap=True), line, self.said))

    def choose(self) -> None:
        """Ask where the worksheet goes."""
        self._bridge.hand_in()
        path = self._bridge.workspace.path
        proposal = path.with_name(f"{path.stem}-worksheet.pdf")
        dialog = QFileDialog(self.window(), self.tr("Where the worksheet goes"), str(proposal))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF form (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(str(proposal))
        dialog.fileSelected.connect(lambda chosen: self.write_to(Path(chosen)))
        dialog.open()

    def write_to(self, path: Path) -> None:
        """Write the worksheet in the background."""
        now, wanted = self._bridge.now, self._form.wanted()
        self.sheet.setEnabled(False)
        self._jobs.start(
            self.tr("Writing {name}").format(name=path.name),
            lambda meter: write_worksheet(now, path, language=wanted.language, only=wanted.manner.only, meter=meter),
            lambda _done: self._finish(self.tr("Written: {name}").format(name=path.name)),
            self._finish,
        )

    def _finish(self, sentence: str) -> None:
        self.sheet.setEnabled(True)
        self.said.setText(sentence)
        self.said.show()
