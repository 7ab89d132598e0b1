"""A neutral document as plain text, to be compared with what it once was."""

from collections.abc import Iterator

from gapanalyzer.report.blocks import (
    Amended,
    Block,
    Chapter,
    Chart,
    Choice,
    Content,
    Contents,
    Document,
    Heading,
    Note,
    Para,
    Recommended,
    Ref,
    Remarks,
    Run,
    Tab,
    Table,
)


def dumped(document: Document) -> str:
    """One line a block, rows of tables and charts indented below."""
    lines = [f"{document.title} | {document.subject} | {', '.join(document.authors)} | {document.date}"]
    for chapter in document.chapters:
        lines += ["", *_chapter(chapter)]
    return "\n".join(lines) + "\n"


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"# {chapter.kind}{' wide' if chapter.wide else ''}: {chapter.title}"
    for block in chapter.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"## {block.text}"
        case Para():
            yield f"{block.role}: {said(block.content)}"
        case Remarks():
            yield from (f"remark: {remark.who} | {remark.at} | {remark.text}" for remark in block.said)
        case Recommended():
            yield f"R {block.number}: {block.text}"
            yield f"    {said(block.particulars)}"
        case Amended():
            yield from ("amended: " + said(line) for line in block.lines)
        case Table():
            yield f"table {block.anchor}: {block.caption}"
            yield "    " + " | ".join(column.head for column in block.columns)
            yield from ("    " + " | ".join(said(cell) for cell in row) for row in block.rows)
        case Chart():
            yield f"chart {block.anchor}: {block.told}"
        case Contents():
            yield "contents"


def said(content: Content) -> str:
    """The words, with notes in [brackets], references as ->anchor and looks in {braces}."""
    words = []
    for part in content:
        match part:
            case Run():
                words.append(part.text if part.look == "plain" else f"{{{part.look} {part.text}}}")
            case Note():
                words.append(f"[{said(part.content)}]")
            case Ref():
                words.append(f"->{part.to}")
            case Tab():
                words.append(" \u2192 ")
            case Choice():
                words.append(said((Run(part.chosen, part.look),)))
    return "".join(words)
