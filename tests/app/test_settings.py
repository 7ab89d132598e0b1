"""What this computer remembers is kept in one file; whatever stands in it, the program starts."""

from pathlib import Path

import pytest

from gapanalyzer.app import settings
from gapanalyzer.app.settings import LONGEST, Settings


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GAPANALYZER_HOME", str(tmp_path))


def test_what_is_remembered_is_there_at_the_next_start() -> None:
    said = Settings(zoom=2, splitters={"main": [1, 2]}).called(" Anna ").opened(Path("a.gap"))
    settings.save(said)
    assert settings.load() == said
    assert said.me is not None
    assert said.me.name == "Anna"


def test_a_person_may_change_the_name_but_stays_the_same_person() -> None:
    first = Settings().called("Anna")
    assert first.called("Anna B.").person_id == first.person_id
    assert Settings().me is None


def test_the_latest_files_come_first_and_once() -> None:
    said = Settings()
    for n in [*range(LONGEST + 3), 5]:
        said = said.opened(Path(f"{n}.gap"))
    assert said.recent[:2] == ("5.gap", "12.gap")
    assert len(said.recent) == len(set(said.recent)) == LONGEST


@pytest.mark.parametrize("words", ["", "[[", "[]", "1", "null", '{"splitters": 3}', '{"recent": 5}', "[" * 100_000])
def test_a_file_that_makes_no_sense_is_as_good_as_none(tmp_path: Path, words: str) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.json").write_text(words, "utf-8")
    assert settings.load() == Settings()


def test_a_profile_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file in the way", "utf-8")
    settings.save(Settings(zoom=1))
    assert settings.load() == Settings()


@pytest.mark.parametrize(
    ("system", "variable", "value", "expected"),
    [
        ("linux", "XDG_CONFIG_HOME", "/x", "/x/gapanalyzer"),
        ("linux", "XDG_CONFIG_HOME", "", "/home/anna/.config/gapanalyzer"),
        ("darwin", "HOME", "/home/anna", "/home/anna/Library/Application Support/GapAnalyzer/config"),
        ("win32", "LOCALAPPDATA", "/local", "/local/GapAnalyzer/config"),
    ],
)
def test_each_system_keeps_it_in_the_usual_place(
    monkeypatch: pytest.MonkeyPatch, system: str, variable: str, value: str, expected: str
) -> None:
    monkeypatch.delenv("GAPANALYZER_HOME")
    monkeypatch.setattr(Path, "home", lambda: Path("/home/anna"))
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setenv(variable, value)
    assert settings.folder("config") == Path(expected)
