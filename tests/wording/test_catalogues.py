"""Every catalogue says everything the program says, with the same {places}, in its own letters and signs."""

import re
import string

import pytest
from babel.messages.catalog import Message

from gapanalyzer import wording
from tools import catalogues

LANGUAGES = wording.languages()[1:]
ALPHABET = {"ar": "\u0600-\u06ff", "ru": "А-яё", "zh": "\u4e00-\u9fff"}
SAME_IN_ALL = {"C", "PC", "LC", "NC"}
"""Ratings, which are codes."""


def places(sentence: str) -> set[str]:
    return {name for _text, name, _form, _conversion in string.Formatter().parse(sentence) if name}


def own_words(sentence: str) -> str:
    return re.sub(r"\{\w*\}", "", sentence)


def forms(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def translated(language: str) -> list[tuple[str, str]]:
    """English and translation, form by form."""
    return [
        (message.id if isinstance(message.id, str) else message.id[-1], form)
        for message in catalogues.catalogue(language)
        if message.id
        for form in forms(message)
    ]


def test_there_is_plenty_to_say_in_the_six_languages_of_the_united_nations() -> None:
    assert len(catalogues.said()) > 150
    assert set(wording.languages()) == {"en", "fr", "es", "ar", "ru", "zh"}


def test_catalogues_are_complete_and_have_nothing_besides() -> None:
    assert list(catalogues.faults()) == [], "run `python tools/catalogues.py --write` and translate what is empty"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_the_places_of_the_english(language: str) -> None:
    for message in catalogues.catalogue(language):
        if not message.id:
            continue
        english = message.id if isinstance(message.id, str) else message.id[1]
        said = forms(message)
        assert all(places(form) <= places(english) for form in said), english
        assert places(said[-1]) == places(english), english
        assert all(places(english) - places(form) <= {"number"} for form in said), english


@pytest.mark.parametrize("language", sorted(ALPHABET))
def test_a_translation_is_in_the_letters_of_its_language(language: str) -> None:
    for english, said in translated(language):
        if re.search("[A-Za-z]{2}", own_words(english)) and english not in SAME_IN_ALL:
            assert re.search(f"[{ALPHABET[language]}№]|PC", said), english
            assert not re.search(r"\b(?:the|and|of|is|are|law|treaty)\b", own_words(said)), english


@pytest.mark.parametrize("language", ["fr", "es"])
def test_no_english_sentence_is_left(language: str) -> None:
    for english, said in translated(language):
        assert not re.search(r"\b(?:the|and|is|are|law|treaty|requirement)\b", own_words(said)), english
        if len(english.split()) > 2:
            assert said != english


def test_each_language_has_its_own_punctuation() -> None:
    for _english, said in translated("ar"):
        assert not re.search(r"[,;?]", own_words(said)), said
    for _english, said in translated("zh"):
        assert not re.search(r"[,;:?(]|[^A-Za-z]\.$", own_words(said)), said
    for _english, said in translated("fr"):
        assert not re.search(r"[^\u00a0\u202f][:;?!»]|«[^\u00a0\u202f]|[“”\"]", own_words(said)), said
    for language in ("es", "ru"):
        for _english, said in translated(language):
            assert not re.search('[“”"]', own_words(said)), said
