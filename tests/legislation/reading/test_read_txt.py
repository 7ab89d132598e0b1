"""Plain text: lines, blank lines, encodings, divided words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.reading.read_hyphens import mended
from gapanalyzer.legislation.reading.read_txt import read
from gapanalyzer.model.problem import KnownError

CHINESE = "第三百一十八条 组织他人偷越国（边）境的，处二年以上七年以下有期徒刑，并处罚金。" * 20


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


def test_an_encoding_that_was_chosen_is_used(tmp_path: Path) -> None:
    (tmp_path / "law.txt").write_bytes("Стаття 332".encode("cp1251"))
    assert read(tmp_path / "law.txt", encoding="cp1251").paragraphs[0].text == "Стаття 332"


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"law\.txt cannot be read: it is not a text file"):
        written(tmp_path, bytes(range(1, 9)) * 50)


def lines(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text) for text in texts)


def test_a_soft_hyphen_joins_and_an_unknown_division_stays() -> None:
    assert mended(lines("smug\u00ad", "gling of migrants"))[0] == lines("smuggling", "of migrants")
    assert mended(lines("co-", "operation of States"))[0] == lines("co-", "operation of States")
    assert mended(lines("cross-border and cross-", "border traffic"))[0] == lines(
        "cross-border and cross-border", "traffic"
    )


@given(st.lists(st.text(alphabet="abc -\u00ad\u0002\n", max_size=12), max_size=8))
def test_joining_divided_words_loses_no_letter(texts: list[str]) -> None:
    def letters(found: tuple[Paragraph, ...]) -> str:
        return "".join(c for q in found for c in q.text if c in "abc")

    before = lines(*texts)
    assert letters(mended(before)[0]) == letters(before)
    assert len(mended(before)[0]) == len(before)
