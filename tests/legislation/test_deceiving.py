"""Signs that deceive the eye are named and kept."""

from pathlib import Path

import pytest

from gapanalyzer.app.intake import bring_in
from gapanalyzer.legislation.deceiving import ALIKE, TURNED, UNSEEN, deceiving


@pytest.mark.parametrize(
    ("text", "sentence", "said"),
    [
        ("Article 1 \u202egnihtyna\u202c and \u202e", TURNED, "U+202E right-to-left override (2 times), U+202C pop"),
        ("Article\u2060 1", UNSEEN, "U+2060 word joiner"),
        ("Art\u200bicle 1", UNSEEN, "U+200B zero width space"),
        ("\u0410rti\u0441le 1", ALIKE, "“\u0410rti\u0441le”"),
        ("\U0001d400\U0001d42b\U0001d42dicle", ALIKE, "“\U0001d400\U0001d42b\U0001d42dicle”"),
    ],
)
def test_a_sign_that_deceives_is_named(text: str, sentence: str, said: str) -> None:
    (found,) = deceiving([text])
    assert found.startswith(sentence.partition("{}")[0] + said)
    assert found.endswith(sentence.partition("{}")[2])


@pytest.mark.parametrize(
    "text",
    ["Article 1", "Статья 1. Незаконное", "المادة 1 \u200f(أ)", "第一条", "5 μm and a β-rule", "Artículo 1º"],
)
def test_honest_letters_of_any_script_are_not_remarked_on(text: str) -> None:
    assert deceiving([text]) == ()


def test_only_the_first_few_are_listed() -> None:
    (found,) = deceiving(["\u202a\u202b\u202c\u202d\u202e"])
    assert "and 2 others" in found


def test_they_stay_in_the_text_and_the_person_is_told(tmp_path: Path) -> None:
    file = tmp_path / "law.txt"
    file.write_text("Article 1. It is \u202edehsinup\u202c.\nArticle 2. It is not.\n", encoding="utf-8")
    incoming = bring_in(file)
    assert "\u202edehsinup\u202c" in incoming.text.joined
    assert any("U+202E" in note for note in incoming.notes)
