"""What the law says is said with the law's own place names and words."""

from attrs import evolve

from gapanalyzer.report.citations import cited
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
        "Penal Code (PC): articles 2,[Penal Code, article 2: “Whoever enables a person to stay is punished.”] "
        "4.[Penal Code, article 4: “The penalty is doubled.”]"
    )


def test_passages_of_one_place_share_a_note() -> None:
    assert quoted(3, 3).count("article 1(1)(a)") == 2
    assert "“(a) by fine, or”; “(a) by fine, or”." in quoted(3, 3)


def test_nothing_cited_says_nothing() -> None:
    assert quoted() == ""


def test_neighbours_are_printed_as_one_run_with_one_note() -> None:
    assert quoted(4, 6, 8) == (
        "Penal Code (PC): articles 1(1)(b),[Penal Code, article 1(1)(b): “(b) by imprisonment.”] "
        "2,[Penal Code, article 2: “Whoever enables a person to stay is punished.”] "
        "4.[Penal Code, article 4: “The penalty is doubled.”]"
    )
    assert quoted(1, 6, 8) == (
        "Penal Code (PC): articles 1–4.[Penal Code, articles 1–4: “Article 1. Smuggling”; “Whoever enables a person "
        "to stay is punished.”; “The penalty is doubled.”]"
    )


def test_a_place_outside_the_articles_or_unknown_is_said_so() -> None:
    assert "Penal Code (PC): outside any article." in quoted(0)
    assert "outside any article, Penal Code" not in quoted(0, 6)


def test_another_style_changes_what_is_printed_and_no_stored_citation() -> None:
    styled = evolve(SOURCE.now, laws=(evolve(SOURCE.now.laws[0], style="es"),))
    finding = evolve(styled.findings[styled.checklist.requirements[0].id], citations=(citation(LAW, 3, "c"),))
    words_said = said(cited(evolve(SOURCE, now=styled), finding)).replace("\u00a0", " ")
    assert "Penal Code (PC): Article 1, párrafo 1, inciso a).[" in words_said
