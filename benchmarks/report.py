"""How long the Word report takes beside only zipping the same bytes, and how it grows with sixteen times the data.

The floor is packing the finished parts into a zip at level 6, without making them; the bar is for the writer, from the
neutral document to the file, and the time to collect the document is told beside it. Growth is that of the whole
report, as a person writes it. The project is the demonstration, every requirement, finding and recommendation repeated:
at least 100 requirements, 400 criteria, 300 citations and 100 recommendations. Times are CPU seconds, the least of
several runs.
"""

import datetime as dt
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from attrs import evolve

from benchmarks.common import line, seconds
from gapanalyzer.app import start
from gapanalyzer.app.demo import make_demo
from gapanalyzer.app.reports import write_report
from gapanalyzer.model.assessment import Assessment, RecommendationId
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.report.blocks import Document
from gapanalyzer.report.gap_report import build
from gapanalyzer.report.source import Particulars
from gapanalyzer.report.word import write

BAR, RATIO, GROWTH = 1.0, 4.0, 18.0
TIMES = 16
RUNS = 3


def larger(now: Assessment, times: int) -> Assessment:
    """Every requirement several times over, with its finding and its recommendations."""
    requirements, findings = [], {}
    for n in range(times):
        for requirement in now.checklist.requirements:
            copy = evolve(requirement, id=RequirementId(f"{requirement.id}-{n}"))
            requirements.append(copy)
            findings[copy.id] = evolve(now.findings[requirement.id], requirement=copy.id)
    advice = tuple(
        evolve(
            r,
            id=RecommendationId(f"{r.id}{n}"),
            serves=tuple(RequirementId(f"{served}-{n}") for served in r.serves),
            number=r.number + n * 1000,
        )
        for n in range(times)
        for r in now.recommendations
    )
    checklist = evolve(now.checklist, requirements=tuple(requirements))
    return evolve(now, checklist=checklist, findings=findings, recommendations=advice)


def cpu(work: Callable[[], object]) -> float:
    """The least CPU time of several runs."""
    taken = []
    for _ in range(RUNS):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def zipped(parts: dict[str, bytes]) -> None:
    """The bare floor: the same parts, only packed."""
    with zipfile.ZipFile(BytesIO(), "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def counts(now: Assessment) -> str:
    """How much there is."""
    criteria = sum(len(r.criteria) for r in now.checklist.requirements)
    citations = sum(len(finding.citations) for finding in now.findings.values())
    requirements, advice = len(now.checklist.requirements), len(now.recommendations)
    return f"{requirements} requirements, {criteria} criteria, {citations} citations, {advice} recommendations"


def document_of(now: Assessment) -> Document:
    """The neutral document."""
    return build(now, Particulars(dt.date(2026, 11, 23), ("Anna Alba",), "GapAnalyzer"))


def measured(now: Assessment) -> float:
    """Print the times of a report beside its floor; the ratio of the writer."""
    document = document_of(now)
    with zipfile.ZipFile(BytesIO(write(document))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    building, writing, floor = (
        cpu(lambda: document_of(now)), cpu(lambda: write(document)), cpu(lambda: zipped(parts))
    )  # fmt: skip
    size = sum(map(len, parts.values())) / 1e6
    print(counts(now))
    print(f"  collecting {building:.3f} s CPU, writing {writing:.3f} s, zip of the same {size:.1f} MB {floor:.3f} s")
    print(f"  writer {writing / floor:.1f} times the floor (bar {RATIO}), all {(building + writing) / floor:.1f} times")
    return writing / floor


def main() -> int:
    """Print the figures; 1 where a bar is not held."""
    with tempfile.TemporaryDirectory() as folder:
        project, report = make_demo(Path(folder))
        now = start.look(project)
        once = seconds(lambda: write_report(now, report))
        print(line("report of the demonstration", once, BAR, BAR, "the bar"))
        one, many = larger(now, 3), larger(now, 3 * TIMES)
        ratio = measured(one)
        growth = cpu(lambda: write_report(many, report)) / cpu(lambda: write_report(one, report))
        print(f"{counts(many)}: {growth:.1f} times as long for {TIMES} times the data (bar {GROWTH})")
    return int(once > BAR or ratio > RATIO or growth > GROWTH)


if __name__ == "__main__":
    sys.exit(main())
