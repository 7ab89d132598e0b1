"""Write the software bill of materials (CycloneDX 1.6) of what ships, with the hashes of the lock."""

import hashlib
import json
import re
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

import pypdfium2.version
import sqlcipher3.dbapi2
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.contact import OrganizationalEntity
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from lxml import etree
from packageurl import PackageURL

from gapanalyzer import __version__
from tools.licences import LOCK, stated

SPDX = {"MIT License": "MIT", "BSD License": "BSD-3-Clause", "BSD": "BSD-3-Clause", "Apache 2.0": "Apache-2.0"}
"""What some packages call their licence, and its identifier."""
FONTS = Path("src/gapanalyzer")
_PIN = re.compile(r"^([A-Za-z0-9_.-]+)==([^ \\;]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def pins(lock: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Name, version and the hashes of every file allowed, of each package of a hash-locked requirements file."""
    heads = list(_PIN.finditer(lock))
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        body = lock[head.end() : following.start() if following else len(lock)]
        yield head[1], head[2], tuple(_HASH.findall(body))


def licences(names: list[str]) -> dict[str, str]:
    """What each package states, as an SPDX expression, by its name in small letters."""
    command = [sys.executable, "-m", "piplicenses", "--from=all", "--format=json", "--packages", *names]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return {
        _plain(one["Name"]): " AND ".join(SPDX.get(w, w) for w in re.split(r"\s*;\s*", stated(one))) for one in said
    }


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def package(name: str, version: str, hashes: tuple[str, ...], licence: str) -> Component:
    """A package of the lock; a file of it that has none of these hashes is not it."""
    return Component(
        name=name,
        version=version,
        type=ComponentType.LIBRARY,
        purl=PackageURL("pypi", None, name.lower(), version),
        bom_ref=f"pypi:{name.lower()}@{version}",
        hashes=[_sha256(sha) for sha in hashes],
        licenses=[LicenseExpression(licence)],
    )


def inside() -> Iterator[Component]:
    """What the packages carry inside them and no lock names, each with the version it says itself."""
    cipher = sqlcipher3.dbapi2.connect(":memory:")
    cipher.execute("pragma key = 'x'")
    sqlcipher, openssl = (
        cipher.execute(f"pragma cipher_{what}").fetchone()[0].split(" (")[0] for what in ("version", "provider_version")
    )
    cipher.close()
    qt = metadata.version("PySide6-Essentials")
    for name, version, licence, maker in (
        ("CPython", sys.version.split()[0], "PSF-2.0", "Python Software Foundation"),
        ("Qt", qt, "LGPL-3.0-only", "The Qt Company"),
        ("PDFium", str(pypdfium2.version.PDFIUM_INFO), "BSD-3-Clause AND Apache-2.0", "The PDFium Authors"),
        ("SQLite", sqlite3.sqlite_version, "blessing", "The SQLite Consortium"),
        ("SQLCipher", sqlcipher.split()[0], "BSD-3-Clause", "Zetetic LLC"),
        ("OpenSSL", openssl.removeprefix("OpenSSL ").split()[0], "Apache-2.0", "The OpenSSL Project"),
        ("libxml2", ".".join(map(str, etree.LIBXML_VERSION)), "MIT", "The GNOME Project"),
        ("libxslt", ".".join(map(str, etree.LIBXSLT_VERSION)), "MIT", "The GNOME Project"),
        ("typst", metadata.version("typst"), "Apache-2.0", "The Typst Project Developers"),
    ):
        yield Component(
            name=name,
            version=version,
            type=ComponentType.LIBRARY,
            bom_ref=f"inside:{name}@{version}",
            supplier=OrganizationalEntity(name=maker),
            licenses=[LicenseExpression(licence)],
        )


def fonts(folder: Path = FONTS) -> Iterator[Component]:
    """Every font file in the program, with its own hash."""
    for file in sorted([*folder.rglob("*.ttf"), *folder.rglob("*.otf")]):
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        yield Component(
            name=file.name,
            version=digest[:12],
            type=ComponentType.FILE,
            bom_ref=f"font:{file.name}",
            hashes=[_sha256(digest)],
            licenses=[LicenseExpression("OFL-1.1")],
        )


def _sha256(content: str) -> HashType:
    return HashType(alg=HashAlgorithm.SHA_256, content=content)


def bill(date: datetime) -> str:
    """The bill as JSON; the same lock, machine and date give the same text."""
    lock = LOCK.read_text(encoding="utf-8")
    bom = Bom(serial_number=uuid.uuid5(uuid.NAMESPACE_OID, lock))
    bom.metadata.timestamp = date
    program = Component(
        name="GapAnalyzer",
        version=__version__,
        type=ComponentType.APPLICATION,
        bom_ref="gapanalyzer",
        licenses=[LicenseExpression("Apache-2.0")],
    )
    bom.metadata.component = program
    locked = list(pins(lock))
    stated_by = licences([name for name, _, _ in locked])
    parts = [*(package(*pin, stated_by[_plain(pin[0])]) for pin in locked), *inside(), *fonts()]
    bom.components.update(parts)
    bom.register_dependency(program, parts)
    return JsonV1Dot6(bom).output_as_string(indent=2)


def main() -> None:
    """Write to the file named, dated by the newest commit."""
    said = subprocess.run(["git", "log", "-1", "--format=%ct"], capture_output=True, text=True, check=True).stdout
    text = bill(datetime.fromtimestamp(int(said), UTC))
    Path(sys.argv[1]).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
