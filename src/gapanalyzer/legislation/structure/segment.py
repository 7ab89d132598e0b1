"""Paragraphs of a law become its text and the tree of its provisions.

Candidate lines, the best chain over the numbering, containers around it, sub-units inside it (legislation notes, B3).
Numbers without bodies that come again are a table of contents; units inside quotation marks belong to another law.
"""

from attrs import evolve

from gapanalyzer.legislation.document import Document
from gapanalyzer.legislation.structure.candidates import find_candidates
from gapanalyzer.legislation.structure.containers import Container, find_containers, nesting
from gapanalyzer.legislation.structure.families import choose
from gapanalyzer.legislation.structure.heads import headed, plan
from gapanalyzer.legislation.structure.joining import join
from gapanalyzer.legislation.structure.lines import read_lines
from gapanalyzer.legislation.structure.outline import Builder
from gapanalyzer.legislation.structure.quotes import quoted_lines
from gapanalyzer.model.instrument import LawText


def segment(document: Document) -> LawText:
    """The text and outline of a law; without recognisable units, all paragraphs and no provisions."""
    lines = read_lines(document)
    quoted = quoted_lines(lines.lines)
    candidates = [evolve(c, quoted=True) if c.at in quoted else c for c in find_candidates(lines)]
    containers = [c for c in find_containers(lines) if c.at not in quoted]
    chosen = choose(lines, candidates, containers)
    found = plan(lines, chosen, containers, [c for c in candidates if c.quoted and c.family == chosen.family])
    joined = join(lines, found.starts, frozenset(u.at for u in chosen.units))
    depths = nesting([h.what for h in found.heads if isinstance(h.what, Container)], [u.at for u in chosen.units])
    provisions = Builder(joined.of_line, depths).build(tuple(headed(found, joined, lines)))
    return LawText(joined.paragraphs, provisions, document.aside)
