"""A limited report tells nothing else, and says so."""

import datetime as dt

import pytest

from gapanalyzer.model.problem import KnownError
from gapanalyzer.report.gap_report import build
from gapanalyzer.report.only import limited
from gapanalyzer.report.request import particulars, prepared
from gapanalyzer.report.tally import Tally, duties
from gapanalyzer.wording import words
from tests.report.assessments import large, small
from tests.report.dump import dumped

SAID = particulars(dt.date(2026, 11, 23), (), "GapAnalyzer 0", final=False, scale="met")


def test_the_core_is_what_the_checklist_calls_so() -> None:
    now, scope = limited(large(), ("core",), words())
    core = [r for r in large().checklist.requirements if r.core]
    assert list(now.checklist.requirements) == core
    assert scope == f"the workshop core ({len(core)} of 110 requirements)"
    assert set(now.findings) == {r.id for r in core}
    assert {s.id for s in now.checklist.sections} == {r.section for r in core}


def test_sections_and_requirements_are_named_in_any_letters() -> None:
    now, scope = limited(large(), ("b", "som-5", "B"), words())
    assert {r.section for r in now.checklist.requirements} == {"B", "E"}
    assert scope == f"section B and SOM 5 ({len(now.checklist.requirements)} of 110 requirements)"


def test_a_recommendation_keeps_its_number_and_what_it_serves_there() -> None:
    now, _scope = limited(small(), ("R5",), words())
    (kept,) = now.recommendations
    assert (kept.number, kept.serves) == (1, ("R5",))


def test_nothing_wanted_is_everything() -> None:
    now = small()
    assert limited(now, (), words()) == (now, "")


def test_a_name_the_checklist_does_not_have_is_refused() -> None:
    with pytest.raises(KnownError, match="no section or requirement “Z”"):
        limited(small(), ("Z",), words())


def test_the_report_says_what_it_is_limited_to_and_counts_only_that() -> None:
    source = prepared(large(), SAID, "en", "internal", ("B",))
    document = build(source.now, source.particulars)
    text = dumped(document)
    assert "cover: Limited to → section B (" in text.replace("\u2192", "→").replace("  ", " ")
    assert "It is limited to section B (" in text
    assert "SOM-16.1" not in text
    assert f"Results for the {Tally.of(source.now, duties(source.now)).total} duties" in text
