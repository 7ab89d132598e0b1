"""The fifty points of quality of a report: which test keeps each, and the tests that stand nowhere else."""

import re
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from lxml import etree

from gapanalyzer.model.meter import Meter
from gapanalyzer.model.printed import read_bookmark
from gapanalyzer.model.problem import Cancelled
from gapanalyzer.report import observations, word
from gapanalyzer.report.gap_report import build
from gapanalyzer.report.places import places
from gapanalyzer.report.word_contract import NUMBERED
from gapanalyzer.report.word_numbering import ANNEXES
from gapanalyzer.report.word_page import Paper
from gapanalyzer.report.word_pages import estimated
from tests.documents import needs_libreoffice, pages
from tests.report.accessible import contrast, inaccessible
from tests.report.assessments import large, nothing, small
from tests.report.test_word import PARTICULARS, document, written
from tests.report.word_file import W, WordFile, style, words

HERE = "test_fifty_points.test_"
WORD, GAP, WHOLE = "test_word.test_", "test_gap_report.test_", "test_word_whole.test_"
CHANGES, TEMPLATE = "test_word_changes.test_", "test_word_template.test_"
POINTS = {
    1: WHOLE + "a_report_is_valid_in_any_language_kind_and_template",
    2: WHOLE + "a_report_is_valid_in_any_language_kind_and_template",
    3: WHOLE + "a_report_is_valid_in_any_language_kind_and_template",
    4: HERE + "the_defects_that_validators_miss_are_found_where_they_are_planted",
    5: HERE + "the_defects_that_validators_miss_are_found_where_they_are_planted",
    6: HERE + "the_defects_that_validators_miss_are_found_where_they_are_planted",
    7: TEMPLATE + "what_breaks_the_contract_is_named_before_anything_is_written",
    8: WORD + "any_text_gives_well_formed_parts_and_can_be_read_back",
    9: HERE + "another_office_needs_about_as_many_pages_as_the_contents_say",
    10: WORD + "the_same_assessment_gives_the_same_bytes",
    11: GAP + "every_requirement_is_named_in_its_chapter_and_every_criterion_in_the_matrix",
    12: WORD + "the_chart_holds_the_numbers_of_the_table",
    13: HERE + "nothing_is_left_that_a_template_or_a_program_would_say",
    14: WORD + "a_quote_is_printed_character_by_character",
    15: HERE + "every_note_names_the_law_before_the_quote",
    16: GAP + "a_recommendation_is_printed_in_full_once_and_named_wherever_it_serves",
    17: GAP + "an_unanswered_project_gives_an_honest_report",
    18: HERE + "the_report_says_what_it_was_made_with",
    19: HERE + "numbers_come_from_the_lists_of_the_styles_and_the_summary_has_none",
    20: HERE + "numbers_come_from_the_lists_of_the_styles_and_the_summary_has_none",
    21: GAP + "no_level_has_a_single_heading",
    22: HERE + "only_heads_recommendations_and_verdicts_are_bold",
    23: WORD + "references_name_the_number_word_gives_the_paragraph",
    24: WORD + "every_table_and_figure_is_counted_and_referred_to",
    25: HERE + "what_belongs_together_is_kept_together",
    26: HERE + "rows_do_not_break_and_heads_come_again",
    27: HERE + "the_summary_takes_at_most_five_pages",
    28: HERE + "the_matrix_lies_on_its_side_and_the_cover_has_no_header",
    29: WORD + "every_report_is_valid",
    30: WORD + "nothing_of_the_machine_or_its_libraries_leaks",
    31: TEMPLATE + "a_page_that_makes_no_sense_is_not_taken",
    32: "test_profile.test_a_public_report_holds_no_names_notes_paths_or_former_words",
    33: HERE + "everybody_can_read_the_report",
    34: HERE + "everybody_can_read_the_report",
    35: HERE + "everybody_can_read_the_report",
    36: HERE + "everybody_can_read_the_report",
    37: HERE + "everybody_can_read_the_report",
    38: WORD + "a_quote_carries_the_language_of_its_law",
    39: WORD + "every_control_holds_a_bookmark_that_says_its_address_and_its_words",
    40: "test_word_comments.test_every_note_is_a_comment_with_author_initials_and_date",
    41: CHANGES + "a_thousand_amended_articles_are_right_both_ways",
    42: TEMPLATE + "a_template_of_another_makes_another_look_and_another_page",
    43: WORD + "the_contents_are_the_headings",
    44: WORD + "the_chart_holds_the_numbers_of_the_table",
    45: HERE + "an_arabic_report_is_read_from_the_right",
    46: "test_gap_report.test_a_report_in_french_is_french_and_says_what_is_not",
    47: "test_region.test_eleven_states_are_told_in_parts_that_have_room_and_repeat_the_requirement",
    50: "test_pdf.test_every_report_is_accessible",
}
ELSEWHERE = {
    48: "benchmarks/report.py, benchmarks/sheet.py and benchmarks/pdf.py measure ratios",
    49: "benchmarks/report.py measures sixteen times the data",
}


def test_every_point_has_its_test_or_a_reason() -> None:
    assert set(POINTS) | set(ELSEWHERE) == set(range(1, 51))
    assert not set(POINTS) & set(ELSEWHERE)
    for named in POINTS.values():
        module, _, name = named.partition(".")
        assert callable(getattr(import_module(f"tests.report.{module}"), name)), named


DEFECTS = {
    "a link to a missing bookmark": ("document", r'<w:hyperlink w:anchor="[^"]*"', '<w:hyperlink w:anchor="_no"'),
    "a control id twice": ("document", r'(<w:tag [^>]*/>)<w:id w:val="\d+"/>', r'\1<w:id w:val="7"/>'),
    "a field that does not end": (
        "document",
        r'<w:r>(<w:rPr>[^r]*</w:rPr>)?<w:fldChar w:fldCharType="end"/></w:r>',
        "",
    ),
    "a bookmark that does not end": ("document", r'<w:bookmarkEnd w:id="\d+"/>', ""),
    "a style on itself": (
        "styles",
        r'(w:styleId="ReportText"><w:name [^>]*/><w:basedOn w:val=)"\w+"',
        r'\1"ReportLead"',
    ),
    "a change id twice": ("document", r"<w:ins .*?</w:ins>", r"\g<0>\g<0>"),
    "a comment id twice": ("document", r'<w:commentRangeStart w:id="0"/>', r"\g<0>\g<0>"),
    "a comment nobody made": ("comments", r'<w:comment w:id="0"', '<w:comment w:id="9"'),
}


@pytest.mark.parametrize("defect", list(DEFECTS))
def test_the_defects_that_validators_miss_are_found_where_they_are_planted(defect: str) -> None:
    part, pattern, planted = DEFECTS[defect]
    file = WordFile.of(word.write(build(small(), evolve(PARTICULARS, notes=True))))
    assert file.faults() == []
    name = f"word/{part}.xml"
    text, times = re.subn(pattern, planted, file.parts[name].decode())
    assert times
    file.parts[name] = text.encode()
    assert file.faults() != []


@needs_libreoffice
def test_another_office_needs_about_as_many_pages_as_the_contents_say(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(written(small()))
    known = places(document(small()))
    said = max(estimated(document(small()), known, Paper(), Meter()).values())
    assert said - 2 <= len(pages(path, tmp_path)) <= said + 3


def test_nothing_is_left_that_a_template_or_a_program_would_say() -> None:
    for now in (small(), nothing()):
        said = "\n".join(WordFile.of(written(now)).paragraphs())
        assert not re.search(r"\bNone\b(?!\.)|\{\w*\}|lorem|TODO|Click or tap|\[\w+\]", said)


def test_every_note_names_the_law_before_the_quote() -> None:
    notes = WordFile.of(written(large())).notes()
    assert len(notes) > 50
    assert all(re.match(r" ?Act: .*, sections?\s\d+.*: “", note) for note in notes)


def test_the_report_says_what_it_was_made_with() -> None:
    file = WordFile.of(written(small()))
    said = "\n".join(file.paragraphs())
    for told in ("edition 1", "GapAnalyzer 0", "Law examined", "The scale of verdicts"):
        assert told in said
    custom = file.parts["docProps/custom.xml"].decode()
    assert all(f'name="{name}"' in custom for name in ("Checklist", "Checklist edition", "Tool"))


def test_numbers_come_from_the_lists_of_the_styles_and_the_summary_has_none() -> None:
    file = WordFile.of(written(large()))
    styles = file.tree("word/styles.xml")
    for identity in NUMBERED:
        assert styles.find(f"{W}style[@{W}styleId='{identity}']/{W}pPr/{W}numPr") is not None
    heads = [p for p in file.body.iter(f"{W}p") if style(p) in {"Heading1", "Heading2", "ReportAnnex"}]
    assert not any(re.match(r"(?:[IVX]+|[A-Z]|\d+)\.\s", words(p)) for p in heads)
    summary, in_summary = [], False
    for paragraph in file.body.iter(f"{W}p"):
        if style(paragraph) == "Heading1":
            in_summary = words(paragraph) == "Summary"
        if in_summary:
            summary.append(style(paragraph))
    assert summary
    assert not {"ReportParagraph", "ReportLead"} & set(summary)


def test_only_heads_recommendations_and_verdicts_are_bold() -> None:
    file = WordFile.of(written(small()))
    bold = {
        each.get(f"{W}styleId")
        for each in file.tree("word/styles.xml").iter(f"{W}style")
        if (b := each.find(f"{W}rPr/{W}b")) is not None and b.get(f"{W}val") != "0"
    }
    assert not bold & {"ReportText", "ReportParagraph", "ReportItem", "ReportCell", "ReportDraft", "FootnoteText"}
    assert list(file.body.iter(f"{W}b", f"{W}i")) == []


def test_what_belongs_together_is_kept_together() -> None:
    styles = WordFile.of(written(small())).tree("word/styles.xml")
    kept = {
        each.get(f"{W}styleId") for each in styles.iter(f"{W}style") if each.find(f"{W}pPr/{W}keepNext") is not None
    }
    assert kept >= {
        "Heading1",
        "Heading2",
        "ReportAnnex",
        "Caption",
        "ReportLabel",
        "ReportHead",
        "ReportRecommendation",
    }


def test_rows_do_not_break_and_heads_come_again() -> None:
    for table in WordFile.of(written(large())).body.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None


def test_the_summary_takes_at_most_five_pages() -> None:
    for now in (small(), large()):
        known = places(document(now))
        found = estimated(document(now), known, Paper(), Meter())
        first, second = [entry.anchor for entry in known.contents if entry.level == 1][:2]
        assert found[second] - found[first] <= 5


def test_the_matrix_lies_on_its_side_and_the_cover_has_no_header() -> None:
    sections = list(WordFile.of(written(large())).body.iter(f"{W}sectPr"))
    lying = [s.find(f"{W}pgSz[@{W}orient='landscape']") is not None for s in sections]
    assert any(lying)
    assert not all(lying)
    assert [s.find(f"{W}titlePg") is not None for s in sections] == [True] + [False] * (len(sections) - 1)


@pytest.mark.parametrize("template", word.NAMES)
def test_everybody_can_read_the_report(template: str) -> None:
    for now in (small(), large(), nothing()):
        assert inaccessible(WordFile.of(*word.files(document(now), Meter(), template))) == []


def test_contrast_is_measured_as_the_guidelines_do() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_an_arabic_report_is_read_from_the_right() -> None:
    file = WordFile.of(word.write(build(small(), PARTICULARS, "ar")))
    styles = file.tree("word/styles.xml")
    assert styles.find(f"{W}style[@{W}styleId='Normal']/{W}pPr/{W}bidi") is not None
    assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in file.body.iter(f"{W}tbl"))
    assert all(section.find(f"{W}bidi") is not None for section in file.body.iter(f"{W}sectPr"))
    assert not any(etree.QName(e).localname in {"i", "iCs"} for e in file.body.iter(etree.Element))
    assert any(read_bookmark(name) for name in file.bookmarks())


def test_writing_stops_within_a_chapter_of_being_cancelled() -> None:
    told: list[str] = []
    meter = Meter(lambda step, _done, _total: told.append(step))
    word.files(document(large()), meter)
    assert len(told) > len(document(large()).chapters)
    meter = Meter(lambda *_: meter.cancel())
    with pytest.raises(Cancelled):
        word.files(document(small()), meter)


def test_headings_begin_anew_in_every_chapter_and_annex() -> None:
    contents = places(observations.build(large(), PARTICULARS)).contents
    firsts = [entry.number for before, entry in pairwise(contents) if (before.level, entry.level) == (1, 2)]
    assert len(firsts) > 2
    assert set(firsts) == {"A."}
    assert contents[-1].level == 2
    body = WordFile.of(word.write(observations.build(large(), PARTICULARS))).body
    own = [p.find(f"{W}pPr/{W}numPr/{W}numId") for p in body.iter(f"{W}p") if style(p) == "Heading2"]
    assert [n.get(f"{W}val") for n in own[-2:] if n is not None] == [str(ANNEXES)] * 2
    assert own[0] is None
