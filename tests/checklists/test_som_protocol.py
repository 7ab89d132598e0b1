"""The Smuggling of Migrants checklist that ships with the program."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from gapanalyzer.checklists import survey
from gapanalyzer.checklists.write import files
from gapanalyzer.model.checklist import Checklist, Obligation, RequirementId
from gapanalyzer.wording import words

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "checklists" / "som-protocol"
LANGUAGES = ("fr", "es", "ar", "ru", "zh")
CONTENT = ROOT.parent / "shared" / "domain" / "som-requirements.yaml"


@pytest.fixture(scope="module")
def som() -> Checklist:
    reading = survey(FOLDER)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.checklist is not None
    return reading.checklist


def test_it_has_twelve_sections_and_a_hundred_and_ten_requirements(som: Checklist) -> None:
    assert [section.id for section in som.sections] == list("ABCDEFGHIJKL")
    assert len(som.requirements) == 110
    assert sum(len(requirement.criteria) for requirement in som.requirements) == 388


def test_its_workshop_core_is_thirty_requirements_with_121_criteria(som: Checklist) -> None:
    core = [requirement for requirement in som.requirements if requirement.core]
    assert (len(core), sum(len(requirement.criteria) for requirement in core)) == (30, 121)


def test_its_levels_are_those_of_the_inventory(som: Checklist) -> None:
    levels = Counter(str(requirement.level) for requirement in som.requirements)
    assert levels == {"M": 64, "MQ": 18, "MX": 5, "C": 9, "O": 4, "G": 9, "X": 1}


def test_every_duty_through_another_treaty_names_it(som: Checklist) -> None:
    named = {r.id: r.instruments for r in som.requirements if r.level is Obligation.THROUGH_INSTRUMENT}
    assert named == {
        "SOM-19.1-31": ("REFUGEE",),
        "SEA-RESCUE": ("UNCLOS", "SAR", "SOLAS"),
        "SOM-16.4-CHILD": ("CRC",),
        "SOM-16.1-DET": ("ICCPR",),
        "SOM-19.1-NR": ("REFUGEE", "CAT", "ICCPR"),
    }
    saving = som.by_id[RequirementId("SOM-19.1")].criterion("c")
    assert saving is not None
    assert saving.instruments == ("REFUGEE",)


def test_every_requirement_has_phrases_in_the_un_languages_and_portuguese(som: Checklist) -> None:
    assert som.languages == ("en", "fr", "es", "ar", "ru", "zh", "pt")
    assert [r.id for r in som.requirements if set(r.phrases) != set(som.languages)] == []


def test_phrases_nobody_has_checked_are_marked(som: Checklist) -> None:
    attempt = som.by_id[RequirementId("SOM-6.2a")]
    assert "tentative" in attempt.phrases["fr"].unverified
    assert "tenté" in attempt.phrases["fr"].checked


def test_its_files_stand_in_the_order_of_the_writer(som: Checklist) -> None:
    for name, text in files(som).items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, f"gapanalyzer.checklists.write sets {name} right"


def test_a_repair_tells_what_to_do_so_that_a_recommendation_can_be_made_of_it(som: Checklist) -> None:
    first = {str(r.repair).split()[0].strip(":;,").casefold() for r in som.requirements}
    assert not first & {"a", "an", "the", "one", "no", "general", "statutory", "clause", "exemption", "enabling"}
    assert all(r.repair.has(language) for language in LANGUAGES for r in som.requirements if r.core)


def test_the_workshop_core_is_translated_and_says_that_nobody_has_checked_it(som: Checklist) -> None:
    for language in LANGUAGES:
        assert all(section.title.has(language) for section in som.sections)
        assert all(title.has(language) for title in som.treaties.values())
        core = [r for r in som.requirements if r.core]
        assert all(r.translated_into(language) and language in r.unverified for r in core)
        assert language in som.unverified


def test_titles_questions_of_the_review_and_notifications_are_in_the_six_languages(som: Checklist) -> None:
    asked = [question for cluster in som.clusters for question in cluster.questions]
    assert (len(asked), len(som.notifications)) == (45, 8)
    told = [som.title, *som.treaties.values(), *(s.title for s in som.sections), *(r.title for r in som.requirements)]
    told += [*(c.title for c in som.clusters), *(q.text for q in asked)]
    told += [text for one in som.notifications for text in (one.text, one.wording)]
    for language in LANGUAGES:
        assert [str(text) for text in told if not text.has(language)] == []
        assert [str(t) for t in told if t.said_in(language) == str(t) and len(str(t).split()) > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_keeps_its_gaps_and_the_place_for_the_name_of_the_state(som: Checklist, language: str) -> None:
    name = f"[{words(language).say('name of the State')}]"
    for one in som.notifications:
        english, said = str(one.wording), one.wording.said_in(language)
        assert english.count("[") == said.count("[") == said.count("]"), one.id
        assert ("[name of the State]" in english) == (name in said), one.id
        assert set(re.findall(r"\d+", english)) <= set(re.findall(r"\d+", said)), one.id


def test_a_translation_has_the_signs_of_its_language(som: Checklist) -> None:
    told = [text for r in som.requirements for text in (r.title, r.question, r.repair, *(c.text for c in r.criteria))]
    told += [q.text for c in som.clusters for q in c.questions]
    told += [text for one in som.notifications for text in (one.text, one.wording)]
    for said in (text.by_language for text in told):
        assert not any(sign in said.get("ar", "") for sign in ("?", ";", ", "))
        assert not re.search(r"[^\u00a0][:;?»]|«[^\u00a0]", said.get("fr", ""))
        assert said.get("es", "").count("?") == said.get("es", "").count("¿")
        assert not re.search(r"[,;:?!(](?!\w+\))", said.get("zh", ""))
        assert '"' not in said.get("ru", "") + said.get("zh", "")


def test_it_says_what_the_inventory_says(som: Checklist) -> None:
    if not CONTENT.exists():
        pytest.skip("the inventory of the domain is not beside this copy of the project")
    asked = yaml.load(CONTENT.read_bytes(), Loader=yaml.CBaseLoader)["requirements"]
    assert [r.id for r in som.requirements] == [r["id"] for r in asked]
    for ours, theirs in zip(som.requirements, asked, strict=True):
        assert [(c.key, str(c.text), str(c.level)) for c in ours.criteria] == [
            (c["key"], c["text"], c["level"]) for c in theirs["criteria"]
        ]
        assert (ours.section, ours.pinpoint, str(ours.title), str(ours.level), str(ours.question)) == (
            theirs["section"],
            theirs["ref"],
            theirs["title"],
            theirs["level"],
            theirs["question"],
        )
        assert (str(ours.evidence), ours.core, list(ours.related)) == (
            theirs["evidence"],
            theirs["core"] == "true",
            theirs["related"],
        )
        assert (str(ours.typical_gaps), str(ours.notes), str(ours.authority)) == (
            theirs["typical_gaps"],
            theirs["notes"],
            theirs["authority"],
        )
