"""Answers from a file: given keys replace, absent keys stay, twice equals once, all or nothing."""

from pathlib import Path

import pytest
from attrs import evolve

from gapanalyzer.assess import edit
from gapanalyzer.assess.view import assess
from gapanalyzer.exchange import answers, read_answers
from gapanalyzer.model.assessment import Assessment, Field, Mark, Rated, Rating, Verdict
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.ledger import Ledger, Stamp
from gapanalyzer.model.problem import Faults
from tests.builders import ANNA, BEN, CHECKLIST, LAW, after, empty

R1 = RequirementId("R1")
FULL = """
state: {name: Calvara, treaties: {CRC: "1991"}}
requirements:
  R1:
    marks: {a: found, b: missing}
    override: {verdict: not_applicable, reason: No coast.}
    citations:
      - {law: pc, locator: 1(1)(a), quote: "by   fine"}
      - {law: PC, locator: "4"}
    outside:
      - {title: AML Act, place: Gazette 12, date: "2019"}
    analysis: It says so.
    recommendations:
      - text: The Ministry should amend it.
        measure: statute
        priority: high
        law: PC
        locator: "1"
        serves: [R3, R1]
      - text: The Ministry should do more.
"""


@pytest.fixture
def now() -> Assessment:
    return after(empty(), edit.add_law(empty(), ANNA, text=LAW, title="Penal Code", short="PC"))


def apply(now: Assessment, tmp_path: Path, yaml: str, step: str = "s") -> Assessment:
    path = tmp_path / "answers.yaml"
    path.write_text(yaml, "utf-8")
    return after(now, answers.propose(now, Stamp("anna", "2026", step), answers=read_answers.read(path)))


def test_everything_a_file_can_say_is_said(now: Assessment, tmp_path: Path) -> None:
    now = apply(now, tmp_path, FULL)
    finding = now.findings[R1]
    assert finding.marks == {"a": Mark.FOUND, "b": Mark.MISSING, "c": None}
    assert (finding.verdict, finding.judgement.reason) == (Verdict.NOT_APPLICABLE, "No coast.")
    assert [(str(c.locator(LAW)), c.quote) for c in finding.citations] == [
        ("1(1)(a)", "by fine"),
        ("4", "Article 4. Penalty\nThe penalty is doubled."),
    ]
    assert [(o.title, o.place, o.date) for o in finding.outside] == [("AML Act", "Gazette 12", "2019")]
    assert finding.text(Field.ANALYSIS) == "It says so."
    assert [(r.number, r.text, r.serves) for r in now.recommendations] == [
        (1, "The Ministry should amend it.", ("R1", "R3")),
        (2, "The Ministry should do more.", ("R1",)),
    ]
    assert (now.state.name, now.state.treaties) == ("Calvara", {"CRC": "1991"})


def test_applying_twice_equals_once(now: Assessment, tmp_path: Path) -> None:
    once = apply(now, tmp_path, FULL, "first")
    assert apply(once, tmp_path, FULL, "second").ledger == once.ledger


def test_given_keys_replace_and_absent_keys_stay(now: Assessment, tmp_path: Path) -> None:
    now = apply(now, tmp_path, FULL, "first")
    changes = "requirements: {R1: {marks: {b: }, citations: [{law: PC, locator: '2'}], recommendations: []}}"
    now = apply(now, tmp_path, changes, "second")
    finding = now.findings[R1]
    assert finding.marks == {"a": Mark.FOUND, "b": None, "c": None}
    assert [str(c.locator(LAW)) for c in finding.citations] == ["2"]
    assert finding.text(Field.ANALYSIS) == "It says so."
    assert len(finding.outside) == 1
    assert now.recommendations == ()


def test_a_rating_is_said_and_taken_back(now: Assessment, tmp_path: Path) -> None:
    marks = "marks: {a: found, b: missing}, rating: {rating: LC, reason: Rare.}"
    now = apply(now, tmp_path, f"requirements: {{R1: {{{marks}}}}}")
    assert now.findings[R1].rated == Rated(Rating.LARGELY, "Rare.")
    assert apply(now, tmp_path, "requirements: {R1: {rating: }}", "second").findings[R1].rated is None


def test_an_empty_override_goes_back_to_the_rule(now: Assessment, tmp_path: Path) -> None:
    now = apply(now, tmp_path, FULL, "first")
    assert apply(now, tmp_path, "requirements: {R1: {override: }}", "second").findings[R1].override is None


def test_a_colleagues_citations_stay(now: Assessment, tmp_path: Path) -> None:
    now = after(now, edit.cite(now, BEN, requirement="R1", law=now.laws[0].id, start=0, end=5))
    now = apply(now, tmp_path, "requirements: {R1: {citations: []}}")
    assert len(now.findings[R1].citations) == 1


@pytest.mark.parametrize(
    ("yaml", "says"),
    [
        ("requirements: {R9: {marks: {a: found}}}", "no requirement R9"),
        ("requirements: {R1: {marks: {z: found}}}", "no criterion z"),
        ("requirements: {R1: {marks: {a: perhaps}}}", "“perhaps” is not on the scale; write one of found, wider"),
        ("requirements: {R1: {marking: {a: found}}}", "“marking” is not known here"),
        (
            "requirements: {R1: {citations: [{law: XX, locator: '1'}]}}",
            "answers.yaml:1: The project has no law called “XX”; its laws are: PC",
        ),
        ("requirements: {R1: {citations: [{law: PC, locator: '3'}]}}", "no such provision"),
        ("requirements: {R1: {citations: [{law: PC, locator: '1', quote: by gold}]}}", "“by gold” do not stand there"),
        (
            "requirements: {R1: {recommendations: [{text: Do., law: XX}]}}",
            "no law called “XX”, which the recommendation",
        ),
        ("requirements: {R1: {recommendations: [{text: }]}}", "needs its words"),
        ("requirements: {R1: {override: {verdict: met}}}", "needs a written reason"),
        ("requirements: {R1: {rating: {rating: PC}}}", "needs a written reason"),
        ("requirements: {R1: {rating: {rating: AA, reason: x}}}", "not on the scale; write one of LC, PC"),
        ("requirements: [R1]", "Keys with values are expected"),
        ("requirements: {R1: {citations: PC 1}}", "A list is expected"),
        ("state: {treaties: {XYZ: '1'}}", "no treaty XYZ"),
        ("state: {name: }", "answers.yaml:1: The State needs a name"),
        ("requirements: {R1: {override: {reason: No coast.}}}", "needs its verdict"),
        ("requirements: {R1: {citations: [{law: PC}]}}", "needs a locator"),
        ("requirements: {R1: {citations: [{law: PC, quote: by gold}]}}", "words that stand in the law"),
        ("requirements: {R1: {citations: [{law: PC, locator: '2', quote: by fine}]}}", r"they stand in 1\(1\)\(a\)"),
        ("requirements: {R1: {citations: [{law: PC, locator: '2', quote: PENAL}]}}", "copy them from the law"),
        ("requirements: {R1: {analysis: {a: b}}}", "Words are expected"),
        ("[requirements, state]", "Keys with values are expected"),
    ],
)
def test_what_cannot_be_said_is_refused_with_its_place(now: Assessment, tmp_path: Path, yaml: str, says: str) -> None:
    with pytest.raises(Faults, match=says):
        apply(now, tmp_path, yaml)


def test_all_faults_are_told_at_once_with_their_lines(now: Assessment, tmp_path: Path) -> None:
    yaml = "requirements:\n  R1:\n    marks: {a: maybe}\n    analysis: [x]\n  R3:\n    wrong: 1\n"
    with pytest.raises(Faults) as caught:
        apply(now, tmp_path, yaml)
    assert [p.where for p in caught.value.problems] == ["answers.yaml:3", "answers.yaml:4", "answers.yaml:6"]


def test_a_provision_with_blanks_at_its_ends_is_cited_once_however_often_it_is_applied(tmp_path: Path) -> None:
    law = evolve(LAW, paragraphs=(*LAW.paragraphs[:-1], LAW.paragraphs[-1] + " \n"))
    now = assess(Ledger(), CHECKLIST, {law.sha: law})
    now = after(now, edit.add_law(now, ANNA, text=law, title="Penal Code", short="PC"))
    yaml = "requirements: {R1: {citations: [{law: PC, locator: '4'}]}}"
    once = apply(now, tmp_path, yaml, "first")
    assert len(once.findings[R1].citations) == 1
    assert apply(once, tmp_path, yaml, "second").ledger == once.ledger


def test_an_empty_file_says_nothing(now: Assessment, tmp_path: Path) -> None:
    assert apply(now, tmp_path, "").ledger == now.ledger
