"""What the law says is said with the law's own place names and words."""

from attrs import evolve

from gapanalyzer.model.instrument import TextSha
from gapanalyzer.report.citations import cited, place_of
from gapanalyzer.report.source import Source
from gapanalyzer.wording import words
from tests.builders import LAW
from tests.report.assessments import citation, small
from tests.report.dump import said
from tests.report.test_gap_report import PARTICULARS

SOURCE = Source(small(), PARTICULARS, words())


def quoted(*paragraphs: int) -> str:
    finding = SOURCE.now.findings[SOURCE.now.checklist.requirements[0].id]
    held = tuple(citation(LAW, p, f"c{n}") for n, p in enumerate(paragraphs))
    return said(cited(SOURCE, evolve(finding, citations=held))).replace("\u00a0", " ")


def test_citations_stand_in_the_order_of_the_law() -> None:
    assert quoted(8, 6) == (
        "Penal Code (PC): Article 2,[Penal Code, Article 2: “Whoever enables a person to stay is punished.”] "
        "Article 4.[Penal Code, Article 4: “The penalty is doubled.”]"
    )


def test_passages_of_one_place_share_a_note() -> None:
    assert quoted(3, 3).count("Article 1(1)(a)") == 2
    assert "“(a) by fine, or”; “(a) by fine, or”." in quoted(3, 3)


def test_nothing_cited_says_nothing() -> None:
    assert quoted() == ""


def test_a_place_outside_the_articles_or_unknown_is_said_so() -> None:
    assert place_of(SOURCE, citation(LAW, 0, "c")) == "outside any article"
    assert place_of(SOURCE, evolve(citation(LAW, 0, "c"), text=TextSha("gone"))) == "place unknown"
