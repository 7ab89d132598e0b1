"""Web pages: blocks, headings, list markers, tables, hidden parts, encodings, nesting."""

from pathlib import Path

import pytest

from gapanalyzer.legislation.document import Document
from gapanalyzer.legislation.reading.read_html import read
from gapanalyzer.model.problem import KnownError


def page(path: Path, body: str, encoding: str = "utf-8", head: str = "") -> Document:
    file = path / "law.html"
    file.write_bytes(
        f"<!DOCTYPE html><html lang='es-BO'><head>{head}</head><body>{body}</body></html>".encode(encoding)
    )
    return read(file)


def texts(path: Path, body: str) -> list[str]:
    return [paragraph.text for paragraph in page(path, body).paragraphs]


def test_blocks_become_paragraphs_and_headings_have_levels(tmp_path: Path) -> None:
    document = page(tmp_path, "<h1>Ley</h1><div>suelto <b>fuerte</b><p>Artículo 1<sup>o</sup></p>fin</div>")
    assert [(q.text, q.level) for q in document.paragraphs] == [
        ("Ley", 1), ("suelto fuerte", 0), ("Artículo 1o", 0), ("fin", 0),
    ]  # fmt: skip
    assert document.title == "Ley"
    assert document.language == "es"


def test_raised_digits_are_told_from_the_number_they_follow(tmp_path: Path) -> None:
    assert texts(tmp_path, "<p>Art. 5<sup>1</sup> and 1<sup>er</sup></p>") == ["Art. 5¹ and 1er"]


def test_a_line_break_parts_a_paragraph_but_not_a_heading(tmp_path: Path) -> None:
    assert texts(tmp_path, "<h2>Capítulo<br>II</h2><p>a<br>b</p>") == ["Capítulo II", "a", "b"]


def test_list_markers_are_printed_as_a_browser_does(tmp_path: Path) -> None:
    body = (
        '<ol start="3"><li>x<li value="7"><p>y</p><p>more</p></ol><ol type="i"><li>a<ol type="A"><li>b</ol></ol>'
        '<ul><li>u</ul><ul style="list-style: none"><li>plain</ul><ol><li>(a) typed</ol>'
    )
    assert texts(tmp_path, body) == ["3. x", "7. y", "more", "i. a", "A. b", "• u", "plain", "(a) typed"]


def test_tables_give_rows(tmp_path: Path) -> None:
    found = page(tmp_path, "<table><tr><th>No</th><th>Fee</th></tr><tr><td>1<td>ten</table>").paragraphs
    assert [(q.text, q.table, q.bold) for q in found] == [("No\tFee", True, True), ("1\tten", True, False)]


def test_a_layout_table_gives_the_paragraphs_of_its_cells(tmp_path: Path) -> None:
    assert texts(tmp_path, "<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>") == ["a", "b", "c"]


def test_scripts_navigation_and_hidden_parts_are_left_out(tmp_path: Path) -> None:
    body = (
        "<nav>Home</nav><script>x()</script><style>p{}</style><p hidden>h</p><p style='display:none'>d</p>"
        "<!-- c --><p>kept</p>"
    )
    assert texts(tmp_path, body) == ["kept"]


def test_where_a_page_marks_its_main_part_only_that_is_read(tmp_path: Path) -> None:
    assert texts(tmp_path, "<div>Share</div><main><p>law</p></main><footer>About</footer>") == ["law"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "cp1251"])
def test_encodings_by_mark_or_declaration(tmp_path: Path, encoding: str) -> None:
    words = "Статья 5" if encoding == "cp1251" else "Artículo 5 — año"
    document = page(tmp_path, f"<p>{words}</p>", encoding, f'<meta charset="{encoding}">')
    assert [q.text for q in document.paragraphs] == [words]


def test_centred_and_preformatted_text(tmp_path: Path) -> None:
    found = page(tmp_path, "<center>A</center><p style='text-align: center'>B</p><pre>c\nd</pre>").paragraphs
    assert [(q.text, q.centred) for q in found] == [("A", True), ("B", True), ("c", False), ("d", False)]


def test_a_page_without_words_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"law\.html cannot be read: there are no words in it\. "):
        page(tmp_path, "<script>all of it</script>")
