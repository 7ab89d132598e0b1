"""A damaged file at opening: what can be rescued of it, and the new file that it goes into."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gapanalyzer.app import salvaging
from gapanalyzer.app.salvaging import Rescue
from gapanalyzer.ui.band import Band
from gapanalyzer.ui.file.where import ask_place, beside, projects
from gapanalyzer.ui.jobs import Jobs
from gapanalyzer.ui.project import Project


class Rescuing(QObject):
    """Looks in the background; the damaged file is never written to."""

    def __init__(self, project: Project, jobs: Jobs, band: Band, window: QWidget) -> None:
        super().__init__(window)
        self._project, self._jobs, self._band, self._window = project, jobs, band, window
        project.damaged.connect(self._look)

    def _look(self, path: Path, sentence: str, password: str | None) -> None:
        self._band.say(sentence)
        self._look_into(path, (), sentence, password)

    def _look_into(self, path: Path, copies: tuple[Path, ...], sentence: str, password: str | None) -> None:
        title = self.tr("Looking for what can be rescued of {name}").format(name=path.name)
        self._jobs.start(
            title,
            lambda _meter: salvaging.rescue([path, *copies], password),
            lambda found: self._found(path, sentence, found, password),
            lambda _nothing: self._band.say(sentence),
        )

    def _found(self, path: Path, sentence: str, found: Rescue, password: str | None) -> None:
        """What was found; a copy on this computer that may be of the same file is taken in only where asked."""
        if not found.may_be:
            self._offer(path, sentence, found)
            return
        latest = max(kept.at for kept in found.may_be).astimezone()
        words = self.tr("This computer keeps a copy of {when} that may be of this file.")
        said = f"{sentence} {self.told(found)} {words.format(when=f'{latest:%Y-%m-%d %H:%M}')}"
        copies = tuple(kept.path for kept in found.may_be)
        self._band.say(
            said,
            self.tr("Take the copy in too"),
            lambda: self._look_into(path, copies, sentence, password),
            otherwise=lambda: self._offer(path, sentence, found),
        )

    def _offer(self, path: Path, sentence: str, found: Rescue) -> None:
        said = f"{sentence} {self.told(found)}"
        if not found.contents.ledger.entries:
            self._band.say(said)
            return
        self._band.say(said, self.tr("Rescue to a new file…"), lambda: self._ask(path, found))

    def told(self, found: Rescue) -> str:
        """What can be rescued, in sentences."""
        [given, *_] = found.found
        one = self.tr("{entries} of {expected} entries can be read")
        unknown = self.tr("{entries} entries can be read")
        said = (one if given.expected else unknown).format(entries=given.entries, expected=given.expected)
        together = len(found.contents.ledger.entries)
        if together > given.entries:
            said = f"{said}; {self.tr('with what this computer keeps: {entries}').format(entries=together)}"
        lost = self.tr("The texts of %n law(s) are lost; bring them in again.", "", found.missing)
        return f"{said}. {lost}" if found.missing else f"{said}."

    def _ask(self, path: Path, found: Rescue) -> None:
        proposal = beside(path, self.tr("(rescued)"))
        title = self.tr("Rescue to a new file")
        ask_place(self._window, title, proposal, (projects(),), lambda chosen: self.write(found, chosen))

    def write(self, found: Rescue, path: Path) -> None:
        """Write what was found as a new file, and open it."""
        title = self.tr("Writing {name}").format(name=path.name)
        self._jobs.start(title, lambda _meter: salvaging.write(found, path), lambda _none: self._project.open(path))
