"""Numbers every place of a document that can be referred to, once, for all writers."""

from collections.abc import Mapping

from attrs import define, field, frozen

from gapanalyzer.report.blocks import Anchor, Block, Chart, Document, Heading, Kind, Para, Recommended, Role, Table
from gapanalyzer.report.numbers import numbers
from gapanalyzer.wording import Words, words


@frozen
class Entry:
    """A line of the contents: level 1 or 2, the number as printed, the words, and where it points."""

    level: int
    number: str
    text: str
    anchor: Anchor


@frozen
class Places:
    """What stands in print for each anchor ("61", "Table 3", "R 5", "Annex II"), and the lines of the contents."""

    labels: Mapping[Anchor, str]
    contents: tuple[Entry, ...]

    def label(self, anchor: Anchor) -> str:
        """What a reference to this place says; raises KeyError where no block carries the anchor."""
        return self.labels[anchor]


@define
class _Count:
    say: Words
    labels: dict[Anchor, str] = field(factory=dict)
    contents: list[Entry] = field(factory=list)
    chapters: int = 0
    annexes: int = 0
    headings: int = 0
    paragraphs: int = 0
    tables: int = 0
    figures: int = 0

    def block(self, block: Block) -> None:
        match block:
            case Heading():
                self.headings += 1
                number = numbers(self.say.language).heading.of(self.headings)
                self.contents.append(Entry(2, number, block.text, block.anchor or f"heading:{len(self.contents)}"))
            case Para(role=Role.NUMBERED | Role.LEAD):
                self.paragraphs += 1
                self.labels[block.anchor] = str(self.paragraphs)
            case Table():
                self.tables += 1
                self.labels[block.anchor] = table_label(self.say, self.tables)
            case Chart():
                self.figures += 1
                self.labels[block.anchor] = figure_label(self.say, self.figures)
            case Recommended():
                self.labels[block.id] = recommendation_label(self.say, block.number)
            case _:
                pass


def places(document: Document) -> Places:
    """Walks the document once."""
    count = _Count(words(document.language))
    for chapter in document.chapters:
        if chapter.kind is Kind.BODY:
            count.chapters, count.headings = count.chapters + 1, 0
            number = numbers(document.language).chapter.of(count.chapters)
            label = numbers(document.language).chapter.said(count.chapters)
        elif chapter.kind is Kind.ANNEX:
            count.annexes, count.headings = count.annexes + 1, 0
            number = label = annex_label(count.say, count.annexes)
        if chapter.kind is not Kind.FRONT:
            anchor = chapter.anchor or f"heading:{len(count.contents)}"
            count.labels[anchor] = label
            count.contents.append(Entry(1, number, chapter.title, anchor))
        for block in chapter.blocks:
            count.block(block)
    count.labels.pop("", None)
    return Places(count.labels, tuple(count.contents))


def table_label(say: Words, number: int) -> str:
    """What a caption or heading of this number says ("Table 3")."""
    return say.say("Table {number}", number=number)


def figure_label(say: Words, number: int) -> str:
    """What a caption or heading of this number says ("Figure 1")."""
    return say.say("Figure {number}", number=number)


def annex_label(say: Words, number: int) -> str:
    """What a caption or heading of this number says ("Annex II")."""
    return say.say("Annex {number}", number=numbers(say.language).annex.said(number))


def recommendation_label(say: Words, number: int) -> str:
    """The number of a recommendation, held together ("R 5")."""
    return say.say("R\u00a0{number}", number=number)
