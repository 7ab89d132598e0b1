"""A file of every format opens, is worked on and saved in the format of today, and loses nothing."""

import shutil
from pathlib import Path

import pytest

from gapanalyzer.app import start
from gapanalyzer.assess import edit
from gapanalyzer.assess.edit_versions import versions
from gapanalyzer.model.assessment import Mark
from gapanalyzer.model.checklist import RequirementId
from gapanalyzer.store import document
from gapanalyzer.store.schema import FORMAT

FILES = sorted((Path(__file__).resolve().parents[1] / "files").glob("format-*.gap"))


@pytest.mark.parametrize("kept", FILES, ids=lambda path: path.stem)
def test_a_file_of_an_earlier_format_opens_and_keeps_everything(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / kept.name
    shutil.copy(kept, path)
    before = document.read(path)
    workspace = start.open_(path)
    finding = workspace.now.findings[RequirementId("SOM-6.1a")]
    assert finding.marks["a"] is finding.marks["b"] is Mark.FOUND
    (citation,) = finding.citations
    assert citation.stands_in(workspace.now.texts[citation.text])
    assert [version.name for version in versions(workspace.now.ledger)] == ["First"]
    workspace.do(edit.mark, requirement="SOM-6.1a", criterion="c", mark=Mark.MISSING)
    workspace.close()
    after = document.read(path)
    assert before.ledger.entries.items() <= dict(after.ledger.entries).items()
    assert before.blobs == after.blobs


def test_there_is_a_file_of_every_format() -> None:
    assert [path.stem for path in FILES] == [f"format-{n}" for n in range(1, FORMAT + 1)]
