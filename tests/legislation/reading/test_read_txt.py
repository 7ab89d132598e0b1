"""Plain text: lines, blank lines, encodings, divided words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.reading.read_encoding import decode
from gapanalyzer.legislation.reading.read_hyphens import rejoined
from gapanalyzer.legislation.reading.read_txt import read
from gapanalyzer.model.problem import KnownError

SPANISH = (
    "Artículo 5. El que por medio de engaño facilite la migración ilegal será sancionado con prisión de un año. " * 20
)
RUSSIAN = "Статья 322. Незаконное пересечение государственной границы наказывается лишением свободы на срок. " * 20
CHINESE = "第三百一十八条 组织他人偷越国（边）境的，处二年以上七年以下有期徒刑，并处罚金。" * 20
ARABIC = "المادة الثالثة يعاقب بالسجن كل من ارتكب جريمة تهريب المهاجرين أو شرع فيها أو توسط في ذلك. " * 20


def written(path: Path, content: bytes) -> Document:
    file = path / "law.txt"
    file.write_bytes(content)
    return read(file)


def test_one_paragraph_a_line_and_blank_lines_kept_once(tmp_path: Path) -> None:
    found = written(tmp_path, b"\n\nArticle 1\n\n\n  text of it  \r\nmore\n\n").paragraphs
    assert [q.text for q in found] == ["Article 1", "", "text of it", "more"]
    assert found[2].indent > 0


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_are_followed(tmp_path: Path, mark: str) -> None:
    assert [q.text for q in written(tmp_path, CHINESE.encode(mark)).paragraphs] == [CHINESE]


@pytest.mark.parametrize(
    ("words", "encoding"),
    [(SPANISH, "cp1252"), (RUSSIAN, "koi8-r"), (RUSSIAN, "cp1251"), (CHINESE, "gb18030"), (ARABIC, "cp1256")],
)
def test_a_guessed_encoding_is_right_and_said_to_be_a_guess(tmp_path: Path, words: str, encoding: str) -> None:
    document = written(tmp_path, words.encode(encoding))
    assert [q.text for q in document.paragraphs] == [words.strip()]
    assert "Check the accents" in document.notes[0]


def test_a_declared_encoding_is_believed_where_the_bytes_are_no_utf_8() -> None:
    assert decode("año".encode("cp1252"), "cp1252") == ("año", ())
    assert decode("año".encode(), "cp1252") == ("año", ())
    assert decode(b"\xf1", "no-such-encoding")[0]


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"law\.txt cannot be read: it is not a text file"):
        written(tmp_path, bytes(range(1, 9)) * 50)


def lines(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text) for text in texts)


def test_a_soft_hyphen_joins_and_an_unknown_division_stays() -> None:
    assert rejoined(lines("smug\u00ad", "gling of migrants")) == lines("smuggling", "of migrants")
    assert rejoined(lines("co-", "operation of States")) == lines("co-", "operation of States")
    assert rejoined(lines("cross-border and cross-", "border traffic")) == lines(
        "cross-border and cross-border", "traffic"
    )


@given(st.lists(st.text(alphabet="abc -\u00ad\u0002\n", max_size=12), max_size=8))
def test_joining_divided_words_loses_no_letter(texts: list[str]) -> None:
    def letters(found: tuple[Paragraph, ...]) -> str:
        return "".join(c for q in found for c in q.text if c in "abc")

    before = lines(*texts)
    assert letters(rejoined(before)) == letters(before)
    assert len(rejoined(before)) == len(before)
