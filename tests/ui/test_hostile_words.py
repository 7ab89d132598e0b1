"""Whatever stands in a project, the window shows it as it is: nothing is taken for markup, nothing falls."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QPlainTextEdit, QTextBrowser, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gapanalyzer.app import settings
from gapanalyzer.model.assessment import Field
from gapanalyzer.ui import place as places
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.conftest import FIGURE
from tests.faults.crafted_statements import meanings
from tests.hostile.strings import every
from tests.hostile.stuffed import stuffed
from tests.ui.conftest import ME

_MOST_ROWS = 800


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The stuffed project, made once."""
    folder = tmp_path_factory.mktemp("stick")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GAPANALYZER_HOME", str(folder / "home"))
        settings.save(settings.Settings(person_id=ME.id, person_name=ME.name))
        workspace = stuffed(folder / "stuffed.gap")
        workspace.close()
        yield workspace.path


def rows(view: QAbstractItemView, under: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """The cells of a view, rows that are folded too."""
    model, parent = view.model(), under or QModelIndex()
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            yield model.index(row, column, parent)
        yield from rows(view, model.index(row, 0, parent))


def _views(widgets: list[QWidget]) -> list[QAbstractItemView]:
    """The views that have something to show; Qt gives None where nobody has set a model, whatever its types say."""
    return [w for w in widgets if isinstance(w, QAbstractItemView) and isinstance(w.model(), QAbstractItemModel)]


def read_as_markup(widgets: list[QWidget]) -> list[str]:
    """What Qt would take for markup: labels that are not plain, and tooltips that look like it."""
    found = [
        f"label {w.text()[:40]}"
        for w in widgets
        if isinstance(w, QLabel) and w.textFormat() is not Qt.TextFormat.PlainText
    ]
    found += [f"text {w.objectName()}" for w in widgets if isinstance(w, (QTextEdit, QTextBrowser))]
    found += [f"tooltip {w.toolTip()[:40]}" for w in widgets if "<" in w.toolTip()]
    for view in _views(widgets):
        for index in rows(view):
            tip = index.data(Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str) and "<" in tip:
                found.append(f"tooltip in {type(view).__name__} {tip[:40]}")
    return found


def visited(window: MainWindow, qtbot: QtBot) -> Workbench:
    """Every page, once."""
    bench = window.workbench
    assert bench is not None
    for page in places.PAGES:
        window.go(page)
        qtbot.waitUntil(lambda: not window.jobs.running, timeout=20_000)
    return bench


def shown(widgets: list[QWidget]) -> set[str]:
    """The words of all labels, fields, boxes and cells."""
    words = {w.text() for w in widgets if isinstance(w, QLabel)} | {
        w.toPlainText() for w in widgets if isinstance(w, QPlainTextEdit)
    }
    words |= {w.itemText(n) for w in widgets if isinstance(w, QComboBox) for n in range(w.count())}
    cells = (index for view in _views(widgets) for index in rows(view))
    return words | {str(index.data()) for index in cells}


def test_hostile_words_are_shown_as_they_are(
    window: MainWindow, stick: Path, qtbot: QtBot, record_property: Callable[[str, object], None]
) -> None:
    window.open_file(stick)
    bench = visited(window, qtbot)
    now, markup = bench.bridge.now, []
    asked = [r.id for r in now.checklist.requirements]
    for requirement in asked[::6]:
        bench.place.open_requirement(requirement)
        widgets = window.findChildren(QWidget)
        markup += read_as_markup([w for w in widgets if not isinstance(w, QAbstractItemView)])
        written = {w.toPlainText() for w in widgets if isinstance(w, QPlainTextEdit)}
        assert {now.findings[requirement].text(f) for f in Field} - {""} <= written
    widgets = window.findChildren(QWidget)
    markup += read_as_markup(widgets)
    assert markup == []
    assert {person.name for person in now.people.values()} <= set(every()) | {ME.name}
    told = "\n".join(shown(widgets))
    assert all(law.short in told for law in now.laws)
    record_property(FIGURE, f"hostile strings: 0 of {len(every())} read as markup on {len(places.PAGES)} pages")


def test_projects_that_make_no_sense_are_shown(
    window: MainWindow, home: Path, qtbot: QtBot, record_property: Callable[[str, object], None], opens_dialogs: None
) -> None:
    tried = list(meanings())[::4]
    for n, (name, data) in enumerate(tried):
        path = home / f"crafted{n}.gap"
        path.write_bytes(data)
        window.open_file(path)
        if window.workbench is not None and window.workbench.bridge.workspace.path == path:
            bench = visited(window, qtbot)
            bench.place.open_requirement("SOM-6.1a")
            assert read_as_markup(window.findChildren(QWidget)) == [], name
    record_property(
        FIGURE, f"hostile projects: {len(tried)} of {len(tried)} shown in the window or refused in a sentence"
    )
