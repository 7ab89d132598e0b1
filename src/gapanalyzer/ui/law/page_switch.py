"""Text or page: the button that shows the pages of a PDF law in the place of its text, and what they follow."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from gapanalyzer.app.pages import Original
from gapanalyzer.model.instrument import LawText, TextSha
from gapanalyzer.ui.jobs import Jobs
from gapanalyzer.ui.law.page_view import PageView, Span
from gapanalyzer.ui.law.reading import Reading
from gapanalyzer.ui.widgets.buttons import button
from gapanalyzer.ui.words import tooltip


class PageSwitch(QObject):
    """Beside the reader; pages follow the passage that was shown last, the text shows it on the way back."""

    def __init__(self, jobs: Jobs, original: Callable[[TextSha], Original | None], reader: Reading) -> None:
        super().__init__(reader)
        self._reader, self._original = reader, original
        self.view = PageView(jobs)
        self.view.hide()
        self.button: QPushButton = button(self.tr("Page"), None, "quiet")
        self.button.setCheckable(True)
        self.button.hide()
        self.button.toggled.connect(lambda _on: self._turn())
        self._text: LawText | None = None
        self._file: Original | None = None
        self._passage: Span | None = None
        self._seen: tuple[TextSha, Span] | None = None
        reader.passage_shown.connect(self.show_passage)

    @property
    def on(self) -> bool:
        """Whether pages are shown."""
        return self.button.isChecked()

    def show_text(self, text: LawText) -> None:
        """Another text: its pages can be shown where the project holds its file."""
        if self._text is not None and self._text.sha == text.sha:
            self._text = text
            return
        self._text, self._file, self._passage = text, self._original(text.sha), None
        a_pdf = text.source.lower().endswith(".pdf")
        self.button.setVisible(self._file is not None or a_pdf)
        self.button.setEnabled(self._file is not None)
        without = self.tr(
            "The pages of this law are not in the project: it came in before they were kept, or its file is too large."
        )
        tooltip(self.button, without if self._file is None else self.tr("The page as it is printed"))
        self.button.setAccessibleName(self.tr("Show the page as it is printed"))
        if self._file is None:
            self.button.setChecked(False)
        elif self.on:
            self.view.show_original(self._file, text)

    def show_passage(self, start: int, end: int) -> None:
        """A passage was chosen; one without words stands for the paragraph it begins."""
        self._passage = (start, end)
        if self.on:
            self._go()

    def show_paragraph(self, paragraph: int) -> None:
        """The beginning of a unit was chosen."""
        if self._text is not None:
            start = self._text.starts[paragraph]
            self.show_passage(start, start)

    def _go(self) -> None:
        if self._text is None:
            return
        start, end = self._passage or (self._text.starts[self._reader.paragraph_at_top()],) * 2
        if end <= start:
            paragraph = self._text.paragraph_at(start)
            end = self._text.starts[paragraph] + len(self._text.paragraphs[paragraph])
        if self._seen != (self._text.sha, (start, end)) or self.view.drawn is None:
            self._seen = (self._text.sha, (start, end))
            self.view.show_passage((start, end))

    def _turn(self) -> None:
        to_pages = self.on
        self.view.setVisible(to_pages)
        self._reader.setVisible(not to_pages)
        if to_pages and self._file is not None and self._text is not None:
            self._seen = None
            self.view.show_original(self._file, self._text)
            self._go()
        elif self._passage is not None:
            self._reader.show_span(*self._passage)

    def share(self, *, some: bool) -> None:
        """Show the text or the page, or neither where there is no law."""
        self._reader.setVisible(some and not self.on)
        self.view.setVisible(some and self.on)

    def zoom(self, by: int) -> bool:
        """Larger or smaller pages; False where the text is shown."""
        if self.on:
            self.view.zoom(by)
        return self.on
