"""A report is written whole or not at all."""

import datetime as dt
import sys
from pathlib import Path

import pytest

from gapanalyzer.app import plugins
from gapanalyzer.app.reports import Manner, write_report
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled, KnownError
from gapanalyzer.report import word
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
    told = list(dict.fromkeys(steps))
    assert told == ["Collecting the findings", "Writing the report", "Saving the report", "The report is written"]


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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such rights")
def test_a_report_is_private_to_the_user(tmp_path: Path) -> None:
    [path] = write_report(small(), tmp_path / "report.html")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_form_nobody_writes_is_refused_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"report\.odt does not end in \.docx"):
        write_report(small(), tmp_path / "report.odt")
    assert list(tmp_path.iterdir()) == []


def test_the_templates_named_are_those_that_the_writer_has() -> None:
    assert plugins.writer_of(Path("report.docx")).templates == word.NAMES


def test_a_report_takes_the_look_of_its_template(tmp_path: Path) -> None:
    paths = [tmp_path / "usual.docx", tmp_path / "un.docx", tmp_path / "large.docx"]
    for path, template in zip(paths, ("", "un", "large-print"), strict=True):
        write_report(small(), path, date=DAY, manner=Manner(template=template))
    usual, un, large = (path.read_bytes() for path in paths)
    assert usual == un
    assert large != un


def test_a_template_that_is_not_there_is_named_and_only_word_takes_one(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"mine\.docx"):
        write_report(small(), tmp_path / "report.docx", manner=Manner(template=str(tmp_path / "mine.docx")))
    with pytest.raises(KnownError, match="Only a Word report"):
        write_report(small(), tmp_path / "report.html", manner=Manner(template="plain"))
    assert list(tmp_path.iterdir()) == []
