"""Printed numbers: what they say and what may follow them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.structure.number_words import chinese, letter, plain, roman
from gapanalyzer.legislation.structure.numbers import Number, read_chinese, read_digits, read_number, step


def read(words: str) -> Number:
    found = read_number(words)
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("words", "printed", "head", "tail", "last"),
    [
        ("117 Text", "117", 117, (), 0),
        ("4a Text", "4a", 4, ("a",), 0),
        ("129-Ñ.- Los", "129-Ñ", 129, ("ñ",), 0),
        ("131-26-1.- Los", "131-26-1", 131, ("26", "1"), 0),
        ("87.3001 Text", "87.3001", 87, ("3001",), 0),
        ("17. Quáter. La", "17. Quáter", 17, ("~04",), 0),
        ("4 Bis 1.- La", "4 Bis 1", 4, ("~02", "1"), 0),
        ("15 A.- La", "15 A", 15, ("a",), 0),
        ("5 A person", "5", 5, (), 0),
        ("1.º-A", "1.º-A", 1, ("a",), 0),
        ("1er. - Les", "1er", 1, (), 0),
        ("12¹. Текст", "12¹", 12, ("1",), 0),
        ("204 and 205 [Repealed]", "204 and 205", 204, (), 205),
        ("4 bis 6 (weggefallen)", "4 bis 6", 4, (), 6),
        ("227.1 to 232", "227.1 to 232", 227, ("1",), 232),
        ("5 and 3", "5", 5, (), 0),
        ("XIV. Scope", "XIV", 14, (), 0),
        ("Ier : De", "Ier", 1, (), 0),
        ("IER", "IER", 1, (), 0),
        ("Vigésimo Quinto.- La", "Vigésimo Quinto", 25, (), 0),
        ("الخامسة والعشرون", "الخامسة والعشرون", 25, (), 0),
        ("السادسة عشرة بعد المائة", "السادسة عشرة بعد المائة", 116, (), 0),
        ("٤ مكرر", "٤ مكرر", 4, ("~02",), 0),
        ("*275 Text", "*275", 275, (), 0),
    ],
)
def test_reads_a_number(words: str, printed: str, head: int, tail: tuple[str, ...], last: int) -> None:
    number = read(words)
    assert (number.printed, number.head, number.tail, number.last) == (printed, head, tail, last)


def test_a_letter_before_the_figure_makes_a_row_of_its_own() -> None:
    number = read("R. 610-5 Texte")
    assert (number.series, number.head, number.tail) == ("R", 610, ("5",))
    assert step(read("L. 5"), number) > 0


def test_words_that_are_no_number_are_refused() -> None:
    assert read_number("Definitions") is None
    assert read_number("") is None
    assert read_number("LIRE") is None
    assert read_chinese("总则") is None
    assert read_digits("abc") is None


@pytest.mark.parametrize(
    "row",
    [
        "1 2 3 4 4a 4b 5",
        "9 10 10.01 10.02 10.1 10.2 11",
        "82.3 82.31 82.4 83",
        "10.9 10.10",
        "111-1 111-2",
        "9a 9b 9c 10",
        "3-bis 3-ter 4",
        "87.303 87.3031 87.304",
    ],
)
def test_direct_successors_cost_next_to_nothing(row: str) -> None:
    numbers = [read(word) for word in row.split()]
    assert all(0 <= step(a, b) < 0.5 for a, b in pairwise(numbers))


def test_a_gap_costs_more_the_wider_it_is_and_going_back_is_refused() -> None:
    assert 0 < step(read("3"), read("5")) < step(read("3"), read("40"))
    assert step(read("5"), read("3")) < 0
    assert step(read("5b"), read("5a")) < 0
    assert step(read("5a"), read("5")) < 0


def test_a_range_is_followed_by_the_number_after_its_end() -> None:
    assert step(read("6 to 9 [Repealed]"), read("10")) == 0


@given(st.integers(1, 3999))
def test_roman_numerals_read_back(value: int) -> None:
    parts = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")]
    parts += [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    rest, numeral = value, ""
    for worth, sign in parts:
        numeral += sign * (rest // worth)
        rest %= worth
    assert roman(numeral) == value
    assert roman(numeral.lower()) == value


def test_words_and_malformed_numerals_are_not_roman() -> None:
    assert roman("") == roman("IIII") == roman("VX") == roman("word") == 0


@pytest.mark.parametrize(
    ("words", "value"),
    [("十", 10), ("二十一", 21), ("一百零三", 103), ("二〇二一", 2021), ("12", 12), ("总", 0), ("", 0)],
)
def test_chinese_numerals(words: str, value: int) -> None:
    assert chinese(words) == value


def test_letters_count_in_their_own_alphabet() -> None:
    assert [letter(c) for c in ("a", "z", "aa", "б", "ب", "ab")] == [1, 26, 27, 2, 2, 0]


def test_plain_words_meet_without_accents_and_stretching() -> None:
    assert plain("CAPÍTULO") == plain("capitulo")
    assert plain("المــادة") == plain("المادة")
    assert plain("األولى") == plain("الأولى")
    assert plain("первый") != plain("первыи")


@given(st.text(max_size=30))
def test_whatever_is_read_stands_in_the_text(words: str) -> None:
    found = read_number(words)
    if found:
        number, end = found
        assert 0 < end <= len(words)
        assert "".join(number.printed.split()) == "".join(words[:end].split())
