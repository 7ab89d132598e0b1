"""How long the examination of a large assessment takes, in CPU time, beside a look at every letter of its texts."""

import sys
import tempfile
from pathlib import Path

from attrs import evolve

from benchmarks.common import line
from benchmarks.report import cpu, larger
from gapanalyzer.app import start
from gapanalyzer.app.demo import make_demo
from gapanalyzer.app.examination import observations
from gapanalyzer.model.assessment import Assessment

BAR = 0.3
"""Seconds."""
SIZE, TIMES = 500, 5
"""Requirements, and how often the demonstration is repeated for them."""


def large(now: Assessment) -> Assessment:
    """The demonstration several times over, cut to size."""
    while len(now.checklist.requirements) < SIZE:
        now = larger(now, TIMES)
    kept = now.checklist.requirements[:SIZE]
    findings = {r.id: now.findings[r.id] for r in kept}
    advice = tuple(r for r in now.recommendations if findings.keys() & set(r.serves))
    return evolve(now, checklist=evolve(now.checklist, requirements=kept), findings=findings, recommendations=advice)


def fresh(now: Assessment) -> Assessment:
    """The same value with nothing remembered, its laws likewise."""
    return evolve(now, texts={sha: evolve(text) for sha, text in now.texts.items()})


def bare(now: Assessment) -> int:
    """The floor: every letter that is examined looked at once."""
    said = ("".join(finding.texts.values()) for finding in now.findings.values())
    return sum(sum(map(str.isalpha, text)) for text in said)


def main() -> int:
    """Print the figure; 1 where the bar is not held."""
    with tempfile.TemporaryDirectory() as folder:
        project, _report = make_demo(Path(folder))
        now = large(start.look(project))
    floor = cpu(lambda: bare(now))
    taken = cpu(lambda: observations(fresh(now)))
    print(line(f"examination of {SIZE} requirements", taken, BAR, floor, "a look at every letter"))
    return int(taken > BAR)


if __name__ == "__main__":
    sys.exit(main())
