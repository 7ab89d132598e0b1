"""Leads join what a law refers to and what it defines, paragraph by paragraph."""

from attrs import evolve

from gapanalyzer.app.leads import Leads
from gapanalyzer.legislation.document import Document, Paragraph
from gapanalyzer.legislation.structure.segment import segment
from gapanalyzer.model.instrument import Kind, Law, LawId, LawText, Status
from tests.builders import empty


def text(*lines: str) -> LawText:
    return segment(Document(tuple(Paragraph(line) for line in lines), title=lines[0], language="en"))


FIRST = text(
    "Border Act", "Section 1. Definitions", "(1) In this Act, “section 2 officer” means an officer.",
    "Section 2. Officers", "A section 2 officer acts as section 3 says; section 1 of the Customs Act holds.",
    "Section 3. Long", "Words " * 300,
)  # fmt: skip
SECOND = text("Customs Act", "Section 1. Duties", "Goods are declared.", "Section 2. Seizure", "Goods are seized.")


def law(name: str, of: LawText) -> Law:
    return Law(LawId(name), f"{name} Act", name[:1], Kind.LAW, Status.IN_FORCE, "en", (of.sha,))


BORDER, CUSTOMS = law("Border", FIRST), law("Customs", SECOND)
NOW = evolve(empty(), laws=(BORDER, CUSTOMS), texts={FIRST.sha: FIRST, SECOND.sha: SECOND})


def test_references_and_terms_are_told_apart_and_lead_to_their_words() -> None:
    found = Leads(NOW, BORDER, FIRST).at(4)
    said = [(FIRST.joined[lead.start : lead.end], lead.defined, lead.law) for lead in found]
    assert said == [
        ("section 2 officer", True, "Border"), ("section 3", False, "Border"), ("section 1", False, "Customs"),
    ]  # fmt: skip
    assert found[0].words == FIRST.paragraphs[2]
    assert found[2].words == "C\nSection 1. Duties\nGoods are declared."
    assert SECOND.joined[slice(*found[2].to)] == "Section 1. Duties\nGoods are declared."


def test_a_term_in_a_heading_is_left_alone() -> None:
    act = text("Act", "Section 1. Definitions", "(1) In this Act, “carrier” means one who carries.",
               "Section 2. Duty of a carrier", "A carrier reports.")  # fmt: skip
    alone = law("Carriage", act)
    leads = Leads(evolve(NOW, laws=(alone,), texts={act.sha: act}), alone, act)
    assert [act.joined[lead.start : lead.end] for n in (3, 4) for lead in leads.at(n)] == ["carrier"]
    assert leads.at(3) == ()


def test_long_provisions_are_shown_in_short() -> None:
    lead = Leads(NOW, BORDER, FIRST).at(4)[1]
    assert len(lead.words) <= 700
    assert lead.words.endswith("…")


def test_a_paragraph_is_looked_at_once() -> None:
    leads = Leads(NOW, BORDER, FIRST)
    assert leads.at(4) is leads.at(4)
    assert leads.at(0) == ()
