"""Which family of numbers is the law's own: articles, sections, §, or bare figures."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from statistics import median

from attrs import frozen

from gapanalyzer.legislation.structure.candidates import (
    COUNTED,
    LAST_RESORT,
    ORDINAL,
    PAREN,
    TRANSITORY,
    Candidate,
)
from gapanalyzer.legislation.structure.chain import AFTER_CONTAINER, AFTER_SCHEDULE, RESTART, Chain, best_chain
from gapanalyzer.legislation.structure.containers import Container
from gapanalyzer.legislation.structure.contents import Run, bodies, without_contents
from gapanalyzer.legislation.structure.keywords import ARTICLE, BARE, CLAUSE, SECTION, SIGN
from gapanalyzer.legislation.structure.lines import Lines
from gapanalyzer.legislation.structure.look_alikes import inside, outer_form, running_heads
from gapanalyzer.legislation.structure.ordinals import is_sole
from gapanalyzer.legislation.structure.own_runs import NEAR, own_runs
from gapanalyzer.model.instrument import Unit

_TRUST: Mapping[str, float] = {
    ARTICLE: 2.0,
    SIGN: 2.0,
    SECTION: 1.5,
    BARE: 1.0,
    PAREN: 0.15,
    COUNTED: 0.8,
    ORDINAL: 0.5,
    CLAUSE: 0.4,
}
_LITTLE = 0.05
_THIN = 0.2
_TITLES_ONLY = 80
_A_LAW = 4
_INSIDE = 0.6
_SECTION_NEAR = 3


@frozen
class Chosen:
    """The units of the law, run by run, and the lines taken by tables of contents."""

    family: str = ""
    runs: tuple[Run, ...] = ()
    listed: tuple[tuple[int, int], ...] = ()
    above: tuple[Container, ...] = ()
    """Articles that turned out to hold sections of their own, as in some constitutions."""

    @property
    def units(self) -> tuple[Candidate, ...]:
        """All units in the order of the text."""
        return tuple(sorted((unit for run in self.runs for unit in run), key=lambda unit: unit.at))


def choose(
    lines: Lines,
    candidates: Sequence[Candidate],
    containers: Sequence[Container],
    tables: Sequence[tuple[int, int]] = (),
) -> Chosen:
    """The family whose best chain is worth most, unless its numbers only count inside the units of another.

    `tables` are the lines (first, last) of tables of contents already found.
    """
    by_family: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        if not candidate.quoted:
            by_family.setdefault(candidate.family, []).append(candidate)
    if BARE in by_family:
        by_family[BARE] = outer_form(lines, by_family[BARE])
        if running_heads(lines, by_family.get(SECTION, ()), by_family[BARE]):
            by_family.pop(SECTION)
    above = _article_containers(by_family)
    if above:
        by_family.pop(ARTICLE)
        containers = sorted([*containers, *above], key=lambda c: c.at)
    chains = _chains(by_family, containers)
    outer = [
        f
        for f in chains
        if not any(
            inside(chains[f], chains[o])
            for o in chains
            if o not in (f, CLAUSE, *LAST_RESORT) or (f == BARE and o == COUNTED)
        )
    ]
    if not outer:
        return Chosen(listed=tuple(tables))
    schedules = _schedules(containers)
    family = max(outer, key=lambda f: _weight(f, chains[f], schedules, lines))
    runs, listed = without_contents(chains[family], lines)
    return Chosen(family, own_runs(runs, lines, containers), (*tables, *listed), above)


def _chains(by_family: Mapping[str, Sequence[Candidate]], containers: Sequence[Container]) -> dict[str, Chain]:
    """The best chain of each family; those of last resort are tried only where nothing else makes a law."""
    found: dict[str, Chain] = {}
    for family in sorted(by_family, key=lambda f: f in LAST_RESORT):
        known = [f for f in found if f != family and not (family == COUNTED and f == BARE)]
        if family in LAST_RESORT and any(len(found[f].links) >= _A_LAW for f in known):
            break
        chain = best_chain(by_family[family], _restarts(family, by_family[family], containers))
        if chain.links:
            found[family] = chain
    return found


def _restarts(family: str, candidates: Sequence[Candidate], containers: Sequence[Container]) -> list[float]:
    """What beginning a new numbering costs each candidate: little just below the heading of a schedule or a chapter."""
    others = [c for c in containers if not (family == SECTION and c.word == "section")]
    places = [c.at for c in others]
    prices: list[float] = []
    for candidate in candidates:
        i = bisect_left(places, candidate.at) - 1
        near = i >= 0 and candidate.at - places[i] <= NEAR and candidate.number.head <= 2
        schedule = near and others[i].kind is Unit.SCHEDULE
        near = near or bool(candidate.number.series)
        alone = candidate.number.series == TRANSITORY or is_sole(candidate.number.printed)
        prices.append(AFTER_SCHEDULE if schedule or alone else AFTER_CONTAINER if near else RESTART)
    return prices


def _weight(family: str, chain: Chain, schedules: Sequence[int], lines: Lines) -> float:
    """What a chain is worth, with little for numbers in schedules (a treaty, a list) and for bare titles (contents)."""
    outside = sum(link.worth for link in chain.links if not schedules or link.at < schedules[0])
    inside = sum(link.worth for link in chain.links) - outside
    full = 1.0 if median(bodies(chain.links, lines)) >= _TITLES_ONLY else _THIN
    return full * _TRUST[family] * (chain.worth - (1 - _LITTLE) * inside)


def _schedules(containers: Sequence[Container]) -> list[int]:
    """Where schedules begin; of a heading that stands twice (first in the contents) the last."""
    return sorted({c.key: c.at for c in containers if c.kind is Unit.SCHEDULE}.values())


def _article_containers(by_family: Mapping[str, Sequence[Candidate]]) -> tuple[Container, ...]:
    """Articles each of which begins with a section 1 are containers, and the sections are the citable units."""
    articles = [c for c in by_family.get(ARTICLE, ()) if c.worth > 0]
    sections = sorted(c.at for c in by_family.get(SECTION, ()) if c.number.head == 1 and c.worth > 0)
    headed = [a for a in articles if any(0 < at - a.at <= _SECTION_NEAR for at in sections)]
    if len(headed) < 2 or len(headed) < _INSIDE * len(articles):
        return ()
    return tuple(Container(a.at, Unit.CHAPTER, ARTICLE, 3, a.label, a.number, a.rest) for a in articles)
