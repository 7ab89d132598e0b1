"""Gate: every package that ships has a licence we may ship under; one nobody knows fails."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

LOCK = Path("requirements.txt")
ALLOWED = frozenset(
    {
        "Apache-2.0",
        "BSD License",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "LGPL-3.0-only",  # Qt: shared libraries in a folder, which anybody can replace
        "MIT",
        "MIT License",
        "MIT-CMU",
        "MPL-2.0",
        "PSF-2.0",
        "Zlib",
    }
)
READ_BY_US = {
    # name, version: what its own licence files say, where its metadata are no plain list of licences
    ("PyStemmer", "3.1.0"): "MIT AND BSD-3-Clause",
    ("pypdfium2", "5.15.2"): "BSD-3-Clause AND Apache-2.0",
    ("reportlab", "5.1.0"): "BSD-3-Clause",
    ("sqlcipher3", "0.6.4"): "Zlib AND BSD-3-Clause AND Apache-2.0",  # with SQLCipher and OpenSSL inside
}


def locked(lock: Path) -> list[str]:
    """Names of the packages in a requirements file."""
    return re.findall(r"^([A-Za-z0-9_.-]+)==", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)


def may_ship(licence: str) -> bool:
    """Whether a licence expression lets us: all parts of an AND (or a list), any part of an OR."""
    parts = re.split(r" AND |;|,", licence.replace("(", "").replace(")", ""))
    return all(any(choice.strip() in ALLOWED for choice in part.split(" OR ")) for part in parts)


def stated(package: Mapping[str, str]) -> str:
    """The licence a package states, the modern field first; "UNKNOWN" where it states none."""
    fields = ("License-Expression", "License-Metadata", "License-Classifier")
    read = READ_BY_US.get((package["Name"], package["Version"]))
    return read or next((package[field] for field in fields if package[field] != "UNKNOWN"), "UNKNOWN")


def faults(packages: list[dict[str, str]], names: list[str]) -> Iterator[str]:
    """Packages that are not installed here, and those whose licence is not on the list."""
    plain = {re.sub(r"[-_.]+", "-", package["Name"]).lower() for package in packages}
    for name in sorted(set(names) - plain):
        yield f"{name}: it is in {LOCK} but not installed, so its licence cannot be read."
    for package in packages:
        if not may_ship(stated(package)):
            yield f"{package['Name']} {package['Version']}: “{stated(package)}” is not on the list of licences."


def main() -> int:
    """Print every fault; 1 if there is any."""
    names = locked(LOCK)
    command = [sys.executable, "-m", "piplicenses", "--from=all", "--format=json", "--packages", *names]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = list(faults(json.loads(said), names))
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
