"""Locator ("6(1)(a)") and Citation: where in a law the answer stands."""

import re
from collections.abc import Iterator
from typing import NewType

from attrs import frozen

from gapanalyzer.model.instrument import LawText, Provision, TextSha, Unit

CitationId = NewType("CitationId", str)

_KEYWORD = re.compile(
    r"(?:art(?:icle)?s?|sec(?:tion)?s?|ст|статья)(?:\.\s*|\s+|(?=\d))|s(?:\.\s*|\s+(?=\d))|§+\s*", re.IGNORECASE
)
_SUB = re.compile(r"\(([^()]+)\)")
_INNER = frozenset({Unit.PARAGRAPH, Unit.POINT})


@frozen
class Locator:
    """An article's number and the numbers of the sub-units below it: "6(1)(a)" is ("6", "1", "a")."""

    parts: tuple[str, ...]

    @classmethod
    def read(cls, words: str) -> "Locator":
        """From "6(1)(a)"; keyword, spaces and a final dot do not matter ("art. 6 (1)(a).")."""
        bare = words.strip()
        if keyword := _KEYWORD.match(bare):
            bare = bare[keyword.end() :]
        article = _SUB.split(bare, maxsplit=1)[0].strip().rstrip(".")
        return cls((article, *(part.strip() for part in _SUB.findall(bare))))

    def __str__(self) -> str:
        return self.parts[0] + "".join(f"({part})" for part in self.parts[1:]) if self.parts else ""

    def find(self, text: LawText) -> Provision | None:
        """The provision of this text it names, or None; the first where a number stands twice.

        The law's own keyword before the number does not matter ("Artículo 5", "第五条").
        """
        wanted = [_plain(part) for part in self.parts]
        return next((hit for a in text.articles if wanted[0] in _names(a) for hit in _descend(a, wanted[1:])), None)

    @classmethod
    def of(cls, text: LawText, first: int, last: int) -> "Locator":
        """What names paragraphs `first` to `last`: the innermost unit that holds them both."""
        held = [p for p in text.chain_at(first) if p.last >= last]
        start = next((i for i, p in enumerate(held) if p.kind is Unit.ARTICLE), None)
        if start is None:
            return cls(())
        return cls((held[start].number, *(p.number for p in held[start + 1 :] if p.kind in _INNER)))


def _plain(number: str) -> str:
    """Blanks, marks and dots do not matter, but a dot between digits does: 3.1 is not 31."""
    return re.sub(r"[\s*°º]+|\.(?!\d)|(?<!\d)\.", "", number).casefold()


def _names(article: Provision) -> set[str]:
    number, label = article.number, article.label
    return {_plain(number), _plain(label + number), _plain(f"第{number}{label}")} - {""}


def _descend(provision: Provision, wanted: list[str]) -> Iterator[Provision]:
    if not wanted:
        yield provision
        return
    for child in provision.children:
        if _plain(child.number) == wanted[0]:
            yield from _descend(child, wanted[1:])


@frozen
class Citation:
    """A passage of a text that answers a requirement.

    `start` and `end` are offsets in characters from the start of `paragraph`; a passage may run on into the following
    paragraphs, which count one more character for each line feed between them. The provision and the printed locator
    are derived, so no edit of an outline can break it.
    """

    id: CitationId
    text: TextSha
    paragraph: int
    start: int
    end: int
    quote: str
    before: str = ""
    after: str = ""

    def stands_in(self, text: LawText) -> bool:
        """Whether the quote still equals the words at its place."""
        if text.sha != self.text or not 0 <= self.paragraph < len(text.paragraphs):
            return False
        at = text.starts[self.paragraph]
        return text.joined[at + self.start : at + self.end] == self.quote

    def span(self, text: LawText) -> tuple[int, int]:
        """Start and end of the passage in `text.joined`."""
        at = text.starts[self.paragraph]
        return at + self.start, at + self.end

    def locator(self, text: LawText) -> Locator:
        """Where it stands, as printed; nowhere if it does not stand in this text."""
        if not self.stands_in(text):
            return Locator(())
        start, end = self.span(text)
        return Locator.of(text, self.paragraph, text.paragraph_at(max(start, end - 1)))
