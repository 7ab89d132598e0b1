"""References and defined terms in the law that is open, with the mouse and with the keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gapanalyzer.app.leads import Lead
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.ui.workbench import Workbench

pytestmark = pytest.mark.qt_log_ignore(r"does not support (raise|propagateSizeHints)\(\)")
"""What the offscreen screen says of every tooltip."""
NO_KEYS = Qt.KeyboardModifier.NoModifier
LINES = (
    "Border Act",
    "Section 1. Definitions",
    "(1) In this Act, “carrier” means a person who transports others <for gain>.",
    "Section 2. Duties",
    "Every carrier checks documents as section 3 requires; section 41 of the Immigration Act holds beside it.",
    *(line for n in range(3, 40) for line in (f"Section {n}. Matter {n}", f"(1) Words of matter {n}.", "(2) More.")),
)
BORDER = segment(Document(tuple(Paragraph(line) for line in LINES), title=LINES[0], language="en"))


@pytest.fixture
def opened(bench: Workbench, qtbot: QtBot) -> Workbench:
    """The Border Act, beside the Immigration Act, at its top."""
    law = bench.bridge.workspace.add_law(BORDER, title="Border Act", short="BA", language="en")
    assert law is not None
    bench.law.show_passage(bench.bridge.now.law_called("BA").id, 0, 0)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: bool(bench.law.leading.in_sight))
    return bench


def said(lead: Lead) -> str:
    return BORDER.joined[lead.start : lead.end]


def spot(bench: Workbench, words: str) -> QPoint:
    at = BORDER.joined.index(words) + len(words) // 2
    reader = bench.law.reader
    return reader.cursorRect(reader.cursor_of((at, at))).center()


def point(bench: Workbench, at: QPoint) -> None:
    """The mouse comes to a place of the view, with no button pressed."""
    view, none = bench.law.reader.viewport(), Qt.MouseButton.NoButton
    where = QPointF(at), QPointF(view.mapToGlobal(at))
    QApplication.sendEvent(view, QMouseEvent(QEvent.Type.MouseMove, *where, none, none, NO_KEYS))


def look(bench: Workbench, words: str) -> QTextCharFormat:
    at = BORDER.joined.index(words)
    drawn = bench.law.reader.extraSelections()
    start = bench.law.reader.cursor_of((at, at)).position()
    return next(QTextCharFormat(one.format) for one in drawn if one.cursor.selectionStart() == start)


def test_references_are_quiet_links_and_terms_are_dotted(opened: Workbench) -> None:
    assert [said(lead) for lead in opened.law.leading.in_sight] == ["carrier", "section 3", "section 41"]
    assert not look(opened, "section 3 req").fontUnderline()
    assert look(opened, "carrier checks").underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine


def test_a_reference_is_underlined_under_the_mouse(opened: Workbench) -> None:
    view = opened.law.reader.viewport()
    point(opened, spot(opened, "section 3"))
    assert look(opened, "section 3 req").fontUnderline()
    assert view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    point(opened, QPoint(view.width() - 4, view.height() - 4))
    assert not look(opened, "section 3 req").fontUnderline()
    point(opened, spot(opened, "section 3"))
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.cursor().shape() is Qt.CursorShape.IBeamCursor


def test_a_click_follows_a_reference_and_alt_left_comes_back(opened: Workbench, qtbot: QtBot) -> None:
    reader = opened.law.reader
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=spot(opened, "section 3"))
    third = BORDER.articles[2]
    qtbot.waitUntil(lambda: reader._here is not None and reader._here[0] == BORDER.starts[third.first])
    reader.setFocus()
    QTest.keyClick(reader, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert reader.verticalScrollBar().value() == 0
    QTest.keyClick(reader, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert reader.verticalScrollBar().value() == 0


def test_another_law_opens_where_it_is_named_and_alt_left_comes_back_to_this_one(
    opened: Workbench, qtbot: QtBot
) -> None:
    pane = opened.law
    QTest.mouseClick(pane.reader.viewport(), Qt.MouseButton.LeftButton, pos=spot(opened, "section 41"))
    qtbot.waitUntil(lambda: pane._law is not None and pane._law.short == "IA")
    pane.reader.setFocus()
    QTest.keyClick(pane.reader, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert pane._law is not None
    assert pane._law.short == "BA"


def test_selecting_over_a_reference_does_not_follow_it(opened: Workbench, qtbot: QtBot) -> None:
    view = opened.law.reader.viewport()
    followed: list[object] = []
    opened.law.leading.followed.connect(followed.append)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=spot(opened, "checks documents"))
    QTest.mouseMove(view, spot(opened, "section 3"))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=spot(opened, "section 3"))
    qtbot.wait(20)
    assert followed == []


def test_the_keyboard_goes_from_lead_to_lead_tells_and_follows(opened: Workbench, qtbot: QtBot) -> None:
    reader, control = opened.law.reader, Qt.KeyboardModifier.ControlModifier
    reader.setFocus()
    reader.put_caret(0)
    QTest.keyClick(reader, Qt.Key.Key_Down, control)
    assert reader.caret() == BORDER.joined.index("carrier checks")
    assert "‹for gain›" in QToolTip.text()
    QToolTip.hideText()
    QTest.keyClick(reader, Qt.Key.Key_Return)
    assert "means a person" in QToolTip.text()
    QTest.keyClick(reader, Qt.Key.Key_Down, control)
    QTest.keyClick(reader, Qt.Key.Key_Down, control)
    QTest.keyClick(reader, Qt.Key.Key_Up, control)
    assert reader.caret() == BORDER.joined.index("section 3 req")
    QTest.keyClick(reader, Qt.Key.Key_Return)
    assert reader._here is not None
    assert reader._here[0] == BORDER.starts[BORDER.articles[2].first]


def test_pointing_at_a_term_shows_its_definition_as_plain_text(opened: Workbench) -> None:
    view = opened.law.reader.viewport()
    at = spot(opened, "carrier che")
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert QToolTip.text().startswith("(1) In this Act, “carrier” means")
    assert "<" not in QToolTip.text()
    nowhere = QPoint(view.width() - 4, view.height() - 4)
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, nowhere, view.mapToGlobal(nowhere)))


def test_what_scrolls_into_sight_is_looked_at(opened: Workbench, qtbot: QtBot) -> None:
    opened.law.reader.scroll_to(BORDER.articles[20].first)
    qtbot.waitUntil(lambda: opened.law.leading.in_sight == ())
    opened.law.reader.setFocus()
    QTest.keyClick(opened.law.reader, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    opened.law.reader.scroll_to(0)
    qtbot.waitUntil(lambda: len(opened.law.leading.in_sight) == 3)
