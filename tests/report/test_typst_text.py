"""Whatever stands in a text, typst takes it as that text."""

import json

import typst
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.report.typst_text import Shown, breakable, clusters, literal

LATIN, ARABIC = frozenset(map(ord, "abc é\u0301e .")), frozenset(map(ord, "بحر\u0651 "))
SHOWN = Shown((LATIN, ARABIC))


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_is_taken_as_it_is(text: str) -> None:
    source = f"#metadata({literal(text)}) <here>".encode()
    assert json.loads(typst.query(source, "<here>", field="value", one=True)) == text


def test_what_can_be_shown_stays() -> None:
    assert SHOWN.text("a\tbé\nc بحر") == "a\tbé\nc بحر"


def test_what_cannot_be_shown_is_written_out() -> None:
    assert SHOWN.text("a\0b \U0001f6a2 \ud800") == "a[U+0000]b [U+1F6A2] [U+D800]"


def test_a_control_is_written_out_though_a_font_has_a_letter_for_it() -> None:
    assert Shown((frozenset(range(128)) | {0xFEFF},)).text("a\0\x7f\ufeffb") == "a[U+0000][U+007F][U+FEFF]b"


def test_ends_of_lines_are_line_feeds() -> None:
    assert SHOWN.text("a\r\nb\rc") == "a\nb\nc"


def test_a_mark_stays_on_a_letter_of_its_own_font_only() -> None:
    assert SHOWN.text("e\u0301 ب\u0651") == "e\u0301 ب\u0651"
    assert SHOWN.text("ب\u0301") == "ب[U+0301]"
    assert SHOWN.text("\u0301") == "\u0301"


@given(st.text())
def test_clusters_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


@given(st.text())
def test_long_words_may_break_and_lose_nothing(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text.replace("\u200b", "")
    assert breakable("short words stay") == "short words stay"
    assert "\u200b" in breakable("x" * 40)
