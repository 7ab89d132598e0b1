"""Words keep their direction in print, whatever the direction of the report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.report.blocks import Column, Note, Para, Ref, Role, Run, Table, plain
from gapanalyzer.report.places import Places
from gapanalyzer.report.typst_body import Body
from gapanalyzer.report.typst_direction import held_together, runs_other_way, with_latin_signs
from gapanalyzer.report.typst_text import Shown
from gapanalyzer.wording import words

LETTERS = st.text(st.sampled_from("aZé اب 12.,()،\u200f“”"), max_size=40)
ALL = Shown((frozenset(range(0x20, 0x10000)),))


def body(language: str) -> Body:
    return Body(Places({"t": "الجدول 3", "u": "Table 3"}, ()), words(language), ALL)


@pytest.mark.parametrize(
    ("text", "rtl", "turned"),
    [
        ("The penalty, doubled (2).", True, True),
        ("وفقا للمادة SOM 6", True, False),
        ("12 (3).", True, False),
        ("Penal Code، article 3", True, True),
        ("偷运移民", True, True),
        ("The penalty.", False, False),
        ("عقوبة السجن", False, True),
        ("The word عقوبة", False, False),
        ("§ 12", False, False),
    ],
)
def test_a_paragraph_turns_where_all_its_letters_do(text: str, rtl: bool, turned: bool) -> None:
    assert runs_other_way((text,), rtl=rtl) is turned


def test_a_name_or_code_in_a_cell_stays_where_its_column_stands() -> None:
    assert not runs_other_way(("Ministry of Justice",), rtl=True, fewest=4)
    assert not runs_other_way(("SOM-3a، SOM 6(1)(b), UNTOC 10; good practice",), rtl=True, fewest=4)
    assert runs_other_way(("The Ministry of Justice.",), rtl=True, fewest=4)
    assert runs_other_way(
        ("Customer identification, record-keeping, suspicious-transaction reports",), rtl=True, fewest=4
    )


@given(LETTERS)
def test_holding_together_only_adds_signs_that_nobody_sees(text: str) -> None:
    held = held_together(text)
    assert held.replace("\u2066", "").replace("\u2069", "") == text
    assert held.count("\u2066") == held.count("\u2069")


def test_figures_brackets_and_full_stops_stay_with_their_words() -> None:
    assert held_together("المادة SOM 6(1)(a) هنا") == "المادة \u2066SOM 6(1)(a)\u2069 هنا"
    assert held_together("بعد 24 months من") == "بعد \u206624 months\u2069 من"
    assert held_together("وزارة Justice هنا") == "وزارة Justice هنا"


def test_latin_words_have_the_commas_of_latin_words() -> None:
    assert with_latin_signs("articles 3، 4\u200f؛ 5") == "articles 3, 4; 5"


def test_a_latin_paragraph_of_an_arabic_report_is_turned_with_its_notes() -> None:
    note = Note((Run("Penal Code، article 3: “"), Run("Shall.", language="en"), Run("”")))
    said = body("ar").block(Para((Run("The penalty is doubled."), note)))
    assert said.startswith('#turned(numbered("1.", ')
    assert "turned-note(" in said
    assert '"Penal Code, article 3: “"' in said


def test_an_arabic_paragraph_keeps_its_side_and_turns_only_its_latin_note() -> None:
    note = Note((Run("Penal Code, article 3."),))
    said = body("ar").block(Para((Run("وفقا للمادة 6(1)(a) SOM"), note, Run(" هنا"))))
    assert said.startswith("#numbered(")
    assert "turned-note(" in said
    assert "turned(" not in said.replace("turned-note(", "")


def test_a_reference_in_arabic_words_keeps_its_paragraph() -> None:
    assert "turned" not in body("ar").block(Para((Run("See "), Ref("t"))))
    assert "turned" in body("ar").block(Para((Run("See "), Ref("u"))))


def test_lines_keep_the_side_of_the_others() -> None:
    assert "turned" not in body("ar").block(Para(plain("Good practice in the law"), Role.LABEL))


def test_long_cells_are_turned_and_short_ones_stay() -> None:
    table = Table(
        "t", "c", (Column("م", 1), Column("ن", 1)), ((plain("SOM 6"), plain("Not the State's own territory")),)
    )
    assert body("ar").block(table).count("turned-cell(") == 1


def test_an_arabic_paragraph_of_an_english_report_is_turned() -> None:
    assert body("en").block(Para(plain("عقوبة السجن"), Role.DRAFT)).startswith("#turned(draft(")
    assert "turned" not in body("en").block(Para(plain("The word عقوبة is defined.")))
