"""Laws are brought in each in its own job; trouble with one leaves the others alone."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gapanalyzer.model.instrument import Kind, Status
from gapanalyzer.ui import place as places
from gapanalyzer.ui.dialogs.law_dialog import LawDialog
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.hostile.crafted import line, pdf
from tests.ui.law import LINES


def law_file(folder: Path, name: str, *more: str) -> Path:
    path = folder / name
    path.write_text("\n\n".join((name, *LINES[1:], *more)), "utf-8")
    return path


def wait(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not bench.importing.jobs and not window.jobs.running, timeout=30_000)


def shorts(bench: Workbench) -> list[str]:
    return sorted(law.short for law in bench.bridge.now.laws)


def test_files_dropped_become_laws_and_the_bad_one_is_named(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot
) -> None:
    good, empty = law_file(home, "Penal Code.txt"), home / "empty.pdf"
    empty.write_bytes(b"")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (empty, good)])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPoint(5, 5), action, data, button, Qt.KeyboardModifier.NoModifier))
    assert bench.place.page == places.LEGISLATION
    wait(window, bench, qtbot)
    assert len(bench.bridge.now.laws) == 2
    told = {outcome.name: outcome for outcome in bench.importing.outcomes}
    assert not told["empty.pdf"].good
    assert "empty.pdf" in told["empty.pdf"].words
    assert told["Penal Code.txt"].words.startswith("Brought in as")
    assert "3 articles" in told["Penal Code.txt"].words


def test_the_same_text_twice_is_refused_in_words(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot
) -> None:
    path = law_file(home, "Act.txt")
    bench.choosing.take((path,))
    wait(window, bench, qtbot)
    bench.choosing.take((path,))
    wait(window, bench, qtbot)
    assert len(bench.bridge.now.laws) == 2
    assert "in the project already" in bench.importing.outcomes[-1].words


def test_a_folder_dropped_brings_in_every_law_in_it(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot
) -> None:
    (home / "stick" / "old").mkdir(parents=True)
    law_file(home / "stick", "Penal Code.txt")
    law_file(home / "stick" / "old", "Sea Act.txt", "4. Vessels", "A vessel is a ship.")
    (home / "stick" / "empty.pdf").write_bytes(b"")
    window.take_files((home / "stick",))
    wait(window, bench, qtbot)
    assert len(bench.bridge.now.laws) == 3
    assert [o.name for o in bench.importing.outcomes if not o.good] == ["empty.pdf"]


def test_an_import_can_be_cancelled(window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot) -> None:
    many = tuple(law_file(home, f"act {n}.txt", f"Section 99. Number {n}") for n in range(4))
    bench.choosing.take(many)
    assert len(bench.importing.jobs) == 4
    for job in list(bench.importing.jobs):
        bench.importing.cancel(job)
    wait(window, bench, qtbot)
    assert shorts(bench) == ["IA"]
    assert len(bench.importing.outcomes) == 4
    assert not any(outcome.good for outcome in bench.importing.outcomes)


def test_closing_while_files_are_read_stops_them(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot
) -> None:
    bench.choosing.take(tuple(law_file(home, f"act {n}.txt", f"Section 99. Number {n}") for n in range(3)))
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert not window.jobs.running


def test_a_law_is_described_and_taken_out_and_both_can_be_undone(
    window: MainWindow, bench: Workbench, qtbot: QtBot, opens_dialogs: None
) -> None:
    window.go(places.LEGISLATION)
    page = bench.legislation
    page.table.selectRow(0)
    QTest.mouseClick(page.change, Qt.MouseButton.LeftButton)
    [dialog] = window.findChildren(LawDialog)
    dialog.title.setText("Immigration Act 2001")
    dialog.short.setText("IMA")
    dialog.kind.setCurrentIndex(list(Kind).index(Kind.LAW))
    dialog.status.setCurrentIndex(list(Status).index(Status.BILL))
    dialog.language.setCurrentIndex(dialog.language.findData("fr"))
    QTest.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
    [law] = bench.bridge.now.laws
    assert (law.title, law.short, law.status, law.language) == ("Immigration Act 2001", "IMA", Status.BILL, "fr")
    page.table.selectRow(0)
    QTest.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    assert bench.bridge.now.laws == ()
    assert bench.law._empty.isVisible()
    window.actions_["undo"].trigger()
    assert shorts(bench) == ["IMA"]
    window.actions_["undo"].trigger()
    assert shorts(bench) == ["IA"]


def test_where_there_is_little_room_titles_keep_theirs(window: MainWindow, bench: Workbench) -> None:
    window.go(places.LEGISLATION)
    table, title = bench.legislation.table, 1
    bench.legislation.resize(540, 500)
    assert table.isColumnHidden(table.model().columnCount() - 3)
    assert not table.isColumnHidden(title)
    bench.legislation.resize(900, 500)
    assert not any(table.isColumnHidden(n) for n in range(table.model().columnCount()))


def test_a_law_on_which_citations_rest_stays_and_the_band_says_why(window: MainWindow, bench: Workbench) -> None:
    bench.law._cite(0, 20)
    window.go(places.LEGISLATION)
    bench.legislation.table.selectRow(0)
    bench.legislation.remove_law()
    assert len(bench.bridge.now.laws) == 1
    assert "1 citation rests on IA" in window.band.words.text()


def test_the_status_line_shows_the_work_and_cancels_it(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot
) -> None:
    bench.choosing.take((law_file(home, "slow.txt"),))
    assert window.status._cancel.isVisible()
    assert "slow.txt" in window.status._step.text()
    QTest.mouseClick(window.status._cancel, Qt.MouseButton.LeftButton)
    wait(window, bench, qtbot)
    assert not window.status._cancel.isVisible()


def test_the_report_is_written_in_the_background(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot
) -> None:
    window.go(places.REPORT)
    bench.report.write_to(home / "report.docx")
    assert not bench.report.write.isEnabled()
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=30_000)
    assert (home / "report.docx").stat().st_size > 10_000
    assert bench.report.read.isVisible()
    bench.report.write_to(home / "no such folder" / "report.docx")
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert window.band.isVisible()
    assert bench.report.write.isEnabled()


def test_a_text_without_articles_is_told_so(bench: Workbench, home: Path, qtbot: QtBot) -> None:
    path = home / "decree.txt"
    path.write_text("Decree on the ports\n\nThe ports of this country are watched by the coast guard.\n", "utf-8")
    bench.importing.bring_in((path,))
    qtbot.waitUntil(lambda: bool(bench.importing.outcomes) and not bench.importing.jobs, timeout=20_000)
    assert "No articles were recognized; its paragraphs are searched." in bench.importing.outcomes[-1].words


def test_a_law_with_scanned_pages_goes_on_saying_so(bench: Workbench, home: Path, qtbot: QtBot) -> None:
    words = line("Whoever procures the illegal entry of a migrant is punished.", 72, 700)
    scanned = pdf(home / "law.pdf", [words, "q 500 0 0 700 40 40 cm /Im Do Q\n"], images=True)
    bench.place.go(places.LEGISLATION)
    bench.importing.bring_in((scanned,))
    qtbot.waitUntil(lambda: bool(bench.importing.outcomes) and not bench.importing.jobs, timeout=20_000)
    assert "pictures without text and were not read: 2." in bench.importing.outcomes[-1].words
    said = bench.legislation.known.text()
    assert said.endswith("Pages of its file that are pictures without text, and were not read: 1.")
    assert said.startswith("No articles were recognized in it")
