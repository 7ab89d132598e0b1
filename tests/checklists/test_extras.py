"""The questionnaire and the notifications are read as strictly as the checklist beside them."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gapanalyzer.checklists import read, survey, write
from gapanalyzer.model.problem import Severity
from gapanalyzer.model.questionnaire import Cluster, Question
from gapanalyzer.model.text import Text
from tests.checklists.small import folder

QUESTIONS = """\
clusters:
- id: '1'
  title: Crimes
  questions:
  - id: '1.1'
    pinpoint: SOM 1
    text: Is it a crime?
    requirements: [SOM-1]
  - id: '1.2'
    pinpoint: SOM 2
    text: How often?
    requirements: []
"""
OWED = """\
notifications:
- id: authority
  pinpoint: SOM 8(6)
  instrument: SOM
  requirement: SOM-1
  criterion: a
  text: The authority.
  wording: The authority is [name].
"""
SOM = Path(__file__).parents[2] / "checklists" / "som-protocol"


def extras(tmp_path: Path, questions: str = QUESTIONS, owed: str = OWED) -> Path:
    at = folder(tmp_path)
    (at / "questionnaire.yaml").write_text(questions, "utf-8")
    (at / "notifications.yaml").write_text(owed, "utf-8")
    return at


def errors(at: Path) -> list[str]:
    return [f"{p.where} {p.what}" for p in survey(at).problems if p.severity is Severity.ERROR]


def test_questions_and_notifications_come_with_the_checklist(tmp_path: Path) -> None:
    checklist = read(extras(tmp_path))
    (cluster,) = checklist.clusters
    assert cluster.requirements == ("SOM-1",)
    assert [question.requirements for question in cluster.questions] == [("SOM-1",), ()]
    assert checklist.notifications[0].wording == Text.english("The authority is [name].")


def test_a_folder_without_them_has_none(tmp_path: Path) -> None:
    checklist = read(folder(tmp_path))
    assert (checklist.clusters, checklist.notifications) == ((), ())


@pytest.mark.parametrize(
    ("questions", "owed", "said"),
    [
        (QUESTIONS.replace("[SOM-1]", "[SOM-9]"), OWED, 'questionnaire.yaml:8 there is no requirement "SOM-9"'),
        (QUESTIONS.replace("'1.2'", "'1.1'"), OWED, 'questionnaire.yaml:9 the question "1.1" stands twice'),
        (QUESTIONS + QUESTIONS[len("clusters:\n") :], OWED, 'questionnaire.yaml:13 the cluster "1" stands twice'),
        (QUESTIONS.replace("title", "heading"), OWED, 'questionnaire.yaml:3 "heading" is not part of a cluster'),
        (
            QUESTIONS.replace("[SOM-1]", "[SOM-1]\n    criteria: [a, z]"),
            OWED,
            "questionnaire.yaml:9 criteria are keys of the one requirement",
        ),
        (
            QUESTIONS.replace("[]", "[]\n    criteria: [a]"),
            OWED,
            "questionnaire.yaml:13 criteria are keys of the one requirement",
        ),
        (QUESTIONS, OWED.replace("requirement: SOM-1", "requirement: X"), 'notifications.yaml:5 there is no'),
        (QUESTIONS, OWED.replace("criterion: a", "criterion: z"), 'notifications.yaml:6 SOM-1 has no criterion "z"'),
        (QUESTIONS, OWED.replace("instrument: SOM", "instrument: XX"), 'notifications.yaml:4 "XX" is not among'),
        (QUESTIONS, OWED + OWED[len("notifications:\n") :], 'notifications.yaml:9 the notification "authority" stands'),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_file_and_line(tmp_path: Path, questions: str, owed: str, said: str) -> None:
    assert any(error.startswith(said) for error in errors(extras(tmp_path, questions, owed)))


def test_a_translation_says_them_in_its_language(tmp_path: Path) -> None:
    at = extras(tmp_path)
    french = (at / "fr.yaml").read_text("utf-8")
    more = (
        "clusters:\n  '1': Crimes en français\nquestions:\n  '1.1': Est-ce un crime ?\n"
        "notifications:\n  authority:\n    wording: L'autorité est [nom].\n"
    )
    (at / "fr.yaml").write_text(french + more, "utf-8")
    checklist = read(at)
    assert checklist.clusters[0].questions[0].text.said_in("fr") == "Est-ce un crime ?"
    assert checklist.notifications[0].wording.said_in("fr") == "L'autorité est [nom]."
    write(checklist, at)
    assert read(at) == checklist
    (at / "fr.yaml").write_text(french + "questions:\n  '9.9': Quoi ?\n", "utf-8")
    assert any('"9.9" is not among the questions' in error for error in errors(at))


@given(
    st.lists(st.sampled_from(["SOM-1", "CRC-6.10"]), unique=True),
    st.text("abc [],:#'é", min_size=1, max_size=20).map(str.strip).filter(bool),
)
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, ids: list[str], words: str) -> None:
    at = folder(tmp_path_factory.mktemp("extras"))
    question = Question("1.1", words, Text.english(words), tuple(ids), ("a",) if ids == ["SOM-1"] else ())
    before = evolve(read(at), clusters=(Cluster("1", Text.english(words), (question,)),))
    write(before, at)
    assert read(at) == before


def test_the_real_questionnaire_asks_about_every_duty_but_those_it_cannot() -> None:
    checklist = read(SOM)
    asked = {one for cluster in checklist.clusters for one in cluster.requirements}
    duties = {r.id for r in checklist.requirements if r.level.is_duty}
    assert duties - asked == {"SOM-1.2", "SEA-RESCUE", "TOC-NOTIF"}


def test_every_criterion_of_the_notifications_has_its_note() -> None:
    checklist = read(SOM)
    told = {(one.requirement, one.criterion) for one in checklist.notifications}
    asked = checklist.requirement("TOC-NOTIF")
    assert asked is not None
    assert told == {("TOC-NOTIF", criterion.key) for criterion in asked.criteria}
    assert all("[" in str(one.wording) for one in checklist.notifications)
