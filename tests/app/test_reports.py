"""A report is written whole or not at all."""

import datetime as dt
from pathlib import Path

import pytest

from gapanalyzer.app.reports import write_report
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled, KnownError
from tests.documents import faults
from tests.report.assessments import small
from tests.report.word_file import WordFile

DAY = dt.date(2026, 11, 23)


def test_a_report_is_written_and_names_its_authors_by_their_roles(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    write_report(small(), path, date=DAY)
    assert faults(path) == []
    assert "Prepared by\tAssessor 1 and Assessor 2" in WordFile.of(path.read_bytes()).paragraphs("ReportCover")
    assert list(tmp_path.iterdir()) == [path]


def test_a_final_report_says_so(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    write_report(small(), path, date=DAY, authors=("Carla",), final=True)
    cover = WordFile.of(path.read_bytes()).paragraphs("ReportCover")
    assert cover[0].startswith("Status\tFinal")
    assert "Prepared by\tCarla" in cover


def test_progress_is_told_step_by_step(tmp_path: Path) -> None:
    steps: list[str] = []
    write_report(small(), tmp_path / "report.docx", meter=Meter(lambda step, _done, _total: steps.append(step)))
    assert steps == ["Collecting the findings", "Writing the report", "Saving the report", "The report is written"]


def test_a_cancelled_report_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(b"old")
    meter = Meter()
    meter.watch = lambda _step, done, _total: meter.cancel() if done == 1 else None
    with pytest.raises(Cancelled):
        write_report(small(), path, meter=meter)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="no folder"):
        write_report(small(), tmp_path / "gone" / "report.docx")


def test_a_target_that_cannot_be_replaced_is_named_and_nothing_is_left_over(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.mkdir()
    with pytest.raises(KnownError, match=r"report\.docx"):
        write_report(small(), path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_form_nobody_writes_is_refused_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"report\.odt does not end in \.docx"):
        write_report(small(), tmp_path / "report.odt")
    assert list(tmp_path.iterdir()) == []
