"""Which places of a document something refers to."""

from collections.abc import Iterator

from gapanalyzer.report.blocks import Anchor, Block, Content, Document, Para, Recommended, Ref, Table


def referred(document: Document) -> frozenset[Anchor]:
    """The anchors of every reference in paragraphs, tables and the particulars of recommendations."""
    contents = (content for chapter in document.chapters for block in chapter.blocks for content in _contents(block))
    return frozenset(part.to for content in contents for part in content if isinstance(part, Ref))


def _contents(block: Block) -> Iterator[Content]:
    match block:
        case Para():
            yield block.content
        case Recommended():
            yield block.particulars
        case Table():
            for row in block.rows:
                yield from row
        case _:
            return
