"""Verdicts are counted by section for the duties and by level for the rest."""

from gapanalyzer.model.assessment import Verdict
from gapanalyzer.model.checklist import Obligation
from gapanalyzer.report.tally import Tally, by_level, by_section, columns, duties
from tests.report.assessments import small


def test_duties_are_counted_by_section() -> None:
    ((section, tally),) = by_section(small())
    assert section.id == "A"
    assert tally.total == len(duties(small())) == 3
    assert tally.counts[Verdict.PARTLY] == 1


def test_a_dispute_is_no_result() -> None:
    ((_section, tally),) = by_section(small())
    assert tally.counts[Verdict.DISPUTED] == 1
    assert tally.answered == 2


def test_what_is_no_duty_is_counted_by_level() -> None:
    ((level, tally),) = by_level(small())
    assert level is Obligation.GOOD_PRACTICE
    assert tally.counts[Verdict.MET] == 1


def test_rare_verdicts_have_a_column_only_where_they_occur() -> None:
    plain = Tally(dict.fromkeys(Verdict, 0))
    assert Verdict.DISPUTED not in columns([plain])
    assert Verdict.DISPUTED in columns([tally for _section, tally in by_section(small())])
