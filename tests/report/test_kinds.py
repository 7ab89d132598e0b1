"""Each kind of report says what the assessment says, in its own form."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from gapanalyzer.app import plugins
from gapanalyzer.model.assessment import Assessment, Field, Finding, Mark, State, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.problem import KnownError
from gapanalyzer.report import concordance, notifications, observations, questionnaire
from gapanalyzer.report.blocks import Document, Heading, Para, Recommended, Table
from gapanalyzer.report.places import places
from gapanalyzer.wording import languages, words
from tests.report.assessments import large, nothing, small
from tests.report.dump import dumped, said
from tests.report.reviewed import PARTICULARS, reviewed

GOLDEN = Path(__file__).parents[1] / "golden" / "report"
BUILDS: dict[str, Callable[..., Document]] = {
    kind.code: plugins.function(kind.build) for kind in plugins.KINDS if kind.code != "gap"
}
R1, R3 = RequirementId("R1"), RequirementId("R3")


def tables(document: Document) -> dict[str, Table]:
    return {b.anchor: b for chapter in document.chapters for b in chapter.blocks if isinstance(b, Table)}


def cells(table: Table) -> list[list[str]]:
    return [[said(cell) for cell in row] for row in table.rows]


@pytest.mark.parametrize("kind", BUILDS)
def test_a_small_report_reads_as_it_did(kind: str) -> None:
    assert dumped(BUILDS[kind](reviewed(), PARTICULARS)) == (GOLDEN / f"small-{kind}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", BUILDS)
@pytest.mark.parametrize("make", [reviewed, nothing, large, lambda: evolve(small(), state=State())])
def test_nothing_empty_is_printed_and_every_reference_leads_somewhere(
    kind: str, make: Callable[[], Assessment]
) -> None:
    document = BUILDS[kind](make(), PARTICULARS)
    labels = places(document).labels
    for chapter in document.chapters:
        assert chapter.blocks
        assert sum(isinstance(block, Heading) for block in chapter.blocks) != 1
        for block in chapter.blocks:
            if isinstance(block, Table):
                assert block.rows
                assert all(len(row) == len(block.columns) for row in block.rows)
                assert all(said(cell).strip() for row in block.rows for cell in row)
            if isinstance(block, Para):
                assert all(part.to in labels for part in block.content if hasattr(part, "to"))


@pytest.mark.parametrize("kind", BUILDS)
def test_a_language_without_words_is_refused(kind: str) -> None:
    with pytest.raises(KnownError, match="“xx”"):
        BUILDS[kind](reviewed(), PARTICULARS, "xx")


@pytest.mark.parametrize("kind", BUILDS)
def test_words_that_are_not_translated_are_owned_up_to(kind: str) -> None:
    said_so = "ses termes figurent en anglais"
    assert dumped(BUILDS[kind](reviewed(), PARTICULARS, "fr")).count(said_so) == 1


def test_a_kind_nobody_makes_is_refused() -> None:
    with pytest.raises(KnownError, match="no kind of report called “poem”; choose one of these: gap, observations"):
        plugins.kind_of("poem")


# -- observations ----------------------------------------------------------------------------------------------------


def test_every_requirement_stands_in_one_cluster_and_every_cluster_has_four_heads() -> None:
    document = observations.build(large(), PARTICULARS)
    told = [c for c in document.chapters if any(isinstance(b, Heading) for b in c.blocks) and c.kind == "body"]
    assert all(sum(isinstance(b, Heading) for b in chapter.blocks) == 4 for chapter in told)
    numbers = [b.number for c in document.chapters for b in c.blocks if isinstance(b, Recommended)]
    assert sorted(numbers) == [r.number for r in large().recommendations]


def test_the_table_of_observations_counts_what_is_told() -> None:
    now = large()
    total = cells(tables(observations.build(now, PARTICULARS))["table:observations"])[-1]
    duties = [now.finding(r) for r in now.checklist.requirements if r.level.is_duty]
    assert total[1] == str(sum(f.verdict in {Verdict.PARTLY, Verdict.NOT_MET} for f in duties))
    assert total[2] == str(sum(bool(f.text(Field.GOOD_PRACTICE)) for f in now.findings.values()))
    assert total[3] == str(len(now.recommendations))


def test_without_a_questionnaire_the_sections_are_the_clusters() -> None:
    assert "# body: Everything" in dumped(observations.build(small(), PARTICULARS))


# -- concordance -----------------------------------------------------------------------------------------------------


def test_every_requirement_and_every_quotation_is_in_the_table() -> None:
    now = large()
    found = tables(concordance.build(now, PARTICULARS))
    rows = [row for anchor, table in found.items() if anchor.startswith("table:concordance-") for row in cells(table)]
    titles = [row[1] for row in rows if row[1] != "–"]
    assert titles == [str(r.title) for r in now.checklist.requirements]
    quoted = sum(row[4].count("“") for row in rows)
    assert quoted == sum(len(finding.citations) for finding in now.findings.values())


def test_the_degree_follows_the_verdict_the_level_and_what_is_cited() -> None:
    now = reviewed()
    first = now.findings[R1]
    lacking = evolve(first, judgement=evolve(first.judgement, verdict=Verdict.NOT_MET))
    option = evolve(now.findings[R3], judgement=evolve(now.findings[R3].judgement, verdict=Verdict.NOT_MET))

    def degrees(**changed: Finding) -> list[str]:
        held = evolve(now, findings={**now.findings, **{RequirementId(k): v for k, v in changed.items()}})
        rows = cells(tables(concordance.build(held, PARTICULARS))["table:concordance-A"])
        return [row[5] for row in rows if row[1] != "–"]

    assert [degree.strip("{}").split(" ", 1)[1] for degree in degrees()] == [
        "partial", "not relevant", "full", "not relevant (for information)", "disputed",
    ]  # fmt: skip
    assert "falls short or conflicts" in degrees(R1=lacking)[0]
    assert "no legislation" in degrees(R1=evolve(lacking, citations=()))[0]
    assert "discretionary, not used" in degrees(R3=option)[2]


def test_articles_used_nowhere_are_listed_with_their_number() -> None:
    now = evolve(reviewed(), findings={r: evolve(f, citations=()) for r, f in reviewed().findings.items()})
    (row,) = cells(tables(concordance.build(now, PARTICULARS))["table:unused"])
    assert row[-1] == "3"


# -- questionnaire ---------------------------------------------------------------------------------------------------


def answer(now: Assessment, number: str) -> str:
    lines = dumped(questionnaire.build(now, PARTICULARS)).splitlines()
    return next(line for line in lines if line.startswith(f"head: {{strong Question {number}}}"))


def test_every_yes_names_law_and_provision_or_says_that_they_are_missing() -> None:
    assert "Yes, in part}" in answer(reviewed(), "1.1")
    text = dumped(questionnaire.build(reviewed(), PARTICULARS))
    assert "Penal Code (PC)" in text.split("Is 1.1 so?")[1].split("Question 1.2")[0]
    bare = evolve(reviewed(), findings={r: evolve(f, citations=()) for r, f in reviewed().findings.items()})
    part = dumped(questionnaire.build(bare, PARTICULARS)).split("Is 1.1 so?")[1].split("Question 1.2")[0]
    assert "[Name the law and the provision before this answer is sent.]" in part


def test_a_question_is_open_while_anything_it_rests_on_is() -> None:
    assert "Not answered yet}" in answer(reviewed(), "2.1")
    assert "Not applicable}" in answer(reviewed(), "1.3")
    assert "{met Yes}" in answer(reviewed(), "1.2")


def test_a_question_about_a_part_of_a_requirement_is_answered_from_that_part() -> None:
    now = reviewed()
    first = now.checklist.clusters[0]

    def asking(*keys: str) -> Assessment:
        part = evolve(first, questions=(evolve(first.questions[0], criteria=keys),))
        return evolve(now, checklist=evolve(now.checklist, clusters=(part,)))

    assert "{met Yes}" in answer(asking("a"), "1.1")
    assert "{not_met No}" in answer(asking("b"), "1.1")
    assert "{partly Yes, in part}" in answer(asking("a", "b"), "1.1")


def test_what_has_no_counterpart_is_listed_both_ways() -> None:
    found = tables(questionnaire.build(reviewed(), PARTICULARS))
    assert [row[0] for row in cells(found["table:by-hand"])] == ["2.2"]
    assert [row[0] for row in cells(found["table:unasked"])] == ["SOM R4"]


def test_the_answers_are_counted() -> None:
    found = cells(tables(questionnaire.build(reviewed(), PARTICULARS))["table:answers"])
    assert [row[1] for row in found] == ["1", "1", "0", "1", "2", "5"]


# -- notifications ---------------------------------------------------------------------------------------------------


def test_what_is_owed_follows_from_the_criteria_and_the_treaties() -> None:
    rows = cells(tables(notifications.build(reviewed(), PARTICULARS))["table:notifications"])
    assert [row[2].strip("{}").split(" ", 1)[1] for row in rows] == [
        "made", "still owed", "not known", "not bound by the treaty",
    ]  # fmt: skip


def test_the_note_asks_for_what_is_owed_or_unknown_and_keeps_its_gaps_marked() -> None:
    text = dumped(notifications.build(reviewed(), PARTICULARS))
    assert text.count("item: In the Republic of Calvara it is {open [name]}.") == 2
    assert "{open [at Vienna / in New York]}" in text


@pytest.mark.parametrize("language", languages())
def test_the_note_names_the_state_in_every_language_or_leaves_its_place(language: str) -> None:
    named = dumped(notifications.build(evolve(nothing(), state=State("Calvara")), PARTICULARS, language))
    place = f"[{words(language).say('name of the State')}]"
    assert "Calvara" in named
    assert place not in named
    assert "[name of the State]" not in named
    assert place in dumped(notifications.build(evolve(nothing(), state=State()), PARTICULARS, language))


def test_where_everything_was_notified_there_is_no_note() -> None:
    now = reviewed()
    marks = dict.fromkeys(now.findings[R1].marks, Mark.FOUND)
    made = evolve(now, findings={**now.findings, R1: evolve(now.findings[R1], marks=marks)})
    assert "note verbale" not in dumped(notifications.build(made, PARTICULARS)).lower()
