"""A law on its way into a project: its text under an outline, with what it may be called."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import frozen

from gapanalyzer.legislation.document import Document
from gapanalyzer.legislation.read_language import language_of
from gapanalyzer.legislation.read_title import short_of, title_of
from gapanalyzer.legislation.segment import segment
from gapanalyzer.model.instrument import Flag, LawText, Provision, Unit
from gapanalyzer.model.meter import Meter


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


def read(arguments: Mapping[str, Any], meter: Meter) -> dict[str, Any]:
    """In the child process: {"path", "reader": "package.module:function"} to the packed form of an Incoming.

    Raises KnownError where the reader does.
    """
    path = Path(arguments["path"])
    module, _, name = arguments["reader"].partition(":")
    meter.tell("Reading the text", 0, 3)
    document = getattr(import_module(module), name)(path)
    meter.tell("Finding the articles", 1, 3)
    incoming = incoming_of(document, path.name)
    meter.tell("Handing it over", 2, 3)
    return packed(incoming)


def incoming_of(document: Document, source: str) -> Incoming:
    """The text under an outline, with title, short name and language; `source` is the file's name."""
    text = segment(document)
    text = LawText(text.paragraphs, text.provisions, text.aside, source)
    title = title_of(document, Path(source).stem)
    language = language_of(text.paragraphs) or document.language
    return Incoming(text, title, short_of(title), language, document.notes)


def packed(incoming: Incoming) -> dict[str, Any]:
    """The JSON form; `unpacked` reads it back."""
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
    }


def unpacked(said: Mapping[str, Any]) -> Incoming:
    """From the JSON form; raises KeyError, TypeError or ValueError where it is not one."""
    text = LawText(
        paragraphs=_strings(said["paragraphs"]),
        provisions=tuple(_unpacked(p) for p in said["provisions"]),
        aside=_strings(said["aside"]),
        source=str(said["source"]),
    )
    return Incoming(text, str(said["title"]), str(said["short"]), str(said["language"]), _strings(said["notes"]))


def _strings(said: Any) -> tuple[str, ...]:
    if not isinstance(said, list) or not all(isinstance(s, str) for s in said):
        raise TypeError("a list of strings is wanted")
    return tuple(said)


def _packed(p: Provision) -> list[Any]:
    children = [_packed(child) for child in p.children]
    return [p.number, p.kind, p.heading, p.path, p.first, p.last, p.label, list(p.flags), children]


def _unpacked(said: Any) -> Provision:
    number, kind, heading, path, first, last, label, flags, children = said
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
    )
