"""Words come from the catalogue of a language; English is the key and the fallback."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from gapanalyzer import wording
from gapanalyzer.model.problem import KnownError
from gapanalyzer.wording import language as room

CATALOGUE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "found"
msgstr "trouvé"

msgid "{number} law"
msgid_plural "{number} laws"
msgstr[0] "{number} loi"
msgstr[1] "{number} lois"
"""


@pytest.fixture
def french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[wording.Words]:
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "gapanalyzer.po").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(room, "_FOLDER", tmp_path)
    room.words.cache_clear()
    yield room.words("fr")
    room.words.cache_clear()


def test_a_catalogue_gives_the_words_of_its_language(french: wording.Words) -> None:
    assert french.say("found") == "trouvé"
    assert [french.count("{number} law", "{number} laws", n) for n in (0, 1, 2)] == ["0 loi", "1 loi", "2 lois"]
    assert room.languages() == ("en", "fr")


def test_what_a_catalogue_lacks_is_said_in_english(french: wording.Words) -> None:
    assert french.say("missing") == "missing"


def test_a_language_without_a_catalogue_is_refused_with_the_choice() -> None:
    with pytest.raises(KnownError, match=r"“tlh”.*en"):
        wording.words("tlh")


def test_english_lists_have_no_comma_before_the_last_item() -> None:
    say = wording.words()
    assert say.both("abc") == "a, b and c"
    assert say.either("ab") == "a or b"
    assert say.both([]) == ""


def test_dates_are_written_in_full_and_other_words_stay() -> None:
    say = wording.words()
    assert say.date(dt.date(2026, 11, 3)) == "3 November 2026"
    assert say.date_in("2026-11-03") == "3 November 2026"
    assert say.date_in("spring 2011") == "spring 2011"


@pytest.mark.parametrize(
    ("language", "aside", "date"),
    [
        ("en", "law (SOM 6)", "1 May 2026"),
        ("ru", "law (SOM 6)", "1 мая 2026 года"),
        ("zh", "law（SOM 6）", "2026年5月1日"),
        ("ar", "law (SOM 6)", "1 أيار/مايو 2026"),
    ],
)
def test_brackets_and_dates_are_those_of_the_language(language: str, aside: str, date: str) -> None:
    say = room.words(language)
    assert "law" + say.aside("SOM 6") == aside
    assert say.date(dt.date(2026, 5, 1)) == date


def test_quotes_and_note_marks_follow_the_language(french: wording.Words) -> None:
    assert wording.words().quoted("x") == "“x”"
    assert french.quoted("x").startswith("«")
    assert french.note_mark_first


@pytest.mark.parametrize(("code", "name"), [("es", "Spanish"), ("zh-Hans", "Chinese"), ("xx", "xx"), ("", "")])
def test_a_language_is_named_or_its_code_is_shown(code: str, name: str) -> None:
    assert wording.language_name(code) == name
