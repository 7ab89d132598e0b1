"""Keeps the open file from other eyes: its password, the recovery sheet, and a copy that can be handed over."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gapanalyzer.app import handing_over, recovery_sheet
from gapanalyzer.model.text import file_name
from gapanalyzer.ui.band import Band
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.dialogs.password_dialog import PasswordDialog
from gapanalyzer.ui.dialogs.wait_dialog import WaitDialog
from gapanalyzer.ui.file.where import ask_place, beside, projects
from gapanalyzer.ui.jobs import Jobs


class Secrecy(QObject):
    """While a password is set the window takes no edit: none may come between the file and its working copy."""

    said = Signal(str)
    changed = Signal()
    """The file has been written under another password, or none."""

    def __init__(self, bridge: Bridge, jobs: Jobs, band: Band, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._jobs, self._band, self._window = bridge, jobs, band, window

    def ask(self) -> None:
        """Ask for a new password, or whether there is to be none."""
        self._bridge.hand_in()
        workspace = self._bridge.workspace
        dialog = PasswordDialog(workspace.path.name, has_one=workspace.has_password, parent=self._window)
        dialog.accepted.connect(lambda: self.set(dialog.chosen))
        dialog.open()

    def set(self, password: str | None) -> None:
        """Put the file under a password, another one, or none, in the background."""
        workspace, ended = self._bridge.workspace, self.tr("{name} is being saved without a password.")
        words = ended if password is None else self.tr("{name} is being put under the password.")
        said = words.format(name=workspace.path.name)
        job = self._jobs.start(
            said,
            lambda meter: workspace.set_password(password, meter),
            lambda _nothing: self._stands(password),
            self._failed,
        )
        WaitDialog(self.tr("Password"), said, job, self._jobs, self._window).open()

    def _failed(self, sentence: str) -> None:
        self._bridge.workspace.settle()
        self.changed.emit()
        self._bridge.trouble.emit(sentence)

    def _stands(self, password: str | None) -> None:
        self._bridge.workspace.settle()
        self.changed.emit()
        if password is None:
            self.said.emit(self.tr("The file opens without a password now."))
        else:
            self._offer_sheet()

    def _offer_sheet(self) -> None:
        words = self.tr(
            "{name} opens with this password only. A recovery sheet to print has a line to write it on by hand."
        )
        said = words.format(name=self._bridge.workspace.path.name)
        self._band.offer(said, self.tr("Recovery sheet…"), self.ask_sheet, topic="password")

    def ask_sheet(self) -> None:
        """Ask where the recovery sheet goes; only a file under a password has one."""
        workspace = self._bridge.workspace
        if not workspace.has_password:
            self._bridge.trouble.emit(self.tr("This file has no password, so there is nothing to recover."))
            return
        called = self.tr("Recovery sheet {name}")
        proposal = workspace.path.with_name(file_name(called.format(name=workspace.path.stem), ".pdf"))
        kinds = (self.tr("PDF (*.pdf)"), self.tr("Word (*.docx)"))
        ask_place(self._window, self.tr("Recovery sheet"), proposal, kinds, self.write_sheet)

    def write_sheet(self, path: Path) -> None:
        """Write the recovery sheet in the language of the reports; the password is not on it."""
        name, state = self._bridge.workspace.path.name, self._bridge.now.state.name
        language = self._bridge.report_language
        written = self.tr("{name} is written; print it, write the password on it by hand, and lock it away.")
        self._jobs.start(
            self.tr("Writing {name}").format(name=path.name),
            lambda meter: recovery_sheet.write(path, name, state, meter, language=language),
            lambda _none: self.said.emit(written.format(name=path.name)),
        )

    def ask_hand_over(self) -> None:
        """Ask where a copy to hand over goes."""
        self._bridge.hand_in()
        proposal = beside(self._bridge.workspace.path, self.tr("(to hand over)"))
        ask_place(self._window, self.tr("Copy to hand over"), proposal, (projects(),), self.hand_over)

    def hand_over(self, path: Path) -> None:
        """Write a copy of what stands now, without names, notes and history."""
        source, contents = self._bridge.workspace.path, self._bridge.workspace.contents
        written = self.tr("{name} holds what stands now, with roles for names, no notes and no history.")
        locked = self.tr("It opens without a password.") if self._bridge.workspace.has_password else ""
        role = self.tr("Assessor {number}")
        self._jobs.start(
            self.tr("Writing {name}").format(name=path.name),
            lambda _meter: handing_over.write_from(contents, source, path, role),
            lambda _copy: self.said.emit(f"{written.format(name=path.name)} {locked}".strip()),
        )
