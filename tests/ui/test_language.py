"""Plural forms: every counted sentence in the code has its forms in the catalogue, and the catalogue is compiled."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

import gapanalyzer.ui
from gapanalyzer.ui.language import CATALOGUES

SOURCES = Path(gapanalyzer.ui.__file__).parent
COUNTED = re.compile(r"<source>(.*?)</source>")


def test_every_counted_sentence_has_its_plural_forms(tmp_path: Path) -> None:
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    assert tool is not None
    fresh = tmp_path / "fresh.ts"
    languages = ["-pluralonly", "-source-language", "en", "-target-language", "en"]
    files = [str(path) for path in sorted(SOURCES.rglob("*.py"))]
    subprocess.run([tool, *languages, *files, "-ts", str(fresh)], check=True, capture_output=True)
    kept = (CATALOGUES / "gapanalyzer_en.ts").read_text("utf-8")
    assert set(COUNTED.findall(fresh.read_text("utf-8"))) == set(COUNTED.findall(kept))
    assert "unfinished" not in kept


@pytest.mark.parametrize(("count", "words"), [(1, "1 requirement answered"), (2, "2 requirements answered")])
def test_one_and_many_are_said_differently(dressed: QApplication, count: int, words: str) -> None:
    assert QCoreApplication.translate("ReportPage", "%n requirement(s) answered", "", count) == words


def test_no_sentence_is_put_together_before_it_is_translated() -> None:
    glued = [path.name for path in SOURCES.rglob("*.py") if re.search(r"\btr\(\s*f[\"']", path.read_text("utf-8"))]
    assert glued == []
