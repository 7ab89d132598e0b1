"""What a file leaves open is asked once: tracked changes, an encoding that is in doubt; answers for the others too."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gapanalyzer.ui.dialogs.changes_dialog import ChangesDialog
from gapanalyzer.ui.dialogs.choice_dialog import ChoiceDialog
from gapanalyzer.ui.dialogs.encoding_dialog import EncodingDialog
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.hostile.crafted import docx, p

UKRAINIAN = "Стаття {n}. Незаконне переправлення\nПереправлення осіб через кордон карається обмеженням волі.\n\n"


def tracked(path: Path) -> Path:
    runs = (
        "<w:r><w:t>The fine is </w:t></w:r><w:ins><w:r><w:t>500</w:t></w:r></w:ins>"
        f"<w:del><w:r><w:delText>100</w:delText></w:r></w:del><w:r><w:t> pounds in {path.stem}.</w:t></w:r>"
    )
    return docx(path, p("Article 1. Fine") + p(runs=runs))


def ukrainian(path: Path) -> Path:
    path.write_bytes((f"Закон {path.stem}\n\n" + "".join(UKRAINIAN.format(n=n) for n in (1, 2, 3))).encode("cp1251"))
    return path


def dialog(window: MainWindow, qtbot: QtBot) -> ChoiceDialog:
    def standing() -> list[ChoiceDialog]:
        return [d for d in window.findChildren(ChoiceDialog) if d.isVisible()]

    qtbot.waitUntil(lambda: len(standing()) == 1, timeout=20_000)
    return standing()[0]


def done(window: MainWindow, bench: Workbench, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: not (bench.importing.jobs or bench.importing.open_questions or window.jobs.running), timeout=20_000
    )


def words(bench: Workbench) -> list[str]:
    now = bench.bridge.now
    return sorted(now.text_of(law).joined for law in now.laws if law.short != "IA")


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_tracked_changes_are_counted_and_the_text_before_is_read_on_demand(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    bench.choosing.take((tracked(home / "act.docx"),))
    asked = dialog(window, qtbot)
    assert isinstance(asked, ChangesDialog)
    assert asked.amended.isChecked()
    assert words(bench) == []
    asked.before.click()
    press(asked.does)
    done(window, bench, qtbot)
    assert words(bench) == ["Article 1. Fine\nThe fine is 100 pounds in act."]
    assert "as it was before them" in bench.importing.outcomes[-1].words


def test_the_text_as_amended_is_taken_without_reading_it_again(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    bench.choosing.take((tracked(home / "act.docx"),))
    press(dialog(window, qtbot).does)
    assert bench.importing.jobs == []
    assert words(bench) == ["Article 1. Fine\nThe fine is 500 pounds in act."]


def test_one_answer_may_count_for_the_other_files(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    bench.choosing.take(tuple(tracked(home / f"{name}.docx") for name in ("a", "b", "c")))
    asked = dialog(window, qtbot)
    assert isinstance(asked, ChangesDialog)
    asked.before.click()
    asked.others.click()
    press(asked.does)
    done(window, bench, qtbot)
    assert [text.split()[6] for text in words(bench)] == ["100", "100", "100"]
    bench.choosing.take((tracked(home / "d.docx"),))
    press(dialog(window, qtbot).does)


def test_a_file_may_be_left_out(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    bench.choosing.take((tracked(home / "act.docx"),))
    dialog(window, qtbot).reject()
    done(window, bench, qtbot)
    assert words(bench) == []
    assert bench.importing.outcomes[-1].words == "Left out, as you wished."


def test_a_doubtful_encoding_is_asked_with_lines_of_the_file(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    bench.choosing.take((ukrainian(home / "law.txt"),))
    asked = dialog(window, qtbot)
    assert isinstance(asked, EncodingDialog)
    shown = [asked.list.item(n).text() for n in range(asked.list.count())]
    assert 3 <= len(shown) <= 10
    [right] = [n for n, text in enumerate(shown) if "Незаконне" in text]
    assert shown[right].startswith("Cyrillic (cp1251)")
    asked.list.setCurrentRow(right)
    press(asked.does)
    done(window, bench, qtbot)
    assert "Незаконне переправлення" in words(bench)[0]


def test_another_reading_than_the_guess_is_read_anew_and_serves_the_others(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    bench.choosing.take((ukrainian(home / "a.txt"), ukrainian(home / "b.txt")))
    asked = dialog(window, qtbot)
    assert isinstance(asked, EncodingDialog)
    [other] = [n for n in range(asked.list.count()) if "koi8-r" in asked.list.item(n).text()]
    asked.list.setCurrentRow(other)
    asked.others.click()
    press(asked.does)
    done(window, bench, qtbot)
    assert len(words(bench)) == 2
    assert not any("Незаконне" in text for text in words(bench))


def test_an_amended_text_is_asked_the_same_once_and_alone(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    law = bench.bridge.now.laws[0]
    bench.amending.bring_in(law.id, tracked(home / "act.docx"), "")
    asked = dialog(window, qtbot)
    assert isinstance(asked, ChangesDialog)
    assert asked.others.isHidden()
    asked.before.click()
    press(asked.does)
    qtbot.waitUntil(lambda: len(bench.bridge.now.law_by_id[law.id].texts) == 2, timeout=20_000)
    assert "The fine is 100 pounds" in bench.bridge.now.text_of(bench.bridge.now.law_by_id[law.id]).joined
    assert not [d for d in window.findChildren(ChoiceDialog) if d.isVisible()]


def test_an_amended_text_may_be_left_out_when_it_is_asked_about(
    window: MainWindow, bench: Workbench, home: Path, qtbot: QtBot, opens_dialogs: None
) -> None:
    law = bench.bridge.now.laws[0]
    bench.amending.bring_in(law.id, ukrainian(home / "law.txt"), "")
    dialog(window, qtbot).reject()
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=20_000)
    assert len(bench.bridge.now.law_by_id[law.id].texts) == 1
