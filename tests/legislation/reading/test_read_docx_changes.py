"""Tracked changes of a Word file, read as it was before them."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.document import Document
from gapanalyzer.legislation.reading.read_docx import BEFORE, TRACKED, read
from tests.hostile.crafted import docx, p
from tests.legislation.reading.test_read_docx import level, lists


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def inserted(words: str) -> str:
    return f"<w:ins>{run(words)}</w:ins>"


def deleted(words: str) -> str:
    return f'<w:del><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def both(folder: Path, body: str, **parts: str) -> tuple[list[str], list[str]]:
    path = docx(folder / "law.docx", body, **parts)
    amended, before = read(path), read(path, "before")
    return words(amended), words(before)


def words(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def test_inserted_words_go_and_deleted_ones_come_back(tmp_path: Path) -> None:
    body = p(runs=run("a fine of ") + deleted("100") + inserted("500") + run(" pounds"))
    assert both(tmp_path, body) == (["a fine of 500 pounds"], ["a fine of 100 pounds"])


def test_moved_words_stand_where_they_stood(tmp_path: Path) -> None:
    body = p(runs=f"<w:moveTo>{run('moved ')}</w:moveTo>{run('kept')}<w:moveFrom>{run(' moved')}</w:moveFrom>")
    assert both(tmp_path, body) == (["moved kept"], ["kept moved"])


def test_words_inserted_and_deleted_again_are_in_neither(tmp_path: Path) -> None:
    body = p(runs=run("one") + f"<w:ins>{deleted(' two')}</w:ins>")
    assert both(tmp_path, body) == (["one"], ["one"])


def test_a_paragraph_that_was_parted_is_whole_again(tmp_path: Path) -> None:
    body = p("one ", "<w:rPr><w:ins/></w:rPr>") + p("two")
    assert both(tmp_path, body) == (["one", "two"], ["one two"])


def test_inserted_rows_go_and_deleted_rows_come_back(tmp_path: Path) -> None:
    def row(mark: str, text: str) -> str:
        return f"<w:tr><w:trPr>{mark}</w:trPr><w:tc>{p(runs=text)}</w:tc><w:tc>{p('x')}</w:tc></w:tr>"

    body = f"<w:tbl>{row('<w:ins/>', inserted('new'))}{row('<w:del/>', deleted('old'))}</w:tbl>"
    assert both(tmp_path, body) == (["new\tx"], ["old\tx"])


def test_numbers_are_those_before_the_change(tmp_path: Path) -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("one", number) + p("two", f"{number}<w:pPrChange><w:pPr/></w:pPrChange>") + p("three", number)
    amended, before = both(tmp_path, body, numbering=lists(level(0, "%1.")))
    assert amended == ["1. one", "2. two", "3. three"]
    assert before == ["1. one", "two", "2. three"]


def test_footnotes_are_read_alike(tmp_path: Path) -> None:
    body = p(runs=run("Words.") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    notes = f'<w:footnote w:id="2">{p(runs=deleted("old") + inserted("new"))}</w:footnote>'
    assert both(tmp_path, body, footnotes=notes) == (["Words.", "[1] new"], ["Words.", "[1] old"])


def test_changes_are_counted_and_said(tmp_path: Path) -> None:
    path = docx(tmp_path / "law.docx", p(runs=inserted("a") + inserted("b") + deleted("c")))
    assert (read(path).changes, read(path).notes) == ((2, 1), (TRACKED,))
    assert (read(path, "before").changes, read(path, "before").notes) == ((2, 1), (BEFORE,))
    assert read(docx(tmp_path / "plain.docx", p("a"))).changes == (0, 0)


KINDS = {"kept": run, "inserted": inserted, "deleted": deleted}
PIECES = st.lists(st.tuples(st.sampled_from(sorted(KINDS)), st.text("ab", min_size=1, max_size=3)), max_size=6)


@given(PIECES)
def test_each_reading_holds_its_own_words_and_nothing_else(pieces: list[tuple[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        made = "".join(KINDS[kind](words) for kind, words in pieces)
        amended, before = both(Path(folder), p(runs=run("x") + made))
    assert amended == ["x" + "".join(words for kind, words in pieces if kind != "deleted")]
    assert before == ["x" + "".join(words for kind, words in pieces if kind != "inserted")]
