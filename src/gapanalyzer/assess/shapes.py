"""What a statement of each kind may look like: a file that somebody else made is held against this before it is used.

The shapes are those of docs/file-format.md. Keys that a newer version added are let through; kinds that it added are
looked at only as far as every entry is. What a statement means is not looked at here.
"""

import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from operator import call
from typing import Any

from gapanalyzer.assess import registers
from gapanalyzer.model.amendment import Outcome
from gapanalyzer.model.assessment import Field, Mark, Measure, Priority, Rating, Verdict
from gapanalyzer.model.instrument import Kind, Status, Unit
from gapanalyzer.model.ledger import REDACTION, Entry, canonical

Shape = Callable[[Any], bool]

_LONGEST_NAME, _MOST_PARTS, _DEEPEST, _LARGEST = 300, 12, 24, 2**31


def sound(entry: Entry) -> bool:
    """Whether an entry has the form that a program of ours gives it; withdrawn and redacted ones say nothing."""
    try:
        return _named(entry) and (entry.body is None or _said(entry.about, entry.body))
    except (ValueError, RecursionError):
        return False


def _named(entry: Entry) -> bool:
    words: tuple[object, ...] = (*entry.about, entry.who, entry.at, entry.step)
    for one in words:
        if not isinstance(one, str) or len(one) > _LONGEST_NAME:
            return False
    if not entry.about:
        return False
    parts = PARTS.get(entry.about[0])
    if parts is None:
        return len(entry.about) <= _MOST_PARTS
    return len(entry.about) == len(parts) + 1 and all(map(call, parts, entry.about[1:]))


def _said(about: tuple[str, ...], body: str) -> bool:
    value = _JSON.decode(body)
    return _depth(value) <= _DEEPEST and canonical(value) == body and BODIES.get(about[0], _anything)(value)


def _no_number(said: str) -> None:
    raise ValueError(said)


_JSON = json.JSONDecoder(parse_constant=_no_number)


def _depth(value: object, above: int = 0) -> int:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return above if above > _DEEPEST else max((_depth(one, above + 1) for one in inside), default=above)


def _anything(_value: Any) -> bool:
    return True


def _words(value: Any) -> bool:
    return isinstance(value, str)


def _number(value: Any) -> bool:
    return type(value) is int and abs(value) < _LARGEST


def _count(value: Any) -> bool:
    return _number(value) and value >= 0


def _share(value: Any) -> bool:
    return type(value) in {int, float} and 0 <= value <= 1


def _yes_or_no(value: Any) -> bool:
    return isinstance(value, bool)


def _place(word: Any) -> bool:
    return isinstance(word, str) and word.isascii() and word.isdecimal() and len(word) < len(str(_LARGEST))


def _list(shape: Shape, least: int = 0) -> Shape:
    return lambda value: isinstance(value, list) and len(value) >= least and all(map(shape, value))


def _code(codes: type[StrEnum]) -> Shape:
    known = frozenset(codes)
    return lambda value: isinstance(value, str) and value in known


def _or_none(shape: Shape) -> Shape:
    return lambda value: value is None or value == "" or shape(value)


def _names(shape: Shape) -> Shape:
    return lambda value: isinstance(value, dict) and all(map(shape, value.values()))


def _record(needed: Mapping[str, Shape], other: Mapping[str, Shape] | None = None, *, closed: bool = False) -> Shape:
    """A record with these keys; where it is `closed`, with no further ones."""
    known = {**needed, **(other or {})}

    def fits(value: Any) -> bool:
        if not isinstance(value, dict) or not needed.keys() <= value.keys() or (closed and value.keys() - known.keys()):
            return False
        return all(shape(value[key]) for key, shape in known.items() if key in value)

    return fits


_CITATION = _record(
    {"text": _words, "paragraph": _count, "start": _count, "end": _count, "quote": _words},
    {"before": _words, "after": _words},
    closed=True,
)
_OPENING = _record(
    {"kind": _code(Unit), "number": _words, "heading": _words, "label": _words, "level": _count, "excluded": _yes_or_no}
)
_RECOMMENDATION = _record(
    {
        **dict.fromkeys(("text", "addressee", "time_frame", "locator", "draft"), _words),
        "serves": _list(_words),
        "measure": _or_none(_code(Measure)),
        "priority": _or_none(_code(Priority)),
        "law": _or_none(_words),
        "rank": _number,
    }
)
_LAW = _record(
    {
        **dict.fromkeys(("title", "short", "language"), _words),
        "kind": _code(Kind),
        "status": _code(Status),
        "texts": _list(_words, least=1),
    },
    {"amends": _words, "style": _words},
)
_REVIEW = _record(
    {
        "law": _words,
        "outcome": _code(Outcome),
        "confidence": _share,
        "before": _CITATION,
        "text": _words,
        "place": lambda value: value is None or (_list(_count)(value) and len(value) == 2),
    }
)
_STATE = _record(
    {"name": _words}, {"treaties": _names(_words), "reservations": _words, "treaty_rank": _words}, closed=True
)

BODIES: Mapping[str, Shape] = {
    registers.CHECKLIST[0]: _record({"id": _words, "edition": _words}, {"digests": _names(_words)}),
    registers.STATE[0]: _STATE,
    registers.PERSON: _record({"name": _words}),
    registers.MARK: _code(Mark),
    registers.BILL_MARK: _code(Mark),
    registers.TEXT: _words,
    registers.OVERRIDE: _record({"verdict": _code(Verdict), "reason": _words}),
    registers.RATING: _record({"rating": _code(Rating), "reason": _words}),
    registers.DECISION: _record({"verdict": _code(Verdict), "reason": _words}, {"considered": _list(_words)}),
    registers.CITATION: _CITATION,
    registers.OUTSIDE: _record({"title": _words}, {"place": _words, "date": _words}, closed=True),
    registers.RECOMMENDATION: _RECOMMENDATION,
    registers.LAW: _LAW,
    registers.VERSION: _record({"date": _words}),
    registers.SOURCE: _record({"name": _words, "sha": _words, "format": _words}),
    registers.OUTLINE: _record({"opens": _list(_OPENING)}),
    registers.CANDIDATE: _yes_or_no,
    registers.PHRASE: _list(_words),
    registers.REVIEW: _REVIEW,
    registers.LABEL: _record({"name": _words, "heads": _list(_words)}),
    registers.SETTING: _anything,
    REDACTION: _record({"reason": _words}),
}
"""What a statement of each kind says."""

PARTS: Mapping[str, tuple[Shape, ...]] = {
    registers.CHECKLIST[0]: (),
    registers.STATE[0]: (),
    registers.MARK: (_words,) * 3,
    registers.BILL_MARK: (_words,) * 4,
    registers.TEXT: (_words, _words, _code(Field)),
    registers.OVERRIDE: (_words,) * 2,
    registers.RATING: (_words,) * 2,
    registers.CITATION: (_words,) * 3,
    registers.OUTSIDE: (_words,) * 3,
    registers.VERSION: (_words,) * 2,
    registers.OUTLINE: (_words, _place),
    registers.CANDIDATE: (_words, _words, _place),
    registers.PHRASE: (_words,) * 2,
    registers.REVIEW: (_words,) * 2,
    **dict.fromkeys(
        (
            registers.PERSON,
            registers.DECISION,
            registers.RECOMMENDATION,
            registers.LAW,
            registers.SOURCE,
            registers.LABEL,
            registers.SETTING,
            REDACTION,
        ),
        (_words,),
    ),
}
"""What the register of a statement of each kind says after the kind."""
