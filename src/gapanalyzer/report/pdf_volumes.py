"""Parts a long report into volumes, each small enough for the memory its making may take."""

from collections.abc import Iterator

from attrs import evolve, frozen

from gapanalyzer.report.blocks import (
    Amended,
    Anchor,
    Block,
    Chapter,
    Chart,
    Content,
    Document,
    Heading,
    Note,
    Para,
    Recommended,
    Run,
    Table,
)

MOST = 1_600_000
"""How much a volume may weigh; measured by benchmarks/pdf.py: its making then stays below 900 MB."""
_CELL, _BLOCK, _NOTE = 150, 300, 400
"""What a table cell, another block or a footnote weighs beside its letters."""


@frozen
class Volume:
    """Chapters bound together; `first` says for each whether it begins here, so that its heading stands there once."""

    chapters: tuple[Chapter, ...]
    first: tuple[bool, ...]

    @property
    def anchors(self) -> frozenset[Anchor]:
        """Every place in it that can be linked to."""
        named = {anchor for chapter in self.chapters for block in chapter.blocks if (anchor := _anchor(block))}
        begun = {c.anchor for c, first in zip(self.chapters, self.first, strict=True) if first and c.anchor}
        return frozenset(named | begun)


def volumes(document: Document, most: int = MOST) -> tuple[Volume, ...]:
    """The volumes in order: a new one where the next chapter, or the next block of a long one, would be too much."""
    bound: list[tuple[list[Chapter], list[bool]]] = [([], [])]
    held = 0
    for chapter in document.chapters:
        for n, part in enumerate(_parts(chapter, most)):
            weight = sum(weigh(block) for block in part.blocks)
            if held and held + weight > most:
                bound.append(([], []))
                held = 0
            bound[-1][0].append(part)
            bound[-1][1].append(n == 0)
            held += weight
    return tuple(Volume(tuple(chapters), tuple(first)) for chapters, first in bound)


def _parts(chapter: Chapter, most: int) -> Iterator[Chapter]:
    """The chapter, cut between its blocks where it is too much for one volume."""
    blocks: list[Block] = []
    held = 0
    for block in chapter.blocks:
        weight = weigh(block)
        if blocks and held + weight > most:
            yield evolve(chapter, blocks=tuple(blocks))
            blocks, held = [], 0
        blocks.append(block)
        held += weight
    yield evolve(chapter, blocks=tuple(blocks))


def weigh(block: Block) -> int:
    """About how much memory a block takes, in letters."""
    match block:
        case Para():
            return _BLOCK + _content(block.content)
        case Recommended():
            return 3 * _BLOCK + len(block.text) + _content(block.particulars)
        case Amended():
            return sum(_BLOCK + _content(line) for line in block.lines)
        case Table():
            return _BLOCK + sum(_CELL + _content(cell) for row in block.rows for cell in row)
        case Chart():
            return _BLOCK * len(block.categories)
        case _:
            return _BLOCK


def _content(content: Content) -> int:
    weight = 0
    for part in content:
        if isinstance(part, Run):
            weight += len(part.text)
        if isinstance(part, Note):
            weight += _NOTE + _content(part.content)
    return weight


def _anchor(block: Block) -> Anchor:
    match block:
        case Recommended():
            return block.id
        case Heading() | Para() | Table() | Chart():
            return block.anchor
        case _:
            return ""
