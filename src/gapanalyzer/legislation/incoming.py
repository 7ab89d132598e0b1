"""A law on its way into a project: its text under an outline, what it may be called, and its form between processes."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from gapanalyzer.legislation.document import Guess
from gapanalyzer.model.instrument import Flag, LawText, Provision, Unit


@frozen
class Incoming:
    """What a source file gives; everything but the text is a proposal that the person may change."""

    text: LawText
    title: str
    short: str
    language: str
    """Language code, empty where it cannot be told."""
    notes: tuple[str, ...] = ()
    """Plain sentences about how it was read."""
    changes: tuple[int, int] = (0, 0)
    """How many insertions and deletions are tracked in the file."""
    guesses: tuple[Guess, ...] = ()
    """Where the encoding is doubtful: those to choose from, the one it was read in first."""
    original: bytes = b""
    """The file itself, where its pages can be shown."""


def packed(incoming: Incoming) -> dict[str, Any]:
    """The JSON form; `unpacked` reads it back. The original stays where it is."""
    text = incoming.text
    return {
        "paragraphs": text.paragraphs,
        "provisions": [_packed(p) for p in text.provisions],
        "aside": text.aside,
        "source": text.source,
        "title": incoming.title,
        "short": incoming.short,
        "language": incoming.language,
        "notes": incoming.notes,
        "changes": incoming.changes,
        "guesses": [[guess.encoding, guess.lines] for guess in incoming.guesses],
    }


def unpacked(said: Mapping[str, Any]) -> Incoming:
    """From the JSON form; raises KeyError, TypeError or ValueError where it is not one."""
    text = LawText(
        paragraphs=_strings(said["paragraphs"]),
        provisions=tuple(_unpacked(p) for p in said["provisions"]),
        aside=_strings(said["aside"]),
        source=str(said["source"]),
    )
    inserted, deleted = said["changes"]
    return Incoming(
        text,
        str(said["title"]),
        str(said["short"]),
        str(said["language"]),
        _strings(said["notes"]),
        (int(inserted), int(deleted)),
        tuple(Guess(str(encoding), _strings(lines)) for encoding, lines in said["guesses"]),
    )


def _strings(said: Any) -> tuple[str, ...]:
    if not isinstance(said, list) or not all(isinstance(s, str) for s in said):
        raise TypeError("a list of strings is wanted")
    return tuple(said)


def _packed(p: Provision) -> list[Any]:
    children = [_packed(child) for child in p.children]
    return [p.number, p.kind, p.heading, p.path, p.first, p.last, p.label, list(p.flags), children, p.amends]


def _unpacked(said: Any) -> Provision:
    number, kind, heading, path, first, last, label, flags, children, law = said
    return Provision(
        number=str(number),
        kind=Unit(kind),
        heading=str(heading),
        path=str(path),
        first=int(first),
        last=int(last),
        label=str(label),
        flags=tuple(Flag(flag) for flag in flags),
        children=tuple(_unpacked(child) for child in children),
        amends=str(law),
    )
