"""An assessment whose words from outside are in letters that no report language has: what else is read is ours."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from attrs import evolve, fields, has

from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.ledger import Ledger
from gapanalyzer.model.text import Text

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_GEORGIAN = "".join(map(chr, range(0x10D0, 0x10D0 + len(_LATIN))))
_MASK = str.maketrans(_LATIN + _LATIN.upper(), _GEORGIAN * 2)
_WRITTEN = {
    "title", "short", "text", "name", "place", "date", "reason", "addressee", "time_frame", "locator", "draft", "quote",
    "context", "before", "after", "paragraphs", "heading", "label", "number", "reservations", "treaty_rank", "pinpoint",
    "provider", "source", "amends",
}  # fmt: skip
"""Fields that hold words of the checklist, of a law or of a person; all others hold codes and ids."""


def masked(words: str) -> str:
    """The words with every Latin letter as a Georgian one: of the same length, and equal where they were equal."""
    return words.translate(_MASK)


def masking(now: Assessment) -> Assessment:
    """The assessment with the same marks and places, and with nobody's words."""
    texts = {str(sha): _value(text) for sha, text in now.texts.items()}
    renamed = {sha: str(text.sha) for sha, text in texts.items()}
    hidden = evolve(_value(now), texts={renamed[sha]: text for sha, text in texts.items()})
    made: Assessment = _renamed(hidden, renamed)
    return made


def _value(value: Any) -> Any:
    """The value with the words inside it masked."""
    match value:
        case Text():
            return Text({language: masked(words) for language, words in value.by_language.items()})
        case Ledger() | Enum() | str():
            return value
        case tuple():
            return tuple(map(_value, value))
        case Mapping():
            return {key: _said(inner) if _is_field(key) else _value(inner) for key, inner in value.items()}
    if not has(type(value)):
        return value
    changed = {f.name: getattr(value, f.name) for f in fields(type(value)) if f.init}
    return evolve(value, **{n: _said(v) if n in _WRITTEN else _value(v) for n, v in changed.items()})


def _is_field(key: Any) -> bool:
    """Whether a mapping goes from fields to what a person wrote there."""
    return isinstance(key, Enum)


def _said(value: Any) -> Any:
    match value:
        case Enum():
            return value
        case str():
            return masked(value)
        case tuple() if all(isinstance(one, str) for one in value):
            return tuple(map(masked, value))
    return _value(value)


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """The value with the texts called by the hashes they have now."""
    match value:
        case Enum() | Ledger() | Text():
            return value
        case str():
            return names.get(value, value)
        case tuple():
            return tuple(_renamed(one, names) for one in value)
        case Mapping():
            return {_renamed(key, names): _renamed(one, names) for key, one in value.items()}
    if not has(type(value)):
        return value
    changed = {f.name: getattr(value, f.name) for f in fields(type(value)) if f.init}
    return evolve(value, **{name: _renamed(one, names) for name, one in changed.items()})
