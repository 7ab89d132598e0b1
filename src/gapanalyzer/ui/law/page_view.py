"""The pages of the PDF file a law was read from: one page, its number, and the passage that was chosen."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from gapanalyzer.app.pages import Box, Drawn, Original, Wanted, draw
from gapanalyzer.model.instrument import LawText
from gapanalyzer.ui.jobs import Job, Jobs
from gapanalyzer.ui.law.page_picture import PagePicture
from gapanalyzer.ui.widgets.buttons import icon_button
from gapanalyzer.ui.widgets.layouts import column, row
from gapanalyzer.ui.words import plain

Span = tuple[int, int]
_STEP, _SMALLEST, _LARGEST = 1.2, 0.5, 3.0
_EDGE = 24
_ABOVE = 60
_SETTLED = 200
_SCALED = 0.02


class PageView(QFrame):
    """Drawn in the background; while a page is on its way the former one stays in sight."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._jobs = jobs
        self._job: Job | None = None
        self._original: Original | None = None
        self._text: LawText | None = None
        self.drawn: Drawn | None = None
        self.boxes: tuple[Box, ...] = ()
        self._zoom, self._asked = 1.0, 1
        self.picture = PagePicture()
        self.area = QScrollArea()
        self.area.setWidget(self.picture)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area.setAccessibleName(self.tr("Page of the law"))
        self.number, self.trouble = plain(role="small"), plain(role="muted", wrap=True)
        self.previous = icon_button("previous", self.tr("Previous page (Page Up)"), lambda: self.turn(-1))
        self.next = icon_button("next", self.tr("Next page (Page Down)"), lambda: self.turn(1))
        self.back = icon_button("swap", self.tr("Back to the passage"), self.to_passage)
        foot = QFrame()
        foot.setObjectName("footer")
        foot.setLayout(row(self.back, None, self.previous, self.number, self.next, None, gap=4, margins=(8, 4, 8, 4)))
        self.trouble.setContentsMargins(12, 12, 12, 12)
        self.trouble.hide()
        pieces = column(self.trouble, self.area, foot, gap=0)
        pieces.setStretch(1, 1)
        self.setLayout(pieces)
        self.setFocusProxy(self.area)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._resized = QTimer(self, interval=_SETTLED, singleShot=True)
        self._resized.timeout.connect(self._fit)
        self._say()

    @property
    def waiting(self) -> bool:
        """A page is on its way, or its room has just changed."""
        return self._job is not None or self._resized.isActive()

    def show_original(self, original: Original, text: LawText) -> None:
        """Another law, from its first page."""
        self._original, self._text, self.boxes = original, text, ()
        self._ask(Wanted(1, self._width()))

    def show_passage(self, passage: Span) -> None:
        """The page on which a passage begins, with the passage tinted."""
        if self._text is not None and passage[1] > passage[0]:
            page = self.drawn.page if self.drawn is not None else 1
            self._ask(Wanted(page, self._width(), self._text, passage))

    def to_passage(self) -> None:
        """Back to the page of the passage that was chosen."""
        if self.boxes:
            self._ask(Wanted(self.boxes[0].page, self._width()))

    def turn(self, by: int) -> None:
        """To the next or the previous page."""
        if self.drawn is not None and 1 <= self.drawn.page + by <= self.drawn.pages:
            self._ask(Wanted(self.drawn.page + by, self._width()))

    def zoom(self, by: int) -> None:
        """Larger or smaller."""
        self._zoom = max(_SMALLEST, min(_LARGEST, self._zoom * _STEP**by))
        self._fit()

    def _width(self) -> int:
        """In pixels of the screen: as wide as there is room, times the zoom."""
        room = self.area.width() - self.area.verticalScrollBar().sizeHint().width() - _EDGE
        return int(max(120, room) * self._zoom * self.devicePixelRatioF())

    def _fit(self) -> None:
        """Draw the page anew where there is more or less room than it was asked for; one on its way comes first."""
        if self._job is None and self.drawn is not None and abs(self._width() / self._asked - 1) > _SCALED:
            self._ask(Wanted(self.drawn.page, self._width()))

    def _ask(self, wanted: Wanted) -> None:
        """Draw in the background; only the latest wish is answered."""
        if self._job is not None:
            self._jobs.cancel(self._job)
        original, self._asked = self._original, wanted.width
        if original is not None:
            job = self._jobs.start(
                "",
                lambda meter: draw(original, wanted, meter),
                lambda drawn: self._show(job, wanted, drawn),
                lambda sentence: self._fail(job, sentence),
            )
            self._job = job

    def _show(self, job: Job, wanted: Wanted, drawn: Drawn) -> None:
        if job is not self._job:
            return
        self._job, self.drawn = None, drawn
        if wanted.text is not None:
            self.boxes = drawn.boxes
        self.trouble.setText(self.tr("The passage was not found on the pages; its words are in the text."))
        self.trouble.setVisible(wanted.text is not None and not drawn.boxes)
        self.picture.show_page(drawn, self.boxes)
        self._say()
        self.area.verticalScrollBar().setValue(0)
        self.area.horizontalScrollBar().setValue(0)
        if self.picture.boxes:
            place = self.picture.place(self.picture.boxes[0])
            self.area.verticalScrollBar().setValue(int(place.top()) - _ABOVE)
            self.area.horizontalScrollBar().setValue(int(place.left()) - _ABOVE)
        self._fit()

    def _fail(self, job: Job, sentence: str) -> None:
        if job is self._job:
            self._job = None
            self.trouble.setText(sentence)
            self.trouble.show()

    def _say(self) -> None:
        page, pages = (self.drawn.page, self.drawn.pages) if self.drawn is not None else (0, 0)
        said = self.tr("Page {page} of {pages}").format(page=page, pages=pages)
        self.number.setText(said if self.drawn is not None else self.tr("Drawing the page…"))
        self.previous.setEnabled(page > 1)
        self.next.setEnabled(page < pages)
        self.back.setEnabled(bool(self.boxes))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw it again where there is more or less room, once the edge rests."""
        super().resizeEvent(event)
        self._resized.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down turn the pages."""
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turn(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)
