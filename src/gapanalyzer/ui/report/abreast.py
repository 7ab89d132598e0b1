"""Below the choices of a report: the overview that sets this State beside others, each from its own file."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from gapanalyzer.app import regional
from gapanalyzer.app.plugins import writer_of
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.file.where import ask_files, ask_place, beside
from gapanalyzer.ui.jobs import Jobs
from gapanalyzer.ui.report.form import ReportForm
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, hairline, row
from gapanalyzer.ui.words import plain


class Abreast(QWidget):
    """It is written in the language and form and for the readers that are chosen above; no file changes."""

    def __init__(self, bridge: Bridge, jobs: Jobs, form: ReportForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._jobs, self._form = bridge, jobs, form
        self.others = button(self.tr("Regional overview…"), self.choose)
        self.said = plain(role="muted", wrap=True)
        self.said.hide()
        told = self.tr("Sets results side by side and tells the gaps in common.")
        heading = plain(self.tr("Several States"), "section")
        told_line = plain(told, "muted", wrap=True)
        self.setLayout(column(hairline(), 4, heading, told_line, row(self.others, None), self.said))

    def choose(self) -> None:
        """Ask for the projects of the other States."""
        self._bridge.hand_in()
        folder = self._bridge.workspace.path.parent
        ask_files(self.window(), self.tr("Projects of the other States"), folder, self.ask)

    def ask(self, others: tuple[Path, ...]) -> None:
        """Ask where the overview goes."""
        form = writer_of(Path(f"overview{self._form.wanted().suffix}"))
        proposal = beside(self._bridge.workspace.path.with_suffix(form.suffix), self.tr("(region)"))
        kinds = (self.tr("{form} (*{suffix})").format(form=form.name, suffix=form.suffix),)
        title = self.tr("Where the overview goes")
        ask_place(self.window(), title, proposal, kinds, lambda path: self.write_to(path, others))

    def write_to(self, path: Path, others: tuple[Path, ...]) -> None:
        """Read the other files and write the overview in the background."""
        now, wanted, day = self._bridge.now, self._form.wanted(), self._form.day()
        self.others.setEnabled(False)
        self._jobs.start(
            self.tr("Writing {name}").format(name=path.name),
            lambda meter: regional.write_region(
                [now, *regional.look(others)],
                path,
                language=wanted.language,
                date=day,
                final=wanted.status == "final",
                manner=wanted.manner,
                meter=meter,
            ),
            lambda _written: self._finish(self.tr("Written: {name}").format(name=path.name)),
            self._finish,
        )

    def _finish(self, sentence: str) -> None:
        self.others.setEnabled(True)
        self.said.setText(sentence)
        self.said.show()
