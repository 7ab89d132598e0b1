"""What the benchmarks share: where the real laws are, a clock, and one line a figure."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent


def real_laws() -> Path:
    """The folder of real laws: beside the project, or named by GAPANALYZER_LAWS; without it the program ends."""
    folder = Path(os.environ.get("GAPANALYZER_LAWS", ROOT.parent / "shared" / "legislation"))
    if not folder.is_dir():
        sys.exit(f"The real laws are not at {folder}. Name their folder in GAPANALYZER_LAWS.")
    return folder


def seconds(work: Callable[[], object], times: int = 5) -> float:
    """The median time of some runs, after one that warms up."""
    work()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return median(taken)


def line(what: str, figure: float, bar: float, floor: float, bare: str, unit: str = "s") -> str:
    """One figure beside its bar (the most it may be) and its bare floor."""
    held = "ok  " if figure <= bar else "OVER"
    beside = f"{figure / floor:.1f} times {bare} ({floor:.2f} {unit})"
    return f"{held} {what}: {figure:.2f} {unit} (bar {bar:g} {unit}); {beside}"
