"""The pages of a PDF law in the window: drawn with the passage tinted, turned, enlarged, and back to the text."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gapanalyzer.ui.law.page_view import PageView
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.hostile.crafted import line, pdf

PAGES = 4
TITLES = ("Scope", "Terms", "Duty", "Fine", "Ships", "Buses", "Crews", "Trains", "Owners", "Agents", "Ports", "Force")


def law_pdf(path: Path) -> Path:
    """Twelve articles on four pages; every article is two lines."""

    def article(n: int, y: float) -> str:
        first = line(f"Article {n}. {TITLES[n - 1]}", 60, y - 9 * (n % 5), font="F2")
        return first + line(f"The carrier pays {n} hundred pounds for every person", 60, y - 9 * (n % 5) - 20)

    return pdf(path, ["".join(article(3 * p + k + 1, 760 - 220 * k) for k in range(3)) for p in range(PAGES)])


@pytest.fixture
def view(window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot) -> PageView:
    """The pages of a PDF law that has been brought in, beside a requirement."""
    bench.choosing.take((law_pdf(home / "carriers.pdf"),))
    qtbot.waitUntil(lambda: not bench.importing.jobs and not window.jobs.running, timeout=20_000)
    [law] = [law for law in bench.bridge.now.laws if law.short != "IA"]
    bench.place.open_requirement("SOM-6.3a")
    bench.law._open_law(law.id)
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=20_000)
    assert bench.law.pages.button.isVisible()
    QTest.mouseClick(bench.law.pages.button, Qt.MouseButton.LeftButton)
    return bench.law.pages.view


def settled(view: PageView, window: MainWindow, qtbot: QtBot) -> None:
    """The page is drawn, and as wide as the room it has by now."""
    qtbot.wait(10)
    qtbot.waitUntil(lambda: view.drawn is not None and not view.waiting and not window.jobs.running, timeout=20_000)


def show(bench: Workbench, words: str, until: str = "") -> None:
    """Choose the passage that begins with some words and ends with these or others."""
    laid = bench.law.reader.laid
    assert laid is not None
    start, last = laid.text.joined.index(words), until or words
    bench.law.reader.show_span(start, laid.text.joined.index(last, start) + len(last))


def test_the_page_of_the_passage_is_shown_with_the_passage_tinted(
    view: PageView, bench: Workbench, window: MainWindow, qtbot: QtBot
) -> None:
    show(bench, "pays 8 hundred pounds")
    settled(view, window, qtbot)
    assert view.isVisible()
    assert not bench.law.reader.isVisible()
    assert view.drawn is not None
    assert (view.drawn.page, view.drawn.pages, view.number.text()) == (3, PAGES, "Page 3 of 4")
    [box] = view.picture.boxes
    place = view.picture.place(box)
    picture = view.picture.grab().toImage()
    assert picture.pixelColor(int(place.left()) + 1, int(place.top()) + 2) != QColor("white")
    assert picture.pixelColor(int(place.left()) - 12, int(place.top()) + 2) == QColor("white")
    assert place.left() > 60 / 595 * view.picture.width() + 10


def test_a_passage_over_two_pages_is_tinted_on_both(
    view: PageView, bench: Workbench, window: MainWindow, qtbot: QtBot
) -> None:
    show(bench, "pays 6 hundred pounds", until="Crews")
    settled(view, window, qtbot)
    assert {box.page for box in view.boxes} == {2, 3}
    QTest.mouseClick(view.next, Qt.MouseButton.LeftButton)
    settled(view, window, qtbot)
    assert view.drawn is not None
    assert view.drawn.page == 3
    assert len(view.picture.boxes) == 1
    QTest.mouseClick(view.back, Qt.MouseButton.LeftButton)
    settled(view, window, qtbot)
    assert view.drawn.page == 2


def test_pages_turn_with_the_keys_and_stop_at_the_ends(
    view: PageView, bench: Workbench, window: MainWindow, qtbot: QtBot
) -> None:
    show(bench, "pays 12 hundred pounds")
    settled(view, window, qtbot)
    assert not view.next.isEnabled()
    for _n in range(PAGES + 1):
        QTest.keyClick(view, Qt.Key.Key_PageUp)
        settled(view, window, qtbot)
    assert view.number.text() == "Page 1 of 4"
    assert not view.previous.isEnabled()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    settled(view, window, qtbot)
    assert view.number.text() == "Page 2 of 4"


def test_the_size_buttons_enlarge_the_page(view: PageView, bench: Workbench, window: MainWindow, qtbot: QtBot) -> None:
    settled(view, window, qtbot)
    before, type_size = view.picture.width() / view.area.width(), bench.law.reader.size_of_type
    bench.law.zoom(1)
    settled(view, window, qtbot)
    assert view.picture.width() / view.area.width() > before * 1.1
    assert bench.law.reader.size_of_type == type_size


def test_a_page_on_its_way_while_the_room_changes_ends_as_wide_as_the_room_with_its_passage(
    view: PageView, bench: Workbench, window: MainWindow, qtbot: QtBot
) -> None:
    settled(view, window, qtbot)
    show(bench, "pays 8 hundred pounds")
    assert view.waiting
    window.resize(window.width() + 400, window.height())
    qtbot.waitUntil(lambda: view.drawn is not None and view.drawn.page == 3, timeout=20_000)
    settled(view, window, qtbot)
    assert 0.85 < view.picture.width() / view.area.width() <= 1
    assert [box.page for box in view.boxes] == [3]


def test_the_text_comes_back_at_the_passage(view: PageView, bench: Workbench, window: MainWindow, qtbot: QtBot) -> None:
    show(bench, "pays 9 hundred pounds")
    settled(view, window, qtbot)
    QTest.mouseClick(bench.law.pages.button, Qt.MouseButton.LeftButton)
    reader = bench.law.reader
    assert reader.isVisible()
    assert not view.isVisible()
    assert reader.laid is not None
    assert reader.line_box((reader.laid.text.joined.index("pays 9 hundred"),) * 2) is not None


def test_a_law_that_is_no_pdf_has_text_only(view: PageView, bench: Workbench, window: MainWindow, qtbot: QtBot) -> None:
    settled(view, window, qtbot)
    bench.law._open_law(next(law.id for law in bench.bridge.now.laws if law.short == "IA"))
    assert not bench.law.pages.button.isVisible()
    assert bench.law.reader.isVisible()
    assert not view.isVisible()


def test_a_pdf_law_from_before_pages_were_kept_says_why_there_are_none(
    view: PageView, bench: Workbench, window: MainWindow, qtbot: QtBot
) -> None:
    settled(view, window, qtbot)
    bench.law.pages._original = lambda _text: None
    bench.law._open_law(next(law.id for law in bench.bridge.now.laws if law.short == "IA"))
    bench.law._open_law(next(law.id for law in bench.bridge.now.laws if law.short != "IA"))
    assert bench.law.pages.button.isVisible()
    assert not bench.law.pages.button.isEnabled()
    assert "not in the project" in bench.law.pages.button.toolTip()


def test_the_pages_are_there_after_saving_and_opening(
    view: PageView, bench: Workbench, window: MainWindow, qtbot: QtBot
) -> None:
    settled(view, window, qtbot)
    path = bench.bridge.workspace.path
    sha = next(law.text for law in bench.bridge.now.laws if law.short != "IA")
    before = bench.bridge.workspace.original(sha)
    bench.bridge.workspace.publish()
    window.open_file(path)
    bench.bridge.workspace.save_copy(path.with_stem("copy"))
    window.open_file(path.with_stem("copy"))
    assert window.workbench is not None
    assert window.workbench.bridge.workspace.original(sha) == before
    assert before is not None
    assert before.content.startswith(b"%PDF")
