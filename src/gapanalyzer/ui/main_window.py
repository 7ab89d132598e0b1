"""The window: frame, start page, open project, and the commands of the whole program."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from attrs import evolve
from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QWidget

from gapanalyzer.app import leaving
from gapanalyzer.app.workspace import Workspace
from gapanalyzer.model.assessment import Person
from gapanalyzer.model.problem import KnownError
from gapanalyzer.model.text import FALLBACK
from gapanalyzer.ui import place as places
from gapanalyzer.ui.actions import allow, fill_menu, make_actions
from gapanalyzer.ui.band import Band
from gapanalyzer.ui.bridge import Bridge
from gapanalyzer.ui.commanding import to_the_open_project
from gapanalyzer.ui.dropping import files_of
from gapanalyzer.ui.file import desk as desks
from gapanalyzer.ui.file.desk import Desk
from gapanalyzer.ui.file.rescuing import Rescuing
from gapanalyzer.ui.jobs import Jobs
from gapanalyzer.ui.law.reading import BASE_SIZE
from gapanalyzer.ui.looks import Looks
from gapanalyzer.ui.pages.start_page import StartPage
from gapanalyzer.ui.palette import Offer, Palette, of_actions
from gapanalyzer.ui.project import Project
from gapanalyzer.ui.saving import Saving
from gapanalyzer.ui.status_line import StatusLine
from gapanalyzer.ui.top_bar import TopBar
from gapanalyzer.ui.widgets.layouts import column
from gapanalyzer.ui.workbench import Workbench


class MainWindow(QMainWindow):
    """One window, at most one open project."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs = Jobs(self)
        self.project = Project(self, self.jobs)
        self.looks = Looks(self, self.project.settings)
        self.looks.apply()  # before there are widgets, or they keep the system's size of type
        self.workbench: Workbench | None = None
        self.saving: Saving | None = None
        self.desk: Desk | None = None
        self._closing = False
        self.actions_ = make_actions(self, self._commands())
        self.menu = QMenu(self)
        fill_menu(self.menu, self.actions_)
        self.bar, self.band, self.status = TopBar(self.menu), Band(), StatusLine(self.jobs)
        self.start = StartPage()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        central = QWidget()
        central.setLayout(column(self.bar, self.band, self.stack, self.status, gap=0))
        self.setCentralWidget(central)
        self.command_palette = Palette(self, self._offers, self._articles)
        self.setAcceptDrops(True)
        Rescuing(self.project, self.jobs, self.band, self)
        self.actions_["leave_nothing"].setChecked(self.project.settings.leaves_nothing)
        self._connect()
        self.looks.restore_window(self.project.settings)
        self._show_project()

    def _connect(self) -> None:
        self.jobs.trouble.connect(self.tell)
        self.project.trouble.connect(self.tell)
        self.project.opened.connect(self._change_to)
        self.project.named.connect(self._name)
        self.project.already_open.connect(self._back)
        self.status.person_wanted.connect(self.project.ask_person)
        self.bar.search_wanted.connect(self._search)
        self.bar.undo_wanted.connect(self.actions_["undo"].trigger)
        self.bar.report_wanted.connect(self.actions_["page_report"].trigger)
        self.start.new_wanted.connect(self.project.new)
        self.start.open_wanted.connect(self.project.choose)
        self.start.demonstration_wanted.connect(self.project.demonstration)
        self.start.recent_wanted.connect(lambda path: self.project.open(Path(path)))
        self.start.back_wanted.connect(self._back)

    def _commands(self) -> Mapping[str, Callable[[], object]]:
        return {
            "page_start": self._show_start,
            **{f"page_{page}": partial(self.go, page) for page in places.PAGES},
            "new": self.project.new,
            "open": self.project.choose,
            "save": self._save,
            **{name: partial(self._with_file, name) for name in desks.NAMES},
            **to_the_open_project(lambda: self.workbench),
            "leave_nothing": self._keep_leaving,
            "close": lambda: self.leave(self._show_project),
            "menu": self._open_menu,
            "palette": self._search,
            "larger": lambda: self.looks.change_zoom(1),
            "smaller": lambda: self.looks.change_zoom(-1),
            "usual_size": lambda: self.looks.change_zoom(0),
            "theme": self.looks.turn,
            "person": self.project.ask_person,
            "quit": self.close,
        }

    # -- trouble ------------------------------------------------------------------------------------------------

    def tell(self, sentence: str) -> None:
        """Say what went wrong."""
        self.band.say(sentence)

    def tell_fault(self, report: Path | None) -> None:
        """Say that the program itself is at fault."""
        said = self.tr("The program made a mistake. Your work is kept on this computer.")
        where = self.tr("What happened is written in {file}.").format(file=report) if report else ""
        self.band.say(f"{said} {where}".strip())

    # -- the project --------------------------------------------------------------------------------------------

    def open_file(self, path: Path) -> None:
        """Open a project file."""
        self.project.open(path)

    def _change_to(self, workspace: Workspace) -> None:
        self.leave(lambda: self._take(workspace))

    def _take(self, workspace: Workspace) -> None:
        bridge = Bridge(workspace)
        bench = self.workbench = Workbench(bridge, self.jobs, self)
        bridge.setParent(bench)
        self.project.current = workspace.path
        bench.choosing.copied.connect(self._copied)
        self.saving = Saving(bridge, self.jobs, bench)
        self.saving.said.connect(self.bar.show_kept)
        self.saving.trouble.connect(self._not_saved)
        self.desk = Desk(bridge, self.jobs, self.band, self, self.saving)
        self.desk.said.connect(self.status.say)
        self.desk.open_wanted.connect(self.project.open)
        bridge.trouble.connect(self.tell)
        bridge.changed.connect(lambda _now, _touched: self._show_steps())
        self.stack.addWidget(bench)
        self.looks.restore_panes(self.project.settings, bench.splitter)
        bench.law.reader.set_size(BASE_SIZE + self.project.settings.zoom)
        bench.law.reader.zoomed.connect(self._keep_zoom)
        bench.report_kept = self.project.settings.report
        bench.bridge.report_language = bench.report_kept.get("language", FALLBACK)
        bench.report_chosen.connect(lambda kept: self.project.keep(evolve(self.project.settings, report=kept)))
        self._show_project()
        if workspace.recovered:
            self.status.say(self.tr("%n entries recovered from a session that ended early.", "", workspace.recovered))
        self.desk.copies.look()

    def _show_project(self) -> None:
        """Show the frame as it is with or without a project."""
        bench = self.workbench
        now = bench.bridge.now if bench else None
        self.bar.show_project(now.state.name if now else "", str(now.checklist.title) if now else "")
        self.setWindowTitle(self.tr("{state} · GapAnalyzer").format(state=now.state.name) if now else "GapAnalyzer")
        self.start.show_open(project=bench is not None)
        self.start.show_recent(self.project.settings.recent)
        self.status.show_person(self.project.settings.person_name)
        self.stack.setCurrentWidget(bench or self.start)
        allow(self.actions_, project=bench is not None)
        if bench is None:
            self.start.new.setFocus()
        self._show_steps()
        if self.saving is not None:
            self.saving.say()

    def _show_steps(self) -> None:
        workspace = self.workbench.bridge.workspace if self.workbench else None
        for name, possible in (("undo", workspace and workspace.can_undo), ("redo", workspace and workspace.can_redo)):
            self.actions_[name].setEnabled(bool(possible))
        self.bar.show_undo(possible=self.actions_["undo"].isEnabled())
        if self.workbench:
            now = self.workbench.bridge.now
            self.bar.show_project(now.state.name, str(now.checklist.title))

    def _save(self) -> None:
        if self.saving is not None:
            self.saving.publish()

    def _with_file(self, name: str) -> None:
        if self.desk is not None:
            self.desk.commands[name]()

    def _keep_leaving(self) -> None:
        wanted = self.actions_["leave_nothing"].isChecked()
        self.project.keep(evolve(self.project.settings, leaves_nothing=wanted))
        does, not_ = self.tr("At close, nothing of the file stays here."), self.tr("Backups stay on this computer.")
        self.status.say(does if wanted else not_)

    def _open_menu(self) -> None:
        below = self.bar.menu.rect().bottomLeft()
        self.menu.popup(self.bar.menu.mapToGlobal(below))

    def _search(self) -> None:
        self.command_palette.open()

    def _keep_zoom(self, points: float) -> None:
        self.project.keep(evolve(self.project.settings, zoom=round(points - BASE_SIZE)))

    def _name(self, me: Person) -> None:
        self.status.show_person(me.name)
        if self.workbench is not None:
            self.workbench.bridge.workspace.me = me

    def _copied(self, name: str) -> None:
        self.status.say(self.tr("The copy {name} is written; work goes on in the file that is open.").format(name=name))

    def _show_start(self) -> None:
        if self.workbench:
            self.workbench.bridge.hand_in()
        self.start.show_recent(self.project.settings.recent)
        self.stack.setCurrentWidget(self.start)

    def _back(self) -> None:
        if self.workbench:
            self.stack.setCurrentWidget(self.workbench)

    def go(self, page: str) -> None:
        """To a page of the open project."""
        if self.workbench:
            self._back()
            self.workbench.place.go(page)

    # -- leaving ------------------------------------------------------------------------------------------------

    def leave(self, then: Callable[[], object]) -> None:
        """Save and close the open project, if any; `then` follows once that is done."""
        if self.workbench is None or self.saving is None:
            then()
            return
        self.jobs.stop_all()
        self.saving.publish(lambda: self._left(then))

    def _left(self, then: Callable[[], object]) -> None:
        bench = self.workbench
        if bench is None or self.saving is None:
            return
        self.saving.stop()
        self.project.keep(self.looks.remembered(self.project.settings, bench.splitter))
        self.jobs.forget()
        self.workbench, self.saving, self.desk, self.project.current = None, None, None, None
        try:
            self._close(bench.bridge.workspace)
        except KnownError as error:
            self.tell(str(error))
        self.stack.removeWidget(bench)
        bench.deleteLater()
        then()

    def _close(self, workspace: Workspace) -> None:
        if self.project.settings.leaves_nothing:
            self.project.keep(leaving.leave_nothing(workspace, self.project.settings))
        else:
            workspace.close()

    def _not_saved(self, sentence: str) -> None:
        if self._closing:
            self._closing = False
            self.band.say(sentence, self.tr("Close without saving there"), lambda: self._left(self._close_later))
        elif self.workbench is not None:
            copy = self.actions_["save_copy"].trigger
            self.band.say(sentence, self.tr("Save a copy…"), copy, topic=desks.TROUBLE)

    def _close_later(self) -> None:
        """Qt ignores a close within a close."""
        QTimer.singleShot(0, self, self.close)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save first; the window closes when that is done."""
        if self.workbench is None:
            self.jobs.forget()
            self.jobs.stop_all()
            self.project.keep(self.looks.remembered(self.project.settings, None))
            event.accept()
            return
        event.ignore()
        if not self._closing:
            self._closing = True
            self.leave(self._close_later)

    # -- files dropped, and the palette -------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A project is opened, anything else is brought in as a law."""
        event.acceptProposedAction()
        self.take_files(files_of(event.mimeData()))

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Open a project, or bring in laws."""
        projects = [path for path in paths if path.suffix.casefold() == ".gap"]
        if projects:
            self.project.open(projects[0])
        elif self.workbench is None:
            self.tell(
                self.tr("Laws are kept in a project. Open a project or make a new one, then drop the files again.")
            )
        elif paths:
            self._back()
            self.workbench.choosing.take(paths)

    def _offers(self) -> tuple[Offer, ...]:
        found = of_actions(self.actions_)
        return (*found, *self.workbench.requirements()) if self.workbench else found

    def _articles(self, words: str) -> tuple[Offer, ...]:
        return self.workbench.articles(words) if self.workbench else ()
