"""How long the report of the demonstration takes, beside writing a zip of the same bytes; and four times the data."""

import sys
import tempfile
import zipfile
from pathlib import Path

from attrs import evolve

from benchmarks.common import line, seconds
from gapanalyzer.app import start
from gapanalyzer.app.demo import make_demo
from gapanalyzer.app.reports import write_report
from gapanalyzer.model.assessment import Assessment, RecommendationId
from gapanalyzer.model.checklist import RequirementId

BAR = 1.0
TIMES = 4
"""How much larger the large report is."""


def larger(now: Assessment) -> Assessment:
    """Every requirement several times over, with its finding and its recommendations."""
    requirements, findings = [], {}
    for n in range(TIMES):
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
        for n in range(TIMES)
        for r in now.recommendations
    )
    checklist = evolve(now.checklist, requirements=tuple(requirements))
    return evolve(now, checklist=checklist, findings=findings, recommendations=advice)


def zipped(parts: dict[str, bytes], path: Path) -> None:
    """The bare floor: the same parts, only packed."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def main() -> int:
    """Print the figures; 1 where the bar is not held."""
    with tempfile.TemporaryDirectory() as folder:
        project, report = make_demo(Path(folder))
        now = start.look(project)
        once = seconds(lambda: write_report(now, report))
        with zipfile.ZipFile(report) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        floor = seconds(lambda: zipped(parts, Path(folder) / "bare.zip"))
        print(line("report of the demonstration", once, BAR, floor, "a zip of the same bytes"))
        large = larger(now)
        more = seconds(lambda: write_report(large, report))
        print(line(f"{TIMES} times as much", more, BAR * TIMES, once, "the demonstration"))
    return int(once > BAR)


if __name__ == "__main__":
    sys.exit(main())
