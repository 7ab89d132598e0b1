"""In the child process: a source file becomes a law on its way into a project."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from gapanalyzer.legislation.deceiving import deceiving
from gapanalyzer.legislation.document import Document
from gapanalyzer.legislation.incoming import Incoming, packed
from gapanalyzer.legislation.reading.read_language import language_of
from gapanalyzer.legislation.reading.read_title import short_of, title_of
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.instrument import LawText
from gapanalyzer.model.meter import Meter


def read(arguments: Mapping[str, Any], meter: Meter) -> dict[str, Any]:
    """In the child process: {"path", "reader": "package.module:function", "choices": {…}} to a packed Incoming.

    `choices` go to the reader by name. Raises KnownError where the reader does.
    """
    path = Path(arguments["path"])
    module, _, name = arguments["reader"].partition(":")
    meter.tell("Reading the text", 0, 3)
    document = getattr(import_module(module), name)(path, **arguments.get("choices", {}))
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
    notes = (*document.notes, *deceiving(text.paragraphs))
    return Incoming(text, title, short_of(title), language, notes, document.changes, document.guesses)
