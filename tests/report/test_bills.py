"""A bill gets a chapter once somebody has assessed it, and a former text is dated where it is quoted."""

from attrs import evolve

from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_amend import amend_law
from gapanalyzer.assess.edit_bill import mark_bill
from gapanalyzer.assess.view import assess
from gapanalyzer.model.assessment import Assessment, Mark
from gapanalyzer.model.instrument import LawText, Status
from gapanalyzer.model.ledger import Change
from gapanalyzer.report.bills import bills
from gapanalyzer.report.blocks import Table
from gapanalyzer.report.citations import cited
from gapanalyzer.report.gap_report import build
from gapanalyzer.report.source import Source
from gapanalyzer.wording import words
from tests.builders import ANNA, LAW, empty
from tests.report.dump import said as printed
from tests.report.test_gap_report import PARTICULARS

NEW = LawText(("GAZETTE", *LAW.paragraphs))


def said(now: Assessment, change: Change) -> Assessment:
    return assess(now.ledger.after(change), now.checklist, {LAW.sha: LAW, NEW.sha: NEW})


def with_bill() -> Assessment:
    now = said(empty(), edit.add_law(empty(), ANNA, text=LAW, title="Migration Bill", short="MB", status=Status.BILL))
    for criterion, mark in (("a", Mark.MISSING), ("b", Mark.FOUND)):
        now = said(now, edit.mark(now, ANNA, requirement="R1", criterion=criterion, mark=mark))
    return now


def test_a_bill_nobody_has_assessed_is_not_told_of() -> None:
    assert bills(Source(with_bill(), PARTICULARS, words())) == ()


def test_what_a_bill_would_repair_and_break_is_one_table() -> None:
    now = with_bill()
    for requirement, criterion, mark in (("R1", "a", Mark.FOUND), ("R1", "b", Mark.MISSING), ("R3", "a", Mark.FOUND)):
        bill = now.laws[0].id
        now = said(now, mark_bill(now, ANNA, bill=bill, requirement=requirement, criterion=criterion, mark=mark))
    source = Source(now, PARTICULARS, words())
    (chapter,) = bills(source)
    (table,) = (block for block in chapter.blocks if isinstance(block, Table))
    rows = [[printed(content) for content in row] for row in table.rows]
    assert rows[0][2:] == ["{partly Partly\u00a0met}", "{partly Partly\u00a0met}", "repairs a; breaks b"]
    assert rows[1][4] == "no change"
    assert chapter in build(now, PARTICULARS).chapters


def test_a_quote_from_a_former_text_says_of_which_day_it_is() -> None:
    now = said(empty(), edit.add_law(empty(), ANNA, text=LAW, title="Penal Code", short="PC"))
    at = LAW.joined.index("The penalty is doubled.")
    now = said(now, edit.cite(now, ANNA, requirement="R1", law=now.laws[0].id, start=at, end=at + 23))
    later = evolve(ANNA, at="2027-02-01T09:00:00+00:00", step="step-9")
    now = said(now, amend_law(now, later, law=now.laws[0].id, text=NEW, carried=(), date="2027-01-01"))
    finding = now.findings[now.checklist.requirements[0].id]
    assert "(former text of 23 November 2026)" in printed(cited(Source(now, PARTICULARS, words()), finding))
