"""What counts as left to be filled in, and as a command, in six languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.assess.examine_signs import COMMANDS, bracket_in, command_in, placeholder_in, unquoted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("to be written: TODO", "TODO"),
        ("Law No. XX of 2020", "XX"),
        ("xxxx", "xxxx"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
        ("a fine of ____ units", "____"),
        ("the name …… here", "……"),
        ("the date ......", "......"),
        ("the date [date]", "[date]"),
        ("the date […]", "[…]"),
        ("left open [and never", "[and never"),
        ("really???", "???"),
    ],
)
def test_what_was_to_be_filled_in_is_found(text: str, found: str) -> None:
    assert placeholder_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Chapter XX of the code, Title XXX, capítulo XX and livre XX",
        "items (xix), (xx) and (xxx)",
        "todo el mundo lo sabe",
        "as said above [12] and so on…",
        "The law says “whoever […] helps” and no more.",
        "la loi « XX » dit tout",
        "an ordinary sentence. Really? Yes...",
    ],
)
def test_what_is_meant_is_left_alone(text: str) -> None:
    assert placeholder_in(text) == ""


@pytest.mark.parametrize(("language", "word"), [(code, word) for code, words in COMMANDS.items() for word in words])
def test_every_word_of_command_is_heard(language: str, word: str) -> None:
    around = "它{}做" if language == "zh" else "xx {} yy"
    assert command_in(around.format(word)) == word


@pytest.mark.parametrize(
    "text", ["The Ministry should act.", "mustard", "El Estado debería actuar.", "He said “must”."]
)
def test_what_only_advises_is_no_command(text: str) -> None:
    assert command_in(text) == ""


@given(st.text())
def test_any_text_is_read_and_what_is_found_stands_in_it(text: str) -> None:
    for found in (placeholder_in(text), command_in(text)):
        assert found in unquoted(text)
    assert bracket_in(text) in text
