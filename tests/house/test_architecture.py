"""docs/architecture.md stays true: the rooms it names are there, and no package is left out."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "gapanalyzer"
ROW = re.compile(r"^\| `(\w+)` \| (.+) \|$", flags=re.MULTILINE)
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
ROWS = dict(ROW.findall(PAGE))


def test_every_package_has_its_row() -> None:
    packages = {folder.name for folder in PACKAGE.iterdir() if (folder / "__init__.py").is_file()}
    assert set(ROWS) == packages


@pytest.mark.parametrize("package", sorted(ROWS))
def test_the_rooms_it_names_are_there_and_the_planned_ones_are_not(package: str) -> None:
    stands, _, planned = ROWS[package].partition("*planned:*")
    rooms = {name for name in re.findall(r"`([a-z_]+)/?`", stands) if name != package}
    assert {name for name in rooms if not any((PACKAGE / package).rglob(f"{name}*"))} == set()
    assert {
        name for name in re.findall(r"`([a-z_]+)`", planned) if (PACKAGE / package / f"{name}.py").exists()
    } == set()
