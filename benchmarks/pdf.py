"""What a PDF costs: CPU a page, the most memory of its child, and how soon a cancel at any moment ends it.

The CPU is that of the whole report, from collecting the findings to the file, with all children; the least of two runs,
as whatever else runs on the machine makes it dearer. The making of the child itself is told beside it.
"""

import os
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from pathlib import Path

import pypdfium2

from benchmarks.report import larger
from gapanalyzer.app import start
from gapanalyzer.app.demo import make_demo
from gapanalyzer.app.reports import write_report
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.meter import Meter
from gapanalyzer.model.problem import Cancelled

BAR_MS, BAR_MB, BAR_CANCEL_MS = 10.0, 900, 200
TIMES = 4
RUNS = 2
MOMENTS = (0.05, 0.1, 0.2, 0.4, 0.8, 2.0)
"""Seconds into a report four times as large, at which it is cancelled."""


def made(now: Assessment, path: Path) -> Mapping[str, float]:
    """Volumes, pages, CPU milliseconds a page (in all, and of the children), and the largest child so far in MB."""
    runs = []
    for _ in range(RUNS):
        before = cpu()
        volumes = write_report(now, path)
        runs.append(tuple(after - begun for after, begun in zip(cpu(), before, strict=True)))
    own, children = min(runs, key=sum)
    pages = sum(len(pypdfium2.PdfDocument(volume)) for volume in volumes)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {
        "volumes": len(volumes),
        "pages": pages,
        "ms": 1000 * (own + children) / pages,
        "child": 1000 * children / pages,
        "mb": peak,
    }


def cpu() -> tuple[float, float]:
    """Seconds of CPU of this process, and of the children it has waited for."""
    used = os.times()
    return used.user + used.system, used.children_user + used.children_system


def cancelled(now: Assessment, path: Path, moment: float) -> float:
    """Milliseconds from a cancel so many seconds into the work to its end; 0 where the work was done before."""
    meter, said = Meter(), [0.0]

    def cancel() -> None:
        said[0] = time.perf_counter()
        meter.cancel()

    timer = threading.Timer(moment, cancel)
    timer.start()
    try:
        write_report(now, path, meter=meter)
    except Cancelled:
        return 1000 * (time.perf_counter() - said[0])
    finally:
        timer.cancel()
    return 0.0


def main() -> int:
    """Print the figures; 1 where a bar is not held."""
    held = True
    with tempfile.TemporaryDirectory() as folder:
        project, _report = make_demo(Path(folder))
        now = start.look(project)
        for name, assessment in (("the demonstration", now), ("four times as much", larger(now, TIMES))):
            began = time.perf_counter()
            cost = made(assessment, Path(folder) / "report.pdf")
            ok = cost["ms"] <= BAR_MS and cost["mb"] <= BAR_MB
            held = held and ok
            print(
                f"{'ok  ' if ok else 'OVER'} {name}: {cost['pages']:.0f} pages in {cost['volumes']:.0f} volume(s), "
                f"{cost['ms']:.1f} ms CPU a page (bar {BAR_MS:g}; {cost['child']:.1f} in children), "
                f"at most {cost['mb']:.0f} MB (bar {BAR_MB}), {time.perf_counter() - began:.1f} s in all"
            )
        large = larger(now, TIMES)
        ended = {moment: cancelled(large, Path(folder) / "stopped.pdf", moment) for moment in MOMENTS}
        ok = max(ended.values()) <= BAR_CANCEL_MS
        held = held and ok
        waits = ", ".join(f"at {moment:g} s {wait:.0f}" for moment, wait in ended.items())
        print(f"{'ok  ' if ok else 'OVER'} cancel: {waits} ms (bar {BAR_CANCEL_MS})")
    return int(not held)


if __name__ == "__main__":
    sys.exit(main())
