"""Where the words of an open law lead: references to articles, and defined terms to their definitions."""

from collections.abc import Iterator
from functools import cached_property

from attrs import field, frozen

from gapanalyzer.legislation.finding.definitions import Terms, definitions
from gapanalyzer.legislation.finding.reference_book import Book
from gapanalyzer.legislation.finding.relative_references import links
from gapanalyzer.model.assessment import Assessment
from gapanalyzer.model.instrument import Law, LawId, LawText, Provision

_LONGEST = 700
"""Characters of a provision or a definition that are shown in passing."""


@frozen
class Lead:
    """Words of a law (offsets in its joined text), the passage they lead to, and its words in short.

    `defined` tells a defined term, whose words are its definition, from a reference to another provision.
    """

    start: int
    end: int
    law: LawId
    to: tuple[int, int]
    words: str
    defined: bool


@frozen(slots=False)
class Leads:
    """The leads of one law, found paragraph by paragraph as they come into sight."""

    now: Assessment
    law: Law
    text: LawText
    _known: dict[int, tuple[Lead, ...]] = field(init=False, factory=dict, eq=False, repr=False)

    def at(self, paragraph: int) -> tuple[Lead, ...]:
        """The leads of a paragraph, in order; where two overlap, the reference stands."""
        if paragraph not in self._known:
            referring = tuple(self._references(paragraph))
            taken = [(lead.start, lead.end) for lead in referring]
            terms = (
                lead
                for lead in self._defined(paragraph)
                if not any(start < lead.end and lead.start < end for start, end in taken)
            )
            self._known[paragraph] = tuple(sorted((*referring, *terms), key=lambda lead: lead.start))
        return self._known[paragraph]

    @cached_property
    def _book(self) -> Book:
        return _book(self.law, self.text)

    @cached_property
    def _others(self) -> tuple[Book, ...]:
        return tuple(_book(law, self.now.text_of(law)) for law in self.now.laws if law.id != self.law.id)

    @cached_property
    def _terms(self) -> Terms:
        return definitions(self.text, self.law.language)

    def _references(self, paragraph: int) -> Iterator[Lead]:
        for link in links(self._book, paragraph, self._others):
            text = self.text if link.law == self.law.id else self.now.text_of(self.now.law_by_id[link.law])
            to = _span(text, link.provision)
            words = _short(text.joined[slice(*to)])
            if link.law != self.law.id:
                words = f"{self.now.law_by_id[link.law].short}\n{words}"
            yield Lead(link.start, link.end, link.law, to, words, defined=False)

    def _defined(self, paragraph: int) -> Iterator[Lead]:
        heading = self._heading_end(paragraph)
        for use in self._terms.uses(self.text, paragraph):
            if use.start < heading:
                continue
            to = use.definition.start, use.definition.end
            yield Lead(use.start, use.end, self.law.id, to, _short(self.text.joined[slice(*to)]), defined=True)

    def _heading_end(self, paragraph: int) -> int:
        """Where the heading ends with which a paragraph begins; a term in a heading needs no explaining."""
        words, at = self.text.paragraphs[paragraph], self.text.starts[paragraph]
        headings = (
            p.heading for p in self.text.chain_at(paragraph) if p.heading and p.first <= paragraph <= p.first + 1
        )
        return max((at + words.find(h) + len(h) for h in headings if h in words), default=0)


def _book(law: Law, text: LawText) -> Book:
    return Book(law.id, (law.title, law.short), law.language, text)


def _span(text: LawText, provision: Provision) -> tuple[int, int]:
    return text.starts[provision.first], text.starts[provision.last] + len(text.paragraphs[provision.last])


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
