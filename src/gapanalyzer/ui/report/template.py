"""The template a Word report is written on: one of ours, or a Word file of the person's own."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gapanalyzer.app.plugins import WRITERS
from gapanalyzer.ui.widgets.choice import Choice
from gapanalyzer.ui.words import harmless

_BROWSE = "?"
OURS = WRITERS[0].templates


class TemplateChoice(Choice):
    """The last line asks for a file, which then stands in the list by its name."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(12, parent)
        names = (self.tr("United Nations style"), self.tr("Plain"), self.tr("Large print"))
        for words, code in zip(names, OURS, strict=True):
            self.addItem(words, code)
        self.addItem(self.tr("Your own Word file…"), _BROWSE)
        self._chosen = OURS[0]
        self.activated.connect(lambda _n: self._take())

    @property
    def chosen(self) -> str:
        """The name of one of ours, or the path of a file."""
        return self._chosen

    def show_chosen(self, template: str) -> None:
        """Show a choice; a file that is not there any more is as the usual one."""
        if template not in OURS and not Path(template).is_file():
            template = OURS[0]
        if self.findData(template) < 0:
            self.insertItem(len(OURS), Path(template).name, template)
        self._chosen = template
        self.setCurrentIndex(self.findData(template))
        self.setToolTip("" if template in OURS else harmless(template))

    def _take(self) -> None:
        if self.currentData() == _BROWSE:
            self.setCurrentIndex(self.findData(self._chosen))
            self._browse()
        elif self.currentData() != self._chosen:
            self._say(self.currentData())

    def _browse(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("A Word file with the styles of a report"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Word files (*.docx *.dotx)"))
        dialog.fileSelected.connect(self._say)
        dialog.open()

    def _say(self, template: str) -> None:
        self.show_chosen(template)
        self.changed.emit()
