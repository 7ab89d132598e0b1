"""The demonstration country: its sources, its files and its answer key hold together."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from ooxml_integrity import check
from openxml_audit import OpenXmlValidator

from examples.calvara.build import files
from examples.calvara.source import HERE, SOURCES, Act, Kind, parse, places, read

LAWS = HERE / "laws"
CHECKLIST = HERE.parents[1] / "checklists" / "som-protocol" / "checklist.yaml"
ACTS = {act.short: act for act in map(read, SOURCES)}
FILES = dict(files())
PLACES = {short: places(act) for short, act in ACTS.items()}
NUMBERS = {
    "PC": "3 5 6 7 14 20 24 33 60 62 63 64 65 70 71 80 120 180 251 252 253 305 307 309 310 320 321 330 340",
    "IA": "2 3 5 10 12 20 25 26 27 30 31 40 41 42 43 44 46 50 51 52 55 56 57 58 60",
    "AT": "3 10 11 14 16 17",
}
DUTIES = {"M", "MQ", "MX"}
VERBS = {
    **dict.fromkeys(DUTIES, " should "),
    "C": " should consider ",
    "O": " may wish to consider ",
    "G": " may wish to consider ",
}
TIMES = {"designation": "6 months", "regulation": "12 months", "statute": "24 months", "treaty": "24 months"}


def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


KEY: Mapping[str, Any] = load(HERE / "answers.yaml")
ANSWERS: Mapping[str, Any] = KEY["requirements"]
REQUIREMENTS: Mapping[str, Any] = {r["id"]: r for r in load(CHECKLIST)["requirements"]}
RECOMMENDATIONS = [(name, r) for name, answer in ANSWERS.items() for r in answer.get("recommendations", [])]


def numbers(act: Act) -> list[str]:
    return [line.number for line in act.lines if line.kind is Kind.UNIT]


@pytest.mark.parametrize("short", list(NUMBERS))
def test_each_act_has_exactly_the_articles_of_the_design(short: str) -> None:
    assert numbers(ACTS[short]) == NUMBERS[short].split()


def test_the_three_acts_have_sixty_articles() -> None:
    assert [len(numbers(act)) for act in ACTS.values()] == [29, 25, 6]


@pytest.mark.parametrize("act", list(ACTS.values()), ids=list(ACTS))
def test_every_locator_names_one_place(act: Act) -> None:
    paragraphs = [line for line in act.lines if line.kind in (Kind.UNIT, Kind.PARAGRAPH, Kind.POINT)]
    assert len(places(act)) == len(paragraphs)


def test_a_line_that_is_no_markup_is_refused() -> None:
    head = "title: A\nshort: A\nunit: Article\nenacted: E\nlanguage: en\nnote: N"
    with pytest.raises(ValueError, match="not a line of the markup"):
        parse(f"{head}\n\n   indented too far")


@pytest.mark.parametrize(("name", "data"), list(FILES.items()), ids=list(FILES))
def test_the_committed_files_are_what_the_sources_give(name: str, data: bytes) -> None:
    assert (LAWS / name).read_bytes() == data


def test_nothing_else_lies_among_the_laws() -> None:
    assert {path.name for path in LAWS.iterdir()} == set(FILES)


@pytest.mark.parametrize("name", SOURCES)
def test_the_word_files_have_no_findings(name: str) -> None:
    path = LAWS / f"{name}.docx"
    assert OpenXmlValidator().validate(path).errors == []
    assert list(check(path)) == []


def test_every_criterion_is_marked_and_no_other() -> None:
    marked = {name: list(answer["marks"]) for name, answer in ANSWERS.items()}
    assert marked == {name: [c["key"] for c in r["criteria"]] for name, r in REQUIREMENTS.items()}
    assert sum(map(len, marked.values())) == 388


def test_marks_are_on_the_scale() -> None:
    used = {mark for answer in ANSWERS.values() for mark in answer["marks"].values()}
    assert used == {"found", "wider", "missing", "not_assessable"}


@pytest.mark.parametrize("name", [name for name, answer in ANSWERS.items() if "citations" in answer])
def test_every_quote_stands_where_it_is_cited(name: str) -> None:
    for cited in ANSWERS[name]["citations"]:
        assert cited["quote"] in PLACES[cited["law"]][cited["locator"]]


def test_every_article_is_cited_somewhere() -> None:
    cited = {(c["law"], c["locator"].split("(")[0]) for a in ANSWERS.values() for c in a.get("citations", [])}
    assert cited == {(short, number) for short, act in ACTS.items() for number in numbers(act)}


def test_whatever_is_found_rests_on_a_citation_or_on_evidence_outside() -> None:
    positive = [name for name, answer in ANSWERS.items() if {"found", "wider"} & set(answer["marks"].values())]
    assert [name for name in positive if not {"citations", "outside"} & set(ANSWERS[name])] == []


def test_every_requirement_has_an_analysis() -> None:
    assert [name for name, answer in ANSWERS.items() if not answer["analysis"].endswith(".")] == []


def test_every_gap_in_a_duty_is_served_by_a_recommendation() -> None:
    served = {requirement for _, r in RECOMMENDATIONS for requirement in r["serves"]}
    assert [name for name in REQUIREMENTS if is_gap(name) and name not in served] == []


def is_gap(name: str) -> bool:
    required, marks = REQUIREMENTS[name], ANSWERS[name]["marks"]
    if required["level"] not in DUTIES:
        return False
    duties = [c["key"] for c in required["criteria"] if c.get("level", required["level"]) in DUTIES]
    return any(marks[key] == "missing" for key in duties)


def is_wider(name: str) -> bool:
    return not is_gap(name) and "wider" in ANSWERS[name]["marks"].values()


@pytest.mark.parametrize(("name", "recommendation"), RECOMMENDATIONS, ids=[name for name, _ in RECOMMENDATIONS])
def test_each_recommendation_speaks_as_its_requirement_allows(name: str, recommendation: Mapping[str, Any]) -> None:
    verb = " is encouraged to " if is_wider(name) else VERBS[REQUIREMENTS[name]["level"]]
    assert verb in recommendation["text"]
    assert recommendation["text"].startswith(f"The {recommendation['addressee'].removesuffix(' of Calvara')}")


@pytest.mark.parametrize(("name", "recommendation"), RECOMMENDATIONS, ids=[name for name, _ in RECOMMENDATIONS])
def test_each_recommendation_serves_what_exists(name: str, recommendation: Mapping[str, Any]) -> None:
    assert recommendation["serves"][0] == name
    assert set(recommendation["serves"]) <= set(REQUIREMENTS)
    assert "law" not in recommendation or recommendation["locator"] in PLACES[recommendation["law"]]


def test_statutes_come_with_a_draft_and_drafts_without_placeholders() -> None:
    assert [r for _, r in RECOMMENDATIONS if r["measure"] == "statute" and not r.get("draft")] == []
    assert [r for _, r in RECOMMENDATIONS if re.search(r"[\[\]_]|\.\.\.", r.get("draft", ""))] == []


@pytest.mark.parametrize(("name", "recommendation"), RECOMMENDATIONS, ids=[name for name, _ in RECOMMENDATIONS])
def test_each_draft_is_short_and_gives_every_paragraph_a_line(name: str, recommendation: Mapping[str, Any]) -> None:
    draft = recommendation.get("draft", "")
    assert len(draft.split()) <= 180
    assert not re.search(r"[.;:] \((\d+|[a-z])\) ", draft)


@pytest.mark.parametrize(("name", "recommendation"), RECOMMENDATIONS, ids=[name for name, _ in RECOMMENDATIONS])
def test_urgency_follows_the_conventions(name: str, recommendation: Mapping[str, Any]) -> None:
    assert recommendation["time_frame"] == TIMES[recommendation["measure"]]
    assert (recommendation["priority"] == "low") == (REQUIREMENTS[name]["level"] not in DUTIES)


@pytest.mark.parametrize("name", list(ANSWERS))
def test_an_analysis_sends_the_reader_to_a_recommendation_that_serves_it(name: str) -> None:
    sentences = re.split(r"(?<=[.;]) ", ANSWERS[name]["analysis"])
    pointing = [s for s in sentences if re.search(r"recommend|draft|proposed|taken up|dealt with|repaired", s)]
    meant = {other for s in pointing for other in re.findall(r"\b(?:SOM|TOC|GP)-[\w.-]*\w", s)}
    assert meant <= {source for source, r in RECOMMENDATIONS if name in r["serves"]}


def test_nobody_is_told_that_they_must() -> None:
    assert not re.search(r"\bmust\b", (HERE / "answers.yaml").read_text(encoding="utf-8"), re.IGNORECASE)
