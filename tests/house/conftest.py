"""A copy of the package that a test may break."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def whole_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The code and the settings of the project, copied once."""
    copy = tmp_path_factory.mktemp("house")
    code = ROOT / "src" / "gapanalyzer"
    for source in code.rglob("*.py"):
        target = copy / "src" / "gapanalyzer" / source.relative_to(code)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy
