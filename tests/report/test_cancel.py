"""A report can be cancelled wherever its making stands; nothing of it is left then."""

import datetime as dt
from pathlib import Path

import pytest
from attrs import define

from gapanalyzer.app.plugins import KINDS, WRITERS, ReportKind, function
from gapanalyzer.app.reports import Manner, write_report
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled
from gapanalyzer.report import request
from gapanalyzer.report.blocks import Document
from tests.report.assessments import large, small
from tests.report.test_gap_report import PARTICULARS

DAY = dt.date(2026, 11, 23)
SHARES = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9)


@define
class Patient(Meter):
    """Counts how often it is asked; cancels when that has been so often as it waits, if it does not wait for ever."""

    waits: int = -1
    asked: int = 0

    def check(self) -> None:
        """Whether the work is still wanted."""
        self.cancelled = self.asked == self.waits
        self.asked += 1
        Meter.check(self)


def cancelled() -> Meter:
    """Somebody has changed their mind already."""
    meter = Meter()
    meter.cancel()
    return meter


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_kind_of_report_looks_while_it_is_built(kind: ReportKind) -> None:
    with pytest.raises(Cancelled):
        function(kind.build)(large(), PARTICULARS, "en", cancelled())


@pytest.mark.parametrize("profile", ["public", "anonymous"])
def test_names_are_taken_out_no_longer_than_they_have_to_be(profile: str) -> None:
    with pytest.raises(Cancelled):
        request.prepared(small(), PARTICULARS, "en", profile, (), meter=cancelled())


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("form", [one.suffix for one in WRITERS if one.suffix != ".pdf"])
def test_wherever_a_report_stands_a_cancel_leaves_the_old_one(form: str, language: str, tmp_path: Path) -> None:
    path, manner = tmp_path / f"report{form}", Manner(profile="anonymous")
    whole = Patient()
    write_report(small(), path, language=language, date=DAY, manner=manner, meter=whole)
    before = path.read_bytes()
    for waits in sorted({*(int(whole.asked * share) for share in SHARES), whole.asked - 1}):
        with pytest.raises(Cancelled):
            write_report(small(), path, language=language, manner=manner, meter=Patient(waits=waits))
        assert (list(tmp_path.iterdir()), path.read_bytes()) == ([path], before), waits


def test_the_cells_of_a_workbook_of_tables_are_written_while_they_are_wanted() -> None:
    document: Document = function(KINDS[2].build)(small(), PARTICULARS)
    whole = Patient()
    function(WRITERS[2].writer)(document, whole)
    with pytest.raises(Cancelled):
        function(WRITERS[2].writer)(document, Patient(waits=whole.asked - 1))
