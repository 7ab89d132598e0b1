"""Says what is under way while nothing may be changed; it goes away by itself when that is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from gapanalyzer.ui.jobs import Job, Jobs
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.words import plain


class WaitDialog(QDialog):
    """Opened with `open()` over a job that has been started; the window goes on drawing, but takes no edits."""

    def __init__(self, title: str, sentence: str, job: Job, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._job, self._jobs = job, jobs
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(sentence)
        self.setLayout(column(plain(sentence, wrap=True), bar, gap=12, margins=(20, 16, 20, 20)))
        self.resize(420, self.sizeHint().height())
        jobs.moved.connect(self._look)

    def _look(self) -> None:
        if self._job not in self._jobs.running:
            self.accept()

    def reject(self) -> None:
        """Neither Escape nor the frame's button ends it before the work is done."""
        self._look()
