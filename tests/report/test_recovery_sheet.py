"""The recovery sheet is one page in the language of the reports, with a line to write on and no password."""

import datetime as dt

import pytest

from gapanalyzer.model.problem import KnownError
from gapanalyzer.report.blocks import Document, Para, words_of
from gapanalyzer.report.recovery_sheet import build
from gapanalyzer.wording import languages

DAY = dt.date(2026, 11, 24)


def sheet(state: str = "Calvara", language: str = "en") -> Document:
    return build("calvara.gap", state, DAY, "GapAnalyzer 0", language)


def lines(document: Document) -> list[str]:
    return [words_of(b.content) for chapter in document.chapters for b in chapter.blocks if isinstance(b, Para)]


@pytest.mark.parametrize("language", languages())
def test_it_names_the_file_and_has_two_lines_to_write_on(language: str) -> None:
    document = sheet(language=language)
    said = lines(document)
    assert (document.language, document.date, len(document.chapters)) == (language, DAY, 1)
    assert said[0] == document.title
    assert "calvara.gap" in document.title
    assert said[1] == "Calvara"
    assert "2026" in said[2]
    assert sum(set(line) == {"_"} for line in said) == 2
    assert any("Open project" in line for line in said)
    assert not any("{" in line for line in said)


@pytest.mark.parametrize("language", languages()[1:])
def test_nothing_of_it_stays_in_english(language: str) -> None:
    both = zip(lines(sheet()), lines(sheet(language=language)), strict=True)
    assert [english for english, said in both if english == said and said != "Calvara" and set(said) != {"_"}] == []
    assert sheet(language=language).subject != sheet().subject


def test_a_state_that_nobody_has_named_leaves_no_empty_line() -> None:
    assert lines(sheet(state=" "))[1] == "24 November 2026"


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(KnownError, match="“xx”"):
        sheet(language="xx")
