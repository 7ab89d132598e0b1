"""The report says what the assessment says, all of it and nothing else."""

import datetime as dt
from pathlib import Path

import pytest
from attrs import evolve

from gapanalyzer.model.assessment import Assessment, State, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.problem import KnownError
from gapanalyzer.report.blocks import Chapter, Document, Heading, Para, Recommended, Role, Run, Table, words_of
from gapanalyzer.report.gap_report import build
from gapanalyzer.report.source import Particulars
from gapanalyzer.wording import languages
from tests.report.assessments import large, nothing, small
from tests.report.dump import dumped, said

PARTICULARS = Particulars(dt.date(2026, 11, 23), ("Anna Alba", "Ben Bruno"), "GapAnalyzer 0")
GOLDEN = Path(__file__).parents[1] / "golden" / "report"


def report(now: Assessment) -> Document:
    return build(now, PARTICULARS)


def chapter(document: Document, title: str) -> Chapter:
    return next(c for c in document.chapters if c.title == title)


def every_word(document: Document) -> str:
    return dumped(document)


@pytest.mark.parametrize("language", languages())
def test_a_small_report_reads_as_it_did(language: str) -> None:
    """`python -m tests.report.test_gap_report` writes the files afresh; look at what git shows of them."""
    assert dumped(build(small(), PARTICULARS, language)) == golden(language).read_text(encoding="utf-8")


def golden(language: str) -> Path:
    return GOLDEN / ("small.txt" if language == "en" else f"small.{language}.txt")


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(KnownError, match="“xx”"):
        build(small(), PARTICULARS, "xx")


def test_every_requirement_is_named_in_its_chapter_and_every_criterion_in_the_matrix() -> None:
    for now in (nothing(), large()):
        document = report(now)
        text = every_word(document)
        matrix = chapter(document, "Criteria matrix")
        rows = [row for block in matrix.blocks if isinstance(block, Table) for row in block.rows]
        assert len(rows) == sum(len(r.criteria) for r in now.checklist.requirements)
        assert all(str(r.title) in text for r in now.checklist.requirements)


def test_totals_of_the_summary_are_those_of_the_findings() -> None:
    now = large()
    table = next(b for b in chapter(report(now), "Summary").blocks if isinstance(b, Table))
    total = [said(cell) for cell in table.rows[-1]]
    duties = [now.finding(r).verdict for r in now.checklist.requirements if r.level.is_duty]
    assert total[1] == str(len(duties))
    assert total[2] == str(duties.count(Verdict.MET))
    assert total[4] == str(duties.count(Verdict.PARTLY))


def test_an_unanswered_project_gives_an_honest_report() -> None:
    document = report(nothing())
    text = every_word(document)
    assert "No requirement has been answered yet" in text
    assert "No instrument has been brought in yet." in text
    assert "No recommendation has been made yet." in text
    assert "chart " not in text
    opened = next(b for b in chapter(document, "What is still open").blocks if isinstance(b, Table))
    assert len(opened.rows) == len(nothing().checklist.requirements)


def test_a_met_requirement_takes_three_lines() -> None:
    blocks = chapter(report(small()), "Everything").blocks
    start = next(n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.text == "Title of R3")
    end = next(n for n, b in enumerate(blocks[start:], start) if isinstance(b, Recommended))
    assert [b.role for b in blocks[start + 1 : end] if isinstance(b, Para)] == [Role.HEAD, Role.NUMBERED]


def test_a_recommendation_is_printed_in_full_once_and_named_wherever_it_serves() -> None:
    document = report(small())
    full = [b for c in document.chapters for b in c.blocks if isinstance(b, Recommended)]
    assert [b.number for b in full] == [1, 2]
    assert "This requirement is also served by recommendation ->recommendation:first." in every_word(document)


def test_a_recommendation_whose_requirement_is_unknown_is_not_lost() -> None:
    now = small()
    lost = evolve(now.recommendations[1], serves=(RequirementId("GONE"),))
    document = report(evolve(now, recommendations=(now.recommendations[0], lost)))
    assert [b.number for c in document.chapters for b in c.blocks if isinstance(b, Recommended)] == [1, 2]


def test_working_notes_stay_out_of_the_report() -> None:
    assert "Ask Ben" not in every_word(report(small()))


def test_a_quotation_that_no_longer_stands_is_told() -> None:
    now = small()
    finding = now.findings[now.checklist.requirements[2].id]
    wrong = evolve(finding, citations=(evolve(finding.citations[0], quote="The penalty is halved."),))
    document = report(evolve(now, findings={**now.findings, finding.requirement: wrong}))
    assert "One of them does not agree" in every_word(document)


def test_nothing_empty_is_printed() -> None:
    for now in (small(), nothing(), large(), evolve(small(), state=State())):
        for part in report(now).chapters:
            assert part.blocks
            for block in part.blocks:
                if isinstance(block, Para):
                    assert words_of(block.content).strip() or block.content
                if isinstance(block, Table):
                    assert block.rows
                    assert all(said(cell).strip() for row in block.rows for cell in row)


def test_no_level_has_a_single_heading() -> None:
    for now in (nothing(), large()):
        for part in report(now).chapters:
            assert sum(isinstance(block, Heading) for block in part.blocks) != 1


def test_generated_sentences_never_say_must() -> None:
    words = [
        part.text
        for now in (small(), nothing())
        for c in report(now).chapters
        for b in c.blocks
        if isinstance(b, Para) and b.role in {Role.TEXT, Role.NUMBERED, Role.ITEM}
        for part in b.content
        if isinstance(part, Run)
    ]
    titles = [str(r.title) for r in nothing().checklist.requirements]
    sentences = [w for w in words if not any(title in w for title in titles)]
    assert not [w for w in sentences if " must " in w]


def test_a_report_in_french_is_french_and_says_what_is_not() -> None:
    text = dumped(build(small(), PARTICULARS, "fr"))
    assert "# body: Résumé" in text
    assert "«\u202fWhoever enables a person to stay is punished.\u202f»" in text
    assert "ses termes figurent en anglais" in text


if __name__ == "__main__":
    for code in languages():
        golden(code).write_text(dumped(build(small(), PARTICULARS, code)), encoding="utf-8")
