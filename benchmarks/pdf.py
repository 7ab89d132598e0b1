"""What a PDF costs: CPU a page, the most memory of its child, and how soon a cancel ends it."""

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


def made(now: Assessment, path: Path) -> Mapping[str, float]:
    """Volumes, pages, CPU milliseconds a page (typesetting and all children), and the largest child so far in MB."""
    before = cpu()
    volumes = write_report(now, path)
    spent = cpu() - before
    pages = sum(len(pypdfium2.PdfDocument(volume)) for volume in volumes)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"volumes": len(volumes), "pages": pages, "ms": 1000 * spent / pages, "mb": peak}


def cpu() -> float:
    """Seconds of CPU of this process and the children it has waited for."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def cancelled(now: Assessment, path: Path) -> float:
    """Milliseconds from the cancel, in the midst of the work, to its end."""
    meter, said = Meter(), [0.0]

    def cancel() -> None:
        said[0] = time.perf_counter()
        meter.cancel()

    threading.Timer(1.5, cancel).start()
    try:
        write_report(now, path, meter=meter)
    except Cancelled:
        return 1000 * (time.perf_counter() - said[0])
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
                f"{cost['ms']:.1f} ms CPU a page (bar {BAR_MS:g}), at most {cost['mb']:.0f} MB (bar {BAR_MB}), "
                f"{time.perf_counter() - began:.1f} s in all"
            )
        ended = cancelled(larger(now, TIMES), Path(folder) / "stopped.pdf")
        held = held and ended <= BAR_CANCEL_MS
        print(f"{'ok  ' if ended <= BAR_CANCEL_MS else 'OVER'} cancel: {ended:.0f} ms (bar {BAR_CANCEL_MS})")
    return int(not held)


if __name__ == "__main__":
    sys.exit(main())
