"""What every widget of the window keeps to: plain text, names for screen readers, Tab, small screens, contrast."""

import itertools
import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gapanalyzer.app import library
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Field, State, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import Kind, Law, LawId, Status
from gapanalyzer.ui import place as places
from gapanalyzer.ui.colours import DARK, LIGHT, Colours
from gapanalyzer.ui.dialogs.dialog import HIGHEST, WIDEST
from gapanalyzer.ui.dialogs.law_dialog import LawDialog
from gapanalyzer.ui.dialogs.new_project_dialog import NewProjectDialog
from gapanalyzer.ui.dialogs.person_dialog import PersonDialog
from gapanalyzer.ui.dialogs.state_dialog import StateDialog
from gapanalyzer.ui.icons import shape
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.ui.law import ACT

BINDING = """
import sys
from PySide6.QtCore import QObject
o = QObject(); before = sys.getrefcount(None)
for _ in range(300): o.setObjectName("x")
print("LOST", before - sys.getrefcount(None))
"""


def everything(window: MainWindow, bench: Workbench) -> list[QWidget]:
    """Every widget of the window, once every page has been looked at and every fold is open."""
    bench.requirement.recommended.add_new()
    bench.law._cite(0, 20)
    bench.requirement.outside._open(None)
    bench.requirement.band.open_form()
    bench.requirement.guidance.fold.heading.setChecked(True)
    for page in places.PAGES:
        window.go(page)
    window.command_palette.open()
    return window.findChildren(QWidget)


def test_no_label_reads_markup(window: MainWindow, bench: Workbench) -> None:
    labels = [w for w in everything(window, bench) if isinstance(w, QLabel)]
    assert len(labels) > 100
    assert [w.text() for w in labels if w.textFormat() is not Qt.TextFormat.PlainText] == []
    assert not window.findChildren(QTextEdit)


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, bench: Workbench) -> None:
    nameless = []
    for widget in everything(window, bench):
        if (around := widget.parent()) is not None and around.inherits("QComboBoxPrivateContainer"):
            continue  # the list of a combo box is spoken by the combo box
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.inherits("QScrollBar"):
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(QAccessible.Text.Name).strip():
                nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")

    assert not nameless, "; ".join(nameless)


def test_tab_leaves_every_field_and_comes_round(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    assert all(w.tabChangesFocus() for w in window.findChildren(QPlainTextEdit))
    seen = []
    for _n in range(120):
        widget = window.focusWidget()
        if widget in seen:
            break
        seen.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    reachable = (bench.checklist.words, bench.checklist.tree, *bench.requirement.criteria.rows, bench.law.reader)
    assert set(reachable) <= set(seen)


def test_the_window_fits_the_small_laptop(window: MainWindow, bench: Workbench) -> None:
    for page in places.PAGES:
        window.go(page)
        smallest = window.minimumSizeHint()
        assert smallest.width() <= 1092, page
        assert smallest.height() <= 614, page
    window.resize(1092, 614)
    assert (window.width(), window.height()) == (1092, 614)


@pytest.mark.parametrize("kind", ["person", "new", "law", "state"])
def test_no_dialog_is_larger_than_the_small_laptop(home: object, qtbot: QtBot, dressed: object, kind: str) -> None:
    law = Law(LawId("x"), "A title " * 30, "X", Kind.LAW, Status.BILL, "en", (ACT.sha,))
    make: dict[str, Callable[[], QDialog]] = {
        "person": lambda: PersonDialog(""),
        "new": lambda: NewProjectDialog(""),
        "law": lambda: LawDialog(law, ACT),
        "state": lambda: StateDialog(State("X"), library.checklist("som-protocol")),
    }
    dialog = make[kind]()
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    assert dialog.minimumSizeHint().width() <= WIDEST
    assert max(dialog.height(), dialog.minimumSizeHint().height()) <= HIGHEST
    assert [w.text() for w in dialog.findChildren(QLabel) if w.textFormat() is not Qt.TextFormat.PlainText] == []


def test_words_from_outside_are_shown_as_they_are(window: MainWindow, bench: Workbench) -> None:
    hostile = '<img src="x"><b>bold</b> & \u202eevil'
    asked = RequirementId("SOM-6.3a")
    bench.bridge.do(edit.write, requirement=asked, which=Field.ANALYSIS, text=hostile)
    bench.bridge.do(edit.add_outside, requirement=asked, title=hostile)
    bench.bridge.do(edit.change_law, law=bench.bridge.now.laws[0].id, title=hostile)
    assert bench.requirement.texts.fields[Field.ANALYSIS].toPlainText() == hostile
    shown = [label.text() for label in bench.requirement.outside.findChildren(QLabel)]
    assert hostile in shown


def luminance(colour: str) -> float:
    shade = QColor(colour)
    parts = (shade.redF(), shade.greenF(), shade.blueF())
    linear: list[float] = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_pair_of_words_and_ground_can_be_read(colours: Colours) -> None:
    grounds = (colours.window, colours.surface, colours.sunken)
    pairs = [(ink, ground) for ink in (colours.text, colours.muted, colours.accent) for ground in grounds]
    pairs += [(colours.text, colours.selection), (colours.accent, colours.selection)]
    pairs += [(colours.on_accent, colours.accent)]
    pairs += [colours.met, colours.wider, colours.partly, colours.not_met, colours.neutral]
    pairs += [(colours.text, tint) for _ink, tint in (colours.met, colours.wider, colours.partly, colours.not_met)]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


def test_every_verdict_has_a_shape_of_its_own() -> None:
    assert len({shape(verdict) for verdict in Verdict}) == len(Verdict)


def test_keys_are_given_once(window: MainWindow) -> None:
    keys = [s.toString() for action in window.actions_.values() for s in action.shortcuts() if not s.isEmpty()]
    assert [k for k, group in itertools.groupby(sorted(keys)) if len(list(group)) > 1] == []


def test_the_binding_does_not_eat_none() -> None:
    ran = subprocess.run([sys.executable, "-c", BINDING], capture_output=True, text=True, check=True)
    lost = int(ran.stdout.split("LOST")[1].split()[0])
    assert lost < 50, f"PySide6 drops references to None ({lost} in 300 calls)"
