"""A walk through the window, with a picture at every stop."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QCursor, QTextCursor
from PySide6.QtWidgets import QApplication

from gapanalyzer.app import demo, library, settings, start
from gapanalyzer.model.assessment import Person, PersonId
from gapanalyzer.model.meter import Meter
from gapanalyzer.ui import place as places
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.run import application

FULL, SMALL = (1366, 768), (1092, 614)
SHOWN = "SOM-6.3a"


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
        self.window.show()
        QCursor.setPos(self.window.mapToGlobal(QPoint(700, 700)))
        self.picture("start")
        (self.folder / "Calvara").mkdir()
        path = self.folder / "Calvara" / "calvara.gap"
        demo.make_project(path, Person(PersonId("pictures"), "A. Drafter"), Meter()).close()
        self.window.open_file(path)
        self.settle()
        self.overview()
        self.requirement()
        self.editing()
        self.others()
        self.dialogs()
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

    def _select(self, reader: object) -> None:
        cursor = reader.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.MoveAnchor, 2)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        reader.setTextCursor(cursor)

    def importing(self) -> None:
        """Three laws on their way into a new project."""
        path = self.folder / "Calvara.gap"
        me = Person(PersonId("pictures"), "A. Drafter")
        start.new(path, library.DEFAULT, "Republic of Calvara", me).close()
        self.window.open_file(path)
        self.settle()
        bench = self.window.workbench
        assert bench is not None
        self.picture("overview-new")
        bench.place.open_requirement(SHOWN)
        self.picture("requirement-empty")
        folder = library.demonstration() / "laws"
        bench.choosing.take(tuple(folder / name for name, _title, _short in demo.LAWS))
        loop = QEventLoop()
        QTimer.singleShot(180, loop.quit)
        loop.exec()
        self.window.grab().save(str(self.out / "import.png"))
        self.settle()
        bench.legislation.table.selectRow(1)
        self.picture("imported")

    def dialogs(self) -> None:
        """Every dialog, over the window."""
        self.window.actions_["state"].trigger()
        self.dialog("dialog-state")
        self.window.go(places.LEGISLATION)
        self.window.workbench.legislation.table.selectRow(1)
        self.window.workbench.legislation.open_properties()
        self.dialog("dialog-law")
        self.window.project.new()
        self.dialog("dialog-new")
        self.window.project.ask_person()
        self.dialog("dialog-person")

    def dialog(self, name: str) -> None:
        """Take a picture of the open dialog."""
        self.settle()
        dialog = QApplication.activeModalWidget()
        dialog.grab().save(str(self.out / f"{name}.png"))
        dialog.reject()
        self.settle()

    def editing(self) -> None:
        """The forms that open in place."""
        bench = self.window.workbench
        bench.place.open_requirement(SHOWN)
        self.settle()
        bench.requirement.band.open_form()
        self.window.tell("canada.pdf cannot be read: it has no text layer. Run it through text recognition first.")
        self.picture("override")
        bench.requirement.band.close_form()
        self.window.band.hide()
        [first, *_] = bench.bridge.now.serving[SHOWN]
        bench.requirement.listing.open_editor(first)
        self.settle()
        bench.requirement.guidance.fold.heading.setChecked(True)
        self.settle()
        bench.requirement.verticalScrollBar().setValue(560)
        self.picture("recommendation-editor")
        bench.requirement.listing.leave()

    def others(self) -> None:
        """The other pages, and the palette."""
        for page in (places.LEGISLATION, places.RECOMMENDATIONS, places.REPORT, places.HISTORY):
            self.window.go(page)
            self.picture(page)
        self.window.command_palette.open()
        self.window.command_palette.field.setText("smug")
        self.picture("palette")
        self.window.command_palette.close_palette()
