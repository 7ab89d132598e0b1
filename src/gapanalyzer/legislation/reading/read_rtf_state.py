"""What a reader of rich text keeps while it reads: the looks of a group, the pieces of a paragraph, and its lines."""

import re
from collections.abc import Iterator

from attrs import define, evolve, field

from gapanalyzer.legislation.document import Paragraph

_GONE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff]")
_SPACES = re.compile(r"[ \u00a0\u2007\u202f]+")
_CONTENTS = re.compile(r"(?:toc|contents|verzeichnis) ?[1-9]$", re.IGNORECASE)


@define
class State:
    """What a group inherits and gives up again when it closes."""

    place: str = ""
    """Where text goes: the law (""), "aside", "fonts", "styles", "info", "title", or nowhere ("unread")."""
    opened: str = ""
    """What this very group opened and closes: "note", "label", or nothing."""
    codec: str = ""
    skip: int = 1
    """How many characters after \\u stand for it in readers without Unicode."""
    bold: bool = False
    hidden: bool = False
    deleted: bool = False
    size: float = 0.0
    style: int = 0
    level: int = 0
    centred: bool = False
    indent: float = 0.0
    in_table: bool = False


@define
class Gathered:
    """A paragraph while it is read."""

    pieces: list[tuple[str, bool, float]] = field(factory=list)
    label: str = ""
    notes: list[str] = field(factory=list)


def lines_of(gathered: Gathered, state: State, style: str, level_of_style: int) -> Iterator[Paragraph]:
    """The paragraph, parted at its line breaks unless it is a heading; nothing where nothing is printed."""
    level = state.level or level_of_style
    text = "".join(words for words, _, _ in gathered.pieces)
    lines = [text.replace("\n", " ")] if level or style.casefold() == "title" else text.split("\n")
    worded = [(bold, size) for words, bold, size in gathered.pieces if words.strip()]
    paragraph = Paragraph(
        text="",
        style=style,
        level=level,
        size=worded[0][1] if worded else 0.0,
        bold=all(bold for bold, _ in worded) and bool(worded),
        centred=state.centred,
        indent=state.indent,
        contents=bool(_CONTENTS.match(style)),
    )
    for i, words in enumerate(lines):
        label = gathered.label if i == 0 and (words.strip() or gathered.label != "•") else ""
        printed = plain(f"{label} {words}")
        if printed:
            yield evolve(paragraph, text=printed, numbering=label)


def plain(words: str) -> str:
    """Words as printed: one blank for several, no control signs."""
    return _SPACES.sub(" ", _GONE.sub("", words).replace("\u2011", "-")).strip()
