"""The lines of a source that are not in the text of its law: page numbers, running headers, hyphens taken out."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListView, QWidget

from gapanalyzer.model.instrument import Law, LawText
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.words import one_line, plain


class AsideDialog(QDialog):
    """To be read; nothing can be changed here."""

    def __init__(self, law: Law, text: LawText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Lines set aside from {law}").format(law=law.short))
        self.lines = QListView()
        self.lines.setObjectName("boxed")
        self.lines.setAccessibleName(self.tr("Lines set aside"))
        self.lines.setModel(QStringListModel([one_line(line) for line in text.aside], self))
        self.lines.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.lines.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.lines.setUniformItemSizes(True)
        what = self.tr("All else of the source is in the text of the law. These lines are kept, but not searched.")
        count = self.tr("%n line(s), in the order of the source.", "", len(text.aside))
        close = button(self.tr("Close"), self.accept, "primary")
        close.setDefault(True)
        words = plain(f"{count} {what}", "muted", wrap=True)
        self.setLayout(column(words, self.lines, row(None, close), gap=12, margins=(20, 16, 20, 12)))
        self.resize(620, 460)
