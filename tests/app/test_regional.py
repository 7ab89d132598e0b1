"""The overview of several States is written in every form a document takes, or a sentence says why not."""

from pathlib import Path

import pytest
from attrs import evolve

from gapanalyzer.app.regional import write_region
from gapanalyzer.app.reports import Manner
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.problem import KnownError
from tests.report.accessible import inaccessible
from tests.report.assessments import small
from tests.report.secrets import ANONYMOUS, PUBLIC, planted, words_in
from tests.report.word_file import WordFile


def of(name: str, now: Assessment | None = None) -> Assessment:
    now = now or small()
    return evolve(now, state=evolve(now.state, name=name))


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".xlsx", ".html"])
def test_an_overview_is_written_in_every_form_of_a_document(tmp_path: Path, suffix: str) -> None:
    [path] = write_region([of("Dorsia"), of("Calvara")], tmp_path / f"region{suffix}")
    words = words_in(path.name, path.read_bytes())
    assert "Regional overview" in words
    assert words.index("Calvara") < words.index("Dorsia")


@pytest.mark.parametrize("language", ["ar", "fr", "zh"])
def test_it_speaks_the_languages_of_reports(tmp_path: Path, language: str) -> None:
    [path] = write_region([of("Dorsia"), of("Calvara")], tmp_path / "region.html", language=language)
    assert "Regional overview" not in path.read_text("utf-8")


def test_everybody_can_read_it(tmp_path: Path) -> None:
    [path] = write_region([of(f"State of {n}") for n in range(11)], tmp_path / "region.docx")
    assert inaccessible(WordFile.of(path.read_bytes())) == []


def test_a_public_overview_holds_no_names_and_no_notes(tmp_path: Path) -> None:
    [path] = write_region([of("Dorsia", planted()), of("Calvara", planted())], tmp_path / "region.docx")
    words = words_in(path.name, path.read_bytes())
    assert [secret for secret in PUBLIC if secret in words] == []


def test_an_anonymous_overview_tells_states_apart_by_letters(tmp_path: Path) -> None:
    states = [planted(), of("Dorsia")]
    [path] = write_region(states, tmp_path / "region.html", manner=Manner(profile="anonymous"))
    words = words_in(path.name, path.read_bytes())
    assert [secret for secret in ANONYMOUS if secret in words] == []
    assert "Dorsia" not in words
    assert "State A" in words
    assert "State B" in words


def test_files_that_do_not_stand_together_are_refused_and_nothing_is_written(tmp_path: Path) -> None:
    place, other = tmp_path / "region.docx", small()
    later = evolve(other, checklist=evolve(other.checklist, edition=other.checklist.edition + 1))
    refused = {
        "two States or more": [of("Calvara")],
        "about Calvara; unite them": [of("Calvara"), of("Calvara ")],
        "edition": [of("Calvara"), of("Dorsia", later)],
    }
    for said, states in refused.items():
        with pytest.raises(KnownError, match=said):
            write_region(states, place)
    with pytest.raises(KnownError, match="holds one assessment"):
        write_region([of("Calvara"), of("Dorsia")], tmp_path / "region.json")
    with pytest.raises(KnownError, match="no folder"):
        write_region([of("Calvara"), of("Dorsia")], tmp_path / "missing" / "region.docx")
    assert list(tmp_path.iterdir()) == []
