"""PDF files: lines with looks, reading order, running headers, divided words, and what is no text."""

from pathlib import Path

import pytest

from gapanalyzer.legislation.document import picture_pages
from gapanalyzer.legislation.reading.read_pdf import read
from gapanalyzer.model.problem import KnownError
from tests.hostile.crafted import line, pdf

AND = ("", "by land", "by sea", "by air", "by night", "by force")
LAWS = Path(__file__).parents[4] / "shared" / "legislation"
WORDS = "Whoever procures the illegal entry of another person for a financial benefit"


def texts(path: Path, *pages: str) -> list[str]:
    return [paragraph.text for paragraph in read(pdf(path / "law.pdf", list(pages))).paragraphs]


def column(lines: list[str], x: float, top: float = 760) -> str:
    return "".join(line(text, x, top - 14 * i) for i, text in enumerate(lines))


def test_one_paragraph_a_line_with_page_size_bold_indent_and_centring(tmp_path: Path) -> None:
    page = line("PENAL CODE", 252, 700, 14, "F2") + line(WORDS, 72, 660) + line("(a) shall be punished", 100, 640)
    title, body, point = read(pdf(tmp_path / "law.pdf", ["", page])).paragraphs
    assert (title.text, title.size, title.bold, title.centred, title.page) == ("PENAL CODE", 14.0, True, True, 2)
    assert (body.text, body.bold, body.centred) == (WORDS, False, False)
    assert point.indent == pytest.approx(28, abs=1)


def test_two_columns_are_read_one_after_the_other_even_when_drawn_in_no_order(tmp_path: Path) -> None:
    left = [f"left {i} carriage of persons by land" for i in range(6)]
    right = [f"right {i} carriage of persons by sea" for i in range(6)]
    jumbled = "".join(
        line(text, 72, 760 - 14 * i) + line(other, 320, 760 - 14 * i)
        for i, (text, other) in reversed(list(enumerate(zip(left, right, strict=True))))
    )
    assert texts(tmp_path, column(left, 72) + column(right, 320)) == left + right
    assert texts(tmp_path, jumbled) == left + right


def test_labels_drawn_apart_stand_before_their_text(tmp_path: Path) -> None:
    labels = line("(1)", 72, 700) + line("(a)", 100, 672)
    page = labels + line(WORDS, 100, 700) + line("(2) of them", 100, 686) + line("by sea", 128, 672)
    assert texts(tmp_path, page) == [f"(1) {WORDS}", "(2) of them", "(a) by sea"]


def test_page_numbers_of_a_table_of_contents_stay_on_their_line(tmp_path: Path) -> None:
    page = "".join(
        line(f"{n}. Duty {AND[n]}", 72, 780 - 20 * n) + line(f"{n + 2}", 500, 780 - 20 * n) for n in range(1, 6)
    )
    assert texts(tmp_path, page) == [f"{n}. Duty {AND[n]}\t{n + 2}" for n in range(1, 6)]


def test_raised_digits_are_told_from_the_number_they_follow(tmp_path: Path) -> None:
    heading = "BT /F1 12 Tf 72 700 Td (Article 5) Tj /F1 7 Tf 5 Ts (1) Tj ET\n"
    plain = line("Article 51 of Act 12, 2001", 72, 660, 12)
    assert texts(tmp_path, heading + plain) == ["Article 5¹", "Article 51 of Act 12, 2001"]


def test_running_headers_and_page_numbers_are_set_aside(tmp_path: Path) -> None:
    pages = [
        line("Gazette No. 44", 72, 810) + line(f"Article {3 * i}", 72, 760) + line(f"{WORDS} {AND[i]}", 72, 740)
        + line(f"- {i} -", 290, 30)
        for i in range(1, 6)
    ]  # fmt: skip
    document = read(pdf(tmp_path / "law.pdf", pages))
    assert [q.text for q in document.paragraphs] == [
        t for i in range(1, 6) for t in (f"Article {3 * i}", f"{WORDS} {AND[i]}")
    ]
    assert len(document.aside) == 10


def test_a_head_that_changes_its_words_but_not_its_place_is_set_aside(tmp_path: Path) -> None:
    heads = ["Carriers", "Documents", "Penalties", "Return", "Cooperation"]
    pages = [line(head, 72, 810) + column([f"{head} {n} {WORDS}" for n in "abcdefgh"], 72) for head in heads]
    assert read(pdf(tmp_path / "law.pdf", pages)).aside == tuple(heads)


def test_articles_that_begin_every_page_are_no_running_header(tmp_path: Path) -> None:
    pages = [line(f"Article {n}", 72, 780) + line(f"{AND[n % 5]} {WORDS}", 72, 760) for n in (1, 2, 4, 7, 8, 11)]
    assert read(pdf(tmp_path / "law.pdf", pages)).aside == ()


def test_a_sentence_that_happens_to_end_every_page_is_no_footer(tmp_path: Path) -> None:
    pages = [line(f"{AND[n % 5]} {WORDS} {n}", 72, 700) + line("and is liable to be fined.", 72, 60) for n in range(4)]
    assert read(pdf(tmp_path / "law.pdf", pages)).aside == ()


def test_words_divided_at_the_end_of_a_line_are_joined_where_the_word_is_known(tmp_path: Path) -> None:
    lines = [
        "The immigration officer examines the immi-",
        "gration file of the cross-",
        "border traveller (Ein-",
        "und Ausreise)",
    ]
    assert texts(tmp_path, column(lines, 72)) == [
        "The immigration officer examines the immigration", "file of the cross-", "border traveller (Ein-",
        "und Ausreise)",
    ]  # fmt: skip


def test_a_scan_is_named_as_one(tmp_path: Path) -> None:
    page = "q 500 0 0 700 40 40 cm /Im Do Q\n"
    with pytest.raises(KnownError, match=r"scan\.pdf cannot be read: it is a scan, a picture of each page .*OCR"):
        read(pdf(tmp_path / "scan.pdf", [page, page], images=True))


def test_a_stamp_on_every_page_makes_no_text_of_a_scan(tmp_path: Path) -> None:
    page = "q 500 0 0 700 40 40 cm /Im Do Q\n" + line("Scanned with a telephone", 72, 20)
    with pytest.raises(KnownError, match="it is a scan"):
        read(pdf(tmp_path / "scan.pdf", [page, page], images=True))


def test_words_recognized_behind_the_picture_of_a_page_are_read(tmp_path: Path) -> None:
    page = "q 500 0 0 700 40 40 cm /Im Do Q\n" + line(f"{WORDS} and more", 72, 700) + line(WORDS, 72, 680)
    assert WORDS in read(pdf(tmp_path / "ocr.pdf", [page], images=True)).paragraphs[-1].text


def test_single_pages_without_text_are_named(tmp_path: Path) -> None:
    page = "q 500 0 0 700 40 40 cm /Im Do Q\n"
    document = read(pdf(tmp_path / "law.pdf", [line(WORDS, 72, 700), page], images=True))
    assert document.notes == ("These pages are pictures without text and were not read: 2.",)
    assert document.aside == ("[Page 2 of the file is a picture without text.]",)
    assert picture_pages(document.aside) == 1


def test_a_protected_file_is_named_as_one(tmp_path: Path) -> None:
    key = "00" * 32
    encrypted = f"/Encrypt<</Filter/Standard/V 1/R 2/P -1/O<{key}>/U<{key}>>>/ID[<00><00>]"
    with pytest.raises(KnownError, match=r"law\.pdf cannot be read: it is protected with a password\. "):
        read(pdf(tmp_path / "law.pdf", [line(WORDS, 72, 700)], trailer=encrypted))


def test_a_file_with_no_pages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"law\.pdf cannot be read: "):
        read(pdf(tmp_path / "law.pdf", []))


@pytest.mark.skipif(not LAWS.exists(), reason="the real laws are not on this machine")
def test_a_real_law_comes_without_its_headers() -> None:
    document = read(LAWS / "canada-irpa-en.pdf")
    assert len(document.aside) == 256
    assert not any("Chapter 27 — 2001" in q.text for q in document.paragraphs)
