"""The bill of materials holds every package with its hashes; the audit never says clean where nothing was asked."""

import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tools import audit, sbom
from tools.licences import LOCK, locked

DAY = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    return dict(json.loads(sbom.bill(DAY)))


def test_the_bill_is_valid_cyclonedx() -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(sbom.bill(DAY)) is None


def test_the_same_lock_and_date_give_the_same_bill(bill: dict[str, Any]) -> None:
    assert json.loads(sbom.bill(DAY)) == bill


def test_every_package_of_the_lock_is_in_the_bill_with_all_its_hashes(bill: dict[str, Any]) -> None:
    lock = LOCK.read_text(encoding="utf-8")
    packages = [c for c in bill["components"] if c.get("purl", "").startswith("pkg:pypi/")]
    assert sorted(c["name"].lower() for c in packages) == sorted(name.lower() for name in locked(LOCK))
    listed = {h["content"] for c in packages for h in c["hashes"]}
    assert listed == set(re.findall(r"sha256:([0-9a-f]{64})", lock))


def test_what_the_packages_carry_inside_is_in_the_bill_too(bill: dict[str, Any]) -> None:
    names = {c["name"]: c["version"] for c in bill["components"]}
    assert {"Qt", "PDFium", "SQLite", "SQLCipher", "OpenSSL", "typst", "CPython"} <= names.keys()
    assert all(names.values())
    assert any(name.endswith(".ttf") for name in names)


def test_every_part_of_the_bill_has_a_licence(bill: dict[str, Any]) -> None:
    assert [c["name"] for c in bill["components"] if not c.get("licenses")] == []


BAD = {"dependencies": [{"name": "jinja2", "version": "2.4.1", "vulns": [{"id": "PYSEC-2014-8"}]}]}
GOOD = {"dependencies": [{"name": "attrs", "version": "26.1.0", "vulns": []}]}
SKIPPED = {"dependencies": [{"name": "attrs", "skip_reason": "Dependency not found on PyPI"}]}


@pytest.mark.parametrize(
    ("control", "said", "wanted"),
    [
        (GOOD, GOOD, audit.Result.NOT_CHECKED),
        (SKIPPED, GOOD, audit.Result.NOT_CHECKED),
        ({}, GOOD, audit.Result.NOT_CHECKED),
        (BAD, {}, audit.Result.NOT_CHECKED),
        (BAD, SKIPPED, audit.Result.NOT_CHECKED),
        (BAD, BAD, audit.Result.VULNERABLE),
        (BAD, GOOD, audit.Result.CLEAN),
    ],
)
def test_the_audit_is_clean_only_where_the_control_was_caught(
    control: dict[str, Any], said: dict[str, Any], wanted: audit.Result
) -> None:
    result, lines = audit.verdict(control, said)
    assert result is wanted
    assert lines
