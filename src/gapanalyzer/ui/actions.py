"""Every command of the window: its words, its keys, and when it can be used."""

from collections.abc import Callable, Mapping

from attrs import frozen
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


@frozen
class Command:
    """A command: its name in the code, its words, its keys; `project` where it needs an open project.

    A `switch` is on or off and shows it.
    """

    name: str
    words: str
    keys: str = ""
    project: bool = True
    switch: bool = False


def commands() -> tuple[Command, ...]:
    """All commands in the order of the menu; a hyphen as the name is a line between groups."""
    say = QCoreApplication.translate
    return (
        Command("page_start", say("Actions", "Start"), "Alt+1", project=False),
        Command("page_overview", say("Actions", "Overview"), "Alt+2"),
        Command("page_requirement", say("Actions", "Requirement"), "Alt+3"),
        Command("page_legislation", say("Actions", "Legislation"), "Alt+4"),
        Command("page_recommendations", say("Actions", "Recommendations"), "Alt+5"),
        Command("page_report", say("Actions", "Report"), "Alt+6"),
        Command("page_history", say("Actions", "History"), "Alt+7"),
        Command("page_amendment", say("Actions", "Amended laws"), "Alt+8"),
        Command("page_outline", say("Actions", "Outline of a law"), "Alt+9"),
        Command("page_comparison", say("Actions", "Bills"), "Alt+0"),
        Command("-", ""),
        Command("new", say("Actions", "New project…"), "Ctrl+N", project=False),
        Command("open", say("Actions", "Open project…"), "Ctrl+Shift+O", project=False),
        Command("save", say("Actions", "Save now"), "Ctrl+S"),
        Command("save_copy", say("Actions", "Save a copy as…"), "Ctrl+Shift+S"),
        Command("unite", say("Actions", "Unite with other files…"), "Ctrl+Shift+U"),
        Command("earlier", say("Actions", "Earlier states…"), "Ctrl+Shift+E"),
        Command("name_version", say("Actions", "Name this version…"), "Ctrl+Shift+N"),
        Command("hand_over", say("Actions", "Copy to hand over…"), "Ctrl+Shift+H"),
        Command("password", say("Actions", "Password…"), "Ctrl+Shift+P"),
        Command("recovery_sheet", say("Actions", "Recovery sheet…")),
        Command("leave_nothing", say("Actions", "Leave nothing on this computer at close"), project=False, switch=True),
        Command("close", say("Actions", "Close project"), "Ctrl+W"),
        Command("-", ""),
        Command("bring_in", say("Actions", "Bring in laws…"), "Ctrl+O"),
        Command("bring_in_treaty", say("Actions", "Bring in a treaty text…")),
        Command("state", say("Actions", "State profile…")),
        Command("-", ""),
        Command("undo", say("Actions", "Undo"), "Ctrl+Z"),
        Command("redo", say("Actions", "Redo"), "Ctrl+Shift+Z"),
        Command("menu", say("Actions", "Menu"), "F10", project=False),
        Command("palette", say("Actions", "Search or command"), "Ctrl+K"),
        Command("next_open", say("Actions", "Next unanswered requirement"), "Ctrl+J"),
        Command("previous", say("Actions", "Previous requirement"), "Alt+Up"),
        Command("next", say("Actions", "Next requirement"), "Alt+Down"),
        Command("cite", say("Actions", "Cite the selected words"), "Ctrl+Return"),
        Command("jump", say("Actions", "Go to the next cited passage"), "Ctrl+L"),
        Command("find", say("Actions", "Find in this law"), "Ctrl+F"),
        Command("filter", say("Actions", "Filter the checklist"), "Ctrl+Shift+F"),
        Command("next_pane", say("Actions", "Go to the next pane"), "F6"),
        Command("-", ""),
        Command("fold_left", say("Actions", "Show or hide the checklist"), "Ctrl+1"),
        Command("fold_right", say("Actions", "Show or hide the law"), "Ctrl+3"),
        Command("larger", say("Actions", "Larger"), "Ctrl++", project=False),
        Command("smaller", say("Actions", "Smaller"), "Ctrl+-", project=False),
        Command("usual_size", say("Actions", "Usual size"), "Ctrl+0", project=False),
        Command("theme", say("Actions", "Light or dark"), "Ctrl+Shift+D", project=False),
        Command("person", say("Actions", "Your name…"), project=False),
        Command("-", ""),
        Command("quit", say("Actions", "Quit"), "Ctrl+Q", project=False),
    )


IN_MENU = frozenset(
    {
        "page_start", "page_overview", "page_requirement", "page_legislation", "page_recommendations", "page_report",
        "page_history", "page_amendment", "page_outline", "page_comparison", "new", "open", "save", "close",
        "bring_in", "bring_in_treaty", "state", "theme", "person", "quit",
    }
)  # fmt: skip
"""The menu stays short; everything else is found with Ctrl+K."""
IN_FILE = ("save_copy", "unite", "earlier", "name_version", "hand_over", "password", "recovery_sheet", "leave_nothing")
"""What concerns the file as a whole has a menu of its own inside the menu, where the first of them would stand."""


def make_actions(window: QWidget, do: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """An action for every command, with its keys working in the whole window."""
    made: dict[str, QAction] = {}
    for command in commands():
        if command.name != "-":
            action = QAction(command.words, window)
            if command.keys:
                action.setShortcut(QKeySequence(command.keys))
            action.setCheckable(command.switch)
            action.triggered.connect(lambda _on, run=do[command.name]: run())
            window.addAction(action)
            made[command.name] = action
    made["redo"].setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
    made["larger"].setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
    return made


def fill_menu(menu: QMenu, actions: Mapping[str, QAction]) -> None:
    """The menu behind the three lines."""
    for command in commands():
        if command.name == "-" and not menu.isEmpty():
            if not menu.actions()[-1].isSeparator():
                menu.addSeparator()
        elif command.name in IN_MENU:
            menu.addAction(actions[command.name])
        elif command.name == IN_FILE[0]:
            menu.addMenu(_file_menu(menu, actions))


def _file_menu(menu: QMenu, actions: Mapping[str, QAction]) -> QMenu:
    inside = QMenu(QCoreApplication.translate("Actions", "This file"), menu)
    inside.addActions([actions[name] for name in IN_FILE])
    return inside


def allow(actions: Mapping[str, QAction], *, project: bool) -> None:
    """Commands that need a project can be used only with one."""
    for command in commands():
        if command.name in actions and command.project:
            actions[command.name].setEnabled(project)
