"""Scanned headings: damaged keywords and figures are read by what they look like and by the sequence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.keywords import ARTICLE, SECTION
from gapanalyzer.legislation.structure.mended import after_noise, damaged_keyword, damaged_numbers, distance
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.instrument import Flag, LawText
from tests.legislation.laws import numbers

RULE = "La autoridad competente adoptará las medidas necesarias para el cumplimiento de la ley."


def scanned(*heads: str) -> LawText:
    return segment(Document(tuple(Paragraph(f"{head} {RULE}") for head in heads)))


@pytest.mark.parametrize(
    "keyword",
    [
        "Art(culo",
        "Artículo_",
        "ARTICUL0",
        "Artícu1o",
        "Articulo",
        "Arttculo",
        "Arúculo",
        "Art1culo",
        "Articu lo",
        "A rtículo",
        "Aniculo",
        "ART:CULO",
        "Artı culo",
        "Arl.",
        ". ARTÍCULO",
        "· Artículo",
        "qArtículo",
        "MArtículo",
    ],
)
def test_a_damaged_keyword_is_one_all_the_same(keyword: str) -> None:
    text = scanned("Artículo 51.-", f"{keyword} 52.-", "Artículo 53.-")
    assert numbers(text) == ["51", "52", "53"]


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [("l0", "10"), ("1O", "10"), ("ll", "11"), ("l2", "12"), ("I4", "14"), ("1S", "15"), ("2O", "20"), ("6 3", "63")],
)
def test_damaged_figures_are_read_where_the_sequence_wants_them(damaged: str, meant: str) -> None:
    before, after = int(meant) - 1, int(meant) + 1
    text = scanned(f"Art. {before}.", f"Art. {damaged}.", f"Art. {after}.")
    assert numbers(text) == [str(before), meant, str(after)]
    assert Flag.DOUBTFUL in text.articles[1].flags


def test_an_addition_behind_damaged_figures_is_kept() -> None:
    assert numbers(scanned("Art. 13.", "Art. l3-A.", "Art. 14.")) == ["13", "13-A", "14"]


def test_figures_that_make_sense_are_left_as_they_stand() -> None:
    assert numbers(scanned("Artículo I.-", "Artículo II.-", "Artículo III.-")) == ["I", "II", "III"]
    assert list(damaged_numbers("52.- La", 0)) == []


@pytest.mark.parametrize("words", ["Particulars of 5", "Sección 5", "Artificial 5", "and 5"])
def test_other_words_are_no_keywords(words: str) -> None:
    assert damaged_keyword(words, 0) is None


def test_the_family_of_a_damaged_keyword() -> None:
    assert damaged_keyword("Scction 5. Text", 0) == (SECTION, 7, 8)
    assert damaged_keyword("Arúculo 5. Text", 0) == (ARTICLE, 7, 8)


def test_specks_before_a_word_are_passed_over() -> None:
    assert after_noise(". ARTÍCULO 5", 0) == 2
    assert after_noise("ARTÍCULO 5", 0) == 0
    assert after_noise("5. Text", 0) == 0


@given(a=st.text("abc", max_size=7), b=st.text("abc", max_size=7))
def test_the_distance_of_words_is_a_distance(a: str, b: str) -> None:
    assert distance(a, b) == distance(b, a)
    assert (distance(a, b) == 0) == (a == b)
    assert abs(len(a) - len(b)) <= distance(a, b) <= max(len(a), len(b))
