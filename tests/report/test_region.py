"""The overview of several States: every result beside the others, the gaps they share, and no table too wide."""

import datetime as dt
from collections.abc import Mapping

import pytest
from attrs import evolve

from gapanalyzer.model.assessment import Assessment, Verdict
from gapanalyzer.report import region
from gapanalyzer.report.blocks import Column, Document, Table, words_of
from gapanalyzer.report.region_results import in_parts
from gapanalyzer.report.region_states import Region
from gapanalyzer.report.request import particulars, prepared
from gapanalyzer.report.source import Source
from tests.report.assessments import large, nothing, small, som

NAMES = ("Alba", "Borea", "Calva", "Dorsia", "Elba", "Fria", "Galba", "Hestia", "Iona", "Juno", "Kora")
TERMS, GAP, OTHER = "SOM-3a", "SOM-6.1a", "SOM-6.2a"


def source(now: Assessment, name: str, language: str = "en", only: tuple[str, ...] = ()) -> Source:
    said = particulars(dt.date(2026, 11, 24), (), "GapAnalyzer", final=False, scale="met")
    return prepared(evolve(now, state=evolve(now.state, name=name)), said, language, "public", only)


def with_verdicts(now: Assessment, verdicts: Mapping[str, Verdict]) -> Assessment:
    found = {}
    for requirement in now.checklist.requirements:
        one = now.finding(requirement)
        verdict = verdicts.get(requirement.id, Verdict.MET)
        found[requirement.id] = evolve(one, judgement=evolve(one.judgement, verdict=verdict))
    return evolve(now, findings=found)


def tables(document: Document, beginning: str) -> list[Table]:
    blocks = [block for chapter in document.chapters for block in chapter.blocks]
    return [block for block in blocks if isinstance(block, Table) and block.anchor.startswith(beginning)]


def printed(table: Table) -> list[tuple[str, ...]]:
    return [tuple(words_of(cell) for cell in row) for row in table.rows]


@pytest.fixture(scope="module")
def eleven() -> Document:
    return region.build(tuple(source(large(), name) for name in NAMES))


def test_eleven_states_are_told_in_parts_that_have_room_and_repeat_the_requirement(eleven: Document) -> None:
    for section in som().sections:
        parts = tables(eleven, f"table:region-{section.id}-")
        heads = [[column.head for column in part.columns] for part in parts]
        assert [head[0] for head in heads] == ["Requirement"] * 2
        assert tuple(name for head in heads for name in head[1:]) == NAMES
        assert [len(head) for head in heads] == [7, 6]
        first, second = ([row[0] for row in printed(part)] for part in parts)
        assert first == second
        assert len(first) == len(som().in_section(section.id))


def test_results_in_the_matrix_are_those_of_each_state(eleven: Document) -> None:
    now = large()
    [first, _second] = tables(eleven, "table:region-B-")
    for requirement, row in zip(som().in_section("B"), printed(first), strict=True):
        assert set(row[1:]) == {source(now, "Alba").result(now.finding(requirement))}


def test_a_gap_of_two_states_is_shared_and_a_gap_of_one_is_not() -> None:
    bare = nothing()
    document = region.build(
        (
            source(with_verdicts(bare, {GAP: Verdict.NOT_MET, OTHER: Verdict.NOT_MET}), "Alba"),
            source(with_verdicts(bare, {GAP: Verdict.PARTLY}), "Borea"),
            source(with_verdicts(bare, {}), "Calva"),
        )
    )
    [table] = tables(document, "table:shared")
    [row] = printed(table)
    requirement = bare.checklist.requirement(GAP)
    assert requirement is not None
    assert row == (
        f"{requirement.pinpoint} {requirement.title.said_in('en')}",
        "2",
        "Not met: Alba; Partly met: Borea",
        "Calva",
    )
    [plan] = tables(document, "table:region-plan")
    assert [row[1:4] for row in printed(plan)] == [("Alba", "–", "None yet"), ("Borea", "–", "None yet")]


def test_without_shared_gaps_there_is_a_sentence_and_no_plan() -> None:
    met = with_verdicts(nothing(), {})
    document = region.build((source(met, "Alba"), source(met, "Borea")))
    assert not tables(document, "table:shared")
    assert not tables(document, "table:region-plan")
    assert [c.title for c in document.chapters][1:] == [
        "About this overview",
        "Gaps in common",
        "Results by requirement",
    ]


def test_every_recommendation_on_a_shared_gap_stands_in_the_plan_with_the_number_of_its_report() -> None:
    now = small()
    document = region.build((source(now, "Alba"), source(now, "Borea")))
    shared = {r.id for r in Region((source(now, "Alba"), source(now, "Borea"))).shared}
    wanted = [r for r in now.recommendations if set(r.serves) & shared]
    assert wanted
    [plan] = tables(document, "table:region-plan")
    texts = [row[3] for row in printed(plan)]
    for recommendation in wanted:
        assert texts.count(" ".join(recommendation.text.split())) == 2 * len(set(recommendation.serves) & shared)


@pytest.mark.parametrize(("number", "sizes"), [(1, [1]), (6, [6]), (7, [4, 3]), (11, [6, 5]), (13, [5, 4, 4])])
def test_parts_are_few_and_of_equal_size(number: int, sizes: list[int]) -> None:
    states = tuple(source(small(), f"State {n}") for n in range(number))
    parts = in_parts(states)
    assert [len(part) for part in parts] == sizes
    assert tuple(state for part in parts for state in part) == states


def test_what_the_overview_is_limited_to_is_said() -> None:
    document = region.build(tuple(source(large(), name, only=("B",)) for name in NAMES[:2]))
    assert {t.anchor for t in tables(document, "table:region-B")} == {"table:region-B-0"}
    assert not tables(document, "table:region-C")
    assert all(isinstance(column, Column) for t in tables(document, "table:") for column in t.columns)
