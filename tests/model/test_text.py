"""Words from outside are kept as every file we write can hold them."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gapanalyzer.model.text import Text, one_line, plain


@given(st.text(st.characters()))
def test_any_words_can_be_kept_in_xml_and_in_utf_8(words: str) -> None:
    kept = plain(words)
    assert etree.fromstring(etree.tostring(with_text(kept), encoding="utf-8")).text == (kept or None)
    assert plain(kept) == kept


def with_text(words: str) -> etree._Element:
    element = etree.Element("words")
    element.text = words
    return element


def test_stray_characters_go_and_lines_stay() -> None:
    assert plain(" a\x00b\x1f\r\n\ud800c\td ") == "ab\nc\td"
    assert one_line(" Penal\n Code\t of  X ") == "Penal Code of X"


def test_a_text_falls_back_to_english() -> None:
    text = Text({"en": "law", "fr": "loi"})
    assert (text.said_in("fr"), text.said_in("es"), str(text)) == ("loi", "law", "law")
    assert text.has("fr")
    assert not text.has("es")
