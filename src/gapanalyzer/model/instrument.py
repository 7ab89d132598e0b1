"""Instrument (a law or a treaty), its text, and the tree of provisions in it."""

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import NewType

from attrs import frozen, resolve_types

LawId = NewType("LawId", str)
TextSha = NewType("TextSha", str)


class Kind(StrEnum):
    """What an instrument is."""

    LAW = "law"
    TREATY = "treaty"


class Status(StrEnum):
    """Whether an instrument binds today."""

    IN_FORCE = "in-force"
    BILL = "bill"
    REPEALED = "repealed"


class Unit(StrEnum):
    """What a provision is; the citable unit is always `article`, whatever the law calls it."""

    BOOK = "book"
    PART = "part"
    TITLE = "title"
    CHAPTER = "chapter"
    DIVISION = "division"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    POINT = "point"
    SCHEDULE = "schedule"


PATH_NAMES: Mapping[Unit, str] = {
    Unit.BOOK: "book",
    Unit.PART: "part",
    Unit.TITLE: "title",
    Unit.CHAPTER: "chapter",
    Unit.DIVISION: "div",
    Unit.ARTICLE: "art",
    Unit.PARAGRAPH: "para",
    Unit.POINT: "point",
    Unit.SCHEDULE: "schedule",
}
"""What stands for each in a path; articles may be named otherwise ("sec")."""


class Flag(StrEnum):
    """Why a provision wants a look."""

    GAP = "gap"
    DUPLICATE = "duplicate"
    DOUBTFUL = "doubtful"
    QUOTED = "quoted"
    EXCLUDED = "excluded"
    """A person says that it is no part of the law, with everything inside it."""


LINE = "paragraph"
"""The label of a paragraph that is a unit only because no article was recognized."""
_LINE_HEADING = 80
"""Characters of its words that stand for its heading."""


@frozen
class Provision:
    """A unit of a law: paragraphs `first` to `last` (inclusive, counted from 0) of its text, with sub-units inside.

    `number` is the printed label without keyword and final dot ("41", "4a", "204 and 205", "(a)" is "a");
    `label` is what stands before it in print ("Section", "§", "Artículo"), empty where the number stands alone;
    `path` is unique in the text ("part_I/sec_117/para_3.1/point_a").
    """

    number: str
    kind: Unit
    heading: str
    path: str
    first: int
    last: int
    label: str = ""
    flags: tuple[Flag, ...] = ()
    children: tuple["Provision", ...] = ()
    amends: str = ""
    """For a quoted unit, the law it belongs to, as the law that quotes it says; else empty."""

    @property
    def counted(self) -> bool:
        """Whether it is one of `LawText.lines`: a unit only because no article was recognized."""
        return self.kind is Unit.PARAGRAPH and self.label == LINE

    def walk(self) -> Iterator["Provision"]:
        """The provision itself and everything inside it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def of_the_law(self) -> Iterator["Provision"]:
        """The same without what a person excluded."""
        if Flag.EXCLUDED not in self.flags:
            yield self
            for child in self.children:
                yield from child.of_the_law()


resolve_types(Provision)


@frozen(slots=False)
class LawText:
    """The words of an instrument: paragraphs as the reader yields them, and the provisions found in them.

    `aside` are lines of the source that are not its text (running headers, page numbers), kept for inspection.
    """

    paragraphs: tuple[str, ...]
    provisions: tuple[Provision, ...] = ()
    aside: tuple[str, ...] = ()
    source: str = ""
    """The file's name, without folders."""

    @cached_property
    def sha(self) -> TextSha:
        """SHA-256 of the paragraphs joined by line feeds: what a citation rests on."""
        return TextSha(hashlib.sha256("\n".join(self.paragraphs).encode("utf-8", "surrogatepass")).hexdigest())

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each paragraph starts in `joined`."""
        starts, at = [], 0
        for paragraph in self.paragraphs:
            starts.append(at)
            at += len(paragraph) + 1
        return tuple(starts)

    @cached_property
    def joined(self) -> str:
        """The paragraphs joined by line feeds."""
        return "\n".join(self.paragraphs)

    @cached_property
    def articles(self) -> tuple[Provision, ...]:
        """Every citable unit, in the order of the text; what was excluded has none."""
        return tuple(p for top in self.provisions for p in top.of_the_law() if p.kind is Unit.ARTICLE)

    @cached_property
    def lines(self) -> tuple[Provision, ...]:
        """Where no article was recognized, each paragraph with words as a unit of its own, counted from 1; else none.

        They are no part of the outline. A schedule is a unit by itself; what was excluded has none.
        """
        units = [unit for top in self.provisions for unit in top.walk()]
        if any(unit.kind in {Unit.ARTICLE, Unit.SCHEDULE} for unit in units):
            return ()
        out = {n for unit in units if Flag.EXCLUDED in unit.flags for n in range(unit.first, unit.last + 1)}
        said = ((n, " ".join(words.split())) for n, words in enumerate(self.paragraphs) if n not in out)
        return tuple(
            Provision(str(n + 1), Unit.PARAGRAPH, words[:_LINE_HEADING], f"line_{n + 1}", n, n, LINE)
            for n, words in said
            if words
        )

    def words_of(self, provision: Provision) -> str:
        """The text of a provision, paragraphs joined by line feeds."""
        return "\n".join(self.paragraphs[provision.first : provision.last + 1])

    def paragraph_at(self, offset: int) -> int:
        """The paragraph that holds this offset of `joined`."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def chain_at(self, paragraph: int) -> tuple[Provision, ...]:
        """The provisions that hold this paragraph, outermost first; empty in a preamble."""
        chain: list[Provision] = []
        level = self.provisions
        while inner := next((p for p in reversed(level) if p.first <= paragraph <= p.last), None):
            chain.append(inner)
            level = inner.children
        return tuple(chain)

    def article_at(self, paragraph: int) -> Provision | None:
        """The citable unit that holds this paragraph, or None; None too where it was excluded."""
        chain = self.chain_at(paragraph)
        if any(Flag.EXCLUDED in p.flags for p in chain):
            return None
        return next((p for p in reversed(chain) if p.kind is Unit.ARTICLE), None)

    def unit_at(self, paragraph: int) -> Provision | None:
        """The citable unit that holds this paragraph; where no article was recognized, the paragraph by itself."""
        return self.article_at(paragraph) or next((line for line in self.lines if line.first == paragraph), None)


@frozen
class Law:
    """An instrument as the project knows it; `texts` are the hashes of its texts, the current one last."""

    id: LawId
    title: str
    short: str
    kind: Kind
    status: Status
    language: str
    """Language code of the text, e.g. "es"; empty where unknown."""
    texts: tuple[TextSha, ...]
    amends: LawId = LawId("")
    """Of a bill: the law in force it is put beside; empty where nobody has said."""
    style: str = ""
    """Code of the style its citations are printed in; empty for the usual one."""

    @property
    def text(self) -> TextSha:
        """The hash of the text in use."""
        return self.texts[-1]
