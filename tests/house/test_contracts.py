"""Each import contract holds as the house stands and fails when it is broken."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = Path(sys.executable).parent / "lint-imports"

BREAKS = [
    # contract, file that breaks it, what it says
    ("floors", "model/broken.py", "import gapanalyzer.wording"),
    ("floors", "wording/broken.py", "import gapanalyzer.isolate"),
    ("floors", "isolate/broken.py", "import gapanalyzer.wording"),
    ("floors", "wording/broken.py", "import gapanalyzer.assess"),
    ("floors", "assess/broken.py", "import gapanalyzer.legislation"),
    ("floors", "checklists/broken.py", "import gapanalyzer.assess"),
    ("floors", "legislation/broken.py", "import gapanalyzer.checklists"),
    ("floors", "legislation/broken.py", "import gapanalyzer.store"),
    ("floors", "store/broken.py", "import gapanalyzer.report"),
    ("floors", "report/broken.py", "import gapanalyzer.exchange"),
    ("floors", "exchange/broken.py", "import gapanalyzer.store"),
    ("floors", "store/broken.py", "import gapanalyzer.app"),
    ("floors", "app/broken.py", "import gapanalyzer.ui"),
    ("floors", "app/broken.py", "import gapanalyzer.cli"),
    ("floors", "cli/broken.py", "import gapanalyzer.ui"),
    ("floors", "ui/broken.py", "import gapanalyzer.cli"),
    ("floors", "cli/broken.py", "import gapanalyzer.__main__"),
    ("floors", "attic/__init__.py", ""),
    ("cycles", "store/broken/__init__.py", ""),
    ("qt", "app/broken.py", "from PySide6.QtCore import QObject"),
    ("qt", "model/broken.py", "import shiboken6"),
    ("sql", "app/broken.py", "import sqlite3"),
    ("sql", "ui/broken.py", "from sqlite3 import connect"),
    ("word", "cli/broken.py", "import docx"),
    ("word", "legislation/broken.py", "from docx.oxml import parse_xml"),
    ("word", "exchange/broken.py", "import xlsxwriter"),
    ("xml", "app/broken.py", "from lxml import etree"),
    ("xml", "exchange/broken.py", "from xml.etree import ElementTree"),
    ("xml", "report/broken.py", "import pypdfium2"),
    ("yaml", "app/broken.py", "import yaml"),
    ("values", "model/broken.py", "from pathlib import Path"),
    ("values", "model/broken.py", "import os"),
    ("values", "assess/broken.py", "import io"),
    ("values", "assess/broken.py", "import zipfile"),
    ("values", "assess/broken.py", "from lxml import etree"),
    ("values", "assess/broken.py", "import docx"),
]
CIRCLE = {"one.py": "import gapanalyzer.store.broken.two", "two.py": "import gapanalyzer.store.broken.one"}


def lint(copy: Path, contract: str) -> subprocess.CompletedProcess[str]:
    """Hold one contract against the copy."""
    env = {**os.environ, "PYTHONPATH": str(copy / "src"), "COLUMNS": "200"}
    command = [str(LINT), "--no-logo", "--no-cache", "--contract", contract]
    return subprocess.run(command, cwd=copy, env=env, capture_output=True, text=True, check=False)


@pytest.fixture
def broken(whole_copy: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """The copy with one file more; the file goes afterwards."""
    _, name, line = request.param
    file = whole_copy / "src" / "gapanalyzer" / name
    written = {file: line, **({file.parent / n: text for n, text in CIRCLE.items()} if "broken/" in name else {})}
    made = not file.parent.exists()
    file.parent.mkdir(exist_ok=True)
    for path, text in written.items():
        path.write_text(f"{text}\n", encoding="utf-8")
    yield whole_copy
    for path in written:
        path.unlink()
    if made:
        file.parent.rmdir()


def contracts() -> list[str]:
    """The contracts of the project."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]]


@pytest.mark.parametrize("contract", contracts())
def test_the_house_keeps_it(whole_copy: Path, contract: str) -> None:
    done = lint(whole_copy, contract)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("broken", "contract"), [(case, case[0]) for case in BREAKS], indirect=["broken"])
def test_breaking_it_is_seen(broken: Path, contract: str) -> None:
    done = lint(broken, contract)
    assert done.returncode == 1
    assert ".broken" in done.stdout or "attic" in done.stdout, done.stdout


def test_every_contract_is_broken_once() -> None:
    assert {contract for contract, _, _ in BREAKS} == set(contracts())
