"""What a line seems to be called when a person says that a unit begins on it: a proposal to put right."""

import re
from importlib import import_module

from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.model.instrument import LawText, Provision, Unit
from gapanalyzer.model.outline import INNER

_MARKER = re.compile(r"\s*[(（\[]?\s?(\d{1,3}[a-z]?|[^\W\d_]{1,4})\s?[)）\].、°º]")
_LONGEST_HEADING = 120
_CONTAINERS = frozenset({Unit.BOOK, Unit.PART, Unit.TITLE, Unit.CHAPTER, Unit.DIVISION, Unit.SCHEDULE})


def named(line: str, kind: Unit) -> dict[str, str]:
    """The number, heading and label of a unit of this kind that begins with this line, as far as they can be read."""
    if kind in INNER:
        marker = _MARKER.match(line)
        return {"number": marker[1] if marker else "", "heading": "", "label": ""}
    units = _units(line)
    found = next((u for u in units if (u.kind is Unit.ARTICLE) == (kind is Unit.ARTICLE)), None)
    if found is None:
        heading = "" if kind is Unit.ARTICLE else line.strip()[:_LONGEST_HEADING]
        return {"number": "", "heading": heading, "label": ""}
    heading = found.heading or (_rest(line, found.number, found.label) if kind is Unit.ARTICLE else "")
    return {"number": found.number, "heading": heading, "label": found.label}


def container_of(line: str) -> Unit:
    """Which kind of heading a line seems to be; a chapter where it does not say."""
    units = _units(line)
    return next((u.kind for u in units if u.kind in _CONTAINERS), Unit.CHAPTER)


def _units(line: str) -> tuple[Provision, ...]:
    """What begins on a line that stands alone; segmentation is loaded when it is first asked."""
    text: LawText = import_module("gapanalyzer.legislation.structure.segment").segment(Document((Paragraph(line),)))
    return text.provisions


def _rest(line: str, number: str, label: str) -> str:
    """What follows the number, where it is short enough and no sentence: a heading."""
    rest = line.partition(number)[2].removeprefix(label).strip().lstrip(".:)–—-º° ").strip()
    return rest if len(rest) <= _LONGEST_HEADING and not rest.endswith((".", ";", ":", "。")) else ""
