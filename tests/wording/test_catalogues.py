"""Every catalogue says everything the program says, with the same {places}."""

import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from gapanalyzer import wording

SOURCE = Path(wording.__file__).parents[1]
KEYWORDS = {"say": None, "count": (1, 2), "msg": None}


def said() -> set[str | tuple[str, ...]]:
    """Every English sentence in the rooms that use the catalogues."""
    found = (
        extract_from_dir(SOURCE / room, method_map=[("**.py", "python")], keywords=KEYWORDS)
        for room in ("wording", "report")
    )
    return {message for room in found for _file, _line, message, _comments, _context in room}


def catalogue(language: str) -> Catalog:
    path = SOURCE / "wording" / "locale" / language / "LC_MESSAGES" / "gapanalyzer.po"
    with path.open("rb") as file:
        return read_po(file, locale=language)


def places(sentence: str) -> set[str]:
    return {name for _text, name, _form, _conversion in string.Formatter().parse(sentence) if name}


def test_there_is_plenty_to_say() -> None:
    assert len(said()) > 150


@pytest.mark.parametrize("language", wording.languages()[1:])
def test_a_catalogue_is_complete_and_has_nothing_besides(language: str) -> None:
    known = catalogue(language)
    wanted = {message if isinstance(message, str) else message[0] for message in said()}
    ids = {message.id if isinstance(message.id, str) else message.id[0] for message in known if message.id}
    assert ids == wanted
    assert all(all(m.string if isinstance(m.string, tuple) else (m.string,)) for m in known if m.id)


@pytest.mark.parametrize("language", wording.languages()[1:])
def test_a_translation_fills_no_place_the_english_lacks(language: str) -> None:
    for message in catalogue(language):
        english = message.id if isinstance(message.id, str) else message.id[1]
        said_there = [message.string] if isinstance(message.string, str) else list(message.string or ())
        assert all(places(sentence) <= places(english) for sentence in said_there if message.id)
