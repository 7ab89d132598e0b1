"""The menu behind the three lines."""

from PySide6.QtWidgets import QMenu

from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench


def test_the_menu_stands_in_one_column_on_a_low_screen(window: MainWindow, bench: Workbench) -> None:
    heights = [window.menu.actionGeometry(action) for action in window.menu.actions()]
    assert len({box.left() for box in heights}) == 1
    assert window.menu.sizeHint().height() <= 614


def test_what_concerns_the_file_stands_together(window: MainWindow, bench: Workbench) -> None:
    [inside] = window.menu.findChildren(QMenu)
    words = [action.text() for action in inside.actions()]
    assert words[0] == "Save a copy as…"
    assert "Password…" in words
