"""The demonstration is made again where nobody has touched it, and never over somebody's work."""

import shutil
from pathlib import Path

import pytest

from gapanalyzer.app import demo, start
from gapanalyzer.assess import edit
from gapanalyzer.model.assessment import Mark, Person, PersonId
from gapanalyzer.model.problem import KnownError


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration, made once, in a folder that was not there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GAPANALYZER_HOME", str(tmp_path_factory.mktemp("home")))
        return demo.make_demo(tmp_path_factory.mktemp("demo") / "new" / "folder")[0]


@pytest.fixture
def made(fresh: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(fresh, tmp_path))


@pytest.mark.parametrize("who", [demo.TRAINER, Person(PersonId("anna"), "Anna")])
def test_a_demonstration_somebody_answered_in_is_refused_and_stays(made: Path, who: Person) -> None:
    workspace = start.open_(made, who)
    workspace.do(edit.mark, requirement="SOM-6.1a", criterion="a", mark=Mark.MISSING)
    workspace.close()
    before = made.read_bytes()
    with pytest.raises(KnownError, match="has been worked on"):
        demo.make_demo(made.parent)
    assert made.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(KnownError, match="cannot be made"):
            demo.make_demo(place)


def test_another_file_of_that_name_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "calvara.gap").write_text("my notes", "utf-8")
    with pytest.raises(KnownError, match="not a GapAnalyzer file"):
        demo.make_demo(tmp_path)
    assert (tmp_path / "calvara.gap").read_text("utf-8") == "my notes"
