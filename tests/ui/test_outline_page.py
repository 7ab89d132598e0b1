"""The outline of a law is put right with one key each; the tree and the lines follow each other."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.instrument import Flag, Law, LawText, Provision, Unit
from gapanalyzer.ui import place as places
from gapanalyzer.ui.dialogs.aside_dialog import AsideDialog
from gapanalyzer.ui.law.reader import LawReader
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.outline import keys
from gapanalyzer.ui.outline.lines import Lines
from gapanalyzer.ui.outline.outline_model import FLAGS_ROLE, OUT_ROLE
from gapanalyzer.ui.outline.unit_words import name_of, number_of
from gapanalyzer.ui.pages.outline_page import OutlinePage
from gapanalyzer.ui.workbench import Workbench
from tests.ui.law import ACT, LINES

SECTION_41, PARAGRAPH_2, SECTION_43, POINT_A = 2, 4, 5, 7


@pytest.fixture
def page(bench: Workbench) -> OutlinePage:
    bench.edit_outline(bench.bridge.now.laws[0].id)
    return bench.outline


def text(page: OutlinePage) -> LawText:
    now = page._bridge.now
    return now.text_of(now.laws[0])


def outline(page: OutlinePage) -> list[str]:
    return [f"{unit.kind} {unit.number}" for top in text(page).provisions for unit in top.walk()]


def press(page: OutlinePage, name: str, line: int | None = None) -> None:
    if line is not None:
        page.lines.go(line)
    QTest.keyClick(page.lines, Qt.Key[f"Key_{keys.KEYS[name]}"])


def test_it_is_reached_from_the_legislation_page(bench: Workbench, qtbot: QtBot) -> None:
    bench.place.go(places.LEGISLATION)
    bench.legislation.table.selectRow(0)
    QTest.mouseClick(bench.legislation.outline, Qt.MouseButton.LeftButton)
    assert bench.middle.currentWidget() is bench.outline
    assert bench.outline.lines.hasFocus()
    assert bench.outline.count.text() == "3 articles · 2 doubts"
    QTest.keyClick(bench.outline.lines, Qt.Key.Key_Escape)
    assert bench.place.page == places.LEGISLATION


def test_it_is_reached_from_the_list_of_articles_beside_the_law(bench: Workbench) -> None:
    bench.law.reader.show_span(ACT.starts[SECTION_43], ACT.starts[SECTION_43])
    bench.law.outline.activated.emit(0)
    assert bench.place.page == places.OUTLINE
    assert bench.outline.lines.line == bench.law.reader.paragraph_at_top()


def test_a_unit_is_split_and_undone_with_the_keys_of_the_window(
    window: MainWindow, page: OutlinePage, qtbot: QtBot
) -> None:
    before = outline(page)
    press(page, keys.ARTICLE, PARAGRAPH_2)
    assert outline(page)[1:4] == ["article 41", "paragraph 1", "article 2"]
    assert page.lines.line == PARAGRAPH_2
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert outline(page) == before
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert outline(page) != before


def test_a_split_makes_a_unit_like_the_one_it_is_in(page: OutlinePage) -> None:
    press(page, keys.TEXT, PARAGRAPH_2)
    assert "paragraph 2" not in outline(page)[:4]
    press(page, keys.SPLIT)
    assert outline(page)[1:4] == ["article 41", "paragraph 1", "paragraph 2"]


def test_a_unit_joins_the_one_above_from_any_of_its_lines(page: OutlinePage) -> None:
    press(page, keys.MERGE, PARAGRAPH_2)
    assert outline(page)[:4] == ["part V", "article 41", "paragraph 1", "article 43"]


def test_a_heading_takes_the_articles_below_it(page: OutlinePage) -> None:
    press(page, keys.HEADING, 10)
    (part,) = text(page).provisions
    assert [(unit.kind, unit.heading) for unit in part.children][-1] == (Unit.CHAPTER, LINES[10])


def test_levels_change_with_everything_inside(page: OutlinePage) -> None:
    press(page, keys.INWARD, SECTION_43)
    section = next(unit for unit in text(page).provisions[0].walk() if unit.number == "43")
    assert (section.kind, text(page).chain_at(SECTION_43)[-2].number) == (Unit.PARAGRAPH, "41")
    press(page, keys.OUTWARD)
    assert text(page).provisions == ACT.provisions


def test_what_is_left_out_is_struck_in_the_tree_and_comes_back_with_the_same_key(page: OutlinePage) -> None:
    press(page, keys.EXCLUDE, SECTION_43)
    assert [a.number for a in text(page).articles] == ["41", "44"]
    index = page.tree.currentIndex()
    assert index.data(FLAGS_ROLE) == (Flag.EXCLUDED,)
    assert page.tree.model_.index(0, 0, index).data(OUT_ROLE)
    assert "not part of the law" in index.data(Qt.ItemDataRole.ToolTipRole)
    press(page, keys.EXCLUDE)
    assert [a.number for a in text(page).articles] == ["41", "43", "44"]


def test_a_unit_is_renamed_without_leaving_the_keyboard(page: OutlinePage, qtbot: QtBot) -> None:
    press(page, keys.RENAME, SECTION_43)
    assert page.naming.number.hasFocus()
    QTest.keyClicks(page.naming.number, "42s")
    assert outline(page)[4] == "article 43", "letters go into the field and are no commands"
    QTest.keyClick(page.naming.number, Qt.Key.Key_Return)
    assert outline(page)[4] == "article 42s"
    assert page.lines.hasFocus()
    press(page, keys.AS_READ)
    assert text(page).provisions == ACT.provisions


def test_escape_gives_a_name_back(page: OutlinePage) -> None:
    press(page, keys.RENAME, SECTION_43)
    QTest.keyClicks(page.naming.number, "99")
    QTest.keyClick(page.naming.number, Qt.Key.Key_Escape)
    assert page.naming.number.text() == "43"
    assert page.lines.hasFocus()
    assert page._place.page == places.OUTLINE


def test_another_kind_is_chosen_from_the_list(page: OutlinePage) -> None:
    page.lines.go(SECTION_43)
    page.naming.kind.setCurrentIndex(list(Unit).index(Unit.SCHEDULE))
    page.naming.kind.activated.emit(page.naming.kind.currentIndex())
    assert "schedule 43" in outline(page)


def test_the_next_doubt_is_found_and_settled(page: OutlinePage) -> None:
    press(page, keys.NEXT, 0)
    assert page.lines.line == SECTION_41
    press(page, keys.KEEP)
    assert page.count.text() == "3 articles · 1 doubt"
    press(page, keys.NEXT)
    assert page.lines.line == SECTION_43
    assert Flag.GAP in page.tree.currentIndex().data(FLAGS_ROLE)
    press(page, keys.KEEP)
    assert page.count.text() == "3 articles · 0 doubts"
    assert not page.keys.buttons[keys.NEXT].isEnabled()
    assert page.lines.is_said(SECTION_43)


def test_tree_and_lines_follow_each_other(page: OutlinePage) -> None:
    page.tree.setCurrentIndex(page.tree.model_.of(4))
    assert page.lines.line == SECTION_43
    QTest.keyClick(page.lines, Qt.Key.Key_Down)
    QTest.keyClick(page.lines, Qt.Key.Key_Down)
    assert page.lines.line == POINT_A
    unit = page.tree.unit()
    assert unit is not None
    assert unit.number == "a"
    page.lines.go(0)
    assert page.tree.unit() is None
    assert not page.keys.buttons[keys.TEXT].isEnabled()
    assert not page.keys.buttons[keys.SPLIT].isEnabled()


def test_an_article_that_was_opened_stays_open_after_an_edit(page: OutlinePage) -> None:
    page.tree.expand(page.tree.model_.of(4))
    press(page, keys.EXCLUDE, 10)
    assert page.tree.isExpanded(page.tree.model_.of(4))
    assert not page.tree.isExpanded(page.tree.model_.of(1))


def test_the_buttons_do_what_the_keys_do(page: OutlinePage) -> None:
    page.lines.go(PARAGRAPH_2)
    QTest.mouseClick(page.keys.buttons[keys.MERGE], Qt.MouseButton.LeftButton)
    assert "paragraph 2" not in outline(page)[:4]


def test_it_can_be_seen_in_both_themes_and_from_right_to_left(window: MainWindow, page: OutlinePage) -> None:
    press(page, keys.EXCLUDE, POINT_A)
    light = page.grab().toImage()
    window.looks.turn()
    assert page.grab().toImage() != light
    page.lines.show_text(text(page), frozenset({POINT_A}), "ar")
    assert page.lines.isRightToLeft()
    assert page.lines._gutter.x() > page.lines.width() // 2
    QTest.mouseMove(page.tree.viewport(), QPoint(20, 40))
    page.grab()


def test_the_law_beside_the_question_shows_the_edited_outline(bench: Workbench, page: OutlinePage) -> None:
    press(page, keys.EXCLUDE, SECTION_43)
    bench.place.go(places.REQUIREMENT)
    box = bench.law.outline
    row = next(n for n in range(box.count()) if "43" in box.itemText(n))
    assert "left out" in box.itemData(row, Qt.ItemDataRole.ToolTipRole)
    top = bench.law.reader.paragraph_at_top()
    bench.bridge.undo()
    assert not box.itemData(next(n for n in range(box.count()) if "44" in box.itemText(n)), Qt.ItemDataRole.ToolTipRole)
    assert bench.law.reader.paragraph_at_top() == top
    assert bench.law.outline.itemText(0) == "Put the outline right…"


def test_an_edit_is_told_in_the_history(bench: Workbench, page: OutlinePage) -> None:
    press(page, keys.EXCLUDE, SECTION_43)
    press(page, keys.AS_READ)
    bench.place.go(places.HISTORY)
    model = bench.history.model
    told = {model.index(n, 2).data() for n in range(model.rowCount())}
    assert {"Outline of IA, line 6", "Outline of IA, line 6: as it was read"} <= told


def test_a_law_that_goes_leaves_the_page_empty_handed(bench: Workbench, page: OutlinePage) -> None:
    bench.bridge.undo()
    assert not bench.bridge.now.laws
    assert not page.isEnabled()


def test_lines_set_aside_can_be_read(bench: Workbench, qtbot: QtBot) -> None:
    law: Law = bench.bridge.now.laws[0]
    bench.place.go(places.LEGISLATION)
    bench.legislation.table.selectRow(0)
    assert not bench.legislation.aside.isEnabled()
    aside = AsideDialog(law, LawText(("Words",), (), ("- 1 -", "Gazette\nNo. 5")), bench)
    qtbot.addWidget(aside)
    assert [aside.lines.model().index(n, 0).data() for n in range(2)] == ["- 1 -", "Gazette No. 5"]


def test_units_are_called_what_stands_in_print() -> None:
    lines = ("第五条 目的", "Article 6. (1) Whoever", "SCHEDULE", "1. Whoever", "Article 7")
    law = segment(Document(tuple(Paragraph(line) for line in LINES)))
    assert name_of(law, law.articles[0]) == "Section 41 Smuggling of migrants"
    shown = LawText(lines)
    assert number_of(Provision("五", Unit.ARTICLE, "", "p", 0, 0, "条")) == "第五条"
    assert name_of(shown, Provision("1", Unit.PARAGRAPH, "", "p", 1, 1)) == "(1) Whoever"
    assert name_of(shown, Provision("1", Unit.PARAGRAPH, "", "p", 3, 3)) == "1. Whoever"
    assert name_of(shown, Provision("2", Unit.POINT, "", "p", 2, 2)) == "(2) SCHEDULE"
    assert name_of(shown, Provision("", Unit.SCHEDULE, "", "p", 2, 2)) == "SCHEDULE"
    assert number_of(Provision("", Unit.ARTICLE, "", "p", 4, 4)) == "Article"
    assert number_of(Provision("", Unit.POINT, "", "p", 4, 4)) == "…"


def test_a_law_that_is_read_from_the_right_begins_at_the_right(qtbot: QtBot) -> None:
    arabic = LawText(("المادة 1", "النص"), (Provision("1", Unit.ARTICLE, "", "art_1", 0, 1, "المادة"),))
    for reader in (LawReader(), Lines()):
        qtbot.addWidget(reader)
        reader.resize(500, 300)
        reader.show()
        for language, right in (("ar", True), ("en", False)):
            if isinstance(reader, Lines):
                reader.show_text(arabic, frozenset(), language)
            else:
                reader.show_text(arabic, language)
            view = reader.viewport().geometry()
            assert (reader.cursorRect().center().x() > view.width() // 2) is right
            assert (view.left() < reader.width() - view.right()) is right


def test_the_list_of_laws_counts_the_doubts_that_are_left(bench: Workbench, page: OutlinePage) -> None:
    bench.place.go(places.LEGISLATION)
    model = bench.legislation.model
    doubts = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())].index("Doubts")
    assert model.index(0, doubts).data() == "2"
    bench.place.go(places.OUTLINE)
    page.lines.setFocus()
    press(page, keys.KEEP, SECTION_43)
    bench.place.go(places.LEGISLATION)
    assert model.index(0, doubts).data() == "1"
