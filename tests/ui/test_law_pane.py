"""The law beside the question: select and cite, jump between citation and place, candidates, find."""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gapanalyzer.app import settings
from gapanalyzer.app.search import Hit
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.instrument import Kind
from gapanalyzer.ui import place as places
from gapanalyzer.ui.law.find_bar import find_all
from gapanalyzer.ui.main_window import MainWindow
from gapanalyzer.ui.workbench import Workbench
from tests.ui.law import ACT

ASKED = RequirementId("SOM-6.3a")
WORDS = "the life of a migrant was endangered"


def span(words: str) -> tuple[int, int]:
    start = ACT.joined.index(words)
    return start, start + len(words)


def select(bench: Workbench, words: str) -> None:
    bench.law.reader.setTextCursor(bench.law.reader.cursor_of(span(words)))


def quotes(bench: Workbench) -> list[str]:
    return [c.quote for c in bench.bridge.now.findings[ASKED].citations]


def test_what_is_selected_is_cited_with_the_keyboard(bench: Workbench, window: MainWindow, qtbot: QtBot) -> None:
    select(bench, WORDS)
    bench.law.reader.setFocus()
    QTest.keyClick(bench.law.reader, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert quotes(bench) == [WORDS]
    assert bench.law.reader.selection() is None


def test_what_is_selected_with_the_mouse_is_cited_by_the_button(bench: Workbench, qtbot: QtBot) -> None:
    reader = bench.law.reader
    reader.scroll_to(0)
    cursor = reader.cursor_of(span(WORDS))
    ends = []
    for position in (cursor.selectionStart(), cursor.selectionEnd()):
        cursor.setPosition(position)
        ends.append(reader.cursorRect(cursor).center())
    view = reader.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=ends[0])
    QTest.mouseMove(view, ends[1])
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=ends[1])
    assert reader._cite.isVisible()
    QTest.mouseClick(reader._cite, Qt.MouseButton.LeftButton)
    assert quotes(bench) == [WORDS]
    assert not reader._cite.isVisible()


def test_a_selection_over_the_gap_between_provisions_is_the_laws_own_text(bench: Workbench) -> None:
    words = "was endangered; or\n(b) the migrant suffered"
    select(bench, words)
    assert bench.law.reader.selection() == span(words)
    copied: QMimeData = bench.law.reader.createMimeDataFromSelection()
    assert copied.text() == words


def test_a_citation_leads_to_its_place_and_can_be_taken_back(bench: Workbench, qtbot: QtBot) -> None:
    select(bench, WORDS)
    bench.law.reader.cite()
    bench.law.reader.scroll_to(0)
    bench.law.jump()
    assert bench.law.reader._here == span(WORDS)
    [citation] = bench.bridge.now.findings[ASKED].citations
    bench.requirement.citations.taken_back.emit(citation.id)
    assert quotes(bench) == []


def test_the_margin_leads_from_a_place_to_the_requirement_that_cites_it(bench: Workbench, qtbot: QtBot) -> None:
    select(bench, WORDS)
    bench.law.reader.cite()
    bench.place.open_requirement("SOM-6.3b")
    bench.law.reader.scroll_to(0)
    margin = bench.law.reader.margin
    [(mark, box)] = margin._boxes()
    assert not mark.mine
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(box.center()))
    assert bench.place.requirement == ASKED


def test_nothing_can_be_cited_where_no_requirement_is_in_sight(bench: Workbench) -> None:
    bench.place.go(places.LEGISLATION)
    select(bench, WORDS)
    assert not bench.law.reader._cite.isVisible()
    bench.law.reader.cite()
    assert quotes(bench) == []


def test_candidates_are_listed_with_what_was_searched_for(bench: Workbench, window: MainWindow, qtbot: QtBot) -> None:
    bench.place.open_requirement("SOM-6.3b")
    qtbot.waitUntil(lambda: bench.law.candidates.model.rowCount() > 0 and not window.jobs.running)
    note = bench.law.candidates.note.text()
    assert "earched for" in note
    hit: Hit = bench.law.candidates.model.data(bench.law.candidates.model.index(0), Qt.ItemDataRole.UserRole)
    assert hit.provision.number == "43"
    assert hit.why
    bench.law.open_hit(hit)
    assert bench.law.reader._highlights == hit.spans


def test_a_candidate_says_aloud_where_it_is_and_why_it_was_found(
    bench: Workbench, window: MainWindow, qtbot: QtBot
) -> None:
    bench.law.search_again()
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=10_000)
    model = bench.law.candidates.model
    first = model.index(0)
    spoken = model.data(first, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(model.data(first))
    assert "found by: " in spoken
    assert model.data(first, Qt.ItemDataRole.ToolTipRole)
    assert model.data(first, Qt.ItemDataRole.FontRole) is None
    assert model.data(model.index(-1)) is None


def test_enter_on_a_candidate_opens_it(bench: Workbench, window: MainWindow, qtbot: QtBot) -> None:
    bench.place.open_requirement("SOM-6.3b")
    candidates = bench.law.candidates
    qtbot.waitUntil(lambda: candidates.model.rowCount() > 0 and not window.jobs.running)
    bench.law.reader.highlight(())
    candidates.list.setCurrentIndex(candidates.model.index(0))
    candidates.list.setFocus()
    QTest.keyClick(candidates.list, Qt.Key.Key_Return)
    assert bench.law.reader._highlights


def test_words_are_found_whatever_their_case_and_spaces() -> None:
    assert find_all("THE attempt", "The  attempt and the\nattempt") == ((0, 12), (17, 28))
    assert find_all("a", "aaa") == ()
    assert find_all(".*", "abc") == ()


def test_find_in_this_law_goes_from_hit_to_hit(bench: Workbench, window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["find"].trigger()
    field = bench.law.finder.field
    assert field.hasFocus()
    QTest.keyClicks(field, "migrant")
    total = len(find_all("migrant", ACT.joined))
    seen = set()
    for _n in range(total):
        seen.add(bench.law.reader._here)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(seen) == total
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert bench.law.reader._finds == ()


def test_the_outline_leads_to_an_article_and_follows_the_text(bench: Workbench, qtbot: QtBot) -> None:
    labels = [bench.law.outline.itemText(n).strip() for n in range(bench.law.outline.count())]
    assert any(words.startswith("Section 43") for words in labels)
    bench.law.outline.follow(ACT.articles[1].first + 1)
    assert bench.law.outline.currentText().strip().startswith("Section 43")


def test_type_grows_and_shrinks_within_bounds(bench: Workbench) -> None:
    reader = bench.law.reader
    for _n in range(40):
        bench.law.zoom(1)
    assert reader.size_of_type == 24
    for _n in range(40):
        bench.law.zoom(-1)
    assert reader.size_of_type == 8
    assert settings.load().zoom == -3


def test_a_treaty_opens_beside_the_requirement_at_the_pinpoint(bench: Workbench, window: MainWindow) -> None:
    lines = (
        *(line for n in range(1, 6) for line in (f"Article {n}", f"Words of article {n}.")),
        "Article 6",
        "1. One.",
        "2. Two.",
        "3. Aggravating circumstances are those",
        "(a) that endanger lives;",
        "(b) that entail inhuman treatment.",
    )
    text = segment(Document(tuple(Paragraph(line) for line in lines), language="en"))
    bench.bridge.workspace.add_law(
        text, title="Smuggling of Migrants Protocol", short="SOM", kind=Kind.TREATY, language="en"
    )
    chips = bench.requirement.head.findChildren(type(bench.requirement.recommended.add))
    [chip] = [c for c in chips if c.text() == "SOM 6(3)(a)"]
    chip.click()
    assert bench.law._law is not None
    assert bench.law._law.short == "SOM"
    assert bench.law.reader._here is not None
    assert text.paragraph_at(bench.law.reader._here[0]) == 14


def test_long_selections_keep_the_button_in_view(bench: Workbench) -> None:
    reader = bench.law.reader
    cursor = reader.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    reader.setTextCursor(cursor)
    assert reader.viewport().rect().contains(reader._cite.geometry())
