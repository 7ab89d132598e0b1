"""Where a passage stands on the pages of its PDF file: across lines, columns and pages, past running headers."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2

from gapanalyzer.legislation.reading.find_on_pages import Box, Sought, find, letters
from tests.hostile.crafted import line, pdf


@contextmanager
def opened(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(path)
    yield document
    document.close()


def boxes(path: Path, words: str, before: str = "", place: float = 0.0) -> tuple[Box, ...]:
    with opened(path) as document:
        return find(document, Sought.of({"words": words, "before": before, "place": place}))


def page(*lines: str, top: float = 700, left: float = 60) -> str:
    return "".join(line(words, left, top - 20 * n) for n, words in enumerate(lines))


def test_letters_and_digits_alone_count() -> None:
    assert letters("Smug-\ngling, of ﬁve¹ Persons") == "smugglingoffive1persons"


def test_a_whole_line_has_the_box_of_the_line_and_a_part_that_of_its_words(tmp_path: Path) -> None:
    path = pdf(tmp_path / "law.pdf", [page("The carrier of a person is liable.", "He pays a fine.")])
    [whole] = boxes(path, "The carrier of a person is liable.")
    [part] = boxes(path, "a person")
    assert part.page == whole.page == 0
    assert whole.left < part.left < part.right < whole.right
    assert (part.bottom, part.top) == (whole.bottom, whole.top)


def test_a_word_divided_at_the_end_of_a_line_is_found_on_both(tmp_path: Path) -> None:
    path = pdf(tmp_path / "law.pdf", [page("Whoever is engaged in smug-", "gling of migrants is punished.")])
    first, second = boxes(path, "smuggling of migrants")
    assert first.bottom > second.top - 1
    assert first.left > second.left


def test_a_passage_runs_over_pages_and_past_their_headers(tmp_path: Path) -> None:
    pages = [
        line("Gazette of Calvara", 200, 800) + page("The penalty for the master", "of a vessel is a fine", top=120),
        line("Gazette of Calvara", 200, 800) + page("of five hundred pounds.", "Article 2."),
    ]
    found = boxes(
        pdf(tmp_path / "law.pdf", pages), "The penalty for the master of a vessel is a fine of five hundred pounds."
    )
    assert [box.page for box in found] == [0, 0, 1]
    assert all(box.top < 790 for box in found)


def test_columns_follow_each_other(tmp_path: Path) -> None:
    rows = [f"line {n} of the left side of it" for n in range(30)]
    left = page(*rows, left=50, top=760)
    right = page(*(words.replace("left", "right") for words in rows), left=320, top=760)
    found = boxes(pdf(tmp_path / "law.pdf", [left + right]), f"{rows[-1]} line 0 of the right side of it")
    assert [round(box.left) for box in found] == [50, 320]


def test_what_stands_before_tells_equal_passages_apart_and_else_the_nearest_is_taken(tmp_path: Path) -> None:
    words = "The attempt is punishable."
    pages = [page(f"Article {n}. The {name} of it.", words) for n, name in enumerate(("theft", "fraud", "arson"), 1)]
    path = pdf(tmp_path / "law.pdf", pages)
    assert [box.page for box in boxes(path, words, "Article 2. The fraud of it.\n")] == [1]
    assert [box.page for box in boxes(path, words, place=0.9)] == [2]


def test_words_that_are_nowhere_have_no_boxes(tmp_path: Path) -> None:
    path = pdf(tmp_path / "law.pdf", [page("The carrier is liable.")])
    assert boxes(path, "Something quite different stands here") == ()
    assert boxes(path, "—") == ()
