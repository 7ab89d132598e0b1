"""Rows of one kind in a table: names, cells, what is said in passing; and going on to the next that waits."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gapanalyzer.ui.widgets.buttons import button, press
from gapanalyzer.ui.widgets.rows_model import RowsModel
from gapanalyzer.ui.widgets.rows_table import RowsTable


class Ports(RowsModel[str]):
    """A port and the length of its name."""

    def names(self) -> tuple[str, ...]:
        return "Port", "Letters"

    def cells(self, row: str) -> tuple[str, ...]:
        return row, str(len(row))


@pytest.fixture
def ports(qapp: QApplication) -> Ports:
    model = Ports(qapp)
    model.show_rows(("Rel", "Tamar", "Ostport"))
    return model


def test_cells_and_names_are_what_the_subclass_says(ports: Ports) -> None:
    assert (ports.rowCount(), ports.columnCount()) == (3, 2)
    assert ports.index(1, 1).data() == "5"
    assert ports.headerData(0, Qt.Orientation.Horizontal) == "Port"
    assert ports.headerData(0, Qt.Orientation.Vertical) is None
    assert "Ostport" in ports.index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert ports.index(2, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert ports.index(2, 0).data(Qt.ItemDataRole.UserRole) is None
    assert ports.rowCount(ports.index(0, 0)) == ports.columnCount(ports.index(0, 0)) == 0


def test_a_row_is_found_by_its_index(ports: Ports) -> None:
    assert ports.row_at(ports.index(1, 0)) == "Tamar"
    assert ports.row_at(QModelIndex()) is None
    assert ports.data(QModelIndex()) is None


def test_words_alone_are_one_column_without_a_name(qapp: QApplication) -> None:
    plain: RowsModel[str] = RowsModel(qapp)
    plain.show_rows(("Rel",))
    assert (plain.columnCount(), plain.names(), plain.index(0, 0).data()) == (1, ("",), "Rel")


@pytest.mark.parametrize(
    ("waits", "start", "chosen"),
    [((False, True, True), 2, 2), ((True, False, False), 2, 0), ((False, True, False), 3, 1), ((False,) * 3, 0, -1)],
)
def test_one_goes_on_to_the_next_that_waits_round_the_end(
    ports: Ports, qtbot: QtBot, waits: tuple[bool, ...], start: int, chosen: int
) -> None:
    table = RowsTable(ports, "Ports", {0: 120}, (1,))
    qtbot.addWidget(table)
    assert table.columnWidth(0) == 120
    table.go_on(waits, start)
    assert table.currentIndex().row() == chosen


def test_a_key_presses_its_button_anywhere_in_its_part_of_the_window(qtbot: QtBot) -> None:
    part = QWidget()
    pressed: list[str] = []
    first, second = button("Follow", lambda: pressed.append("F")), button("Keep", lambda: pressed.append("K"))
    layout = QHBoxLayout(part)
    layout.addWidget(first)
    layout.addWidget(second)
    press(part, {"F": first, "K": second})
    qtbot.addWidget(part)
    with qtbot.waitExposed(part):
        part.show()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_K)
    assert pressed == ["K"]
