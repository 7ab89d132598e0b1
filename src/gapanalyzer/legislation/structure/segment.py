"""Paragraphs of a law become its text and the tree of its provisions.

Candidate lines, the best chain over the numbering, containers around it, sub-units inside it (legislation notes, B3).
Numbers without bodies that come again are a table of contents; units inside quotation marks belong to another law.
"""

from attrs import evolve

from gapanalyzer.legislation.document import Document
from gapanalyzer.legislation.structure.after_law import law_ends
from gapanalyzer.legislation.structure.amendments import find_quotations
from gapanalyzer.legislation.structure.candidates import find_candidates
from gapanalyzer.legislation.structure.containers import Container, find_containers, nesting
from gapanalyzer.legislation.structure.contents_lists import contents_lists
from gapanalyzer.legislation.structure.families import choose
from gapanalyzer.legislation.structure.heads import headed, plan
from gapanalyzer.legislation.structure.joining import join
from gapanalyzer.legislation.structure.keywords import BARE, CLAUSE, SECTION
from gapanalyzer.legislation.structure.lines import read_lines
from gapanalyzer.legislation.structure.outline import Builder
from gapanalyzer.legislation.structure.quoted import quoted_units
from gapanalyzer.model.instrument import LawText

FIGURED = frozenset((BARE, CLAUSE, SECTION))
"""Families of laws whose units other laws may head with a bare figure."""


def segment(document: Document) -> LawText:
    """The text and outline of a law; without recognisable units, all paragraphs and no provisions."""
    lines = read_lines(document)
    seen, headings = find_candidates(lines), find_containers(lines)
    tables = contents_lists(lines, seen, headings)
    listed = frozenset(at for table in tables for at in range(table.first, table.last + 1))
    seen = tuple(c for c in seen if c.at not in listed)
    quotations = find_quotations(lines, seen, headings)
    inner = frozenset(at for quotation in quotations for at in quotation.inner)
    marked = [evolve(c, quoted=c.at in inner) for c in seen]
    end = law_ends(lines, marked)
    candidates = [c for c in marked if c.at < end]
    containers = [c for c in headings if c.at not in inner]
    chosen = choose(lines, candidates, containers, tuple((table.first, table.last) for table in tables))
    quoted = quoted_units(lines, quotations, candidates, figures=chosen.family in FIGURED)
    found = plan(lines, chosen, containers, quoted, inner)
    joined = join(lines, found.starts, frozenset(u.at for u in chosen.units))
    depths = nesting([h.what for h in found.heads if isinstance(h.what, Container)], [u.at for u in chosen.units])
    provisions = Builder(joined.of_line, depths).build(tuple(headed(found, joined, lines)))
    return LawText(joined.paragraphs, provisions, document.aside)
