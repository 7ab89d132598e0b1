"""A report as JSON is the form of `show --json`, whatever stands in it."""

import json

from gapanalyzer.model.meter import Meter
from gapanalyzer.report.json_form import files, project
from tests.report.assessments import large, small
from tests.report.workbooks import source


def test_the_file_holds_the_form() -> None:
    (content,) = files(source(small()), Meter())
    assert json.loads(content) == json.loads(json.dumps(project(small())))
    assert content.endswith(b"\n}\n")


def test_reasons_are_in_the_language_of_the_report() -> None:
    (english,), (french,) = files(source(small()), Meter()), files(source(small(), "fr"), Meter())
    first, other = (json.loads(c)["requirements"][0] for c in (english, french))
    assert first["verdict"] == other["verdict"] == "partly"
    assert first["verdict_reason"] != other["verdict_reason"]


def test_half_characters_are_kept() -> None:
    (content,) = files(source(large("half \ud800 海")), Meter())
    assert json.loads(content)["requirements"][0]["analysis"] == "half \ud800 海"
