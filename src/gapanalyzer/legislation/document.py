"""Neutral paragraphs, as every reader of a source format yields them."""

from collections.abc import Iterable

from attrs import frozen

_PICTURE = "[Page {} of the file is a picture without text.]"


def picture_page(number: int) -> str:
    """The line set aside for a page that could not be read, so that the law goes on saying so."""
    return _PICTURE.format(number)


def picture_pages(aside: Iterable[str]) -> int:
    """For how many pages such a line is among those set aside."""
    before, after = _PICTURE.split("{}")
    return sum(line.startswith(before) and line.endswith(after) for line in aside)


@frozen
class Paragraph:
    """One paragraph (or one line, from formats that know only lines) with what its looks say about it.

    `text` is what is printed, automatic numbering included ("Article 3." made by Word is in the text);
    `numbering` is that automatic label alone, empty where the number was typed.
    """

    text: str
    numbering: str = ""
    style: str = ""
    """Name of the style or element, as the source says it ("Heading 3", "h3")."""
    level: int = 0
    """Outline level of a heading, 1 the highest; 0 is body text."""
    size: float = 0.0
    """Size of the type in points; 0 where unknown."""
    bold: bool = False
    """Whether all of it is bold."""
    centred: bool = False
    indent: float = 0.0
    """Left edge in points from the left edge of the column; 0 where unknown."""
    page: int = 0
    """Page it begins on, from 1; 0 where the format has none."""
    table: bool = False
    """Whether it is a row of a table (cells are joined by tabs)."""
    contents: bool = False
    """Whether the source itself marks it as a line of a table of contents."""


@frozen
class Guess:
    """An encoding the file may be written in (Python's name), and some of its lines read so."""

    encoding: str
    lines: tuple[str, ...]


@frozen
class Document:
    """A source file, read: its paragraphs in reading order and the lines set aside (running headers, page numbers)."""

    paragraphs: tuple[Paragraph, ...]
    aside: tuple[str, ...] = ()
    title: str = ""
    """What the file says its title is, or its first heading; may be empty."""
    language: str = ""
    """What the file says its language is (code), or what was guessed; may be empty."""
    notes: tuple[str, ...] = ()
    """Plain sentences for the person who brings it in (doubtful encoding, tracked changes taken as amended …)."""
    changes: tuple[int, int] = (0, 0)
    """How many insertions and deletions are tracked in the file."""
    guesses: tuple[Guess, ...] = ()
    """Where the encoding is doubtful: those to choose from, the one it was read in first."""
