"""Lines that lead to the next one are not left at the foot of a page; a long head takes two lines."""

import pytest

from gapanalyzer.report.blocks import Run, Tab, words_of
from gapanalyzer.report.word_keeping import drafted, headed
from gapanalyzer.report.word_page import Paper
from tests.report.assessments import small
from tests.report.test_word import written
from tests.report.word_file import W, WordFile

LINE, KEPT = "ReportDraft", "ReportDraftKept"
PAGE = Paper().upright


@pytest.mark.parametrize(
    "line", ["Article 2. Stay", "After section 44 the following section is inserted:", "第十二条 定义", "المادة 3"]
)
def test_a_heading_and_an_announcement_stay_with_what_follows(line: str) -> None:
    assert drafted([line, "Whoever stays is punished."]) == (KEPT, LINE)


@pytest.mark.parametrize("line", ["Whoever stays is punished.", "(a) by land;", "以下情形。", "x" * 200, " "])
def test_other_lines_do_not(line: str) -> None:
    assert drafted([line, "Next."]) == (LINE, LINE)


def test_the_last_line_is_never_kept_and_never_more_than_two_on_end() -> None:
    assert drafted(["Heading"]) == (LINE,)
    assert drafted([]) == ()
    assert [kept == KEPT for kept in drafted(["Word"] * 8)] == [True, True, False, True, True, False, True, False]


def test_a_long_head_puts_its_verdict_on_a_line_of_its_own() -> None:
    verdict = Run("Partly met")
    for pinpoint, lines in (("SOM 3(a)", 1), ("SOM 19(1); Refugee Convention 33; " * 3, 2), ("范围" * 30, 2)):
        found = headed((Run(pinpoint), Run("SOM-3a"), Tab(), verdict), PAGE)
        assert words_of(found).count("\n") == lines - 1
        assert found[-3:] == (Run("SOM-3a"), Tab(), verdict)


def test_a_head_without_a_right_side_stays_as_it_is() -> None:
    assert headed((Run("x" * 300),), PAGE) == (Run("x" * 300),)


def test_a_report_keeps_the_heading_of_a_proposed_article_with_its_text() -> None:
    file = WordFile.of(written(small()))
    assert file.paragraphs(KEPT) == ["Article 2. Stay"]
    assert file.tree("word/styles.xml").find(f"{W}style[@{W}styleId='{KEPT}']/{W}pPr/{W}keepNext") is not None
