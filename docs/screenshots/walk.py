"""A walk through the window, with a picture at every stop."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QCursor, QTextCursor
from PySide6.QtWidgets import QApplication

from gapanalyzer.app import demo, library, settings, start
from gapanalyzer.model.assessment import Person, PersonId
from gapanalyzer.model.meter import Meter
from gapanalyzer.ui import place as places
from gapanalyzer.ui.application import application
from gapanalyzer.ui.law.reader import LawReader
from gapanalyzer.ui.main_window import MainWindow

FULL, SMALL = (1366, 768), (1092, 614)
SHOWN = "SOM-6.3a"
OUTLINED = 12
AMENDED = "IA"
REWORDED = {
    "a migrant dies in the course of it or his or her life was put in danger": (
        "a migrant dies in the course of it, or the life or safety of a migrant was put in danger or was likely to be"
    )
}
"""Words of the demonstration's act that the amended text has otherwise."""


class Walk:
    """Steps are taken one after the other; after each the window settles."""

    def __init__(self, folder: Path, out: Path) -> None:
        self.folder, self.out = folder, out
        self.running = application()
        QApplication.setCursorFlashTime(0)
        settings.save(settings.Settings(person_id="pictures", person_name="A. Drafter"))
        self.window = MainWindow()

    def settle(self, milliseconds: int = 300) -> None:
        """Let events, searches and saving come to rest."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        while self.window.jobs.running:
            QTimer.singleShot(50, loop.quit)
            loop.exec()

    def picture(self, name: str, size: tuple[int, int] = FULL) -> None:
        """Take a picture of the whole window."""
        self.window.resize(*size)
        self.settle()
        self.window.grab().save(str(self.out / f"{name}.png"))
        print(name)

    def go(self) -> None:
        """The whole walk."""
        QCursor.setPos(QPoint(700, 700))
        self.window.show()
        self.picture("start")
        (self.folder / "Calvara").mkdir()
        path = self.folder / "Calvara" / "calvara.gap"
        demo.make_project(path, Person(PersonId("pictures"), "A. Drafter"), Meter()).close()
        self.window.open_file(path)
        self.settle()
        self.overview()
        self.requirement()
        self.others()
        self.outline()
        self.amended()
        self.importing()
        self.window.close()
        self.settle()

    def overview(self) -> None:
        """Where the assessment stands."""
        self.window.go(places.OVERVIEW)
        self.picture("overview")

    def requirement(self) -> None:
        """The heart of it, in both themes, large and small."""
        bench = self.window.workbench
        assert bench is not None
        bench.place.open_requirement(SHOWN)
        self.settle()
        bench.requirement.criteria.rows[1].setFocus()
        bench.law.jump()
        self.settle()
        self._select(bench.law.reader)
        bench.requirement.criteria.rows[1].setFocus()
        self.picture("requirement-light")
        self.picture("requirement-small", SMALL)
        self.window.looks.turn()
        self.picture("requirement-dark")
        self.window.looks.turn()

    def _select(self, reader: LawReader) -> None:
        cursor = reader.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.MoveAnchor, 2)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        reader.setTextCursor(cursor)

    def outline(self) -> None:
        """The outline of a law, put right with one key each."""
        bench = self.window.workbench
        assert bench is not None
        bench.edit_outline(bench.bridge.now.laws[0].id)
        bench.outline.lines.go(OUTLINED)
        self.picture("outline")

    def amended(self) -> None:
        """The amended text of a law, and what became of the passages cited."""
        bench = self.window.workbench
        assert bench is not None
        now = bench.bridge.now
        law = next(one for one in now.laws if one.short == AMENDED)
        words = "\n\n".join(now.text_of(law).paragraphs)
        for former, new in REWORDED.items():
            assert former in words
            words = words.replace(former, new)
        source = self.folder / "amended.txt"
        source.write_text(words, "utf-8")
        bench.amending.bring_in(law.id, source, "2027-01-01")
        self.settle()
        page = bench.amendment
        page.table.selectRow(next(n for n, row in enumerate(page.model.rows) if row.before.quote in REWORDED))
        self.picture("amended")

    def importing(self) -> None:
        """Three laws on their way into a new project."""
        (self.folder / "STICK").mkdir()
        path = self.folder / "STICK" / "Calvara.gap"
        me = Person(PersonId("pictures"), "A. Drafter")
        start.new(path, library.DEFAULT, "Republic of Calvara", me).close()
        self.window.open_file(path)
        self.settle()
        bench = self.window.workbench
        assert bench is not None
        folder = library.demonstration() / "laws"
        bench.choosing.take(tuple(folder / name for name, _title, _short in demo.LAWS))
        loop = QEventLoop()
        QTimer.singleShot(180, loop.quit)
        loop.exec()
        self.window.grab().save(str(self.out / "import.png"))
        self.settle()

    def others(self) -> None:
        """The other pages."""
        for page in (places.RECOMMENDATIONS, places.REPORT):
            self.window.go(page)
            self.picture(page)
