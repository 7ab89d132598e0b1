"""Brings the amended text of a law in: file, date, a job that follows every citation, one step that can be undone."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gapanalyzer.app import amending
from gapanalyzer.app.intake import bring_in
from gapanalyzer.app.plugins import IMPORTERS
from gapanalyzer.assess.review import dates
from gapanalyzer.legislation.choices import Choices
from gapanalyzer.legislation.incoming import Incoming
from gapanalyzer.model.instrument import LawId
from gapanalyzer.model.problem import KnownError
from gapanalyzer.ui.amendment.amend_dialog import AmendDialog
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.jobs import Jobs
from gapanalyzer.ui.question import Ways, settle


class Amending(QObject):
    """One project's amendments; nothing has changed until the job is done."""

    amended = Signal(str, str)
    """The id of a law that has got its new text, and what is to be known about how it was read."""
    asked = Signal(object)
    """A Question about the file of the amended text."""

    def __init__(self, bridge: Bridge, jobs: Jobs, window: QWidget) -> None:
        super().__init__(bridge)
        self._bridge, self._jobs, self._window = bridge, jobs, window

    def choose(self, identity: str) -> None:
        """Ask for the file of the amended text."""
        dialog = QFileDialog(self._window, self.tr("Amended text"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        known = " ".join(f"*{suffix}" for importer in IMPORTERS for suffix in importer.suffixes)
        dialog.setNameFilters([self.tr("Laws ({suffixes})").format(suffixes=known), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.ask(LawId(identity), Path(path)))
        dialog.open()

    def ask(self, identity: LawId, source: Path) -> None:
        """Ask for the date of the new text."""
        law = self._bridge.now.law_by_id.get(identity)
        if law is not None:
            dialog = AmendDialog(law, dates(self._bridge.now, law)[law.text], source, self._window)
            dialog.accepted.connect(lambda: self.bring_in(law.id, source, dialog.date))
            dialog.open()

    def bring_in(self, law: LawId, source: Path, date: str, choices: Choices | None = None) -> None:
        """Read the text in the background; ask what is open about it; then follow the citations into it."""
        said = choices or Choices()
        ways = Ways(
            ask=self.asked.emit,
            again=lambda wanted: self.bring_in(law, source, date, wanted),
            take=lambda incoming: self._follow(law, incoming, date),
            leave=lambda: None,
        )
        self._jobs.start(
            self.tr("Importing {name}").format(name=source.name),
            lambda meter: bring_in(source, meter, said),
            lambda incoming: settle(source.name, incoming, said, ways, alone=True),
        )

    def _follow(self, law: LawId, incoming: Incoming, date: str) -> None:
        now = self._bridge.now
        if law in now.law_by_id:
            self._jobs.start(
                self.tr("Following the citations"),
                lambda meter: amending.follow(now, law, incoming, meter),
                lambda proposal: self._take(proposal, incoming, date),
            )
        else:
            self._bridge.trouble.emit(self.tr("The law was taken out meanwhile, so its amended text was not kept."))

    def _take(self, proposal: amending.Proposal, incoming: Incoming, date: str) -> None:
        """Keep it, unless something was cited meanwhile: then the citations are followed anew."""
        now = self._bridge.now
        if proposal.law not in now.law_by_id or amending.stale(now, proposal):
            self._follow(proposal.law, incoming, date)
        else:
            self._keep(proposal, date)

    def _keep(self, proposal: amending.Proposal, date: str) -> None:
        try:
            amending.amend(self._bridge.workspace, proposal, date)
        except KnownError as error:
            self._bridge.trouble.emit(str(error))
            return
        self.amended.emit(proposal.law, " ".join(proposal.notes))
