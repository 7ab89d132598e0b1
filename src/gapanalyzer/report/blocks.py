"""The neutral document every report is made of and every writer reads: chapters, blocks and runs."""

import datetime as dt
from enum import StrEnum
from functools import cached_property

from attrs import frozen

from gapanalyzer.report.changes import Fate, Line, changes

Anchor = str
"""Names a place that can be referred to: "finding:SOM-6.1a", "recommendation:4f…", "table:results"."""


class Look(StrEnum):
    """What a run of text is, for the eye; each writer knows how that looks."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    INSERTED = "inserted"
    DELETED = "deleted"
    MET = "met"
    WIDER = "wider"
    PARTLY = "partly"
    LARGELY = "largely"
    """Only in charts, where partly met is parted by rating."""
    UNRATED = "unrated"
    """Only in charts: partly met, and nobody has rated it."""
    NOT_MET = "not_met"
    OPEN = "open"


LOOKS_OF_CHANGES = {Fate.KEPT: Look.PLAIN, Fate.IN: Look.INSERTED, Fate.OUT: Look.DELETED}


class Role(StrEnum):
    """What a paragraph is."""

    TEXT = "text"
    NUMBERED = "numbered"
    """Carries the next paragraph number of the document."""
    LEAD = "lead"
    """Numbered too, and never parted from the table it leads to."""
    ITEM = "item"
    """One of a lettered list; the list ends with the next block that is no item."""
    LABEL = "label"
    """A small head inside a finding, outside the outline."""
    HEAD = "head"
    """The line of a finding that says pinpoint, level and verdict."""
    QUESTION = "question"
    DRAFT = "draft"
    """Proposed wording of a provision."""
    COUNTRY = "country"
    TITLE = "title"
    SUBTITLE = "subtitle"
    COVER = "cover"
    CONTENTS_TITLE = "contents_title"


@frozen
class Run:
    """Words of one look; `language` is set where they are not in the language of the report.

    `id` is the address (model/printed) of words that a reader may edit and hand back.
    """

    text: str
    look: Look = Look.PLAIN
    language: str = ""
    id: Anchor = ""


@frozen
class Note:
    """A footnote; its mark stands where the note stands in the content."""

    content: tuple[Run, ...]


@frozen
class Ref:
    """The number of another place: a paragraph, a table, a figure or a recommendation."""

    to: Anchor


@frozen
class Tab:
    """What follows stands at the right margin."""


@frozen
class Choice:
    """One of several words a reader may choose, such as the verdict of a finding; `id` is its address."""

    id: Anchor
    chosen: str
    options: tuple[str, ...]
    look: Look


Inline = Run | Note | Ref | Tab | Choice
Content = tuple[Inline, ...]


@frozen
class Heading:
    """A numbered heading inside a chapter; level 2 is the first below the chapter's own."""

    text: str
    level: int = 2
    anchor: Anchor = ""


@frozen
class Para:
    """A paragraph; those of one `id` that follow one another are one text a reader may edit and hand back."""

    content: Content
    role: Role = Role.NUMBERED
    anchor: Anchor = ""
    id: Anchor = ""


@frozen
class Remark:
    """What somebody noted for the people who work on the file; `at` is the moment as the ledger tells it, or empty."""

    who: str
    at: str
    text: str


@frozen
class Remarks:
    """What is noted on the finding whose heading has the anchor `about`: comments in Word, printed elsewhere."""

    about: Anchor
    said: tuple[Remark, ...]
    printed: tuple[Para, ...]


@frozen
class Recommended:
    """A recommendation with its one number and its line of particulars."""

    id: Anchor
    number: int
    text: str
    particulars: Content


@frozen
class Amended:
    """A provision as it stands and as it would stand, paragraph by paragraph; the language is that of its law."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    language: str = ""

    @cached_property
    def changes(self) -> tuple[Line, ...]:
        """What turns the one into the other."""
        return changes(self.before, self.after)

    @property
    def lines(self) -> tuple[Content, ...]:
        """What is shown where changes cannot be tracked: what goes in and what goes out, marked."""
        return tuple(
            tuple(Run(piece.text, LOOKS_OF_CHANGES[piece.fate], self.language) for piece in line.pieces)
            for line in self.changes
        )


@frozen
class Column:
    """A column of a table; `share` is its part of the width, numbers stand to the right."""

    head: str
    share: float
    number: bool = False


@frozen
class Table:
    """A table that stands alone; every row has one content a column, and none is empty.

    `total` says that the last row sums up the others.
    """

    anchor: Anchor
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Content, ...], ...]
    total: bool = False


@frozen
class Series:
    """One colour of a chart, with one number a category."""

    name: str
    look: Look
    values: tuple[int, ...]


@frozen
class Chart:
    """Stacked horizontal bars; `told` says in words what they show."""

    anchor: Anchor
    caption: str
    told: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]


@frozen
class Contents:
    """The table of contents, written by whoever knows the pages."""


Block = Heading | Para | Remarks | Recommended | Amended | Table | Chart | Contents


class Kind(StrEnum):
    """What a chapter is; front matter has no number and no heading of its own."""

    FRONT = "front"
    BODY = "body"
    ANNEX = "annex"


@frozen
class Chapter:
    """A chapter begins on a new page; a wide one lies on its side."""

    title: str
    blocks: tuple[Block, ...]
    kind: Kind = Kind.BODY
    wide: bool = False
    anchor: Anchor = ""


@frozen
class Document:
    """A report before it has a format."""

    title: str
    subject: str
    authors: tuple[str, ...]
    keywords: tuple[str, ...]
    date: dt.date
    language: str
    running: tuple[str, str]
    """What stands at the right of every header and at the left of every footer."""
    chapters: tuple[Chapter, ...]
    made_by: str
    """Name and version of the program."""
    identity: tuple[tuple[str, str], ...] = ()
    """Further properties: names and values."""


def plain(text: str, look: Look = Look.PLAIN) -> Content:
    """Content that is one run."""
    return (Run(text, look),)


def words_of(content: Content) -> str:
    """The words of a content, without notes and references."""
    said = [part.text if isinstance(part, Run) else part.chosen for part in content if isinstance(part, Run | Choice)]
    return "".join(said)


def kept_words(content: Content) -> str:
    """The words of a content as they would stand once its changes are accepted."""
    return words_of(tuple(part for part in content if not (isinstance(part, Run) and part.look is Look.DELETED)))
