"""The same verdicts on three scales; a rating is never made up."""

import datetime as dt
import re

import pytest
from attrs import evolve

from gapanalyzer import wording
from gapanalyzer.model.assessment import Assessment, Rated, Rating, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.report.blocks import Chart, Document, Recommended, Table
from gapanalyzer.report.gap_report import build
from gapanalyzer.report.request import particulars
from gapanalyzer.report.tally import Tally, by_section, duties, graded_columns
from gapanalyzer.wording import languages
from gapanalyzer.wording.scales import Grade, Scale, grade, grades, result, result_counted, result_inside
from tests.report.assessments import large, nothing, small
from tests.report.dump import dumped, said

R1 = RequirementId("R1")


def report(now: Assessment, scale: Scale) -> Document:
    return build(now, particulars(dt.date(2026, 11, 23), ("Anna",), "GapAnalyzer 0", final=False, scale=scale.value))


def rated(now: Assessment, rating: Rating) -> Assessment:
    return evolve(
        now, findings={**now.findings, R1: evolve(now.findings[R1], rated=Rated(rating, "Rare in practice."))}
    )


def table(document: Document, anchor: str) -> list[list[str]]:
    found = next(b for c in document.chapters for b in c.blocks if isinstance(b, Table) and b.anchor == anchor)
    return [[column.head for column in found.columns], *([said(cell) for cell in row] for row in found.rows)]


def number(cell: str) -> int:
    return 0 if cell == "–" else int(cell)


# -- words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scale", "words"),
    [
        (Scale.MET, ["Met", "Met (wider)", "Partly met", "Not met"]),
        (Scale.YES, ["Yes", "Yes, and wider", "Yes, in part", "No"]),
        (Scale.RATINGS, ["C", "C (wider)", "LC", "PC", "PC or LC", "NC"]),
    ],
)
def test_each_scale_has_its_words(scale: Scale, words: list[str]) -> None:
    shown = grades(scale, (Verdict.MET, Verdict.MET_WIDER, Verdict.PARTLY, Verdict.NOT_MET))
    assert [result(scale, one) for one in shown] == words


def test_what_says_nothing_about_the_law_is_called_the_same_on_all() -> None:
    for verdict in (Verdict.NOT_ASSESSED, Verdict.NOT_APPLICABLE, Verdict.DISPUTED, Verdict.CONTEXT):
        assert {result(scale, grade(scale, verdict)) for scale in Scale} == {wording.verdict(verdict)}


def test_letters_stay_capital_inside_a_sentence() -> None:
    assert result_inside(Scale.RATINGS, grade(Scale.RATINGS, Verdict.NOT_MET)) == "NC"
    assert result_inside(Scale.RATINGS, grade(Scale.RATINGS, Verdict.NOT_ASSESSED)) == "not assessed"
    assert result_inside(Scale.YES, grade(Scale.YES, Verdict.PARTLY)) == "yes, in part"


def test_a_rating_counts_only_where_it_is_asked_for() -> None:
    assert grade(Scale.MET, Verdict.PARTLY, Rating.LARGELY) == grade(Scale.MET, Verdict.PARTLY)
    assert grade(Scale.RATINGS, Verdict.MET, Rating.LARGELY) == grade(Scale.RATINGS, Verdict.MET)
    assert grade(Scale.RATINGS, Verdict.PARTLY, Rating.LARGELY).rating is Rating.LARGELY


# -- reports ---------------------------------------------------------------------------------------------------------


def test_without_a_rating_the_report_says_that_it_is_to_be_decided() -> None:
    text = dumped(report(small(), Scale.RATINGS))
    assert "{partly PC\u00a0or\u00a0LC}" in text
    assert "Whether this is PC or LC is still to be decided by a person." in text


@pytest.mark.parametrize("rating", Rating)
def test_a_rating_is_printed_with_its_reason_and_counted(rating: Rating) -> None:
    document = report(rated(small(), rating), Scale.RATINGS)
    text = dumped(document)
    assert f"Rated {rating} by the assessors: Rare in practice." in text
    assert "still to be decided by a person" not in text
    heads, *rows = table(document, "table:results")
    assert "PC or LC" not in heads
    assert rows[-1][heads.index(rating)] == "1"


def test_a_rating_is_silent_on_the_other_scales() -> None:
    now = small()
    for scale in (Scale.MET, Scale.YES):
        assert dumped(report(rated(now, Rating.LARGELY), scale)) == dumped(report(now, scale))


@pytest.mark.parametrize("scale", [Scale.YES, Scale.RATINGS])
def test_no_word_of_another_scale_is_left(scale: Scale) -> None:
    text = dumped(report(small(), scale))
    findings = text[text.index("# body: Everything") :]
    for word in ("Partly met", "Not met", "Met:", "Met (wider)"):
        assert word not in findings.replace("\u00a0", " ")


@pytest.mark.parametrize("scale", Scale)
def test_totals_agree_between_summary_chart_matrix_and_findings(scale: Scale) -> None:
    now = large()
    document = report(now, scale)
    heads, *rows = table(document, "table:results")
    total = dict(zip(heads[1:], map(number, rows[-1][1:]), strict=True))
    chart = next(b for c in document.chapters for b in c.blocks if isinstance(b, Chart))
    tally = Tally.of(now, duties(now))
    for one in graded_columns(scale, [tally]):
        name = result(scale, one)
        summed = sum(number(row[heads.index(name)]) for row in rows[:-1])
        drawn = sum(next(series for series in chart.series if series.name == name).values)
        assert total[name] == summed == drawn == tally.number(one)
    assert total["All"] == tally.total == sum(tally.number(g) for g in graded_columns(scale, [tally]))
    assert len(rows) - 1 == len(by_section(now))
    matrix = next(c for c in document.chapters if c.anchor == "annex:matrix")
    firsts = [said(row[0]).replace("\u00a0", " ") for b in matrix.blocks if isinstance(b, Table) for row in b.rows]
    duty = {f"{{strong {r.pinpoint}}} {r.title} " for r in duties(now)}
    results = [first.rsplit("{", 1)[1] for first in firsts if first.rsplit("{", 1)[0] in duty]
    counted = {name: sum(one.split(" ", 1)[1] == name + "}" for one in results) for name in total if name != "All"}
    assert counted == {name: n for name, n in total.items() if name != "All"}


@pytest.mark.parametrize("scale", Scale)
def test_everything_appears_once_in_its_section_and_once_in_its_annex(scale: Scale) -> None:
    now = large()
    document = report(now, scale)
    lines = dumped(document).splitlines()
    sections = [c for c in document.chapters if c.anchor.startswith("section:")]
    criteria = [said(row[1]) for c in sections for b in c.blocks if isinstance(b, Table) for row in b.rows]
    matrix = next(c for c in document.chapters if c.anchor == "annex:matrix")
    rows = [row for b in matrix.blocks if isinstance(b, Table) for row in b.rows]
    for requirement in now.checklist.requirements:
        assert lines.count(f"## {requirement.title}") == 1
    full = [
        r for r in now.checklist.requirements if now.finding(r).verdict not in {Verdict.MET, Verdict.NOT_APPLICABLE}
    ]
    assert sorted(criteria) == sorted(" ".join(str(c.text).split()) for r in full for c in r.criteria)
    asked = [(c.key, " ".join(str(c.text).split())) for r in now.checklist.requirements for c in r.criteria]
    assert [(said(row[1]), said(row[2])) for row in rows] == asked
    advised = [b.number for c in document.chapters for b in c.blocks if isinstance(b, Recommended)]
    planned = [
        said(row[0])
        for c in document.chapters
        if c.anchor == "plan"
        for b in c.blocks
        if isinstance(b, Table)
        for row in b.rows
    ]
    assert sorted(advised) == [r.number for r in now.recommendations]
    assert sorted(planned) == sorted(f"->recommendation:{r.id}" for r in now.recommendations)


def test_every_citation_is_quoted_once_and_counted_once() -> None:
    now = large()
    document = report(now, Scale.MET)
    cited = sum(len(finding.citations) for finding in now.findings.values())
    notes = re.findall(r"\[[^\[\]]*“[^”]*”[^\[\]]*\]", dumped(document))
    assert sum(note.count("“") for note in notes) == cited
    (row,) = table(document, "table:legislation")[1:]
    assert row[-1] == str(cited)


def test_no_scale_gives_a_percentage() -> None:
    for now in (small(), large(), nothing()):
        for scale in Scale:
            assert "%" not in dumped(report(now, scale))


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "1 partly met", "5 partly met"),
        ("fr", "1 partiellement conforme", "5 partiellement conformes"),
        ("es", "1 cumplido en parte", "5 cumplidos en parte"),
        ("zh", "1项部分满足", "5项部分满足"),
    ],
)
def test_results_agree_with_their_number(language: str, one: str, many: str) -> None:
    found = Grade(Verdict.PARTLY)
    assert result_counted(Scale.MET, found, 1, language) == one
    assert result_counted(Scale.MET, found, 5, language) == many


@pytest.mark.parametrize("language", languages())
def test_every_result_can_be_counted(language: str) -> None:
    for scale in Scale:
        counted = [result_counted(scale, found, 7, language) for found in grades(scale)]
        assert len(set(counted)) == len(counted)
        assert all("7" in one for one in counted)


def test_letters_of_a_scale_stay_as_they_are_when_counted() -> None:
    assert result_counted(Scale.RATINGS, Grade(Verdict.NOT_MET), 3, "en") == "3 NC"
    assert result_counted(Scale.YES, Grade(Verdict.MET), 3, "fr") == "3 oui"
