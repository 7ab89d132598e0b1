"""A new project: the State, the checklist, where the file goes, and who is at work."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from gapanalyzer.app import library
from gapanalyzer.app.start import SUFFIX
from gapanalyzer.model.text import file_name
from gapanalyzer.ui.dialogs.dialog import Dialog
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.widgets.layouts import Piece, column, row
from gapanalyzer.ui.words import plain


class NewProjectDialog(Dialog):
    """The fields are read by whoever opened it, once it is accepted."""

    def __init__(self, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("New project"), does=self.tr("Create the project"))
        self.state, self.place, self.person = QLineEdit(), QLineEdit(), QLineEdit(person)
        self.checklist = Choice(10)
        for name in library.names():
            self.checklist.addItem(str(library.checklist(name).title), name)
        self._chosen = False
        self.state.setPlaceholderText(self.tr("Republic of Calvara"))
        self.person.setPlaceholderText(self.tr("First name and family name"))
        browse = button(self.tr("Choose…"), self._browse, name=self.tr("Choose the place of the file"))
        where = row(self.place, browse)
        where.setStretch(0, 1)
        self.fill(
            column(
                *self._field(self.tr("State"), self.state),
                *self._field(self.tr("Checklist"), self.checklist),
                *self._field(self.tr("File"), self.place, where),
                *self._field(self.tr("Your name"), self.person),
                None,
                gap=4,
            )
        )
        self.state.textChanged.connect(lambda _text: self._propose())
        for line in (self.state, self.place, self.person):
            line.textChanged.connect(lambda _text: self._allow())
        self._allow()

    @property
    def path(self) -> Path:
        """Where the file is to be, with our suffix."""
        path = Path(self.place.text().strip()).expanduser()
        return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)

    def _field(self, name: str, field: QWidget, line: Piece = None) -> tuple[Piece, ...]:
        label = plain(name, "small")
        label.setBuddy(field)
        field.setAccessibleName(name)
        return (label, line or field, 6)

    def _propose(self) -> None:
        if self.state.text().strip() and not self._chosen:
            folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
            self.place.setText(str(Path(folder or Path.home()) / file_name(self.state.text(), SUFFIX)))

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Where the project goes"), self.place.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("GapAnalyzer projects (*.gap)"))
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, path: str) -> None:
        self._chosen = True
        self.place.setText(path)

    def _allow(self) -> None:
        filled = all(line.text().strip() for line in (self.state, self.place, self.person))
        taken = filled and self.path.exists()
        self.does.setEnabled(filled and not taken)
        self.tell(self.tr("A file with this name is there already; choose another name.") if taken else "")
