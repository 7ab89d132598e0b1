"""Word files: numbering, tracked changes, tables, text boxes, content controls, notes, looks."""

from pathlib import Path

import pytest

from gapanalyzer.legislation.reading.read_docx import COMMENTS, TRACKED, read
from gapanalyzer.model.problem import KnownError
from tests.hostile.crafted import docx, p, package

LAWS = Path(__file__).parents[4] / "shared" / "legislation"


def level(at: int, words: str, style: str = "decimal", start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{words}"/></w:lvl>'
    )


def lists(*levels: str, nums: str = "") -> str:
    plain = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{plain}{nums}'


def numbered(text: str, at: int = 0, num: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>')


def texts(path: Path, body: str, **parts: str) -> list[str]:
    return [paragraph.text for paragraph in read(docx(path / "law.docx", body, **parts)).paragraphs]


def test_automatic_numbers_stand_in_the_text_and_count_through_the_levels(tmp_path: Path) -> None:
    numbering = lists(level(0, "Article %1."), level(1, "(%2)"), level(2, "%3)", "lowerLetter"))
    body = "".join(numbered(f"t{i}", at) for i, at in enumerate([0, 1, 2, 2, 1, 2, 0, 1]))
    found = read(docx(tmp_path / "law.docx", body, numbering=numbering)).paragraphs
    assert [q.text for q in found] == [
        "Article 1. t0", "(1) t1", "a) t2", "b) t3", "(2) t4", "a) t5", "Article 2. t6", "(1) t7",
    ]  # fmt: skip
    assert found[0].numbering == "Article 1."


def test_a_level_names_those_above_it_and_legal_style_turns_them_into_digits(tmp_path: Path) -> None:
    numbering = lists(level(0, "%1", "upperRoman"), level(1, "%1.%2"), level(2, "%1.%2.%3", more="<w:isLgl/>"))
    body = numbered("a") + numbered("b", 1) + numbered("c", 2)
    assert texts(tmp_path, body, numbering=numbering) == ["I a", "I.1 b", "1.1.1 c"]


def test_a_level_that_was_skipped_counts_as_used_once(tmp_path: Path) -> None:
    numbering = lists(level(0, "%1."), level(1, "%1.%2."))
    assert texts(tmp_path, numbered("a", 1) + numbered("b", 0), numbering=numbering) == ["1.1. a", "2. b"]


def test_a_start_override_begins_again_and_instances_of_one_list_count_on_together(tmp_path: Path) -> None:
    nums = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    body = numbered("a") + numbered("b", num=2) + numbered("c", num=3) + numbered("d", num=3)
    assert texts(tmp_path, body, numbering=lists(level(0, "%1."), nums=nums)) == ["1. a", "2. b", "7. c", "8. d"]


def test_a_level_that_never_restarts_counts_through_the_whole_law(tmp_path: Path) -> None:
    numbering = lists(level(0, "Chapter %1"), level(1, "Section %2.", more='<w:lvlRestart w:val="0"/>'))
    body = numbered("a") + numbered("b", 1) + numbered("c") + numbered("d", 1)
    assert texts(tmp_path, body, numbering=numbering) == ["Chapter 1 a", "Section 1. b", "Chapter 2 c", "Section 2. d"]


def test_a_level_may_be_redefined_by_its_instance(tmp_path: Path) -> None:
    nums = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride>{level(0, "§ %1")}</w:lvlOverride></w:num>'
    assert texts(tmp_path, numbered("a", num=2), numbering=lists(level(0, "%1."), nums=nums)) == ["§ 1 a"]


@pytest.mark.parametrize(
    ("style", "labels"),
    [
        ("lowerLetter", ["y", "z", "aa", "bb"]),
        ("upperRoman", ["XXV", "XXVI", "XXVII", "XXVIII"]),
        ("decimalZero", ["25", "26", "27", "28"]),
        ("chineseCounting", ["二十五", "二十六", "二十七", "二十八"]),
        ("ordinal", ["25th", "26th", "27th", "28th"]),
        ("none", ["", "", "", ""]),
        ("noSuchFormat", ["25", "26", "27", "28"]),
    ],
)
def test_number_formats(tmp_path: Path, style: str, labels: list[str]) -> None:
    numbering = lists(level(0, "%1", style, start=25))
    found = texts(tmp_path, "".join(numbered("x") for _ in labels), numbering=numbering)
    assert found == [f"{label} x".strip() for label in labels]


def test_numbering_and_outline_come_from_styles_and_what_they_are_based_on(tmp_path: Path) -> None:
    styles = (
        '<w:style w:styleId="Base"><w:name w:val="heading 3"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
        '<w:style w:styleId="Art"><w:name w:val="Artículo"/><w:basedOn w:val="Base"/>'
        '<w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
    )
    tied = level(0, "Part %1") + level(1, "Artículo %2.", more='<w:pStyle w:val="Art"/>')
    body = p("Objeto", '<w:pStyle w:val="Art"/>') + p(
        "Sin número", '<w:pStyle w:val="Art"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    )
    first, second = read(docx(tmp_path / "law.docx", body, styles=styles, numbering=lists(tied))).paragraphs
    assert (first.text, first.style, first.level, first.size) == ("Artículo 1. Objeto", "Artículo", 3, 14.0)
    assert first.bold
    assert first.centred
    assert (second.text, second.numbering) == ("Sin número", "")


def test_a_style_that_is_based_on_itself_does_no_harm(tmp_path: Path) -> None:
    styles = '<w:style w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="A"/></w:style>'
    assert texts(tmp_path, p("x", '<w:pStyle w:val="A"/>'), styles=styles) == ["x"]


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    runs = (
        "<w:r><w:t>the </w:t></w:r><w:ins><w:r><w:t>new </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>old </w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>away </w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo>"
    )
    document = read(docx(tmp_path / "law.docx", p(runs=runs)))
    assert [q.text for q in document.paragraphs] == ["the new here"]
    assert document.notes == (TRACKED,)


def test_a_paragraph_whose_end_is_deleted_runs_on_into_the_next_and_is_not_counted(tmp_path: Path) -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("one ", f"{number}<w:rPr><w:del/></w:rPr>") + p("two", number) + p("three", number)
    assert texts(tmp_path, body, numbering=lists(level(0, "%1."))) == ["1. one two", "2. three"]


def test_field_codes_and_hidden_text_go_and_results_stay(tmp_path: Path) -> None:
    runs = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>article 4</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r>'
    )
    assert texts(tmp_path, p(runs=runs)) == ["article 4"]


def test_a_table_of_contents_is_marked_by_style_control_or_field(tmp_path: Path) -> None:
    styles = '<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    control = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p('control')}</w:sdtContent></w:sdt>"
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    field = begin + '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>field</w:t></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body = p("style", '<w:pStyle w:val="T1"/>') + control + p(runs=field) + p(runs=end) + p("body")
    found = read(docx(tmp_path / "law.docx", body, styles=styles)).paragraphs
    assert {q.text: q.contents for q in found} == {"style": True, "control": True, "field": True, "body": False}


def test_a_field_that_never_ends_does_not_make_the_law_a_table_of_contents(tmp_path: Path) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    found = read(docx(tmp_path / "law.docx", p(runs=begin) + p("Article 1"))).paragraphs
    assert [(q.text, q.contents) for q in found] == [("Article 1", False)]


def test_tables_give_rows_and_cells_of_many_paragraphs_give_those(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('deleted')}</w:tc></w:tr>"
    frame = f"<w:tbl>{row(p('framed'))}</w:tbl>"
    body = f"<w:tbl>{row(p('1'), p('ten'))}{row(p('a') + p('b'), p('c'))}{gone}</w:tbl>{frame}"
    found = read(docx(tmp_path / "law.docx", body)).paragraphs
    assert [(q.text, q.table) for q in found] == [
        ("1\tten", True), ("a", False), ("b", False), ("c", False), ("framed", False),
    ]  # fmt: skip


def test_text_boxes_are_read_once_and_content_controls_are_read(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('boxed')}</w:txbxContent>"
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    inline = "<w:sdt><w:sdtContent><w:r><w:t>controlled</w:t></w:r></w:sdtContent></w:sdt>"
    assert texts(tmp_path, p(runs=drawing) + p(runs=inline)) == ["boxed", "controlled"]


def test_hyphens_tabs_breaks_and_symbols(tmp_path: Path) -> None:
    runs = (
        "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>re</w:t><w:softHyphen/><w:t>foule</w:t><w:t>\u00adment</w:t>"
        '<w:tab/><w:t>a\u00a0b</w:t><w:br/><w:t>next</w:t><w:br w:type="page"/><w:sym w:char="00A7"/></w:r>'
    )
    assert texts(tmp_path, p(runs=runs)) == ["non-refoulement\ta b", "next§"]


def test_raised_digits_are_told_from_the_number_they_follow(tmp_path: Path) -> None:
    up = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    runs = f"<w:r><w:t>Статья 322</w:t></w:r><w:r>{up}<w:t>1</w:t></w:r><w:r>{up}<w:t>bis</w:t></w:r>"
    assert texts(tmp_path, p(runs=runs)) == ["Статья 322¹bis"]


def test_a_line_break_in_a_heading_is_a_space(tmp_path: Path) -> None:
    runs = "<w:r><w:t>CHAPTER II</w:t><w:br/><w:t>Offences</w:t></w:r>"
    assert texts(tmp_path, p("", '<w:outlineLvl w:val="0"/>', runs)) == ["CHAPTER II Offences"]


def test_footnotes_follow_their_paragraph(tmp_path: Path) -> None:
    runs = '<w:r><w:t>Law</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r>'
    notes = f'<w:footnote w:id="5">{p("Amended 2014.")}</w:footnote>'
    assert texts(tmp_path, p(runs=runs) + p("next"), footnotes=notes) == ["Law", "[1] Amended 2014.", "next"]


def test_comments_are_left_out_and_that_is_said(tmp_path: Path) -> None:
    document = read(docx(tmp_path / "law.docx", p("x"), comments=f"<w:comment>{p('why?')}</w:comment>"))
    assert [q.text for q in document.paragraphs] == ["x"]
    assert document.notes == (COMMENTS,)


def test_the_title_is_the_paragraph_in_the_style_of_titles(tmp_path: Path) -> None:
    styles = '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    document = read(docx(tmp_path / "law.docx", p("Penal Code", '<w:pStyle w:val="Titel"/>') + p("x"), styles=styles))
    assert document.title == "Penal Code"


def test_the_strict_form_of_the_standard_reads_alike(tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    xml = f'<w:document xmlns:w="{strict}"><w:body>{p("strict")}</w:body></w:document>'
    found = read(package(tmp_path / "law.docx", {"word/document.xml": xml})).paragraphs
    assert [q.text for q in found] == ["strict"]


def test_a_file_without_words_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"law\.docx cannot be read: there are no words in it"):
        read(docx(tmp_path / "law.docx", p("  ")))


@pytest.mark.skipif(not LAWS.exists(), reason="the real laws are not on this machine")
def test_a_real_law_comes_whole() -> None:
    document = read(LAWS / "canada-irpa-en.docx")
    assert document.title == "Immigration and Refugee Protection Act"
    assert len(document.paragraphs) == 2366
