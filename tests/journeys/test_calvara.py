"""The demonstration country: three forms of each law are one law, and the key gives the totals of its design."""

import re
from pathlib import Path

import pytest

from gapanalyzer.app import demo, intake, library, start
from gapanalyzer.cli.main import main
from gapanalyzer.model.assessment import Assessment, Verdict
from gapanalyzer.model.instrument import LawText
from tests.documents import needs_libreoffice, pages

LAWS = library.demonstration() / "laws"
ACTS = {"penal-code": 29, "immigration-act": 25, "anti-trafficking-act": 6}
TOTALS = {"met": 32, "met_wider": 2, "partly": 55, "not_met": 18, "not_assessed": 2, "context": 1}
OF_DUTIES = {"met": 27, "met_wider": 2, "partly": 46, "not_met": 11, "not_assessed": 1}
OF_CORE = {"met": 7, "met_wider": 1, "partly": 17, "not_met": 5}


def articles(name: str) -> list[tuple[str, str, str]]:
    """Number, heading and words of every article, blanks folded."""
    text: LawText = intake.bring_in(LAWS / name).text
    return [(a.number, a.heading, re.sub(r"\s+", " ", text.words_of(a))) for a in text.articles]


@pytest.mark.parametrize(("act", "count"), ACTS.items())
def test_word_pdf_and_html_give_the_same_articles(act: str, count: int) -> None:
    word = articles(f"{act}.docx")
    assert len(word) == count
    assert articles(f"{act}.html") == word
    assert articles(f"{act}.pdf") == word


@pytest.fixture(scope="module")
def calvara(tmp_path_factory: pytest.TempPathFactory) -> tuple[Assessment, Path]:
    """The demonstration project and its report."""
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GAPANALYZER_HOME", str(folder / "home"))
        project, report = demo.make_demo(folder)
        return start.look(project), report


def counts(verdicts: list[Verdict]) -> dict[str, int]:
    return {v: verdicts.count(v) for v in Verdict if v in verdicts}


def test_the_key_gives_the_verdicts_of_the_design(calvara: tuple[Assessment, Path]) -> None:
    now, _ = calvara
    asked = now.checklist.requirements
    assert counts([now.finding(r).verdict for r in asked]) == TOTALS
    assert counts([now.finding(r).verdict for r in asked if r.level.is_duty]) == OF_DUTIES
    assert counts([now.finding(r).verdict for r in asked if r.core]) == OF_CORE


def test_every_quote_of_the_key_stands_in_its_law(calvara: tuple[Assessment, Path]) -> None:
    now, _ = calvara
    citations = [c for f in now.findings.values() for c in f.citations]
    assert len(citations) > 200
    assert all(c.stands_in(now.texts[c.text]) for c in citations)


def test_every_gap_in_a_duty_is_served_by_a_recommendation(calvara: tuple[Assessment, Path]) -> None:
    now, _ = calvara
    gaps = [r for r in now.checklist.requirements if now.finding(r).verdict in {Verdict.PARTLY, Verdict.NOT_MET}]
    assert [r.id for r in gaps if r.level.is_duty and not now.serving[r.id]] == []
    assert not [r for r in now.recommendations if re.search(r"\bmust\b", r.text)]


def test_the_demonstration_can_be_made_again_but_never_over_somebodys_work(tmp_path: Path) -> None:
    first, _ = demo.make_demo(tmp_path)
    again, written = demo.make_demo(tmp_path)
    assert (first, written.exists()) == (again, True)


@needs_libreoffice
def test_the_report_from_the_right_is_drawn_to_its_last_page(calvara: tuple[Assessment, Path], tmp_path: Path) -> None:
    project = calvara[1].with_suffix(".gap")
    out = tmp_path / "report.docx"
    assert main(["report", str(project), "-o", str(out), "--language", "ar"]) == 0
    drawn = pages(out, tmp_path)
    assert len(drawn) > 80
    assert all(page.strip() for page in drawn)
