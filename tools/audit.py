"""Ask whether a package of the lock has a known vulnerability; says so where it could not be asked.

pip-audit has reported "no known vulnerabilities" where it could reach no data. So a release that is known to be bad
is asked about first: if that is not reported, nothing has been checked (reliability notes, E).
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from enum import IntEnum
from pathlib import Path
from typing import Any

from tools.licences import LOCK

CONTROL = "jinja2==2.4.1"
"""Known to be bad since 2014 (CVE-2014-0012)."""


class Result(IntEnum):
    """The exit codes."""

    CLEAN = 0
    VULNERABLE = 1
    NOT_CHECKED = 3


def audit(requirements: Path) -> Mapping[str, Any]:
    """What pip-audit says of a requirements file; nothing where it gives no answer."""
    command = [sys.executable, "-m", "pip_audit", "--no-deps", "--disable-pip", "--progress-spinner=off", "-f", "json"]
    said = subprocess.run([*command, "-r", str(requirements)], capture_output=True, text=True).stdout
    try:
        return dict(json.loads(said))
    except ValueError:
        return {}


def bad(said: Mapping[str, Any]) -> list[str]:
    """Every package with a known vulnerability, and its names."""
    found = [(one, [v["id"] for v in one.get("vulns", ())]) for one in said.get("dependencies", ())]
    return [f"{one['name']} {one['version']}: {', '.join(names)}" for one, names in found if names]


def skipped(said: Mapping[str, Any]) -> list[str]:
    """Every package that was not looked at, and why."""
    return [f"{one['name']}: {one['skip_reason']}" for one in said.get("dependencies", ()) if "skip_reason" in one]


def verdict(control: Mapping[str, Any], said: Mapping[str, Any]) -> tuple[Result, list[str]]:
    """The exit code, and a line for each thing to know."""
    if not bad(control):
        return Result.NOT_CHECKED, [
            f"Nothing was checked: {CONTROL}, known to be bad, was not reported. Is this online?"
        ]
    if not said.get("dependencies"):
        return Result.NOT_CHECKED, ["Nothing was checked: no answer about the lock."]
    found, unseen = bad(said), [f"Not checked: {line}" for line in skipped(said)]
    if found:
        return Result.VULNERABLE, [*found, *unseen]
    seen = len(said["dependencies"]) - len(unseen)
    return (Result.NOT_CHECKED if unseen else Result.CLEAN), [*unseen, f"{seen} packages have no known vulnerability."]


def main() -> int:
    """Ask about the control, then about the lock."""
    with tempfile.TemporaryDirectory() as folder:
        known = Path(folder, "control.txt")
        known.write_text(CONTROL + "\n", encoding="utf-8")
        control = audit(known)
    result, lines = verdict(control, audit(LOCK) if bad(control) else {})
    print(*lines, sep="\n")
    return result


if __name__ == "__main__":
    sys.exit(main())
