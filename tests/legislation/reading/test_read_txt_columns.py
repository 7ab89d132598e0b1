"""Two columns printed side by side in plain text are read one after the other, and nothing else is moved."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.reading.read_txt_columns import unfolded

LEFT = [f"Art. {n}. The officer keeps a register of carriers and" for n in range(1, 8)]
RIGHT = [f"shows page {n} of it on request to every inspector who" for n in range(1, 8)]


def beside(left: list[str], right: list[str], width: int = 56) -> list[str]:
    return [f"{a:{width}}{b}".rstrip() for a, b in zip(left, right, strict=True)]


def words(lines: tuple[str, ...]) -> list[str]:
    return [line.strip() for line in lines if line.strip()]


def test_the_left_column_comes_before_the_right_page_by_page() -> None:
    head = " " * 40 + "OFFICIAL GAZETTE   12 May 2024"
    pages = [head, *beside(LEFT, RIGHT), "\f" + head, *beside(RIGHT, LEFT)]
    title = head.strip()
    assert words(unfolded(pages)) == [title, *LEFT, *RIGHT, title, *RIGHT, *LEFT]


def test_a_heading_across_both_columns_parts_what_is_above_from_what_is_below() -> None:
    across = " " * 30 + "PART TWO OF THE LAW OF BORDERS AND CARRIERS"
    lines = [*beside(LEFT, RIGHT), across, *beside(RIGHT, LEFT)]
    assert words(unfolded(lines)) == [*LEFT, *RIGHT, across.strip(), *RIGHT, *LEFT]


def test_a_last_page_with_few_lines_goes_by_the_gutter_of_the_others() -> None:
    last = ["\f", *beside(LEFT[:2], ["shows it.", ""])]
    assert words(unfolded([*beside(LEFT, RIGHT), *last]))[-3:] == [*LEFT[:2], "shows it."]


def test_a_right_column_that_goes_on_beside_gaps_of_the_left_one_counts() -> None:
    left = [LEFT[0], "", LEFT[1], "", "", LEFT[2], "", ""]
    lines = beside(left, [*RIGHT, "and signs it"])
    assert words(unfolded(lines)) == [*LEFT[:3], *RIGHT, "and signs it"]


def test_tables_notes_in_the_margin_and_plain_pages_stay_as_they_are() -> None:
    table = beside(["Fee for a visa", "Fee for a pass", "Fee for a copy"] * 3, ["100.00", "20.00", "1.50"] * 3)
    noted = beside(LEFT, [f"Section {n}." for n in range(7)])
    prose = [f"{a} {b}" for a, b in zip(LEFT, RIGHT, strict=True)]
    for lines in (table, noted, prose, [], ["one line"]):
        assert list(unfolded(lines)) == lines


def test_a_long_text_without_page_ends_is_not_taken_for_one_page() -> None:
    lines = beside(LEFT, RIGHT) * 30
    assert list(unfolded(lines)) == lines


@given(st.lists(st.text(alphabet="ab  .\f", max_size=90), max_size=60))
def test_no_letter_is_lost(lines: list[str]) -> None:
    assert Counter("".join("".join(unfolded(lines)).split())) == Counter("".join("".join(lines).split()))
