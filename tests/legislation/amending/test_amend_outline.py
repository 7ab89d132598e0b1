"""What people said about an outline follows its lines into an amended text, and only where they are the same."""

from gapanalyzer.legislation.amending.amend_outline import carry_outline
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.instrument import LawText, Unit
from gapanalyzer.model.outline import Opening

HEADING, TEXT = (Opening(Unit.CHAPTER, "", "Of ports"),), ()


def text(*lines: str) -> LawText:
    return segment(Document(tuple(Paragraph(line) for line in lines), title=lines[0], language="en"))


OLD = text(
    "Border Act", "OF PORTS", "Section 1. Entry", "Whoever enters is fined.", "Exceptions", "Section 2. Exit",
    "Whoever leaves is fined.", "Exceptions", "Section 3. Stay", "Whoever stays is fined.",
)  # fmt: skip


def test_a_line_that_is_the_same_keeps_what_was_said_of_it_wherever_it_stands() -> None:
    new = text("Border Act", "Preface", "OF  PORTS", *OLD.paragraphs[2:])
    assert carry_outline(OLD, new, {1: HEADING, 3: TEXT}) == {2: HEADING, 4: TEXT}


def test_one_of_several_equal_lines_stays_with_its_article() -> None:
    new = text("Border Act", "A new preface", *OLD.paragraphs[1:])
    assert carry_outline(OLD, new, {7: TEXT}) == {8: TEXT}


def test_a_line_that_changed_or_went_keeps_nothing() -> None:
    new = text(
        "Border Act", "OF HARBOURS", "Section 1. Entry", "Whoever enters unlawfully is fined.", *OLD.paragraphs[5:]
    )
    assert carry_outline(OLD, new, {1: HEADING, 3: TEXT, 99: TEXT}) == {}


def test_nothing_is_said_where_nothing_was() -> None:
    assert carry_outline(OLD, OLD, {}) == {}
