"""How well decoded words fit a language: whether they convince, and how odd they look where they do not."""

import re
from collections.abc import Mapping

from gapanalyzer.legislation.reading.read_language import language_of

_ENOUGH = 0.99
_COMMON_SHARE = 0.04
_MOST_ACCENTED = 0.45
_BEYOND = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"[^\W\d_]+")
_PRINT = "’‘“”–—§°\u00a0…•«»№\ufeff"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ALPHABETS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(f"[{_PRINT}£€éèêëàâçñöüïôæœÉ¢½¼¾©®]"),
    "fr": re.compile(f"[{_PRINT}éèêëàâäçîïôöûùüÿæœÉÈÊËÀÂÇÎÏÔÛÙŒÆ€²ªº‑]"),
    "es": re.compile(f"[{_PRINT}áéíóúüñÁÉÍÓÚÜÑ¿¡ºª€·]"),
    "pt": re.compile(f"[{_PRINT}áâãàçéêíóôõúüÁÂÃÀÇÉÊÍÓÔÕÚÜºª€]"),
    "de": re.compile(f"[{_PRINT}äöüßÄÖÜẞ€„éà‚²³]"),
    "ru": re.compile(f"[{_PRINT}А-Яа-яЁёІіЎўЄєЇї„]"),
    "ar": re.compile(f"[{_PRINT}\u060c\u061b\u061f\u0621-\u0652\u0660-\u066c\u0670-\u06d3\u200c-\u200f]"),
    "zh": re.compile(f"[{_PRINT}\u4e00-\u9fff\u3000-\u3017\uff01-\uff5e·－]"),
}
_COMMON: Mapping[str, frozenset[str]] = {
    "ru": _set("и в на не с по о об или за к от для а из при лица лиц настоящего закона статья статьи"),
    "ar": _set("في من على أو او إلى الى أن ان كل لا ما التي الذي عن مع هذا هذه المادة قانون القانون"),
    "zh": frozenset("的一不以有人或者法第条條之和及在为為其规規定应應由年月日国國行处處"),
}
"""Scripts that any bytes give under the right code page: there the commonest words, or signs, have to be met."""


def convincing(text: str) -> bool:
    """Whether the words are of a language we know, and every sign beyond ASCII is one which that language writes."""
    language = language_of([text])
    if language not in _ALPHABETS:
        return False
    beyond = _BEYOND.findall(text)
    fitting = sum(1 for sign in beyond if _ALPHABETS[language].match(sign))
    return fitting >= _ENOUGH * len(beyond) and _commonplace(text, language)


def _commonplace(text: str, language: str) -> bool:
    if language not in _COMMON:
        return True
    words = _BEYOND.findall(text) if language == "zh" else [w.casefold() for w in _WORD.findall(text)]
    return sum(1 for word in words if word in _COMMON[language]) >= _COMMON_SHARE * len(words)


def oddness(text: str) -> float:
    """From 0 up: how many signs beyond ASCII are neither letters nor print, or are capitals inside a word."""
    beyond = len(_BEYOND.findall(text))
    strange = sum(1 for sign in _BEYOND.findall(text) if not sign.isalpha() and sign not in _PRINT)
    inside = len(re.findall(r"(?<=[a-z])[^\x00-\x7f\W]", text)) - len(re.findall(r"(?<=[a-z])[ß-ɏ]", text))
    return (strange + inside) / beyond if beyond else 0.0


def accented_throughout(text: str) -> bool:
    """Whether nearly half of the letters are accented Latin ones: no language is written so, Vietnamese a third."""
    latin = len(re.findall("[\u00c0-\u024f]", text))
    return latin > _MOST_ACCENTED * sum(1 for sign in text if sign.isalpha())
