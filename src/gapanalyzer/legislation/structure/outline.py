"""The tree of provisions, from the heads of containers and articles and the sub-units inside them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import define, evolve, field, frozen

from gapanalyzer.legislation.structure.candidates import Candidate
from gapanalyzer.legislation.structure.containers import Container
from gapanalyzer.legislation.structure.keywords import ARTICLE
from gapanalyzer.legislation.structure.quoted import QuotedUnit
from gapanalyzer.legislation.structure.subunits import SubUnit
from gapanalyzer.model.instrument import PATH_NAMES, Flag, Provision, Unit

_NOT_IN_PATH = re.compile(r"[\s/]+")


@frozen
class Head:
    """What opens at a line: a container or an article; `top` is the line where its heading begins."""

    at: int
    top: int
    crossed: int
    """Where group headings above it begin: what stands before it ends there."""
    what: Container | Candidate
    heading: str = ""
    title_end: int = -1
    """For a container, the last line of its title."""
    flags: tuple[Flag, ...] = ()
    subunits: tuple[SubUnit, ...] = ()
    quoted: tuple[QuotedUnit, ...] = ()


@define
class _Open:
    """A provision under construction; lines, not paragraphs, until it is closed."""

    kind: Unit
    number: str
    label: str
    heading: str
    first: int
    depth: int
    path: str
    flags: tuple[Flag, ...] = ()
    amends: str = ""
    until: int = 0
    """The last line it can have, where a quotation ends it; 0 where only what follows does."""
    last: int = -1
    children: list["_Open"] = field(factory=list)


@define
class Builder:
    """Opens and closes provisions in the order of the text; `of_line` says which paragraph holds each line."""

    of_line: Sequence[int]
    depths: Mapping[str, int]
    paths: dict[str, int] = field(factory=dict)
    roots: list[_Open] = field(factory=list)
    stack: list[_Open] = field(factory=list)

    def build(self, heads: Sequence[Head]) -> tuple[Provision, ...]:
        """The tree under these heads, which stand in the order of the text."""
        for place, head in enumerate(heads):
            following = heads[place + 1].crossed if place + 1 < len(heads) else len(self.of_line)
            if isinstance(head.what, Container):
                self._container(head, head.what)
            else:
                self._article(head, head.what, following - 1)
        self._close(-2, len(self.of_line) - 1)
        return tuple(self._done(root) for root in self.roots)

    def _container(self, head: Head, what: Container) -> None:
        depth = self.depths.get(what.word, 0)
        self._close(depth, head.crossed - 1)
        name = f"{PATH_NAMES[what.kind]}_{what.number.printed}" if what.number.printed else PATH_NAMES[what.kind]
        self._add(_Open(what.kind, what.number.printed, what.label, head.heading, head.top, depth, name, head.flags))

    def _article(self, head: Head, what: Candidate, last: int) -> None:
        name = f"{'art' if what.family == ARTICLE else 'sec'}_{what.number.printed}"
        article = _Open(
            Unit.ARTICLE, _label(what.number.printed), what.label, head.heading, head.top, 99, name, head.flags
        )
        parent = self.stack[-1] if self.stack else None
        self._name(article, parent)
        (parent.children if parent else self.roots).append(article)
        article.last = max(last, head.at)
        self._inner(article, head)

    def _inner(self, article: _Open, head: Head) -> None:
        """Sub-units end where the next of their depth or further out begins."""
        chain = [article]
        own = [(_subunit(mark), False) for mark in head.subunits]
        quoted = [(inner, True) for unit in head.quoted for inner in _quotation(unit)]
        base = 0
        for inner, foreign in sorted([*own, *quoted], key=lambda one: one[0].first):
            if foreign and inner.flags:
                base = 1 + max((open_.depth for open_ in chain[1:] if not open_.until), default=-1)
            inner.depth += base if foreign else 0
            while len(chain) > 1 and chain[-1].depth >= inner.depth:
                _end(chain.pop(), inner.first - 1)
            self._name(inner, chain[-1])
            chain[-1].children.append(inner)
            chain.append(inner)
        for open_ in chain[1:]:
            _end(open_, article.last)

    def _add(self, provision: _Open) -> None:
        parent = self.stack[-1] if self.stack else None
        self._name(provision, parent)
        (parent.children if parent else self.roots).append(provision)
        self.stack.append(provision)

    def _close(self, depth: int, last: int) -> None:
        while self.stack and self.stack[-1].depth >= depth:
            self.stack.pop().last = last

    def _name(self, provision: _Open, parent: _Open | None) -> None:
        """Make the path unique in the text."""
        plain = _NOT_IN_PATH.sub("_", provision.path)
        path = f"{parent.path}/{plain}" if parent else plain
        unique = path
        while unique in self.paths:
            self.paths[path] += 1
            unique = f"{path}_{self.paths[path]}"
        self.paths[unique] = 1
        provision.path = unique

    def _done(self, open_: _Open) -> Provision:
        first = self.of_line[open_.first]
        last = max(first, self.of_line[max(open_.last, open_.first)])
        children = tuple(self._done(child) for child in open_.children)
        return Provision(
            open_.number,
            open_.kind,
            open_.heading,
            open_.path,
            first,
            last,
            open_.label,
            open_.flags,
            children,
            open_.amends,
        )


def _label(printed: str) -> str:
    return printed.strip().rstrip(".").strip()


def _subunit(mark: SubUnit) -> _Open:
    return _Open(mark.kind, mark.number, "", "", mark.at, mark.depth, f"{PATH_NAMES[mark.kind]}_{mark.number}")


def _quotation(unit: QuotedUnit) -> Iterator[_Open]:
    """A unit of another law, quoted, below the unit that quotes it; with its own sub-units."""
    number = _label(unit.number)
    path = f"quoted_{number}"
    flags = (Flag.QUOTED,)
    yield _Open(Unit.PARAGRAPH, number, unit.label, unit.heading, unit.top, 0, path, flags, unit.amends, unit.last)
    for mark in unit.subunits:
        yield evolve(_subunit(mark), depth=mark.depth + 1, until=unit.last)


def _end(open_: _Open, last: int) -> None:
    open_.last = max(open_.first, min(last, open_.until or last))
