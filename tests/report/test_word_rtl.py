"""An Arabic report is read from the right: pages, tables, borders and charts, each run by its script."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gapanalyzer.model.meter import Meter
from gapanalyzer.report.gap_report import build
from gapanalyzer.report.word import write
from gapanalyzer.report.word_rtl import mirrored, mirrored_styles
from gapanalyzer.report.word_scripts import scripts
from tests.documents import faults
from tests.report.assessments import small
from tests.report.test_gap_report import PARTICULARS
from tests.report.word_file import W, WordFile, words

LETTERS = st.text("aZ 1(]).،اب٣é-", max_size=30)


@pytest.fixture(scope="module")
def content() -> bytes:
    return write(build(small(), PARTICULARS, "ar"))


@pytest.fixture(scope="module")
def arabic(content: bytes) -> WordFile:
    return WordFile.of(content)


def test_it_is_valid_and_says_what_the_report_says(content: bytes, arabic: WordFile, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(content)
    assert faults(path) == []
    assert arabic.faults() == []
    said = "\n".join(arabic.paragraphs())
    assert "ينص عليه القانون" in said
    assert "The Ministry should amend article 2." in said


def test_sections_tables_and_the_base_of_the_styles_are_bidirectional(arabic: WordFile) -> None:
    assert all(s.find(f"{W}bidi") is not None for s in arabic.body.iter(f"{W}sectPr"))
    assert all(t.find(f"{W}bidiVisual") is not None for t in arabic.body.iter(f"{W}tblPr"))
    bases = [
        s
        for s in arabic.tree("word/styles.xml").iter(f"{W}style")
        if s.get(f"{W}type") == "paragraph" and s.find(f"{W}basedOn") is None
    ]
    assert bases
    assert all(s.find(f"{W}pPr/{W}bidi") is not None for s in bases)
    assert not arabic.tree("word/styles.xml").findall(f".//{W}pBdr/{W}left")


def test_each_run_of_arabic_letters_says_so_and_no_latin_word_does(arabic: WordFile) -> None:
    for run in arabic.body.iter(f"{W}r"):
        said = words(run)
        rtl = run.find(f"{W}rPr/{W}rtl") is not None
        if any("\u0600" <= sign <= "\u06ff" for sign in said):
            assert rtl, said
        if any("a" <= sign.lower() <= "z" for sign in said):
            assert not rtl, said


def test_a_paragraph_all_in_latin_letters_is_read_from_the_left(arabic: WordFile) -> None:
    turned = [words(p) for p in arabic.body.iter(f"{W}p") if p.find(f"{W}pPr/{W}bidi") is not None]
    assert "The penalty is doubled for officials." in turned
    assert not any("\u0600" <= sign <= "\u06ff" for said in turned for sign in said)


def test_bars_grow_from_the_right(arabic: WordFile) -> None:
    chart = arabic.parts["word/charts/chart1.xml"].decode()
    assert 'axPos val="r"' in chart
    assert chart.count('orientation val="maxMin"') == 2


def test_other_languages_are_left_alone() -> None:
    french = WordFile.of(write(build(small(), PARTICULARS, "fr")))
    assert not list(french.body.iter(f"{W}bidi", f"{W}bidiVisual", f"{W}rtl"))


@given(LETTERS)
def test_the_stretches_of_a_text_are_the_text_and_parted_by_script(text: str) -> None:
    parts = list(scripts(text))
    assert "".join(words for words, _rtl in parts) == text
    assert all(words for words, _rtl in parts)
    for words_, rtl in parts:
        assert not (rtl and any(sign in "aZé" for sign in words_))
        assert rtl or not any(sign in "اب" for sign in words_)


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("المادة SOM 6(1)(a) هنا", "SOM 6(1)(a)"),
        ("(UNTOC, art. 34)", "UNTOC, art. 34"),
        ("2 laws، نص", "2 laws"),
        ("نص: Treaties bind the State.", "Treaties bind the State."),
        ("المواد 340(a)–(c)، نص", "340(a)–(c)"),
        ("الفقرة 3(2)", "3(2)"),
    ],
)
def test_figures_and_brackets_stay_with_their_latin_words(text: str, latin: str) -> None:
    assert [words for words, rtl in scripts(text) if not rtl] == [latin]


def mirrored_paragraph(style: str, runs: str) -> str:
    return mirrored(f'<w:p xmlns:w="{W[1:-1]}"><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>', Meter())


def test_a_note_in_latin_letters_is_read_from_the_left_with_their_commas() -> None:
    said = mirrored_paragraph("FootnoteText", "<w:r><w:t>Penal Code\u060c article 5: “Shall”.</w:t></w:r>")
    assert "Penal Code, article 5: “Shall”." in said
    assert 'w:bidi w:val="0"' in said
    assert "w:rtl" not in said


def test_words_deleted_in_latin_letters_are_read_from_the_left() -> None:
    assert 'w:bidi w:val="0"' in mirrored_paragraph(
        "ReportDraft", "<w:del><w:r><w:delText>Article 251. Forgery</w:delText></w:r></w:del>"
    )


def test_a_latin_sentence_beside_arabic_words_keeps_its_full_stop() -> None:
    said = mirrored_paragraph(
        "ReportItem", "<w:r><w:t>The Ministry should act (SOM 6(1)).</w:t></w:r><w:r><w:t> (ت 5)</w:t></w:r>"
    )
    assert "<w:t>The Ministry should act (SOM 6(1)).</w:t></w:r><w:r><w:t>\u200e</w:t></w:r>" in said


def test_a_bracket_that_closes_behind_arabic_words_is_read_from_the_right() -> None:
    assert list(scripts("On record (Ministry، نص)")) == [
        ("On record", False),
        (" (", True),
        ("Ministry", False),
        ("، نص)", True),
    ]


def test_a_figure_before_latin_words_stays_before_them() -> None:
    said = mirrored_paragraph("ReportText", "<w:r><w:t>خلال 24 months</w:t></w:r>")
    assert "<w:t>\u200e24 months</w:t>" in said


def test_what_a_reader_may_edit_stays_as_it_is_and_is_held_from_outside() -> None:
    words = '<w:bookmarkStart w:id="1"/><w:sdt><w:sdtContent><w:r><w:t>24 months</w:t></w:r></w:sdtContent></w:sdt>'
    said = mirrored_paragraph("ReportParticulars", f"<w:r><w:t>خلال</w:t></w:r>{words}")
    assert f"<w:r><w:t>\u200e</w:t></w:r>{words}" in said


def test_a_full_stop_stays_with_latin_words_behind_arabic_ones() -> None:
    said = mirrored_paragraph("ReportText", "<w:r><w:t>النظام: Treaties bind the State.</w:t></w:r>")
    assert "<w:t>Treaties bind the State.\u200e</w:t>" in said


def test_latin_sentences_with_a_mark_between_them_are_read_from_the_left() -> None:
    said = mirrored_paragraph("ReportText", "<w:r><w:t>Penal Code: article 5.\u200f Act: section 4.</w:t></w:r>")
    assert "Penal Code: article 5. Act: section 4." in said
    assert 'w:bidi w:val="0"' in said


def test_numbers_stand_in_the_middle_of_their_room(arabic: WordFile) -> None:
    levels = list(arabic.tree("word/numbering.xml").iter(f"{W}lvl"))
    assert levels
    for level in levels:
        side, indent = level.find(f"{W}lvlJc"), level.find(f"{W}pPr/{W}ind")
        assert side is not None
        assert indent is not None
        assert side.get(f"{W}val") == "center"
        assert int(indent.get(f"{W}hanging", "")) == int(indent.get(f"{W}left", "")) // 2


def test_a_title_leaves_room_for_its_number_by_its_size() -> None:
    styles = etree.fromstring(
        f'<w:styles xmlns:w="{W[1:-1]}">'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:pPr><w:numPr/><w:outlineLvl w:val="0"/></w:pPr>'
        '<w:rPr><w:sz w:val="68"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:pPr><w:numPr/></w:pPr></w:style></w:styles>'
    )
    mirrored_styles(styles)
    (indent,) = styles.iter(f"{W}ind")
    assert (indent.get(f"{W}left"), indent.get(f"{W}hanging")) == ("1240", "620")
    after = indent.getnext()
    assert after is not None
    assert after.tag == f"{W}outlineLvl"


def test_the_mark_of_a_note_after_latin_words_is_read_from_the_right() -> None:
    said = mirrored_paragraph(
        "ReportParagraph", '<w:r><w:t>نص PC 5</w:t></w:r><w:r><w:rPr/><w:footnoteReference w:id="1"/></w:r>'
    )
    assert '<w:r><w:rPr><w:rtl/></w:rPr><w:t>\u200f</w:t><w:footnoteReference w:id="1"/></w:r>' in said


@pytest.mark.parametrize(("language", "caption"), [("zh", "表1\u3000"), ("fr", "Tableau 1. ")])
def test_captions_stand_as_the_language_sets_them(language: str, caption: str) -> None:
    assert any(p.startswith(caption) for p in WordFile.of(write(build(small(), PARTICULARS, language))).paragraphs())


def test_a_long_name_of_an_annex_stands_before_its_title_in_the_contents() -> None:
    lines = WordFile.of(write(build(small(), PARTICULARS, "ru"))).paragraphs("TOC1")
    annexes = [line for line in lines if line.startswith("Приложение")]
    assert annexes
    assert all(line.count("\t") == 1 for line in annexes)


@pytest.mark.parametrize(("language", "head"), [("zh", "一、摘要\t"), ("fr", "I. Résumé\t")])
def test_the_head_of_a_page_sets_its_chapter_as_the_title_does(language: str, head: str) -> None:
    file = WordFile.of(write(build(small(), PARTICULARS, language)))
    heads = [words(p) for name in file.parts if "header" in name for p in file.tree(name).iter(f"{W}p")]
    assert any(said.startswith(head.rstrip()) for said in heads)
