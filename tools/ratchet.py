"""Gate: no file is tested less than before. `--write` raises the floors in tools/coverage.json after a whole run."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

FLOORS = Path("tools/coverage.json")
NEW_FILE = 80
"""Percent a file needs that has no floor yet."""
SPARE = 4
"""Points left for what differs between two runs of the same tests."""


def measured(report: Path) -> dict[str, int]:
    """Percent of lines and branches run, rounded down, by file, from coverage's JSON report."""
    files = json.loads(report.read_text(encoding="utf-8"))["files"]
    return {Path(name).as_posix(): int(found["summary"]["percent_covered"]) for name, found in sorted(files.items())}


def faults(now: Mapping[str, int], floors: Mapping[str, int]) -> Iterator[str]:
    """What fell, and what is new and barely tested."""
    for name, percent in now.items():
        if percent < floors.get(name, NEW_FILE):
            yield f"{name}: {percent} % of it is tested; {floors.get(name, NEW_FILE)} % is its floor."
    for name in sorted(floors.keys() - now.keys()):
        yield f"{name}: it has a floor but was not measured; if it is gone, run `tools/ratchet.py --write`."


def raised(now: Mapping[str, int], floors: Mapping[str, int]) -> dict[str, int]:
    """The floors after today: never lower than before, files that are gone left out.

    Write them on a machine without ../shared, where the tests on real law are skipped. Some points below the figure,
    because a child process that a test kills on purpose may or may not hand its lines in.
    """
    return {name: max(percent - SPARE, floors.get(name, 0)) for name, percent in now.items()}


def report() -> Path:
    """Turn the data of the last test run into coverage's JSON report."""
    out = Path("build/coverage.json")
    out.parent.mkdir(exist_ok=True)
    subprocess.run([sys.executable, "-W", "ignore", "-m", "coverage", "json", "-q", "-o", str(out)], check=True)
    return out


def main() -> int:
    """Print every fault; 1 if there is any. With --write, raise the floors instead."""
    now = measured(report())
    floors: dict[str, int] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    if "--write" in sys.argv:
        FLOORS.write_text(json.dumps(raised(now, floors), indent=1) + "\n", encoding="utf-8")
        return 0
    found = list(faults(now, floors))
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
