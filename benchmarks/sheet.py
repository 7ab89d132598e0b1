"""How long a workbook takes, beside a zip of the same bytes: the demonstration and sixteen times as much; and reading.

The project is the demonstration with 100 recommendations. Times are CPU seconds, the least of several runs.
"""

import datetime as dt
import io
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from itertools import count, islice
from pathlib import Path

from attrs import evolve

from benchmarks.common import line
from gapanalyzer.app import start
from gapanalyzer.app.demo import make_demo
from gapanalyzer.exchange.read_sheet import read as read_sheet
from gapanalyzer.model.assessment import Assessment, RecommendationId
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.model.meter import Meter
from gapanalyzer.report import sheet
from gapanalyzer.report.source import Particulars, Source
from gapanalyzer.wording import words

BAR, TIMES, MORE, ADVICE, RUNS = 6, 16, 18, 100, 9
"""Times the zip; how much larger the large one is, and how much longer it may take; how many recommendations; runs."""


def cpu(work: Callable[[], object], runs: int = RUNS) -> float:
    """The least CPU time of several runs."""
    taken = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def filled(now: Assessment) -> Assessment:
    """With as many recommendations as the bar speaks of."""
    copies = (evolve(r, id=RecommendationId(f"{r.id}{n}")) for n in count() for r in now.recommendations)
    return evolve(now, recommendations=tuple(islice(copies, ADVICE)))


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
        now = filled(start.look(project))
        book = Path(folder) / "book.xlsx"
        book.write_bytes(written(now))
        with zipfile.ZipFile(book) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        floor, once = cpu(lambda: zipped(parts)), cpu(lambda: written(now))
        cited = sum(len(finding.citations) for finding in now.findings.values())
        asked = now.checklist.requirements
        criteria = sum(len(r.criteria) for r in asked)
        print(f"{len(asked)} requirements, {criteria} criteria, {cited} citations, {len(now.recommendations)} measures")
        print(line("workbook of the demonstration", once, BAR * floor, floor, "a zip of the same bytes"))
        much = larger(now)
        more = cpu(lambda: written(much), 2)
        print(line(f"{TIMES} times as much", more, once * MORE, once, "the demonstration"))
        begun = time.perf_counter()
        read_sheet(now, book)
        back = time.perf_counter() - begun
        print(line("reading it back, in a process of its own, by the clock", back, 5.0, once, "writing it"))
    return int(once > BAR * floor or more > once * MORE)


if __name__ == "__main__":
    sys.exit(main())
