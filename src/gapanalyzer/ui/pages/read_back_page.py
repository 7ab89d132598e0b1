"""An edited report or a filled worksheet: what it says otherwise than the project, accepted one by one or all."""

from pathlib import Path

from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLineEdit,
    QSplitter,
    QWidget,
)

from gapanalyzer.app.plugins import READERS
from gapanalyzer.app.reading_back import read_back
from gapanalyzer.exchange.difference import RATING, VERDICT, Difference, accept, hindrance
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.report.changes import Fate, Line, changes
from gapanalyzer.ui.amendment.wordings import AROUND, Piece, Side
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.jobs import Job, Jobs
from gapanalyzer.ui.place import Place
from gapanalyzer.ui.read_back.difference_model import DifferenceModel
from gapanalyzer.ui.read_back.difference_words import part_of, place_of, remarks, words_of
from gapanalyzer.ui.widgets.buttons import button, press
from gapanalyzer.ui.widgets.layouts import column, row, split
from gapanalyzer.ui.widgets.rows_table import RowsTable
from gapanalyzer.ui.words import plain


class ReadBackPage(QFrame):
    """A accepts, N goes to the next open one; every acceptance can be undone, and the difference is open again."""

    def __init__(self, bridge: Bridge, place: Place, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._bridge, self._place, self._jobs = bridge, place, jobs
        self._found: tuple[Difference, ...] = ()
        self._name = ""
        self._job: Job | None = None
        self.model = DifferenceModel(bridge.now, self)
        self.table = self._make_table()
        self.old, self.new = Side(self.tr("In the project")), Side(self.tr("In the file"))
        self.said = plain(role="muted", wrap=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.remarks = plain(role="muted", wrap=True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why the verdict departs from the rule"))
        self.reason.setAccessibleName(self.tr("Written reason"))
        self.another = button(self.tr("Read back a file…"), self.choose)
        self.stop = button(self.tr("Cancel"), self._cancel)
        self._parts = self._make_parts()
        head = row(plain(self.tr("Read back"), "heading"), None, self.stop, self.another)
        self.setLayout(column(head, self.said, self._parts, gap=10, margins=(20, 12, 20, 12)))
        self._connect()
        self._tell("")

    def _make_table(self) -> RowsTable:
        return RowsTable(self.model, self.tr("Differences"), {0: 180, 1: 260, 2: 180}, (3, 4))

    def _make_parts(self) -> QSplitter:
        self.take = button(self.tr("Accept  A"), self.accept_one, "primary")
        self.next = button(self.tr("Next open  N"), self.go_next)
        self.all = button(self.tr("Accept all"), self.accept_all)
        self.open = button(self.tr("Open the requirement"), self.open_requirement)
        sides = row(self.old, self.new, gap=16)
        sides.setStretch(0, 1)
        sides.setStretch(1, 1)
        below = QWidget()
        line = row(self.take, self.next, self.all, None, self.open)
        below.setLayout(column(sides, self.remarks, self.reason, line, gap=8, margins=(0, 8, 0, 0)))
        return split(Qt.Orientation.Vertical, (self.table, 1), (below, 1))

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._compare())
        self.table.activated.connect(lambda _index: self.open_requirement())
        self.reason.textChanged.connect(lambda _words: self._offer())
        self._bridge.changed.connect(lambda now, _touched: self._show(now))
        press(self, {"A": self.take, "N": self.next})

    # -- reading ------------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for the file that came back."""
        dialog = QFileDialog(self.window(), self.tr("The report or worksheet that came back"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(str(self._bridge.workspace.path.parent))
        suffixes = " ".join(f"*{suffix}" for suffix in READERS)
        dialog.setNameFilter(self.tr("Reports and worksheets ({suffixes})").format(suffixes=suffixes))
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.open()

    def read(self, path: Path) -> None:
        """Read a file in the background, against the value of the moment."""
        self._bridge.hand_in()
        now, title = self._bridge.now, self.tr("Reading {name}").format(name=path.name)
        self._found = ()
        self._job = self._jobs.start(
            title,
            lambda meter: read_back(now, path, meter),
            lambda found: self._finish(path.name, found),
            self._fail,
        )
        self._tell(title)

    def _cancel(self) -> None:
        if self._job is not None:
            self._jobs.cancel(self._job)

    def _finish(self, name: str, found: tuple[Difference, ...]) -> None:
        self._job, self._found = None, found
        said = self.tr("{name} says nothing that the project does not say.").format(name=name)
        self._name = name
        self._tell("" if found else said)
        self._show(self._bridge.now)
        self._go_from(0)
        (self.table if found else self.another).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, sentence: str) -> None:
        self._job = None
        self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        """What stands in place of differences."""
        start = self.tr(
            "Choose an edited Word report or workbook, or a filled worksheet. Nothing changes by reading it."
        )
        self.said.setText(sentence or start)
        self._parts.setVisible(bool(self._found))
        self.stop.setVisible(self._job is not None)
        self.another.setEnabled(self._job is None)

    # -- what is shown ------------------------------------------------------------------------------------------

    def _show(self, now: Assessment) -> None:
        """The same differences against another value; the row stays chosen."""
        if not self._found:
            return
        here = max(0, self.table.currentIndex().row())
        self.model.show_found(now, self._found)
        self.table.selectRow(here)
        words = self.tr("{name}: {number} of {total} accepted.")
        self.said.setText(words.format(name=self._name, number=sum(self.model.accepted), total=len(self._found)))
        self._compare()

    def difference(self) -> Difference | None:
        """The difference that is chosen, with the reason that is written for it."""
        found = self.model.row_at(self.table.currentIndex())
        return evolve(found, reason=self.reason.text()) if found is not None else None

    def _compare(self) -> None:
        one, now = self.difference(), self._bridge.now
        if one is None:
            return
        before, after = words_of(one, one.before), words_of(one, one.after)
        heading = f"{place_of(now, one)}: {part_of(now, one)}"
        empty = [(self.tr("nothing"), AROUND)]
        lines = changes(before.split("\n"), after.split("\n"))
        old, new = (_side(lines, gone) for gone in (Fate.IN, Fate.OUT))
        self.old.show_pieces(self.tr("In the project"), old if before else empty)
        self.new.show_pieces(self.tr("In the file, {place}").format(place=one.place), new if after else empty)
        self.old.heading.setToolTip(heading)
        self.reason.setVisible(one.what in {VERDICT, RATING})
        self._offer()

    def _offer(self) -> None:
        one = self.difference()
        if one is None:
            return
        now = self._bridge.now
        accepted = self.model.accepted[self.table.currentIndex().row()]
        hindered = "" if accepted else hindrance(now, one)
        said = " ".join((*remarks(one), hindered)).strip()
        self.remarks.setText(said)
        self.remarks.setVisible(bool(said))
        self.take.setEnabled(not accepted and not hindered)
        self.next.setEnabled(not all(self.model.accepted))
        self.all.setEnabled(bool(self._acceptable()))
        self.open.setEnabled(bool(one.requirement))

    def _acceptable(self) -> list[Difference]:
        """What is open and can be accepted as it is."""
        rows = zip(self.model.rows, self.model.accepted, strict=True)
        return [one for one, accepted in rows if not accepted and not hindrance(self._bridge.now, one)]

    # -- what is done -------------------------------------------------------------------------------------------

    def accept_one(self) -> None:
        """Accept the difference that is chosen, and go on to the next open one."""
        one, here = self.difference(), self.table.currentIndex().row()
        if one is not None and self._bridge.do(accept, differences=[one]):
            self.reason.clear()
            self._go_from(here + 1)

    def accept_all(self) -> None:
        """Accept all that can be accepted as they are, as one step."""
        self._bridge.do(accept, differences=self._acceptable())

    def go_next(self) -> None:
        """To the next open difference, round the end."""
        self._go_from(self.table.currentIndex().row() + 1)

    def _go_from(self, start: int) -> None:
        self.table.go_on([not accepted for accepted in self.model.accepted], start)

    def open_requirement(self) -> None:
        """To the requirement that the difference is about."""
        one = self.difference()
        if one is not None and one.requirement:
            self._place.open_requirement(one.requirement)


def _side(lines: tuple[Line, ...], gone: Fate) -> list[Piece]:
    """One of two wordings: what the other one alone has is left out."""
    pieces: list[Piece] = []
    for line in lines:
        pieces += [(piece.text, str(piece.fate)) for piece in line.pieces if piece.fate is not gone]
        pieces += [("\n", AROUND)] if line.end is not gone else []
    return pieces[:-1]
