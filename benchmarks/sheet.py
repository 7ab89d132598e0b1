"""How long a workbook takes, beside a zip of the same bytes: the demonstration and sixteen times as much; and reading."""

import datetime as dt
import io
import sys
import tempfile
import zipfile
from pathlib import Path

from attrs import evolve

from benchmarks.common import line, seconds
from gapanalyzer.app import start
from gapanalyzer.app.demo import make_demo
from gapanalyzer.exchange.read_sheet import read_sheet
from gapanalyzer.model.assessment import Assessment, RecommendationId
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.meter import Meter
from gapanalyzer.report import sheet
from gapanalyzer.report.source import Particulars, Source
from gapanalyzer.wording import words

BAR, TIMES, MORE = 6, 16, 18
"""Times the zip; how much larger the large one is, and how much longer it may take."""


def larger(now: Assessment) -> Assessment:
    """Every requirement many times over, with its finding and its recommendations."""
    copies = [
        (n, r, evolve(r, id=RequirementId(f"{r.id}-{n}"))) for n in range(TIMES) for r in now.checklist.requirements
    ]
    findings = {copy.id: evolve(now.findings[r.id], requirement=copy.id) for _, r, copy in copies}
    advice = tuple(
        evolve(r, id=RecommendationId(f"{r.id}{n}"), serves=tuple(RequirementId(f"{one}-{n}") for one in r.serves))
        for n in range(TIMES)
        for r in now.recommendations
    )
    checklist = evolve(now.checklist, requirements=tuple(copy for _, _, copy in copies))
    return evolve(now, checklist=checklist, findings=findings, recommendations=advice)


def written(now: Assessment) -> bytes:
    """The workbook."""
    particulars = Particulars(dt.date(2026, 11, 23), (), "GapAnalyzer")
    (content,) = sheet.files(Source(now, particulars, words()), Meter())
    return content


def zipped(parts: dict[str, bytes]) -> None:
    """The bare floor: the same parts, only packed."""
    with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def main() -> int:
    """Print the figures; 1 where a bar is not held."""
    with tempfile.TemporaryDirectory() as folder:
        project, _ = make_demo(Path(folder))
        now = start.look(project)
        book = Path(folder) / "book.xlsx"
        book.write_bytes(written(now))
        with zipfile.ZipFile(book) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        floor, once = seconds(lambda: zipped(parts)), seconds(lambda: written(now))
        cited = sum(len(finding.citations) for finding in now.findings.values())
        asked = now.checklist.requirements
        criteria = sum(len(r.criteria) for r in asked)
        print(f"{len(asked)} requirements, {criteria} criteria, {cited} citations, {len(now.recommendations)} measures")
        print(line("workbook of the demonstration", once, BAR * floor, floor, "a zip of the same bytes"))
        much = larger(now)
        more = seconds(lambda: written(much), times=2)
        print(line(f"{TIMES} times as much", more, once * MORE, once, "the demonstration"))
        back = seconds(lambda: read_sheet(now, book), times=2)
        print(line("reading it back, in a process of its own", back, 5.0, once, "writing it"))
    return int(once > BAR * floor or more > once * MORE)


if __name__ == "__main__":
    sys.exit(main())
